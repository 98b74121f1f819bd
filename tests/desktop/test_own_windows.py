"""Notes in windows of their own: written there, never two texts of one note, nothing lost at any end."""

import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from memx.desktop import note_places
from memx.desktop.main_window import MainWindow
from memx.desktop.note_window import NoteWindow
from memx.domain.errors import DiskFull
from memx.domain.notes import Draft

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown_in_main(window: MainWindow, qtbot: QtBot, note_id: str) -> None:
    window.notes.open_note(note_id)
    qtbot.waitUntil(lambda: window.notes.page() == note_id)


def opened(window: MainWindow, qtbot: QtBot, note_id: str) -> NoteWindow:
    window.own_windows.open(note_id)
    return found(window, qtbot, note_id)


def found(window: MainWindow, qtbot: QtBot, note_id: str) -> NoteWindow:
    qtbot.waitUntil(lambda: note_id in [own.note_id for own in window.own_windows.shown()])
    [own] = [own for own in window.own_windows.shown() if own.note_id == note_id]
    return own


def gone(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.own_windows.shown() == [])


def caret_to_end(editor) -> None:
    QTest.keyClick(editor.text_edit, Qt.Key.Key_End, CONTROL)


def test_the_key_opens_the_note_and_what_is_written_there_is_kept(make_window, qtbot: QtBot, tmp_path) -> None:
    window = make_window(folder=tmp_path / "library")
    note = window.memory.save(Draft("Tea\n\nwith milk")).note
    shown_in_main(window, qtbot, note.id)
    QTest.keyClick(window, Qt.Key.Key_W, CONTROL | SHIFT)
    own = found(window, qtbot, note.id)
    assert own.isVisible()
    assert own.windowTitle() == "Tea"
    assert own.editor.body() == "Tea\n\nwith milk"
    caret_to_end(own.editor)
    QTest.keyClicks(own.editor.text_edit, ", no sugar")
    with qtbot.waitSignal(own.saved):
        pass
    assert window.memory.note(note.id).body == "Tea\n\nwith milk, no sugar"
    assert own.editor.state() == "Saved"
    own.close()
    gone(window, qtbot)


