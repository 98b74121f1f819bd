"""Choosing tokens from raw logits, in the child."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memx.domain.errors import ModelError

Logits = NDArray[np.float32]
Allowed = Callable[[int], bool]
BLOCKS = (64, 512, 4096)  # of the likeliest tokens a constraint is asked about, before all the others


@dataclass(frozen=True, slots=True)
class Row:
    """The raw logits of one position, the logarithm of the sum of their exponentials, and the entropy in nats."""

    logits: Logits
    top: float
    total: float
    entropy: float = field(default=0.0)

    @staticmethod
    def of(logits: Logits, room: Logits) -> "Row":
        """`room` is scratch of the same length. Raises ModelError for logits that are no numbers."""
        top = logits.max()
        if not np.isfinite(top):
            raise ModelError("The model's file gives no usable numbers; choose another model or install it again.")
        np.subtract(logits, top, out=room)
        np.exp(room, out=room)
        total = float(room.sum())  # pairwise summation: 1e-6 exact
        weighted = float(np.dot(room, logits)) if np.isfinite(logits.min()) else _weighted(logits, room)
        log_total = float(top) + float(np.log(total))
        return Row(logits, float(top), log_total, max(0.0, log_total - weighted / total))

    def logprob(self, token: int) -> float:
        """Natural logarithm, temperature 1."""
        return float(self.logits[token]) - self.total

    def margin(self) -> float:
        """Difference of the two greatest logits: how sure the first token is."""
        second, first = np.partition(self.logits, -2)[-2:]
        return float(first) - float(second)

    def draw(
        self, uniforms: Sequence[float], temperature: float, min_p: float, allowed: Allowed | None = None
    ) -> list[int]:
        """A token for each number in [0, 1); the likeliest where the temperature is 0.

        min-p (Nguyen et al. 2024, arXiv:2407.01082) is taken on the raw distribution, before the temperature, as
        llama.cpp does. With `allowed` it is taken beside the likeliest token that is allowed.
        """
        if allowed is None:
            if temperature <= 0:
                return [int(self.logits.argmax())] * len(uniforms)
            tokens = self._likely(self.top, min_p)
        else:
            best = self._likeliest(allowed)
            if temperature <= 0:
                return [best] * len(uniforms)
            near = self._likely(float(self.logits[best]), min_p)
            near = near[np.argsort(-self.logits[near], kind="stable")[: BLOCKS[-1]]]
            tokens = np.sort([token for token in near.tolist() if token == best or allowed(token)])
        weights: NDArray[Any] = np.exp((self.logits[tokens].astype(np.float64) - self.top) / temperature)
        sums = weights.cumsum()
        places = np.searchsorted(sums, np.asarray(uniforms) * sums[-1], side="right")
        return [int(tokens[min(place, len(tokens) - 1)]) for place in places]

    def _likely(self, top: float, min_p: float) -> NDArray[Any]:
        lowest = top + np.log(min_p) if min_p > 0 else -np.inf
        return np.flatnonzero((self.logits >= lowest) & (self.logits <= top))

    def _likeliest(self, allowed: Allowed) -> int:
        for token in self._descending():
            if allowed(token):
                return token
        raise ModelError("The model has no token that could go on within the limits set for its reply.")

    def _descending(self) -> Iterator[int]:
        """Tokens, likeliest first; sorted in blocks, since nearly always an early one will do."""
        done = 0
        for most in (*BLOCKS, len(self.logits)):
            size = min(most, len(self.logits))
            block = np.argpartition(-self.logits, size - 1)[:size]
            yield from block[np.argsort(-self.logits[block], kind="stable")][done:].tolist()
            done = size


def _weighted(logits: Logits, shares: Logits) -> float:
    """Sum of logits by share where some are minus infinity: those have no share."""
    kept = shares > 0
    return float(np.dot(shares[kept], logits[kept]))


def uniforms(seed: int, length: int) -> NDArray[np.float64]:
    """The random numbers of one sequence, the same whatever else is drawn beside it."""
    return np.random.Generator(np.random.PCG64(abs(seed))).random(length)
