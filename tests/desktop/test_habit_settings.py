"""The part of the settings about the desktop around MemX."""

from collections.abc import Iterator

import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop import global_key
from memx.desktop.capture_key import CaptureKey
from memx.desktop.global_key import GlobalKey
from memx.desktop.habit_settings import KeySetting
from memx.desktop.habits import Habits
from memx.desktop.settings_sheet import SettingsSheet


class Lender(GlobalKey):
    """A desktop on which F12 is another program's."""

    def __init__(self) -> None:
        super().__init__()
        self.lent = ""

    def bind(self, key: QKeySequence) -> None:
        self.lent = ""
        if key == QKeySequence("Ctrl+F12"):
            self.told.emit(global_key.taken(key))
        else:
            self.lent = key.toString()
            self.told.emit(global_key.opens(self.lent))

    def release(self) -> None:
        self.lent = ""


@pytest.fixture
def lender(qapp) -> Iterator[Lender]:
    QSettings().clear()
    yield Lender()
    QSettings().clear()


@pytest.fixture
def setting(lender: Lender, qtbot: QtBot) -> KeySetting:
    made = KeySetting(CaptureKey(asked=lender))
    qtbot.addWidget(made)
    made.show()
    return made


def press(setting: KeySetting, qtbot: QtBot, *key) -> None:
    setting.edit.setFocus()
    with qtbot.waitSignal(setting.edit.editingFinished, timeout=3000):
        QTest.keyClick(setting.edit, *key)


def test_no_key_is_taken_before_it_is_wanted(setting: KeySetting, lender: Lender) -> None:
    assert lender.lent == ""
    assert setting.says.text().startswith("Off.")
    setting.wanted.click()
    assert lender.lent == "Ctrl+Alt+Space"
    assert setting.says.text() == "Ctrl+Alt+Space opens the small window, wherever you are, while MemX runs."
    setting.wanted.click()
    assert lender.lent == ""
    assert not setting.edit.isEnabled()


def test_another_key_is_pressed_and_holds_at_the_next_start(setting: KeySetting, lender: Lender, qtbot: QtBot) -> None:
    setting.wanted.click()
    press(setting, qtbot, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    assert QKeySequence(lender.lent) == QKeySequence("Ctrl+Meta+J")
    again = CaptureKey(asked=(other := Lender()))
    again.start()
    assert other.lent == lender.lent
    setting.usual.click()
    assert lender.lent == "Ctrl+Alt+Space"
    assert setting.usual.isHidden()


def test_a_key_that_another_program_has_is_said(setting: KeySetting, lender: Lender, qtbot: QtBot) -> None:
    setting.wanted.click()
    press(setting, qtbot, Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+F12 is taken by another program" in setting.says.text()
    assert lender.lent == ""


def test_a_letter_alone_stays_a_letter(setting: KeySetting, lender: Lender, qtbot: QtBot) -> None:
    setting.wanted.click()
    press(setting, qtbot, Qt.Key.Key_J)
    assert "J alone could no longer type" in setting.says.text()
    assert setting.edit.keySequence() == QKeySequence("Ctrl+Alt+Space")
    assert lender.lent == "Ctrl+Alt+Space"


def test_a_desktop_that_lends_no_keys_says_what_to_do(
    lender: Lender, make_window, qtbot: QtBot, picture, tmp_path
) -> None:
    window = make_window(FakeMemory(["Tea"]))
    window.habits = Habits(tmp_path, None, window)
    window.deeds.show_settings()
    sheet = window.findChild(SettingsSheet)
    [part] = sheet.findChildren(KeySetting)
    part.wanted.click()
    assert "give the command “memx capture” a key" in part.says.text()
    sheet.line.setText("shortcut")
    assert sheet.parts_shown() == ["Shortcuts"]
    sheet.line.clear()
    qtbot.wait(50)
    sheet.resize(620, 980)
    qtbot.wait(50)
    picture(sheet, "settings-habits")
    window.wear("dark")
    qtbot.wait(50)
    picture(sheet, "settings-habits-dark")
    window.wear("light")
    sheet.close()
