"""How likely the first pass is to be right, before more is spent."""

import math
from collections.abc import Mapping

from memx.domain.answers import Candidate
from memx.domain.generation import Sampled
from memx.reasoning import expected, values
from memx.reasoning.case import Case
from memx.reasoning.logistic import Logistic
from memx.reasoning.wording import content

# Not fitted: signs and sizes that are sane for any small model. A fitted one is kept with the model's hash.
DEFAULT = Logistic(
    -1.0,
    {"likelihood": 2.0, "worst_token": 0.8, "first_margin": 0.2, "verbatim": 1.2, "abstains": -0.3, "right_kind": 0.5},
)


def features(case: Case, sampled: Sampled, candidate: Candidate) -> dict[str, float]:
    """What the first pass and the evidence look like; all about 0 to 1 but the margin (nats, at most 5)."""
    kinds = expected.kinds(case.question)
    top = case.hits[0].passage.text if case.hits else ""
    asked = content(case.question)
    return {
        "likelihood": math.exp(candidate.mean_logprob),
        "worst_token": math.exp(min(sampled.logprobs, default=-99.0)),
        "first_margin": min(5.0, max(0.0, sampled.first_margin)),
        "verbatim": float(bool(candidate.cited)),
        "abstains": float(candidate.abstains),
        "right_kind": float(bool(kinds) and _is_kind(candidate.text, kinds)),
        "margin": case.hits[0].score - case.hits[1].score if len(case.hits) > 1 else 0.0,
        "overlap": len(asked & content(top)) / len(asked) if asked else 0.0,
    }


def _is_kind(text: str, kinds: tuple[str, ...]) -> bool:
    return any(v.kind in kinds for v in [*values.find(text), *values.names(text)])


def probability(found: Mapping[str, float]) -> float:
    """That the first pass is right."""
    return DEFAULT.probability(found)
