"""The question read closely together with what was found: a better order, and what bears a value out.

A cross-encoder says of each passage whether it answers the question and where. It is asked once a question; everything
after that is looked up.
"""

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass

from memx.domain.answers import Candidate
from memx.domain.errors import ModelError
from memx.domain.generation import Usage
from memx.domain.notes import Passage
from memx.domain.ports import CloseReader
from memx.domain.reading import Reading, Readings
from memx.domain.search import Hit
from memx.reasoning import clustering
from memx.reasoning.case import Case

LEAST_SECONDS = 0.4  # with less of them left nothing is read
FIRST = 12  # passages that show how fast the reading goes
SHARE = 0.5  # of the seconds then left, for the others
WEIGHT = 0.4  # of what is read beside the search's own order, both in deviations

_LOG = logging.getLogger(__name__)


def look(case: Case, reader: CloseReader, most: int) -> None:
    """Read the first `most` passages, keep what was read in the case and bring them into the better order."""
    read(case, reader, most)
    if len(case.readings) < 2:
        return
    before = case.hits
    case.hits = tuple(case.searcher.rerank(case.question, case.hits, Known(case.readings), math.inf))
    case.record[-1] |= {"before": _ids(before[:most]), "after": _ids(case.hits[:most])}


def read(case: Case, reader: CloseReader, most: int) -> None:
    """Keep what a close reading says; where the model fails, the answer comes without it and the record says so."""
    passages = [hit.passage for hit in case.hits[:most]]
    if not passages or case.timer.left() < LEAST_SECONDS:
        return
    start = case.timer.elapsed()
    try:
        found = _in_time(case, reader, passages)
    except ModelError as error:
        _LOG.warning("nothing was read closely: %s", type(error).__name__)
        case.record.append({"step": "close reading", "left_out": str(error)})
        return
    case.readings = {one.id: reading for one, reading in zip(passages, found.each, strict=False)}
    case.absent = found.absent
    case.usage += Usage(verifier=found.tokens)
    spent = case.timer.elapsed() - start
    case.record.append({"step": "close reading", "absent": found.absent, "tokens": found.tokens, "seconds": spent})


def _in_time(case: Case, reader: CloseReader, passages: Sequence[Passage]) -> Readings:
    """Of the first passages, and of as many others as a computer at this pace has the time for."""
    start, first = case.timer.elapsed(), passages[:FIRST]
    found = reader.read(case.question, first)
    pace = max(1e-6, (case.timer.elapsed() - start) / len(first))
    others = passages[FIRST:][: max(0, int(SHARE * case.timer.left() / pace))]
    if not others:
        return found
    more = reader.read(case.question, others)
    return Readings(found.each + more.each, min(found.absent, more.absent), found.tokens + more.tokens)


@dataclass(frozen=True)
class Known:
    """The port Reranker over what was read already."""

    readings: dict[int, Reading]
    weight: float = WEIGHT

    def relevance(self, question: str, passages: Sequence[Passage], seconds: float) -> list[float]:  # noqa: ARG002
        """Log-odds, for as many passages from the first on as were read."""
        known = [self.readings.get(passage.id) for passage in passages]
        unread = next((place for place, one in enumerate(known) if one is None), len(known))
        return [_log_odds(one.relevance) for one in known[:unread] if one is not None]

    def tokens(self) -> int:
        return 0


def borne_out(case: Case, candidate: Candidate) -> float:
    """How far the close reading bears a candidate out, 0 to 1; 0.5 where nothing was read.

    Of a value: the relevance of the passage that holds it times how near its wording is to the stretch that the reading
    likes there. Of an abstention: that no passage answers.
    """
    if not case.readings or case.absent is None:
        return 0.5
    if candidate.abstains:
        return case.absent
    return max((support(case, candidate.text, case.hits[n - 1].passage) for n in candidate.cited), default=0.0)


def support(case: Case, text: str, passage: Passage) -> float:
    """Of one text by one passage; 0 where that was not read."""
    reading = case.readings.get(passage.id)
    if reading is None or not reading.stretches:
        return 0.0
    best = reading.stretches[0].chance or 1.0
    near = (
        clustering.closeness(passage.text[one.start : one.end], text) * math.sqrt(one.chance / best)
        for one in reading.stretches
    )
    return reading.relevance * max(near)


def _log_odds(chance: float) -> float:
    within = min(1.0 - 1e-6, max(1e-6, chance))
    return math.log(within / (1.0 - within))


def _ids(hits: Sequence[Hit]) -> list[int]:
    return [hit.passage.id for hit in hits]
