"""How far indexing is: what meaning search covers, what waits, what failed and why; pause and try again."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from memx.app.memory import Memory
from memx.app.states import ModelsState
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.rows import title_of
from memx.desktop.sheet import Sheet, button, quiet
from memx.desktop.sheet_list import Line, SheetList
from memx.desktop.status_line import models_sentence
from memx.desktop.texts import number, tr
from memx.desktop.why_picture import Bar, Bars
from memx.domain.errors import MemXError, NotFound
from memx.domain.notes import IndexStatus


class IndexSheet(Sheet):
    """`opened(note_id)` for a note that failed, `changed()` when something was set going or paused."""

    opened = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes) -> None:
        super().__init__(parent, tr("Indexing"), tr("Every note is found by its words the moment it is kept."))
        self._memory, self._lanes = memory, lanes
        self._paused = False
        self._reasons: tuple[tuple[str, str], ...] = ()
        self.bars = Bars(tr("How far meaning search is"), [])
        self._models = quiet()
        self._failed_heading = quiet(tr("Not searchable by meaning:"))
        self.list = SheetList(tr("Notes that failed"), one_click=True)
        for widget in (self.bars, self._models, self._failed_heading, self.list):
            self.inside.addWidget(widget)
        self.inside.setStretchFactor(self.list, 1)
        self._filler = QWidget()
        self.inside.addWidget(self._filler, 1)
        self.retry = button(tr("Try again"), tr("Try again what failed"), self._retry)
        self.pause = button(tr("Pause"), tr("Pause indexing"), self._pause)
        self.buttons.insertWidget(0, self.pause)
        self.buttons.insertWidget(1, self.retry)
        for part in (self._failed_heading, self.list, self.retry):
            part.hide()
        self.pause.setVisible(not memory.read_only)
        self.list.picked.connect(self._open)
        lanes.lists.submit(lambda: memory.indexing_paused, self.alive(self._show_paused), self.alive(self._trouble))
        self.fit(560, 460)

    def show_status(self, status: IndexStatus, models: ModelsState) -> None:
        """As the status line says it, in figures."""
        whole = max(1, status.notes)
        parts = (
            (tr("By word and meaning"), status.indexed),
            (tr("Waiting for meaning"), status.pending),
            (tr("By word only: it failed"), status.failed),
            (tr("By word only: hidden from AI"), status.excluded),
        )
        shown = [
            Bar(text, n / whole, tr("{done} of {total}", done=number(n), total=number(status.notes)), leads=not place)
            for place, (text, n) in enumerate(parts)
            if n or not place
        ]
        self.bars.show_bars(shown)
        self._models.setText(models_sentence(models))
        if status.reasons != self._reasons:
            self._reasons = status.reasons
            self._lanes.lists.submit(
                lambda: _lines(self._memory, status.reasons), self.alive(self._show_failed), self.alive(self._trouble)
            )
        elif not status.reasons:
            self._show_failed([])

    def _show_failed(self, lines: list[Line]) -> None:
        self.list.show_lines(lines)
        for part in (self._failed_heading, self.list):
            part.setVisible(bool(lines))
        self._filler.setVisible(not lines)
        self.retry.setVisible(bool(lines) and not self._memory.read_only)

    def _show_paused(self, paused: bool) -> None:
        self._paused = paused
        self.pause.setText(tr("Go on") if paused else tr("Pause"))
        self.pause.setAccessibleName(tr("Go on indexing") if paused else tr("Pause indexing"))
        self.say(
            tr("Paused. Every note is still found by its words; meaning waits until you let it go on.")
            if paused
            else tr("Every note is found by its words the moment it is kept, by meaning a little later.")
        )

    def _pause(self) -> None:
        wanted = not self._paused
        self._set_going(lambda: self._memory.pause_indexing(wanted), lambda: self._show_paused(wanted))

    def _retry(self) -> None:
        self._set_going(self._memory.retry_failed, lambda: None)

    def _set_going(self, work: Callable[[], object], done: Callable[[], None]) -> None:
        def told(_: object) -> None:
            done()
            self.changed.emit()

        self._lanes.lists.submit(work, self.alive(told), self.alive(self._trouble))

    def _open(self, note_id: str) -> None:
        self.accept()
        self.opened.emit(note_id)

    def _trouble(self, error: MemXError) -> None:
        self.say(said(error))


def _lines(memory: Memory, reasons: tuple[tuple[str, str], ...]) -> list[Line]:
    """On the lane's thread."""
    lines = []
    for note_id, reason in reasons:
        try:
            lines.append(Line(note_id, title_of(memory.note(note_id)) or tr("A note without words"), said(reason)))
        except NotFound:
            continue
    return lines
