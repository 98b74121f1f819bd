"""With the last window closed MemX ends, unless it is to stay in the tray; told to quit it always ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import bury
from fake_memory import FakeMemory
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from memx.app.states import ModelsState, ModelState
from memx.desktop.habit_settings import StartSetting
from memx.desktop.program import Program
from memx.desktop.settings_sheet import SettingsSheet
from memx.domain.errors import LibraryError


@pytest.fixture
def program(make_window, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    made = Program(qapp, tmp_path)
    made.window = make_window(FakeMemory(["Tea"]))
    made.window.deeds.quit_asked.connect(made._leave)
    made._show_tray()
    made._begin_habits()
    yield made
    made.shut_down()
    qapp.setQuitOnLastWindowClosed(True)
    if made.capture is not None:
        bury(made.capture)


def test_the_small_window_waits_unseen_for_the_key(program: Program, qtbot: QtBot) -> None:
    waiting = program.capture
    assert waiting is not None
    assert waiting.isHidden()
    assert waiting.windowHandle() is not None, "the desktop knows it: a key only shows it"
    program.open("capture")
    assert program.capture is waiting
    qtbot.waitUntil(waiting.text.hasFocus)
    waiting.close()
    qtbot.waitUntil(waiting.isHidden)


def test_it_ends_with_its_last_window_unless_it_is_to_stay(program: Program, qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp.quitOnLastWindowClosed()
    program.window.deeds.show_settings()
    [part] = program.window.findChild(SettingsSheet).findChildren(StartSetting)
    part.stays.click()
    assert not qapp.quitOnLastWindowClosed()
    part.stays.click()
    assert qapp.quitOnLastWindowClosed()
    part.stays.click()
    program.window.findChild(SettingsSheet).close()
    program.window.close()
    program.open("window")
    assert program.window.isVisible()
    program.window.deeds.quit()
    assert qapp.quitOnLastWindowClosed()
    assert not program.window.isVisible()


def test_the_end_in_the_tray_ends_it_with_no_window_to_close(
    program: Program, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.habits.set_stays(True)
    program.window.close()
    ended: list[bool] = []
    monkeypatch.setattr(qapp, "quit", lambda: ended.append(True))
    program.close()
    assert ended == [True]


def capture_says(program: Program, qtbot: QtBot) -> str:
    program.open("capture")
    says = program.capture.says()
    program.capture.close()
    qtbot.waitUntil(program.capture.isHidden)
    return says


def test_the_small_window_says_when_meaning_will_find_the_note(program: Program, qtbot: QtBot) -> None:
    window, memory = program.window, program.window.memory
    assert "by meaning in a moment" in capture_says(program, qtbot)
    memory.indexing_paused = True
    window.watch.look()
    qtbot.waitUntil(window.watch.indexing_stands)
    assert "by meaning when indexing goes on" in capture_says(program, qtbot)
    memory.indexing_paused = False
    memory.states = ModelsState(ModelState("failed", reason="It is damaged."), ModelState("off"))
    window.watch.look()
    qtbot.waitUntil(lambda: window.watch.last[1].embedder.state == "failed")
    assert "by meaning when indexing goes on" in capture_says(program, qtbot)
    memory.states = ModelsState(ModelState("ready"), ModelState("off"))
    window.watch.look()
    qtbot.waitUntil(lambda: not window.watch.indexing_stands())
    program.habits.set_stays(True)
    window.close()
    assert "by meaning in a moment" in capture_says(program, qtbot), "it indexes on in the tray"
    program.habits.set_stays(False)
    assert "by meaning when MemX is open again" in capture_says(program, qtbot)
    window.show()
    window._cannot_open(LibraryError("The library is damaged."))
    assert "by meaning when MemX is open again" in capture_says(program, qtbot)


def test_a_start_with_the_computer_stays_without_any_setting(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    program = Program(qapp, tmp_path)
    program.open("hidden")
    qtbot.waitUntil(lambda: program.tray is not None)
    assert program.window is None
    assert not qapp.quitOnLastWindowClosed()
    program.open("capture")
    assert "when MemX is open again" in program.capture.says()
    QTest.qWait(10)
    program.capture.close()
    qtbot.waitUntil(program.capture.isHidden)
    program.shut_down()
    bury(program.capture)
    qapp.setQuitOnLastWindowClosed(True)
