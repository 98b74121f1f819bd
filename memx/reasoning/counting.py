"""Questions that need all notes: how many. Answered over every note that matches, never from the best ten."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from memx.domain.notes import Note
from memx.reasoning import quantities, values
from memx.reasoning.wording import content, fold, sentences, spans, stem

MOST_NOTES = 2000

_TIMES = re.compile(r"\bhow many times\b|\bwie oft\b|\bcombien de fois\b|\bcuantas veces\b")
_MANY = re.compile(
    r"\b(?:how many|wie ?viele|combien d[e']|cuant[oa]s|quant[ie]|count (?:of |the |all )?)\s+(?P<thing>[\w ]+)"
)
_ENDS = re.compile(r"\b(?:did|do|does|have|has|had|are|is|were|was|will|can|in|on|at|for|to|up|that)\b")
# Things that are measured in a note, not counted over notes.
_MEASURED = frozenset({"hour", "minut", "day", "week", "month", "year", "gram", "kilo", "mil", "people", "guest"})
_BESIDE = ("", "no.", "no", "number", "nr.")


@dataclass(frozen=True, slots=True)
class Count:
    """`number` of the `looked_at` matching notes speak of it; `numbered` where the notes count it themselves."""

    number: int
    looked_at: int
    notes: tuple[Note, ...]
    numbered: bool


def counted(question: str) -> set[str] | None:
    """The stems of what is to be counted; empty for “how many times”; None where nothing is."""
    folded = fold(question)
    if _TIMES.search(folded):
        return set()
    match = _MANY.search(folded)
    if not match:
        return None
    things = {word for word in content(_ENDS.split(match["thing"])[0]) if word.isalpha()}
    return things if things and not things & _MEASURED else None


def count(question: str, notes: Iterable[Note]) -> Count | None:
    """Count over the notes that hold what is counted and most of the question; None where fewer than two do.

    Where notes number the thing themselves (“visit 6”, “tooth no. 3”), the highest number is the count.
    """
    things = counted(question)
    if things is None:
        return None
    asked = content(question) - {"tim"}
    looked_at, kept, highest = 0, [], 0
    for note, _ in zip(notes, range(MOST_NOTES), strict=False):
        looked_at += 1
        held = content(note.body)
        if 2 * len(things & held) >= len(things) and 2 * len(asked & held) >= len(asked):
            kept.append(note)
            highest = max(highest, _ordinal(note.body, things))
    if len(kept) < 2:
        return None
    numbered = len(kept) <= highest <= 4 * len(kept)
    return Count(highest if numbered else len(kept), looked_at, tuple(kept), numbered)


def _ordinal(body: str, things: set[str]) -> int:
    """The number that stands beside the thing: “visit 6”, “tooth number three”, “physio no. 2”; 0 for none."""
    found = 0
    for start, end in sentences(body):
        text = body[start:end]
        places = [b for a, b in spans(text) if stem(fold(text[a:b])) in things]
        for value in values.find(text):
            number = quantities.number(value.text)
            if number is None or number.denominator != 1 or number >= 1000:
                continue
            between = [fold(text[place : value.start]).strip(" :#") for place in places if place <= value.start]
            found = max(found, int(number)) if between and between[-1] in _BESIDE else found
    return found
