"""Strategy `read`: no language model. The stretches that the close reading likes best, wherever they stand."""

from collections.abc import Iterator
from dataclasses import replace

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.domain.reading import Stretch
from memx.reasoning import calibration, citations, difficulty, moments, orders
from memx.reasoning.case import Case

ORIGIN = "read"
MOST_PASSAGES = 12
MOST_SAID = 3  # different things


def read(case: Case) -> Iterator[AskEvent]:
    """A candidate for each, best first; its weight is the probability that it is right. Nothing where nothing was read
    closely."""
    fitted = calibration.of_reader(case.fitted, case.reader_hash).read
    said = [(replace(one, weight=fitted.probability(features)), features) for one, features in told(case)]
    if not said:
        return
    case.candidates += [candidate for candidate, _ in said]
    best, features = said[0]
    case.features |= {f"read_{name}": value for name, value in features.items()}
    others = [candidate.text for candidate, _ in said[1:]]
    case.record.append(
        {"step": ORIGIN, "p": best.weight, "said": best.text, "passage": best.cited[0], "others": others}
    )
    yield Streamed(best.text)


def told(case: Case) -> list[tuple[Candidate, dict[str, float]]]:
    """The candidates, not yet weighed, and what they look like."""
    likely: dict[str, tuple[float, Candidate]] = {}
    for chance, number, stretch in sorted(_found(case), key=lambda one: -one[0]):
        candidate = _candidate(case, number, stretch)
        likely.setdefault(candidate.text, (chance, candidate))
    first = list(likely.values())[:MOST_SAID]
    return [(candidate, _features(case, candidate, chance, first)) for chance, candidate in first]


def _features(
    case: Case, candidate: Candidate, chance: float, all_said: list[tuple[float, Candidate]]
) -> dict[str, float]:
    number = candidate.cited[0]
    rival = max((other for other, one in all_said if one is not candidate), default=0.0)
    return {
        "chance": chance,
        "gap": chance - rival,
        "relevance": case.readings[case.hits[number - 1].passage.id].relevance,
        "absent": case.absent or 0.0,
        "first": float(number == 1),
        **difficulty.of_value(case, candidate),
    }


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
