"""What was just deleted, and the way back, one by one. A deleted note is in the library's trash: undoing survives a
restart, and what is not offered here any more comes back from there. An edit that MemX made comes before them, for as
long as it is the last one."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from memx.desktop import theme
from memx.desktop.rows import title_of
from memx.desktop.status_line import height
from memx.desktop.texts import tr
from memx.domain.notes import Note

SHOWN_FOR = 20_000  # milliseconds


class UndoBar(QFrame):
    """`undone(note_id)` when the person wants the note back; `dismissed(note_id)` when not."""

    undone = Signal(str)
    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stands_on: QWidget | None = None  # what may be shown above the status line
        self.setObjectName("undoBar")
        self._deleted: list[tuple[str, str]] = []  # ids and titles, the last deleted last
        self._last: datetime | None = None
        self._take_back: Callable[[], object] | None = None  # the edit that is offered
        self._says = QLabel()
        self._undo = theme.named(QPushButton(tr("Undo")), "undo")
        self._undo.setAccessibleName(tr("Undo"))
        self._close = QPushButton(tr("Dismiss"))
        self._close.setAccessibleName(tr("Dismiss the offer to undo"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._says)
        row.addStretch(1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._undo.clicked.connect(self.undo)
        self._close.clicked.connect(self._dismiss)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self._leave)
        self.hide()

    def offer(self, note: Note) -> None:
        """The note was deleted just now, or shortly before this start."""
        self._take_back = None
        self.forget(note.id)
        self._deleted.append((note.id, title_of(note) or tr("an empty note")))
        self._last = note.deleted
        self._show_last()

    def offer_edit(self, says: str, take_back: Callable[[], object]) -> None:
        """The open note was changed for the person; `take_back` undoes that."""
        self._take_back = take_back
        self._says.setText(says)
        self.setAccessibleName(says)
        self._undo.setAccessibleName(tr("Undo the change"))
        self._undo.setToolTip(tr("Take the change back (Ctrl+Z)"))
        self._appear()

    def forget_edit(self) -> None:
        """It is not the last one any more, or not of the open note."""
        if self._take_back is not None:
            self._take_back = None
            self._show_last()

    def last(self) -> datetime | None:
        """When the note was deleted that is offered now."""
        return self._last if self.isVisible() and self._deleted else None

    def forget(self, note_id: str) -> None:
        """It came back another way."""
        self._deleted = [kept for kept in self._deleted if kept[0] != note_id]
        if self.isVisible():
            self._show_last()

    def forget_all(self) -> None:
        """Nothing can come back any more."""
        self._leave()

    def undo(self) -> None:
        """Take back the edit, else ask for the note deleted last; the one before it is offered next."""
        take_back = self._take_back
        if take_back is not None:
            self.forget_edit()
            take_back()
        elif self.isVisible() and self._deleted:
            note_id, _ = self._deleted.pop()
            self._show_last()
            self.undone.emit(note_id)

    def _show_last(self) -> None:
        if self._take_back is not None:
            return
        if not self._deleted:
            self.hide()
            return
        _, title = self._deleted[-1]
        before = len(self._deleted) - 1
        room = round((180 if before else 260) * theme.scale())
        shown = self._says.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        self._says.setText(_deleted(shown, before))
        self.setAccessibleName(_deleted(title, before))
        self._undo.setAccessibleName(tr("Undo the deletion"))
        self._undo.setToolTip(tr("Bring the note back (Ctrl+Z)"))
        self._appear()

    def _appear(self) -> None:
        self.show()
        self.place()
        self.raise_()
        self._timer.start()

    def place(self) -> None:
        """In the middle of the parent's lower edge."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.setMinimumWidth(min(round(520 * theme.scale()), parent.width() - 48))
        self.adjustSize()
        below = self.stands_on.height() if self.stands_on is not None and self.stands_on.isVisible() else 0
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 18 - height() - below)

    def showEvent(self, event: object) -> None:  # noqa: ARG002
        self.place()

    def _dismiss(self) -> None:
        if self._take_back is not None:
            self.forget_edit()
            return
        last = self._deleted[-1][0] if self._deleted else ""
        self._leave()
        self.dismissed.emit(last)

    def _leave(self) -> None:
        self._deleted.clear()
        self._take_back = None
        self.hide()


def _deleted(title: str, before: int) -> str:
    if not before:
        return tr("Deleted “{title}”", title=title)
    return tr("Deleted “{title}” and %n before", "", before, title=title)
