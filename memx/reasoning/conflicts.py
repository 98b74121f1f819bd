"""When notes contradict each other: the same thing asked of two notes, two values of one kind. The newer one leads.

Two numbers of one unit are two values of one thing where the other note holds every word of the question that the
leader's holds. Days, places, names and codes are more often two things: two visits to one dentist, two plumbers, the
keys of two doors. They are a conflict only where

- both notes name the same thing, by the same words of the question and narrowed by the same words of their own;
- each gives one value of the kind that is asked for, in so many words (`slots`);
- the values are different: none is a part, another form or an abbreviation of the other;
- the newer note itself says that it changed: “moved to”, “now”, “instead”, “our new plumber” (`changes`). A password, a
  code or a PIN needs no such word, for a lock has one at a time;
- of two days: the older one still lay ahead when the newer note was written. What is over is not moved.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from memx.domain.notes import Passage
from memx.domain.search import Hit
from memx.reasoning import clustering, slots
from memx.reasoning.quantities import Day, Measure
from memx.reasoning.slots import Slot
from memx.reasoning.spans import Question, best_in
from memx.reasoning.wording import STOPWORDS, content, flat, fold, words

LEAST_SHARE = 0.3  # of the question, by rarity, that the leader's passage must hold
LEAST_CLOSE = 0.5  # what is as close as that says the same
SPELT_ALIKE = 0.8  # and what is spelt like that is the same name
MOST = 3

# A question of the past is not answered by what is true now.
_OF_THE_PAST = re.compile(
    r"\b(first|original(ly)?|used to|previous(ly)?|old|former(ly)?|earlier|before|back (in|then)|was|were|did|had|ago|"
    r"(19|20)\d\d|last (week|month|year|spring|summer|autumn|fall|winter)|to (start|begin) with|at first)\b"
)
_STILL_THERE = re.compile(r"\bwhere did (?:i|we) (?:put|leave|hide|store|keep|park)\b")
# Of these there is one at a time; orders, bookings and parts have one each.
_SECRET = re.compile(
    r"\b(?:code|pin|password|passcode|passwort|kennwort|wi-?fi|wlan|combination|contrasena|clave|mot de passe)\b"
)
_TITLE = "mr mrs ms miss dr prof herr frau m mme don dona"
_TITLES = frozenset(_TITLE.split())


@dataclass(frozen=True, slots=True)
class Rival:
    """What another note, of passage `number`, says to the same question."""

    said: str
    number: int
    newer: bool


def rivals(question: Question, hits: Sequence[Hit], number: int, value: str) -> list[Rival]:
    """What other notes say to the contrary."""
    home = hits[number - 1].passage
    others = [(n, hit.passage) for n, hit in enumerate(hits, 1) if hit.passage.note_id != home.note_id]
    found = [*_of_numbers(question, hits, number, value), *_of_slots(question, home, value, others)]
    return list({rival.number: rival for rival in found}.values())[:MOST]


def source(question: Question, hits: Sequence[Hit], number: int, value: str) -> int:
    """The passage that gives the value: not one that says that it was so before (“from Colm to Jim Reed”), where
    another gives it."""
    here = slots.read(question, hits[number - 1].passage)
    if not here or any(_is(slot, value, hits[number - 1].passage.text) for slot in here):
        return number
    for other, hit in enumerate(hits, 1):
        if any(_is(slot, value, hit.passage.text) for slot in slots.read(question, hit.passage)):
            return other
    return number


def _of_numbers(question: Question, hits: Sequence[Hit], number: int, value: str) -> Iterator[Rival]:
    """Spans of other notes that give another number, and hold every word of the question that the leader's holds."""
    home = hits[number - 1].passage
    if question.kinds[:1] in ((), ("name",), ("date",)) or question.share(home.text) < LEAST_SHARE:
        return
    subject = question.words & content(home.text)
    for other, hit in enumerate(hits, 1):
        there = hit.passage
        if there.note_id == home.note_id or not subject <= content(there.text):
            continue
        span = best_in(question, hits, other)
        if span and span.sure and _other_number(span.said, value):
            yield Rival(span.said, other, there.created > home.created)


