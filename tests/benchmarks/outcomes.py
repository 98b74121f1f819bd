"""Questions to replay, made of what packaging/calibrate.py drew and judged (`--outcomes`).

Weights come from folds that the question is not in; so does the chance of what was found without the language model.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from walks import Question, Sample

from memx.domain.answers import Candidate
from memx.domain.generation import Usage
from memx.reasoning import voting

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import calibration_fit as fitting

UNKNOWN = 0.5  # the verifier's word where it was not asked, as in voting.tally


@dataclass
class Replayable:
    """The questions; of each one's full vote the held-out confidence and whether it was right; the seconds that a token
    of a prompt and a drawn one took, where that is known."""

    questions: list[Question] = field(default_factory=list)
    confidences: list[tuple[float, bool]] = field(default_factory=list)
    rates: tuple[float, float] | None = None


def replayable(outcomes: Sequence[fitting.Outcome]) -> Replayable:
    """Those for which anything was drawn."""
    drawn = [one for one in outcomes if one.features]
    found = Replayable(rates=rates([usage for one in drawn for _, usage in one.usage]))
    for train, held in fitting.folds(drawn):
        part = fitting.trained(train, "")
        for one in held:
            led = fitting.leader(one, part)
            found.confidences.append((part.answer.probability(led.features), led.right))
            found.questions.append(question(one, part))
    return found


def question(one: fitting.Outcome, part: fitting.Calibration) -> Question:
    """The samples of the model with the weights of the fold, and the verifier's word for the cluster of each."""
    weighed = fitting.weighed(one, part).candidates
    own = [(c, ok) for c, ok in zip(weighed, one.right, strict=True) if c.origin not in voting.FOUND]
    words = supports([c for c, _ in own], one.case.support if one.picked is None else one.picked)
    samples = [
        Sample(c.text, c.abstains, ok, c.tokens, c.weight, word) for (c, ok), word in zip(own, words, strict=True)
    ]
    chance, led = fitting.found_alone(one, part)
    seconds, closely = read_closely(one)
    other = one.case.usage.verifier - closely - one.judging * len(one.case.support)
    return Question(
        samples, chance, led.right, list(prompts(one.usage)), seconds, (closely, max(0.0, other)), one.judging
    )


def supports(samples: Sequence[Candidate], said: Mapping[str, float]) -> list[float]:
    """Of each sample, what the verifier says of the text that stands for its cluster; of another text of the cluster
    where it was asked about that one."""
    result = voting.tally(voting.counted(samples, "heads"))
    words = [UNKNOWN] * len(samples)
    for cluster, members in zip(result.clusters, result.members, strict=True):
        texts = [cluster.text, *(samples[m].text for m in members)]
        word = next((said[text] for text in texts if text in said), UNKNOWN)
        for m in members:
            words[m] = word
    return words


def read_closely(one: fitting.Outcome) -> tuple[float, float]:
    """Seconds and tokens of the close reading."""
    steps = [step for step in one.case.record if step.get("step") == "close reading" and "tokens" in step]
    return sum(step["seconds"] for step in steps), sum(step["tokens"] for step in steps)


def prompts(usage: Sequence[tuple[int, Usage]]) -> Iterator[int]:
    """Prompt tokens read, not cached, by the time each sample is there: a wave reads its own before its first."""
    read = accumulate(cost.prompt - cost.cached for _, cost in usage)
    return (total for (count, _), total in zip(usage, read, strict=True) for _ in range(count))


def rates(requests: Sequence[Usage]) -> tuple[float, float] | None:
    """Seconds a token of the prompt and a drawn one, by least squares over all requests."""
    rows = [(one.prompt - one.cached, one.completion + one.hidden, one.seconds) for one in requests]
    pp, pd, dd = sum(p * p for p, *_ in rows), sum(p * d for p, d, _ in rows), sum(d * d for _, d, _ in rows)
    ps, ds = sum(p * s for p, _, s in rows), sum(d * s for _, d, s in rows)
    scale = pp * dd - pd * pd
    if not scale or not ps:
        return None
    return max(0.0, (ps * dd - ds * pd) / scale), max(0.0, (ds * pp - ps * pd) / scale)
