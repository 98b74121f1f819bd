"""One note shown twice: what is written at one place stands at the other with the same key."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from memx.desktop.note_editor import NoteEditor


class NoteMirror(QObject):
    """Between two editors, for as long as `together()`: they show the same note then.

    Not one document in both: a document is laid out for one width.
    """

    def __init__(self, one: NoteEditor, other: NoteEditor, together: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._one, self._other, self._together = one, other, together
        self._at_work = False
        one.changed_at.connect(self._from_one)
        other.changed_at.connect(self._from_other)

    def align(self, *, to_other: bool) -> None:
        """Where they differ, the first takes the text of the second, or the second that of the first."""
        if self._together() and self._one.body() != self._other.body():
            source, target = (self._other, self._one) if to_other else (self._one, self._other)
            self._at_work = True
            _take_all(_document(source), _document(target))
            self._at_work = False

    def _from_one(self, place: int, removed: int, added: int) -> None:
        self._follow(self._one, self._other, place, removed, added)

    def _from_other(self, place: int, removed: int, added: int) -> None:
        self._follow(self._other, self._one, place, removed, added)

    def _follow(self, source: NoteEditor, target: NoteEditor, place: int, removed: int, added: int) -> None:
        if self._at_work or not self._together():
            return
        self._at_work = True
        written, other = _document(source), _document(target)
        _replace(other, place, place + removed, _text(written, place, place + added))
        if written.characterCount() != other.characterCount():
            _take_all(written, other)
        self._at_work = False


def _document(editor: NoteEditor) -> QTextDocument:
    return editor.text_edit.document()


def _last(document: QTextDocument) -> int:
    return document.characterCount() - 1


def _cursor(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """Over a stretch. Qt counts the end of the text with what changed; nothing stands after it."""
    cursor = QTextCursor(document)
    cursor.setPosition(min(start, _last(document)))
    cursor.setPosition(min(end, _last(document)), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _text(document: QTextDocument, start: int, end: int) -> str:
    return _cursor(document, start, end).selectedText().replace("\u2029", "\n")


def _replace(document: QTextDocument, start: int, end: int, text: str) -> None:
    cursor = _cursor(document, start, end)
    cursor.beginEditBlock()
    cursor.insertText(text)
    cursor.endEditBlock()


def _take_all(source: QTextDocument, target: QTextDocument) -> None:
    _replace(target, 0, _last(target), _text(source, 0, _last(source)))
