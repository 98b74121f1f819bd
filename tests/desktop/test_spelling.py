"""Spelling: misspelt words of the lines in sight are underlined, better ones are in the menu; by the system's
dictionaries."""

from pathlib import Path

import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import QSettings
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from memx.desktop import spelling
from memx.desktop.settings_sheet import SettingsSheet

AFFIXES = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n"
ENGLISH = ("the", "boiler/S", "was", "serviced", "by", "receipt/S", "is", "in", "drawer", "don't", "tea")
RUSSIAN = ("чай", "хлеб")


def dictionary(folder: Path, name: str, words: tuple[str, ...]) -> None:
    (folder / f"{name}.aff").write_text(AFFIXES, encoding="utf-8")
    (folder / f"{name}.dic").write_text("\n".join([str(len(words)), *words]), encoding="utf-8")


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "hunspell"
    folder.mkdir()
    monkeypatch.setenv("DICPATH", str(folder))
    monkeypatch.setattr(spelling, "FOLDERS", ())
    return folder


@pytest.fixture
def written(make_window, qtbot: QtBot, there: Path):
    """`written(body)` opens a note of this text."""
    dictionary(there, "en_US", ENGLISH)

    def write(body: str):
        window = make_window(FakeMemory([body]))
        window.notes.open_note("n0")
        qtbot.waitUntil(lambda: window.notes.page() == "n0")
        window.body.setCurrentWidget(window.splitter)
        return window

    return write


def menu_at(window, qtbot: QtBot, word: str) -> QMenu:
    text = window.editor.text_edit
    found = text.document().find(word)
    caret = text.textCursor()
    caret.setPosition(found.selectionStart() + 1)
    text.setTextCursor(caret)
    where = text.cursorRect().center()
    QApplication.sendEvent(
        text.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, text.viewport().mapToGlobal(where))
    )
    menus = [menu for menu in text.findChildren(QMenu) if menu.isVisible()]
    assert menus
    return menus[0]


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and action.text()]


def test_misspelt_words_in_sight_are_underlined_and_nothing_else(written, qtbot: QtBot, picture) -> None:
    window = written(
        "The boilers was servised by Kerensa, don’t.\n`cod` https://exampel.com [[Liink]] #taag x_yz a1b NASAA 42\n"
        "```\nverry\n```\nteh reciept [tea](verry.html) чяй"
    )
    qtbot.waitUntil(lambda: "servised" in window.editor.misspelt())
    assert window.editor.misspelt() == ["servised", "Kerensa", "teh", "reciept"]
    picture(window, "spelling")
    assert window.editor.body().startswith("The boilers")
    assert not window.notes.autosave.unsettled()


def test_the_word_that_is_being_typed_is_left_alone(written, qtbot: QtBot) -> None:
    window = written("tea")
    text = window.editor.text_edit
    window.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    text.moveCursor(text.textCursor().MoveOperation.End)
    QTest.keyClicks(text, " reci")
    qtbot.waitUntil(lambda: window.spelling.is_wrong("reci"))
    qtbot.wait(50)
    assert window.editor.misspelt() == []
    QTest.keyClicks(text, " ")
    qtbot.waitUntil(lambda: window.editor.misspelt() == ["reci"])


def test_a_suggestion_replaces_the_word_as_one_step(written, qtbot: QtBot) -> None:
    window = written("the reciept is in the drawer")
    qtbot.waitUntil(lambda: window.editor.misspelt() == ["reciept"])
    menu = menu_at(window, qtbot, "reciept")
    qtbot.waitUntil(lambda: "receipt" in texts(menu))
    assert texts(menu).index("receipt") < texts(menu).index("Add to dictionary")
    next(action for action in menu.actions() if action.text() == "receipt").trigger()
    menu.close()
    assert window.editor.body() == "the receipt is in the drawer"
    window.editor.text_edit.undo()
    assert window.editor.body() == "the reciept is in the drawer"


def test_a_word_is_added_to_the_persons_own(written, qtbot: QtBot) -> None:
    window = written("Kerensa serviced the boiler. kerensa")
    qtbot.waitUntil(lambda: window.editor.misspelt() == ["Kerensa", "kerensa"])
    menu = menu_at(window, qtbot, "Kerensa")
    next(action for action in menu.actions() if action.text() == "Add to dictionary").trigger()
    menu.close()
    assert window.editor.misspelt() == []
    window.spelling.renew()
    qtbot.waitUntil(lambda: "kerensa" in window.spelling._known)
    assert not window.spelling.is_wrong("kerensa")


def test_it_is_turned_off_and_on_and_languages_are_chosen(written, qtbot: QtBot, there: Path, picture) -> None:
    dictionary(there, "ru_RU", RUSSIAN)
    QSettings().clear()
    QSettings().setValue("spelling/languages", ["en_US"])
    window = written("чяй teh")
    qtbot.waitUntil(lambda: window.editor.misspelt() == ["teh"])
    window.deeds.show_settings()
    sheet = window.findChild(SettingsSheet)
    qtbot.waitUntil(lambda: set(sheet.spelling.languages) == {"en_US", "ru_RU"})
    assert sheet.spelling.languages["en_US"].isChecked()
    sheet.spelling.languages["ru_RU"].click()
    qtbot.waitUntil(lambda: window.editor.misspelt() == ["чяй", "teh"])
    sheet.line.setText("spell")
    picture(sheet, "settings-spelling")
    sheet.spelling.on.click()
    qtbot.waitUntil(lambda: window.editor.misspelt() == [])
    sheet.spelling.on.click()
    qtbot.waitUntil(lambda: window.editor.misspelt() == ["чяй", "teh"])
    sheet.close()


def test_where_there_is_no_dictionary_the_setting_says_so(make_window, qtbot: QtBot, there: Path) -> None:
    window = make_window(FakeMemory(["teh"]))
    window.deeds.show_settings()
    sheet = window.findChild(SettingsSheet)
    qtbot.waitUntil(lambda: "No dictionary is installed" in sheet.spelling.says.text())
    assert not sheet.spelling.on.isEnabled()
    assert not window.spelling.on
    sheet.close()


def test_a_broken_dictionary_is_no_trouble(written, qtbot: QtBot, there: Path) -> None:
    (there / "en_GB.aff").write_bytes(b"SET nonsense\n\xff\xfe")
    (there / "en_GB.dic").write_bytes(b"\xff\xfe\x00")
    QSettings().setValue("spelling/languages", ["en_US", "en_GB"])
    window = written("teh tea")
    qtbot.waitUntil(lambda: window.editor.misspelt() == ["teh"])


def test_the_systems_languages_come_first() -> None:
    there = ["de_AT", "de_DE", "en_GB", "en_US", "fr_FR"]
    assert spelling.preferred(there, ["en-GB", "en", "de-DE"]) == ["en_GB", "de_DE"]
    assert spelling.preferred(there, ["it-IT"]) == there


def test_which_words_are_checked() -> None:
    line = "Don’t `x y` naïve me@host.org MemX ABC 3pm a /usr/bin/env"
    assert [line[start:end] for start, end in spelling.words(line)] == ["Don’t", "naïve"]
