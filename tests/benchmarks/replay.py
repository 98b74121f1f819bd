"""Stopping and selecting, replayed on samples that were drawn once: every policy sees the same ones, permuted.

A policy walks along the samples of a question and says when to stop and which answer leads. Costs are tokens.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from memx.reasoning import clustering, stopping

PERMUTATIONS = 8
BOOTSTRAPS = 2000
SLACK = 0.005  # accuracy that may be lost against the full vote


@dataclass(frozen=True)
class Sample:
    """`weight`: how likely it is to be right by itself, `support`: the verifier's word; both 1 where nobody says."""

    text: str
    abstains: bool
    right: bool
    tokens: int
    weight: float = 1.0
    support: float = 1.0


@dataclass
class Question:
    """Samples in the order in which they were drawn, the greedy one first where there is one."""

    samples: list[Sample]
    labels: list[int] = field(default_factory=list)
    close: list[list[float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        texts, abstains = [s.text for s in self.samples], [s.abstains for s in self.samples]
        groups = clustering.group(texts, abstains)
        home = {m: g for g, found in enumerate(groups) for m in found.members}
        self.labels = [home[m] for m in range(len(texts))]
        self.close = [[self._close(a, b) for b in self.samples] for a in self.samples]

    @staticmethod
    def _close(one: Sample, other: Sample) -> float:
        if one.abstains or other.abstains:
            return float(one.abstains and other.abstains)
        return clustering.closeness(one.text, other.text)


@dataclass(frozen=True)
class Step:
    """After a sample: whether the leader is right, how much speaks for it and for the best that says otherwise."""

    right: bool
    first: float
    second: float
    tokens: int
    lone: float  # the weight of the only sample, while there is one


Walk = Callable[[Question, Sequence[int]], list[Step]]
Stop = Callable[[int, Step], bool]


def counted(question: Question, order: Sequence[int]) -> list[Step]:
    """Clusters counted, as Adaptive-Consistency does."""
    return _walk(question, order, [1.0] * len(question.samples))


def weighted(question: Question, order: Sequence[int]) -> list[Step]:
    """Weighted best-of-N: clusters by the sum of the verifier's scores."""
    return _walk(question, order, [sample.support for sample in question.samples])


def best(question: Question, order: Sequence[int]) -> list[Step]:
    """Best-of-N: the sample with the highest score."""
    steps, tokens, seen = [], 0, []
    for member in order:
        tokens += question.samples[member].tokens
        seen.append(member)
        top = max(seen, key=lambda m: question.samples[m].support)
        steps.append(Step(question.samples[top].right, 1.0, 0.0, tokens, 0.0))
    return steps


def any_right(question: Question, order: Sequence[int]) -> list[Step]:
    """The oracle: right as soon as any sample is."""
    steps, tokens, right = [], 0, False
    for member in order:
        tokens += question.samples[member].tokens
        right = right or question.samples[member].right
        steps.append(Step(right, 1.0, 0.0, tokens, 0.0))
    return steps


def _walk(question: Question, order: Sequence[int], worth: Sequence[float]) -> list[Step]:
    sums: dict[int, float] = {}
    firsts: dict[int, int] = {}
    steps, tokens = [], 0
    for member in order:
        sample, label = question.samples[member], question.labels[member]
        tokens += sample.tokens
        sums[label] = sums.get(label, 0.0) + worth[member]
        firsts.setdefault(label, member)
        ranked = sorted(sums, key=lambda one: -sums[one])
        second = sums[ranked[1]] if len(ranked) > 1 else 0.0
        steps.append(
            Step(
                question.samples[firsts[ranked[0]]].right,
                sums[ranked[0]],
                second,
                tokens,
                question.samples[order[0]].weight,
            )
        )
    return steps


def close(question: Question, order: Sequence[int]) -> list[Step]:
    """As voting.tally does: a vote counts as far as it says the same, times what it is worth."""
    near: dict[int, float] = {}
    steps, tokens = [], 0
    total, worth = 0.0, [sample.weight for sample in question.samples]
    for place, member in enumerate(order, 1):
        tokens += question.samples[member].tokens
        total += worth[member]
        for other in near:
            near[other] += question.close[other][member] * worth[member]
        near[member] = sum(question.close[member][other] * worth[other] for other in order[:place])
        leader = max(near, key=lambda m: near[m])
        rivals = (near[m] for m in near if question.labels[m] != question.labels[leader])
        scale = place / total if total else 1.0
        steps.append(
            Step(
                question.samples[leader].right,
                near[leader] * scale,
                max(rivals, default=0.0) * scale,
                tokens,
                worth[order[0]],
            )
        )
    return steps


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
    """Of each question, mean over permutations."""

    right: list[float]
    samples: list[float]
    tokens: list[float]

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
    right, samples, tokens = [], [], []
    for permutations in paths:
        ends = [next((n for n, step in enumerate(path, 1) if stop(n, step)), len(path)) for path in permutations]
        right.append(sum(path[n - 1].right for path, n in zip(permutations, ends, strict=True)) / len(ends))
        samples.append(sum(ends) / len(ends))
        tokens.append(sum(path[n - 1].tokens for path, n in zip(permutations, ends, strict=True)) / len(ends))
    return Outcome(right, samples, tokens)


def mixed(paths: Walked, mean_samples: float) -> list[float]:
    """How often each question is right under a random mix of the two fixed numbers around `mean_samples`."""
    few = int(mean_samples)
    fewer, more = replayed(paths, fixed(few)).right, replayed(paths, fixed(few + 1)).right
    return [one + (mean_samples - few) * (other - one) for one, other in zip(fewer, more, strict=True)]


def cheapest(paths: Walked, stops: dict[float, Stop], least: float) -> float:
    """The threshold with the fewest samples whose accuracy is at least `least`; the most accurate where none is."""
    found = {threshold: replayed(paths, stop) for threshold, stop in stops.items()}
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
