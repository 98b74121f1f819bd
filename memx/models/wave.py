"""Samples of one prompt, decoded together; those that have said the same so far are one strand. In the child only."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from memx.domain.generation import Piece, Sampled, Sampling, Thinking
from memx.models import sampler
from memx.models.constraint import Constraint, State
from memx.models.llama import Entry
from memx.models.prefix import Counted, Decoder, Prefix
from memx.models.sampler import Row
from memx.models.text import TextStream
from memx.models.thinking import TAG, Trace, TraceForm


@dataclass(frozen=True, slots=True)
class Member:
    """One sample. `slot` is its sequence in the context."""

    index: int
    slot: int
    uniforms: NDArray[np.float64]


@dataclass(slots=True)
class Strand:
    """What its members have drawn, and where that leaves them.

    `state` is the constraint's after the reply so far. `start` holds the first bytes of a reply back as long as they
    may become a trace that nobody asked for; None once that is decided.
    """

    members: list[Member]
    reply: TextStream
    state: State = None
    trace: Trace | None = None
    start: bytes | None = b""
    margin: float = 0.0
    draws: int = 0
    last: int = 0
    logprobs: list[float] = field(default_factory=list)
    entropies: list[float] = field(default_factory=list)

    def split(self, members: list[Member]) -> "Strand":
        """Another with some of the members, to go its own way."""
        trace = self.trace.copy() if self.trace else None
        figures = (self.margin, self.draws, self.last, list(self.logprobs), list(self.entropies))
        return Strand(members, self.reply.copy(), self.state, trace, self.start, *figures)

    @property
    def hidden(self) -> int:
        return self.trace.tokens if self.trace else 0

    @property
    def thinks(self) -> bool:
        return self.trace is not None and not self.trace.over

    def sampled(self, finish: str) -> list[Sampled]:
        thought = self.trace.text if self.trace else ""
        figures = (tuple(self.logprobs), self.margin, finish, tuple(self.entropies), thought, self.hidden)
        return [Sampled(member.index, self.reply.text, *figures) for member in self.members]

    def pieces(self, text: str, hidden: bool = False) -> list[Piece]:
        return [Piece(member.index, text, hidden) for member in self.members] if text else []


class Wave:
    """`forms`: how a trace is written that was asked for, and one that was not; of that at most `unasked` tokens."""

    def __init__(
        self,
        decoder: Decoder,
        prefix: Prefix,
        sampling: Sampling,
        constraint: Constraint | None,
        forms: tuple[TraceForm, TraceForm],
        unasked: int,
        counted: Counted,
    ) -> None:
        self._decoder, self._llama, self._prefix = decoder, decoder.llama, prefix
        self._sampling, self._constraint = sampling, constraint
        self._asked_form, self._unasked_form = forms
        self._unasked, self._counted = unasked, counted
        self._pieces: list[Piece] = []

    def run(self, indices: range) -> Iterator[Piece | Sampled]:
        """Pieces as they come, a Sampled for each index. The prompt stays in sequence 0, however this ends."""
        strands, rows, position = [self._beginning(indices)], [self._prefix.first], len(self._prefix)
        slots = [member.slot for member in strands[0].members]
        try:
            for slot in slots:
                self._llama.copy(0, slot)
            while strands:
                strands, ended = self._step(strands, rows)
                yield from self._shown()
                for strand, finish in ended:
                    yield from self._ended(strand, finish)
                if strands:
                    rows = self._next_rows(strands, position)
                    position += 1
        finally:
            for slot in slots:
                self._llama.trim(slot)

    def _beginning(self, indices: range) -> Strand:
        thinking, draws = self._sampling.thinking, self._sampling.max_tokens
        draws += thinking.tokens + thinking.waits + 2 if thinking else self._unasked + len(TAG)
        seed = self._sampling.seed
        members = [Member(i, slot, sampler.uniforms(seed + i, draws)) for slot, i in enumerate(indices, 1)]
        strand = Strand(members, TextStream(self._sampling.stops))
        strand.state = self._constraint.start if self._constraint else None
        if thinking:
            strand.trace, strand.start = Trace(self._asked_form, thinking), None
        return strand

    def _step(self, strands: Sequence[Strand], rows: Sequence[Row]) -> tuple[list[Strand], list[tuple[Strand, str]]]:
        """Each member draws a token: the new strands, and which ended and why."""
        following: list[Strand] = []
        ended: list[tuple[Strand, str]] = []
        for strand, row in zip(strands, rows, strict=True):
            for part, token in self._parts(strand, row):
                finish = self._take(part, token, row)
                if finish:
                    ended.append((part, finish))
                else:
                    following.append(part)
        return following, ended

    def _parts(self, strand: Strand, row: Row) -> Iterator[tuple[Strand, int | None]]:
        """A strand for each token that its members drew; no token where the next one is forced."""
        if strand.trace and strand.trace.forced:
            yield strand, None
            return
        uniforms = [member.uniforms[strand.draws] for member in strand.members]
        drawn = row.draw(uniforms, self._sampling.temperature, self._sampling.min_p, self._allowed(strand))
        strand.draws += 1
        together: dict[int, list[Member]] = {}
        for member, token in zip(strand.members, drawn, strict=True):
            together.setdefault(token, []).append(member)
        for token, members in together.items():
            yield (strand if len(together) == 1 else strand.split(members)), token

    def _allowed(self, strand: Strand) -> Callable[[int], bool] | None:
        constraint = self._constraint
        if constraint is None or strand.thinks:
            return None
        return lambda token: (
            constraint.may_end(strand.state)
            if self._llama.ends(token)
            else constraint.after(strand.state, self._llama.piece(token)) is not None
        )

    def _take(self, strand: Strand, token: int | None, row: Row) -> str:
        """Append the token, or the next forced one; why the strand ended with it, or nothing."""
        if not strand.thinks:
            assert token is not None
            return self._take_reply(strand, token, row)
        assert strand.trace is not None
        if token is not None:
            kept, shown = strand.trace.take(token, self._llama.piece(token), self._llama.ends(token))
            if kept:
                self._counted.hidden += len(strand.members)
                strand.last = token
                self._pieces += strand.pieces(shown, hidden=True)
                return ""
        return self._force(strand, strand.trace)

    def _force(self, strand: Strand, trace: Trace) -> str:
        """The next forced token; none where the model's own mark ended the trace and nothing has to follow."""
        self._counted.hidden += len(strand.members)
        strand.last = trace.forced[0]
        self._pieces += strand.pieces(trace.force(self._llama.piece(strand.last)), hidden=True)
        return ""

    def _take_reply(self, strand: Strand, token: int, row: Row) -> str:
        if not strand.logprobs:
            strand.margin = row.margin()
        strand.last = token
        strand.logprobs.append(row.logprob(token))
        strand.entropies.append(row.entropy)
        self._counted.completion += len(strand.members)
        if self._llama.ends(token):
            return "stop"
        piece = self._llama.piece(token)
        if self._constraint:
            strand.state = self._constraint.after(strand.state, piece)
        self._show(strand, token, piece)
        if strand.reply.stopped:
            return "stop"
        return "length" if len(strand.logprobs) >= self._sampling.max_tokens else ""

    def _show(self, strand: Strand, token: int, piece: bytes) -> None:
        """Feed the reply; first find out whether it is one, or a trace that nobody asked for."""
        if strand.trace and not strand.reply.text:
            piece = piece.lstrip()
        elif strand.start is not None:
            strand.start += TAG.encode() if token == self._unasked_form.begin else piece
            begun, tag = strand.start.lstrip(), TAG.encode()
            if begun.startswith(tag):
                self._hide(strand)
                return
            if tag.startswith(begun) and len(strand.logprobs) < self._sampling.max_tokens:
                return
            piece, strand.start = strand.start, None
        self._pieces += strand.pieces(strand.reply.feed(piece))

    def _hide(self, strand: Strand) -> None:
        """What was drawn so far opened a trace."""
        count = len(strand.logprobs)
        strand.trace, strand.start = Trace(self._unasked_form, Thinking(self._unasked)), None
        strand.trace.tokens = count
        strand.logprobs, strand.entropies = [], []
        strand.state = self._constraint.start if self._constraint else None
        self._counted.completion -= count * len(strand.members)
        self._counted.hidden += count * len(strand.members)

    def _ended(self, strand: Strand, finish: str) -> Iterator[Piece | Sampled]:
        for member in strand.members:
            self._llama.trim(member.slot)
        held = b"" if strand.start is None else strand.start
        strand.start = None
        yield from strand.pieces(strand.reply.feed(held) + strand.reply.finish())
        yield from strand.sampled(finish)

    def _shown(self) -> list[Piece]:
        shown, self._pieces = self._pieces, []
        return shown

    def _next_rows(self, strands: Sequence[Strand], position: int) -> list[Row]:
        entries = [Entry(strand.last, position, tuple(m.slot for m in strand.members)) for strand in strands]
        return [self._decoder.row(logits) for logits in self._decoder.decode(entries)]
