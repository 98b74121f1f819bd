"""The child's side: `python -m memx.models.child MODULE OPTIONS`. Takes requests one by one, urgent ones first.

Three rules keep it from outliving its use: the end of its input ends it at once, also in the middle of a step;
so does a time without requests; and what it prints itself goes to stderr, never between two frames.
"""

import contextlib
import errno
import importlib
import itertools
import json
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol

from memx.domain.errors import MemXError
from memx.models import protocol
from memx.models.protocol import Frame
from memx.models.stop import Stop

BEAT_SECONDS = 0.5
NO_MEMORY = (
    "There was not enough memory for the model, and it was ended. Your notes are safe; close other programs and try "
    "again, it starts afresh."
)
NO_ROOM_FOR_A_LIBRARY = ("failed to map segment", "Cannot allocate memory", "cannot allocate memory")  # of glibc


@dataclass(frozen=True, slots=True)
class Call:
    """A request as a service sees it."""

    name: str
    arguments: Mapping[str, Any]
    blob: bytes


class Service(Protocol):
    """A loaded model. `answer` yields replies and looks at the stop flag between steps.

    It may have a method `rest` as well: see `_rest`.
    """

    def describe(self) -> dict[str, Any]: ...

    def answer(self, call: Call) -> Iterator[Frame]: ...


class Host:
    """What a service may use of the process around it: the stop flag, and a sign of life between steps."""

    def __init__(self, outgoing: BinaryIO) -> None:
        self.stop = Stop()
        self._outgoing = outgoing
        self._last = 0.0

    def beat(self) -> None:
        if time.monotonic() - self._last > BEAT_SECONDS:
            self.send(Frame({"beat": True}))

    def send(self, frame: Frame) -> None:
        protocol.write(self._outgoing, frame)
        self._last = time.monotonic()


class Inbox:
    """Requests in order of urgency and arrival; a thread of its own fills it and notes cancellations."""

    def __init__(self, incoming: BinaryIO, stop: Stop) -> None:
        self._incoming, self._stop = incoming, stop
        self._queue: queue.PriorityQueue[tuple[bool, int, Frame]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._lock = threading.Lock()
        self._cancelled: set[int] = set()
        self._known: set[int] = set()  # waiting or being answered
        self._current: int | None = None
        threading.Thread(target=self._fill, daemon=True).start()

    def take(self, seconds: float) -> Frame | None:
        """The next request that is not cancelled; None after so many seconds without one."""
        while True:
            try:
                frame = self._queue.get(timeout=seconds)[2]
            except queue.Empty:
                return None
            with self._lock:
                self._current = frame.head["id"]
                self._stop.clear()
                if self._current not in self._cancelled:
                    return frame
                self._forget(self._current)

    def done(self) -> None:
        with self._lock:
            if self._current is not None:
                self._forget(self._current)
            self._current = None

    def _forget(self, request: int) -> None:
        self._cancelled.discard(request)
        self._known.discard(request)

    def _fill(self) -> None:
        while (frame := protocol.read(self._incoming)) is not None:
            if "cancel" in frame.head:
                self._cancel(frame.head["cancel"])
            else:
                with self._lock:
                    self._known.add(frame.head["id"])
                self._queue.put((not frame.head.get("urgent", True), next(self._order), frame))
        os._exit(0)  # MemX is gone: nothing here is worth a moment more

    def _cancel(self, request: int) -> None:
        with self._lock:
            if request in self._known:
                self._cancelled.add(request)
            if request == self._current:
                self._stop.set()


def serve(load: Callable[[Host, Mapping[str, Any]], Service], options: Mapping[str, Any]) -> None:
    """Load, say so, and answer until idle or told to end."""
    incoming, outgoing = _take_over_pipes()
    host = Host(outgoing)
    inbox = Inbox(incoming, host.stop)
    service = _load(load, options, host)
    if options["nice"] and hasattr(os, "nice"):
        os.nice(int(options["nice"]))  # after loading: somebody may be waiting for that
    while (frame := inbox.take(float(options["idle"]))) is not None:
        _answer(service, frame, host)
        inbox.done()
    host.send(Frame({"idle": True}))
    _rest(service)
    os._exit(0)  # no destructors of native libraries: the system takes the memory back


def _load(load: Callable[[Host, Mapping[str, Any]], Service], options: Mapping[str, Any], host: Host) -> Service:
    try:
        service = load(host, options)
    except MemXError as error:
        host.send(Frame({"error": type(error).__name__, "text": str(error)}))
        os._exit(1)
    except (MemoryError, ImportError, OSError) as error:
        if not _memory_ran_out(error):
            raise
        host.send(Frame({"error": "ModelError", "text": NO_MEMORY}))
        os._exit(1)
    host.send(Frame({"ready": service.describe()}))
    return service


def _rest(service: Service) -> None:
    """What a service puts off until nobody waits, in its method `rest`, at the lowest priority.

    MemX counts this child as ended by now; the next request starts another and closes this one's input, which ends it.
    """
    rest = getattr(service, "rest", None)
    if rest is None:
        return
    if hasattr(os, "nice"):
        os.nice(19)
    try:
        rest()
    except Exception as error:  # noqa: BLE001 - reported to the log; nobody waits for it
        _log_without_text(error)


def _answer(service: Service, frame: Frame, host: Host) -> None:
    request = {"id": frame.head["id"]}
    try:
        for reply in service.answer(Call(frame.head["call"], frame.head["arguments"], frame.blob)):
            host.send(Frame({**reply.head, **request}, reply.blob))
    except MemXError as error:
        host.send(Frame({**request, "error": type(error).__name__, "text": str(error)}))
    except Exception as error:  # noqa: BLE001 - reported to the log and to who asked; the child can go on
        if _memory_ran_out(error):
            host.send(Frame({"idle": True}))  # takes no more: what waits behind this one goes to a fresh child
            host.send(Frame({**request, "error": "ModelError", "text": NO_MEMORY}))  # first: the log takes memory
            with contextlib.suppress(MemoryError):
                _log_without_text(error)
            os._exit(1)  # what was taken goes back at once, and nothing is built on what was left half done
        _log_without_text(error)
        text = f"The model met a fault of MemX's own ({type(error).__name__}). It is in the log; please try again."
        host.send(Frame({**request, "error": "ModelError", "text": text}))


def _memory_ran_out(error: BaseException | None) -> bool:
    """Python's own error for it, the system's, or that of a native library for which there was no room.

    The last comes as an ImportError with the loader's words, which a package may have wrapped in one of its own.
    """
    while error is not None:
        if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
            return True
        if isinstance(error, ImportError) and any(words in str(error) for words in NO_ROOM_FOR_A_LIBRARY):
            return True
        error = error.__cause__
    return False


def _log_without_text(error: Exception) -> None:
    """Where it happened, without the message: that could hold words of a note."""
    places = traceback.extract_tb(error.__traceback__)
    where = " < ".join(f"{place.name} ({place.filename}:{place.lineno})" for place in reversed(places))
    sys.stderr.write(f"{type(error).__name__} in {where}\n")
    sys.stderr.flush()


def _take_over_pipes() -> tuple[BinaryIO, BinaryIO]:
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return incoming, outgoing


def main(arguments: list[str]) -> None:
    service, options = arguments
    module = importlib.import_module(service)
    serve(module.load, json.loads(options))


if __name__ == "__main__":
    main(sys.argv[1:])
