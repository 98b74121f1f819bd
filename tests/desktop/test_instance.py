"""One MemX a library: a second start hands over, one that was killed is no hindrance."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from conftest import bury
from fake_memory import FakeMemory
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from memx.desktop.handing_over import hand_over, name_of, socket_of, tell
from memx.desktop.instance import Instance
from memx.desktop.program import Program

HELD = """
import sys, time
from pathlib import Path
from memx.desktop.instance import Instance
one = Instance(Path(sys.argv[1]))
print(one.claim(), flush=True)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))


def handed_over(qtbot: QtBot, folder: Path, word: str) -> bool:
    """From another thread: the asker waits for the reply of this one."""
    replies: list[bool] = []
    thread = threading.Thread(target=lambda: replies.append(hand_over(folder, word, 5.0)))
    thread.start()
    qtbot.waitUntil(lambda: bool(replies))
    thread.join()
    return replies[0]


def test_a_second_start_hands_over_what_was_asked(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.claim()
    assert not second.claim()
    told: list[str] = []
    first.listen(told.append)
    assert handed_over(qtbot, tmp_path, "capture")
    assert handed_over(qtbot, tmp_path / ".." / tmp_path.name, "window")
    assert told == ["capture", "window"]
    first.close()
    assert second.claim()
    second.close()


def test_words_that_nobody_says_are_refused(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    one = Instance(tmp_path)
    assert one.claim()
    told: list[str] = []
    one.listen(told.append)
    replies: list[bool] = []
    path = socket_of(tmp_path)
    thread = threading.Thread(target=lambda: replies.append(tell(path, "rm -rf")))
    thread.start()
    qtbot.waitUntil(lambda: bool(replies))
    thread.join()
    assert (replies, told) == ([False], [])
    assert Path(path).stat().st_mode & 0o077 == 0
    one.close()


def test_nobody_there_is_no_hand_over(tmp_path: Path) -> None:
    assert not hand_over(tmp_path, "window")
    assert not hand_over(tmp_path, "window", 0.1)


def test_one_that_was_killed_is_no_hindrance(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HELD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "True"
        here = Instance(tmp_path)
        assert not here.claim()
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert here.claim()
    told: list[str] = []
    here.listen(told.append)
    assert handed_over(qtbot, tmp_path, "window")
    here.close()


def test_two_libraries_are_two_programs(tmp_path: Path) -> None:
    assert name_of(tmp_path / "a") != name_of(tmp_path / "b")
    assert name_of(tmp_path / "a") == name_of(tmp_path / "b" / ".." / "a")
    assert len(os.fsencode(socket_of(tmp_path / "a"))) < 100, "a socket's path has little room"


def test_the_small_window_of_a_running_program_keeps_into_its_list(
    make_window, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(folder=tmp_path / "library")
    program = Program(qapp, tmp_path / "library")
    program.window = window
    program.open("capture")
    assert program.capture is not None
    qtbot.waitUntil(program.capture.isVisible)
    assert "in a moment" in program.capture.says()
    program.capture.text.setPlainText("Kept from the small window")
    program.capture.save()
    qtbot.waitUntil(lambda: window.column.notes.rowCount() == 1)
    program.capture.shut_down()
    bury(program.capture)


def test_asked_for_again_the_window_comes_back(make_window, qapp: QApplication, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    program = Program(qapp, window._folder)
    program.window = window
    window.showMinimized()
    program.open("window")
    qtbot.waitUntil(lambda: not window.isMinimized())
    window.close()
    program.open("window")
    assert window.isVisible()
    window.notes.settled.emit()
    assert window.isVisible(), "it was closed before, and is wanted now"


def test_the_tray_where_there_is_one(make_window, qapp: QApplication, qtbot: QtBot, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    window = make_window(FakeMemory(["Tea"]))
    program = Program(qapp, tmp_path)
    program.window = window
    program._show_tray()
    assert program._menu is not None
    actions = {action.text(): action for action in program._menu.actions()}
    window.showMinimized()
    actions["Open MemX"].trigger()
    assert not window.isMinimized()
    actions["New note"].trigger()
    assert program.capture is not None
    assert program.capture.isVisible()
    actions["Quit"].trigger()
    qtbot.waitUntil(lambda: window.isHidden() and program.capture.isHidden())
    program.shut_down()
    bury(program.capture)
