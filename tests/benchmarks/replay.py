"""Stopping and selecting, replayed on samples that were drawn once: every policy sees the same ones, permuted.

A policy walks along the samples of a question (walks.py); here stand when it stops, what that gives and what it costs.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from walks import Question, Step, Walk

from memx.reasoning import stopping

PERMUTATIONS = 8
BOOTSTRAPS = 2000
SLACK = 0.005  # accuracy that may be lost against the full vote
Stop = Callable[[int, Step], bool]
Key = TypeVar("Key", bound=Hashable)


@lru_cache(maxsize=200_000)
def _posterior(first: float, second: float) -> float:
    return stopping.posterior(first, second)


@lru_cache(maxsize=200_000)
def _doubt(first: float, second: float, drawn: int, cap: int) -> float:
    return stopping.doubt(first, second, drawn, cap)


def most_samples(questions: Sequence[Question]) -> int:
    return max(len(question.samples) for question in questions)


def fixed(number: int) -> Stop:
    return lambda n, step: n >= number  # noqa: ARG005


def adaptive_consistency(tau: float) -> Stop:
    """Aggarwal et al. 2023, arXiv 2305.11860."""
    return lambda n, step: _posterior(step.first, step.second) >= tau  # noqa: ARG005


def early_stopping(window: int) -> Callable[[Question, Sequence[int]], int]:
    """ESC, Li et al. 2024, arXiv 2401.10480: the first window whose samples all agree."""

    def stop(question: Question, order: Sequence[int]) -> int:
        for end in range(window, len(order) + 1, window):
            if len({question.labels[m] for m in order[end - window : end]}) == 1:
                return end
        return len(order)

    return stop


def ours(least: float, cap: int, sure: float = 2.0) -> Stop:
    """The vote's own rule: one sample where it is sure enough of itself; else until the doubt is small, from two on."""
    return lambda n, step: (
        (n == 1 and step.lone >= sure)
        or (n > 1 and _doubt(round(step.first, 1), round(step.second, 1), n, cap) <= least)
    )


@dataclass(frozen=True)
class Outcome:
    """Of each question, mean over permutations: was it right, samples and their tokens, prompt tokens that were not
    cached, answers that the verifier was asked about, and whether the language model was asked at all."""

    right: list[float]
    samples: list[float]
    tokens: list[float]
    prompt: list[float]
    judged: list[float]
    asked: list[bool]

    @property
    def accuracy(self) -> float:
        return sum(self.right) / len(self.right)

    @property
    def mean_samples(self) -> float:
        return sum(self.samples) / len(self.samples)

    @property
    def mean_tokens(self) -> float:
        return sum(self.tokens) / len(self.tokens)


def orders(question: Question, number: int) -> list[list[int]]:
    """Seeded; the first sample (the greedy one) stays first."""
    rng, rest = random.Random(number), list(range(1, len(question.samples)))
    found = []
    for _ in range(PERMUTATIONS):
        rng.shuffle(rest)
        found.append([0, *rest])
    return found


Walked = list[list[list[Step]]]


def walked(questions: Sequence[Question], walk: Walk) -> Walked:
    """Every permutation of every question, walked once for all thresholds."""
    return [[walk(q, order) for order in orders(q, n)] for n, q in enumerate(questions)]


def replayed(paths: Walked, stop: Stop) -> Outcome:
    """Every path walked until the policy stops."""
    ends = [
        [next(((n, step) for n, step in enumerate(path, 1) if stop(n, step)), (len(path), path[-1])) for path in paths_]
        for paths_ in paths
    ]

    def means(of: Callable[[int, Step], float]) -> list[float]:
        return [sum(of(n, step) for n, step in some) / len(some) for some in ends]

    return Outcome(
        right=means(lambda n, step: step.right),  # noqa: ARG005
        samples=means(lambda n, step: n),  # noqa: ARG005
        tokens=means(lambda n, step: step.tokens),  # noqa: ARG005
        prompt=means(lambda n, step: step.prompt),  # noqa: ARG005
        judged=means(lambda n, step: step.judged),  # noqa: ARG005
        asked=[True] * len(ends),
    )


def found_first(out: Outcome, questions: Sequence[Question], gate: float) -> Outcome:
    """The same where the language model is only asked when what was found without it is less likely right than that."""
    known = [question.found >= gate for question in questions]

    def kept(values: Sequence[float]) -> list[float]:
        return [0.0 if skip else value for skip, value in zip(known, values, strict=True)]

    right = [
        float(question.found_right) if skip else value
        for question, skip, value in zip(questions, known, out.right, strict=True)
    ]
    samples, tokens, prompt, judged = (kept(values) for values in (out.samples, out.tokens, out.prompt, out.judged))
    return Outcome(right, samples, tokens, prompt, judged, [not skip for skip in known])


def mixed(paths: Walked, mean_samples: float) -> list[float]:
    """How often each question is right under a random mix of the two fixed numbers around `mean_samples`."""
    few = int(mean_samples)
    fewer, more = replayed(paths, fixed(few)).right, replayed(paths, fixed(few + 1)).right
    return [one + (mean_samples - few) * (other - one) for one, other in zip(fewer, more, strict=True)]


def cheapest(found: Mapping[Key, Outcome], least: float) -> Key:
    """The threshold with the fewest samples whose accuracy is at least `least`; the most accurate where none is."""
    enough = {threshold: out for threshold, out in found.items() if out.accuracy >= least}
    if not enough:
        return max(found, key=lambda threshold: found[threshold].accuracy)
    return min(enough, key=lambda threshold: enough[threshold].mean_samples)


def ratio(dear: Sequence[float], cheap: Sequence[float], seed: int = 1) -> tuple[float, float, float]:
    """Mean cost of the one over that of the other, with the 95 % interval of a paired bootstrap over questions."""
    rng, size = random.Random(seed), len(dear)
    drawn = []
    for _ in range(BOOTSTRAPS):
        picked = rng.choices(range(size), k=size)
        drawn.append(sum(dear[i] for i in picked) / max(1e-9, sum(cheap[i] for i in picked)))
    drawn.sort()
    return sum(dear) / max(1e-9, sum(cheap)), drawn[int(0.025 * BOOTSTRAPS)], drawn[int(0.975 * BOOTSTRAPS)]


def difference(one: Sequence[float], other: Sequence[float], seed: int = 1) -> tuple[float, float, float]:
    """Mean of the one less that of the other, with the 95 % interval of a paired bootstrap."""
    rng, size = random.Random(seed), len(one)
    gaps = [a - b for a, b in zip(one, other, strict=True)]
    drawn = sorted(sum(gaps[i] for i in rng.choices(range(size), k=size)) / size for _ in range(BOOTSTRAPS))
    return sum(gaps) / size, drawn[int(0.025 * BOOTSTRAPS)], drawn[int(0.975 * BOOTSTRAPS)]
