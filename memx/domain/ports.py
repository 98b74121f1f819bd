"""What one floor needs of another, as Protocols: rooms meet here and nowhere else. Bound together in memx.app."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol, runtime_checkable

from memx.domain.generation import Generated, ModelInfo, Prompt, Sampling, Usage
from memx.domain.notes import IndexStatus, Note, Passage
from memx.domain.reading import Readings
from memx.domain.search import Hit, Query

# Little-endian float32, unit length, 4 * dimensions bytes: no numpy is needed to carry it.
Vector = bytes


class Clock(Protocol):
    """Time, injected; never slept."""

    def now(self) -> datetime:
        """Aware, local offset."""

    def monotonic(self) -> float:
        """Seconds."""


@runtime_checkable
class CostedReply(Protocol):
    """What `sample` may return: an iterator that can say what it has cost although it was stopped."""

    def close(self) -> None:
        """Stop the model."""

    def cost(self) -> Usage:
        """Stop the model, and say what it has done until then. Raises ModelError."""


class LanguageModel(Protocol):
    """A model that continues text. Raises ModelError and its kinds."""

    def info(self) -> ModelInfo: ...

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens in each text."""

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        """Pieces as they come, a Sampled for each sequence, one Usage last. Closing the iterator cancels.

        An empty piece says that the prompt is still being read: a moment to look at the clock.
        """

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        """Sum of log-probabilities (nats) of each continuation after the prompt."""

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        """Sum of log-probabilities (nats) of each continuation after its own prompt; what the prompts have in
        common is read once."""


class RunningModel(LanguageModel, Protocol):
    """A LanguageModel that is started, looked at and ended by the app."""

    def start(self) -> None:
        """Returns when it can answer."""

    def state(self) -> tuple[str, str]:
        """("off" | "starting" | "ready" | "failed", why; with "ready" perhaps what was left out)."""

    def cancel(self) -> None:
        """Stop whatever is being answered, from any thread; those who wait get Cancelled."""

    def close(self) -> None:
        """End it and wait; further requests raise ModelError."""


class Reranker(Protocol):
    """A second, closer look at the first passages. Raises ModelError.

    `weight`: how much its order counts beside the first one, both in deviations.
    """

    @property
    def weight(self) -> float: ...

    def relevance(self, question: str, passages: Sequence[Passage], seconds: float) -> list[float]:
        """One score a passage, higher is better, comparable within one call only. From the first on, as many as
        there is time for: fewer scores than passages where `seconds` do not last."""

    def tokens(self) -> int:
        """Read since it was made."""


class CloseReader(Protocol):
    """Reads a question together with each of some passages. Raises ModelError."""

    def reader_hash(self) -> str:
        """The sha256 of what decides what it says, hexadecimal."""

    def read(self, question: str, passages: Sequence[Passage]) -> Readings:
        """Which of them answer it, and where. Read in parts they say the same, and that none answers is as likely as
        in the part in which it is least likely."""


class Verifier(Protocol):
    """Says whether notes bear an answer out. Raises ModelError."""

    def support(self, question: str, claims: Sequence[tuple[str, Passage]]) -> list[float]:
        """For each (answer, passage): how far the passage says that this answers the question. 0 to 1, comparable
        between questions; no probability until it is calibrated."""

    def tokens(self) -> int:
        """Read since it was made."""


class VectorFeed(Protocol):
    """The vectors' truth, read in the order in which they were kept."""

    def vectors_after(self, model_hash: str, sequence: int, limit: int) -> list[tuple[int, int, Vector]]:
        """(sequence, passage id, vector) with a greater sequence number, ascending, at most `limit`."""

    def vector_count(self, model_hash: str) -> tuple[int, int]:
        """How many there are, and the last sequence number that was ever given to any."""


class Embedder(Protocol):
    """A model that turns text into vectors, and the index of them that lives beside it. Raises ModelError.

    The index follows a VectorFeed: at each `nearest` it first takes in what has been kept since, by this or
    any other process. Vectors of passages that are gone may still be found: the caller drops them.
    """

    def info(self) -> ModelInfo: ...

    def embed(self, texts: Sequence[str]) -> list[Vector]: ...

    def nearest(self, text: str, limit: int, also: str = "") -> list[tuple[int, float]]:
        """(passage id, cosine similarity), best first, over the whole index. With `also`, another wording of the
        same, the mean of both vectors is looked for."""

    def similarity(self, text: str, ids: Sequence[int], also: str = "") -> list[tuple[int, float]]:
        """Cosine similarity of a text, or of the mean of two, to indexed passages; ids not in the index are left
        out."""


class PendingStore(Protocol):
    """What the indexer reads and writes of the library. A passage is pending for a model until it has a
    vector of that model or a failure, and again when a failure is due; those of hidden notes never are."""

    def pending(self, model_hash: str, limit: int) -> list[Passage]: ...

    def keep_vectors(self, model_hash: str, vectors: Sequence[tuple[int, Vector]]) -> None:
        """One transaction; passages that have gone meanwhile are passed over."""

    def mark_failed(self, model_hash: str, passage_id: int, reason: str) -> None: ...

    def index_status(self, model_hash: str) -> IndexStatus: ...


class PassageStore(Protocol):
    """What retrieval reads of the library. Deleted notes never appear."""

    def lexical(self, query: Query, limit: int) -> list[tuple[int, float]]:
        """(passage id, BM25 score, higher is better), by stemmed word; the query's filters hold.

        A query without words, prefix and phrases gives what passes its filters, newest first, with score 0.
        """

    def substring(self, query: Query, limit: int) -> list[tuple[int, float]]:
        """(passage id, score) by trigram or LIKE: any of the query's `words` as parts of words, codes, numbers,
        CJK; the query's filters hold."""

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """The living passages among these."""

    def allowed(self, query: Query, ids: Sequence[int]) -> set[int]:
        """Those of `ids` that pass the query's filters (dates, tags, exclusions) and are not deleted."""

    def near_in_time(self, ids: Sequence[int], radius: int) -> dict[int, list[tuple[int, int]]]:
        """For each passage: (neighbour's id, distance from 1) within `radius` places in creation order,
        none more than a day away."""


class NoteStore(Protocol):
    """Whole notes, as retrieval and reasoning read them."""

    def note(self, note_id: str) -> Note:
        """Raises NotFound."""

    def matching(self, query: Query) -> Iterator[Note]:
        """Every living note that matches, in creation order."""


class Searcher(Protocol):
    """What reasoning asks of search."""

    def search(self, text: str, limit: int, now: datetime) -> list[Hit]:
        """Hybrid, best first; lexical alone while the embedder is not up."""

    def hop(self, question: str, found: Sequence[Hit], limit: int, now: datetime) -> list[Hit]:
        """Search again with what was found, for questions that join notes: what belongs to it and is not among it,
        best first."""

    def rerank(self, question: str, found: Sequence[Hit], reranker: Reranker, seconds: float) -> list[Hit]:
        """The same hits, the first of them in an order that a closer look has a say in. Raises ModelError."""

    def matching(self, text: str, now: datetime) -> Iterator[Note]:
        """Every living note that matches, in creation order: for counts and lists."""

    def note(self, note_id: str) -> Note:
        """Raises NotFound."""
