"""The background thread that embeds what is pending: after each save here, and what other processes saved."""

import logging
import threading
import time
from collections.abc import Callable, Iterator

from memx.app.power import on_battery
from memx.domain.errors import MemXError
from memx.domain.events import Progress

log = logging.getLogger(__name__)

LOOK_AGAIN = 2.0  # seconds between looks for what other processes saved: one cheap pragma
AFTER_TROUBLE = 30.0  # seconds before a failed embedder is tried again, unless something is saved
LOOK_FOR_DUE = 300.0  # seconds between looks for what failed and may be tried again
ON_BATTERY = 3.0  # seconds of rest after each batch, which takes about one


class IndexingJob:
    """`embed_pending` embeds until nothing is pending; `data_version` changes when another connection wrote.

    `paused` holds after the batch at hand; on the battery it rests between batches.
    """

    def __init__(
        self,
        embed_pending: Callable[[], Iterator[Progress]],
        data_version: Callable[[], int],
        on_battery: Callable[[], bool] = on_battery,
    ) -> None:
        self._embed_pending = embed_pending
        self._data_version = data_version
        self._on_battery = on_battery
        self._going = threading.Event()
        self._going.set()
        self._something = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="memx-indexing", daemon=True)

    def start(self) -> None:
        self._something.set()
        self._thread.start()

    def wake(self) -> None:
        """There may be something to embed."""
        self._something.set()

    def pause(self, paused: bool) -> None:
        """Nothing is embedded from the next batch on, until it is told to go on."""
        if paused:
            self._going.clear()
        else:
            self._going.set()
            self.wake()

    def stop(self) -> None:
        """Ask it to end after the batch at hand; `join` waits for that."""
        self._stopping.set()
        self._going.set()
        self._something.set()

    def join(self) -> None:
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        seen, patience, looked = None, LOOK_AGAIN, time.monotonic()
        while not self._stopping.is_set():
            woken = self._something.wait(patience)
            self._something.clear()
            self._going.wait()
            patience = LOOK_AGAIN
            due = time.monotonic() - looked > LOOK_FOR_DUE
            try:
                version = self._data_version()
                if (woken or due or version != seen) and not self._stopping.is_set():
                    looked = time.monotonic()
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
            if self._on_battery():
                self._stopping.wait(ON_BATTERY)
            self._going.wait()
            if self._stopping.is_set():
                break
