"""The main job, as a person does it: write, find, ask, follow the source, leave, come back."""

import os
import time
from collections.abc import Callable

import pytest
from conftest import Window, until

from memx.app.memory import Memory
from memx.domain.notes import Draft

pytestmark = pytest.mark.window
NOTE = "The boiler was serviced by Kerensa on Tuesday 3 March"
OTHERS = ("Oat milk, eggs, two lemons", "Nour has the spare key to the shed", "Swim club meets on Thursdays at 18:30")
Start = Callable[..., Window]


@pytest.mark.models
def test_write_find_ask_follow_the_source_leave_and_come_back(start: Start, library: Memory) -> None:
    window = start(library.folder)
    window.picture("1-first-start")
    window.type(NOTE)
    until(lambda: library.search_words("boiler"), what="the typed note in the library")
    for other in OTHERS:
        window.key("ctrl+n")
        window.type(other)
        until(lambda wanted=other: library.search_words(wanted), what=f"“{other}” in the library")
    until(lambda: OTHERS[-1] in window.title(), what="the note's title on the window")
    window.picture("2-notes")

    window.key("ctrl+l")
    window.type("boiler")
    window.key("Return")
    until(lambda: NOTE in window.title(), what="the best result opened by Enter")
    window.picture("3-search")

    window.key("ctrl+n", "ctrl+l")
    window.type("Who serviced the boiler?")
    window.key("Return")
    until(lambda: library.asked(1), seconds=120, what="an answer of the real model")
    asked = library.asked(1)[0]
    assert "Kerensa" in asked.answer, asked
    time.sleep(0.5)  # for the picture only
    window.picture("4-answer")
    assert window.title() == "MemX"
    window.key("ctrl+l", *["Tab"] * 5)  # Ask, new note, slider, close, first source
    window.key("space")
    until(lambda: NOTE in window.title(), what="the source's note opened")
    time.sleep(0.3)  # for the picture only
    window.picture("5-source")
    assert window.quit() == 0

    again = start(library.folder)
    again.key("ctrl+l")
    again.type("boiler")
    again.key("Return")
    until(lambda: NOTE in again.title(), what="the note after a restart")
    assert again.quit() == 0
    assert {note.body for note in library.notes(10)} == {NOTE, *OTHERS}


def test_delete_undo_and_the_slider_by_keyboard(start: Start, library: Memory) -> None:
    for body in (NOTE, *OTHERS):
        library.save(Draft(body))
    window = start(library.folder)
    window.key("ctrl+l")
    window.type("boiler")
    window.key("Return")
    until(lambda: NOTE in window.title(), what="the note to delete")
    window.key("ctrl+shift+BackSpace")
    until(lambda: library.count() == len(OTHERS), what="the deletion")
    window.picture("6-undo")
    window.key("ctrl+z")
    until(lambda: library.count() == len(OTHERS) + 1, what="the note brought back")

    window.key("ctrl+l", "Tab", "Tab", "Tab", "Right")
    until(lambda: library.setting("thinking_budget", "") == "thorough", what="the slider moved by keyboard")
    assert window.quit() == 0


def test_undo_survives_a_restart(start: Start, library: Memory) -> None:
    gone = library.save(Draft(NOTE)).note
    library.save(Draft(OTHERS[0]))
    library.delete(gone.id)
    window = start(library.folder)
    time.sleep(0.5)  # for the picture only
    window.picture("7-undo-after-restart")
    window.key("ctrl+n", "ctrl+z")
    until(lambda: library.count() == 2, what="the note brought back after a restart")
    assert window.quit() == 0


def test_dark(start: Start, library: Memory) -> None:
    for body in OTHERS:
        library.save(Draft(body))
    window = start(library.folder, appearance="dark")
    window.key("ctrl+l")
    window.type("What time does the swim club meet")
    seen = window.picture("8-dark").convert("RGB")
    assert sum(seen.getpixel((4, 4))) < 120
    assert window.quit() == 0


def test_a_second_start_is_usable_within_a_second(start: Start, library: Memory) -> None:
    """On a computer busy with other things, the process's own processor seconds are held to the limit instead."""
    library.save(Draft(NOTE))
    busy = os.getloadavg()[0] > (os.cpu_count() or 1)
    seconds, used = [], []
    for _ in range(3):
        begun = time.time()
        window = start(library.folder)
        usable = window.trace("usable")
        assert usable is not None
        seconds.append(usable - begun)
        used.append(window.processor_seconds("usable"))
        assert window.quit() == 0
    print(f"usable {min(seconds):.2f} s after the process's start, {min(used):.2f} s of processor time")
    assert min(used if busy else seconds) <= 1.0
