"""The calibration command's fit, on a small set of our own: a scripted model that is right when it is sure."""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from scripted import NOW, SmallSearch, SteppedClock, a_note

from memx.domain.answers import Candidate
from memx.domain.reading import Reading
from memx.reasoning import calibration
from memx.reasoning.case import Case, Timer

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"


@pytest.fixture
def fitting() -> Iterator[object]:
    sys.path.insert(0, str(PACKAGING))
    try:
        import calibration_fit

        yield calibration_fit
    finally:
        sys.path.remove(str(PACKAGING))


def outcome(fitting, rng: random.Random, number: int, support_lies: bool):
    """Three samples; those with a high likelihood are mostly right, and abstaining is where there is no answer."""
    notes = [a_note(f"The code of door {number} is {4000 + number}.")]
    case = Case(
        question=f"code of door {number}?", now=NOW, level="deep", cap=3, kept_back=0, forced=True, exact=True, seed=0,
        searcher=SmallSearch(notes), model=None, timer=Timer(SteppedClock(), 1.0),
    )  # fmt: skip
    answerable = number % 3 > 0
    features, right = [], []
    for _ in range(3):
        sure = rng.random()
        ok = rng.random() < sure
        abstains = ok and not answerable
        text = "" if abstains else f"{4000 + number}" if ok else f"{rng.randrange(100)}"
        case.candidates.append(
            Candidate(text, text, (1,), abstains, 0.5, -0.1, 3, "draft" if not case.candidates else "vote")
        )
        features.append({"likelihood": sure, "abstains": float(abstains)})
        right.append(ok)
    case.support = {
        c.text: (0.1 if ok is not support_lies else 0.9) for c, ok in zip(case.candidates, right, strict=True) if c.text
    }
    return fitting.Outcome(case, "own", features, right, ("4000",) if answerable else ())


def outcomes(fitting, support_lies: bool = False) -> list:
    rng = random.Random(4)
    return [outcome(fitting, rng, number, support_lies) for number in range(90)]


def test_a_fit_finds_what_foretells_and_keeps_its_promise_of_false_abstentions(
    fitting, capsys: pytest.CaptureFixture[str]
) -> None:
    found = fitting.fitted(outcomes(fitting), "a" * 64)
    assert found.sample.probability({"likelihood": 0.95}) > 0.6 > 0.4 > found.sample.probability({"likelihood": 0.05})
    assert 0.05 <= found.least <= 0.5
    assert 0.4 <= found.sure <= 0.85
    assert calibration.read(json.loads(json.dumps(found.to_json()))) == found
    said = capsys.readouterr().out
    assert "90 questions, 30 without an answer; the others count 2 times" in said
    assert "samples, held out: n 450" in said
    assert float(said.split("samples, held out")[1].split("AUROC ")[1].split(",")[0]) > 0.7


def test_the_gate_stands_where_the_first_pass_is_as_good_as_the_vote(fitting) -> None:
    equal = [(n / 100, True, True) for n in range(100)]
    assert fitting.gate(equal) == 0.4
    assert fitting.gate([*equal, (0.6, False, True)]) == 0.61
    assert fitting.gate([*equal, (0.9, False, True)]) == 0.85


def test_a_verifier_that_lies_is_off_and_the_figures_say_why(fitting) -> None:
    off = fitting.fitted(outcomes(fitting, support_lies=False), "a" * 64).off
    assert "verify" in off, "here the verifier finds wrong what is right"
    assert "calibration questions" in off["verify"]
    assert "verify" not in fitting.fitted(outcomes(fitting, support_lies=True), "a" * 64).off


def test_questions_without_an_answer_are_as_rare_as_people_ask_them(fitting) -> None:
    every = outcomes(fitting)
    counted = fitting.as_asked(every)
    assert sum(not one.answerable for one in counted) == 30
    assert len(counted) == 150, "one in five, and never an answerable one less than once"
    assert fitting.as_asked([one for one in every if one.answerable]) == [one for one in every if one.answerable]
    assert len(fitting.as_asked([one for one in every if not one.answerable])) == 30


def test_questions_that_share_notes_stay_in_one_fold(fitting) -> None:
    every = outcomes(fitting)
    held = [fold for _, fold in fitting.folds(every)]
    assert [one for fold in held for one in fold] == every
    assert all(replace(one.case).question for fold in held for one in fold)
    for train, fold in fitting.folds(every):
        assert len(train) + len(fold) == len(every)


def read_closely(fitting, one, chance: float, right: bool):
    """The same outcome with a stretch that was read closely before the samples, likely with `chance`."""
    text = "4711" if right else "17"
    case = replace(one.case, candidates=[Candidate(text, text, (1,), False, 0.5, 0.0, 0, "read"), *one.case.candidates])
    looks = {"chance": chance, "gap": chance, "first": 1.0}
    case.readings = {1: Reading(chance, ())}
    return replace(one, case=case, right=[right, *one.right], read=(looks,))


def test_what_is_found_without_the_model_has_its_own_chance_and_its_own_gate(fitting, capsys) -> None:
    rng = random.Random(7)
    every = []
    for one in outcomes(fitting):
        chance = rng.random() if one.answerable else 0.5 * rng.random()
        every.append(read_closely(fitting, one, chance, one.answerable and rng.random() < chance))
    found = fitting.fitted(every, "a" * 64)
    assert found.alone is not None
    assert found.alone.probability({"best": 0.9}) > found.alone.probability({"best": 0.2}) + 0.1
    assert 0.4 <= found.sure_read <= 0.85
    assert calibration.read(json.loads(json.dumps(found.to_json()))) == found
    said = capsys.readouterr().out
    auroc = said.split("found without the language model, held out")[1].split("AUROC ")[1].split(",")[0]
    assert float(auroc) > 0.7
    assert "no language model from" in said
