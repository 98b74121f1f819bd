"""Undo beyond what the editor remembers: the steps that were saved before the note was opened, or MemX closed."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from memx.desktop.note_delegate import units
from memx.desktop.note_editor import NoteEditor
from memx.domain.notes import Edit


class PastEdits(QObject):
    """Those of the open note. Each is taken back only from the very text that it led to."""

    def __init__(self, editor: NoteEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor, self._text = editor, editor.text_edit
        self._before: list[Edit] = []  # the last one last
        self._after: list[Edit] = []  # taken back, until something else is written
        self._writing = False
        editor.edited.connect(self._written)
        self._text.redone_beyond.connect(self.put_again)

    def turn_to(self, edits: Sequence[Edit]) -> None:
        """Another note is open; the newest of its edits come first."""
        self._before, self._after = list(reversed(edits)), []

    def last(self) -> datetime | None:
        """When the one was saved that would be taken back."""
        return self._before[-1].saved if self._before else None

    def take_back(self) -> bool:
        """Whether there was one to take back."""
        if not self._before or self._text.isReadOnly():
            return False
        edit = self._before.pop()
        if edit.undone(self._editor.body()) is None:
            self._before.clear()
            return False
        self._after.append(edit)
        self._change(edit.place, edit.added, edit.removed)
        return True

    def put_again(self) -> None:
        """The last one that was taken back."""
        if self._after and not self._text.isReadOnly():
            edit = self._after.pop()
            self._before.append(edit)
            self._change(edit.place, edit.removed, edit.added)

    def _change(self, place: int, gone: str, come: str) -> None:
        """Not remembered by the editor itself, which would take this for the next thing to be undone."""
        start = units(self._editor.body()[:place])
        self._text.setUndoRedoEnabled(False)
        cursor = self._text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + units(gone), QTextCursor.MoveMode.KeepAnchor)
        self._writing = True
        cursor.insertText(come)
        self._writing = False
        self._text.setTextCursor(cursor)
        self._text.setUndoRedoEnabled(True)
        self._text.ensureCursorVisible()

    def _written(self) -> None:
        if not self._writing:
            self._after.clear()
