"""The text of the open note: plain Markdown, spaced as in a book."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu

from memx.desktop import dragging, list_keys, note_links, theme
from memx.desktop.picture_links import reference
from memx.desktop.taking_text import TakingText
from memx.desktop.texts import tr

if TYPE_CHECKING:
    from memx.desktop.picture_layer import PictureLayer

MEASURE = 720  # pixels at most in a line, for reading
SIDE = 44  # pixels at least at each side
LINE_HEIGHT = 138.0  # percent
VERY_LONG = 100_000  # characters; beyond it spacing and styling every line would hold the window


class Offer(Protocol):
    """A list over the text that takes some of its keys."""

    def wants(self, event: QKeyEvent) -> bool: ...
    def press(self, event: QKeyEvent) -> None: ...


class NoteText(TakingText):
    """`left()` when the focus goes, `undone_beyond()` and `redone_beyond()` for those keys with nothing left to do.

    `link_followed(title or address)` for Ctrl+click on one, `picture_opened(name)` for a click.
    """

    left = Signal()
    undone_beyond = Signal()
    redone_beyond = Signal()
    link_followed = Signal(str)
    picture_opened = Signal(str)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.offer: Offer | None = None
        self.layer: PictureLayer | None = None
        self.spelling_menu: Callable[[QMenu, QTextCursor], None] | None = None  # puts better words into a menu
        self._pressed = ""  # the picture that the mouse went down on
        self.setObjectName("editor")
        self.setAccessibleName(tr("Note"))
        self.setPlaceholderText(tr("Write anything. It is kept as you type."))
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

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(dragging.link_in(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A note of the list as a link to it."""
        if link := dragging.link_in(source):
            self.textCursor().insertText(link)
        else:
            super().insertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_offered(event):
            event.accept()  # Esc closes the list of notes, not the answer
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_offered(event):
            assert self.offer is not None
            self.offer.press(event)  # here and not in keyPressEvent, which Tab never reaches
            return True
        return super().event(event)

    def _is_offered(self, event: QKeyEvent) -> bool:
        return self.offer is not None and self.offer.wants(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undone_beyond.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable():
            self.redone_beyond.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly():
            self._enter(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks it, one with Ctrl on a link opens that; a picture opens when the button is let go."""
        self._pressed = self._picture_at(event)
        if self._pressed and event.button() == Qt.MouseButton.LeftButton:
            return
        cursor = self.cursorForPosition(event.position().toPoint())
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and self._is_on(event, cursor):
            self.setTextCursor(cursor)
            if note_links.link_at(self.line(), self.place_in_line()):
                self.follow()
                return
        place = list_keys.box_at(cursor.block().text())
        left = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and not self.isReadOnly()
        if (
            left
            and place is not None
            and place[0] <= cursor.positionInBlock() < place[1]
            and self._is_on(event, cursor)
        ):
            self._change_line(cursor, list_keys.ticked(cursor.block().text()))
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        if pressed and event.button() == Qt.MouseButton.LeftButton:
            if self._picture_at(event) == pressed:
                self.picture_opened.emit(pressed)
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = self.layer.at(event.position().toPoint()) if self.layer is not None else None
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        tip = self.layer.says(found) if self.layer is not None and found is not None else ""
        if self.viewport().toolTip() != tip:
            self.viewport().setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.layer is not None:
            painter = QPainter(self.viewport())
            self.layer.paint(painter)
            painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.spelling_menu is not None and not self.isReadOnly():
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            self.spelling_menu(menu, self.textCursor() if by_key else self.cursorForPosition(event.pos()))
        menu.popup(event.globalPos())

    def _picture_at(self, event: QMouseEvent) -> str:
        """The name of the picture under the mouse, where a click means it."""
        if self.layer is None or event.modifiers():
            return ""
        found = self.layer.at(event.position().toPoint())
        return found.name if found is not None else ""

    def line(self) -> str:
        """The line that the caret is on."""
        return self.textCursor().block().text()

    def place_in_line(self) -> int:
        """Where in it the caret is, in code points."""
        before = self.line().encode("utf-16-le", "surrogatepass")[: 2 * self.textCursor().positionInBlock()]
        return len(before.decode("utf-16-le", "replace"))

    def follow(self) -> None:
        """The link, or the picture, that the caret is on."""
        if (picture := reference(self.line())) is not None:
            self.picture_opened.emit(picture.name)
        elif link := note_links.link_at(self.line(), self.place_in_line()):
            self.link_followed.emit(link)

    def tick(self) -> None:
        """The box of the line that the caret is on."""
        if not self.isReadOnly():
            self._change_line(self.textCursor(), list_keys.ticked(self.textCursor().block().text()))

    def _enter(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tick()
            return
        line = cursor.block().text()
        begins = list_keys.continued(line)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if begins == "" and plain and not cursor.hasSelection() and cursor.atBlockEnd():
            self._change_line(cursor, "")
            return
        goes_on = plain and not cursor.hasSelection() and self.place_in_line() >= len(line.rstrip())
        # Not left to QTextEdit: it takes Enter on an empty line for a wish to lose the line's format, not for a line.
        cursor.beginEditBlock()
        if goes_on and begins:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock()
        if goes_on and begins:
            cursor.insertText(begins)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _change_line(self, at: QTextCursor, line: str | None) -> None:
        """As one step that can be undone; the caret stays where it is."""
        if line is None:
            return
        before, caret = at.block().text(), self.textCursor().position()
        cursor = QTextCursor(at.block())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(line)
        here = self.textCursor()
        moved = len(line) - len(before) if caret > cursor.block().position() else 0
        here.setPosition(min(max(0, caret + moved), self.document().characterCount() - 1))
        self.setTextCursor(here)

    def _is_on(self, event: QMouseEvent, cursor: QTextCursor) -> bool:
        """Is the mouse on the line's words, not beside or under them?"""
        return abs(self.cursorRect(cursor).center().y() - event.position().y()) <= self.cursorRect(cursor).height()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(SIDE, (self.width() - MEASURE) // 2) - int(self.document().documentMargin())
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)
        self.resized.emit()
