"""One life of a child process: its pipes, the two threads that read them, and how it ended."""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO, cast

from memx.domain import errors
from memx.domain.errors import MemXError, ModelDied, ModelError
from memx.models import protocol
from memx.models.protocol import Frame

_log = logging.getLogger(__name__)

_SIGNALS = {
    "SIGKILL": "was killed, most often because memory ran out",
    "SIGILL": "met an instruction that this processor does not have",
    "SIGSEGV": "crashed in native code, as a damaged model file can make it",
    "SIGABRT": "failed a check in native code, as a damaged model file can make it",
    "SIGBUS": "could not read its model file to the end",
}


@dataclass(frozen=True, slots=True)
class WorkerSpec:
    """`service` is the module that serves (see child.py), `label` what a person reads in a sentence.

    The child works in `folder`: what native code drops when it dies (a core file holds note text) stays private there.

    Seconds: `idle` until a child without requests ends, `hang` without a sign of life during a request until it is
    killed, `load` the same while it starts. `nice` lowers its priority.
    """

    service: str
    label: str
    folder: Path
    options: Mapping[str, Any] = field(default_factory=dict)
    idle: float = 600.0
    hang: float = 60.0
    load: float = 300.0
    nice: int = 0


@dataclass(frozen=True, slots=True)
class Ended:
    """In place of a reply: the child is gone. `reason` is "idle", "cancelled" or a sentence."""

    reason: str


class Life:
    """Starts the process at once; `wait_ready` waits until its model is loaded."""

    def __init__(self, spec: WorkerSpec) -> None:
        self._service, self._label = spec.service.rpartition(".")[2], spec.label
        self._process = subprocess.Popen(
            command(spec.service, {**spec.options, "idle": spec.idle, "nice": spec.nice}),
            cwd=spec.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            process_group=0,  # Ctrl-C is for us alone; a session of its own would make Linux ignore the priority
        )
        self.pid = self._process.pid
        self.last_sign = time.monotonic()
        self.description: dict[str, Any] = {}
        self._load_error: MemXError | None = None
        self._ready = threading.Event()
        self._waiting: dict[int, SimpleQueue[Frame | Ended]] = {}
        self._lock = threading.Lock()  # guards _waiting, _end and writing
        self._writing = threading.Lock()
        self._end: Ended | None = None
        self._reason = ""
        self._idle = False
        self._threads = [
            threading.Thread(target=self._read_replies, name=f"{self._service}-replies", daemon=True),
            threading.Thread(target=self._read_log, name=f"{self._service}-log", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def living(self) -> bool:
        return self._end is None and not self._idle

    @property
    def ready(self) -> bool:
        return self.living and self._ready.is_set() and self._load_error is None

    def wait_ready(self, seconds: float) -> None:
        """Raises what the child said when it could not load, ModelDied when it died or took too long."""
        if not self._ready.wait(seconds):
            self.kill(f"did not start within {seconds:.0f} s and was ended")
            self._ready.wait()
        if self._load_error is not None:
            raise self._load_error
        if self._end is not None:
            raise ModelDied(self._end.reason)

    def send(self, frame: Frame, replies: "SimpleQueue[Frame | Ended]") -> None:
        """Replies, and in the end perhaps an Ended, go to the queue."""
        with self._lock:
            if self._end is not None:
                replies.put(self._end)
                return
            self._waiting[frame.head["id"]] = replies
        self.last_sign = time.monotonic()  # silence counts from here: until now it had nothing to say
        self._write(frame)

    def cancel(self, request: int) -> None:
        with self._lock:
            known = self._waiting.pop(request, None) is not None
        if known:
            self._write(Frame({"cancel": request}))

    def kill(self, reason: str) -> None:
        self._reason = self._reason or reason
        self._process.kill()

    def end(self) -> None:
        """Close its input, which ends it; wait for process and threads."""
        with self._writing:
            _close(self._process.stdin)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()

    def _write(self, frame: Frame) -> None:
        try:
            with self._writing:
                protocol.write(cast(BinaryIO, self._process.stdin), frame)
        except (OSError, ValueError):
            _log.info("%s was gone before it could be asked", self._service)  # the reading thread tells who waits

    def _read_replies(self) -> None:
        stdout = cast(BinaryIO, self._process.stdout)
        try:
            while (frame := protocol.read(stdout)) is not None:
                self.last_sign = time.monotonic()
                self._dispatch(frame)
        except ValueError:
            self.kill("sent something unreadable and was ended")
        finally:
            self._process.wait()
            self._finish()
            _close(stdout)
            with self._writing:
                _close(self._process.stdin)

    def _dispatch(self, frame: Frame) -> None:
        head = frame.head
        if "id" in head:
            with self._lock:
                last = head.get("last") or "error" in head
                queue = self._waiting.pop(head["id"], None) if last else self._waiting.get(head["id"])
            if queue is not None:
                queue.put(frame)
        elif "ready" in head:
            self.description = head["ready"]
            self._ready.set()
        elif "idle" in head:
            self._idle = True
        elif "error" in head:
            kind = getattr(errors, str(head["error"]), ModelError)
            self._load_error = kind(str(head["text"]))

    def _finish(self) -> None:
        reason = (
            "idle"
            if self._idle
            else f"{self._label} {self._how()}. Your notes are safe; try again and it starts afresh."
        )
        with self._lock:
            self._end = Ended(reason)
            waiting, self._waiting = self._waiting, {}
        self._ready.set()
        for queue in waiting.values():
            queue.put(self._end)
        _log.info("%s ended with code %s", self._service, self._process.returncode)

    def _how(self) -> str:
        code = self._process.returncode
        if self._reason:
            return self._reason
        if code < 0:
            name = signal.Signals(-code).name
            return f"{_SIGNALS.get(name, 'ended unexpectedly')} ({name})"
        return f"ended unexpectedly (code {code})"

    def _read_log(self) -> None:
        stderr = cast(BinaryIO, self._process.stderr)
        log = logging.getLogger(f"{__name__}.{self._service}")
        for line in stderr:
            log.info("%s", line.decode("utf-8", "replace").rstrip()[:500])
        _close(stderr)


def command(service: str, options: Mapping[str, Any]) -> list[str]:
    """The child's command line. `-P`: a file in the current folder never stands in for a module."""
    return [sys.executable, "-P", "-X", "faulthandler", "-m", "memx.models.child", service, json.dumps(options)]


def environment() -> dict[str, str]:
    """Ours, and what native libraries read before any code of the child runs.

    OpenMP's threads spin at each barrier while they wait: with other work on the computer's cores that made an answer
    five times slower, so they give up the processor soon. Nothing may be fetched from a model hub, whatever the
    person's own variables say: only the download's child lifts that for itself.
    """
    own = {
        "GOMP_SPINCOUNT": "1000",
        "TOKENIZERS_PARALLELISM": "false",
        "PYTHONUTF8": "1",
    }
    offline = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    return {**own, **os.environ, **offline}


def _close(stream: Any) -> None:
    try:
        stream.close()
    except OSError:
        _log.debug("a pipe was broken when closed")
