"""Undo that outlasts a restart: what was written before is taken back with Ctrl+Z, and put again."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.domain.notes import Draft

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def undo(window) -> None:
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_Z, CONTROL)


def redo(window) -> None:
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_Z, CONTROL | SHIFT)


def opened(window, qtbot: QtBot, note_id: str):
    window.body.setCurrentWidget(window.splitter)
    window.notes.open_note(note_id)
    qtbot.waitUntil(lambda: window.notes.page() == note_id)
    return window


def kept(window, qtbot: QtBot) -> None:
    window.notes.autosave.flush()
    qtbot.waitUntil(lambda: not window.notes.autosave.unsettled())


@pytest.fixture
def again(make_window, qtbot: QtBot):
    """`again(note_id)` closes the window as a person does and opens another on the same library."""

    def restart(window, note_id: str):
        kept(window, qtbot)
        window.close()
        window.shut_down()
        return opened(make_window(), qtbot, note_id)

    return restart


def test_what_was_written_before_a_restart_is_taken_back_and_put_again(make_window, qtbot: QtBot, again) -> None:
    window = make_window()
    note = window.memory.save(Draft("👍🏽 Tea")).note
    opened(window, qtbot, note.id)
    text = window.editor.text_edit
    text.moveCursor(text.textCursor().MoveOperation.End)
    for words in (" with milk", " and\nhoney"):
        text.insertPlainText(words)
        kept(window, qtbot)
    text.selectAll()
    QTest.keyClicks(text, "Gone")
    window = again(window, note.id)
    assert window.editor.body() == "Gone"
    seen = []
    for step in (undo, undo, undo, undo, redo, redo, undo):
        step(window)
        seen.append(window.editor.body())
    whole, milk, tea = "👍🏽 Tea with milk and\nhoney", "👍🏽 Tea with milk", "👍🏽 Tea"
    assert seen == [whole, milk, tea, tea, milk, whole, milk]
    kept(window, qtbot)
    assert window.memory.note(note.id).body == milk


def test_what_is_written_now_is_undone_first_and_ends_putting_again(make_window, qtbot: QtBot, again) -> None:
    window = make_window()
    note = window.memory.save(Draft("Tea")).note
    window.memory.save(Draft("Tea, green", id=note.id))
    window = opened(window, qtbot, note.id)
    undo(window)
    assert window.editor.body() == "Tea"
    window.editor.text_edit.moveCursor(window.editor.text_edit.textCursor().MoveOperation.End)
    QTest.keyClicks(window.editor.text_edit, "!")
    undo(window)
    assert window.editor.body() == "Tea"
    redo(window)
    assert window.editor.body() == "Tea!"
    undo(window)
    redo(window)
    redo(window)
    assert window.editor.body() == "Tea!", "what was taken back before it was written is over"


def test_another_note_in_between_does_not_end_it(make_window, qtbot: QtBot) -> None:
    window = make_window()
    one, other = (window.memory.save(Draft(body)).note for body in ("One", "Other"))
    opened(window, qtbot, one.id)
    QTest.keyClicks(window.editor.text_edit, "Number ")
    opened(window, qtbot, other.id)
    opened(window, qtbot, one.id)
    assert window.editor.body() == "Number One"
    undo(window)
    assert window.editor.body() == "One"


def test_a_deletion_after_the_last_edit_comes_back_first(make_window, qtbot: QtBot) -> None:
    window = make_window()
    one, other = (window.memory.save(Draft(body)).note for body in ("One", "Other"))
    window.memory.save(Draft("One more", id=one.id))
    opened(window, qtbot, one.id)
    window.undo_bar.offer(window.memory.delete(other.id))
    undo(window)
    assert window.editor.body() == "One more"
    qtbot.waitUntil(lambda: window.memory.note(other.id).deleted is None)


def test_an_edit_after_the_last_deletion_is_taken_back_first(make_window, qtbot: QtBot) -> None:
    window = make_window()
    one, other = (window.memory.save(Draft(body)).note for body in ("One", "Other"))
    gone = window.memory.delete(other.id)
    window.memory.save(Draft("One more", id=one.id))
    opened(window, qtbot, one.id)
    window.undo_bar.offer(gone)
    assert gone.deleted < datetime.now().astimezone() + timedelta(seconds=1)
    undo(window)
    assert window.editor.body() == "One"


def test_a_text_that_was_changed_by_another_hand_is_left_alone(make_window, qtbot: QtBot) -> None:
    window = make_window()
    note = window.memory.save(Draft("One\r\ntwo")).note
    window.memory.save(Draft("One\r\ntwo three", id=note.id))
    opened(window, qtbot, note.id)
    undo(window)
    assert window.editor.body() == "One\ntwo three"
