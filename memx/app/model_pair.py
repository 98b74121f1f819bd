"""The two children behind one library, made when first needed, and the searcher that leans on one of them."""

import logging
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from memx.app.states import ModelsState, ModelState
from memx.domain.errors import BadInput, ModelError
from memx.domain.ports import CloseReader, RunningModel

if TYPE_CHECKING:
    from memx.library.store import Library
    from memx.models.choice import ModelChoice
    from memx.models.embedder import EmbedderClient
    from memx.models.tuning import Fit
    from memx.retrieval.searcher import HybridSearcher

log = logging.getLogger(__name__)

CHOSEN = "embedder"  # settings of the library: a folder of sentence-transformers, empty for the bundled model
BEFORE = "embedder.before"  # the same, of the model whose index serves meanwhile
NONE = "none"


class ModelPair:
    """Embedder and language model of one open library. Any thread may ask for either."""

    def __init__(self, library: "Library", folder: Path) -> None:
        self._library, self._folder = library, folder
        self._lock = threading.Lock()
        self._closed = False
        self._warmed = False
        self._embedder: EmbedderClient | None = None
        self._reads = ""  # what CHOSEN said when `_embedder` was made
        self._before: EmbedderClient | None = None  # serves search until the index of `_embedder` is whole
        self._language: RunningModel | None = None
        self._fault = ""  # why the chosen model could not even be made

    def embedder(self) -> "EmbedderClient":
        """The client of the chosen model, which reads what is pending; its process starts with the first request."""
        chosen = self._library.setting(CHOSEN, "")
        with self._lock:
            self._refuse_when_closed()
            if self._embedder is not None and self._reads != chosen:  # chosen anew, here or by another MemX
                self._retire(self._embedder)
                self._embedder = None
            if self._embedder is None:
                self._embedder, self._reads = self._client(chosen), chosen
            return self._embedder

    def _retire(self, embedder: "EmbedderClient") -> None:
        """It goes on to serve, unless an older one does, whose index is whole."""
        if self._before is None:
            self._before = embedder
        else:
            embedder.close()

    def searched(self) -> "EmbedderClient":
        """The client whose index is whole: after a change of model the one of before, until the new one is."""
        before = self._library.setting(BEFORE, NONE)
        with self._lock:
            self._refuse_when_closed()
            if before != NONE and self._before is None:
                made_already = self._embedder is not None and self._reads == before
                self._before = None if made_already else self._client(before)
            serving = self._before
        return self.embedder() if serving is None else serving

    def ready_embedder(self) -> "EmbedderClient | None":
        """The one that is searched with, where it is up; starts none."""
        embedder = self.searched()
        return embedder if embedder.state()[0] == "ready" else None

    def embedder_folder(self) -> Path | None:
        chosen = self._library.setting(CHOSEN, "")
        return Path(chosen) if chosen else None

    def choose_embedder(self, folder: Path | None) -> None:
        """Read everything again with another model, while search goes on with the one at hand.

        The model is tried first: raises ModelMissing, ModelError where it cannot be used, and nothing has changed.
        """
        chosen, known = str(folder.resolve()) if folder else "", self._library.setting(CHOSEN, "")
        if chosen == known:
            return
        self._try_out(chosen)
        serving = self._library.setting(BEFORE, NONE)
        if serving == chosen:  # back to the one whose index is whole
            self._library.set_setting(BEFORE, NONE)
        elif serving == NONE:  # else the whole one is older still
            self._library.set_setting(BEFORE, known)
        self._library.set_setting(CHOSEN, chosen)
        self.embedder()

    def _try_out(self, chosen: str) -> None:
        trial = self._client(chosen)
        try:
            trial.embed(["Is the model there?"])
        finally:
            trial.close()

    def index_is_whole(self, read_by: "EmbedderClient") -> None:
        """Nothing is pending for this model: it serves from now on, the one before it ends and is forgotten.

        Nothing happens where another one was chosen meanwhile: its index is not whole.
        """
        if read_by is not self.embedder():
            return
        with self._lock:
            before, self._before = self._before, None
        changed = self._library.setting(BEFORE, NONE) != NONE
        if changed:
            self._library.set_setting(BEFORE, NONE)
        if before is not None:
            before.close()
        if changed:
            self._forget_all_but(read_by.info().hash)

    def _forget_all_but(self, model_hash: str) -> None:
        """Vectors of former models, a gigabyte and a half for a million passages, and their indexes."""
        self._library.forget_vectors(model_hash)
        for folder in (self._folder / "index").glob("*"):
            if folder.name != model_hash[:16]:
                shutil.rmtree(folder, ignore_errors=True)  # one that another MemX holds open goes the next time

    def _client(self, folder: str) -> "EmbedderClient":
        """`folder` as kept in the settings: empty for the bundled model."""
        from memx.models.embedder import EmbedderClient

        return EmbedderClient(self._library, self._folder, Path(folder) if folder else None)

    def language(self) -> RunningModel:
        """The model that was chosen; it starts with the first request."""
        from memx.models import choice

        with self._lock:
            self._refuse_when_closed()
            if self._language is None:
                self._language = self._remembering_faults(choice.chosen())
            return self._language

    def choose(self, wanted: "ModelChoice") -> None:
        """Answer with another language model from the next question on; the one at work is ended. Raises OSError."""
        from memx.models import choice

        with self._lock:
            choice.keep(wanted)
            former, self._language, self._fault = self._language, None, ""
        if former is not None:
            former.close()

    def measure(self) -> "Fit":
        """See LanguageClient.measure. Raises BadInput where the model runs elsewhere."""
        from memx.models.language import LanguageClient

        model = self.language()
        if not isinstance(model, LanguageClient):
            raise BadInput("The language model runs on a server: there is nothing to measure on this computer.")
        return model.measure()

    def _remembering_faults(self, wanted: "ModelChoice") -> RunningModel:
        try:
            made = self._made(wanted)
        except ModelError as error:
            self._fault = str(error)
            raise
        self._fault = ""
        return made

    def _made(self, wanted: "ModelChoice") -> RunningModel:
        """Raises ModelMissing, ModelError for a file that is gone or damaged: the choice stays."""
        from memx.models import shelf
        from memx.models.language import LanguageClient

        if wanted.kind == "server":
            from memx.models.remote import ServerClient

            return ServerClient(wanted)
        if wanted.kind == "file":
            ready = shelf.ready(wanted)
            context, name = ready.context, wanted.name
            return LanguageClient(self._folder, ready.path, ready.adapter, context=context, tune=True, name=name)
        return LanguageClient(self._folder, tune=True, plain=wanted.kind == "base")

    def searcher(self, for_model: bool = False) -> "HybridSearcher":
        """By words and meaning; by words alone while the embedder is not up.

        `for_model`: what it finds may be read by a model, so hidden notes are left out.

        An embedder that was warmed up and has ended for want of work is started again behind this search.
        """
        from memx.retrieval.searcher import HybridSearcher

        embedder = self.searched()
        if self._warmed and embedder.state()[0] == "off":
            threading.Thread(target=start_one, args=(embedder.start, []), name="memx-wake", daemon=True).start()
        return HybridSearcher(self._library, embedder, lambda: embedder.state()[0] == "ready", for_model)

    def reader(self) -> "CloseReader | None":
        """The embedder's process reads closely, too, where it is up; without a verifier it says so when asked."""
        return self.ready_embedder()

    def embedder_hash(self) -> str:
        """What vectors are kept under."""
        return self.embedder().info().hash

    def warm_up(self, language: bool = True) -> None:
        """Both at once: the slower one decides. Raises the first ModelError after both have been tried."""
        self._warmed = True
        starts = [self.searched().start, *([lambda: self.language().start()] if language else [])]
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
        from memx.app.model_shelf import name_of, server_of
        from memx.models import choice

        chosen, folder = choice.chosen(), self._library.setting(CHOSEN, "")
        language = state_of(self._language)
        if self._language is None and self._fault:
            language = ModelState("failed", self._fault)
        embedder = replace(state_of(self._embedder), name=Path(folder).name if folder else "the bundled model")
        return ModelsState(embedder, replace(language, name=name_of(chosen)), server_of(chosen))

    def close(self) -> None:
        """End both children; requests under way end with a ModelError."""
        with self._lock:
            self._closed = True
        for client in (self._embedder, self._before, self._language):
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


def state_of(client: "EmbedderClient | RunningModel | None") -> ModelState:
    if client is None:
        return ModelState("off")
    pid = getattr(client, "pid", lambda: None)()  # a model on a server has none
    return ModelState(*client.state(), memory=memory_of(pid) if pid is not None else 0)


def memory_of(pid: int) -> int:
    """Bytes that a process takes; 0 where it has just ended."""
    import psutil

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
