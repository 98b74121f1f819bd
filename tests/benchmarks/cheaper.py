"""How much cheaper ours is than weighted best-of-N at equal accuracy, replayed on the same samples."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import replay
import walks
from figures import Figure
from replay import Outcome
from walks import Question

DOUBTS = [0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.14, 0.16, 0.2, 0.25]
NEVER = 2.0
GATES = [NEVER, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
FOUND_GATES = [NEVER, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4]
TIMES, LEAST_TIMES = 4.0, 2.5

RULE = """\
  Both: the same samples, the draft first, in the same {permutations} orders, and the same verifier.
  Best-of-N is the strategy best-of-n-weighted: a fixed number from one prompt; the verifier judges its clusters, at
  most {clusters}; nothing that was found without the language model. N: the fewest that are as accurate as ours, never
  beyond the fewest within half a point of the best.
  Ours is what the controller does: no sample where what was found is surer than a gate; one where the draft is; else
  waves until the doubt is small, without what was found in the vote. Its three thresholds are chosen on one half of
  the questions (the fewest samples within half a point of the most accurate best-of-N) and tested on the other.
  Tokens drawn are completion and hidden ones. Best-of-N's prompt is read once, ours reads one a wave."""
SECONDS = (
    "  Seconds: the close reading's own, and {0:.2f} ms a token read by the language model, {1:.2f} ms a token drawn."
)


@dataclass(frozen=True)
class Rule:
    """Ours: the doubt that ends a vote, how sure the first sample is to end it, and how sure what was found."""

    doubt: float
    gate: float
    found: float


