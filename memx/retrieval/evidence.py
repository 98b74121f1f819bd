"""What is known of the candidates of one query, before it is weighed."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from memx.domain.notes import Passage

Scores = Mapping[int, float]
Neighbours = Mapping[int, list[tuple[int, int]]]  # passage id: (neighbour's id, places away from 1)


@dataclass(frozen=True, slots=True)
class Evidence:
    """By passage id. `passages` holds every candidate and its neighbours, once they have been read."""

    dense: Scores = field(default_factory=dict)  # cosine similarity
    lexical: Scores = field(default_factory=dict)  # BM25
    exact: frozenset[int] = frozenset()  # every exact string of the query stands in it
    dated: frozenset[int] = frozenset()  # from the time that the query names
    near: Neighbours = field(default_factory=dict)
    passages: Mapping[int, Passage] = field(default_factory=dict)

    def ids(self) -> set[int]:
        return {*self.dense, *self.lexical, *self.exact, *self.dated}


def both_ways(near: Neighbours, known: AbstractSet[int]) -> dict[int, list[tuple[int, int]]]:
    """Each a neighbour of its neighbours, for those that were not asked for; among the known, nearest first."""
    found: dict[int, dict[int, int]] = {}
    for id_, neighbours in near.items():
        for other, away in neighbours:
            if id_ in known and other in known:
                found.setdefault(id_, {})[other] = away
                found.setdefault(other, {})[id_] = away
    return {id_: sorted(around.items(), key=lambda item: (item[1], item[0])) for id_, around in found.items()}
