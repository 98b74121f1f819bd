"""What is expected of a program beside its windows. Set up when the window can be used: no start waits for it."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from memx.desktop import autostart, global_key
from memx.desktop.capture_key import CaptureKey, is_wanted
from memx.desktop.notices import Notices

_STAYS = "stay_in_tray"


def load() -> None:
    """On a worker thread: what the key of this desktop needs, so that the window is not held by it."""
    if is_wanted():
        global_key.of_this_desktop()


class Habits(QObject):
    """The key of the whole desktop, notices, starting with the computer, staying in the tray (`stays_changed()`)."""

    stays_changed = Signal()

    def __init__(self, library: Path, tray: QSystemTrayIcon | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = CaptureKey(self)
        self.starting = autostart.for_this_system(library)
        self.notices = Notices(tray, self)
        self.has_tray = tray is not None

    def stays(self) -> bool:
        """Does MemX go on in the tray when its last window is closed?"""
        return bool(QSettings().value(_STAYS, False, bool))

    def set_stays(self, stays: bool) -> None:
        QSettings().setValue(_STAYS, stays)
        self.stays_changed.emit()

    def start(self) -> None:
        """What the person has switched on."""
        self.key.start()

    def end(self) -> None:
        """Give back what was lent."""
        self.key.release()
        self.notices.end()
