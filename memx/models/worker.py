"""One supervised child process: started when first needed, restarted when it died, ended when idle.

Both models run behind this. A native assertion, an illegal instruction or a malformed file ends the child and nothing
else: the request in flight gets `ModelDied`, the next one a new child.
"""

import itertools
import logging
import threading
import time
from collections.abc import Iterator, Mapping
from queue import Empty, SimpleQueue
from typing import Any

from memx.domain import errors
from memx.domain.errors import Cancelled, MemXError, ModelDied, ModelError
from memx.models.life import Ended, Life, WorkerSpec
from memx.models.protocol import Frame

_log = logging.getLogger(__name__)


class Replies(Iterator[Frame]):
    """The answers to one request, ending with the one marked last. `close` cancels, from any thread."""

    def __init__(self, worker: "Worker", frame: Frame) -> None:
        self._worker = worker
        self._frame = frame
        self._queue: SimpleQueue[Frame | Ended] = SimpleQueue()
        self._life: Life | None = None
        self._started = False
        self._over = False

    def __iter__(self) -> "Replies":
        return self

    def __next__(self) -> Frame:
        if self._over:
            raise StopIteration
        try:
            frame = self._next()
        except BaseException:
            self._over = True
            self._worker._forget(self)
            raise
        if frame.head.get("last"):
            self._over = True
            self._worker._forget(self)
        return frame

    def close(self) -> None:
        """Cancel: the child stops between two steps, and a thread that waits here gets Cancelled."""
        if self._over:
            return
        self._over = True
        self._worker._forget(self)
        if self._life is not None:
            self._life.cancel(self._frame.head["id"])
        self._queue.put(Ended("cancelled"))

    def _next(self) -> Frame:
        if self._life is None:
            self._send()
        while True:
            reply = self._wait()
            if isinstance(reply, Frame):
                self._started = True
                if "error" in reply.head:
                    raise _error(reply.head)
                return reply
            if reply.reason == "cancelled":
                raise Cancelled("Stopped.")
            if reply.reason == "idle" and not self._started:
                self._send()  # it ended in the very moment in which we asked
                continue
            raise ModelDied(reply.reason)

    def _send(self) -> None:
        self._life = self._worker._living()
        self._life.send(self._frame, self._queue)
        if self._over:  # closed by another thread while the child was starting
            self._life.cancel(self._frame.head["id"])

    def _wait(self) -> Frame | Ended:
        assert self._life is not None
        while True:
            quiet = time.monotonic() - self._life.last_sign
            try:
                return self._queue.get(timeout=max(0.05, self._worker.spec.hang - quiet))
            except Empty:
                if time.monotonic() - self._life.last_sign >= self._worker.spec.hang:
                    self._life.kill(f"gave no sign of life for {self._worker.spec.hang:.0f} s and was ended")


class Worker:
    """Thread-safe. `starts` counts the children so far."""

    def __init__(self, spec: WorkerSpec) -> None:
        self.spec = spec
        self.starts = 0
        self._ids = itertools.count(1)
        self._starting = threading.Lock()
        self._open: set[Replies] = set()
        self._open_lock = threading.Lock()
        self._life: Life | None = None
        self._failure = ""
        self._closed = False

    def start(self) -> Mapping[str, Any]:
        """Have a child that is ready; what it says of itself. Raises ModelError."""
        return self._living().description

    def stream(self, call: str, arguments: Mapping[str, Any], blob: bytes = b"", urgent: bool = True) -> Replies:
        """Send at the first `next`. Urgent requests get ahead of others that wait; none is interrupted."""
        head = {"id": next(self._ids), "call": call, "arguments": dict(arguments), "urgent": urgent}
        replies = Replies(self, Frame(head, blob))
        with self._open_lock:
            self._open.add(replies)
        return replies

    def ask(self, call: str, arguments: Mapping[str, Any], blob: bytes = b"", urgent: bool = True) -> Frame:
        """One request, one reply."""
        replies = self.stream(call, arguments, blob, urgent)
        try:
            return next(replies)
        finally:
            replies.close()

    def state(self) -> tuple[str, str]:
        """("off" | "starting" | "ready" | "failed", why)."""
        life = self._life
        if life is not None and life.living:
            return ("ready", "") if life.ready else ("starting", "")
        return ("failed", self._failure) if self._failure else ("off", "")

    def said(self, name: str) -> str:
        """One of the words with which the living child described itself; empty when there is none."""
        life = self._life
        return str(life.description.get(name, "")) if life is not None and life.ready else ""

    def pid(self) -> int | None:
        """Of the living child."""
        life = self._life
        return life.pid if life is not None and life.living else None

    def cancel(self) -> None:
        """Stop every request in flight; those who wait get Cancelled."""
        with self._open_lock:
            requests = list(self._open)
        for replies in requests:
            replies.close()

    def close(self) -> None:
        """End the child and wait for it. Further requests are refused."""
        self._closed = True
        self.cancel()
        life = self._life
        if life is not None:
            life.end()

    def _living(self) -> Life:
        with self._starting:
            if self._closed:
                raise ModelError(f"{self.spec.label} is closed.")
            if self._life is None or not self._life.living:
                self._life = self._begin()
            return self._life

    def _begin(self) -> Life:
        if self._life is not None:
            self._life.end()
        self.starts += 1
        life = self._life = Life(self.spec)
        try:
            life.wait_ready(self.spec.load)
        except MemXError as error:
            self._failure = str(error)
            life.end()
            _log.warning("%s did not start: %s", self.spec.service, error)
            raise
        self._failure = ""
        return life

    def _forget(self, replies: Replies) -> None:
        with self._open_lock:
            self._open.discard(replies)


def _error(head: Mapping[str, Any]) -> MemXError:
    kind = getattr(errors, str(head["error"]), ModelError)
    known = isinstance(kind, type) and issubclass(kind, MemXError)
    return (kind if known else ModelError)(str(head.get("text", "")))
