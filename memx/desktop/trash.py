"""What was deleted, the way back, and how long there is one."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from memx.app.memory import Memory
from memx.desktop import dates
from memx.desktop.confirm import Confirm
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.rows import readable, title_of
from memx.desktop.sheet import Sheet, button
from memx.desktop.sheet_list import Line, SheetList
from memx.desktop.texts import tr
from memx.domain.errors import MemXError
from memx.domain.notes import TRASH_DAYS, Note

MOST = 500  # notes shown, the ones deleted last


class TrashSheet(Sheet):
    """`restored(note_id)` when the person wants one back, `emptied()` when all of them are gone for good."""

    restored = Signal(str)
    emptied = Signal()

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes) -> None:
        says = tr("Kept %n days, in no search and no answer. Until then any of them can come back.", "", TRASH_DAYS)
        super().__init__(parent, tr("Trash"), says)
        self._memory, self._lanes = memory, lanes
        self.list = SheetList(tr("Deleted notes"), tr("Looking"))
        self.list.picked.connect(self._restore)
        self.inside.addWidget(self.list)
        self.confirm = Confirm()
        self.inside.addWidget(self.confirm)
        self.empty = button(tr("Empty trash now"), tr("Empty the trash now"), self._count)
        self.empty.hide()
        self.buttons.insertWidget(0, self.empty)
        self.bring = button(tr("Bring back"), tr("Bring the chosen note back"), self.list.pick, primary=True)
        self.bring.setEnabled(False)
        self.buttons.insertWidget(2, self.bring)
        self.list.went.connect(lambda key: self.bring.setEnabled(bool(key) and not memory.read_only))
        lanes.lists.submit(lambda: _lines(memory.trash(MOST)), self.alive(self._show), self.alive(self._failed))
        self.fit(620, 520)
        self.list.setFocus()

    def _show(self, lines: list[Line]) -> None:
        self.list.say_nothing(tr("The trash is empty."))
        self.list.show_lines(lines)
        self._offer()

    def _failed(self, error: MemXError) -> None:
        self.list.say_nothing(said(error))

    def _offer(self) -> None:
        self.empty.setVisible(bool(self.list.count()) and not self._memory.read_only)

    def _restore(self, note_id: str) -> None:
        if self.bring.isEnabled():
            self.confirm.hide()  # it names a number of notes that is no longer true
            self.list.drop(note_id)
            self.restored.emit(note_id)
            self._offer()

    def _count(self) -> None:
        self._lanes.notes.submit(self._memory.trash_count, self.alive(self._ask), self.alive(self._trouble))

    def _ask(self, count: int) -> None:
        """Once, and with the number: more may be there than the list shows."""
        self.confirm.ask(
            tr(
                "Remove %n notes for good, with all earlier texts? This cannot be undone.",
                "",
                count,
                one="Remove 1 note for good, with all earlier texts? This cannot be undone.",
            ),
            tr("Remove %n notes", "", count, one="Remove 1 note"),
            tr("Keep", "the notes in the trash"),
            self._empty,
        )

    def _empty(self) -> None:
        self._lanes.notes.submit(self._memory.empty_trash, self.alive(self._emptied), self.alive(self._trouble))

    def _emptied(self, count: int) -> None:
        self.say(tr("%n notes are removed for good.", "", count, one="1 note is removed for good."))
        self._show([])
        self.emptied.emit()

    def _trouble(self, error: MemXError) -> None:
        self.say(said(error))


def _lines(notes: list[Note]) -> list[Line]:
    """On the lane's thread."""
    now = datetime.now().astimezone()
    return [
        Line(
            note.id,
            readable(title_of(note))[0] or tr("An empty note"),
            _rest(note),
            _left(note.deleted, now) if note.deleted else "",
        )
        for note in notes
    ]


def _left(deleted: datetime, now: datetime) -> str:
    """`deleted yesterday · 29 days left`; never more than there are, also where the clock was set back."""
    days = min(TRASH_DAYS, (deleted + timedelta(days=TRASH_DAYS) - now).days)
    if days < 0:
        left = tr("goes at one of the next starts")
    else:
        left = tr("%n days left", "", days, one="1 day left") if days else tr("less than a day left")
    return f"{dates.friendly(deleted, now)} · {left}"


def _rest(note: Note) -> str:
    """What comes after the title."""
    title = title_of(note)
    at = note.body.find(title) + len(title)
    return readable(note.body[at : at + 600].lstrip("*_` \t"))[0].strip()[:200]