def halves(questions: list[Question], seed: int = 1) -> tuple[list[Question], list[Question]]:
    """Two halves, drawn."""
    shuffled = random.Random(seed).sample(questions, len(questions))
    return shuffled[: len(shuffled) // 2], shuffled[len(shuffled) // 2 :]


def ours(questions: Sequence[Question], paths: replay.Walked, rule: Rule) -> Outcome:
    """`paths` walked by walks.close."""
    out = replay.replayed(paths, replay.ours(rule.doubt, replay.most_samples(questions), rule.gate))
    return replay.found_first(out, questions, rule.found)


def chosen(questions: Sequence[Question], found_gates: Sequence[float]) -> Rule:
    """The cheapest that is as accurate as the best best-of-N, on these questions."""
    paths, best = replay.walked(questions, walks.close), replay.walked(questions, walks.weighted)
    most = replay.most_samples(questions)
    reached = max(replay.replayed(best, replay.fixed(n)).accuracy for n in range(1, most + 1))
    outs = {}
    for doubt in DOUBTS:
        for gate in GATES:
            out = replay.replayed(paths, replay.ours(doubt, most, gate))
            outs |= {Rule(doubt, gate, found): replay.found_first(out, questions, found) for found in found_gates}
    return replay.cheapest(outs, reached - replay.SLACK)


@dataclass(frozen=True)
class Compared:
    """On the tested half: ours, best-of-N with the N that is needed, with one sample and with all of them."""

    rule: Rule
    mine: Outcome
    needed: int
    enough: Outcome
    one: Outcome
    every: Outcome


def compared(questions: list[Question], found_gates: Sequence[float]) -> Compared:
    fit, test = halves(questions)
    rule = chosen(fit, found_gates)
    mine = ours(test, replay.walked(test, walks.close), rule)
    paths = replay.walked(test, walks.weighted)
    outs = [replay.replayed(paths, replay.fixed(n)) for n in range(1, replay.most_samples(questions) + 1)]
    limit = max(out.accuracy for out in outs) - replay.SLACK
    needed = next(n for n, out in enumerate(outs, 1) if out.accuracy >= min(mine.accuracy, limit))
    return Compared(rule, mine, needed, outs[needed - 1], outs[0], outs[-1])


def against_best_of_n(
    questions: list[Question], name: str, rates: tuple[float, float] | None = None, held: bool = True
) -> list[Figure]:
    """Costs of the smallest weighted best-of-N that is as accurate as ours, over ours: with what was found first, and
    without that step. `held`: against the targets. Where best-of-N gains nothing there is nothing to claim."""
    _, test = halves(questions)
    whole, plain = compared(questions, FOUND_GATES), compared(questions, [NEVER])
    gain, lowest, highest = replay.difference(whole.every.right, whole.one.right)
    print(f"\n{name}: best-of-N and ours, {len(test)} questions tested")
    print(RULE.format(permutations=replay.PERMUTATIONS, clusters=walks.MOST_CLUSTERS))
    print(SECONDS.format(*(1000 * rate for rate in rates)) if rates else "  Seconds are not known.")
    table(whole, plain)
    title = f"{name}: gain of best-of-{replay.most_samples(questions)} over one sample"
    row = Figure(title, 100 * gain, "points", None, len(test), 100 * lowest, 100 * highest)
    oracle = replay.replayed(replay.walked(test, walks.any_right), replay.fixed(10**6)).accuracy
    rows = [row, Figure(f"{name}: oracle of all samples, right", 100 * oracle, "%", None, len(test))]
    if lowest <= 0:
        print(f"  best-of-N gains {100 * gain:.1f} points, from {100 * lowest:.1f} on, over one sample: no claim")
        return [Figure(f"{name}: best-of-N's tokens over ours", None, "no claim: best-of-N gains nothing"), *rows]
    costs = costs_of(test, rates)
    title = f"{name}: best-of-{{}}'s {{}} over ours"
    return [
        *ratios(whole, costs, title, held),
        *ratios(plain, costs, f"{title}, which always asks", False),
        *rows,
    ]


def table(whole: Compared, plain: Compared) -> None:
    """What each gives and costs."""
    rows = {"ours": whole.mine, f"best-of-{whole.needed}": whole.enough, "one sample": whole.one}
    rows |= {"ours, always asking": plain.mine, f"best-of-{plain.needed}, against that": plain.enough}
    for title, out in rows.items():
        asked = f", asked in {sum(out.asked) / len(out.asked):.0%}"
        print(
            f"  {title:<28} {out.mean_tokens:6.1f} tokens, {out.mean_samples:5.2f} samples{asked}, {out.accuracy:.3f}"
        )
    print(f"  chosen: {whole.rule}; always asking: {plain.rule}")


Cost = Callable[[Outcome], list[float]]


def costs_of(questions: Sequence[Question], rates: tuple[float, float] | None) -> dict[str, Cost]:
    """What a policy costs of each kind, a figure a question; kinds that were not kept are left out."""

    def read(out: Outcome) -> list[float]:
        """By the language model as its own verifier."""
        rows = zip(questions, out.asked, out.judged, strict=True)
        return [asked * q.looked[1] + q.judging * judged for q, asked, judged in rows]

    def verified(out: Outcome) -> list[float]:
        return [q.looked[0] + more for q, more in zip(questions, read(out), strict=True)]

    def seconds(out: Outcome) -> list[float]:
        a, b = rates or (0.0, 0.0)
        rows = zip(questions, out.prompt, read(out), out.tokens, strict=True)
        return [q.before + a * (prompt + more) + b * drawn for q, prompt, more, drawn in rows]

    found: dict[str, Cost] = {"tokens": lambda out: out.tokens}
    if any(q.prompt for q in questions):
        found["prompt tokens not cached"] = lambda out: out.prompt
    if any(q.judging for q in questions):
        found["verifier's tokens"] = verified
    if rates:
        found["seconds"] = seconds
    return found


def ratios(found: Compared, costs: dict[str, Cost], title: str, held: bool) -> list[Figure]:
    """A row a kind of cost; tokens drawn are held against the target, and so is the lower bound of their ratio."""
    size, rows = len(found.mine.right), []
    for name, cost in costs.items():
        share, low, high = replay.ratio(cost(found.enough), cost(found.mine))
        claims = held and name == "tokens"
        said = title.format(found.needed, name)
        rows.append(Figure(said, share, "times", (">=", TIMES) if claims else None, size, low, high))
        if claims:
            rows.append(Figure(f"{said}, lower bound", low, "times", (">=", LEAST_TIMES), size))
    return rows
