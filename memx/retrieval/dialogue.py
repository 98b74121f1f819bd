"""What lines written one after the other tell of each other: a chat, a meeting, thoughts of one evening.

A line that says little beside its neighbours (“Wow, lovely!”) or only asks answers nothing; the line after a question
often does. A note that stands alone is judged by none of this.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from memx.domain.notes import Passage
from memx.retrieval.evidence import Evidence
from memx.retrieval.words import bare

TOGETHER = timedelta(hours=1)
AROUND = 4  # places to each side whose lengths a line is compared with

_FULLY_UP_TO, _ALONE_FROM = 70, 100  # words

_SPEAKER = re.compile(r"\s*([^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?):\s")


@dataclass(frozen=True, slots=True)
class Line:
    """`says`: logarithm of its length over that of the lines around it; `weight` 0 alone, 1 among two or more."""

    says: float
    asks: float
    answers: float


ALONE = Line(0.0, 0.0, 0.0)


def leans(passage: Passage) -> float:
    """How much a passage is read with its neighbours: a line or two in full (1), a whole paragraph not at all (0)."""
    return min(1.0, max(0.0, (_ALONE_FROM - _words(passage)) / (_ALONE_FROM - _FULLY_UP_TO)))


def together(id_: int, evidence: Evidence) -> list[tuple[Passage, int]]:
    """Its neighbours that were written within the hour, and how many places away."""
    passages, mine = evidence.passages, evidence.passages[id_]
    near = ((passages[other], away) for other, away in evidence.near.get(id_, ()) if other in passages)
    return [(other, away) for other, away in near if abs(other.created - mine.created) <= TOGETHER]


def line(passage: Passage, around: Sequence[tuple[Passage, int]], lengths: Mapping[int, float]) -> Line:
    """A passage among its neighbours; `lengths` by passage id."""
    beside = [lengths[other.id] for other, away in around if away <= AROUND]
    if len(beside) < 2:
        return ALONE
    before = [other for other, away in around if away == 1 and _place(other) < _place(passage)]
    return Line(
        says=lengths[passage.id] - sum(beside) / len(beside),
        asks=float(_is_question(passage)),
        answers=float(any(_is_question(other) for other in before)),
    )


def spoken_by(passage: Passage, names: Sequence[str]) -> bool:
    """Whether it begins with “Name:” and the name is among these (lower case)."""
    speaker = _SPEAKER.match(passage.text) if names else None
    return speaker is not None and any(bare(part) in names for part in speaker.group(1).split())


def _place(passage: Passage) -> tuple[object, int]:
    return passage.created, passage.id


def length(passage: Passage) -> float:
    """Logarithm of its words."""
    return math.log(1 + _words(passage))


def _words(passage: Passage) -> int:
    return passage.text.count(" ") + 1


def _is_question(passage: Passage) -> bool:
    return passage.text.rstrip().endswith("?")
