"""What a note says of the one thing that is asked about: its day, its place, its name or its code.

Read strictly, since what is read here may overrule an answer: the thing and its value stand in one sentence (or the
thing in the note's first line), with nothing between them but words that link them. What narrows the thing (the
“spare” keys, the password “at the cabin”) is kept, so that two things are not taken for one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from memx.domain.notes import Passage
from memx.reasoning import changes, dates, expected, orders, periods, values, wording
from memx.reasoning.changes import Said
from memx.reasoning.spans import Question
from memx.reasoning.wording import content, fold, sentences

FAR = 60  # code points between the thing and its value
LEAST_CODE = 4  # letters and digits; what is shorter is a size or a chapter

_WHERE = re.compile(r"\b(?:where|where's|wo|wohin|ou|donde)\b")
# Asked for without a word that asks for a kind of value: “Which plumber do we use?”
_NAMED = ((), ("name",))
# What a question calls the value, not the thing.
_ASKED_FOR = content(
    "appointment date day time next current latest new name called live lives find put hide left leave use move moved "
    "keep kept stored store now please which termin nächste nächster neue neuer wurde heißt liegt liegen rendez-vous "
    "rdv prochain prochaine nouveau appelle trouve cita próxima nueva nuevo llama bei chez unser unsere notre nos "
    "votre nuestro nuestra nuestros nuestras"
)
_LINK = (
    r"(?:\s|[,:=–—-]|\b(?:is|are|now|called|changed|switched|swapped|moved|has|have|been|will|be|to|back|kept|hang|hangs|"
    r"live|lives|lie|lies|stored|ist|sind|jetzt|nun|heißt|liegt|liegen|hängt|hängen|est|sont|maintenant|désormais|"
    r"s'appelle|es|está|están|ahora|se llama)\b|\bfrom (?:the )?\w+(?: \w+)? (?=to\b|into\b))"
)
_ARTICLE = r"(?:(?:the|our|my|dem|der|den|das|die|le|la|el)\s|l')"
_NARROWED = rf"(?:\s(?:for|of|at|in|für|im|bei|von|pour|de|du|para|del|en)\s{_ARTICLE}?\w+)"
_LINKED = re.compile(rf"{_LINK}*{_NARROWED}?{_LINK}*", re.IGNORECASE)
# “Jim is our new plumber”, “Jim, our new plumber”
_IDENTIFIED = re.compile(
    r"(?:,|\s(?:is|ist|est|es))\s(?:now |jetzt |maintenant |ahora )?"
    r"(?:our|my|the|new|unser|mein|der|die|neuer?|notre|mon|ma|le|la|nouveau|nouvelle|nuestr[oa]|mi|el|nuev[oa]|\s)+",
    re.IGNORECASE,
)
_PLACE_WORD = (
    r"(?!(?:and|but|because|since|now|instead|today|yesterday|from|so|where|which|that|last|this|next|for|on|at|in|by|under|"
    r"with|as|when|until|after|before|again|und|aber|seit|im|et|mais|depuis|dans|y|pero|desde|en)\b)[\w'’-]+"
)
_PLACE = re.compile(
    rf"{_LINK}*(?:\s(?:of|for)\s{_ARTICLE}?\w+)?{_LINK}*"
    r"(?:(?<=:\s)|\b(?:in|at|on|under|behind|inside|into|to|by|next to|above|below|im|am|auf|unter|hinter|ins|zum|zur|"
    r"dans|sur|sous|derrière|au|sobre|debajo de|detrás de|en|al)\s)"
    rf"(?P<place>{_ARTICLE}?{_PLACE_WORD}(?: {_PLACE_WORD}){{0,3}}"
    rf"(?: (?:in|under|behind|by|of|im|unter|hinter|dans|sous|en) {_ARTICLE}?{_PLACE_WORD})?)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:from|instead of|not|no longer|rather than|vom|von|statt|nicht|du|au lieu du|del|en vez del?)"
    r"(?: the| on| dem| le| el)? $"
)
_ANNOUNCED = re.compile(r"\b(?:to|until|till|now|auf|jetzt|au|al)(?: the| on| is| den| am| le| el)* $")


@dataclass(frozen=True, slots=True)
class Slot:
    """A value that a passage gives for what is asked about; `written` as it stands there.

    `subject`: which words of the question its sentence holds; `beside`: what narrows them there; `changed`: the note
    says that it was otherwise before; `day` where it is a date.
    """

    kind: str
    said: str
    written: str
    subject: frozenset[str]
    beside: frozenset[str]
    changed: bool
    day: date | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    said: str
    day: date | None = None


def read(asked: Question, passage: Passage) -> list[Slot]:
    """Every sentence's value of the kind that is asked for; nothing where the question asks for another kind."""
    kind = _kind(asked)
    subject = asked.words - _ASKED_FOR or asked.words
    parts = sentences(passage.text)
    if not kind or not subject or not parts:
        return []
    title = passage.text[parts[0][0] : parts[0][1]]
    found = []
    for start, end in parts:
        sentence = passage.text[start:end]
        if sentence.endswith("?") or orders.is_order(sentence):
            continue
        slot = _slot(kind, subject, Said(sentence, subject), title, passage.created.date())
        if slot:
            found.append(slot)
    return found


