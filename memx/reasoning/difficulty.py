"""How likely one sample is to be right: the gate after the first pass, and the weight of every vote."""

import math

from memx.domain.answers import Candidate
from memx.domain.generation import Sampled
from memx.reasoning import close_reading, clustering, expected, values
from memx.reasoning.case import Case
from memx.reasoning.wording import content


def features(case: Case, sampled: Sampled, candidate: Candidate) -> dict[str, float]:
    """What a sample and its evidence look like; about 0 to 1, but for nats: margin (at most 5), query gain (3)."""
    return {
        "likelihood": math.exp(candidate.mean_logprob),
        "worst_token": math.exp(min(sampled.logprobs, default=-99.0)),
        "first_margin": min(5.0, max(0.0, sampled.first_margin)),
        "verbatim": float(bool(candidate.cited)),
        "abstains": float(candidate.abstains),
        **of_value(case, candidate),
        "borne_out": close_reading.borne_out(case, candidate),
        **case.evidence,
    }


def of_value(case: Case, candidate: Candidate) -> dict[str, float]:
    """What its words say, whoever found them; 0 to 1, extract_agrees from minus one half."""
    kinds, asked = expected.kinds(case.question), content(case.question)
    typed = bool(kinds) and not candidate.abstains
    is_kind = typed and any(v.kind in kinds for v in [*values.find(candidate.text), *values.names(candidate.text)])
    return {
        "right_kind": float(is_kind),
        "wrong_kind": float(typed and not is_kind and "name" not in kinds),
        "extract_agrees": _agreement(case, candidate),
        "echoes": float(not candidate.abstains and content(candidate.text) <= asked),
        "cited_overlap": _overlap(case, candidate, asked),
    }


def _overlap(case: Case, candidate: Candidate, asked: set[str]) -> float:
    """How much of the question's words stand in the passage that the value is from."""
    if not candidate.cited or not asked:
        return 0.0
    return len(asked & content(case.hits[candidate.cited[0] - 1].passage.text)) / len(asked)


def _agreement(case: Case, candidate: Candidate) -> float:
    """The weight of what was extracted, where it says the same; less where it says otherwise."""
    extracted = next((one for one in case.candidates if one.origin in ("extract", "moment")), None)
    if extracted is None or candidate.abstains:
        return 0.0
    one, other = clustering.reading(extracted.text), clustering.reading(candidate.text)
    same = one.agrees(other) and clustering.f1(one, other) >= clustering.LEAST_F1
    return extracted.weight if same else -0.5 * extracted.weight
