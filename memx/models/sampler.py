"""Choosing tokens from raw logits, in the child."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memx.domain.errors import ModelError

Logits = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Row:
    """The raw logits of one position, and the logarithm of the sum of their exponentials."""

    logits: Logits
    top: float
    total: float

    @staticmethod
    def of(logits: Logits, room: Logits) -> "Row":
        """`room` is scratch of the same length. Raises ModelError for logits that are no numbers."""
        top = logits.max()
        if not np.isfinite(top):
            raise ModelError("The model's file gives no usable numbers; choose another model or install it again.")
        np.subtract(logits, top, out=room)
        np.exp(room, out=room)
        return Row(logits, float(top), float(top) + float(np.log(room.sum(dtype=np.float64))))

    def logprob(self, token: int) -> float:
        """Natural logarithm, temperature 1."""
        return float(self.logits[token]) - self.total

    def margin(self) -> float:
        """Difference of the two greatest logits: how sure the first token is."""
        second, first = np.partition(self.logits, -2)[-2:]
        return float(first) - float(second)

    def draw(self, uniforms: Sequence[float], temperature: float, min_p: float) -> list[int]:
        """A token for each number in [0, 1); the likeliest where the temperature is 0.

        min-p (Nguyen et al. 2024, arXiv:2407.01082) is taken on the raw distribution, before the temperature, as
        llama.cpp does.
        """
        if temperature <= 0:
            return [int(self.logits.argmax())] * len(uniforms)
        lowest = self.top + np.log(min_p) if min_p > 0 else -np.inf
        tokens = np.flatnonzero(self.logits >= lowest)
        weights: NDArray[Any] = np.exp((self.logits[tokens].astype(np.float64) - self.top) / temperature)
        sums = weights.cumsum()
        places = np.searchsorted(sums, np.asarray(uniforms) * sums[-1], side="right")
        return [int(tokens[min(place, len(tokens) - 1)]) for place in places]


def uniforms(seed: int, length: int) -> NDArray[np.float64]:
    """The random numbers of one sequence, the same whatever else is drawn beside it."""
    return np.random.Generator(np.random.PCG64(abs(seed))).random(length)
