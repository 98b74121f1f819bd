"""When notes contradict each other: the same thing asked of two notes, two values of one kind. The newer one leads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from memx.domain.search import Hit
from memx.reasoning import clustering, expected
from memx.reasoning.quantities import Day, Measure
from memx.reasoning.spans import Question, Span, best_in
from memx.reasoning.wording import content, fold

LEAST_SHARE = 0.3  # of the question, by rarity, that the leader's passage must hold
MOST = 3

# A question of the past is not answered by what is true now.
_OF_THE_PAST = re.compile(
    r"\b(first|original(ly)?|used to|previous(ly)?|old|former(ly)?|earlier|before|back (in|then)|was|were|did|had|ago|"
    r"(19|20)\d\d|last (week|month|year|spring|summer|autumn|fall|winter)|to (start|begin) with|at first)\b"
)


@dataclass(frozen=True, slots=True)
class Rival:
    """What another note says to the same question."""

    span: Span
    newer: bool


def rivals(question: Question, hits: Sequence[Hit], number: int, value: str) -> list[Rival]:
    """Spans of other notes that give another value of the same kind, and hold every word of the question that the
    leader's passage holds."""
    if not question.kinds or question.kinds == ("name",) or expected.asks_when(question.text):
        return []
    home = hits[number - 1].passage
    subject = question.words & content(home.text)
    if question.share(home.text) < LEAST_SHARE:
        return []
    found = []
    for other, hit in enumerate(hits, 1):
        there = hit.passage
        if there.note_id == home.note_id or not subject <= content(there.text):
            continue
        span = best_in(question, hits, other)
        if span and span.sure and contradicts(span.said, value):
            found.append(Rival(span, there.created > home.created))
    return found[:MOST]


def contradicts(one: str, other: str) -> bool:
    """Both give one number, of one unit, and not the same."""
    first, second = clustering.reading(one).measures, clustering.reading(other).measures
    if len(first) != 1 or len(second) != 1:
        return False
    mine, theirs = first[0], second[0]
    if isinstance(mine, Measure) and isinstance(theirs, Measure):
        return mine.unit == theirs.unit and mine.amount != theirs.amount
    return isinstance(mine, Day) and isinstance(theirs, Day) and not mine.agrees(theirs)


def of_the_past(question: str) -> bool:
    """Whether it asks how something was, so that an older note may lead."""
    return bool(_OF_THE_PAST.search(fold(question)))
