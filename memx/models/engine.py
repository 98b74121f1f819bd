"""One prefill, many samples. In the child only.

A prompt is read in chunks of 128 tokens counted from its beginning, and a later prompt takes over whole chunks alone:
every value is computed in the same batch shape whether or not something was in the cache, so no reply depends on what
was asked before. Sequences that have said the same so far are decoded once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from memx.domain.errors import BadInput, Cancelled, PromptTooLong
from memx.domain.generation import Piece, Prompt, Sampled, Sampling
from memx.models import sampler
from memx.models.llama import CHUNK, WAVE, Entry, Llama
from memx.models.sampler import Logits, Row
from memx.models.stop import Stop
from memx.models.templates import Mark, Part
from memx.models.text import TextStream

SAMPLES_AT_MOST = 1024


@dataclass(slots=True)
class Strand:
    """One sample on its way. `slot` is its sequence in the context."""

    index: int
    slot: int
    uniforms: NDArray[np.float64]
    text: TextStream
    tokens: list[int] = field(default_factory=list)
    logprobs: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Counted:
    """Tokens of the last prompt, and those of them that were not evaluated again."""

    prompt: int = 0
    cached: int = 0


class Engine:
    """`template` writes a prompt the way the model wants it; `beat` is called between decodes."""

    def __init__(
        self, llama: Llama, template: Callable[[Prompt], list[Part]], stop: Stop, beat: Callable[[], None]
    ) -> None:
        self._llama, self._template, self._stop, self._beat = llama, template, stop, beat
        self._held: list[int] = []  # tokens of sequence 0, all evaluated
        self._first: Row | None = None  # what follows them
        self._room = np.empty(llama.vocabulary, np.float32)
        self.counted = Counted()

    def count(self, text: str) -> int:
        return len(self._llama.tokens(text))

    def prompt_tokens(self, prompt: Prompt) -> list[int]:
        """Raises BadInput for a prompt without any text."""
        if not (prompt.system + prompt.user + prompt.opening).strip():
            raise BadInput("There is nothing to ask: the prompt is empty.")
        tokens = self._llama.beginning()
        for part in self._template(prompt):
            is_mark = isinstance(part, Mark)
            tokens += self._llama.tokens(part.text if isinstance(part, Mark) else part, special=is_mark)
        return tokens

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Piece | Sampled]:
        """Pieces as they come, a Sampled for each sequence. An empty piece of sequence 0: the prompt is still read."""
        _check(sampling)
        tokens = self.prompt_tokens(prompt)
        self._check_room(len(tokens), sampling.max_tokens)
        for _ in self._prefill(tokens):
            yield Piece(0, "")
        wave = min(WAVE, (self._llama.context - len(tokens)) // sampling.max_tokens)
        for start in range(0, sampling.count, wave):
            yield from self._wave(range(start, min(start + wave, sampling.count)), sampling)

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        """Sum of log-probabilities of each continuation, tokenised by itself; 0.0 for an empty one."""
        tokens = self.prompt_tokens(prompt)
        wanted = [self._llama.tokens(text) for text in continuations]
        self._check_room(len(tokens), max(map(len, wanted), default=0))
        for _ in self._prefill(tokens):
            pass
        room = self._llama.context - len(tokens)
        sums: list[float] = []
        for group in _packed(wanted, room):
            sums += self._score_group(group)
        return sums

    def _check_room(self, prompt: int, more: int) -> None:
        context = self._llama.context
        if prompt + more > context:
            raise PromptTooLong(
                f"The question and its notes are {prompt} tokens, and the model reads at most {context - more} "
                "before it answers. Ask with fewer or shorter notes."
            )

    def _prefill(self, tokens: list[int]) -> Iterator[int]:
        """Sequence 0 becomes the prompt; yields after each chunk."""
        kept = self._reusable(tokens)
        self.counted = Counted(len(tokens), kept)
        if kept == len(tokens):
            return
        self._first = None
        self._held = self._held[:kept]
        self._llama.trim(0, kept)
        for start in range(kept, len(tokens), CHUNK):
            chunk = tokens[start : start + CHUNK]
            last = start + CHUNK >= len(tokens)
            entries = [Entry(token, start + i, (0,), False) for i, token in enumerate(chunk)]
            if last:
                entries[-1] = Entry(chunk[-1], start + len(chunk) - 1, (0,))
            logits = self._decode(entries)
            self._held += chunk
            if last:
                self._first = Row.of(logits[0].copy(), self._room)
            yield start + len(chunk)

    def _reusable(self, tokens: list[int]) -> int:
        """How many leading tokens need no evaluation: all of the same prompt, else whole chunks."""
        if tokens == self._held and self._first is not None:
            return len(tokens)
        same = next((i for i, (a, b) in enumerate(zip(self._held, tokens, strict=False)) if a != b), None)
        shared = min(len(self._held), len(tokens)) if same is None else same
        return min(shared, len(tokens) - 1) // CHUNK * CHUNK

    def _decode(self, entries: list[Entry]) -> Logits:
        if self._stop.is_set:
            raise Cancelled("Stopped.")
        logits = self._llama.decode(entries)
        self._beat()
        return logits

    def _wave(self, indices: range, sampling: Sampling) -> Iterator[Piece | Sampled]:
        """Sequences that have drawn the same tokens form one group, one entry of the batch."""
        first = self._first_row()
        margin = first.margin()
        living = [
            Strand(i, slot, sampler.uniforms(sampling.seed + i, sampling.max_tokens), TextStream(sampling.stops))
            for slot, i in enumerate(indices, 1)
        ]
        position = len(self._held)
        try:
            for sequence in living:
                self._llama.copy(0, sequence.slot)
            groups, rows = [living], [first]
            while groups:
                groups, ended, pieces = self._step(groups, rows, sampling)
                yield from pieces
                for sequence, finish in ended:
                    self._llama.trim(sequence.slot)
                    text = sequence.text.finish()
                    if text:
                        yield Piece(sequence.index, text)
                    yield Sampled(sequence.index, sequence.text.text, tuple(sequence.logprobs), margin, finish)
                if groups:
                    rows = self._next_rows(groups, position)
                    position += 1
        finally:
            for sequence in living:
                self._llama.trim(sequence.slot)

    def _step(
        self, groups: list[list[Strand]], rows: list[Row], sampling: Sampling
    ) -> tuple[list[list[Strand]], list[tuple[Strand, str]], list[Piece]]:
        """Each sequence draws a token: the new groups, who ended and why, and what can be shown."""
        following: list[list[Strand]] = []
        ended: list[tuple[Strand, str]] = []
        pieces: list[Piece] = []
        for group, row in zip(groups, rows, strict=True):
            step = len(group[0].tokens)
            drawn = row.draw([s.uniforms[step] for s in group], sampling.temperature, sampling.min_p)
            together: dict[int, list[Strand]] = {}
            for sequence, token in zip(group, drawn, strict=True):
                finish = self._take(sequence, token, row, sampling, pieces)
                if finish:
                    ended.append((sequence, finish))
                else:
                    together.setdefault(token, []).append(sequence)
            following += together.values()
        return following, ended, pieces

    def _take(self, sequence: Strand, token: int, row: Row, sampling: Sampling, pieces: list[Piece]) -> str:
        """Append a token; why the sequence ended with it, or nothing."""
        sequence.tokens.append(token)
        sequence.logprobs.append(row.logprob(token))
        if self._llama.ends(token):
            return "stop"
        text = sequence.text.feed(self._llama.piece(token))
        if text:
            pieces.append(Piece(sequence.index, text))
        if sequence.text.stopped:
            return "stop"
        return "length" if len(sequence.tokens) >= sampling.max_tokens else ""

    def _next_rows(self, groups: list[list[Strand]], position: int) -> list[Row]:
        entries = [Entry(group[0].tokens[-1], position, tuple(s.slot for s in group)) for group in groups]
        return [Row.of(logits, self._room) for logits in self._decode(entries)]

    def _score_group(self, wanted: list[list[int]]) -> list[float]:
        first, begin = self._first_row(), len(self._held)
        sums = [first.logprob(tokens[0]) if tokens else 0.0 for tokens in wanted]
        places = [(which, i) for which, tokens in enumerate(wanted) for i in range(len(tokens) - 1)]
        try:
            for slot in range(1, len(wanted) + 1):
                self._llama.copy(0, slot)
            for start in range(0, len(places), CHUNK):
                part = places[start : start + CHUNK]
                logits = self._decode([Entry(wanted[w][i], begin + i, (w + 1,)) for w, i in part])
                for (w, i), row in zip(part, logits, strict=True):
                    sums[w] += Row.of(row, self._room).logprob(wanted[w][i + 1])
        finally:
            for slot in range(1, len(wanted) + 1):
                self._llama.trim(slot)
        return sums

    def _first_row(self) -> Row:
        assert self._first is not None
        return self._first


def _check(sampling: Sampling) -> None:
    if not 1 <= sampling.count <= SAMPLES_AT_MOST:
        raise BadInput(f"{sampling.count} samples cannot be drawn: choose 1 to {SAMPLES_AT_MOST}.")
    if sampling.max_tokens < 1:
        raise BadInput("An answer needs room for at least one token.")


def _packed(wanted: list[list[int]], room: int) -> Iterator[list[list[int]]]:
    """Groups of at most WAVE continuations that fit the context together."""
    group: list[list[int]] = []
    used = 0
    for tokens in wanted:
        if group and (len(group) == WAVE or used + len(tokens) > room):
            yield group
            group, used = [], 0
        group.append(tokens)
        used += len(tokens)
    if group:
        yield group
