"""A person's first hour: the samples, an answer thought about longer, notes that contradict, what no note says."""

import os
import signal
import time
from collections.abc import Callable

import pytest
from conftest import Window, until
from processes import language_process

from memx.app.memory import Memory
from memx.domain.answers import Asked
from memx.domain.notes import Draft

pytestmark = [pytest.mark.window, pytest.mark.models]
Start = Callable[..., Window]
SAMPLES = 42
GERMAN = (
    "Frau Henning von gegenüber gießt die Blumen. Der Ersatzschlüssel hängt im Schuppen hinter der Leiter.",
    "Zahnarzt: Freitag, 12. Dezember, 14:15 Uhr",
    "Miete der Werkstatt ab April: 525 Euro im Monat",
)
NEWER = "The workshop alarm code is 1177, panel by the door."


def test_from_the_welcome_to_an_honest_no(start: Start, library: Memory) -> None:
    window = start(library.folder)
    take_the_samples(window, library)
    thinks_longer_and_is_stopped(window, library)
    newer_note_leads(window, library)
    not_in_the_notes(window, library)
    settings_light_and_dark(window)
    assert window.quit() == 0


def test_in_german_with_an_answer_from_a_german_note(
    start: Start, library: Memory, environment: dict[str, str]
) -> None:
    """As the system says."""
    environment["LANGUAGE"] = "de"
    for body in GERMAN:
        library.save(Draft(body))
    window = start(library.folder)
    asked = ask(window, library, "Wie hoch ist die Miete der Werkstatt?")
    assert "525" in asked.answer, asked
    window.picture("23-german")
    window.key("ctrl+comma")
    until(lambda: "Einstellungen" in focused(window), what="the settings in German")
    pause_for_picture()
    window.picture("24-german-settings")
    window.key("Escape")
    assert window.quit() == 0


def take_the_samples(window: Window, library: Memory) -> None:
    window.picture("15-welcome")
    window.key("Tab", "Tab", "space")  # Write the first note, then the samples
    until(lambda: library.count() == SAMPLES, seconds=120, what="the sample notes")
    until(lambda: library.index_status().pending == 0, seconds=120, what="all of them searchable by meaning")
    pause_for_picture()
    window.picture("16-samples")


def thinks_longer_and_is_stopped(window: Window, library: Memory) -> None:
    """The model is held, so that it is certainly in the middle."""
    before = ask(window, library, "When is the next boiler service?")
    assert "2026" in before.answer, before
    model = language_process(window.process.pid)
    assert model, "a model has answered"
    os.kill(model, signal.SIGSTOP)
    window.key("ctrl+t")
    pause_for_picture()
    window.picture("17-thinks-longer")
    window.key("Escape")
    pause_for_picture()
    window.picture("18-stopped")
    window.key("ctrl+shift+c", "ctrl+n", "ctrl+v")  # what the card holds now, into a note
    until(lambda: library.notes(1)[0].body.startswith(before.answer), what="the answer of before, copied")
    os.kill(model, signal.SIGCONT)
    assert library.asked(2) == [before], "nothing was kept of what was stopped"


def newer_note_leads(window: Window, library: Memory) -> None:
    window.key("ctrl+n")
    window.type(NEWER)
    until(lambda: library.notes(1)[0].body == NEWER, what="the newer note")
    asked = ask(window, library, "What is the alarm code of the workshop?")
    assert asked.answer == "1177", asked
    told = library.trace(asked.id)
    assert told is not None
    [against] = told["conflicts"]
    assert (against["text"], against["created"][:10]) == ("5820", "2025-11-03")
    window.picture("19-conflict")
    window.key("ctrl+l", *["Tab"] * 6, "space")  # as below, past the note that leads to the one that says otherwise
    until(lambda: against["text"] in window.title(), what="the note that says otherwise")
    pause_for_picture()
    window.picture("19-conflict-opened")


def not_in_the_notes(window: Window, library: Memory) -> None:
    asked = ask(window, library, "When does the gym open on Sundays?")
    assert asked.abstained, asked
    window.picture("20-not-in-notes")
    window.key("ctrl+l", *["Tab"] * 5)  # Ask, new note, slider, close, the first of the closest
    closest = []
    for _ in range(3):
        window.key("space")
        until(lambda: window.title() not in {"MemX", *closest}, what="the next of the closest notes")
        closest.append(window.title())
        window.key("ctrl+l", *["Tab"] * (5 + len(closest)))


def settings_light_and_dark(window: Window) -> None:
    for appearance in ("light", "dark"):
        window.key("ctrl+comma")
        until(lambda: "Settings" in focused(window), what="the settings")
        pause_for_picture()
        upper = window.picture(f"21-settings-{appearance}").convert("L")
        assert (upper.getpixel((4, 4)) < 128) is (appearance == "dark")
        window.key(*["shift+Tab"] * 3)  # past Close, to the lower ones
        pause_for_picture()
        window.picture(f"22-settings-lower-{appearance}")
        window.key("Escape")
        until(lambda: window.xdo("getactivewindow") == window.id, what="the settings closed")
        window.key("ctrl+k")
        window.type("light or dark")
        window.key("Return")
        pause_for_picture()


def ask(window: Window, library: Memory, question: str) -> Asked:
    """By keyboard, as a subject of its own; the answer as the library keeps it."""
    former = {asked.id for asked in library.asked(1)}
    window.key("ctrl+n", "ctrl+shift+l", "ctrl+l")
    window.type(question)
    window.key("Return")
    until(lambda: {asked.id for asked in library.asked(1)} - former, seconds=120, what=f"an answer to “{question}”")
    pause_for_picture()
    return library.asked(1)[0]


def focused(window: Window) -> str:
    return window.xdo("getactivewindow", "getwindowname")


def pause_for_picture() -> None:
    time.sleep(0.6)
