"""A note in a window of its own, beside the main one and after it."""

from collections.abc import Callable

import pytest
from conftest import Window, until
from Xlib import X
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage

from memx.app.memory import Memory
from memx.domain.notes import Draft

pytestmark = pytest.mark.window
Start = Callable[..., Window]


def focused(window: Window) -> str:
    return window.xdo("getactivewindow", "getwindowname")


def opened(window: Window) -> str:
    """The id of the note's window, with the caret in it."""
    window.key("ctrl+l", "Down", "Return")
    until(lambda: window.title().startswith("Packing list"), what="the note in the main window")
    window.key("ctrl+shift+w")
    until(lambda: window.xdo("getactivewindow") not in {"", window.id}, what="the window of the note")
    assert focused(window).startswith("Packing list")
    return window.xdo("getactivewindow")


def press_close(window: Window) -> None:
    """As the button of the frame does."""
    line = Display(window.display)
    frame = line.create_resource_object("window", int(window.id))
    said = [line.intern_atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0]
    frame.send_event(ClientMessage(window=frame, client_type=line.intern_atom("WM_PROTOCOLS"), data=(32, said)))
    line.sync()
    line.close()


def test_the_main_window_closed_memx_goes_on_with_the_note_and_ends_with_it(start: Start, library: Memory) -> None:
    note = library.save(Draft("Packing list")).note
    window = start(library.folder)
    own = opened(window)
    window.key("End")
    window.type(" socks")
    press_close(window)
    until(lambda: window.xdo("search", "--onlyvisible", "--pid", str(window.process.pid)) == own, what="one window")
    assert window.process.poll() is None
    window.xdo("windowactivate", "--sync", own)
    window.type(" and a map")
    window.key("ctrl+w")
    assert window.process.wait(30) == 0
    assert library.note(note.id).body == "Packing list socks and a map"


def test_quit_in_the_middle_of_typing_keeps_all(start: Start, library: Memory) -> None:
    note = library.save(Draft("Packing list")).note
    window = start(library.folder)
    opened(window)
    window.key("End")
    window.type(" socks and a m")
    assert window.quit() == 0
    assert library.note(note.id).body == "Packing list socks and a m"
