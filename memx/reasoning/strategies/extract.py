"""Strategy `extract`: no language model. The best sentence, shortened to the value where its kind is sure."""

from collections.abc import Iterator
from dataclasses import asdict

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.reasoning import spans
from memx.reasoning.case import Case
from memx.reasoning.spans import Span

MOST_PASSAGES = 12


def extract(case: Case) -> Iterator[AskEvent]:
    """One candidate, from the best span."""
    hits = case.hits[:MOST_PASSAGES]
    found = spans.best(spans.question(case.question, hits), hits)
    if not found:
        return
    best = found[0]
    case.candidates.append(candidate(case, best))
    case.features["extract_score"] = best.score
    case.record.append({"step": "extract", "spans": [asdict(span) for span in found[:5]]})
    yield Streamed(best.said)


def candidate(case: Case, span: Span) -> Candidate:
    """A vote for what the span says; `raw` is what is written there."""
    written = case.hits[span.number - 1].passage.text[span.start : span.end]
    weight = max(0.01, min(1.0, span.score / 2))
    return Candidate(span.said, written, (span.number,), False, weight, 0.0, 0, "extract")