def _kind(asked: Question) -> str:
    """ "date", "place", "name", "code" or none of these."""
    if expected.asks_when(asked.text):
        return "date"
    if asked.kinds in _NAMED:
        return "place" if _WHERE.search(fold(asked.text)) else "name"
    return "code" if asked.kinds[:1] == ("code",) else ""


def _slot(kind: str, subject: set[str], said: Said, title: str, note: date) -> Slot | None:
    there = subject & content(said.text)
    held = there or subject & content(title)
    if not held or 2 * len(held) < len(subject):
        return None
    value = _date(said.text, note) if kind == "date" else _beside(kind, said) if there else None
    if value is None or (kind == "date" and not changes.ours(said, value.start, value.end)):
        return None
    beside = changes.narrowing(said, value.start, value.end)
    if not there:
        beside |= changes.narrowing(Said(title, subject), len(title), len(title))
    changed = changes.told(kind, said, value.start, value.end)
    written = said.text[value.start : value.end]
    return Slot(kind, value.said, written, frozenset(held), beside, changed, value.day)


def _date(sentence: str, note: date) -> _Found | None:
    """The one day that it names: not the one from which something was moved; of several the one to which."""
    found = []
    for moment in dates.moments(sentence, note):
        stretch = periods.days(moment.said, note)
        if stretch and stretch[1] - stretch[0] == timedelta(days=1):
            found.append(_Found(moment.start, moment.end, moment.said, stretch[0]))
    return _one(sentence, found)


def _one(sentence: str, found: list[_Found]) -> _Found | None:
    led = {one: fold(sentence[max(0, one.start - FAR) : one.start]) for one in found}
    left = [one for one in found if not _DENIED.search(led[one])]
    if len(left) > 1:
        left = [one for one in left if _ANNOUNCED.search(led[one])]
    return left[0] if len(left) == 1 else None


def _beside(kind: str, said: Said) -> _Found | None:
    """A place, name or code that the sentence links to the thing."""
    if kind == "place":
        return _place(said)
    return next(_candidates(kind, said), None)


def _place(said: Said) -> _Found | None:
    match = _PLACE.match(said.text, said.last, said.last + 2 * FAR)
    if not match:
        return None
    place = match["place"]
    return None if changes.is_plain(place) else _Found(*match.span("place"), place)


def _candidates(kind: str, said: Said) -> Iterator[_Found]:
    rest, before = said.text[said.last : said.last + 2 * FAR], said.text[: said.first]
    there = values.names(rest) if kind == "name" else [v for v in values.find(rest) if _is_code(v.text, v.kind)]
    for value in there:
        if value.start <= FAR and _LINKED.fullmatch(rest[: value.start]):
            yield _Found(said.last + value.start, said.last + value.end, value.text)
    for value in values.names(before) if kind == "name" else ():
        if (
            len(before) - value.end <= FAR
            and _IDENTIFIED.fullmatch(before, value.end)
            and not changes.is_plain(value.text)
        ):
            yield _Found(value.start, value.end, value.text)


def _is_code(text: str, kind: str) -> bool:
    return kind == "code" and len(re.sub(r"\W", "", text)) >= LEAST_CODE


def is_code(text: str) -> bool:
    """Whether it is one code and nothing else."""
    found = values.find(wording.flat(text))
    return len(found) == 1 and found[0].text == wording.flat(text) and _is_code(found[0].text, found[0].kind)
