"""Earlier answers explained and judged, through a real library and no model."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from memx import bundled
from memx.app import calibrations
from memx.app.memory import Memory
from memx.cli import asking, records
from memx.cli.answers import show
from memx.cli.commands import app
from memx.domain.answers import Judged
from memx.domain.budget import Budget
from memx.domain.errors import NotFound
from memx.domain.events import Answered
from memx.domain.notes import Draft
from memx.reasoning import calibration
from memx.reasoning.calibration import DEFAULT
from memx.reasoning.logistic import Logistic
from memx.reasoning.refining import refined, shift


def asked(folder: Path) -> None:
    memory = Memory.open(folder)
    memory.save(Draft("Gate code is 4471."))
    memory.save(Draft("Swim log: 14 °C"))
    memory.save(Draft("Swim log: 16 °C"))
    for question in ("What is the gate code?", "How many swim logs did I write?"):
        list(memory.ask(question, Budget.named("instant")))
    memory.close()


def typed(folder: Path, *words: str) -> str:
    done = CliRunner().invoke(app, ["--library", str(folder), *words], catch_exceptions=False)
    assert done.exit_code == 0
    return done.output


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEMX_LIBRARY", str(tmp_path / "a library"))
    asked(tmp_path / "a library")
    return tmp_path / "a library"


def test_why_this_answer_can_be_read_and_exported(folder: Path) -> None:
    lines = typed(folder, "explain")
    assert "How many swim logs did I write?" in lines
    assert "count; looked at 2 notes" in lines
    assert "[1] Swim log" in lines or "[2] Swim log" in lines
    assert "count: 2" in lines
    record = json.loads(typed(folder, "explain", "1", "--json"))
    assert record["question"] == "What is the gate code?"
    assert {"passages", "candidates", "clusters", "steps", "posterior", "usage", "stop_reason", "cpu_seconds"} <= set(
        record["trace"]
    )
    every = json.loads(typed(folder, "asked", "--json"))
    assert [one["id"] for one in every] == [2, 1]
    assert all(one["trace"]["steps"] for one in every)
    assert "What is the gate code?" in typed(folder, "asked")


def test_what_a_second_look_did_can_be_read() -> None:
    looked = {"step": "rerank", "before": [7, 8, 9, 4], "after": [9, 7, 8, 4], "tokens": 90, "seconds": 0.4}
    assert records.told(looked) == "rerank; new order: 3 1 2"
    assert records.told({**looked, "after": [7, 8, 9, 4]}) == "rerank; the order stays"
    assert records.told({"step": "rerank", "left_out": "no time"}) == "rerank; left out: no time"


def test_a_question_may_follow_an_earlier_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    memory = Memory.open(folder)
    thread = asking.thread(memory, 1)
    assert thread == [("What is the gate code?", "4471")]
    with pytest.raises(NotFound):
        asking.thread(memory, 77)
    *_, last = memory.ask("and when was that?", Budget.named("instant"), thread=thread)
    memory.close()
    assert isinstance(last, Answered)
    show(last.answer)
    assert "Understood as: and when was that (gate code, 4471)?" in capsys.readouterr().out


def test_a_thumb_is_kept_and_only_for_a_question_there_is(folder: Path) -> None:
    assert typed(folder, "judge", "1", "right").strip() == "Kept."
    assert CliRunner().invoke(app, ["--library", str(folder), "judge", "1", "maybe"]).exit_code != 0
    memory = Memory.open(folder)
    with pytest.raises(NotFound):
        memory.judge(99, True)
    assert [(one.question_id, one.right) for one in memory.judged()] == [(1, True)]
    memory.close()
    assert "you said: right" in typed(folder, "explain", "1")
    assert [one["judged"] for one in json.loads(typed(folder, "asked", "--json"))] == [None, True]
    assert typed(folder, "judge", "1", "neither").strip() == "Taken back."
    assert json.loads(typed(folder, "explain", "1", "--json"))["judged"] is None


def test_an_answer_says_under_which_number_it_is_kept(folder: Path) -> None:
    memory = Memory.open(folder)
    *_, kept = memory.ask("What is the gate code?", Budget.named("instant"))
    *_, passed_over = memory.ask("What is the gate code?", Budget.named("instant"), keep=False)
    assert (kept.kept_as, passed_over.kept_as) == (3, 0)
    assert memory.asked(1)[0].id == 3
    memory.close()


def test_thumbs_count_for_the_model_that_answered(folder: Path) -> None:
    memory = Memory.open(folder)
    told = Judged(1, False, "m" * 64, {"share": 1.0})
    memory._library.judged = lambda _: [told, replace(told, by="")]
    moved = calibrations.of_library(memory._library)
    memory.close()
    assert moved["m" * 64].answer.bias < DEFAULT.answer.bias
    assert moved.keys() == {*calibrations.shipped(), "m" * 64}
    assert calibration.of_model(moved, "m" * 64, "any reader's") is moved["m" * 64]


def test_thumbs_for_what_no_language_model_said_move_that_alone(folder: Path) -> None:
    memory, (own,) = Memory.open(folder), calibrations.shipped().values()
    memory._library.judged = lambda _: [Judged(1, False, own.reader_hash, {"best": 0.9})] * 5
    (moved,) = calibrations.of_library(memory._library).values()
    memory.close()
    assert moved.alone.bias < own.alone.bias
    assert moved.alone.weights == own.alone.weights
    assert moved.answer == own.answer


def test_thumbs_move_the_confidence_a_little_and_towards_what_was_said() -> None:
    answer = Logistic(0.0, {"share": 0.0})
    wrong, right = [({"share": 1.0}, False)] * 10, [({"share": 1.0}, True)] * 10
    assert -2 < shift(answer, wrong[:1]) < 0 < shift(answer, right[:1]) < 2
    assert shift(answer, wrong) < shift(answer, wrong[:1])
    assert abs(shift(answer, wrong[:5] + right[:5])) < 1e-6
    found = refined(replace(DEFAULT, answer=answer), right, "a" * 64)
    assert found.model_hash == "a" * 64
    assert 0.7 < found.answer.probability({"share": 1.0}) < 1
    assert refined(DEFAULT, [], "a" * 64) is DEFAULT


def test_thumbs_given_under_the_former_name_of_the_bundled_pair_still_count(folder: Path) -> None:
    memory, (own,) = Memory.open(folder), calibrations.shipped().values()
    (former,) = calibrations.FORMERLY
    memory._library.judged = lambda _: [Judged(1, False, former, {"share": 1.0})] * 5
    (moved,) = calibrations.of_library(memory._library).values()
    memory.close()
    assert moved.model_hash == own.model_hash
    assert moved.answer.bias < own.answer.bias


def test_what_is_shipped_can_be_read_and_is_filed_under_its_own_model() -> None:
    assert all(found.model_hash == model for model, found in calibrations.shipped().items())


def test_what_is_shipped_is_of_the_pair_that_is_shipped() -> None:
    """Under the hash of ModelInfo: of the base's and the adapter's, as they came."""
    folder = bundled.folder("resources") / "models"
    pair = json.loads((folder / "reader-smollm2-135m.json").read_text(encoding="utf-8"))
    both = hashlib.sha256((pair["base_sha256"] + pair["adapter_sha256"]).encode()).hexdigest()
    assert list(calibrations.shipped()) == [both]


def test_whom_a_question_is_about_and_who_said_it_of_themselves_is_explained(tmp_path: Path) -> None:
    memory = Memory.open(tmp_path)
    memory.save(Draft("Anna: I keep the spare key in the blue jar."))
    memory.save(Draft("Ben: The weather is fine."))
    list(memory.ask("Where does Ben keep the spare key?", Budget.named("instant")))
    memory.close()
    explained = typed(tmp_path, "explain")
    assert "asked about; ben; what others say of themselves is kept apart" in explained
    assert "Anna: I keep the spare key" in explained, "her note is still shown among those that are near"