def test_opened_again_it_comes_forward(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea", "Bread"]))
    own = opened(window, qtbot, "n0")
    own.showMinimized()
    window.own_windows.open("n0")
    assert not own.isMinimized()
    assert len(window.own_windows.shown()) == 1
    opened(window, qtbot, "n1")
    assert len(window.own_windows.shown()) == 2
    window.own_windows.close()
    gone(window, qtbot)


def test_pressed_twice_at_once_there_is_one_window(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    window.own_windows.open("n0")
    window.own_windows.open("n0")
    own = found(window, qtbot, "n0")
    qtbot.wait(50)
    assert window.own_windows.shown() == [own]
    own.close()


def test_the_same_note_in_both_windows_has_one_text(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea\nmilk\nsugar", "Bread"]))
    shown_in_main(window, qtbot, "n0")
    own = opened(window, qtbot, "n0")
    caret_to_end(own.editor)
    QTest.keyClicks(own.editor.text_edit, " twice")
    QTest.keyClick(own.editor.text_edit, Qt.Key.Key_Return)
    assert window.editor.body() == own.editor.body() == "Tea\nmilk\nsugar twice\n"
    QTest.keyClicks(window.editor.text_edit, "Green ")
    assert own.editor.body() == "Green Tea\nmilk\nsugar twice\n"
    own.editor.text_edit.undo()
    assert own.editor.body() == window.editor.body()
    window.editor.replace_text("Another\ntext 😀")
    assert own.editor.body() == "Another\ntext 😀"
    own.editor.text_edit.selectAll()
    QTest.keyClick(own.editor.text_edit, Qt.Key.Key_Backspace)
    assert window.editor.body() == ""
    own.editor.text_edit.undo()
    assert window.editor.body() == own.editor.body() == "Another\ntext 😀"
    qtbot.waitUntil(lambda: not window.notes.autosave.unsettled() and not own.autosave.unsettled())
    assert memory.kept["n0"].body == "Another\ntext 😀"
    own.close()


def test_another_note_in_the_main_window_is_left_alone(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea", "Bread"]))
    shown_in_main(window, qtbot, "n0")
    own = opened(window, qtbot, "n0")
    shown_in_main(window, qtbot, "n1")
    assert (window.editor.body(), own.editor.body()) == ("Bread", "Tea")
    caret_to_end(own.editor)
    QTest.keyClicks(own.editor.text_edit, " leaves")
    assert window.editor.body() == "Bread"
    window.deeds.new_note()
    assert own.editor.body() == "Tea leaves"
    QTest.keyClicks(window.editor.text_edit, "Something new")
    assert own.editor.body() == "Tea leaves"
    shown_in_main(window, qtbot, "n0")
    assert window.editor.body() == "Tea leaves"
    own.close()
    gone(window, qtbot)
    assert memory.kept["n0"].body == "Tea leaves"


def test_words_not_on_the_disk_yet_win_over_it(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    memory.save_error = DiskFull("The disk is full.")
    shown_in_main(window, qtbot, "n0")
    QTest.keyClicks(window.editor.text_edit, "Green ")
    window.notes.autosave.flush()
    qtbot.waitUntil(window.editor.is_unsaved)
    own = opened(window, qtbot, "n0")
    assert own.editor.body() == window.editor.body() == "Green Tea"
    memory.save_error = None
    own.autosave.flush()
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Green Tea")
    window.notes.autosave.flush()
    own.close()
    gone(window, qtbot)


def test_a_note_changed_by_another_program_is_not_written_over(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    shown_in_main(window, qtbot, "n0")
    memory.save(Draft("Changed elsewhere", id="n0"))
    own = opened(window, qtbot, "n0")
    assert own.editor.body() == window.editor.body() == "Changed elsewhere"
    own.close()


def test_a_new_note_can_go_into_its_own_window_at_once(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    window.deeds.new_note()
    assert not window.deeds.possible("own_window")
    QTest.keyClicks(window.editor.text_edit, "Fresh")
    window.deeds.do("own_window")
    qtbot.waitUntil(lambda: len(window.own_windows.shown()) == 1)
    [own] = window.own_windows.shown()
    assert own.editor.body() == "Fresh"
    assert [note.body for note in memory.living()].count("Fresh") == 1
    own.close()


def test_deleted_from_the_list_the_window_goes_and_the_last_words_are_in_the_trash(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea", "Bread"]))
    own = opened(window, qtbot, "n0")
    caret_to_end(own.editor)
    QTest.keyClicks(own.editor.text_edit, " leaves")
    window.notes.delete_note("n0")
    gone(window, qtbot)
    assert memory.trash(1)[0].body == "Tea leaves"
    assert window.undo_bar.isVisible()
    saves = len(memory.saves)
    qtbot.wait(700)
    assert len(memory.saves) == saves


def test_deleted_in_its_window_it_can_be_undone_in_the_main_one(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea", "Bread"]))
    shown_in_main(window, qtbot, "n0")
    own = opened(window, qtbot, "n0")
    QTest.keyClick(own, Qt.Key.Key_Backspace, CONTROL | SHIFT)
    gone(window, qtbot)
    assert window.notes.page() is None
    window.deeds.undo()
    qtbot.waitUntil(lambda: window.notes.page() == "n0")


def test_closing_asks_nothing_and_keeps_what_was_typed_last(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    own = opened(window, qtbot, "n0")
    caret_to_end(own.editor)
    QTest.keyClicks(own.editor.text_edit, "!")
    QTest.keyClick(own, Qt.Key.Key_W, CONTROL)
    gone(window, qtbot)
    assert memory.kept["n0"].body == "Tea!"
    assert QApplication.activeModalWidget() is None


def test_what_cannot_be_kept_holds_the_window_once(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    own = opened(window, qtbot, "n0")
    memory.save_error = DiskFull("The disk is full.")
    caret_to_end(own.editor)
    QTest.keyClicks(own.editor.text_edit, "!")
    own.close()
    qtbot.waitUntil(own.editor.is_unsaved)
    assert own.isVisible()
    assert own.editor.banner() == "The disk is full."
    memory.save_error = None
    QTest.keyClicks(own.editor.text_edit, "!")
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Tea!!")
    assert own.isVisible(), "the person went on writing"
    own.close()
    gone(window, qtbot)


def test_the_main_window_closed_the_note_stays_open(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    own = opened(window, qtbot, "n0")
    window.close()
    assert own.isVisible()
    caret_to_end(own.editor)
    QTest.keyClicks(own.editor.text_edit, "!")
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Tea!")
    QTest.keyClick(own, Qt.Key.Key_L, CONTROL)
    assert window.isVisible(), "and the main window comes back by its keys"
    own.close()


def test_quit_closes_all_of_them_and_keeps_all(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea", "Bread", "Milk"]))
    shown_in_main(window, qtbot, "n2")
    first, second = opened(window, qtbot, "n0"), opened(window, qtbot, "n1")
    for editor in (first.editor, second.editor, window.editor):
        caret_to_end(editor)
        QTest.keyClicks(editor.text_edit, "!")
    QTest.keyClick(first, Qt.Key.Key_Q, CONTROL)
    gone(window, qtbot)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert [memory.kept[name].body for name in ("n0", "n1", "n2")] == ["Tea!", "Bread!", "Milk!"]


def test_ended_in_the_middle_of_a_word_it_is_kept(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    own = opened(window, qtbot, "n0")
    caret_to_end(own.editor)
    QTest.keyClicks(own.editor.text_edit, " lea")
    window.close()
    window.shut_down()
    assert memory.kept["n0"].body == "Tea lea"


def test_it_opens_where_it_stood(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea", "Bread"]))
    own = opened(window, qtbot, "n0")
    own.setGeometry(200, 150, 500, 400)
    own.close()
    gone(window, qtbot)
    again = opened(window, qtbot, "n0")
    assert again.geometry().getRect() == (200, 150, 500, 400)
    other = opened(window, qtbot, "n1")
    assert other.pos() != again.pos()
    window.own_windows.close()
    gone(window, qtbot)


def test_places_are_kept_for_the_last_of_many_notes(qapp) -> None:
    for number in range(60):
        note_places.remember(f"note{number}", QByteArray(b"place"))
    assert note_places.place_of("note59") is not None
    assert note_places.place_of("note0") is None


def test_the_menu_of_the_list_offers_it(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(FakeMemory(["Tea", "Bread"]))
    view = window.column.notes_view
    view.setCurrentIndex(window.column.notes.index(1, 0))
    place = view.visualRect(window.column.notes.index(1, 0)).center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place)))
    [menu] = view.findChildren(QMenu)
    says = [action.text() for action in menu.actions()]
    assert says == ["Open", "Open in a window of its own", "Hide from AI", "Delete"]
    picture(menu, "list-menu")
    menu.actions()[1].trigger()
    menu.close()
    own = found(window, qtbot, "n1")
    assert own.editor.body() == "Bread"
    own.close()


def test_find_print_and_links_work_in_it(make_window, qtbot: QtBot, monkeypatch) -> None:
    window = make_window(FakeMemory(["Tea\n[[Bread]]", "Bread"]))
    own = opened(window, qtbot, "n0")
    QTest.keyClick(own, Qt.Key.Key_F, CONTROL)
    assert own.editor.find_bar.isVisible()
    assert not window.editor.find_bar.isVisible()
    printed: list[object] = []
    monkeypatch.setattr(window.deeds, "print_from", lambda editor, over: printed.append((editor, over)))
    QTest.keyClick(own, Qt.Key.Key_P, CONTROL)
    assert printed == [(own.editor, own)]
    caret_to_end(own.editor)
    own.editor.text_edit.follow()
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    own.close()


def test_hidden_in_the_main_window_it_says_so_here(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    shown_in_main(window, qtbot, "n0")
    own = opened(window, qtbot, "n0")
    window.deeds.do("hide_note")
    qtbot.waitUntil(own.editor._hidden.isVisible)
    own.close()


def test_a_library_that_can_only_be_read_is_only_read_here(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"], read_only=True))
    own = opened(window, qtbot, "n0")
    QTest.keyClicks(own.editor.text_edit, "x")
    assert own.editor.body() == "Tea"
    QTest.keyClick(own, Qt.Key.Key_Backspace, CONTROL | SHIFT)
    own.close()
    gone(window, qtbot)
    assert memory.saves == []
    assert memory.living()


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_what_it_looks_like(make_window, qtbot: QtBot, picture, appearance: str) -> None:
    window = make_window(FakeMemory(["# House\n\nThe **boiler** was serviced on 3 March.\n\n- [ ] pay"]))
    window.wear(appearance)
    own = opened(window, qtbot, "n0")
    qtbot.wait(50)
    picture(own, f"own-window-{appearance}")
    own.close()
    window.wear("light")


def test_a_very_long_note_is_shown_in_part_and_not_written_back(make_window, qtbot: QtBot) -> None:
    body = "word " * 250_000
    window = make_window(memory := FakeMemory([body]))
    shown_in_main(window, qtbot, "n0")
    own = opened(window, qtbot, "n0")
    assert own.editor.is_part()
    own.close()
    gone(window, qtbot)
    assert memory.kept["n0"].body == body
    assert memory.saves == []
