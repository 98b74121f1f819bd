"""Near duplicates: the same thing pasted twice should not take two places at the top."""

from memx.domain.notes import Passage
from memx.retrieval.stemming import stems

SAME = 0.9  # share of words in common (Jaccard) from which two passages count as one
LOOKED_AT = 60  # places from the top; further down nobody is in the way of anybody


def folded_last(ranked: list[tuple[Passage, float]]) -> list[tuple[Passage, float]]:
    """The same passages, those that repeat a better one moved behind all others; nothing is lost."""
    kept: list[frozenset[str]] = []
    first: list[tuple[Passage, float]] = []
    repeated: list[tuple[Passage, float]] = []
    for passage, score in ranked[:LOOKED_AT]:
        said = stems(passage.text)
        if any(_same(said, other) for other in kept):
            repeated.append((passage, score))
        else:
            kept.append(said)
            first.append((passage, score))
    return first + ranked[LOOKED_AT:] + repeated


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    smaller, larger = sorted((len(one), len(other)))
    if smaller < SAME * larger or not larger:
        return False
    return len(one & other) >= SAME * len(one | other)
