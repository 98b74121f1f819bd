"""One order out of several kinds of evidence, at the level of scores. Plain Python over a few hundred passages."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Scores = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of each candidate passage, by its id."""

    dense: Scores = field(default_factory=dict)  # cosine similarity
    lexical: Scores = field(default_factory=dict)  # BM25
    names: Scores = field(default_factory=dict)  # BM25 of the names alone
    exact: frozenset[int] = frozenset()
    dated: frozenset[int] = frozenset()  # from the time that the query names
    near: Mapping[int, list[tuple[int, int]]] = field(default_factory=dict)  # (neighbour, distance from 1)

    def ids(self) -> set[int]:
        return {*self.dense, *self.lexical, *self.names, *self.exact, *self.dated}


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each kind counts, in standard deviations of the dense scores."""

    lexical: float = 6.0
    names: float = 1.0
    exact: float = 8.0
    dated: float = 1.0
    near: float = 0.5


def fuse(evidence: Evidence, weights: Weights) -> list[tuple[int, float]]:
    """(passage id, score), best first; equal scores by id, so that an order never depends on a dictionary.

    score = z(dense) + lexical * BM25/max + ..., then each takes a share of its neighbours' scores: in a dialogue
    the answer is often the line after the one that sounds like the question.
    """
    own = _own(evidence, weights)
    lifted = {
        id_: score + weights.near * _from_neighbours(evidence.near.get(id_, ()), own) for id_, score in own.items()
    }
    return sorted(lifted.items(), key=lambda item: (-item[1], item[0]))


def _own(evidence: Evidence, weights: Weights) -> dict[int, float]:
    dense, floor = _standardised(evidence.dense)
    lexical, names = _share_of_best(evidence.lexical), _share_of_best(evidence.names)
    return {
        id_: dense.get(id_, floor)
        + weights.lexical * lexical.get(id_, 0.0)
        + weights.names * names.get(id_, 0.0)
        + weights.exact * (id_ in evidence.exact)
        + weights.dated * (id_ in evidence.dated)
        for id_ in evidence.ids()
    }


def _from_neighbours(neighbours: Iterable[tuple[int, int]], own: Scores) -> float:
    return sum(max(0.0, own.get(id_, 0.0)) / distance for id_, distance in neighbours)


def _standardised(scores: Scores) -> tuple[dict[int, float], float]:
    """Zero mean, unit deviation; and the least of them, for what has no such score."""
    if not scores:
        return {}, 0.0
    mean = sum(scores.values()) / len(scores)
    spread = math.sqrt(sum((score - mean) ** 2 for score in scores.values()) / len(scores)) or 1.0
    standard = {id_: (score - mean) / spread for id_, score in scores.items()}
    return standard, min(standard.values())


def _share_of_best(scores: Scores) -> dict[int, float]:
    best = max(scores.values(), default=0.0)
    return {id_: score / best for id_, score in scores.items()} if best > 0 else {}
