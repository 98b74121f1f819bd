"""The running program: its main window, the small window for a thought, and what later starts ask of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from memx.desktop import theme
from memx.desktop.capture import CaptureWindow
from memx.desktop.main_window import MainWindow
from memx.desktop.texts import tr

if TYPE_CHECKING:
    from memx.desktop.habits import Habits


class Program(QObject):
    """`open("window")` or `open("capture")`, at the start and for each later one."""

    def __init__(self, app: QApplication, folder: Path, trace: Callable[[str], None] = lambda _: None) -> None:
        super().__init__()
        self._app, self._folder, self._trace = app, folder, trace
        self.window: MainWindow | None = None
        self.capture: CaptureWindow | None = None
        self.tray: QSystemTrayIcon | None = None
        self.habits: Habits | None = None
        self._menu: QMenu | None = None

    def open(self, word: str) -> None:
        if word == "capture":
            self.open_capture()
        else:
            self.open_window()

    def open_window(self) -> None:
        """The one window, before everything else."""
        if self.window is None:
            self.window = MainWindow(self._folder)
            self.window.usable.connect(self._usable)
            self.window.deeds.capture_asked.connect(self.open_capture)
            self.window.show()
            self._trace("shown")
            QTimer.singleShot(0, self.window, self.window.open_library)
            QTimer.singleShot(0, self, self._show_tray)
            return
        self.window.come_forward()

    def open_capture(self) -> None:
        """The small window, with the caret in it."""
        if self.capture is None:
            if self.window is None:
                theme.apply(self._app, str(QSettings().value("appearance", "system")))
            self.capture = CaptureWindow(self._folder)
            self.capture.kept.connect(self._kept)
        at_work = self.window is not None and self.window.isVisible()
        self.capture.open_up(tr("in a moment") if at_work else tr("when MemX is open again"))
        self._trace("capture")

    def close(self) -> None:
        """As a person would close everything."""
        if self.capture is not None and self.capture.isVisible():
            self.capture.close()
        if self.window is not None:
            self.window.close_everything()

    def shut_down(self) -> None:
        """After the event loop: finish the saves, end the models."""
        if self.habits is not None:
            self.habits.end()
        if self.tray is not None:
            self.tray.hide()
        if self.capture is not None:
            self.capture.shut_down()
        if self.window is not None:
            self.window.shut_down()

    def _usable(self) -> None:
        self._trace("usable")
        QTimer.singleShot(0, self, self._take_habits)

    def _take_habits(self) -> None:
        """What needs the desktop around MemX, once."""
        if self.habits is None:
            from memx.desktop.habits import Habits

            self.habits = Habits(self)
            self.habits.key.pressed.connect(self._key_pressed)
            self.habits.start()
        if self.window is not None:
            self.window.habits = self.habits

    def _key_pressed(self) -> None:
        self.open_capture()
        if self.habits is not None and self.capture is not None:
            self.habits.key.bring_forward(self.capture)

    def _kept(self) -> None:
        if self.window is not None and self.window.watch is not None:
            self.window.watch.look()

    def _show_tray(self) -> None:
        """Where the desktop has one."""
        if self.tray is not None or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self.tray, self._menu = QSystemTrayIcon(self._app.windowIcon(), self), QMenu()
        for text, does in (
            (tr("Open MemX"), self.open_window),
            (tr("New note"), self.open_capture),
            (tr("Quit"), self.close),
        ):
            action = QAction(text, self._menu)
            action.triggered.connect(does)
            self._menu.addAction(action)
        self.tray.setContextMenu(self._menu)
        self.tray.setToolTip("MemX")
        self.tray.activated.connect(self._tray_pressed)
        self.tray.show()

    def _tray_pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_window()
