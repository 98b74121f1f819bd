"""Where in the notes a value stands, and the exact sentence to quote: body[start:end] == quote, always."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from memx.domain.answers import Citation
from memx.domain.notes import Note, Passage
from memx.domain.search import Hit
from memx.reasoning import clustering, quantities, values
from memx.reasoning.wording import content, fold, sentences, spans

MOST_CITATIONS = 3
LEAST_SHARE = 0.75  # of a longer answer's words that one sentence must hold to support it


@dataclass(frozen=True, slots=True)
class Place:
    """text[start:end] is where the value stands; `verbatim` where it stands word by word or number by number."""

    start: int
    end: int
    verbatim: bool


def locate(value: str, text: str) -> Place | None:
    """Find a value in a text: word by word whatever case, accents and spaces; else the same number or date written
    otherwise; else the one sentence that holds nearly all of its words."""
    return _word_by_word(value, text) or _same_measure(value, text) or _nearly(value, text)


def _word_by_word(value: str, text: str) -> Place | None:
    exact = re.search(rf"(?<!\w)(?<!\d[.,:]){re.escape(value.strip())}(?!\w|[.,:]\d)", text) if value.strip() else None
    if exact:
        return Place(*exact.span(), True)
    wanted = [fold(value[a:b]) for a, b in spans(value)]
    places = spans(text)
    there = [fold(text[a:b]) for a, b in places]
    if wanted:
        for first in range(len(there) - len(wanted) + 1):
            if there[first : first + len(wanted)] == wanted:
                return Place(places[first][0], places[first + len(wanted) - 1][1], True)
    return None


def _same_measure(value: str, text: str) -> Place | None:
    said = clustering.reading(value)
    if len(said.measures) != 1 or said.words:
        return None
    for found in values.find(text):
        there = quantities.measure(found)
        if there is not None and clustering.same(there, said.measures[0]):
            return Place(found.start, found.end, True)
    return None


def _nearly(value: str, text: str) -> Place | None:
    wanted = content(value)
    if len(wanted) < 2:
        return None
    scored = [(len(wanted & content(text[a:b])) / len(wanted), -a, b) for a, b in sentences(text)]
    share, start, end = max(scored, default=(0.0, 0, 0))
    return Place(-start, end, False) if share >= LEAST_SHARE else None


def supporting(value: str, hits: Sequence[Hit], claimed: Sequence[int]) -> tuple[int, ...]:
    """Numbers, from 1, of the passages that hold the value: those claimed first; where none of them does, the
    best-ranked that does word by word. Empty: unsupported."""
    right = tuple(n for n in claimed if locate(value, hits[n - 1].passage.text))
    if right:
        return right
    other = (n for n, hit in enumerate(hits, 1) if (place := locate(value, hit.passage.text)) and place.verbatim)
    return tuple(n for n, _ in zip(other, range(1), strict=False))


def cite(note: Note, passage: Passage, marker: int, value: str, question: str) -> Citation | None:
    """The sentence of the passage in which the value stands, or else the one nearest to the question.

    None where the note has changed since it was found and the sentence is gone from it.
    """
    start, end = best_sentence(passage.text, value, question)
    quote = passage.text[start:end]
    at = passage.start + start
    if note.body[at : at + len(quote)] != quote:
        at = note.body.find(quote)
    if not quote or at < 0:
        return None
    return Citation(note.id, note.source_id, quote, at, at + len(quote), marker)


def best_sentence(text: str, value: str, question: str) -> tuple[int, int]:
    """(start, end) of the sentence that holds the value, else of the one that shares most with the question."""
    parts = sentences(text)
    place = locate(value, text) if value else None
    if place:
        holding = [(a, b) for a, b in parts if a < place.end and place.start < b]
        if holding:
            return holding[0][0], holding[-1][1]
    asked = content(question) | content(value)
    return max(parts, key=lambda part: len(asked & content(text[part[0] : part[1]])), default=(0, 0))
