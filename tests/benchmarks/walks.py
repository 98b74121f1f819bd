"""The samples of a question, and how a policy walks along them: after each, who leads and what it has cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from memx.reasoning import clustering, voting
from memx.reasoning.strategies.best_of_n import MOST_CLUSTERS


@dataclass(frozen=True)
class Sample:
    """`weight`: how likely it is to be right by itself, `support`: the verifier's word for its cluster; both 1 where
    nobody says."""

    text: str
    abstains: bool
    right: bool
    tokens: int
    weight: float = 1.0
    support: float = 1.0


@dataclass
class Question:
    """Samples in the order in which they were drawn, the greedy one first where there is one.

    `found`: how likely what was found without the language model is right, and whether it is. `prompt`: the prompt
    tokens, not cached ones left out, that were read when so many samples were drawn. `before`: seconds of what came
    before the first; `looked` and `judging`: tokens that a verifier read before the vote, and for one answer after it.
    """

    samples: list[Sample]
    found: float = 0.0
    found_right: bool = False
    prompt: list[int] = field(default_factory=list)
    before: float = 0.0
    looked: tuple[float, float] = (0.0, 0.0)  # by the close reader, by the language model
    judging: float = 0.0
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

    def answers(self, members: Sequence[int]) -> int:
        """How many different answers these give; abstaining is none."""
        return len({self.labels[m] for m in members if not self.samples[m].abstains})


@dataclass(frozen=True, slots=True)
class Step:
    """After a sample: whether the leader is right, how much speaks for it and for the best that says otherwise."""

    right: bool
    first: float
    second: float
    tokens: int
    lone: float  # the weight of the only sample, while there is one
    prompt: int = 0  # tokens read, not cached
    judged: int = 0  # answers that the verifier is asked about


Walk = Callable[[Question, Sequence[int]], list[Step]]


def counted(question: Question, order: Sequence[int]) -> list[Step]:
    """Clusters counted, as Adaptive-Consistency does."""
    counts: dict[int, int] = {}
    firsts: dict[int, int] = {}
    steps, tokens = [], 0
    for member in order:
        sample, label = question.samples[member], question.labels[member]
        tokens += sample.tokens
        counts[label] = counts.get(label, 0) + 1
        firsts.setdefault(label, member)
        ranked = sorted(counts, key=lambda one: -counts[one])
        second = counts[ranked[1]] if len(ranked) > 1 else 0
        right, lone = question.samples[firsts[ranked[0]]].right, question.samples[order[0]].weight
        steps.append(Step(right, float(counts[ranked[0]]), float(second), tokens, lone))
    return steps


def best(question: Question, order: Sequence[int]) -> list[Step]:
    """Best-of-N: the sample with the highest score."""
    steps, tokens = [], 0
    for place, member in enumerate(order, 1):
        tokens += question.samples[member].tokens
        factors = borne_out(question, order[:place])
        steps.append(Step(question.samples[max(factors, key=lambda m: factors[m])].right, 1.0, 0.0, tokens, 0.0))
    return steps


def weighted(question: Question, order: Sequence[int]) -> list[Step]:
    """Weighted best-of-N as the strategy `best-of-n-weighted` does it: every sample counts the same, as far as it says
    the same, times the verifier's word for its cluster. All samples come from one prompt, which is read once."""
    steps, tokens = [], 0
    for place, near in enumerate(nearing(question, order, [1.0] * len(question.samples)), 1):
        tokens += question.samples[order[place - 1]].tokens
        factors = borne_out(question, order[:place])
        leader = max(near, key=lambda m: near[m] * factors[m])
        judged = min(MOST_CLUSTERS, question.answers(order[:place]))
        steps.append(Step(question.samples[leader].right, 1.0, 0.0, tokens, 0.0, sum(question.prompt[:1]), judged))
    return steps


def borne_out(question: Question, seen: Sequence[int]) -> dict[int, float]:
    """The verifier's word for each; for abstaining, what the best answer lacks (voting.tally)."""
    said = {m: question.samples[m].support for m in seen if not question.samples[m].abstains}
    lacking = 1.0 - max(said.values()) if said else 1.0
    return {m: max(said.get(m, lacking), voting.LEAST) for m in seen}


def any_right(question: Question, order: Sequence[int]) -> list[Step]:
    """The oracle: right as soon as any sample is."""
    steps, tokens, right = [], 0, False
    for member in order:
        tokens += question.samples[member].tokens
        right = right or question.samples[member].right
        steps.append(Step(right, 1.0, 0.0, tokens, 0.0))
    return steps


def close(question: Question, order: Sequence[int]) -> list[Step]:
    """As voting.tally does: a vote counts as far as it says the same, times what it is worth. Each wave reads a prompt
    of its own, and the verifier is asked about the leader alone."""
    steps, tokens, total = [], 0, 0.0
    worth = [sample.weight for sample in question.samples]
    for place, near in enumerate(nearing(question, order, worth), 1):
        tokens += question.samples[order[place - 1]].tokens
        total += worth[order[place - 1]]
        leader = max(near, key=lambda m: near[m])
        rivals = (near[m] for m in near if question.labels[m] != question.labels[leader])
        scale, led = place / total if total else 1.0, question.samples[leader]
        first, second = near[leader] * scale, max(rivals, default=0.0) * scale
        read = question.prompt[place - 1] if question.prompt else 0
        steps.append(Step(led.right, first, second, tokens, worth[order[0]], read, int(not led.abstains)))
    return steps


def nearing(question: Question, order: Sequence[int], worth: Sequence[float]) -> Iterator[dict[int, float]]:
    """After each sample: how much of what was said until then each of them is close to."""
    near: dict[int, float] = {}
    for place, member in enumerate(order, 1):
        for other in near:
            near[other] += question.close[other][member] * worth[member]
        near[member] = sum(question.close[member][other] * worth[other] for other in order[:place])
        yield near
