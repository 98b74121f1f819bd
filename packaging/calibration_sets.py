"""What a model is calibrated on: small libraries of notes with questions, answerable and not, searched as the app does.

Of the `-train` reading sets and of the notes that packaging/reader invents what training keeps out (held.py there);
never the sets that are reported on. A third of the questions whose answer stands in one place are asked with that place
hidden: then the notes do not say.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memx.app.clock import SystemClock
from memx.domain.generation import ModelInfo
from memx.domain.notes import Draft, Note
from memx.domain.ports import Embedder, Reranker, Vector
from memx.domain.search import Hit
from memx.library.store import Library
from memx.retrieval.searcher import HybridSearcher

READER = Path(__file__).parent / "reader"
sys.path.insert(0, str(READER))
HIDDEN = 0.33  # of the questions that one passage answers
NOW = datetime(2026, 10, 15, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Ask:
    """`answers`: any of them is right; none where the notes do not say. `home`: the notes that hold it, from 0."""

    question: str
    answers: tuple[str, ...]
    home: tuple[int, ...]


@dataclass
class Group:
    """Notes that one person could have, and what is asked of them."""

    source: str
    today: datetime
    notes: list[tuple[datetime, str]]
    asks: list[Ask] = field(default_factory=list)


Allowed = Callable[[Mapping[str, Any]], bool]
EACH = 10  # questions on one stretch of a reading set
SETS = (("squad2", 0.25, 60), ("nq", 0.2, 120), ("friendsqa", 0.15, 25))  # share of the questions, passages together


def groups(data: Path | None, questions: int, seed: int) -> list[Group]:
    """So many questions, shared between the invented notes (two fifths) and the reading sets, in a mixed order."""
    rng = random.Random(seed)
    found = invented(questions if data is None else questions * 2 // 5, seed)
    for name, share, window in () if data is None else SETS:
        asked = set[str]()
        for _ in range(round(questions * share / EACH)):
            found.append(read(data / f"{name}-train.jsonl", EACH, window, rng, unasked(asked)))
            asked |= {ask.question for ask in found[-1].asks}
    rng.shuffle(found)
    return [Group(g.source, g.today, g.notes, [hidden(ask, rng) for ask in g.asks]) for g in found]


def hidden(ask: Ask, rng: random.Random) -> Ask:
    """With no answer, in a third of those that stand in one place."""
    return Ask(ask.question, (), ask.home) if len(ask.home) == 1 and rng.random() < HIDDEN else ask


@lru_cache
def reading_set(path: Path) -> list[dict[str, Any]]:
    """Its lines, read once: a broken one is named on stderr once, and skipped."""
    from rows import read_lines

    return list(read_lines(path))


def held_out(line: Mapping[str, Any]) -> bool:
    """Whether training keeps the passage of this line out."""
    from held import is_held

    return is_held(line["passage"])


def unasked(asked: Collection[str]) -> Allowed:
    """Of those that are held out, the ones that were not asked yet."""
    return lambda line: held_out(line) and line["question"] not in asked


def read(path: Path, questions: int, window: int, rng: random.Random, allowed: Allowed = held_out) -> Group:
    """A stretch of a reading set: its passages as notes a day apart, some of the questions that are `allowed`."""
    lines = reading_set(path)
    passages = list(dict.fromkeys(line["passage"] for line in lines))
    first = rng.randrange(max(1, len(passages) - window))
    kept = {text: place for place, text in enumerate(passages[first : first + window])}
    pool = [line for line in lines if line["passage"] in kept and allowed(line)]
    chosen = rng.sample(pool, min(questions, len(pool)))
    asks = [Ask(x["question"], tuple(x["answers"]), (kept[x["passage"]],) if x["answers"] else ()) for x in chosen]
    return Group(path.stem, NOW, [(NOW - timedelta(days=place + 1), text) for text, place in kept.items()], asks)


def invented(questions: int, seed: int) -> list[Group]:
    """Notes of packaging/reader's generator, of kinds that training never sees: four of its groups make a library, so
    that there is something to find."""
    from generate import generated_rows

    found, rows = [], generated_rows(READER / "frames", 600, seed + 77, held=True)
    rng = random.Random(seed)
    while sum(len(group.asks) for group in found) < questions and len(rows) >= 4:
        rows, four = rows[4:], rows[:4]
        found.append(merged(four, rng))
    return found


def merged(rows: Sequence[Any], rng: random.Random) -> Group:
    """The notes of several rows; a question that two rows could answer is left out."""
    today = datetime.combine(max(row.today for row in rows), NOW.timetz())
    group = Group("notes", today, [])
    asked: dict[str, int] = {}
    for row in rows:
        for text in {ask.question for ask in row.asks}:
            asked[text] = asked.get(text, 0) + 1
    for row in rows:
        first = len(group.notes)
        group.notes += [(datetime.combine(p.created, NOW.timetz()), p.text) for p in row.passages]
        own = [ask for ask in row.asks if asked[ask.question] == 1 and ask.kind not in ("list", "count")]
        for ask in rng.sample(own, min(4, len(own))):
            answers = (ask.answer,) if ask.gold else ()
            group.asks.append(Ask(ask.question, answers, tuple(first + n - 1 for n in ask.gold)))
    return group


class Lab:
    """A library for each group, embedded once, searched by the searcher of the app."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._folder = tempfile.TemporaryDirectory(prefix="memx-calibrate-")
        self._made = 0

    def searcher(self, group: Group) -> tuple[HybridSearcher, list[str]]:
        """And the notes' ids in the group's order."""
        self._made += 1
        library = Library.open(Path(self._folder.name) / str(self._made), SystemClock())
        saved = library.save_many([Draft(text, created=when) for when, text in group.notes])
        passages = list(library.all_passages())
        vectors = self._embedder.embed([passage.text for passage in passages])
        index = ListIndex(self._embedder, [passage.id for passage in passages], vectors)
        return HybridSearcher(library, index), [one.note.id for one in saved]


