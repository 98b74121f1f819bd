"""A query in, ranked passages out: by word at once, by meaning as soon as the embedder is up."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from memx.domain.errors import ModelError
from memx.domain.notes import Note, Passage
from memx.domain.ports import Embedder, NoteStore, PassageStore
from memx.domain.search import Hit, Query
from memx.retrieval import fusion, matching, near_words, words
from memx.retrieval.duplicates import folded_last
from memx.retrieval.reading import filters, read
from memx.retrieval.snippets import snippet

POOL = 400  # candidates from each kind of search
SMOOTHED = 80  # of the best candidates take their neighbours with them
RADIUS = 1

_log = logging.getLogger(__name__)


class Store(PassageStore, NoteStore, Protocol):
    """What search reads of the library."""


class HybridSearcher:
    """Implements the port Searcher over a library and an embedder.

    `ready` says whether the embedder answers at once: search never waits for a model to start, it is lexical
    until then. Any thread may call.
    """

    def __init__(self, store: Store, embedder: Embedder | None, ready: Callable[[], bool] = lambda: True) -> None:
        self._store = store
        self._embedder = embedder
        self._ready = ready

    def words(self, text: str, limit: int, now: datetime) -> list[Hit]:
        """Lexical alone, for every key typed: the last word may be unfinished, and misspelt where nothing is found."""
        query = read(text, now, typing=True)
        evidence = self._lexical(query, limit)
        if not evidence.ids():
            query, evidence = self._misspelt(query, limit)
        return self._hits(query, evidence, limit)

    def search(self, text: str, limit: int, now: datetime) -> list[Hit]:
        """Hybrid, best first; lexical alone while the embedder is not up."""
        query = read(text, now)
        evidence = self._lexical(query, POOL)
        evidence = self._with_meaning(query, evidence)
        if not evidence.ids():
            query, evidence = self._misspelt(query, limit)
        return self._hits(query, self._with_neighbours(query, evidence), limit)

    def matching(self, text: str, now: datetime) -> Iterator[Note]:
        """Every living note that matches, in creation order: for counts and lists."""
        return matching.matching(self._store, read(text, now))

    def note(self, note_id: str) -> Note:
        return self._store.note(note_id)

    def _lexical(self, query: Query, limit: int) -> fusion.Evidence:
        store = self._store
        empty = not (query.words or query.prefix or query.phrases)
        if empty and not filters(query) and not query.when:
            return fusion.Evidence()
        found = dict(store.lexical(query, limit)) if not empty or filters(query) else {}
        named = store.lexical(replace(query, words=query.names, prefix=""), limit) if query.names else []
        unspaced = words.unspaced(query.meaning)
        parts = store.substring(replace(query, words=tuple(unspaced)), limit) if unspaced else []
        for id_, score in parts:
            found[id_] = max(found.get(id_, 0.0), score)
        return fusion.Evidence(
            lexical=found, names=dict(named), exact=self._exact(query), dated=self._dated(query, limit)
        )

    def _exact(self, query: Query) -> frozenset[int]:
        """Passages in which every exact string stands, whatever the spacing of its digits."""
        sets = [self._holding(query, wanted) for wanted in query.exact]
        return frozenset(set.intersection(*sets) if sets else ())

    def _holding(self, query: Query, wanted: str) -> set[int]:
        looked_for = {wanted.lower(), words.squeezed(wanted)}
        number = words.digits(wanted)
        if len(number) >= 7:  # however it is grouped, its last group has three or four digits at least
            looked_for |= {number, number[-4:], number[-3:]}
        found = self._store.substring(replace(query, words=tuple(looked_for)), POOL)
        texts = self._store.passages([id_ for id_, _ in found])
        return {id_ for id_, passage in texts.items() if words.squeezed(wanted) in words.squeezed(passage.text)}

    def _dated(self, query: Query, limit: int) -> frozenset[int]:
        if not query.when:
            return frozenset()
        then = replace(query, after=query.when.after, before=query.when.before)
        free = replace(then, words=(), prefix="", phrases=())
        found = [*self._store.lexical(then, limit), *self._store.lexical(free, limit)]
        return frozenset(id_ for id_, _ in found)

    def _with_meaning(self, query: Query, evidence: fusion.Evidence) -> fusion.Evidence:
        if not (self._embedder and query.meaning and self._ready()):
            return evidence
        try:
            dense = dict(self._embedder.nearest(query.meaning, POOL))
            if filters(query):
                allowed = self._store.allowed(query, list(dense))
                dense = {id_: score for id_, score in dense.items() if id_ in allowed}
            missing = [id_ for id_ in evidence.ids() if id_ not in dense]
            dense.update(self._embedder.similarity(query.meaning, missing) if missing else [])
        except ModelError:
            _log.warning("search by meaning was left out", exc_info=True)
            return evidence
        return replace(evidence, dense=dense)

    def _with_neighbours(self, query: Query, evidence: fusion.Evidence) -> fusion.Evidence:
        first = [id_ for id_, _ in fusion.fuse(evidence, fusion.Weights())[:SMOOTHED]]
        near = self._store.near_in_time(first, RADIUS) if first else {}
        around = {id_ for neighbours in near.values() for id_, _ in neighbours} - evidence.ids()
        if filters(query) and around:
            around = self._store.allowed(query, list(around))
        both_ways: dict[int, list[tuple[int, int]]] = {}
        for id_, neighbours in near.items():
            for other, distance in neighbours:
                both_ways.setdefault(other, []).append((id_, distance))
        dense = {**evidence.dense, **self._similarity(query, around)}
        return replace(evidence, near={**both_ways, **near}, dense=dense)

    def _similarity(self, query: Query, ids: set[int]) -> dict[int, float]:
        if not (ids and self._embedder and query.meaning and self._ready()):
            return {}
        try:
            return dict(self._embedder.similarity(query.meaning, sorted(ids)))
        except ModelError:
            _log.warning("neighbours were left out", exc_info=True)
            return {}

    def _misspelt(self, query: Query, limit: int) -> tuple[Query, fusion.Evidence]:
        corrected = near_words.corrected(self._store, query)
        return (corrected, self._lexical(corrected, limit)) if corrected else (query, fusion.Evidence())

    def _hits(self, query: Query, evidence: fusion.Evidence, limit: int) -> list[Hit]:
        ranked = fusion.fuse(evidence, fusion.Weights())
        living = self._store.passages([id_ for id_, _ in ranked[: limit + POOL]])
        kept = [(living[id_], score) for id_, score in ranked if id_ in living]
        return [_hit(passage, score, query, evidence) for passage, score in folded_last(kept)[:limit]]


def _hit(passage: Passage, score: float, query: Query, evidence: fusion.Evidence) -> Hit:
    return Hit(
        passage=passage,
        score=score,
        lexical=evidence.lexical.get(passage.id),
        dense=evidence.dense.get(passage.id),
        exact=passage.id in evidence.exact or bool(query.phrases),
        snippet=snippet(passage.text, query),
    )
