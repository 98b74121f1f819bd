"""Strategy `read`: no language model. The stretch that the close reading likes best, wherever it stands."""

from collections.abc import Iterator
from dataclasses import replace

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.domain.reading import Stretch
from memx.reasoning import calibration, citations, difficulty, moments, orders
from memx.reasoning.case import Case

ORIGIN = "read"
MOST_PASSAGES = 12


def read(case: Case) -> Iterator[AskEvent]:
    """One candidate; its weight is the probability that it is right. Nothing where nothing was read closely."""
    found = sorted(_found(case), key=lambda one: -one[0])
    if not found:
        return
    chance, number, best = found[0]
    candidate = _candidate(case, number, best)
    rival = next((p for p, n, s in found[1:] if _candidate(case, n, s).text != candidate.text), 0.0)
    features = {
        "chance": chance,
        "gap": chance - rival,
        "relevance": case.readings[case.hits[number - 1].passage.id].relevance,
        "absent": case.absent or 0.0,
        "first": float(number == 1),
        **difficulty.of_value(case, candidate),
    }
    weight = calibration.of_reader(case.fitted, case.reader_hash).read.probability(features)
    case.candidates.append(replace(candidate, weight=weight))
    case.features |= {f"read_{name}": value for name, value in features.items()}
    case.record.append({"step": ORIGIN, "p": weight, "said": candidate.text, "passage": number})
    yield Streamed(candidate.text)


def _found(case: Case) -> Iterator[tuple[float, int, Stretch]]:
    """(probability, passage from 1, stretch) of the first passages; sentences that order a model about are left out."""
    for number, hit in enumerate(case.hits[:MOST_PASSAGES], 1):
        reading, text = case.readings.get(hit.passage.id), hit.passage.text
        if reading is None:
            continue
        for stretch in reading.stretches:
            start, end = citations.best_sentence(text, text[stretch.start : stretch.end], "")
            if not orders.is_order(text[start:end]):
                yield reading.relevance * stretch.chance, number, stretch


def _candidate(case: Case, number: int, stretch: Stretch) -> Candidate:
    """What the stretch says; `raw` is what is written there."""
    passage = case.hits[number - 1].passage
    written = passage.text[stretch.start : stretch.end]
    said = moments.resolved(written, passage, case.question)
    return Candidate(said, written, (number,), False, 0.0, 0.0, 0, ORIGIN)
