"""What reading a question closely, together with each of some passages, says: which of them answer it, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]` of a passage, in code points; `chance`: that it is the answer, if the passage holds one."""

    start: int
    end: int
    chance: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Of one passage: the probability that it answers the question, and the stretches that may, best first."""

    relevance: float
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Readings:
    """Of passages, in their order. `absent`: the probability that none of them answers; `tokens`: read for it."""

    each: tuple[Reading, ...]
    absent: float
    tokens: int
