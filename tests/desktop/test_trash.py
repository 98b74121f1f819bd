"""The trash: how long each note stays, emptying it now, and what goes by itself at a start."""

from dataclasses import replace
from datetime import datetime, timedelta

from fake_memory import FakeMemory
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop.trash import TrashSheet
from memx.domain.errors import DiskFull


def thrown_away(*days: float) -> FakeMemory:
    """A living note, and one deleted so many days ago for each."""
    memory = FakeMemory(["Keep", *(f"Gone {n}" for n in range(len(days)))])
    now = datetime.now().astimezone()
    for place, ago in enumerate(days, 1):
        memory.kept[f"n{place}"] = replace(memory.kept[f"n{place}"], deleted=now - timedelta(days=ago, minutes=1))
    return memory


def trash_of(window, qtbot: QtBot) -> TrashSheet:
    window.deeds.show_trash()
    sheet = window.findChild(TrashSheet)
    qtbot.waitUntil(lambda: sheet.list.nothing() != "Looking")
    return sheet


def spoken(sheet: TrashSheet) -> list[str]:
    return [sheet.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(sheet.list.count())]


def test_each_note_says_how_long_it_is_still_there(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(thrown_away(-3, 0, 27.5, 28.5, 29.5))
    sheet = trash_of(window, qtbot)
    assert sheet.subtitle.text().startswith("Kept 30 days")
    left = [line.rpartition(" · ")[2] for line in spoken(sheet)]
    assert left == ["30 days left", "29 days left", "2 days left", "1 day left", "less than a day left"]
    picture(sheet, "trash-days")
    sheet.close()


def test_a_start_removes_what_was_deleted_long_ago(make_window, qtbot: QtBot) -> None:
    memory = thrown_away(1, 29, 31, 400)
    make_window(memory)
    qtbot.waitUntil(lambda: set(memory.kept) == {"n0", "n1", "n2"})


def test_a_library_that_can_only_be_read_is_left_as_it_is(make_window, qtbot: QtBot) -> None:
    memory = thrown_away(400)
    memory.read_only = True
    window = make_window(memory)
    sheet = trash_of(window, qtbot)
    done: list[int] = []
    window.lanes.behind.submit(lambda: 1, done.append, print)
    qtbot.waitUntil(lambda: done == [1])
    assert "n1" in memory.kept
    assert spoken(sheet)[0].endswith("goes at one of the next starts")
    assert sheet.empty.isHidden()
    sheet.close()


def test_emptying_asks_once_and_says_how_many(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(memory := thrown_away(1, 2))
    sheet = trash_of(window, qtbot)
    sheet.empty.click()
    qtbot.waitUntil(lambda: sheet.confirm.sentence().startswith("Remove 2 notes for good"))
    picture(sheet, "trash-empty")
    assert sheet.confirm.no.text() == "Keep"
    sheet.confirm.no.click()
    assert sheet.confirm.isHidden()
    assert len(memory.kept) == 3
    sheet.empty.click()
    qtbot.waitUntil(lambda: not sheet.confirm.isHidden())
    QTest.keyClick(sheet.confirm.yes, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet.subtitle.text() == "2 notes are removed for good.")
    assert set(memory.kept) == {"n0"}
    assert sheet.list.nothing() == "The trash is empty."
    assert sheet.empty.isHidden()
    sheet.close()


def test_nothing_is_offered_back_that_is_gone_for_good(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Keep", "Throw away"]))
    window.notes.open_note("n1")
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    window.deeds.delete_note()
    qtbot.waitUntil(lambda: not window.undo_bar.isHidden())
    sheet = trash_of(window, qtbot)
    sheet.empty.click()
    qtbot.waitUntil(lambda: not sheet.confirm.isHidden())
    sheet.confirm.yes.click()
    qtbot.waitUntil(window.undo_bar.isHidden)
    assert set(memory.kept) == {"n0"}
    sheet.close()


def test_a_note_brought_back_takes_the_question_away(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := thrown_away(1, 2))
    sheet = trash_of(window, qtbot)
    sheet.empty.click()
    qtbot.waitUntil(lambda: not sheet.confirm.isHidden())
    sheet.bring.click()
    assert sheet.confirm.isHidden()
    qtbot.waitUntil(lambda: memory.kept["n1"].deleted is None)
    sheet.close()


def test_a_trash_that_cannot_be_emptied_says_so(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := thrown_away(1))
    sheet = trash_of(window, qtbot)
    sheet.empty.click()
    qtbot.waitUntil(lambda: sheet.confirm.sentence().startswith("Remove 1 note for good"))
    memory.save_error = DiskFull("The disk is full. Nothing was changed.")
    sheet.confirm.yes.click()
    qtbot.waitUntil(lambda: sheet.subtitle.text() == "The disk is full. Nothing was changed.")
    assert sheet.list.count() == 1
    memory.save_error = None
    sheet.close()
