"""A model of the catalogue, fetched: the only thing of MemX that goes online, and only when it is called.

The work is done in a child process (download_service.py), so that a stop is at once whatever the network does.
"""

import time
from collections import deque
from collections.abc import Iterator
from typing import Any

from memx.domain.errors import ModelDied, ModelError
from memx.domain.events import Fetching
from memx.models import downloaded, weights
from memx.models.catalogue import Entry
from memx.models.life import WorkerSpec
from memx.models.worker import Worker

SERVICE = "memx.models.download_service"
OVER = 5.0  # seconds over which the rate is taken


class Download(Iterator[Fetching]):
    """How far it is, ending with the step "done". `close` pauses, from any thread: what has come is kept.

    Nothing is asked of anybody where the model is here already, or before the first `next`.

    `timeout`: seconds without a byte until it is tried again, after `wait` seconds and then ever longer. Raises
    ModelError: no room, another file than the pinned one, wrong bytes, a hub that cannot be reached.
    """

    def __init__(self, entry: Entry, *, timeout: float = 20.0, wait: float = 1.0) -> None:
        if downloaded.forbidden():
            raise ModelError("HF_HUB_OFFLINE is set here, so nothing is fetched. Unset it and try again.")
        pin = downloaded.pins().get(entry.name)
        wanted = {
            "name": entry.name,
            "repo": entry.repo,
            "file": entry.file,
            "revision": entry.revision or (pin.revision if pin else None),
            "sha256": entry.sha256 or (pin.sha256 if pin else None),
            "size": entry.size or (pin.size if pin else None),
        }
        self._name = entry.name
        self._here = downloaded.is_whole(entry.name)
        spec = WorkerSpec(SERVICE, "The download", downloaded.folder(), {"timeout": timeout, "wait": wait}, idle=5.0)
        self._worker = Worker(spec)
        self._replies = self._worker.stream("fetch", wanted)
        self._seen: deque[tuple[float, int]] = deque()

    def __iter__(self) -> "Download":
        return self

    def __next__(self) -> Fetching:
        if self._here:
            self.close()
            self._here = False
            size = downloaded.file_of(self._name).stat().st_size
            return Fetching(self._name, "done", size, size)
        try:
            return self._event(next(self._replies).head)
        except ModelDied as error:
            self.close()
            how = str(error).partition(". Your notes")[0]
            raise ModelError(f"{how}. What has come is kept; the same command goes on there.") from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Stop fetching; what has come is kept. `discard` throws it away."""
        self._replies.close()
        self._worker.close()

    def discard(self) -> None:
        """Cancel: stop, and throw away what has come. Raises OSError."""
        self.close()
        downloaded.discard_part(self._name)

    def pid(self) -> int | None:
        """Of the process that does it, while it lives."""
        return self._worker.pid()

    def _event(self, head: dict[str, Any]) -> Fetching:
        step, done = str(head["step"]), int(head["done"])
        if step == "done":
            weights.remember_digest(downloaded.file_of(self._name), str(head["sha256"]))
        return Fetching(self._name, step, done, int(head["total"]), self._rate(step, done))

    def _rate(self, step: str, done: int) -> float | None:
        """Bytes a second over the last OVER seconds."""
        now = time.monotonic()
        if step != "fetching" or (self._seen and done < self._seen[-1][1]):
            self._seen.clear()
            return None
        self._seen.append((now, done))
        while now - self._seen[0][0] > OVER and len(self._seen) > 2:
            self._seen.popleft()
        seconds = now - self._seen[0][0]
        return (done - self._seen[0][1]) / seconds if seconds > 0.1 else None
