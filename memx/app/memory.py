"""Memory: what every front end can do, in one place. Thin: each method is a line to the room that does it.

Every method may be called from any thread and blocks until it is done; a window calls them on worker threads only.
Nothing heavy is imported here, and no model is started before something needs it.
"""

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memx.app.clock import SystemClock
from memx.app.states import Check, ModelsState
from memx.domain.answers import Answer, Asked, Judged
from memx.domain.budget import Budget
from memx.domain.errors import MemXError
from memx.domain.events import AskEvent, Progress
from memx.domain.notes import Attached, Draft, Edit, IndexStatus, Note, Saved, Version
from memx.domain.ports import Clock
from memx.domain.search import Found, Hit, Related, SuggestedTag

if TYPE_CHECKING:
    from memx.app.indexing_job import IndexingJob
    from memx.app.model_pair import ModelPair
    from memx.library.store import Library
    from memx.models.choice import ModelChoice
    from memx.models.download import Download
    from memx.models.fit import Verdict
    from memx.models.shelf import OnShelf

log = logging.getLogger(__name__)


class Memory:
    """A library of notes with its models. Made by `open`; ended by `close`."""

    def __init__(self, library: "Library", folder: Path, clock: Clock, models: "ModelPair") -> None:
        self.folder = folder
        self._library = library
        self._clock = clock
        self._models = models
        self._job: IndexingJob | None = None

    @staticmethod
    def open(folder: Path, *, clock: Clock | None = None) -> "Memory":
        """Open or make the library in `folder` (made 0700). Starts no model. Raises kinds of LibraryError."""
        from memx.app.model_pair import ModelPair
        from memx.library.store import Library

        clock = clock or SystemClock()
        library = Library.open(folder, clock)
        return Memory(library, folder, clock, ModelPair(library, folder))

    @property
    def read_only(self) -> bool:
        """True where the library can be read and not written: saving raises LibraryReadOnly."""
        return bool(self._library.read_only)

    # Notes

    def save(self, draft: Draft) -> Saved:
        """Keep a note; durable when it returns. An empty body of a new note raises BadInput. Waits for no model."""
        saved = self._library.save(draft)
        self._tell_job(saved.changed)
        return saved

    def note(self, note_id: str) -> Note:
        """Raises NotFound."""
        return self._library.note(note_id)

    def notes(self, limit: int, offset: int = 0) -> list[Note]:
        """Living notes: pinned first, then newest modified first."""
        return self._library.notes(limit, offset)

    def count(self) -> int:
        """Living notes."""
        return self._library.count()

    def versions(self, note_id: str) -> list[Version]:
        """Earlier texts of a note, newest first. Raises NotFound."""
        return self._library.versions(note_id)

    def edits(self, note_id: str) -> list[Edit]:
        """What the last saves of a note changed, newest first: the last steps, of a month. Raises NotFound."""
        return self._library.edits(note_id)

    def attach(self, note_id: str, name: str, kind: str, content: bytes) -> None:
        """Keep a file with a note; `kind` is a media type. Raises NotFound, DiskFull."""
        self._library.attach(note_id, name, kind, content)

    def attached(self, note_id: str) -> list[Attached]:
        """The files kept with a note. Raises NotFound."""
        return self._library.attached(note_id)

    def delete(self, note_id: str) -> Note:
        """Put into the trash; gone from search and answers at once. Undone by `restore`. Raises NotFound."""
        return self._library.delete(note_id)

    def restore(self, note_id: str) -> Note:
        """Take out of the trash. Raises NotFound."""
        note = self._library.restore(note_id)
        self._tell_job(True)
        return note

    def trash(self, limit: int) -> list[Note]:
        """Deleted notes, newest deleted first."""
        return self._library.trash(limit)

    def trash_count(self) -> int:
        return self._library.trash_count()

    def empty_trash(self, older_than: timedelta | None = None) -> int:
        """Remove for good what is in the trash: everything, or what was deleted longer ago; how many notes."""
        return self._library.empty_trash(older_than)

    def pin(self, note_id: str, pinned: bool) -> Note:
        """Keep at the top of the list, or no longer. Raises NotFound."""
        return self._library.pin(note_id, pinned)

    def set_hidden(self, note_id: str, hidden: bool) -> Note:
        """Keep a note from every model: found by its words alone, never a source of answers. Raises NotFound."""
        note = self._library.set_hidden(note_id, hidden)
        self._tell_job(not hidden)
        return note

    # Finding and asking

    def search_words(self, text: str, limit: int = 50, now: datetime | None = None) -> list[Hit]:
        """By words alone: no model, within 50 ms. Best first."""
        return self._models.searcher().words(text, limit, now or self._clock.now())

    def search(self, text: str, limit: int = 50, now: datetime | None = None) -> list[Hit]:
        """By words and meaning, best first; by words alone while the embedder is not up."""
        return self._models.searcher().search(text, limit, now or self._clock.now())

    def find(
        self, text: str, limit: int = 50, now: datetime | None = None, *, meaning: bool = True, dates: bool = True
    ) -> Found:
        """Search with what was understood; a stretch of time in plain words is a filter, unless `dates` is False.

        Where that filter leaves nothing, the hits without it are offered as `unfiltered`. Without `meaning` by words.
        """
        from memx.retrieval.finding import find

        return find(self._models.searcher(), text, limit, now or self._clock.now(), meaning=meaning, dates=dates)

    def related(self, note_id: str, limit: int = 5) -> list[Related]:
        """Other notes that have to do with a note, nearest first, with the sentences that say why. Raises NotFound.

        By meaning; by rare words in common while the embedder is not up. Hidden notes can be found, never sent on.
        """
        from memx.retrieval.related import related

        return related(self._library, self._models.ready_embedder(), note_id, limit)

    def suggest_tags(self, note_id: str) -> list[SuggestedTag]:
        """Tags that most of the notes nearest to a note have and it has not. Starts no model. Raises NotFound."""
        from memx.retrieval.tag_suggestions import suggested

        return suggested(self._library, self._models.ready_embedder(), note_id)

    def ask(
        self,
        question: str,
        budget: Budget,
        *,
        now: datetime | None = None,
        strategy: str | None = None,
        samples: int | None = None,
        seed: int = 0,
        keep: bool = True,
        thread: Sequence[tuple[str, str]] = (),
        longer_than: Answer | None = None,
        rerank: bool = False,
    ) -> Iterator[AskEvent]:
        """Answer from the notes: sources, draft, votes, and an Answered last. Closing the iterator cancels.

        `now` is what "today" means (default: the clock's). `strategy` and `samples` override the budget's own
        choice. `thread`: the questions before this one with their answers, oldest first; a question that leans on them
        ("and when was that?") is read as what it means, and the Answer says so. `longer_than`: think longer about an
        answer, from the votes that it has, with `budget` on top. `rerank`: the language model looks again at the first
        passages, where the budget pays for that (thorough, deep). The question is kept with its full trace unless
        `keep` is False; kept questions are never evidence. Raises BadInput (empty, unknown strategy), ModelError.
        """
        from memx.app.asking import ask

        order = (budget, now, strategy, samples, seed, keep, thread, longer_than, rerank)
        return ask(self._library, self._models, self._clock, question, *order)

    def follows(self, question: str) -> bool:
        """Whether a question leans on the one before it: `ask` then reads the two together, given the thread."""
        from memx.reasoning.followups import leans

        return leans(question)

    def stop_answering(self) -> None:
        """Stop the language model at once, in the middle of a step too: an `ask` under way ends with Cancelled."""
        self._models.stop_language()

    def asked(self, limit: int) -> list[Asked]:
        """Earlier questions, newest first."""
        return self._library.asked(limit)

    def trace(self, question_id: int) -> dict[str, Any] | None:
        """The whole record of an earlier answer, JSON-ready; None where there is no such question."""
        return self._library.trace(question_id)

    def judge(self, question_id: int, right: bool | None) -> None:
        """Thumbs up or down for an earlier answer: moves the confidence of later ones. None takes it back.

        Raises NotFound.
        """
        self._library.judge(question_id, right)

    def judged(self, limit: int = 1000) -> list[Judged]:
        """The answers that were judged, newest first, with the features that their confidence came from."""
        return self._library.judged(limit)

    def typical_seconds(self, level: str) -> float | None:
        """The running median over the last answers at this level on this computer; None before the first."""
        from statistics import median

        durations = self._library.durations(level, 25)
        return float(median(durations)) if durations else None

    # Settings, kept in the library

    def setting(self, name: str, default: str) -> str:
        return self._library.setting(name, default)

    def set_setting(self, name: str, value: str) -> None:
        self._library.set_setting(name, value)

    # Models and the index

    def warm_up(self, *, language: bool = True) -> None:
        """Start both children (without `language` the embedder alone), side by side, and wait for them.

        Raises ModelError, after trying both.
        """
        self._warm_search()
        self._models.warm_up(language)

    def models(self) -> ModelsState:
        """Starts nothing."""
        return self._models.states()

    def language_choice(self) -> "ModelChoice":
        """Which language model answers. Starts nothing."""
        from memx.models import choice

        return choice.chosen()

    def choose_language(self, choice: "ModelChoice") -> None:
        """Answer with another model from the next question on, on this computer in every library. Raises OSError."""
        self._models.choose(choice)

    def language_models(self) -> "list[OnShelf]":
        """Every model that could answer: bundled, fetched, of other programs, to be fetched. Starts nothing, asks no
        network. Raises ModelError."""
        from memx.models.shelf import shelf

        return shelf()

    def use_model(self, word: str, adapter: Path | None = None, anyway: bool = False) -> "tuple[ModelChoice, Verdict]":
        """Answer with a model by name or path from the next question on, with or without a LoRA adapter.

        Raises NotFound, ModelMissing, ModelError: damaged, no language model, or too big, unless `anyway`.
        """
        from memx.app import model_shelf

        return model_shelf.use(self._models, word, adapter, anyway)

    def download_model(self, name: str) -> "Download":
        """Fetch a model of the catalogue: the only thing that goes online. An iterator of Fetching; `close` pauses it
        from any thread, called again it goes on; `discard` throws away what has come. Raises NotFound, ModelError."""
        from memx.app import model_shelf

        return model_shelf.fetch(name)

    def remove_model(self, name: str) -> bool:
        """Delete what was fetched, or begun, of a model; True where it was in use: the bundled one answers again.
        Raises NotFound, BadInput, ModelError."""
        from memx.app import model_shelf

        return model_shelf.remove(self._models, name)

    def measure_computer(self) -> list[Check]:
        """Find out, in about 20 s, which format and how many threads suit this computer, and keep it.
        The model uses it from its next start on. Raises ModelError."""
        from memx.app.fitting import findings

        return findings(self._models.measure())

    def index_status(self) -> IndexStatus:
        """How far meaning search has got, for the embedder at hand. Starts nothing."""
        return self._library.index_status(self._models.embedder_hash())

    def retry_failed(self) -> int:
        """Try again now what the embedder failed on, waiting for no backoff; how many passages."""
        count = self._library.retry_failed(self._models.embedder_hash())
        self._tell_job(count > 0)
        return count

    def embed_pending(self) -> Iterator[Progress]:
        """Embed until nothing is pending; closing stops after the batch at hand, which is kept. Raises ModelError."""
        from memx.retrieval.indexing import embed_pending

        embedder = self._models.embedder()
        yield from embed_pending(self._library, embedder, self._clock)
        self._models.index_is_whole(embedder)

    def choose_embedder(self, folder: Path | None) -> None:
        """Another embedding model: a folder of sentence-transformers, or None for the bundled one.

        Search goes on with the index of the model before until everything is read with the new one. It is tried
        first: raises ModelMissing, ModelError, and nothing has changed.
        """
        self._models.choose_embedder(folder)
        self._tell_job(True)

    def embedder_folder(self) -> Path | None:
        """The folder of the embedding model that was chosen; None for the bundled one. Starts nothing."""
        return self._models.embedder_folder()

    def start_indexing(self) -> None:
        """Embed in a background thread what is pending now, after each save, and what other processes save."""
        from memx.app.indexing_job import IndexingJob

        if self._job is None and not self.read_only:
            self._job = IndexingJob(self.embed_pending, self._library.data_version)
            self._job.pause(self.indexing_paused)
            self._job.start()

    @property
    def indexing_paused(self) -> bool:
        """Kept in the library: a pause outlasts a restart."""
        return self._library.setting("indexing", "on") == "paused"

    def pause_indexing(self, paused: bool) -> None:
        """Embed nothing in the background from the next batch on, or go on. Search by words sees everything."""
        self._library.set_setting("indexing", "paused" if paused else "on")
        if self._job is not None:
            self._job.pause(paused)

    # In and out

    def import_paths(self, paths: Sequence[Path], dry_run: bool = False) -> Iterator[Progress]:
        """Take in files and folders; what cannot be read is named in `failures` of the progress and passed over.

        A note whose source is known already is updated, never doubled. Closing stops; what is in, stays.
        Raises NotFound for a path that is not there.
        """
        from memx.app.transfer import import_paths

        for progress in import_paths(self._library, self._clock, paths, dry_run):
            self._tell_job(not dry_run)
            yield progress

    def export(self, target: Path, form: str) -> Iterator[Progress]:
        """Write every living note to `target`: a file for "jsonl", a folder for "markdown" and "text".

        Nothing that exists is overwritten: raises BadInput.
        """
        from memx.app.transfer import export

        return export(self._library, self._clock, target, form)

    def add_samples(self) -> Iterator[Progress]:
        """Import the sample notes that come with MemX."""
        from memx import bundled

        return self.import_paths([bundled.folder("resources") / "samples" / "notes.jsonl"])

    def doctor(self) -> list[Check]:
        """Look over the library, models, disk space and permissions. Starts nothing, changes nothing."""
        from memx.app.checkup import checkup

        return checkup(self._library, self._models, self.folder)

    def close(self) -> None:
        """Cancel, join, end the children, close the database. May be called twice."""
        if self._job is not None:
            self._job.stop()
        self._models.close()
        if self._job is not None:
            self._job.join()
        self._library.close()

    def _warm_search(self) -> None:
        """So that the first key typed waits for no import and no pattern (0.2 s); search says its own troubles."""
        try:
            self.search_words("last week", limit=1)
        except MemXError:
            log.warning("the first search failed", exc_info=True)

    def _tell_job(self, changed: bool) -> None:
        if changed and self._job is not None:
            self._job.wake()
