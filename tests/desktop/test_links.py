"""`[[Links]]` between notes: completed while typing, followed by key and click, and seen from the other end."""

from pathlib import Path

import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.app.memory import Memory
from memx.desktop.link_completion import LinkCompletion
from memx.desktop.note_links import is_address, link_at, meant, pointing_to, titles
from memx.desktop.related_sheet import RelatedSheet
from memx.domain.notes import Draft

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("line", "place", "link"),
    [
        ("see [[Swim club]] now", 4, "Swim club"),
        ("see [[Swim club]] now", 17, "Swim club"),
        ("see [[Swim club]] now", 2, ""),
        ("[[a]][[b]]", 7, "b"),
        ("at https://example.org/x?y=1, ok", 10, "https://example.org/x?y=1,"),
        ("[[ ]]", 2, ""),
        ("[[]]", 2, ""),
    ],
)
def test_the_link_at_a_place(line: str, place: int, link: str) -> None:
    assert link_at(line, place) == link


def test_what_a_link_means_and_who_points_here() -> None:
    memory = FakeMemory(["# Swim club\n\nThursdays", "See [[swim  Club]]", "Swim club is fun", "[[Other]]"])
    found = meant(memory, "Swim Club")
    assert found is not None
    assert found.id == "n0"
    assert meant(memory, "Nowhere") is None
    assert [note.id for note in pointing_to(memory, memory.kept["n0"])] == ["n1"]
    assert titles("[[A b]] and [[a  B]]") == {"a b"}
    assert is_address("https://example.org")
    assert not is_address("Swim club")


def test_links_in_a_real_library(tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "library")
    try:
        club = memory.save(Draft('# Swim "fast" club, 2026\n\nThursdays')).note
        here = memory.save(Draft('Blue card for [[Swim "fast" club, 2026]]')).note
        memory.save(Draft('The swim "fast" club, 2026 is fun'))
        found = meant(memory, 'swim "fast" club, 2026')
        assert found is not None
        assert found.id == club.id
        assert [note.id for note in pointing_to(memory, club)] == [here.id]
        assert meant(memory, "-- ?") is None
    finally:
        memory.close()


def opened(make_window, qtbot: QtBot, *bodies: str):
    memory = FakeMemory(list(bodies))
    window = make_window(memory)
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    window.activateWindow()
    window.editor.take_focus()
    qtbot.waitUntil(window.editor.text_edit.hasFocus)
    return window, memory, window.editor.text_edit


def test_a_link_is_followed_by_key_and_by_click(make_window, qtbot: QtBot) -> None:
    window, _, text = opened(make_window, qtbot, "🏠 See [[Swim club]]", "# Swim club\n\nThursdays")
    text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(text, Qt.Key.Key_O, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    inside = QTextCursor(text.document())
    inside.setPosition(12)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, CONTROL, text.cursorRect(inside).center())
    qtbot.waitUntil(lambda: window.notes.page() == "n1")


def test_a_link_to_nothing_says_so(make_window, qtbot: QtBot) -> None:
    window, _, _ = opened(make_window, qtbot, "[[Nowhere]]")
    assert window.deeds.possible("follow_link")
    window.deeds.follow_link()
    qtbot.waitUntil(lambda: window.editor.banner() == "No note is called “Nowhere”.")


def test_a_web_address_is_opened_only_when_asked(make_window, qtbot: QtBot, monkeypatch) -> None:
    addresses: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: addresses.append(url.toString()))
    window, _, _ = opened(make_window, qtbot, "https://example.org/a")
    assert addresses == []
    window.deeds.follow_link()
    assert addresses == ["https://example.org/a"]


def test_titles_are_offered_after_two_brackets_and_taken(make_window, qtbot: QtBot, picture) -> None:
    window, _, text = opened(make_window, qtbot, "Tea", "Swim club", "Swift birds", "A [x] box")
    offered = window.findChild(LinkCompletion)
    text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(text, " see [[")
    qtbot.waitUntil(offered.popup.isVisible)
    assert {"Swim club", "Swift birds"} <= set(offered.list.keys())
    assert "A [x] box" not in set(offered.list.keys()), "brackets in a title would end the link"
    QTest.keyClicks(text, "sw")
    qtbot.waitUntil(lambda: set(offered.list.keys()) == {"Swim club", "Swift birds"})
    picture(window, "link-completion")
    QTest.keyClick(text, Qt.Key.Key_Down)
    wanted = offered.list.current()
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert window.editor.body() == f"Tea see [[{wanted}]]"
    assert offered.popup.isHidden()
    QTest.keyClicks(text, " x")
    assert window.editor.body() == f"Tea see [[{wanted}]] x"


def test_esc_closes_the_offer_and_it_stays_closed_for_this_line(make_window, qtbot: QtBot) -> None:
    window, _, text = opened(make_window, qtbot, "Tea", "Swim club")
    offered = window.findChild(LinkCompletion)
    text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(text, "[[")
    qtbot.waitUntil(offered.popup.isVisible)
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert offered.popup.isHidden()
    QTest.keyClicks(text, "s")
    assert not offered._soon.isActive()
    assert text.hasFocus()


def test_related_notes_and_those_that_link_here(make_window, qtbot: QtBot, picture) -> None:
    bodies = ("# Swim club\n\nThursdays", "See [[Swim club]]", "Pool is closed on Friday")
    window, _, text = opened(make_window, qtbot, *bodies)
    QTest.keyClick(text, Qt.Key.Key_R, CONTROL)
    sheet = window.findChild(RelatedSheet)
    qtbot.waitUntil(lambda: sheet.list.keys() == ["n1", "n2"])
    spoken = [sheet.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert "Links to this note" in spoken[0]
    assert "“Pool is closed on Friday”" in spoken[1]
    picture(sheet, "related")
    sheet.list.setCurrentRow(1)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.notes.page() == "n2")
