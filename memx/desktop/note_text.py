"""The text of the open note: plain Markdown, spaced as in a book."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from memx.desktop import theme

MEASURE = 720  # pixels at most in a line, for reading
SIDE = 44  # pixels at least at each side
LINE_HEIGHT = 138.0  # percent
VERY_LONG = 100_000  # characters; beyond it spacing and styling every line would hold the window


class NoteText(QTextEdit):
    """`left()` when the focus goes, `undone_beyond()` for Ctrl+Z with nothing left to undo here."""

    left = Signal()
    undone_beyond = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("editor")
        self.setAccessibleName("Note")
        self.setPlaceholderText("Write anything. It is kept as you type.")
        self.setAcceptRichText(False)  # nothing but text comes in, so nothing is ever fetched
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(1.1))
        self.setCursorWidth(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_text(self, body: str) -> None:
        """Another text, with nothing to undo. Lines stand apart as in a book; not where there are very many."""
        self.setUndoRedoEnabled(False)
        if len(body) > VERY_LONG:
            self.setPlainText(body)
        else:
            self.clear()
            spaced = QTextBlockFormat()
            spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            cursor.setBlockFormat(spaced)
            cursor.insertText(body)
            cursor.endEditBlock()
            cursor.setPosition(0)
            self.setTextCursor(cursor)
        self.setUndoRedoEnabled(True)
        self.verticalScrollBar().setValue(0)

    def replace_all(self, body: str) -> None:
        """Another text as one step that Ctrl+Z takes back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(body)
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    def bring_into_view(self) -> None:
        """Scroll so that the caret stands in the upper third."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undone_beyond.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(SIDE, (self.width() - MEASURE) // 2) - int(self.document().documentMargin())
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)
