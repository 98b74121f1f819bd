"""What a note has to do with others: those that link to it and those near to it, with the sentence that says why."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from memx.app.memory import Memory
from memx.desktop import dates, note_links
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.rows import Span, readable, title_of
from memx.desktop.sheet import Sheet, button
from memx.desktop.sheet_list import Line, SheetList
from memx.desktop.texts import tr
from memx.domain.errors import MemXError

MOST = 12
Found = list[tuple[Line, Span | None]]


class RelatedSheet(Sheet):
    """`opened(note_id, span)` for the one chosen."""

    opened = Signal(str, object)

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes, note_id: str) -> None:
        super().__init__(
            parent, tr("Related notes"), tr("Notes that link here, then those nearest to it, with what they say.")
        )
        self._spans: dict[str, Span | None] = {}
        self.list = SheetList(tr("Related notes"), tr("Looking"))
        self.list.picked.connect(self._open)
        self.inside.addWidget(self.list)
        self.show_note = button(tr("Open"), tr("Open the chosen note"), self.list.pick, primary=True)
        self.show_note.setEnabled(False)
        self.buttons.insertWidget(1, self.show_note)
        self.list.went.connect(lambda key: self.show_note.setEnabled(bool(key)))
        lanes.meaning.submit(lambda: _found(memory, note_id), self.alive(self._show), self.alive(self._failed))
        self.fit(640, 520)
        self.list.setFocus()

    def _show(self, found: Found) -> None:
        self._spans = {line.key: span for line, span in found}
        self.list.say_nothing(tr("No other note has to do with this one."))
        self.list.show_lines([line for line, _ in found])

    def _failed(self, error: MemXError) -> None:
        self.list.say_nothing(said(error))

    def _open(self, note_id: str) -> None:
        self.accept()
        self.opened.emit(note_id, self._spans.get(note_id))


def _found(memory: Memory, note_id: str) -> Found:
    """On the lane's thread."""
    now = datetime.now().astimezone()
    found: Found = []
    for note in note_links.pointing_to(memory, memory.note(note_id)):
        line = Line(note.id, readable(title_of(note))[0], tr("Links to this note"), dates.friendly(note.modified, now))
        found.append((line, None))
    known = {line.key for line, _ in found}
    for one in memory.related(note_id, MOST):
        if one.note_id not in known:
            says = tr("“{text}”", text=readable(one.sentence)[0][:200])
            near = tr("nearly the same") if one.repeats else tr("{percent} % near", percent=round(100 * one.score))
            line = Line(one.note_id, readable(one.title)[0] or tr("A note without words"), says, near)
            found.append((line, (one.theirs.start, one.theirs.end)))
    return found
