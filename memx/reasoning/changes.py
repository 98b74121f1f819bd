"""Whether a sentence says that something changed (“moved to”, “now”, “our new plumber”), and of what it says that."""

import re
from dataclasses import dataclass
from functools import cached_property

from memx.reasoning.calendar import MONTHS, WEEKDAYS
from memx.reasoning.wording import STOPWORDS, content, fold, spans, stem

_NOW = (
    r"now|no longer|instead|changed|switched|swapped|replaced|takes over|took over|jetzt|nun|nicht mehr|stattdessen|"
    r"geandert|gewechselt|maintenant|desormais|ne plus|remplace|au lieu|(?:a|ont) change|ahora|ya no|en vez|cambiad[oa]"
)
_MOVED = (
    r"moved|postponed|rescheduled|pushed back|put back|put off|brought forward|delayed|shifted|verschoben|verlegt|"
    r"vorverlegt|vorgezogen|reporte|deplace|avance|decale|aplazad[oa]|pospuest[oa]|movid[oa]|adelantad[oa]"
)
_TOLD = {
    "date": re.compile(
        rf"\b(?:{_NOW}|{_MOVED}|new (?:date|time|day|slot)|neue[rs]? (?:termin|datum)|nouvelle date|nueva fecha)\b"
    ),
    "place": re.compile(rf"\b(?:{_NOW}|moved|umgeraumt|verlegt|deplace|movid[oa])\b"),
    "name": re.compile(rf"\b(?:{_NOW})\b"),
    "code": re.compile(rf"\b(?:{_NOW})\b"),
}
_NEW = re.compile(r"new|neue[rsn]?|nouveau|nouvelle?|nuev[oa]")
# What is only thought of, asked for, denied or for a while has changed nothing.
_UNSURE = re.compile(
    r"\b(?:should|could|might|may (?:be|have|move|change)|maybe|perhaps|if|whether|would|unless|not|never|while|"
    r"temporar\w*|almost|want(?:s|ed)?|asked|hop(?:e|ing)|tr(?:y|ied|ying)|offer(?:s|ed)?|suggest(?:s|ed)?|proposed?|requested|"
    r"for (?:now|today|tonight|this week|the (?:day|week|weekend))|sollte|konnte|vielleicht|falls|ob|"
    r"nicht (?!mehr)|peut-etre|si|pas|quizas?|podria)\b|n['’]t\b"
)
_CLAUSE = re.compile(r"[;,]\s|:\s|\s[–—-]\s|[()]|\b(?:and|but|und|aber|et|mais|y|pero)\b", re.IGNORECASE)
# Words beside a thing that make no other thing of it.
_SAID_BESIDE = """
    appointment date day time now new moved changed switched swapped replaced instead longer takes took over
    postponed rescheduled pushed put back off brought forward delayed shifted booked book made got called call rang
    ring phoned saw found hired left hung hang hangs live lives lie lies keep kept set hid stored bought confirmed
    said says asked note no yes today unser unsere unseren mein termin neu neue neuer neues neuen jetzt nun
    verschoben verlegt vorverlegt geändert gewechselt wurde liegt liegen hängt hängen heißt uhr notre votre
    rendez-vous rdv reporté déplacé avancé décalé désormais maintenant nouveau nouvelle nuestro nuestra cita ahora
    nuevo nueva aplazada aplazado movida movido cambiada cambiado again wieder erneut encore
"""
_NARROW = "for of at in on with by fur bei mit im am pour du chez dans para del en"
_SMALL = "the a an my our your his her their das die der den dem le la les un une el los las"
_PLAIN = content(_SAID_BESIDE)
_NARROWING = frozenset(_NARROW.split())
_LITTLE = frozenset(_SMALL.split())


@dataclass(frozen=True)
class Said:
    """A sentence, and the words that name the thing which is asked about."""

    text: str
    subject: set[str]

    @cached_property
    def words(self) -> list[tuple[int, int, str]]:
        return [(start, end, fold(self.text[start:end])) for start, end in spans(self.text)]

    @cached_property
    def named(self) -> list[int]:
        """Positions, among the words, of those that name the thing."""
        return [place for place, (_, _, word) in enumerate(self.words) if stem(word) in self.subject]

    @property
    def first(self) -> int:
        """Where the thing's first word begins."""
        return self.words[self.named[0]][0]

    @property
    def last(self) -> int:
        """Where the thing's last word ends."""
        return self.words[self.named[-1]][1]


def told(kind: str, said: Said, start: int, end: int) -> bool:
    """Whether the sentence says of the thing, in a clause that is about nothing else, that it is otherwise now;
    text[start:end] is its value, which says nothing about that."""
    if _UNSURE.search(fold(said.text)):
        return False
    if kind in ("name", "code") and any(_NEW.fullmatch(word) for word in _before(said)):
        return True
    clauses = _clauses(said.text)
    return any(_TOLD[kind].search(fold(said.text[a:b])) and _ours(said, a, b, start, end) for a, b in clauses)


def ours(said: Said, start: int, end: int) -> bool:
    """Whether the value text[start:end] stands in a clause that is about the thing and nothing else."""
    return all(_ours(said, a, b, start, end) for a, b in _clauses(said.text) if a < end and start < b)


def narrowing(said: Said, start: int, end: int) -> frozenset[str]:
    """Stems of the words that say which of several such things is meant: before it, after it, or after “for”, “at” and
    the like; text[start:end] is its value, which narrows nothing."""
    found = {stem(word) for word in _before(said)}
    for place in said.named:
        found |= _after(said, place, start, end)
    return frozenset(found - _PLAIN - said.subject)


def is_plain(text: str) -> bool:
    """Whether it says no more than that something changed."""
    return content(text) <= _PLAIN


def _before(said: Said) -> list[str]:
    found = []
    for place in said.named:
        for near in range(place - 1, -1, -1):
            _, end, word = said.words[near]
            if said.text[end : said.words[near + 1][0]].strip() or word in STOPWORDS or any(map(str.isdigit, word)):
                break
            found.append(word)
    return found


def _after(said: Said, place: int, start: int, end: int) -> set[str]:
    found: set[str] = set()
    for near in range(place + 1, len(said.words)):
        begins, ends, word = said.words[near]
        apart = said.text[said.words[near - 1][1] : begins].strip()
        if apart or any(map(str.isdigit, word)) or (begins < end and start < ends):
            break
        if word in STOPWORDS and word not in _NARROWING and word not in _LITTLE:
            break
        if word not in STOPWORDS and word not in _NARROWING:
            found.add(stem(word))
    return found


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [match.span() for match in _CLAUSE.finditer(text)]
    begins = [0, *(end for _, end in cuts)]
    return list(zip(begins, [*(start for start, _ in cuts), len(text)], strict=True))


def _ours(said: Said, first: int, last: int, start: int, end: int) -> bool:
    """Whether text[first:last] names the thing, or nothing at all beside the value and the change."""
    words = [word for word in said.words if first <= word[0] < last and not (word[0] < end and start < word[1])]
    told = (word for _, _, word in words if word not in MONTHS and word not in WEEKDAYS)
    stems = content(" ".join(word for word in told if not any(map(str.isdigit, word))))
    return bool(stems & said.subject) or stems <= _PLAIN
