"""The table of actions: each does something, is found in the palette and stands on the sheet of shortcuts."""

from collections import Counter

import pytest
from fake_memory import FakeMemory, an_answer, told
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from memx.desktop.actions import ACTIONS, GROUPS
from memx.desktop.deeds import Deeds
from memx.desktop.palette import Palette, fitting
from memx.desktop.questions import QuestionsSheet
from memx.desktop.settings_sheet import SettingsSheet
from memx.desktop.shortcuts import ShortcutSheet, native
from memx.desktop.trash import TrashSheet

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_every_action_has_a_function_behind_it(action) -> None:
    assert callable(getattr(Deeds, action.name))
    assert action.says


def test_no_key_is_bound_twice_and_every_key_exists() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert all(QKeySequence(key).count() == 1 for key in keys)
    assert sum(len(actions) for actions in GROUPS.values()) == len({action.name for action in ACTIONS})


def test_the_palette_finds_by_the_beginnings_of_words_and_names_come_first() -> None:
    assert [action.name for action in fitting(ACTIONS, "sett")] == ["show_settings"]
    assert {action.name for action in fitting(ACTIONS, "hist")} == {"show_history", "show_questions"}
    assert fitting(ACTIONS, "trash")[0].name == "show_trash"
    assert "delete_note" in [action.name for action in fitting(ACTIONS, "trash")]
    assert fitting(ACTIONS, "zzz") == []
    assert len(fitting(ACTIONS, "")) == len(ACTIONS)


def open_palette(window, qtbot: QtBot) -> Palette:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: window.findChild(Palette) is not None)
    return window.findChild(Palette)


def test_the_palette_shows_only_what_can_be_done_now_and_does_it(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    palette = open_palette(window, qtbot)
    assert "new_note" in palette.names()
    assert not {"pin_note", "show_history", "explain", "think_longer"} & set(palette.names())
    palette.close()
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    palette = open_palette(window, qtbot)
    assert {"pin_note", "show_history"} <= set(palette.names())
    QTest.keyClicks(palette.line, "pin")
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: memory.kept["n0"].pinned)


def test_the_palette_offers_what_an_answer_allows(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["The code is 5820."]))
    memory.answer = told(an_answer(memory, "n0", "The code is 5820.", "5820"))
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.ask("What is the code?")
    names = open_palette(window, qtbot).names()
    assert {"explain", "copy_answer", "save_answer", "think_longer"} <= set(names)
    window.findChild(Palette).close()


def test_nothing_that_writes_is_offered_where_nothing_can_be_written(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"], read_only=True))
    names = open_palette(window, qtbot).names()
    assert "show_trash" in names
    assert not {"new_note", "delete_note", "save_answer"} & set(names)
    window.findChild(Palette).close()


def test_the_sheet_of_shortcuts_shows_every_key(make_window) -> None:
    window = make_window(FakeMemory(["Tea"]))
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_F1)
    sheet = window.findChild(ShortcutSheet)
    shown = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for action in ACTIONS:
        for key in action.keys:
            assert native(key) in shown
    sheet.accept()


def press(window, qtbot: QtBot, where, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    where.setFocus()
    QTest.keyClick(where, key, modifiers)


@pytest.mark.parametrize("place", ["editor", "field"])
def test_the_keys_reach_the_window_from_wherever_one_types(make_window, qtbot: QtBot, place: str) -> None:
    window = make_window(FakeMemory(["Tea"]))
    where = window.editor.text_edit if place == "editor" else window.field.line
    for key, sheet in ((Qt.Key.Key_E, QuestionsSheet), (Qt.Key.Key_K, Palette), (Qt.Key.Key_Comma, SettingsSheet)):
        press(window, qtbot, where, key, CONTROL)
        qtbot.waitUntil(lambda wanted=sheet: window.findChild(wanted) is not None)
        window.findChild(sheet).close()
        qtbot.waitUntil(lambda wanted=sheet: window.findChild(wanted) is None)
    press(window, qtbot, where, Qt.Key.Key_T, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.findChild(TrashSheet) is not None)
    window.findChild(TrashSheet).close()


@pytest.mark.parametrize("place", ["editor", "field", "find bar"])
def test_no_place_to_type_keeps_a_key_of_the_window_for_itself(make_window, place: str) -> None:
    """But for undo, which is the text's as long as there is something to undo in it."""
    window = make_window(FakeMemory(["Tea"]))
    where = {"editor": window.editor.text_edit, "field": window.field.line, "find bar": window.editor.find_bar.line}
    kept = []
    for action in ACTIONS:
        for key in action.keys:
            pressed = QKeySequence(key)[0]
            event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
            event.ignore()
            QApplication.sendEvent(where[place], event)
            if event.isAccepted():
                kept.append(key)
    assert kept == ["Ctrl+Z"]
