"""What is expected of a program beside its windows. Set up when the window can be used: no start waits for it."""

from PySide6.QtCore import QObject

from memx.desktop.capture_key import CaptureKey


class Habits(QObject):
    """The key of the whole desktop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = CaptureKey(self)

    def start(self) -> None:
        """What the person has switched on."""
        self.key.start()

    def end(self) -> None:
        """Give back what was lent."""
        self.key.release()
