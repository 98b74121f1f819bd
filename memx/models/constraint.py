"""What a reply may be, as an automaton over the bytes of its tokens. In the child only.

States are plain values: samples share them, and a copy costs nothing. A token that is not allowed is never drawn; the
log-probabilities stay those of the raw distribution. A reply under a constraint therefore tells less about how sure the
model is: it may look sure of the only thing that it was allowed to say, and a constraint can hide that it would rather
have said "Not in my notes.". Don't weigh constrained and free replies in one vote as if they were alike.
"""

from collections.abc import Hashable
from typing import Protocol

State = Hashable | None  # None: nothing allowed leads here


class Constraint(Protocol):
    @property
    def start(self) -> State: ...

    def after(self, state: State, piece: bytes) -> State:
        """The state after some more bytes; None where they are not allowed, and for no bytes at all."""

    def may_end(self, state: State) -> bool: ...


class Both:
    """Two constraints at once."""

    def __init__(self, one: Constraint, other: Constraint) -> None:
        self._one, self._other = one, other

    @property
    def start(self) -> State:
        return (self._one.start, self._other.start)

    def after(self, state: State, piece: bytes) -> State:
        assert isinstance(state, tuple)
        first = self._one.after(state[0], piece)
        second = self._other.after(state[1], piece) if first is not None else None
        return None if second is None else (first, second)

    def may_end(self, state: State) -> bool:
        assert isinstance(state, tuple)
        return self._one.may_end(state[0]) and self._other.may_end(state[1])
