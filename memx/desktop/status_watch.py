"""Looks at the library and the models now and then: more often while something is going on."""

from PySide6.QtCore import QObject, QTimer, Signal

from memx.app.memory import Memory
from memx.app.states import ModelsState
from memx.desktop.jobs import Lanes
from memx.domain.errors import MemXError
from memx.domain.notes import IndexStatus

BUSY, CALM = 700, 3000  # milliseconds


class StatusWatch(QObject):
    """`seen(IndexStatus, ModelsState)` after each look."""

    seen = Signal(object, object)

    def __init__(self, memory: Memory, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self.last: tuple[IndexStatus, ModelsState] | None = None
        self._paused = False  # indexing, by the person
        self._timer = QTimer(self, singleShot=True, interval=BUSY)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Look now; the next look follows by itself."""
        self._timer.stop()
        memory = self._memory
        self._lanes.lists.submit(
            lambda: (memory.index_status(), memory.models(), memory.indexing_paused), self._looked, self._failed
        )

    def indexing_stands(self) -> bool:
        """Is a new note not found by meaning until the person does something?"""
        return self._paused or (self.last is not None and self.last[1].embedder.state == "failed")

    def stop(self) -> None:
        self._timer.stop()

    def _looked(self, found: tuple[IndexStatus, ModelsState, bool]) -> None:
        status, models, self._paused = found
        self.last = status, models
        busy = status.pending > 0 or "starting" in (models.embedder.state, models.language.state)
        self._timer.start(BUSY if busy else CALM)
        self.seen.emit(status, models)

    def _failed(self, error: MemXError) -> None:  # noqa: ARG002
        self._timer.start(CALM)
