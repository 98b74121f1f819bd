"""Which candidates say the same.

Normalise; bring dates, numbers and units to one form; never merge two different numbers; token F1 of at least one
half against the cluster's first member, greedily; abstention is a class of its own.
"""

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from memx.reasoning import quantities, values
from memx.reasoning.quantities import Day, Measure
from memx.reasoning.wording import fold as folded
from memx.reasoning.wording import spans, stem

LEAST_F1 = 0.5

# Articles of the languages that people mix.
_ARTICLES = """
    a an the der die das dem den des ein eine einen einem einer le la les l un une el los las una unos unas
    il lo gli uno os um uma het een
"""
ARTICLES = frozenset(_ARTICLES.split())
_NEGATIONS = """
    no not never none nobody without nicht kein keine nie pas jamais sans nunca nadie sin non mai
"""
NEGATIONS = frozenset(_NEGATIONS.split())


@dataclass(frozen=True, slots=True)
class Reading:
    """A short answer in one form: its words (without articles) and what its numbers and dates say."""

    words: tuple[str, ...]
    measures: tuple[Measure | Day, ...]
    negated: bool

    def agrees(self, other: "Reading") -> bool:
        """No number, date or negation of the one contradicts the other's."""
        if self.negated != other.negated:
            return False
        if not self.measures or not other.measures:
            return True
        return _paired(self.measures, other.measures)


def _paired(some: tuple[Measure | Day, ...], others: tuple[Measure | Day, ...]) -> bool:
    """Every measure finds one of the others that says the same, one to one."""
    if len(some) != len(others):
        return False
    left = list(others)
    for one in some:
        match = next((other for other in left if same(one, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def same(one: Measure | Day, other: Measure | Day) -> bool:
    if isinstance(one, Measure) and isinstance(other, Measure):
        return one.agrees(other)
    return isinstance(one, Day) and isinstance(other, Day) and one.agrees(other)


@lru_cache(maxsize=4096)
def reading(text: str) -> Reading:
    """Read a short answer."""
    measures: list[Measure | Day] = []
    rest, last = [], 0
    for value in values.find(text):
        said = quantities.measure(value)
        if said is not None:
            measures.append(said)
            rest.append(text[last : value.start])
            last = value.end
    rest.append(text[last:])
    words: list[str] = []
    for start, end in spans(" ".join(rest)):
        word = " ".join(rest)[start:end]
        numeral = quantities.roman(word) if words or len(word) > 1 else None
        if numeral is not None:
            measures.append(Measure(Fraction(numeral)))
        else:
            words.append(stem(folded(word)))
    kept = [word for word in words if word not in ARTICLES] or words
    negated = any(word in NEGATIONS for word in words) or "n't" in folded(text)
    return Reading(tuple(kept), tuple(measures), negated)


def f1(one: Reading, other: Reading) -> float:
    """Token F1, 0 to 1; equal measures count as equal words."""
    first, second = Counter(one.words), Counter(other.words)
    paired = bool(one.measures) and bool(other.measures) and _paired(one.measures, other.measures)
    shared = sum((first & second).values()) + (len(one.measures) if paired else 0)
    total = len(one.words) + len(other.words) + len(one.measures) + len(other.measures)
    return 2 * shared / total if total else 0.0


@lru_cache(maxsize=65536)
def closeness(one: str, other: str) -> float:
    """Token F1 of two short answers; 0 where a number, date or negation of the one contradicts the other's."""
    if one == other:
        return 1.0
    first, second = reading(one), reading(other)
    return f1(first, second) if first.agrees(second) else 0.0


@dataclass(slots=True)
class Group:
    """Positions of the candidates that say the same; `members[0]` represents them."""

    abstains: bool
    members: list[int] = field(default_factory=list)


def group(texts: list[str], abstains: list[bool]) -> list[Group]:
    """Groups in the order of their first members. A number is held against every member, words against the first."""
    found: list[Group] = []
    for position, text in enumerate(texts):
        home = next((g for g in found if _belongs(text, abstains[position], g, texts)), None)
        if home is None:
            home = Group(abstains[position])
            found.append(home)
        home.members.append(position)
    return found


def _belongs(text: str, abstains: bool, home: Group, texts: list[str]) -> bool:
    if abstains or home.abstains:
        return abstains and home.abstains
    mine = reading(text)
    first = reading(texts[home.members[0]])
    alike = f1(mine, first) >= LEAST_F1 or folded(text) == folded(texts[home.members[0]])
    return alike and all(mine.agrees(reading(texts[member])) for member in home.members)
