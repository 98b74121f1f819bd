"""The second hop: what a found passage names is looked for beside the question.

“Where does the woman who repaired my cello live?” finds the repair, which names Ilse; only Ilse leads to the address.
"""

from collections.abc import Sequence
from dataclasses import replace

from memx.domain.search import Hit, Query
from memx.retrieval import words

FROM = 3  # passages searched from; further ones are too often beside the point
LONGEST = 300  # code points of a passage that go into a query
_SMOOTH = 10.0  # places; of reciprocal rank fusion, small because the lists are short


def further(query: Query, found: Sequence[Hit]) -> list[Query]:
    """A query for each of the best passages: its words with those of the question, and the question's filters."""
    return [_with(query, hit.passage.text[:LONGEST]) for hit in found[:FROM]]


def _with(query: Query, text: str) -> Query:
    named = words.content_words(text)
    return replace(
        query, words=tuple(dict.fromkeys([*query.words, *named])), meaning=f"{query.meaning} {text}", unnamed=""
    )


def merged(rounds: Sequence[Sequence[Hit]]) -> list[Hit]:
    """By reciprocal rank (Cormack, Clarke and Büttcher 2009), each passage once."""
    scores: dict[int, float] = {}
    hits: dict[int, Hit] = {}
    for one in rounds:
        for rank, hit in enumerate(one):
            hits.setdefault(hit.passage.id, hit)
            scores[hit.passage.id] = scores.get(hit.passage.id, 0.0) + 1 / (_SMOOTH + rank)
    return sorted(hits.values(), key=lambda hit: (-scores[hit.passage.id], hit.passage.id))
