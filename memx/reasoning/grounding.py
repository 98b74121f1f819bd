"""Each sentence of an answer held against the passages: word by word, or its words and every number and date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from memx.domain.notes import Passage
from memx.domain.search import Hit
from memx.reasoning import citations, clustering, dates, periods, quantities, values
from memx.reasoning.quantities import Day
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


def about(question: str, hits: Sequence[Hit]) -> int | None:
    """The passage, from 1, that holds most of the question's words, where these are enough to bear out a yes or no."""
    words = content(question)
    shares = [(len(words & content(hit.passage.text)) / max(1, len(words)), -n) for n, hit in enumerate(hits[:NEAR], 1)]
    share, number = max(shares, default=(0.0, 0))
    return -number if share >= LEAST_WORDS else None


def _checked(sentence: str, hits: Sequence[Hit], order: Sequence[int]) -> Checked:
    agreeing = [n for n in order if agrees(sentence, hits[n - 1].passage)]
    for number in agreeing:
        place = citations.locate(sentence, hits[number - 1].passage.text)
        if place:
            return Checked(sentence, number, place.verbatim, True)
    said = clustering.reading(sentence)
    if agreeing and said.measures and not said.words:  # the day of a note, or that it calls “yesterday”
        return Checked(sentence, agreeing[0], False, True)
    words = content(sentence)
    shares = [(len(words & content(hits[n - 1].passage.text)) / max(1, len(words)), -n) for n in agreeing]
    share, number = max(shares, default=(0.0, 0))
    return Checked(sentence, -number if share >= LEAST_WORDS else None, False, bool(agreeing))


def agrees(sentence: str, passage: Passage) -> bool:
    """Whether every number and date of the sentence stands in the passage, in whatever form."""
    wanted = clustering.reading(sentence).measures
    if not wanted:
        return True
    there = [said for value in values.find(passage.text) if (said := quantities.measure(value)) is not None]
    if any(isinstance(one, Day) for one in wanted):
        there += _days(passage)
    return all(any(clustering.same(one, other) for other in there) for one in wanted)


def _days(passage: Passage) -> Iterator[Day]:
    """The one of the note itself, and those that it tells by that, as far as they are told to the day."""
    note = passage.created.date()
    yield Day(note.year, note.month, note.day, note.weekday())
    for moment in dates.relative(passage.text, note):
        stretch = periods.days(moment.said, note)
        if stretch and stretch[1] - stretch[0] == timedelta(days=1):
            yield Day(stretch[0].year, stretch[0].month, stretch[0].day, stretch[0].weekday())
