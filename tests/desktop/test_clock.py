"""A clock that was set back: what was written “later” is dated calmly, kept, and can be brought back."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from fake_memory import FakeMemory
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop import dates

NOON = datetime(2026, 11, 25, 12, 0).astimezone()


@pytest.mark.parametrize(
    ("ahead", "short", "long"),
    [
        (timedelta(hours=3), "15:00", "today at 15:00"),
        (timedelta(days=1), "26 Nov", "26 November 2026 at 12:00"),
        (timedelta(days=400), "30 Dec 2027", "30 December 2027 at 12:00"),
    ],
)
def test_a_time_that_is_still_to_come_is_a_date(ahead: timedelta, short: str, long: str) -> None:
    assert dates.friendly(NOON + ahead, NOON) == short
    assert dates.full(NOON + ahead, NOON) == long


def test_a_note_written_under_the_wrong_clock_is_opened_changed_and_kept(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea", "Coffee"])
    later = datetime.now().astimezone() + timedelta(days=900)
    memory.kept["n0"] = replace(memory.kept["n0"], created=later, modified=later)
    window = make_window(memory)
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    said = window.editor._when.text()
    assert said == f"Written {dates.full(later, datetime.now().astimezone())}"
    QTest.keyClicks(window.editor.text_edit, "Green ")
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Green Tea")
    qtbot.waitUntil(lambda: window.editor.state() == "Saved")
    assert "changed" not in window.editor._when.text(), "it cannot have been changed before it was written"
    window.deeds.delete_note()
    qtbot.waitUntil(lambda: not window.undo_bar.isHidden())
    window.deeds.undo()
    qtbot.waitUntil(lambda: memory.kept["n0"].deleted is None)
