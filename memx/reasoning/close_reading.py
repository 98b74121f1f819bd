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
from memx.reasoning import needing_all, speakers, verdicts
from memx.reasoning.case import Case

LEAST_SECONDS = 0.4  # with less of them left nothing is read
FIRST = 12  # passages that show how fast the reading goes
SHARE = 0.5  # of the seconds then left, for the others
MISTAKEN = 0.25  # log-odds by which somebody else has to fit better than the one who was named
WEIGHT = 0.4  # of what is read beside the search's own order, both in deviations

_LOG = logging.getLogger(__name__)


def look(case: Case, reader: CloseReader | None, most: int) -> None:
    """Find out whom the question is about, read the first `most` passages closely, where there is a reader, and bring
    all into the better order."""
    case.person = speakers.asked_about(case.question, case.hits)
    if case.person:
        case.record.append({"step": "asked about", "person": case.person})
    if reader is not None:
        read(case, reader, most)
    case.hits = speakers.others_last(case.person, case.hits)
    order(case, most)


def order(case: Case, most: int) -> None:
    """Bring the passages into the better order, if two of them were read."""
    if len(case.readings) < 2:
        return
    before = case.hits
    case.hits = tuple(case.searcher.rerank(case.question, case.hits, Known(case.readings), math.inf))
    case.record[-1] |= {"before": _ids(before[:most]), "after": _ids(case.hits[:most])}


def read(case: Case, reader: CloseReader, most: int) -> None:
    """Keep what a close reading says; where the model fails, the answer comes without it and the record says so."""
    passages = [hit.passage for hit in case.hits[:most]]
    own = [one for one in passages if not speakers.is_of_another(case.person, one.text)]
    if not own or case.timer.left() < LEAST_SECONDS:
        return
    others = [one for one in passages if one not in own]
    start = case.timer.elapsed()
    try:
        found = _in_time(case, reader, case.question, own)
        of_others, more = _of_others(case, reader, others)
    except ModelError as error:
        _LOG.warning("nothing was read closely: %s", type(error).__name__)
        case.record.append({"step": "close reading", "left_out": str(error)})
        return
    case.readings = {one.id: reading for one, reading in zip(own, found.each, strict=False)}
    case.absent, case.of_others = found.absent, of_others
    tokens, spent = found.tokens + more, case.timer.elapsed() - start
    case.usage += Usage(verifier=tokens)
    case.record.append({"step": "close reading", "absent": found.absent, "tokens": tokens, "seconds": spent})
    if others:
        case.record[-1]["of_others"] = max((one.relevance for one in of_others.values()), default=0.0)


def mistaken(case: Case) -> int | None:
    """The hit, from 1, in which somebody else says of themselves what was asked: where the same question, asked about
    that one, is answered better there than anything answers it about the one who was named. None otherwise, and where
    all notes are asked: no single one answers that."""
    if not case.of_others or not case.readings or needing_all.kind(case.question):
        return None
    best = max(case.of_others, key=lambda id_: case.of_others[id_].relevance)
    own = max(reading.relevance for reading in case.readings.values())
    if _log_odds(case.of_others[best].relevance) <= _log_odds(own) + MISTAKEN:
        return None
    return next((number for number, hit in enumerate(case.hits, 1) if hit.passage.id == best), None)


def _in_time(case: Case, reader: CloseReader, question: str, passages: Sequence[Passage]) -> Readings:
    """Of the first passages, and of as many others as a computer at this pace has the time for."""
    start, first = case.timer.elapsed(), passages[:FIRST]
    found = reader.read(question, first)
    pace = max(1e-6, (case.timer.elapsed() - start) / len(first))
    others = passages[FIRST:][: max(0, int(SHARE * case.timer.left() / pace))]
    if not others:
        return found
    more = reader.read(question, others)
    return Readings(found.each + more.each, min(found.absent, more.absent), found.tokens + more.tokens)


def _of_others(case: Case, reader: CloseReader, passages: Sequence[Passage]) -> tuple[dict[int, Reading], int]:
    """What others say of themselves, read with the question asked about each of them instead, by passage id; and the
    tokens that took."""
    readings, tokens = dict[int, Reading](), 0
    for speaker in dict.fromkeys(speakers.speaker(one.text) for one in passages):
        if case.timer.left() < LEAST_SECONDS:
            break
        theirs = [one for one in passages if speakers.speaker(one.text) == speaker]
        found = _in_time(case, reader, speakers.instead(case.question, case.person, speaker), theirs)
        readings |= {one.id: reading for one, reading in zip(theirs, found.each, strict=False)}
        tokens += found.tokens
    return readings, tokens


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
    return max(
        (verdicts.support(case.readings, candidate.text, case.hits[n - 1].passage) for n in candidate.cited),
        default=0.0,
    )


def _log_odds(chance: float) -> float:
    within = min(1.0 - 1e-6, max(1e-6, chance))
    return math.log(within / (1.0 - within))


def _ids(hits: Sequence[Hit]) -> list[int]:
    return [hit.passage.id for hit in hits]
