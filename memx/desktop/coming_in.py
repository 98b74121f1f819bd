"""What is dropped on the window, or pasted where nothing is written: files, pictures and text come in as notes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence, QShortcut

from memx.desktop.taking_text import local_files

if TYPE_CHECKING:
    from memx.desktop.main_window import MainWindow


class ComingIn(QObject):
    """A place to write takes the keys for itself while it has the focus."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        paste = QShortcut(window)
        paste.setKeys(QKeySequence.StandardKey.Paste)
        paste.activated.connect(self.paste)

    def paste(self) -> None:
        """What was copied, as a note of its own."""
        self._take(QGuiApplication.clipboard().mimeData())

    def hover(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        own = event.source() is not None  # a note of the list is here already
        if not own and (local_files(data.urls()) or data.hasText() or data.hasImage()):
            event.acceptProposedAction()

    def drop(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, data: QMimeData) -> None:
        deeds = self._window.deeds
        if files := local_files(data.urls()):
            deeds.take_in(files)
        elif data.hasImage() and not data.text().strip():
            deeds.take_picture(QImage(data.imageData()))
        else:
            deeds.take_text(data.text())
