"""A question on its way: the generator of events, turned into signals, and a Stop that is seen at once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from memx.app.memory import Memory
from memx.desktop import answer_sources, rows
from memx.desktop.jobs import Lanes
from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.errors import Cancelled, MemXError
from memx.domain.events import Answered, AskEvent, Retrieved


@dataclass(frozen=True, slots=True)
class Question:
    """As it is asked: `level` of the slider, `thread` the questions before it with their answers, oldest first.

    `longer_than`: the answer to think longer about, from the votes that it has.
    """

    text: str
    level: str
    thread: tuple[tuple[str, str], ...] = ()
    longer_than: Answer | None = None


@dataclass(slots=True, eq=False)
class _Run:
    stopped: bool = False

    def is_stopped(self) -> bool:
        """Set on the GUI thread, read on the lane's."""
        return self.stopped


class Asking(QObject):
    """`retrieved(rows)` once, `happened(event)` for each later event, `sourced(sources)` after the answer; then one
    of `ended`, `stopped` and `failed`."""

    retrieved = Signal(object)
    sourced = Signal(object)
    happened = Signal(object)
    ended = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, memory: Memory, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self._run: _Run | None = None

    def busy(self) -> bool:
        return self._run is not None

    def ask(self, question: Question) -> None:
        """Ask; what was being answered is stopped."""
        self.stop()
        run = self._run = _Run()
        self._lanes.asks.submit(
            lambda: self._answer(run, question),
            lambda _: self._end(run, None),
            lambda error: self._end(run, error),
        )

    def stop(self) -> None:
        """The window is free at once, and so is the processor: the model stops in the middle of a step."""
        if self._run is not None:
            self._run.stopped = True
            self._run = None
            self._memory.stop_answering()
            self.stopped.emit()

    def _answer(self, run: _Run, question: Question) -> None:
        """On the lane's thread."""
        if run.stopped:
            return
        budget, longer_than = Budget.named(question.level), question.longer_than
        events = self._memory.ask(question.text, budget, thread=question.thread, longer_than=longer_than)
        try:
            for event in events:
                if run.is_stopped():
                    return
                self._read(run, event)
        finally:
            close = getattr(events, "close", None)  # a generator; a plain iterator has nothing to end
            if close is not None:
                close()

    def _read(self, run: _Run, event: AskEvent) -> None:
        """On the lane's thread: look up what the window will show of it."""
        if isinstance(event, Retrieved):
            found = rows.of_hits(event.hits, self._memory.note)
            self._tell(run, lambda: self.retrieved.emit(found))
            return
        self._tell(run, lambda: self.happened.emit(event))
        if isinstance(event, Answered):
            sources = answer_sources.of_answer(event.answer, self._memory.note)
            self._tell(run, lambda: self.sourced.emit(sources))

    def _tell(self, run: _Run, tell: Callable[[], None]) -> None:
        self._lanes.asks.post(lambda: None if run.stopped else tell())

    def _end(self, run: _Run, error: MemXError | None) -> None:
        if run is not self._run:
            return
        self._run = None
        if error is None:
            self.ended.emit()
        elif isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.failed.emit(error)
