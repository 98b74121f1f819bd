"""What was deleted, and the way back."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from memx.app.memory import Memory
from memx.desktop import dates
from memx.desktop.jobs import Lanes
from memx.desktop.rows import readable, title_of
from memx.desktop.sheet import Sheet, button
from memx.desktop.sheet_list import Line, SheetList
from memx.domain.errors import MemXError
from memx.domain.notes import Note

MOST = 500  # notes shown, the ones deleted last


class TrashSheet(Sheet):
    """`restored(note_id)` when the person wants one back."""

    restored = Signal(str)

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes) -> None:
        super().__init__(parent, "Trash", "Deleted notes are in no search and no answer. Any of them can come back.")
        self.list = SheetList("Deleted notes", "Looking")
        self.list.picked.connect(self._restore)
        self.inside.addWidget(self.list)
        self.bring = button("Bring back", "Bring the chosen note back", self.list.pick, primary=True)
        self.bring.setEnabled(False)
        self.buttons.insertWidget(1, self.bring)
        self.list.went.connect(lambda key: self.bring.setEnabled(bool(key) and not memory.read_only))
        lanes.lists.submit(lambda: _lines(memory.trash(MOST)), self.alive(self._show), self.alive(self._failed))
        self.fit(620, 520)
        self.list.setFocus()

    def _show(self, lines: list[Line]) -> None:
        self.list.say_nothing("The trash is empty.")
        self.list.show_lines(lines)

    def _failed(self, error: MemXError) -> None:
        self.list.say_nothing(str(error))

    def _restore(self, note_id: str) -> None:
        if self.bring.isEnabled():
            self.list.drop(note_id)
            self.restored.emit(note_id)


def _lines(notes: list[Note]) -> list[Line]:
    """On the lane's thread."""
    now = datetime.now().astimezone()
    return [
        Line(
            note.id,
            readable(title_of(note))[0] or "An empty note",
            _rest(note),
            dates.friendly(note.deleted, now) if note.deleted else "",
        )
        for note in notes
    ]


def _rest(note: Note) -> str:
    """What comes after the title."""
    title = title_of(note)
    at = note.body.find(title) + len(title)
    return readable(note.body[at : at + 600].lstrip("*_` \t"))[0].strip()[:200]
