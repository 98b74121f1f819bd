"""The two children behind one library, made when first needed, and the searcher that leans on one of them."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from memx.app.states import ModelsState, ModelState
from memx.domain.errors import ModelError

if TYPE_CHECKING:
    from memx.library.store import Library
    from memx.models.embedder import EmbedderClient
    from memx.models.language import LanguageClient
    from memx.retrieval.searcher import HybridSearcher

log = logging.getLogger(__name__)


class ModelPair:
    """Embedder and language model of one open library. Any thread may ask for either."""

    def __init__(self, library: "Library", folder: Path) -> None:
        self._library, self._folder = library, folder
        self._lock = threading.Lock()
        self._closed = False
        self._warmed = False
        self._embedder: EmbedderClient | None = None
        self._language: LanguageClient | None = None

    def embedder(self) -> "EmbedderClient":
        """The client; its process starts with the first request."""
        from memx.models.embedder import EmbedderClient

        with self._lock:
            self._refuse_when_closed()
            if self._embedder is None:
                self._embedder = EmbedderClient(self._library, self._folder)
            return self._embedder

    def language(self) -> "LanguageClient":
        """The client; its process starts with the first request."""
        from memx.models.language import LanguageClient

        with self._lock:
            self._refuse_when_closed()
            if self._language is None:
                self._language = LanguageClient(self._folder, tune=True)
            return self._language

    def searcher(self, for_model: bool = False) -> "HybridSearcher":
        """By words and meaning; by words alone while the embedder is not up.

        `for_model`: what it finds may be read by a model, so hidden notes are left out.

        An embedder that was warmed up and has ended for want of work is started again behind this search.
        """
        from memx.retrieval.searcher import HybridSearcher

        embedder = self.embedder()
        if self._warmed and embedder.state()[0] == "off":
            threading.Thread(target=start_one, args=(embedder.start, []), name="memx-wake", daemon=True).start()
        return HybridSearcher(self._library, embedder, lambda: embedder.state()[0] == "ready", for_model)

    def embedder_hash(self) -> str:
        """What vectors are kept under."""
        return self.embedder().info().hash

    def warm_up(self, language: bool = True) -> None:
        """Both at once: the slower one decides. Raises the first ModelError after both have been tried."""
        self._warmed = True
        starts = [self.embedder().start, self.language().start] if language else [self.embedder().start]
        troubles: list[ModelError] = []
        threads = [threading.Thread(target=start_one, args=(start, troubles), name="memx-warm-up") for start in starts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if troubles:
            raise troubles[0]

    def stop_language(self) -> None:
        """Whatever the language model is answering ends with Cancelled. Starts nothing."""
        if self._language is not None:
            self._language.cancel()

    def states(self) -> ModelsState:
        """Starts nothing."""
        return ModelsState(state_of(self._embedder), state_of(self._language))

    def close(self) -> None:
        """End both children; requests under way end with a ModelError."""
        with self._lock:
            self._closed = True
        for client in (self._embedder, self._language):
            if client is not None:
                client.close()

    def _refuse_when_closed(self) -> None:
        """No child is started behind the back of a closing window."""
        if self._closed:
            raise ModelError("MemX is being closed.")


def start_one(start: Callable[[], None], troubles: list[ModelError]) -> None:
    try:
        start()
    except ModelError as error:
        log.warning("a model did not start", exc_info=True)
        troubles.append(error)


def state_of(client: "EmbedderClient | LanguageClient | None") -> ModelState:
    return ModelState("off") if client is None else ModelState(*client.state())
