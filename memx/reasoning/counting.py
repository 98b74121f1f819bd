"""Questions that need all notes: how many, which days, list all. Answered over every note that matches, never from the
best ten."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from memx.domain.notes import Note
from memx.reasoning import deeds, needing_all, periods, quantities, values
from memx.reasoning.deeds import Deed
from memx.reasoning.wording import STOPWORDS, content, fold, sentences, spans, stem, words

_BESIDE = ("", "no.", "no", "number", "nr.")


@dataclass(frozen=True, slots=True)
class Count:
    """`number` of the `looked_at` matching notes speak of it; `numbered` where the notes count it themselves, `clear`
    where each of them names the thing in so many words."""

    number: int
    looked_at: int
    notes: tuple[Note, ...]
    numbered: bool
    clear: bool


def subject(question: str, today: date) -> str:
    """The words of the question that a note about it would hold: without the asking, and without the time."""
    period = periods.named(question, today)
    rest = question if period is None else question[: period.start] + " " + question[period.end :]
    kept = [rest[a:b] for a, b in spans(rest)]
    return " ".join(word for word in kept if needing_all.tells(fold(word).replace("’", "'")))


def deed(question: str, today: date) -> Deed | None:
    """What the question says that somebody did; None where it asks of nothing that was done."""
    return deeds.asked(question, subject(question, today), periods.named(question, today))


def about(question: str, notes: Iterable[Note], today: date) -> tuple[int, list[Note]]:
    """How many notes were looked at; those within the time asked that hold what is counted and most of the rest."""
    things = (needing_all.counted(question) or set()) - {"time", "tim"}
    asked = content(subject(question, today))
    period = periods.named(question, today)
    looked_at, kept = 0, []
    for note in notes:
        looked_at += 1
        held = content(note.body)
        within = period is None or period.holds(note.created.date())
        if within and 2 * len(things & held) >= len(things) and 2 * len(asked & held) >= len(asked):
            kept.append(note)
    return looked_at, kept


def count(question: str, notes: Iterable[Note], today: date) -> Count | None:
    """Count over the notes that hold what is counted and most of the question; None where fewer than two do.

    Where notes number the thing themselves (“visit 6”, “tooth no. 3”), the highest number is the count. Where some name
    the thing in so many words (“swim log”), only those count.
    """
    things = needing_all.counted(question)
    if things is None:
        return None
    looked_at, kept = about(question, notes, today)
    whole = not things and needing_all.NOTES.search(fold(question))
    naming = narrowed(subject(question, today), kept) if whole else _naming(needing_all.thing(question), kept)
    clear = len(naming) >= 2 and not any(stated(note.body, things) for note in naming)
    kept = naming if clear else kept
    if len(kept) < 2:
        return None
    highest = max((_ordinal(note.body, things) for note in kept), default=0)
    numbered = len(kept) <= highest <= 4 * len(kept)
    return Count(highest if numbered else len(kept), looked_at, tuple(kept), numbered, clear)


def narrowed(subject: str, notes: Sequence[Note]) -> list[Note]:
    """Those that name the subject in so many words, where at least two do; else all."""
    naming = _naming(subject, notes)
    return naming if len(naming) >= 2 else list(notes)


def all_hold(subject: str, notes: Sequence[Note]) -> bool:
    """Whether there are notes and each holds all of the subject, or most of it where there are several."""
    asked = content(subject)
    least = 1.0 if len(notes) == 1 else 0.6
    return bool(notes) and all(len(asked & content(note.body)) >= least * len(asked) for note in notes)


def _naming(thing: str, notes: Iterable[Note]) -> list[Note]:
    """In these the thing stands as in the question: all its words, side by side."""
    wanted = [stem(word) for word in words(thing) if word not in STOPWORDS]
    return [note for note in notes if wanted and _run_of(wanted, [stem(word) for word in words(note.body)])]


def _run_of(wanted: list[str], there: list[str]) -> bool:
    return any(there[n : n + len(wanted)] == wanted for n in range(len(there) - len(wanted) + 1))


def stated(body: str, things: set[str]) -> bool:
    """Whether the note gives a number of them itself: “9 jars”, “three swim logs”; not “35 minutes #swim”, nor across
    sentences."""
    return any(_states(body[start:end], things) for start, end in sentences(body))


def _states(sentence: str, things: set[str]) -> bool:
    there = [fold(sentence[a:b]) for a, b in spans(sentence) if not sentence[:a].endswith("#")]
    for place, word in enumerate(there[:-1]):
        number = quantities.number(word)
        near = {stem(other) for other in there[place + 1 : place + 3]}
        if number is not None and number.denominator == 1 and number < 1000 and things and things & near:
            return True
    return False


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