class ListIndex:
    """The port Embedder over a list of vectors."""

    def __init__(self, embedder: Embedder, ids: Sequence[int], vectors: Sequence[Vector]) -> None:
        self._embedder, self._ids = embedder, list(ids)
        self._rows: NDArray[np.float32] = np.stack([np.frombuffer(vector, np.float32) for vector in vectors])
        self._asked: dict[str, NDArray[np.float32]] = {}

    def info(self) -> ModelInfo:
        return self._embedder.info()

    def embed(self, texts: Sequence[str]) -> list[Vector]:
        return self._embedder.embed(texts)

    def nearest(self, text: str, limit: int, also: str = "") -> list[tuple[int, float]]:
        near = self._rows @ self._vector(text, also)
        return [(self._ids[n], float(near[n])) for n in np.argsort(-near)[:limit]]

    def similarity(self, text: str, ids: Sequence[int], also: str = "") -> list[tuple[int, float]]:
        wanted, near = set(ids), self._rows @ self._vector(text, also)
        return [(id_, float(near[n])) for n, id_ in enumerate(self._ids) if id_ in wanted]

    def _vector(self, text: str, also: str) -> NDArray[np.float32]:
        """Of the text, or halfway between its two wordings."""
        for one in (text, also):
            if one and one not in self._asked:
                self._asked[one] = np.frombuffer(self._embedder.embed([one])[0], np.float32)
        mean = self._asked[text] + self._asked[also] if also else self._asked[text]
        return np.asarray(mean / np.linalg.norm(mean), np.float32)


@dataclass
class Without:
    """The port Searcher, with some notes hidden."""

    searcher: Any
    hidden: frozenset[str]

    def search(self, text: str, limit: int, now: datetime) -> list[Hit]:
        found = self.searcher.search(text, limit + 10 * len(self.hidden), now)
        return [hit for hit in found if hit.passage.note_id not in self.hidden][:limit]

    def rerank(self, question: str, found: Sequence[Hit], reranker: Reranker, seconds: float) -> list[Hit]:
        order: list[Hit] = self.searcher.rerank(question, found, reranker, seconds)
        return order

    def matching(self, text: str, now: datetime) -> Iterator[Note]:
        return (note for note in self.searcher.matching(text, now) if note.id not in self.hidden)

    def note(self, note_id: str) -> Note:
        note: Note = self.searcher.note(note_id)
        return note
