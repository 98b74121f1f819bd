"""What the desktop tells while the person is elsewhere: that something is ready, and never a word of what it says.

A notice may stand on a locked screen: no note, no question and no answer is in it.
"""

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from memx.desktop.texts import tr

if TYPE_CHECKING:
    from memx.desktop.main_window import MainWindow
    from memx.desktop.notification_bus import NotificationBus

ANSWER, MODEL, FILES = "answer", "model", "files"
LONG = 5.0  # seconds; who waits less does not go elsewhere
MANY = 20  # files
SHOWN_FOR = 10_000  # milliseconds, from the tray
_ON = "notices/on"


class Notices(QObject):
    """`clicked(what)` when the person wants to see it."""

    clicked = Signal(str)

    def __init__(self, tray: QSystemTrayIcon | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._bus: NotificationBus | None = None
        self._window: MainWindow | None = None
        self._asked_at = 0.0
        self._last = ANSWER
        if tray is not None:
            tray.messageClicked.connect(self._tray_clicked)

    def is_on(self) -> bool:
        return bool(QSettings().value(_ON, True, bool))

    def set_on(self, on: bool) -> None:
        QSettings().setValue(_ON, on)

    def watch(self, window: "MainWindow") -> None:
        """The main window, whose library is open."""
        if self._window is not None or window.answers is None or window.download is None:
            return
        self._window = window
        window.answers.began.connect(self._asked)
        window.answers.asking.ended.connect(self._answered)
        window.download.finished.connect(self._fetched)
        window.deeds.files_added.connect(self._added)

    def end(self) -> None:
        if self._bus is not None:
            self._bus.close()

    def _asked(self) -> None:
        self._asked_at = time.monotonic()

    def _answered(self) -> None:
        if time.monotonic() - self._asked_at >= LONG:
            self._tell(ANSWER, tr("Your answer is ready"), tr("Open MemX to read it."))

    def _fetched(self, whole: bool) -> None:
        title = tr("The model is here") if whole else tr("The model could not be fetched")
        self._tell(MODEL, title, tr("Open MemX to go on.") if whole else tr("Open MemX to see why."))

    def _added(self, count: int) -> None:
        if count >= MANY:
            self._tell(FILES, tr("Your files have been added"), tr("Open MemX to see what came in."))

    def _tell(self, what: str, title: str, text: str) -> None:
        if not self.is_on() or self._window is None or _looks_at(self._window):
            return
        if self._tray is not None and self._tray.isVisible() and QSystemTrayIcon.supportsMessages():
            self._last = what
            self._tray.showMessage(title, text, self._tray.icon(), SHOWN_FOR)
        elif sys.platform == "linux":
            self._over_bus(what, title, text)

    def _over_bus(self, what: str, title: str, text: str) -> None:
        if self._bus is None:
            from memx.desktop.notification_bus import NotificationBus

            self._bus = NotificationBus(self)
            self._bus.clicked.connect(self.clicked)
        self._bus.show(what, title, text)

    def _tray_clicked(self) -> None:
        self.clicked.emit(self._last)


def _looks_at(window: QWidget) -> bool:
    """Is the person at this window, or at a sheet over it?"""
    active: QWidget | None = QApplication.activeWindow()
    while active is not None and active is not window:
        active = active.parentWidget()
    return active is window
