"""How much of a query a passage covers, with the lines around it: lexical evidence that reads over line ends.

In a dialogue, or in notes made one after the other, the words of a question are spread over neighbours: one line says
“the necklace”, the next “from my grandma”. Each word counts by its rarity (idf among the candidates), in full where it
stands in the passage itself, and less the further away it stands.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from memx.retrieval.dialogue import leans
from memx.retrieval.evidence import Evidence
from memx.retrieval.stemming import stem, stems

Said = Mapping[int, frozenset[str]]  # by passage: the words of the query that stand in it

FADES = (1.0, 0.8, 0.65, 0.5, 0.4, 0.3, 0.2, 0.1)  # what a word counts at 0, 1, 2 … places away


def covered(wanted: Sequence[str], evidence: Evidence) -> dict[int, float]:
    """For each passage: the share of the query's idf that it covers, 0 to 1."""
    asked = frozenset(map(stem, wanted))
    said = {id_: stems(passage.text) & asked for id_, passage in evidence.passages.items()}
    rarity = {one: _rarity(one, said.values()) for one in sorted(asked)}
    total = sum(rarity.values())
    if not total:
        return {}
    share = {}
    for id_ in said:
        counts = _covers(id_, said, evidence)
        share[id_] = sum(rarity[word] * counts[word] for word in rarity if word in counts) / total
    return share


def _rarity(one: str, said: Iterable[frozenset[str]]) -> float:
    """The idf of BM25 (Robertson and Spärck Jones), never negative."""
    every = list(said)
    holding = sum(one in words for words in every)
    return math.log(1 + (len(every) - holding + 0.5) / (holding + 0.5))


def _covers(id_: int, said: Said, evidence: Evidence) -> dict[str, float]:
    """What each word counts for a passage, 0 to 1; the nearest first, so that the first is the most."""
    counts = dict.fromkeys(said[id_], 1.0)
    near = evidence.near.get(id_, ())
    leaning = leans(evidence.passages[id_]) if near else 0.0
    for other, away in near:
        if away >= len(FADES):
            break
        for word in said.get(other, ()):
            if word not in counts:
                counts[word] = FADES[away] * leaning
    return counts
