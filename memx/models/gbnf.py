"""Grammars as llama.cpp writes them (GBNF), read and checked before a model sees them. Pure Python.

llama.cpp's own reader ends the process for some bad grammars and takes all memory for others, so it is never given
one. Known: rules, literals, character classes, `.`, groups, `|`, `* + ?`, `{m}` `{m,}` `{m,n}`, comments.
"""

import re
from dataclasses import dataclass, field

from memx.domain.errors import BadInput

LONGEST = 32_768  # characters
DEEPEST = 32  # groups in groups
MOST_PARTS = 20_000  # after repetitions are written out
LAST_CHARACTER = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Characters:
    """One character of these ranges, both ends included; of none of them where `negated`."""

    ranges: tuple[tuple[int, int], ...]
    negated: bool = False

    def overlaps(self, low: int, high: int) -> bool:
        """Whether some character from `low` to `high` is one."""
        if not self.negated:
            return any(first <= high and low <= last for first, last in self.ranges)
        for first, last in sorted(self.ranges):
            if low < first:
                return True
            low = max(low, last + 1)
        return low <= high


Part = Characters | str  # a str names a rule
Way = tuple[Part, ...]
Rules = dict[str, tuple[Way, ...]]

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_SPACE = re.compile(r"(?:[ \t]|#[^\r\n]*)*")
_ANY_SPACE = re.compile(r"(?:\s|#[^\r\n]*)*")
_REPEAT = re.compile(r"\{\s*(\d{1,6})\s*(?:(,)\s*(\d{1,6})?\s*)?\}")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([nrt\\\"\[\]^-]))")
_PLAIN = {"n": "\n", "r": "\r", "t": "\t"}
_ANYTHING = Characters((), negated=True)


def rules(text: str) -> Rules:
    """The rules by name, `root` among them. Raises BadInput with a sentence for what cannot be used."""
    if len(text) > LONGEST:
        raise BadInput(f"The grammar is too long: {len(text)} characters, and {LONGEST} are read.")
    found = _Reader(text).read()
    _check_names(found)
    _check_left_recursion(found)
    return found


@dataclass(slots=True)
class _Reader:
    text: str
    at: int = 0
    parts: int = 0
    made: int = 0
    rules: Rules = field(default_factory=dict)

    def read(self) -> Rules:
        self._skip(_ANY_SPACE)
        while self.at < len(self.text):
            self._rule()
            self._skip(_ANY_SPACE)
        return self.rules

    def _rule(self) -> None:
        name = self._name()
        self._skip(_SPACE)
        self._expect("::=")
        if name in self.rules:
            raise self._fault(f"the rule {name} stands there twice")
        self._skip(_ANY_SPACE)
        self.rules[name] = self._ways(0)
        if self.at < len(self.text) and self.text[self.at] not in "\r\n":
            raise self._fault("a rule ends with its line")

    def _ways(self, depth: int) -> tuple[Way, ...]:
        if depth > DEEPEST:
            raise self._fault(f"groups stand in groups more than {DEEPEST} deep")
        ways = [self._way(depth)]
        while self._peek() == "|":
            self.at += 1
            self._skip(_ANY_SPACE)
            ways.append(self._way(depth))
        return tuple(ways)

    def _way(self, depth: int) -> Way:
        space = _ANY_SPACE if depth else _SPACE
        parts: list[Part] = []
        while (item := self._item(depth)) is not None:
            parts += self._repeated(item)
            self._skip(space)
        return tuple(parts)

    def _item(self, depth: int) -> Way | None:
        sign = self._peek()
        if sign == '"':
            return self._counted(self._literal())
        if sign == "[":
            return self._counted((self._class(),))
        if sign == ".":
            self.at += 1
            return self._counted((_ANYTHING,))
        if sign == "(":
            self.at += 1
            self._skip(_ANY_SPACE)
            ways = self._ways(depth + 1)
            self._expect(")")
            return self._counted((self._new(ways),))
        if sign and _NAME.match(self.text, self.at):
            return self._counted((self._name(),))
        if sign and sign not in "|)\r\n":
            raise self._fault(f"“{sign}” is not understood")
        return None

    def _repeated(self, item: Way) -> Way:
        """`item` as often as what follows it says."""
        sign = self._peek()
        match = _REPEAT.match(self.text, self.at)
        if sign and sign in "*+?":
            self.at += 1
            least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
        elif match:
            self.at = match.end()
            least = int(match[1])
            most = (int(match[3]) if match[3] else None) if match[2] else least
        elif sign == "{":
            raise self._fault("a repetition is written {2}, {2,} or {2,5}")
        else:
            return item
        if most is not None and most < least:
            raise self._fault(f"a repetition from {least} to {most} is none")
        return self._written_out(item, least, most)

    def _written_out(self, item: Way, least: int, most: int | None) -> Way:
        self._count(len(item) * (least if most is None else most))
        if most is None:
            name = self._new(())
            self.rules[name] = ((*item, name), ())
            return (*item * least, name)
        tail: Way = ()
        for _ in range(most - least):
            tail = (self._new(((*item, *tail), ())),)
        return (*item * least, *tail)

    def _literal(self) -> Way:
        self.at += 1
        parts: list[Part] = []
        while self._peek() != '"':
            parts.append(Characters(((code := self._character(), code),)))
        self.at += 1
        return tuple(parts)

    def _class(self) -> Characters:
        self.at += 1
        negated = self._peek() == "^"
        self.at += negated
        ranges: list[tuple[int, int]] = []
        while self._peek() != "]":
            first = last = self._character()
            if self._peek() == "-" and self.text[self.at + 1 : self.at + 2] != "]":
                self.at += 1
                last = self._character()
            if last < first:
                raise self._fault("a range of characters runs backwards")
            ranges.append((first, last))
        self.at += 1
        return Characters(tuple(ranges), negated)

    def _character(self) -> int:
        sign = self._peek()
        if not sign or sign in "\r\n":
            raise self._fault("a literal or class is not closed")
        if sign != "\\":
            self.at += 1
            return ord(sign)
        match = _ESCAPE.match(self.text, self.at)
        if not match:
            raise self._fault("a backslash is not understood")
        self.at = match.end()
        number = match[1] or match[2] or match[3]
        code = int(number, 16) if number else ord(_PLAIN.get(match[4], match[4]))
        if code > LAST_CHARACTER:
            raise self._fault("there is no such character")
        return code

    def _new(self, ways: tuple[Way, ...]) -> str:
        self.made += 1
        name = f"{self.made}"  # no rule of a person begins with a digit
        self.rules[name] = ways
        return name

    def _name(self) -> str:
        match = _NAME.match(self.text, self.at)
        if not match:
            raise self._fault("a rule begins with its name")
        self.at = match.end()
        return match[0]

    def _counted(self, item: Way) -> Way:
        self._count(len(item))
        return item

    def _count(self, more: int) -> None:
        self.parts += more
        if self.parts > MOST_PARTS:
            raise self._fault("written out, it is too large")

    def _expect(self, sign: str) -> None:
        if not self.text.startswith(sign, self.at):
            raise self._fault(f"“{sign}” is missing")
        self.at += len(sign)

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _skip(self, space: re.Pattern[str]) -> None:
        match = space.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _fault(self, what: str) -> BadInput:
        return BadInput(f"The grammar cannot be used: in line {self.text.count(chr(10), 0, self.at) + 1} {what}.")


def _check_names(found: Rules) -> None:
    if "root" not in found:
        raise BadInput("The grammar cannot be used: it has no rule named root.")
    for ways in found.values():
        for part in (part for way in ways for part in way):
            if isinstance(part, str) and part not in found:
                raise BadInput(f"The grammar cannot be used: it has no rule named {part}.")


def _check_left_recursion(found: Rules) -> None:
    """A rule that comes back to itself before any character was read would never end."""
    empty = _empty(found)
    before = {name: {p for way in ways for p in _leading(way, empty)} for name, ways in found.items()}
    while loose := [name for name, leads in before.items() if not leads]:  # rules that lead to none are no cycle
        for name in loose:
            del before[name]
        for leads in before.values():
            leads.difference_update(loose)
    if before:
        names = sorted(name for name in before if name[0].isalpha()) or ["a repetition of what may be empty"]
        raise BadInput(f"The grammar cannot be used: it is left-recursive ({', '.join(names[:3])}).")


def _empty(found: Rules) -> set[str]:
    """Rules that may be nothing at all."""
    empty: set[str] = set()
    while more := {
        name
        for name, ways in found.items()
        if name not in empty and any(all(isinstance(p, str) and p in empty for p in way) for way in ways)
    }:
        empty |= more
    return empty


def _leading(way: Way, empty: set[str]) -> list[str]:
    leads = []
    for part in way:
        if not isinstance(part, str):
            break
        leads.append(part)
        if part not in empty:
            break
    return leads
