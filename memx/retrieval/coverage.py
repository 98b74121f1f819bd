"""How much of a query a passage covers, with the lines around it: lexical evidence that reads over line ends.

In a dialogue, or in notes made one after the other, the words of a question are spread over neighbours: one line says
“the necklace”, the next “from my grandma”. Each word counts by its rarity (idf among the candidates), in full where it
stands in the passage itself, and less the further away it stands.
"""

import math
from collections.abc import Iterable, Sequence

from memx.domain.notes import Passage
from memx.retrieval.evidence import Evidence
from memx.retrieval.stemming import stem
from memx.retrieval.words import folded, tokens

FADES = (1.0, 0.6, 0.4)  # what a word counts at 0, 1, 2 places away


def covered(wanted: Sequence[str], evidence: Evidence) -> dict[int, float]:
    """For each passage: the share of the query's idf that it covers, 0 to 1."""
    stems = list(dict.fromkeys(stem(folded(word)) for word in wanted))
    said = {id_: _said(passage, stems) for id_, passage in evidence.passages.items()}
    rarity = {one: _rarity(one, said.values()) for one in stems}
    total = sum(rarity.values())
    if not total:
        return {}
    return {id_: sum(rarity[one] * _fade(one, id_, said, evidence) for one in stems) / total for id_ in said}


def _said(passage: Passage, stems: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(folded(word)) for word, _, _ in tokens(passage.text)).intersection(stems)


def _rarity(one: str, said: Iterable[frozenset[str]]) -> float:
    """The idf of BM25 (Robertson and Spärck Jones), never negative."""
    every = list(said)
    holding = sum(one in words for words in every)
    return math.log(1 + (len(every) - holding + 0.5) / (holding + 0.5))


def _fade(one: str, id_: int, said: dict[int, frozenset[str]], evidence: Evidence) -> float:
    if one in said[id_]:
        return FADES[0]
    near = (away for other, away in evidence.near.get(id_, ()) if away < len(FADES) and one in said.get(other, ()))
    return max((FADES[away] for away in near), default=0.0)
