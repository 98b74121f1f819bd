"""Notes that have to do with a note, and the reason: the sentence of each that is nearest to the other.

By meaning, each of the note's passages looks for its nearest; without an embedder, its words do, the rare ones
counting most (BM25).
"""

import logging
from array import array
from collections.abc import Iterable, Sequence
from typing import Protocol

from memx.domain.errors import ModelError
from memx.domain.notes import Note, Passage
from memx.domain.ports import Embedder, PassageStore
from memx.domain.search import Query, Related
from memx.retrieval.duplicates import SAME
from memx.retrieval.snippets import sentences
from memx.retrieval.stemming import stem, stems
from memx.retrieval.words import content_words

ASKING = 8  # passages of the note that look for others, spread over all of it
NEAREST = 60  # passages found for each; those of the note itself are among them
SURE = 0.4  # cosine similarity from which two passages have to do with each other
LEAST = 0.3  # and from which they do where they also have words in common
COMMON = 2  # words in common that are enough for it

_log = logging.getLogger(__name__)

Pair = tuple[float, Passage, Passage]  # score, the note's passage, the other's


class Store(PassageStore, Protocol):
    """What is read of the library."""

    def note(self, note_id: str) -> Note: ...

    def passages_of(self, note_id: str) -> list[Passage]: ...


def related(store: Store, embedder: Embedder | None, note_id: str, limit: int) -> list[Related]:
    """Nearest first, each other note once. Raises NotFound."""
    note = store.note(note_id)
    own = _spread(store.passages_of(note_id))
    if embedder is not None:
        try:
            return [_by_vectors(store, embedder, note, pair) for pair in _near(store, embedder, own)[:limit]]
        except ModelError:
            _log.warning("related notes were looked for by words alone", exc_info=True)
    return [_by_words(store, note, pair) for pair in _wordy(store, own)[:limit]]


def near_notes(store: Store, embedder: Embedder | None, note_id: str, limit: int) -> list[Note]:
    """The same notes without the sentences; those hidden from models are left out."""
    own = _spread(store.passages_of(note_id))
    try:
        pairs = _near(store, embedder, own) if embedder is not None else _wordy(store, own)
    except ModelError:
        _log.warning("near notes were looked for by words alone", exc_info=True)
        pairs = _wordy(store, own)
    seen = [theirs.note_id for _, _, theirs in pairs if not theirs.hidden]
    return [store.note(other) for other in seen[:limit]]


def _spread(passages: Sequence[Passage]) -> list[Passage]:
    step = max(1, len(passages) / ASKING)
    return [passages[int(i * step)] for i in range(min(ASKING, len(passages)))]


def _near(store: Store, embedder: Embedder, own: Sequence[Passage]) -> list[Pair]:
    pairs = []
    for passage in own:
        found = embedder.nearest(passage.text, NEAREST)
        living = store.passages([id_ for id_, score in found if score >= LEAST])
        pairs += [(score, passage, living[id_]) for id_, score in found if id_ in living]
    return _best_of_each(pair for pair in pairs if pair[0] >= SURE or len(_shared(pair[1], pair[2])) >= COMMON)


def _wordy(store: Store, own: Sequence[Passage]) -> list[Pair]:
    pairs = []
    for passage in own:
        wanted = tuple(content_words(passage.text)[:64])
        found = store.lexical(Query(passage.text, words=wanted), NEAREST) if wanted else []
        living = store.passages([id_ for id_, _ in found])
        pairs += [(score, passage, living[id_]) for id_, score in found if id_ in living]
    return _best_of_each(pair for pair in pairs if len(_shared(pair[1], pair[2])) >= COMMON)


def _shared(one: Passage, other: Passage) -> frozenset[str]:
    """The stems of the words that two passages have in common, stop words aside."""
    return frozenset(map(stem, content_words(one.text))) & stems(other.text)


def _best_of_each(pairs: Iterable[Pair]) -> list[Pair]:
    best: dict[str, Pair] = {}
    for score, mine, theirs in pairs:
        known = best.get(theirs.note_id)
        if theirs.note_id != mine.note_id and (known is None or score > known[0]):
            best[theirs.note_id] = (score, mine, theirs)
    return sorted(best.values(), key=lambda pair: (-pair[0], pair[2].id))


def _by_vectors(store: Store, embedder: Embedder, note: Note, pair: Pair) -> Related:
    score, mine, theirs = pair
    one, other = sentences(mine.text), sentences(theirs.text)
    vectors = [array("f", vector) for vector in embedder.embed([*one, *other])]
    left, right = vectors[: len(one)], vectors[len(one) :]
    i, j = max(
        ((i, j) for i in range(len(left)) for j in range(len(right))), key=lambda at: _dot(left[at[0]], right[at[1]])
    )
    return _told(store, note, theirs, score, one[i], other[j])


def _dot(one: "array[float]", other: "array[float]") -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _by_words(store: Store, note: Note, pair: Pair) -> Related:
    _, mine, theirs = pair
    shared = _shared(mine, theirs)
    every = [(one, other) for one in sentences(mine.text) for other in sentences(theirs.text)]
    one, other = max(every, key=lambda two: len(stems(two[0]) & stems(two[1]) & shared))
    return _told(store, note, theirs, len(shared) / max(1, len(stems(mine.text) | stems(theirs.text))), one, other)


def _told(store: Store, note: Note, theirs: Passage, score: float, mine: str, sentence: str) -> Related:
    other = store.note(theirs.note_id)
    one, two = stems(note.body), stems(other.body)
    repeats = bool(one) and len(one & two) >= SAME * len(one | two)
    return Related(other.id, other.title, score, mine, theirs, sentence, repeats)
