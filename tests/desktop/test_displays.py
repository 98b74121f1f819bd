"""A display that is unplugged takes no window along."""

from pathlib import Path

import pytest
from conftest import bury
from fake_memory import FakeMemory
from PySide6.QtCore import QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from memx.desktop import on_screen
from memx.desktop.main_window import MainWindow
from memx.desktop.program import Program

FAR = (5000, 3000)  # where a second display stood


def seen(window: QWidget) -> bool:
    """All of it, and its frame."""
    return QGuiApplication.primaryScreen().availableGeometry().contains(window.frameGeometry())


def test_what_can_be_reached_stays_where_it_is(qapp) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert on_screen.reachable(QRect(10, 10, 600, 400))
    assert on_screen.reachable(QRect(room.right() - 200, 300, 600, 400)), "half of it is outside"
    assert not on_screen.reachable(QRect(room.right() - 30, 300, 600, 400)), "nothing to take hold of"
    assert not on_screen.reachable(QRect(10, -300, 600, 400)), "its title is above the display"
    assert not on_screen.reachable(QRect(*FAR, 600, 400))


def test_a_window_that_was_closed_on_a_display_that_is_gone_comes_back(qapp, qtbot: QtBot, tmp_path: Path) -> None:
    QSettings().clear()
    former = MainWindow(tmp_path, models=False)
    former.show()
    former.setGeometry(*FAR, 900, 600)
    assert not seen(former)
    former._keep_state()
    bury(former)
    window = MainWindow(tmp_path, models=False)
    window.show()
    assert on_screen.reachable(window.frameGeometry())
    assert (window.width(), window.height()) == (900, 600)
    window.shut_down()
    bury(window)


def test_a_window_that_is_larger_than_what_is_left_is_made_smaller(qapp) -> None:
    window = QWidget()
    window.setGeometry(*FAR, 4000, 3000)
    window.show()
    on_screen.bring_back(window)
    assert window.size().width() <= QGuiApplication.primaryScreen().availableGeometry().width()
    assert on_screen.reachable(window.frameGeometry())
    bury(window)


def test_open_windows_come_back_when_their_display_is_unplugged(qapp, qtbot: QtBot, make_window, tmp_path) -> None:
    window = make_window(FakeMemory(["Tea"]))
    program = Program(qapp, tmp_path)
    window.move(*FAR)
    assert not seen(window)
    qapp.screenRemoved.emit(QGuiApplication.primaryScreen())
    qtbot.waitUntil(lambda: on_screen.reachable(window.frameGeometry()))
    bury_object(program)


def test_the_small_window_opens_where_it_can_be_seen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    program = Program(qapp, tmp_path)
    program.open_capture()
    assert program.capture is not None
    program.capture.hide()
    program.capture.move(*FAR)
    program.open_capture()
    assert seen(program.capture)
    with qtbot.waitSignal(program.capture.ready, timeout=5000, raising=False):
        pass
    program.capture.leave()
    qtbot.waitUntil(lambda: not program.capture.isVisible())
    program.shut_down()
    bury(program.capture)
    bury_object(program)


def bury_object(program: Program) -> None:
    program.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete


@pytest.fixture(autouse=True)
def nothing_remembered():
    yield
    QSettings().clear()
