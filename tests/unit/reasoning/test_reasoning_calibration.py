"""What is learned about a model."""

import json
import math
import random
from typing import Any

import pytest
from scripted import ScriptedModel, answered, asked

from memx.domain.errors import BadInput
from memx.reasoning import calibration
from memx.reasoning.calibration import DEFAULT, Calibration
from memx.reasoning.fitting import fit
from memx.reasoning.logistic import Logistic

NOTES = ["Front door key code is 4471."]


def a_calibration(model_hash: str, least: float) -> Calibration:
    return Calibration(DEFAULT.sample, DEFAULT.answer, 0.9, least, model_hash)


def test_a_fit_finds_the_weights_that_made_the_data() -> None:
    rng = random.Random(1)
    rows, right = [], []
    for _ in range(4000):
        row = {"a": rng.gauss(0, 1), "b": rng.gauss(0, 1)}
        rows.append(row)
        right.append(rng.random() < 1 / (1 + math.exp(-(0.5 + 2 * row["a"] - 1 * row["b"]))))
    found = fit(rows, right, ["a", "b", "silent"])
    assert found.bias == pytest.approx(0.5, abs=0.15)
    assert found.weights["a"] == pytest.approx(2, abs=0.2)
    assert found.weights["b"] == pytest.approx(-1, abs=0.15)
    assert found.weights["silent"] == 0


def test_nothing_can_be_fitted_where_all_were_right() -> None:
    with pytest.raises(ValueError, match="some"):
        fit([{"a": 1.0}], [True], ["a"])


def test_separable_data_stay_finite() -> None:
    found = fit([{"a": float(n)} for n in range(-5, 6) if n], [n > 0 for n in range(-5, 6) if n], ["a"])
    assert 0.5 < found.probability({"a": 1.0}) < 1


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_feature_that_is_no_number_counts_nothing(value: float) -> None:
    assert Logistic(0.0, {"a": 1.0}).probability({"a": value}) == 0.5


def test_a_calibration_survives_being_written() -> None:
    kept = a_calibration("f" * 64, 0.2)
    assert calibration.read(json.loads(json.dumps(kept.to_json()))) == kept


@pytest.mark.parametrize(
    "data", [{}, {"format": "x"}, {"format": calibration.FORMAT, "sample": 3}, {"format": calibration.FORMAT}]
)
def test_a_broken_calibration_is_named(data: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        calibration.read(data)


def test_only_the_calibration_of_this_model_counts() -> None:
    def ask(model_hash: str) -> bool:
        model = ScriptedModel([("4471 [1]", -0.1)])
        return answered(
            asked("key code?", NOTES, model, calibrations={model_hash: a_calibration(model_hash, 1.1)})
        ).abstained

    assert ask("0" * 64), "the scripted model's own: under its threshold nothing is answered"
    assert not ask("1" * 64), "of another model"
    lying = {"0" * 64: a_calibration("1" * 64, 1.1)}
    assert calibration.of_model(lying, "0" * 64) is DEFAULT, "filed under the wrong model"
