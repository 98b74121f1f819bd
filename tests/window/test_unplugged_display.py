"""A display is unplugged while the window stands on it: the window comes to the one that is left."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from conftest import HEIGHT, WIDTH, Window, until
from Xlib.display import Display
from Xlib.ext import randr
from Xlib.protocol import rq

from memx.app.memory import Memory
from memx.domain.notes import Draft

pytestmark = pytest.mark.window
Start = Callable[..., Window]
HALF = WIDTH // 2


class SetMonitor(rq.Request):
    """What `xrandr --setmonitor` asks for; the one of python-xlib 0.33 cannot be sent."""

    _request = rq.Struct(
        *(rq.Card8("opcode"), rq.Opcode(43), rq.RequestLength(), rq.Window("window"), rq.Card32("name")),
        *(rq.Bool("primary"), rq.Bool("automatic"), rq.LengthOf("outputs", 2), rq.Int16("x"), rq.Int16("y")),
        *(rq.Card16("width"), rq.Card16("height"), rq.Card32("width_mm"), rq.Card32("height_mm")),
        rq.List("outputs", rq.Card32Obj),
    )


def test_the_window_comes_to_the_display_that_is_left(start: Start, library: Memory, display: str) -> None:
    library.save(Draft("Packing list"))
    with two_displays(display) as unplug:
        window = start(library.folder)
        window.xdo("windowmove", "--sync", window.id, str(HALF + 40), "60")
        until(lambda: left_edge(window) >= HALF, what="the window on the right display")
        window.key("ctrl+n")
        window.type("typed on the right")
        unplug()
        until(lambda: left_edge(window) < HALF, what="the window on the left display")
        time.sleep(0.5)  # for the picture only
        window.picture("30-unplugged")
        window.xdo("windowactivate", "--sync", window.id)
        window.type(" and on the left")
        until(lambda: library.search_words("left right"), what="what was typed, whole")
        assert window.quit() == 0


def left_edge(window: Window) -> int:
    found = re.search(r"X=(-?\d+)", window.xdo("getwindowgeometry", "--shell", window.id))
    assert found is not None
    return int(found[1])


@contextmanager
def two_displays(name: str) -> Iterator[Callable[[], None]]:
    """The X server's one screen as two displays side by side; what is given unplugs the right one."""
    line = Display(name)
    root = line.screen().root
    [output] = randr.get_screen_resources(root).outputs

    def plug(called: str, left: int, width: int, outputs: list[int]) -> None:
        place = {"x": left, "y": 0, "width": width, "height": HEIGHT}
        size = {"width_mm": width // 4, "height_mm": HEIGHT // 4}
        kind = {"name": line.intern_atom(called), "primary": bool(outputs), "automatic": False, "outputs": outputs}
        opcode = line.display.get_extension_major(randr.extname)
        SetMonitor(display=line.display, opcode=opcode, window=root, **kind, **place, **size)
        line.sync()

    def unplug(called: str = "RIGHT") -> None:
        plugged.remove(called)
        randr.delete_monitor(root, line.intern_atom(called))
        line.sync()

    plugged = ["LEFT", "RIGHT"]
    plug("LEFT", 0, HALF, [output])
    plug("RIGHT", HALF, HALF, [])
    try:
        yield unplug
    finally:
        for called in tuple(plugged):
            unplug(called)
        line.close()
