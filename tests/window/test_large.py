"""At 200 %, light and dark: everything twice as large, nothing cut off; each picture is for a person to look at."""

import time
from collections.abc import Callable

import pytest
from conftest import Window, until

from memx.app.memory import Memory
from memx.domain.notes import Draft

pytestmark = pytest.mark.window
Start = Callable[..., Window]
NOTES = (
    "# House\n\nThe boiler was serviced by Kerensa.\n\n- [ ] ask for the **receipt** #house",
    "Oat milk",
    "Swim club",
)


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_window_at_200_percent(start: Start, library: Memory, appearance: str) -> None:
    for body in NOTES:
        library.save(Draft(body))
    window = start(library.folder, appearance=appearance, scale=2)
    window.key("ctrl+l")
    window.type("boiler")
    window.key("Return")
    until(lambda: "House" in window.title(), what="the note opened")
    time.sleep(0.5)  # for the picture only
    seen = window.picture(f"11-large-{appearance}")
    assert seen.width >= 2 * 1000
    window.key("ctrl+k")
    window.type("sett")
    time.sleep(0.3)  # for the picture only
    window.picture(f"12-large-palette-{appearance}")
    window.key("Return")
    until(lambda: "Settings" in window.xdo("getactivewindow", "getwindowname"), what="the settings from the palette")
    time.sleep(0.3)  # for the picture only
    window.picture(f"13-large-settings-{appearance}")
    window.key("Escape")
    until(lambda: window.xdo("getactivewindow") == window.id, what="the settings closed by Esc")
    assert window.quit() == 0
