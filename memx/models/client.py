"""What both models' clients have in common: a worker made when first needed."""

import threading
from abc import ABC, abstractmethod

from memx.models.life import WorkerSpec
from memx.models.worker import Worker


class ModelClient(ABC):
    """Thread-safe. The child process behind it starts with the first request."""

    def __init__(self) -> None:
        self._making = threading.Lock()
        self._worker: Worker | None = None

    @abstractmethod
    def _spec(self) -> WorkerSpec:
        """What the child is started with."""

    def state(self) -> tuple[str, str]:
        """("off" | "starting" | "ready" | "failed", why)."""
        return self._worker.state() if self._worker is not None else ("off", "")

    def cancel(self) -> None:
        """Stop whatever is being answered, from any thread; those who wait get Cancelled."""
        if self._worker is not None:
            self._worker.cancel()

    def pid(self) -> int | None:
        """The child's process id, while it lives."""
        return self._worker.pid() if self._worker is not None else None

    def close(self) -> None:
        """End the child and wait for it."""
        if self._worker is not None:
            self._worker.close()

    def _running(self) -> Worker:
        with self._making:
            if self._worker is None:
                self._worker = Worker(self._spec())
            return self._worker
