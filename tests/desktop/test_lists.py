"""Lists and check boxes go on by themselves; a box is ticked by a click and by Ctrl+Enter; all of it can be undone."""

import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop.list_keys import box_at, continued, ticked
from memx.desktop.note_text import LINE_HEIGHT

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("- milk", "- "),
        ("  * milk", "  * "),
        ("9. milk", "10. "),
        ("1) milk", "2) "),
        ("- [x] milk", "- [ ] "),
        ("- [ ] milk", "- [ ] "),
        ("> said", "> "),
        ("- ", ""),
        ("- [ ] ", ""),
        ("3. ", ""),
        ("> ", ""),
        ("milk", None),
        ("-milk", None),
        ("2026. was a year", "2027. "),
        ("---", None),
        ("", None),
    ],
)
def test_how_the_next_line_begins(line: str, begins: str | None) -> None:
    assert continued(line) == begins


def test_a_box_is_ticked_and_no_longer() -> None:
    assert ticked("- [ ] milk") == "- [x] milk"
    assert ticked("  1. [X] milk") == "  1. [ ] milk"
    assert ticked("- milk") == "- [ ] milk"
    assert ticked("milk [ ]") is None
    assert box_at("- [ ] milk") == (2, 5)
    assert box_at("- milk") is None


def writing(make_window, *bodies: str):
    window = make_window(FakeMemory(list(bodies) or ["Tea"]))
    window.deeds.new_note()
    return window, window.editor.text_edit


def test_a_list_goes_on_and_ends_with_an_empty_line(make_window) -> None:
    window, text = writing(make_window)
    QTest.keyClicks(text, "- [ ] milk")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "eggs")
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert window.editor.body() == "- [ ] milk\n- [ ] eggs\n- [ ] "
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "done")
    assert window.editor.body() == "- [ ] milk\n- [ ] eggs\ndone"


def test_enter_twice_leaves_an_empty_line_spaced_like_the_others(make_window) -> None:
    window, text = writing(make_window)
    QTest.keyClicks(text, "One")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(text, "Two")
    assert window.editor.body() == "One\n\nTwo"
    heights = {text.document().findBlockByNumber(n).blockFormat().lineHeight() for n in range(3)}
    assert heights == {LINE_HEIGHT}


def test_enter_takes_the_place_of_what_is_selected(make_window) -> None:
    window, text = writing(make_window)
    QTest.keyClicks(text, "- milk and eggs")
    text.moveCursor(QTextCursor.MoveOperation.WordLeft, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert window.editor.body() == "- milk and \n"


def test_enter_inside_a_line_only_breaks_it(make_window) -> None:
    window, text = writing(make_window)
    text.insertPlainText("- 🏠🏠🏠🏠 and eggs")  # two units each for Qt
    text.moveCursor(QTextCursor.MoveOperation.WordLeft)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert window.editor.body() == "- 🏠🏠🏠🏠 and \neggs"


def test_ctrl_enter_ticks_keeps_the_caret_and_is_undone(make_window) -> None:
    window, text = writing(make_window)
    QTest.keyClicks(text, "- [ ] milk")
    text.moveCursor(QTextCursor.MoveOperation.Left)
    QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
    assert window.editor.body() == "- [x] milk"
    assert text.textCursor().positionInBlock() == 9
    QTest.keyClick(text, Qt.Key.Key_Z, CONTROL)
    assert window.editor.body() == "- [ ] milk"


def test_a_click_on_a_box_ticks_it_and_it_is_kept(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Shopping\n- [ ] milk\n- [ ] eggs"])
    window = make_window(memory)
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    text = window.editor.text_edit
    box = QTextCursor(text.document().findBlockByNumber(2))
    box.setPosition(box.position() + 3)
    where = text.cursorRect(box).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Shopping\n- [ ] milk\n- [x] eggs")
    beside = text.cursorRect(QTextCursor(text.document().findBlockByNumber(0))).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert window.editor.body() == "Shopping\n- [ ] milk\n- [x] eggs"


def test_in_a_library_that_can_only_be_read_nothing_is_ticked(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["- [ ] milk"], read_only=True))
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_Return, CONTROL)
    assert window.editor.body() == "- [ ] milk"
