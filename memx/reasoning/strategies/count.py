"""Strategy `count`: how many, over every note that matches."""

from collections.abc import Iterator

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.reasoning import counting
from memx.reasoning.case import Case

# How often such a count is right, by how it was reached: a guess, not fitted.
NUMBERED, TALLIED = 0.5, 0.25


def count(case: Case) -> Iterator[AskEvent]:
    """One candidate where something is counted and at least two notes speak of it; else nothing."""
    found = counting.count(case.question, case.searcher.matching(case.question, case.now))
    if found is None:
        return
    ids = {note.id for note in found.notes}
    cited = tuple(n for n, hit in enumerate(case.hits, 1) if hit.passage.note_id in ids)
    text = str(found.number)
    case.candidates.append(
        Candidate(text, text, cited, False, NUMBERED if found.numbered else TALLIED, 0.0, 0, "count")
    )
    case.record.append(
        {
            "step": "count",
            "looked_at": found.looked_at,
            "notes": sorted(ids),
            "number": found.number,
            "numbered": found.numbered,
        }
    )
    yield Streamed(text)
