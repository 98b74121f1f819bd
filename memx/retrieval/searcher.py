"""A query in, ranked passages out: by word at once, by meaning as soon as the embedder is up."""

import logging
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Protocol

from memx.domain.errors import ModelError, NotFound
from memx.domain.notes import Note, Passage
from memx.domain.ports import Embedder, NoteStore, PassageStore, Reranker
from memx.domain.search import Hit, Query
from memx.retrieval import fusion, hop, matching, near_words, words
from memx.retrieval.duplicates import folded_last
from memx.retrieval.evidence import Evidence, Neighbours, both_ways
from memx.retrieval.reading import filters, read
from memx.retrieval.rerank import reranked
from memx.retrieval.snippets import by_meaning, snippet

POOL = 200  # candidates from each kind of search
WITH_NEIGHBOURS = 120  # of the best candidates are read with what was written around them
READ = 600  # passages at most, candidates and what is around the best of them: what each costs is felt at a million
RADIUS = 8  # places to each side in which another candidate counts
CLOSE = 2  # places to each side in which what is no candidate yet becomes one

_log = logging.getLogger(__name__)


class Store(PassageStore, NoteStore, Protocol):
    """What search reads of the library."""


class HybridSearcher:
    """Implements the port Searcher over a library and an embedder.

    `ready` says whether the embedder answers at once: search never waits for a model to start, it is lexical
    until then. With `for_model`, what is found may be read by a model, so hidden notes are left out. Any thread may
    call.
    """

    def __init__(
        self,
        store: Store,
        embedder: Embedder | None,
        ready: Callable[[], bool] = lambda: True,
        for_model: bool = False,
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._ready = ready
        self._for_model = for_model

    def words(self, text: str, limit: int, now: datetime) -> list[Hit]:
        """Lexical alone, for every key typed: the last word may be unfinished, and misspelt where nothing is found."""
        return self.of_words(read(text, now, typing=True), limit)

    def of_words(self, query: Query, limit: int) -> list[Hit]:
        """Lexical alone, for what has been read already."""
        evidence = self._by_word(query, limit)
        if not evidence.ids():
            query, evidence = self._misspelt(query, limit)
        order = fusion.first_order(evidence)[:limit]
        living = self._living(order)
        ranked = [(living[id_], evidence.lexical.get(id_, 0.0)) for id_ in order if id_ in living]
        return _hits(ranked, query, evidence)

    def search(self, text: str, limit: int, now: datetime) -> list[Hit]:
        """Hybrid, best first; lexical alone while the embedder is not up."""
        return self.of_query(read(text, now), limit)

    def rerank(self, question: str, found: Sequence[Hit], reranker: Reranker, seconds: float) -> list[Hit]:
        """The same hits, the first of them in an order that a closer look has a say in. Raises ModelError."""
        return reranked(reranker, question, found, seconds)

    def hop(self, question: str, found: Sequence[Hit], limit: int, now: datetime) -> list[Hit]:
        """Search again with what was found: what belongs to it and is not among it, best first."""
        query = read(question, now)
        known = {hit.passage.id for hit in found}
        rounds = [self.of_query(further, limit + len(known)) for further in hop.further(query, found)]
        return hop.merged([[hit for hit in one if hit.passage.id not in known] for one in rounds])[:limit]

    def of_query(self, query: Query, limit: int) -> list[Hit]:
        """Hybrid, for what has been read already."""
        evidence = self._by_meaning(query, self._by_word(query, POOL))
        if not evidence.ids():
            query, evidence = self._misspelt(query, POOL)
        evidence = self._with_neighbours(query, evidence)
        ranked = [(evidence.passages[id_], score) for id_, score in fusion.fuse(query, evidence)]
        return _hits(folded_last(ranked)[:limit], query, evidence)

    def with_nearest_sentences(self, query: Query, hits: list[Hit]) -> list[Hit]:
        """What was found by meaning alone shows the sentence that is nearest to the query, not its first."""
        if not (self._embedder and hits and self._ready()):
            return hits
        try:
            return by_meaning(self._embedder, query.meaning, hits)
        except ModelError:
            _log.warning("the first sentences are shown", exc_info=True)
            return hits

    def matching(self, text: str, now: datetime) -> Iterator[Note]:
        """Every living note that matches, in creation order: for counts and lists."""
        every = matching.matching(self._store, read(text, now, strict=True))
        return (note for note in every if not (self._for_model and note.hidden))

    def note(self, note_id: str) -> Note:
        """Raises NotFound."""
        note = self._store.note(note_id)
        if self._for_model and note.hidden:
            raise NotFound("This note is hidden from models.")
        return note

    def _living(self, ids: Sequence[int]) -> dict[int, Passage]:
        """Those that may be found."""
        found = self._store.passages(ids)
        return {id_: one for id_, one in found.items() if not one.hidden} if self._for_model else found

    def _by_word(self, query: Query, limit: int) -> Evidence:
        found: dict[int, float] = {}
        if query.words or query.prefix or query.phrases or filters(query):
            found = dict(self._store.lexical(query, limit))
        unspaced = words.unspaced(query.meaning)
        parts = self._store.substring(replace(query, words=tuple(unspaced)), limit) if unspaced else []
        for id_, score in parts:
            found[id_] = max(found.get(id_, 0.0), score)
        return Evidence(lexical=found, exact=self._exact(query), dated=self._dated(query, limit))

    def _exact(self, query: Query) -> frozenset[int]:
        """Passages in which every exact string stands, whatever the spacing of its digits."""
        sets = [self._holding(query, wanted) for wanted in query.exact]
        return frozenset(set.intersection(*sets) if sets else ())

    def _holding(self, query: Query, wanted: str) -> set[int]:
        looked_for = sorted(words.spellings(wanted))
        found = self._store.substring(replace(query, words=tuple(looked_for)), POOL)
        texts = self._store.passages([id_ for id_, _ in found])
        return {id_ for id_, passage in texts.items() if words.stands_in(wanted, passage.text)}

    def _dated(self, query: Query, limit: int) -> frozenset[int]:
        """What is from the time that the query names: with its words, and the newest of all."""
        if not query.when:
            return frozenset()
        then = replace(query, after=query.after or query.when.after, before=query.before or query.when.before)
        free = replace(then, words=(), prefix="", phrases=())
        found = [*self._store.lexical(then, limit), *self._store.lexical(free, limit)]
        return frozenset(id_ for id_, _ in found)

    def _by_meaning(self, query: Query, evidence: Evidence) -> Evidence:
        """With what is near in meaning, and the similarity of what was found by word."""
        if not (self._embedder and query.meaning and self._ready()):
            return evidence
        try:
            dense = dict(self._embedder.nearest(query.meaning, POOL, query.unnamed))
        except ModelError:
            _log.warning("search by meaning was left out", exc_info=True)
            return evidence
        if filters(query):
            allowed = self._store.allowed(query, list(dense))
            dense = {id_: score for id_, score in dense.items() if id_ in allowed}
        return replace(evidence, dense={**dense, **self._similar(query, evidence.ids() - dense.keys())})

    def _with_neighbours(self, query: Query, evidence: Evidence) -> Evidence:
        """With what was written around the best candidates, and the text of all."""
        best = fusion.first_order(evidence)[:WITH_NEIGHBOURS]
        near = self._store.near_in_time(best, RADIUS) if best else {}
        around = _around(best, near, evidence.ids())
        if filters(query) and around:
            around = self._store.allowed(query, list(around))
        dense = {**evidence.dense, **(self._similar(query, around) if evidence.dense else {})}
        living = self._living(sorted(evidence.ids() | around))
        dense = {id_: score for id_, score in dense.items() if id_ in living}
        return replace(evidence, near=both_ways(near, living.keys()), dense=dense, passages=living)

    def _similar(self, query: Query, ids: AbstractSet[int]) -> dict[int, float]:
        if not (ids and self._embedder):
            return {}
        try:
            return dict(self._embedder.similarity(query.meaning, sorted(ids), query.unnamed))
        except ModelError:
            _log.warning("some similarities were left out", exc_info=True)
            return {}

    def _misspelt(self, query: Query, limit: int) -> tuple[Query, Evidence]:
        corrected = near_words.corrected(self._store, query)
        return (corrected, self._by_word(corrected, limit)) if corrected else (query, Evidence())


def _around(best: Sequence[int], near: Neighbours, known: AbstractSet[int]) -> set[int]:
    """What stands close to the best and is not known yet, as far as READ has room for it."""
    new = dict.fromkeys(
        other for id_ in best for other, away in near.get(id_, ()) if away <= CLOSE and other not in known
    )
    return set(islice(new, max(0, READ - len(known))))


def _hits(ranked: Sequence[tuple[Passage, float]], query: Query, evidence: Evidence) -> list[Hit]:
    return [
        Hit(
            passage=passage,
            score=score,
            lexical=evidence.lexical.get(passage.id),
            dense=evidence.dense.get(passage.id),
            exact=passage.id in evidence.exact or bool(query.phrases),
            snippet=snippet(passage.text, query),
        )
        for passage, score in ranked
    ]
