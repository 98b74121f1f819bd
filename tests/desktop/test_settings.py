"""Settings, the sheet of indexing, and hiding a note from AI."""

from fake_memory import FakeMemory
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from memx.desktop import theme
from memx.desktop.habits import Habits
from memx.desktop.index_sheet import IndexSheet
from memx.desktop.note_list import ROW_ROLE
from memx.desktop.settings_sheet import SettingsSheet
from memx.desktop.shortcuts import ShortcutSheet
from memx.desktop.what_leaves import what_leaves
from memx.domain.errors import LibraryReadOnly
from memx.domain.notes import Draft, IndexStatus
from memx.models.choice import ModelChoice

REASON = "The embedder could not read it."


def settings_of(window, qtbot: QtBot) -> SettingsSheet:
    window.deeds.show_settings()
    sheet = window.findChild(SettingsSheet)
    qtbot.waitUntil(sheet.go_on.isEnabled)
    return sheet


def test_the_appearance_is_chosen_worn_at_once_and_remembered(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(FakeMemory(["Tea"]))
    sheet = settings_of(window, qtbot)
    sheet.appearances["dark"].click()
    assert theme.colours() is theme.DARK
    assert QSettings().value("appearance") == "dark"
    picture(sheet, "settings-dark")
    sheet.appearances["light"].click()
    assert theme.colours() is theme.LIGHT
    sheet.close()


def test_settings_are_found_by_their_words(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    sheet = settings_of(window, qtbot)
    assert sheet.parts_shown() == ["Appearance", "Language", "Spelling", "Tags", "Indexing and models", "Privacy"]
    QTest.keyClicks(sheet.line, "dark")
    assert sheet.parts_shown() == ["Appearance"]
    sheet.line.setText("leaves comp")
    assert sheet.parts_shown() == ["Privacy"]
    sheet.line.setText("zzz")
    assert sheet.parts_shown() == []
    assert not sheet._none.isHidden()
    sheet.close()


def test_indexing_is_paused_and_goes_on_from_the_settings(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    window = make_window(memory)
    sheet = settings_of(window, qtbot)
    assert sheet.go_on.isChecked()
    sheet.go_on.click()
    qtbot.waitUntil(lambda: memory.indexing_paused)
    sheet.close()
    qtbot.waitUntil(lambda: window.findChild(SettingsSheet) is None)
    again = settings_of(window, qtbot)
    assert not again.go_on.isChecked()
    again.go_on.click()
    qtbot.waitUntil(lambda: not memory.indexing_paused)
    again.close()


def index_of(window, qtbot: QtBot) -> IndexSheet:
    window.deeds.show_index()
    return window.findChild(IndexSheet)


def test_what_failed_is_named_tried_again_and_opened(make_window, qtbot: QtBot, picture) -> None:
    memory = FakeMemory(["Tea", "Odd one", "Other"])
    memory.status = IndexStatus(3, 1, 1, 1, 0, 4, (("n1", REASON),))
    window = make_window(memory)
    qtbot.waitUntil(lambda: window.watch.last is not None)
    sheet = index_of(window, qtbot)
    qtbot.waitUntil(lambda: sheet.list.keys() == ["n1"])
    told = sheet.bars.accessibleDescription()
    assert told == "By word and meaning: 1 of 3; Waiting for meaning: 1 of 3; By word only: it failed: 1 of 3"
    assert REASON in sheet.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    picture(sheet, "index")
    memory.status = IndexStatus(3, 2, 1, 0)
    with qtbot.waitSignal(window.watch.seen):
        sheet.retry.click()
    qtbot.waitUntil(sheet.list.isHidden)
    assert memory.retries == 1
    memory.status = IndexStatus(3, 2, 0, 1, 0, 0, (("n1", REASON),))
    with qtbot.waitSignal(window.watch.seen):
        window.watch.look()
    qtbot.waitUntil(lambda: sheet.list.keys() == ["n1"])
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.notes.page() == "n1")


def test_pausing_says_what_it_means(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    qtbot.waitUntil(lambda: window.watch.last is not None)
    sheet = index_of(window, qtbot)
    sheet.pause.click()
    qtbot.waitUntil(lambda: sheet.pause.text() == "Go on")
    assert memory.indexing_paused
    assert "still found by its words" in sheet.subtitle.text()
    sheet.close()


def test_a_pause_that_cannot_be_kept_is_said(make_window, qtbot: QtBot, monkeypatch) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    qtbot.waitUntil(lambda: window.watch.last is not None)

    def refuse(_: bool) -> None:
        raise LibraryReadOnly("This library can only be read.")

    monkeypatch.setattr(memory, "pause_indexing", refuse)
    sheet = index_of(window, qtbot)
    sheet.pause.click()
    qtbot.waitUntil(lambda: sheet.subtitle.text() == "This library can only be read.")
    assert sheet.pause.text() == "Pause"
    sheet.close()


def test_a_note_is_hidden_from_ai_and_says_so(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Diary"]))
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    assert window.editor._hidden.isHidden()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_A, keys)
    qtbot.waitUntil(lambda: not window.editor._hidden.isHidden())
    assert memory.kept["n0"].hidden
    QTest.keyClick(window, Qt.Key.Key_A, keys)
    qtbot.waitUntil(window.editor._hidden.isHidden)
    assert not memory.kept["n0"].hidden


def hidden_in(model) -> dict[str, bool]:
    listed = (model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount()))
    return {row.text: row.hidden for row in listed}


def test_the_notes_hidden_from_ai_are_listed_from_the_settings_and_unhidden_there(
    make_window, qtbot: QtBot, picture
) -> None:
    window = make_window()  # the real library
    for body in ("Diary of May", "Diary of June", "Tea"):
        window.memory.set_hidden(window.memory.save(Draft(body)).note.id, body != "Tea")
    window.notes.load()
    qtbot.waitUntil(
        lambda: hidden_in(window.column.notes) == {"Diary of May": True, "Diary of June": True, "Tea": False}
    )
    spoken = window.column.notes.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Hidden from AI")
    picture(window, "hidden-marked")
    window.watch.look()
    qtbot.waitUntil(lambda: window.watch.last is not None and window.watch.last[0].excluded == 2)
    sheet = settings_of(window, qtbot)
    assert sheet._hidden_says.text() == "2 notes are hidden now."
    sheet.show_them.click()
    assert not sheet.isVisible()
    results = window.column.results
    qtbot.waitUntil(lambda: hidden_in(results) == {"Diary of May": True, "Diary of June": True})
    picture(window, "hidden-listed")
    view = window.column.results_view
    view.setCurrentIndex(results.index(0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    opened = results.index(0).data(ROW_ROLE)
    qtbot.waitUntil(lambda: window.notes.page() == opened.note_id)
    window.deeds.hide_note()
    qtbot.waitUntil(lambda: hidden_in(results)[opened.text] is False)
    assert hidden_in(window.column.notes)[opened.text] is False
    other = results.index(1).data(ROW_ROLE)
    window.column.hiding_wanted.emit(other)  # from the menu of the list
    qtbot.waitUntil(lambda: not any(hidden_in(results).values()))
    assert not window.memory.note(other.note_id).hidden
    window.watch.look()
    qtbot.waitUntil(lambda: window.watch.last[0].excluded == 0)
    again = settings_of(window, qtbot)
    assert again.show_them.isHidden()
    again.close()


def test_the_part_of_shortcuts_leads_to_all_of_them(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    window.habits = Habits(window._folder, None, window)
    sheet = settings_of(window, qtbot)
    [every] = [one for one in sheet.findChildren(QPushButton) if one.text() == "All shortcuts (F1)"]
    every.click()
    assert not sheet.isVisible()
    window.findChild(ShortcutSheet).close()


def test_a_sheet_closed_before_its_reply_is_no_trouble(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    for show in (window.deeds.show_trash, window.deeds.show_questions, window.deeds.show_settings):
        show()
        sheet = window.children()[-1]
        sheet.close()
    done: list[int] = []
    window.lanes.lists.submit(lambda: 1, done.append, print)
    qtbot.waitUntil(lambda: done == [1])


def test_what_leaves_this_computer_is_said_exactly(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    window = make_window(memory)
    sheet = settings_of(window, qtbot)
    qtbot.waitUntil(lambda: sheet.leaves.text().startswith("Nothing leaves this computer"))
    sheet.close()
    qtbot.waitUntil(lambda: window.findChild(SettingsSheet) is None)
    memory.choice = ModelChoice("server", "https://models.example.org/v1", "large")
    again = settings_of(window, qtbot)
    qtbot.waitUntil(lambda: "https://models.example.org/v1" in again.leaves.text())
    assert "hidden from AI are never sent" in again.leaves.text()
    again.close()


def test_a_server_on_this_computer_is_told_apart() -> None:
    assert "stay on it" in what_leaves(ModelChoice("server", "http://127.0.0.1:8080/v1", "small"))
    assert what_leaves(ModelChoice()) == what_leaves(ModelChoice("file", "/a.gguf"))


def test_more_contrast_is_worn_at_once_and_remembered(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(FakeMemory(["Tea"]))
    sheet = settings_of(window, qtbot)
    assert sheet.contrast.choices["system"].isChecked()
    sheet.appearances["dark"].click()
    sheet.contrast.choices["more"].click()
    assert theme.colours() is theme.DARK_MORE
    assert QSettings().value("contrast") == "more"
    picture(sheet, "settings-contrast")
    sheet.appearances["light"].click()
    assert theme.colours() is theme.LIGHT_MORE
    sheet.contrast.choices["usual"].click()
    assert theme.colours() is theme.LIGHT
    sheet.close()


def test_the_system_asks_for_more_contrast(qapp, monkeypatch) -> None:
    monkeypatch.setattr(theme, "system_wants_more", lambda: True)
    theme.apply(qapp, "light")
    assert theme.colours() is theme.LIGHT_MORE
    theme.apply(qapp, "light", "usual")
    assert theme.colours() is theme.LIGHT
    monkeypatch.undo()
    theme.apply(qapp, "light")
    assert theme.colours() is theme.LIGHT
