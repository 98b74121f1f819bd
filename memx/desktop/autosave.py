"""Keeping what is written: soon after the last key, at once on leaving. Saves of one note never overtake each other."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from memx.app.memory import Memory
from memx.desktop.jobs import Lanes
from memx.domain.errors import MemXError
from memx.domain.notes import Draft, Note, Saved

SOON, LATEST = 500, 2000  # milliseconds after the last key, and at most after the first unsaved one


@dataclass(slots=True, eq=False)
class Page:
    """What is open in the editor. `note_id` is None until a new note is first kept; the lane's thread sets it,
    so that a second save of a new note, queued meanwhile, changes that note and makes no other."""

    note_id: str | None = None
    kept: str = ""  # the body as last handed over to be kept


class Autosave(QObject):
    """`saved(page, Saved)` and `failed(page, error)`; `text` gives the editor's text when it is time."""

    saved = Signal(object, object)
    failed = Signal(object, object)
    waiting = Signal()  # something is not kept yet

    def __init__(self, memory: Memory, lanes: Lanes, text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._memory, self._lanes, self._text = memory, lanes, text
        self.page = Page()
        self._on_the_way = 0
        self._trouble = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        self._soon.timeout.connect(self.flush)
        self._latest.timeout.connect(self.flush)

    def turn_to(self, note: Note | None) -> None:
        """The editor shows another note now (None: an empty page). Call `flush` before it does."""
        self._stop()
        self.page = Page(note.id if note else None, self._text())
        self._trouble = False

    def edited(self) -> None:
        """A key was pressed."""
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()
        self.waiting.emit()

    def unsettled(self) -> bool:
        """True while something is not kept yet, or could not be."""
        return self._on_the_way > 0 or self._trouble or self._soon.isActive()

    def ahead(self) -> bool:
        """Does the editor show what is neither kept nor on its way?"""
        return self._trouble or self._text() != self.page.kept

    def flush(self) -> None:
        """Keep what is open now, where it differs from what was kept."""
        self._stop()
        page, body = self.page, self._text()
        if self._memory.read_only or (body == page.kept and not self._trouble):
            return
        if page.note_id is None and not self._on_the_way and not body.strip():
            return
        page.kept = body
        self._on_the_way += 1
        self._lanes.notes.submit(
            lambda: self._save(page, body),
            lambda saved: self._done(page, saved),
            lambda error: self._lost(page, error),
        )

    def _save(self, page: Page, body: str) -> Saved:
        """On the lane's thread."""
        saved = self._memory.save(Draft(body, id=page.note_id))
        page.note_id = saved.note.id
        return saved

    def _done(self, page: Page, saved: Saved) -> None:
        self._on_the_way -= 1
        if page is self.page:
            self._trouble = False
        self.saved.emit(page, saved)

    def _lost(self, page: Page, error: MemXError) -> None:
        self._on_the_way -= 1
        if page is self.page:
            self._trouble = True
        self.failed.emit(page, error)

    def _stop(self) -> None:
        self._soon.stop()
        self._latest.stop()