def _of_slots(question: Question, home: Passage, value: str, others: list[tuple[int, Passage]]) -> Iterator[Rival]:
    """Days, places, names and codes that took the place of the leader's, or that the leader took the place of."""
    mine = next((slot for slot in slots.read(question, home) if _is(slot, value, home.text)), None)
    if mine is None:
        return
    needless = mine.kind == "code" and bool(_SECRET.search(fold(question.text)))
    for number, there in others:
        newer = there.created > home.created
        for theirs in slots.read(question, there):
            older, later = (mine, theirs) if newer else (theirs, mine)
            written = (there if newer else home).created.date()
            over = older.day is not None and older.day < written
            if _one_thing(mine, theirs) and (later.changed or needless) and not over and _other(mine, theirs):
                yield Rival(theirs.said, number, newer)
                break


def _is(slot: Slot, value: str, text: str) -> bool:
    """Whether a value, as it was quoted or put, is the slot's, and not a list in which it stands."""
    if not value or (", " in value and value not in text):
        return False
    if slot.day is not None:
        days = _days(value)
        return fold(slot.written) in fold(value) or (len(days) == 1 and days[0].agrees(_days(slot.said)[0]))
    return _alike(slot.said, value)


def _one_thing(one: Slot, other: Slot) -> bool:
    return one.subject == other.subject and one.beside == other.beside


def _other(one: Slot, other: Slot) -> bool:
    if one.day is not None:
        return one.day != other.day
    if one.kind == "place" and _is_named(one.said) != _is_named(other.said):
        return False  # she lives in Porto; she moved to another team
    return contradicts(one.said, other.said)


def _is_named(place: str) -> bool:
    return any(word[:1].isupper() for word in place.split())


def contradicts(one: str, other: str) -> bool:
    """Two values that are not the same: numbers of one unit, days, or words of which none is a part, another form or an
    abbreviation of the other."""
    first, second = clustering.reading(one), clustering.reading(other)
    if slots.is_code(one) and slots.is_code(other):
        return not _alike(one, other)
    days, others = _days(one), _days(other)
    if len(days) == len(others) == 1:
        return not days[0].agrees(others[0])
    if first.measures or second.measures:
        return _other_number(one, other)
    return not _alike(one, other)


def _other_number(one: str, other: str) -> bool:
    """Both give one number, of one unit, and not the same."""
    first, second = clustering.reading(one).measures, clustering.reading(other).measures
    if len(first) != 1 or len(second) != 1:
        return False
    mine, theirs = first[0], second[0]
    if isinstance(mine, Measure) and isinstance(theirs, Measure):
        return mine.unit == theirs.unit and mine.amount != theirs.amount
    return isinstance(mine, Day) and isinstance(theirs, Day) and not mine.agrees(theirs)


def of_the_past(question: str) -> bool:
    """Whether it asks how something was, so that an older note may lead. What was put somewhere is there still."""
    asked = fold(question)
    return bool(_OF_THE_PAST.search(asked)) and not _STILL_THERE.search(asked)


def _days(text: str) -> list[Day]:
    return [one for one in clustering.reading(text).measures if isinstance(one, Day)]


def _alike(one: str, other: str) -> bool:
    """Whether two names, places or codes may be the same one."""
    if slots.is_code(one) and slots.is_code(other):
        mine, theirs = (re.sub(r"\W", "", fold(text)) for text in (one, other))
        return mine in theirs or theirs in mine
    first, second = (content(text) - _TITLES for text in (one, other))
    if first <= second or second <= first or clustering.closeness(flat(one), flat(other)) >= LEAST_CLOSE:
        return True
    return _shortened(one, other) or SequenceMatcher(None, fold(one), fold(other)).ratio() >= SPELT_ALIKE


def _shortened(one: str, other: str) -> bool:
    """“J. R.” of Jim Reed, “Rob” of Robert, “hall” of hallway."""
    said = ([word for word in words(text) if word not in STOPWORDS | _TITLES] for text in (one, other))
    short, long = sorted(said, key=lambda found: len("".join(found)))
    begun = any(word.startswith(part) for part in short for word in long if len(part) > 2)
    return begun or "".join(short).replace(".", "") == "".join(word[0] for word in long)
