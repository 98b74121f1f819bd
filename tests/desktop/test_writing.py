"""What is typed is kept: soon after the last key, on leaving, on closing; and never lost when it cannot be."""

from fake_memory import FakeMemory
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.domain.errors import DiskFull


def test_a_typed_note_is_kept_within_a_second_of_the_last_key(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["An older note"]))
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "The spare key is with Nour")
    qtbot.waitUntil(lambda: window.editor.state() == "Saved", timeout=1000)
    assert [draft.body for draft in memory.saves] == ["The spare key is with Nour"]
    assert window.column.notes.rowCount() == 2
    assert window.column.notes_view.currentIndex().row() == 0


def test_typing_goes_on_in_the_same_note(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["An older note"]))
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "One")
    window.notes.autosave.flush()  # a second save is queued before the first one gave the note its id
    QTest.keyClicks(window.editor.text_edit, " two")
    window.notes.autosave.flush()
    qtbot.waitUntil(lambda: window.editor.state() == "Saved")
    assert memory.count() == 2
    assert memory.kept[window.notes.page()].body == "One two"


def test_leaving_for_another_note_keeps_what_was_typed(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["An older note"]))
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "Half a thought")
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.editor.body() == "An older note")
    assert "Half a thought" in {note.body for note in memory.kept.values()}


def test_closing_at_once_keeps_what_was_typed(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["An older note"]))
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "Last words")
    window.close()
    qtbot.waitUntil(window.isHidden)
    assert "Last words" in {note.body for note in memory.kept.values()}


def test_a_failed_save_keeps_the_text_and_says_what_happened(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["An older note"]))
    memory.save_error = DiskFull("The disk is full. The text is still here: free some space.")
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "Precious")
    qtbot.waitUntil(lambda: window.editor.state() == "Not saved")
    assert "disk is full" in window.editor.banner()
    window.close()
    qtbot.wait(50)
    assert window.isVisible(), "the window stays while the text is nowhere else"
    memory.save_error = None
    window.notes.autosave.flush()
    qtbot.waitUntil(window.isHidden)  # it was asked to close, and now everything is kept
    assert window.editor.body() == "Precious"


def test_opening_notes_with_odd_line_ends_does_not_change_them(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["One\r\ntwo\r\n", "No\u00a0break"]))
    for note_id in ("n0", "n1", "n0"):
        window.notes.open_note(note_id)
        qtbot.waitUntil(lambda wanted=note_id: window.notes.page() == wanted)
    assert memory.saves == []
    window.notes.open_note("n1")
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    assert window.editor.body() == "No\u00a0break"


def test_only_worker_threads_call_memory(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["An older note"]))
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "x")
    QTest.keyClicks(window.field.line, "older")
    qtbot.waitUntil(lambda: window.column.caption() == "1 note found")
    assert memory.called_on
    assert all(name.startswith("memx-") for name in memory.called_on)


def test_a_read_only_library_says_so_and_saves_nothing(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["An older note"], read_only=True))
    assert "can only be read" in window.editor.banner()
    QTest.keyClicks(window.editor.text_edit, "x")
    window.notes.autosave.flush()
    assert window.editor.body() == ""
    assert memory.saves == []


def test_a_deleted_note_comes_back_with_undo(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Keep", "Throw away"]))
    window.notes.open_note("n1")
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    QTest.keyClick(
        window, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(window.undo_bar.isVisible)
    assert memory.kept["n1"].deleted is not None
    assert window.column.notes.rowCount() == 1
    window.editor.take_focus()
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.editor.body() == "Throw away")
    assert memory.kept["n1"].deleted is None
    qtbot.waitUntil(lambda: window.column.notes.rowCount() == 2)


def test_undo_is_still_offered_after_a_restart(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Keep", "Throw away"])
    memory.delete("n1")
    window = make_window(memory)
    qtbot.waitUntil(window.undo_bar.isVisible)
    window.undo_bar.undo()
    qtbot.waitUntil(lambda: window.editor.body() == "Throw away")


def test_delete_in_the_list_deletes_that_note(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Keep", "Throw away"]))
    view = window.column.notes_view
    view.setCurrentIndex(window.column.notes.index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(window.undo_bar.isVisible)
    assert [note.body for note in memory.living()] == ["Keep"]


def test_without_a_note_the_list_says_so_until_one_comes(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(FakeMemory(["Tea"]))
    assert window.column.empty_text() == ""
    window.activateWindow()
    view = window.column.notes_view
    view.setFocus()
    view.setCurrentIndex(window.column.notes.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.column.empty_text() == "No notes yet.\nWrite one at the right, or press Ctrl+N.")
    assert not window.column.shows_results()
    qtbot.waitUntil(window.editor.text_edit.hasFocus)
    picture(window, "empty")
    window.undo_bar.undo()
    qtbot.waitUntil(lambda: window.column.notes.rowCount() == 1)
    assert window.column.empty_text() == ""
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(window.column.empty_text()))
    QTest.keyClicks(window.field.line, "tea")
    qtbot.waitUntil(lambda: "No note has these words" in window.column.empty_text())
    window.field.line.clear()
    assert "No notes yet" in window.column.empty_text()
    QTest.keyClicks(window.editor.text_edit, "Green tea")
    qtbot.waitUntil(lambda: window.column.notes.rowCount() == 1)
    assert window.column.empty_text() == ""
