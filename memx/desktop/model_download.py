"""A model on its way: behind every sheet, one at a time, paused and gone on with."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memx.app.memory import Memory
from memx.desktop import model_words
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.texts import tr
from memx.domain.errors import Cancelled, MemXError
from memx.domain.events import Fetching

if TYPE_CHECKING:
    from memx.models.download import Download


class ModelDownload(QObject):
    """`moved()` when there is something new to show, `ended()` when it is done, paused, thrown away or failed.

    `name` and `title` of the model, `step` as it came last; `outcome` says how the last one ended, `end` is "whole",
    "paused", "discarded" or "failed".
    """

    moved = Signal()
    ended = Signal()
    finished = Signal(bool)  # whole, or failed; not where the person stopped it

    def __init__(self, memory: Memory, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self._wish = ""  # "pause" or "discard", once the person said so
        self._steps: Download | None = None
        self.name = self.title = self.outcome = self.end = ""
        self.step: Fetching | None = None

    def busy(self) -> bool:
        return bool(self.name)

    def fetch(self, name: str, title: str) -> None:
        """Begin, or go on with what is here of it."""
        if self.busy():
            return
        self.name, self.title, self.outcome, self._wish = name, title, "", ""
        self.step = Fetching(name, "asking")
        self._lanes.fetching.submit(lambda: self._work(name), self._done, self._failed)
        self.moved.emit()

    def pause(self) -> None:
        """Stop; what has come is kept."""
        self._stop("pause")

    def discard(self) -> None:
        """Stop, and throw away what has come."""
        self._stop("discard")

    def sentence(self) -> str:
        """How far it is."""
        return model_words.progress(self.step) if self.step is not None else ""

    def short(self) -> str:
        """The same for a line that has little room."""
        seconds = self.step.seconds_left if self.step is not None else None
        if seconds is None:
            return tr("{model}: {percent} % is here", model=self.title, percent=self.percent())
        left = model_words.left(seconds)
        return tr("{model}: {percent} % is here · {left}", model=self.title, percent=self.percent(), left=left)

    def percent(self) -> int:
        step = self.step
        return int(100 * step.done / step.total) if step is not None and step.total else 0

    def stop_now(self) -> None:
        """At the end of the program: what has come is kept."""
        self._wish = self._wish or "pause"
        self._close_steps()

    def _stop(self, wish: str) -> None:
        if self.busy() and not self._wish:
            self._wish = wish
            # From a thread of its own: where nothing comes, the lane's waits for what comes.
            self._lanes.lists.submit(self._close_steps, lambda _: None, lambda _: None)

    def _close_steps(self) -> None:
        steps = self._steps  # which the lane's thread takes away when it ends
        if steps is not None:
            steps.close()

    def _work(self, name: str) -> Fetching | None:
        """On the lane's thread."""
        last = None
        steps = self._steps = self._memory.download_model(name)
        try:
            for last in steps:
                self._lanes.fetching.post(lambda step=last: self._came(step))  # type: ignore[misc]
                if self._wish:
                    break
        except Cancelled:
            last = None
        finally:
            self._steps = None
            steps.close()
        if self._wish == "discard":
            steps.discard()
        return last

    def _came(self, step: Fetching) -> None:
        self.step = step
        self.moved.emit()

    def _done(self, last: Fetching | None) -> None:
        if last is not None and last.step == "done" and self._wish != "discard":
            self.finished.emit(True)
            self._end("whole", tr("{model} is here, whole and checked.", model=self.title))
        elif self._wish == "discard":
            self._end("discarded", tr("The part of {model} that was here is thrown away.", model=self.title))
        else:
            self._end(
                "paused",
                tr(
                    "Paused. The part of {model} that is here is kept, and the download goes on from there.",
                    model=self.title,
                ),
            )

    def _failed(self, error: MemXError) -> None:
        self.finished.emit(False)
        self._end("failed", said(error))

    def _end(self, end: str, outcome: str) -> None:
        self.name, self.end, self.outcome, self.step = "", end, outcome, None
        self.ended.emit()
