"""Windows stay where they can be reached: one whose display is gone comes back on one that is there."""

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

GRIP, SEEN = 40, 120  # pixels: how high a title is at most, and how much of it must be in sight
SETTLED = 400  # milliseconds until the desktop has moved what it moves by itself


def reachable(frame: QRect) -> bool:
    """Is there enough of the window's upper edge in sight to take hold of?"""
    upper = QRect(frame.x(), frame.y(), frame.width(), GRIP)
    seen = [screen.availableGeometry().intersected(upper) for screen in QGuiApplication.screens()]
    return any(part.width() >= min(SEEN, frame.width()) and part.height() >= GRIP // 2 for part in seen)


def come_forward(window: QWidget) -> None:
    """Before everything else on the screen."""
    window.show()
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


def bring_back(window: QWidget) -> None:
    """Into the middle of the first display, no larger than that, where it cannot be reached."""
    if reachable(window.frameGeometry()):
        return
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    corner = room.center() - window.rect().center()
    window.move(max(room.x(), corner.x()), max(room.y(), corner.y()))


class Displays(QObject):
    """Looks after the windows that are open when a display is unplugged or changed."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._soon = QTimer(self, singleShot=True, interval=SETTLED)
        self._soon.timeout.connect(self._look)
        for changed in (app.screenRemoved, app.screenAdded, app.primaryScreenChanged):
            changed.connect(self._changed)

    def _changed(self, *_: object) -> None:
        self._soon.start()

    def _look(self) -> None:
        for window in self._app.topLevelWidgets():
            if window.isWindow() and window.isVisible() and not window.windowHandle().transientParent():
                bring_back(window)
