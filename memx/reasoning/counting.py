"""Questions that need all notes: how many, which days, list all. Answered over every note that matches, never from the
best ten."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from memx.domain.notes import Note
from memx.reasoning import periods, quantities, values
from memx.reasoning.wording import STOPWORDS, content, fold, sentences, spans, stem, words

_TIMES = re.compile(r"\bhow many times\b|\bwie oft\b|\bcombien de fois\b|\bcuantas veces\b")
_DAYS = re.compile(r"\b(?:which|what|on which|on what) (?:days|dates)\b|\blist (?:all |the )*(?:days|dates)\b")
_ALL = re.compile(r"^(?:please )?(?:list|show|name|give) (?:me )?(?:all|every|each)(?: of)?(?: (?:the|my))*\b")
_MANY = re.compile(
    r"\b(?:how many|wie ?viele|combien d[e']|cuant[oa]s|quant[ie]|count(?: of| the| all| my)*)\s+(?P<thing>[\w ]+)"
)
_NOTES = re.compile(r"\b(?:how many|count(?: of| the| all| my)*|wie ?viele|cuantas|combien de) (?:not|entr|notiz)\w+")
_ENDS = re.compile(
    r"\b(?:did|do|does|have|has|had|are|is|were|was|will|can|in|on|at|for|to|up|that|there|this|last|next|since|before|after|between|during|from|by)\b"
)
# Things that are measured in a note, not counted over notes.
_MEASURED = frozenset({"hour", "minut", "day", "week", "month", "year", "gram", "kilo", "mil", "people", "guest"})
_BESIDE = ("", "no.", "no", "number", "nr.")
# What a question says of any note at all.
_OF_NOTES = (
    "list show name give all every each total number count time times day days date dates note notes noted entry "
    "entries write wrote written keep kept record recorded mention mentioned logged make made far please altogether "
    "since before until till between during viele wieviele oft count"
)
_GENERAL = frozenset(stem(word) for word in _OF_NOTES.split())


@dataclass(frozen=True, slots=True)
class Count:
    """`number` of the `looked_at` matching notes speak of it; `numbered` where the notes count it themselves, `clear`
    where each of them names the thing in so many words."""

    number: int
    looked_at: int
    notes: tuple[Note, ...]
    numbered: bool
    clear: bool


def kind(question: str) -> str:
    """ "many", "days", "all", or nothing: what is asked of all notes."""
    folded = fold(question)
    if _DAYS.search(folded):
        return "days"
    if _ALL.search(folded):
        return "all"
    return "many" if counted(question) is not None else ""


def counted(question: str) -> set[str] | None:
    """The stems of what is to be counted; empty for “how many times”; None where nothing is."""
    folded = fold(question)
    if _TIMES.search(folded):
        return set()
    match = _MANY.search(folded)
    if not match:
        return None
    things = {word for word in content(_ENDS.split(match["thing"])[0]) if word.isalpha()}
    return things - _GENERAL if things and not things & _MEASURED else None


def subject(question: str, today: date) -> str:
    """The words of the question that a note about it would hold: without the asking, and without the time."""
    period = periods.named(question, today)
    rest = question if period is None else question[: period.start] + " " + question[period.end :]
    kept = [rest[a:b] for a, b in spans(rest)]
    return " ".join(word for word in kept if _tells(fold(word)))


def _tells(word: str) -> bool:
    return word not in STOPWORDS and stem(word) not in _GENERAL


def about(question: str, notes: Iterable[Note], today: date) -> tuple[int, list[Note]]:
    """How many notes were looked at; those within the time asked that hold what is counted and most of the rest."""
    things = (counted(question) or set()) - {"time", "tim"}
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
    things = counted(question)
    if things is None:
        return None
    looked_at, kept = about(question, notes, today)
    whole = not things and _NOTES.search(fold(question))
    naming = narrowed(subject(question, today), kept) if whole else _naming(_thing(question), kept)
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


def _thing(question: str) -> str:
    match = _MANY.search(fold(question))
    return _ENDS.split(match["thing"])[0] if match else ""


def _naming(thing: str, notes: Iterable[Note]) -> list[Note]:
    """In these the thing stands as in the question: all its words, side by side."""
    wanted = [stem(word) for word in words(thing) if word not in STOPWORDS]
    return [note for note in notes if wanted and _run_of(wanted, [stem(word) for word in words(note.body)])]


def _run_of(wanted: list[str], there: list[str]) -> bool:
    return any(there[n : n + len(wanted)] == wanted for n in range(len(there) - len(wanted) + 1))


def stated(body: str, things: set[str]) -> bool:
    """Whether the note gives a number of them itself: “9 jars”, “three swim logs”."""
    there = [fold(body[a:b]) for a, b in spans(body)]
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
