"""The background thread that embeds what is pending: after each save here, and what other processes saved."""

import logging
import threading
from collections.abc import Callable, Iterator

from memx.domain.errors import MemXError
from memx.domain.events import Progress

log = logging.getLogger(__name__)

LOOK_AGAIN = 2.0  # seconds between looks for what other processes saved: one cheap pragma
AFTER_TROUBLE = 30.0  # seconds before a failed embedder is tried again, unless something is saved


class IndexingJob:
    """`embed_pending` embeds until nothing is pending; `data_version` changes when another connection wrote."""

    def __init__(self, embed_pending: Callable[[], Iterator[Progress]], data_version: Callable[[], int]) -> None:
        self._embed_pending = embed_pending
        self._data_version = data_version
        self._something = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="memx-indexing", daemon=True)

    def start(self) -> None:
        self._something.set()
        self._thread.start()

    def wake(self) -> None:
        """There may be something to embed."""
        self._something.set()

    def stop(self) -> None:
        """Ask it to end after the batch at hand; `join` waits for that."""
        self._stopping.set()
        self._something.set()

    def join(self) -> None:
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        seen, patience = None, LOOK_AGAIN
        while not self._stopping.is_set():
            woken = self._something.wait(patience)
            self._something.clear()
            patience = LOOK_AGAIN
            try:
                version = self._data_version()
                if (woken or version != seen) and not self._stopping.is_set():
                    self._embed()
                    seen = version
            except MemXError as error:
                if not self._stopping.is_set():
                    log.warning("indexing stopped for now: %s", type(error).__name__, exc_info=True)
                    seen, patience = None, AFTER_TROUBLE
            except Exception:  # a bug of ours must not end indexing for good
                log.exception("indexing failed")
                patience = AFTER_TROUBLE

    def _embed(self) -> None:
        for _ in self._embed_pending():
            if self._stopping.is_set():
                break
