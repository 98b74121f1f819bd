"""The probability that the answer is right, after everything."""

from memx.reasoning import calibration, close_reading
from memx.reasoning.calibration import Calibration
from memx.reasoning.case import Case
from memx.reasoning.voting import FOUND, Tally


def features(case: Case, result: Tally) -> dict[str, float]:
    """What the votes, the verifier and the evidence say for the leader; `best` and `mean` are of its members' own
    probabilities. With those of case.evidence, which are the question's."""
    members = [case.candidates[m] for m in result.members[0]]
    weights = [member.weight for member in members]
    return {
        **case.evidence,
        "share": result.clusters[0].share,
        "best": max(weights),
        "mean": sum(weights) / len(weights),
        "grounded": 1.0 if result.clusters[0].abstains else sum(bool(m.cited) for m in members) / len(members),
        "agreement": result.posterior,
        "support": case.support.get(result.clusters[0].text, 0.0),
        "borne_out": max(close_reading.borne_out(case, member) for member in members),
        "judged": float(result.clusters[0].text in case.support),
        "abstaining": float(result.clusters[0].abstains),
        "rivals": 1.0 - 1.0 / len(result.clusters),
        "read": float(any(member.origin == "read" for member in members)),
        "nowhere": case.absent or 0.0,
    }


def probability(case: Case, result: Tally) -> float:
    """That the leader is right."""
    members = [case.candidates[m] for m in result.members[0]]
    if all(member.origin in FOUND for member in members):
        return found_alone(case, result, calibration.of_reader(case.fitted, case.reader_hash))
    if not case.weighed:
        return agreement(len(members), len(case.candidates))
    return case.calibration.answer.probability(features(case, result))


def found_alone(case: Case, result: Tally, fitted: Calibration) -> float:
    """That the leader is right where no language model has said it: what was counted, or not read closely beside, by
    its own weight."""
    members = [case.candidates[m] for m in result.members[0]]
    if fitted.alone is None or not case.readings or any(member.origin == "count" for member in members):
        return members[0].weight * (0.5 + 0.5 * result.clusters[0].share)
    return fitted.alone.probability(features(case, result))


def agreement(votes: int, of: int) -> float:
    """What agreement alone says, where samples have no weights: Laplace's rule of succession."""
    return (votes + 1) / (of + 2)
