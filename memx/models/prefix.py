"""The prompt in sequence 0: read once, kept for the next question as far as they agree. In the child only.

A prompt is read in chunks (of 128 tokens, fewer on a slow computer) counted from its beginning, and a later prompt
takes over whole chunks alone. Up to four chunks are decoded together where that is quick, never with the shorter end of
the prompt: so every value is the same to the bit whether or not something was in the cache, and no reply depends on
what was asked before (tests/models/test_batches.py).
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from memx.domain.errors import Cancelled
from memx.models.llama import BATCH, Entry, Llama
from memx.models.sampler import Logits, Row
from memx.models.stop import Stop


@dataclass(slots=True)
class Counted:
    """What a request has cost so far: `prompt` tokens in the cache, `cached` of them not evaluated again, and tokens
    drawn. True at every moment, so also for a request that is stopped."""

    prompt: int = 0
    cached: int = 0
    completion: int = 0
    hidden: int = 0


class Decoder:
    """One decode at a time, with a look at the stop flag before and a sign of life after."""

    def __init__(self, llama: Llama, stop: Stop, beat: Callable[[], None]) -> None:
        self.llama, self._stop, self._beat = llama, stop, beat
        self._room = np.empty(llama.vocabulary, np.float32)

    def decode(self, entries: list[Entry]) -> Logits:
        """As Llama.decode."""
        if self._stop.is_set:
            raise Cancelled("Stopped.")
        logits = self.llama.decode(entries)
        self._beat()
        return logits

    def row(self, logits: Logits) -> Row:
        return Row.of(logits, self._room)


QUICK = 1.0  # seconds that one decode of a prompt may take: after each the clock is looked at


class Prefix:
    """Sequence 0 of the context."""

    def __init__(self, decoder: Decoder) -> None:
        self._decoder, self._llama = decoder, decoder.llama
        self._held: list[int] = []  # tokens of sequence 0, all evaluated
        self._first: Row | None = None  # what follows them
        self._together = 1  # chunks that are decoded at once

    def __len__(self) -> int:
        return len(self._held)

    @property
    def first(self) -> Row:
        """The logits after the whole prompt, once `read` is through."""
        assert self._first is not None
        return self._first

    def shared(self, tokens: list[int]) -> int:
        """How many tokens are the same from the beginning on."""
        pairs = zip(self._held, tokens, strict=False)
        return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(self._held), len(tokens)))

    def read(self, tokens: list[int], counted: Counted) -> Iterator[int]:
        """Sequence 0 becomes these tokens; yields after each chunk."""
        kept = self._reusable(tokens)
        counted.prompt = counted.cached = kept
        if kept == len(tokens):
            return
        self._first = None
        self._held = self._held[:kept]
        self._llama.trim(0, kept)
        while len(self._held) < len(tokens):
            start = len(self._held)
            chunk = tokens[start : start + self._size(len(tokens) - start)]
            last = start + len(chunk) == len(tokens)
            entries = [Entry(token, start + i, (0,), False) for i, token in enumerate(chunk)]
            if last:
                entries[-1] = Entry(chunk[-1], start + len(chunk) - 1, (0,))
            begun = time.monotonic()
            logits = self._decoder.decode(entries)
            self._pace(len(chunk), time.monotonic() - begun)
            self._held += chunk
            counted.prompt += len(chunk)
            if last:
                self._first = self._decoder.row(logits[0].copy())
            yield start + len(chunk)

    def forget(self) -> None:
        """Give the room back."""
        self._held, self._first = [], None
        self._llama.trim(0)

    def _reusable(self, tokens: list[int]) -> int:
        """How many leading tokens need no evaluation: all of the same prompt, else whole chunks."""
        if tokens == self._held and self._first is not None:
            return len(tokens)
        size = self._llama.chunk
        return min(self.shared(tokens), len(tokens) - 1) // size * size

    def _size(self, left: int) -> int:
        """Tokens to decode next: whole chunks, then what is left of the prompt."""
        chunk = self._llama.chunk
        return min(left // chunk, self._together) * chunk or left

    def _pace(self, tokens: int, seconds: float) -> None:
        chunk = self._llama.chunk
        if tokens % chunk == 0:
            fitting = int(QUICK * tokens / max(seconds, 1e-6)) // chunk
            self._together = max(1, min(BATCH // chunk, fitting))
