"""The probability that the answer is right, after everything."""

from memx.reasoning.case import Case
from memx.reasoning.logistic import Logistic
from memx.reasoning.voting import Tally

LEAST = 0.12  # under it, an answer is worth less than saying so

DEFAULT = Logistic(-2.0, {"share": 2.0, "first_pass": 2.0, "grounded": 1.0, "agreement": 0.5})
EXTRACTED = Logistic(-1.6, {"extract_score": 0.9})


def features(case: Case, result: Tally) -> dict[str, float]:
    """What the vote and the evidence say for the leader."""
    leader = result.clusters[0]
    cited = [bool(case.candidates[m].cited) for m in result.members[0]]
    return {
        "share": leader.share,
        "votes": float(leader.votes),
        "first_pass": case.probability if case.probability is not None else 0.5,
        "grounded": sum(cited) / len(cited) if not leader.abstains else 1.0,
        "agreement": result.posterior,
        **case.features,
    }


def probability(case: Case, result: Tally) -> float:
    """That the leader is right."""
    model = EXTRACTED if case.candidates[result.members[0][0]].origin == "extract" else DEFAULT
    return model.probability(features(case, result))
