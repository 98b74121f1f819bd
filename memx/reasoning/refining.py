"""A calibration moved by what the person says of its answers: thumbs up and down."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from memx.reasoning.calibration import Calibration
from memx.reasoning.logistic import Logistic

PULL = 8.0  # how firmly it stays where it was fitted: about so many judgements move it half of the way
ROUNDS = 20

Judged = tuple[
    Mapping[str, float], bool
]  # the features of an answer (trace: answer_features), and whether it was right


def refined(found: Calibration, judged: Sequence[Judged], model_hash: str) -> Calibration:
    """The confidence of an answer shifted by one constant (the bias of Platt scaling, Platt 1999, with a normal prior
    around no shift); everything else stays."""
    return replace(found, answer=moved(found.answer, judged), model_hash=model_hash) if judged else found


def refined_alone(found: Calibration, judged: Sequence[Judged]) -> Calibration:
    """The same for answers that no language model gave."""
    return replace(found, alone=moved(found.alone, judged)) if judged and found.alone is not None else found


def moved(confidence: Logistic, judged: Sequence[Judged]) -> Logistic:
    return replace(confidence, bias=confidence.bias + shift(confidence, judged))


def shift(confidence: Logistic, judged: Sequence[Judged]) -> float:
    """Newton's method in one dimension; logits."""
    found = 0.0
    for _ in range(ROUNDS):
        shifted = replace(confidence, bias=confidence.bias + found)
        chances = [(shifted.probability(features), right) for features, right in judged]
        slope = sum(right - p for p, right in chances) - PULL / 4 * found
        bend = sum(p * (1 - p) for p, _ in chances) + PULL / 4
        found += max(-1.0, min(1.0, slope / bend))
    return found
