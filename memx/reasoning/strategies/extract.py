"""Strategy `extract`: no language model. The best sentence, shortened to the value where its kind is sure."""

from collections.abc import Iterator
from dataclasses import asdict, replace

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.reasoning import spans, speakers
from memx.reasoning.case import Case
from memx.reasoning.spans import Span

MOST_PASSAGES = 12
ORIGIN = "extract"


def extract(case: Case) -> Iterator[AskEvent]:
    """One candidate, from the best span; its weight is the probability that it is right."""
    hits = case.hits[:MOST_PASSAGES]
    asked = spans.question(case.question, hits)
    every = spans.best(asked, hits)
    found = [one for one in every if not speakers.is_of_another(case.person, hits[one.number - 1].passage.text)]
    if not found:
        return
    features = spans.features(asked, found)
    probability = spans.LIKELY.probability(features)
    origin = "moment" if features["moment"] else ORIGIN
    case.candidates.append(replace(candidate(case, found[0], probability), origin=origin))
    case.features |= {f"extract_{name}": value for name, value in features.items()}
    case.record.append({"step": "extract", "p": probability, "spans": [asdict(span) for span in found[:5]]})
    yield Streamed(found[0].said)


def candidate(case: Case, span: Span, weight: float) -> Candidate:
    """A vote for what the span says; `raw` is what is written there."""
    written = case.hits[span.number - 1].passage.text[span.start : span.end]
    return Candidate(span.said, written, (span.number,), False, weight, 0.0, 0, ORIGIN)
