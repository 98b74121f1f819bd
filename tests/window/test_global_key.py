"""The key of the whole desktop: pressed while another program has the caret, the small window comes."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Window, until
from Xlib import XK, X
from Xlib.display import Display

from memx.app.memory import Memory
from memx.domain.notes import Draft

sys.path.append(str(Path(__file__).parents[1] / "desktop"))
from private_bus import Service, bus

pytestmark = pytest.mark.window
Start = Callable[..., Window]
NAME, OTHER = "A new note", "Another program"
WANTED = "[General]\nappearance=light\n[capture_key]\non=true\n"


@pytest.fixture(autouse=True)
def wanted(tmp_path: Path) -> None:
    """The person has switched the key on."""
    place = tmp_path / "settings" / "memx"
    place.mkdir(parents=True)
    (place / "memx.ini").write_text(WANTED)


@pytest.fixture
def other(environment: dict[str, str]) -> "Iterator[subprocess.Popen[str]]":
    command = [sys.executable, str(Path(__file__).with_name("other_program.py"))]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.terminate()


def focused(window: Window) -> str:
    return window.xdo("getactivewindow", "getwindowname")


def to_other(window: Window) -> None:
    until(lambda: window.xdo("search", "--name", OTHER), what="the other program")
    window.xdo("search", "--name", OTHER, "windowactivate", "--sync")
    until(lambda: focused(window) == OTHER, what="the caret in the other program")


@pytest.mark.parametrize("locks", [(), ("Num_Lock",), ("Caps_Lock",), ("Num_Lock", "Caps_Lock")])
def test_the_key_brings_the_small_window_over_another_program(
    start: Start, library: Memory, other: "subprocess.Popen[str]", locks: tuple[str, ...]
) -> None:
    library.save(Draft("An older note"))
    window = start(library.folder)
    to_other(window)
    for lock in locks:
        window.xdo("key", lock)
    try:
        until(lambda: window.xdo("key", "ctrl+alt+space") or focused(window).startswith(NAME), what="the small window")
        window.xdo("type", "--delay", "20", "7 spare keys")
        window.xdo("key", "ctrl+Return")
        until(lambda: library.count() == 2, what="the note of the small window")
    finally:
        for lock in locks:
            window.xdo("key", lock)
    assert library.notes(1)[0].body.lower() == "7 spare keys"
    until(lambda: not focused(window).startswith(NAME), what="the small window gone")
    to_other(window)
    window.key("x", "Return")
    assert other.communicate(timeout=20)[0] == "x\n", "what was typed into the small window went there alone"
    assert window.process.poll() is None


def test_a_key_that_another_program_has_is_left_to_it(
    start: Start, library: Memory, display: str, tmp_path: Path
) -> None:
    held = Display(display)
    root = held.screen().root
    code = held.keysym_to_keycode(XK.XK_space)
    root.grab_key(code, X.ControlMask | X.Mod1Mask, False, X.GrabModeAsync, X.GrabModeAsync)
    held.sync()
    window = start(library.folder)
    window.key("ctrl+comma")
    until(lambda: focused(window).startswith("Settings"), what="the settings")
    window.type("hotkey")
    window.picture("12-key-taken")
    window.key("ctrl+alt+space")
    until(lambda: held.pending_events() > 0, what="the key at the program that has it")
    assert held.next_event().type == X.KeyPress
    assert not focused(window).startswith(NAME)
    held.close()


def test_on_wayland_the_desktop_says_when_it_was_pressed(
    start: Start, library: Memory, environment: dict[str, str], tmp_path: Path, other: "subprocess.Popen[str]"
) -> None:
    library.save(Draft("An older note"))
    with bus(tmp_path) as address:
        desktop = Service("portal_service.py", address, "grant")
        environment |= {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_SESSION_TYPE": "wayland"}
        window = start(library.folder)
        until(lambda: desktop.got("BindShortcuts"), what="the shortcut of the portal")
        to_other(window)
        desktop.say("press")
        until(lambda: window.xdo("search", "--onlyvisible", "--name", NAME), what="the small window")
        desktop.end()
    window.xdo("type", "kept although the bus has ended")
    window.key("ctrl+Return")
    until(lambda: library.count() == 2, what="the note of the small window")
