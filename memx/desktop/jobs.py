"""Work off the GUI thread: lanes of one worker thread each, whose replies arrive on the GUI thread, in order."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from memx.desktop.texts import tr
from memx.domain.errors import MemXError

log = logging.getLogger(__name__)

T = TypeVar("T")
Failed = Callable[[MemXError], None]


def alive(owner: QObject, does: Callable[[T], object]) -> Callable[[T], None]:
    """For a reply that may come after its owner is gone: then nothing is done."""

    def reply(result: T) -> None:
        if isValid(owner):
            does(result)

    return reply


class Lane(QObject):
    """One worker thread with its queue. Jobs run in the order in which they were submitted."""

    _arrived = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run `work` on the lane; then one of `done` and `failed` on the GUI thread. Nothing after `close`."""
        if self._closed:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=f"memx-{self._name}", daemon=True)
            self._thread.start()
        self._jobs.put(lambda: self._do(work, done, failed))

    def post(self, call: Callable[[], None]) -> None:
        """From a job: have `call` run on the GUI thread."""
        if not self._closed:
            self._arrived.emit(call)

    def close(self, seconds: float = 10.0) -> bool:
        """Finish what is queued, end the thread. False where it did not end within `seconds`."""
        if self._thread is None:
            self._closed = True
            return True
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
        self._thread.join(seconds)
        ended = not self._thread.is_alive()
        if not ended:
            log.warning("The lane %s was still at work after %.0f s", self._name, seconds)
        return ended

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _do(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        try:
            result = work()
        except MemXError as error:
            known = error
        except Exception:
            log.exception("A job of the lane %s failed", self._name)
            known = MemXError(tr("Something went wrong inside MemX. What you wrote is kept; the log names the place."))
        else:
            self.post(lambda: done(result))
            return
        self.post(lambda: failed(known))

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()


class Lanes:
    """The window's lanes. What must stay in order shares one; what may take seconds has its own."""

    def __init__(self) -> None:
        self.notes = Lane("notes")  # open, save, delete, restore: in the order in which they were asked for
        self.lists = Lane("lists")  # pages of the list, counts, status
        self.words = Lane("words")  # lexical search, answers within 100 ms
        self.meaning = Lane("meaning")  # hybrid search, may wait for a busy embedder
        self.asks = Lane("asks")
        self.behind = Lane("behind")  # models starting
        self.fetching = Lane("fetching")  # a model on its way, for hours perhaps
        self.arriving = Lane("arriving")  # files, very long texts and sample notes coming in
        self.pictures = Lane("pictures")  # read, one after the other
        self.spelling = Lane("spelling")

    def close(self, seconds: float = 10.0) -> bool:
        """End all; saves are finished first. False where one did not end within `seconds`; may be called again."""
        first = (self.notes, self.words, self.lists, self.meaning, self.asks)
        lanes = (*first, self.behind, self.arriving, self.pictures, self.fetching)
        self.spelling.close(0.2)  # it has nothing to keep, and a dictionary may take seconds to be read
        ended = [lane.close(seconds) for lane in lanes]  # each, also after one that did not
        return all(ended)
