"""The second hop: what a found passage names is looked for beside the question.

“Where does the woman who repaired my cello live?” finds the repair, which names Ilse; only Ilse leads to the address.
"""

from collections.abc import Sequence
from dataclasses import replace

from memx.domain.search import Hit, Query
from memx.retrieval import words
from memx.retrieval.stemming import stem, stems

FROM = 3  # passages searched from; further ones are too often beside the point
LONGEST = 300  # code points of a passage that go into a query
_SMOOTH = 10.0  # places; of reciprocal rank fusion, small because the lists are short


def further(query: Query, found: Sequence[Hit]) -> list[Query]:
    """A query for each of the best passages: what it says beyond the question and what the question asks beyond it,
    with the question's filters."""
    return [_beyond(query, hit.passage.text[:LONGEST]) for hit in found[:FROM]]


def _beyond(query: Query, text: str) -> Query:
    """Words that both hold have done their work: looked for again, they find more of the same."""
    asked, said = {*map(stem, query.words)}, stems(text)
    left = [word for word in query.words if stem(word) not in said]
    new = [word for word in words.content_words(text) if stem(word) not in asked]
    return replace(query, words=tuple(dict.fromkeys([*left, *new])), meaning=f"{query.meaning} {text}", unnamed="")


def merged(rounds: Sequence[Sequence[Hit]]) -> list[Hit]:
    """By reciprocal rank (Cormack, Clarke and Büttcher 2009), each passage once; a round counts the less, the further
    down the passage stood that it was searched from."""
    scores: dict[int, float] = {}
    hits: dict[int, Hit] = {}
    for place, one in enumerate(rounds, 1):
        for rank, hit in enumerate(one):
            hits.setdefault(hit.passage.id, hit)
            scores[hit.passage.id] = scores.get(hit.passage.id, 0.0) + 1 / (place * (_SMOOTH + rank))
    return sorted(hits.values(), key=lambda hit: (-scores[hit.passage.id], hit.passage.id))
