"""Each sentence of an answer held against the passages: word by word, or its words and every number and date."""

from collections.abc import Sequence
from dataclasses import dataclass

from memx.domain.search import Hit
from memx.reasoning import citations, clustering, quantities, values
from memx.reasoning.wording import content, sentences

LEAST_WORDS = 0.6  # of a sentence's words that one passage must hold
NEAR = 12  # passages that are looked at beside those cited


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence; `passage` (from 1) bears it out, None where none does. `measures`: its numbers and dates agree."""

    text: str
    passage: int | None
    verbatim: bool
    measures: bool


def check(text: str, hits: Sequence[Hit], claimed: Sequence[int]) -> list[Checked]:
    """Every sentence against the passages it claims, then against the first ones."""
    order = list(dict.fromkeys([*claimed, *range(1, min(NEAR, len(hits)) + 1)]))
    return [_checked(text[a:b], hits, order) for a, b in sentences(text)]


def _checked(sentence: str, hits: Sequence[Hit], order: Sequence[int]) -> Checked:
    agreeing = [n for n in order if agrees(sentence, hits[n - 1].passage.text)]
    for number in agreeing:
        place = citations.locate(sentence, hits[number - 1].passage.text)
        if place:
            return Checked(sentence, number, place.verbatim, True)
    words = content(sentence)
    shares = [(len(words & content(hits[n - 1].passage.text)) / max(1, len(words)), -n) for n in agreeing]
    share, number = max(shares, default=(0.0, 0))
    return Checked(sentence, -number if share >= LEAST_WORDS else None, False, bool(agreeing))


def agrees(sentence: str, passage: str) -> bool:
    """Whether every number and date of the sentence stands in the passage, in whatever form."""
    wanted = clustering.reading(sentence).measures
    if not wanted:
        return True
    there = [said for value in values.find(passage) if (said := quantities.measure(value)) is not None]
    return all(any(clustering.same(one, other) for other in there) for one in wanted)
