"""A place to write plain text into. What is pasted or dropped there and cannot be written goes another way."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QTextEdit

from memx.desktop.long_notes import LINE, MOST, too_long
from memx.desktop.picture_links import ENDINGS


class TakingText(QTextEdit):
    """`files_came(paths)`, `pictures_came(paths or images)` and `long_text_came(text)`: what was pasted or dropped and
    is no text to be written in."""

    files_came = Signal(object)
    pictures_came = Signal(object)
    long_text_came = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)  # nothing but text comes in, so nothing is ever fetched

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(local_files(source.urls()) or source.hasImage()) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text comes in as text; what would hold the window does not."""
        if files := local_files(source.urls()):
            pictures = [path for path in files if path.suffix.lower() in ENDINGS]
            if pictures:
                self.pictures_came.emit(pictures)
            if others := [path for path in files if path not in pictures]:
                self.files_came.emit(others)
        elif source.hasImage() and not source.text().strip():
            self.pictures_came.emit([QImage(source.imageData())])
        elif self._is_too_much(text := source.text()):
            self.long_text_came.emit(text)
        else:
            super().insertFromMimeData(source)

    def _is_too_much(self, text: str) -> bool:
        """In all, or on one line, with what is written there already."""
        line = self.textCursor().block().length() - 1
        grown = "\n" not in text and line + len(text) > LINE
        return grown or len(text) + self.document().characterCount() > MOST or too_long(text)


def write_lines(text: QTextEdit, lines: Sequence[str]) -> None:
    """Below the line of the caret, where that holds anything, as one step that can be undone."""
    cursor = text.textCursor()
    cursor.beginEditBlock()
    cursor.clearSelection()
    if cursor.block().text().strip():
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock()
    for line in lines:
        cursor.insertText(line)
        cursor.insertBlock()
    cursor.endEditBlock()
    text.setTextCursor(cursor)


def take_line_away(text: QTextEdit, line: str) -> None:
    """Where it still stands by itself."""
    found = text.document().find(line)
    if not found.isNull() and found.block().text() == line:
        found.insertText("")


def local_files(urls: Sequence[QUrl]) -> list[Path]:
    """Those that are on this computer."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
