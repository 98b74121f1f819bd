"""A reply that follows a grammar: the rules of gbnf.py as an automaton over bytes. In the child only."""

from memx.domain.errors import BadInput
from memx.models import gbnf
from memx.models.constraint import State
from memx.models.gbnf import LAST_CHARACTER, Characters

MOST_STACKS = 512  # readings of the same text side by side
MOST_WORK = 20_000  # steps from one character to the next
DEEPEST = 256  # rules in rules; a rule that ends with another one gives its place to it
REMEMBERED = 20_000

# A way to go on: what is still to come of a rule as (rule, way, place), and of those that called it. The first names a
# character; None is the end of the reply.
_Place = tuple[str, int, int]
_Stack = tuple[_Place, "_Stack"] | None
_Stacks = frozenset[_Stack]


class Grammar:
    """A Constraint. A state is (what may come next, bytes of an unfinished character). Raises BadInput."""

    def __init__(self, text: str) -> None:
        self._rules = gbnf.rules(text)
        self._steps: dict[tuple[_Stacks, str], _Stacks] = {}
        self._start = self._settled([(("root", way, 0), None) for way in range(len(self._rules["root"]))])

    @property
    def start(self) -> State:
        return (self._start, b"")

    def after(self, state: State, piece: bytes) -> State:
        if not piece:
            return None
        stacks, raw = state  # type: ignore[misc]
        raw += piece
        try:
            text, pending = raw.decode(), b""
        except UnicodeDecodeError as error:
            if error.reason != "unexpected end of data":
                return None
            text, pending = raw[: error.start].decode(), raw[error.start :]
        for character in text:
            stacks = self._step(stacks, character)
            if not stacks:
                return None
        if pending and not self._may_begin(stacks, pending):
            return None
        return (stacks, pending)

    def may_end(self, state: State) -> bool:
        stacks, pending = state  # type: ignore[misc]
        return None in stacks and not pending

    def _step(self, stacks: _Stacks, character: str) -> _Stacks:
        key = (stacks, character)
        if key not in self._steps:
            if len(self._steps) >= REMEMBERED:
                self._steps.clear()
            code = ord(character)
            taken = [
                ((rule, way, place + 1), rest)
                for (rule, way, place), rest in (stack for stack in stacks if stack)
                if self._characters((rule, way, place)).overlaps(code, code)
            ]
            self._steps[key] = self._settled(taken)
        return self._steps[key]

    def _settled(self, open_stacks: list[tuple[_Place, _Stack]]) -> _Stacks:
        """Follow rules down and up until each way to go on names a character."""
        settled: set[_Stack] = set()
        seen: set[_Stack] = set()
        waiting: list[_Stack] = list(open_stacks)
        while waiting:
            stack = waiting.pop()
            if stack in seen:
                continue
            seen.add(stack)
            if stack is None or isinstance(self._part(stack[0]), Characters):
                settled.add(stack)
            else:
                waiting += self._followed(*stack)
            if len(settled) > MOST_STACKS or len(seen) > MOST_WORK:
                raise BadInput("The grammar cannot be used: it can be read in too many ways at once.")
        return frozenset(settled)

    def _followed(self, place: _Place, rest: _Stack) -> list[_Stack]:
        part = self._part(place)
        if part is None:  # the rule is through
            return [rest]
        assert isinstance(part, str)
        rule, way, at = place
        if at + 1 < len(self._rules[rule][way]):
            rest = ((rule, way, at + 1), rest)
            if _depth(rest) > DEEPEST:
                raise BadInput("The grammar cannot be used: its rules stand too deep in one another.")
        return [((part, other, 0), rest) for other in range(len(self._rules[part]))]

    def _may_begin(self, stacks: _Stacks, pending: bytes) -> bool:
        low, high = _range(pending)
        return any(self._characters(stack[0]).overlaps(low, high) for stack in stacks if stack)

    def _part(self, place: _Place) -> gbnf.Part | None:
        rule, way, at = place
        parts = self._rules[rule][way]
        return parts[at] if at < len(parts) else None

    def _characters(self, place: _Place) -> Characters:
        part = self._part(place)
        assert isinstance(part, Characters)
        return part


def _depth(stack: _Stack) -> int:
    depth = 0
    while stack is not None:
        depth, stack = depth + 1, stack[1]
    return depth


def _range(pending: bytes) -> tuple[int, int]:
    """The first and last character whose UTF-8 begins with these bytes (which begin one)."""
    length = 2 if pending[0] < 0xE0 else 3 if pending[0] < 0xF0 else 4
    code = pending[0] & (0xFF >> (length + 1))
    for byte in pending[1:]:
        code = code << 6 | byte & 0x3F
    free = 6 * (length - len(pending))
    shortest = (0x80, 0x800, 0x10000)[length - 2]  # below, a character is written in fewer bytes
    return max(code << free, shortest), min((code + 1 << free) - 1, LAST_CHARACTER)
