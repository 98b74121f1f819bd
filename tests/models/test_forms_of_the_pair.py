"""What was learned about the bundled pair holds in every form that its weights may run in, and for no other model."""

from collections.abc import Callable
from pathlib import Path

import pytest
from asking import PLUMBER, texts

from memx.app import calibrations
from memx.app.memory import Memory
from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.events import Answered
from memx.domain.notes import Draft
from memx.models import choice, weights
from memx.models.choice import ModelChoice
from memx.models.conversion import converted
from memx.models.language import LanguageClient
from memx.reasoning import calibration
from memx.reasoning.calibration import DEFAULT, Calibration

pytestmark = pytest.mark.models


def known_of(client: LanguageClient) -> Calibration:
    return calibration.of_model(calibrations.shipped(), client.info().hash)


@pytest.mark.parametrize("form", [None, "Q8_0", "Q4_0"])
def test_in_every_form_it_is_calibrated(own: Callable[..., LanguageClient], form: str | None) -> None:
    client = own(form=form)
    found = known_of(client)
    shipped = weights.language_weights()
    assert client._running().said("weights") == str(converted(shipped, form, 2) if form else shipped)
    assert found in calibrations.shipped().values()


def test_it_is_calibrated_where_its_weights_cannot_be_rewritten(
    own: Callable[..., LanguageClient], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "weights").write_text("in the way")
    monkeypatch.setenv("MEMX_CACHE", str(tmp_path / "cache"))
    client = own()
    found = known_of(client)
    assert client._running().said("weights") == str(weights.language_weights())
    assert found in calibrations.shipped().values()


@pytest.mark.parametrize("form", [None, "Q8_0"])
def test_the_base_alone_is_another_model(own: Callable[..., LanguageClient], form: str | None) -> None:
    client = own(form=form, plain=True)
    assert known_of(client) is DEFAULT
    assert client.info().hash == weights.digest([weights.language_weights()])


def draft(memory: Memory) -> Answer:
    *_, last = memory.ask("How much did the plumber charge?", Budget("quick", 1, 240.0), strategy="draft", keep=False)
    assert isinstance(last, Answered)
    return last.answer


def test_a_person_who_uses_the_base_is_answered_by_it_and_can_go_back(
    own: Callable[..., LanguageClient], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEMX_SETTINGS", str(tmp_path / "settings"))
    memory = Memory.open(tmp_path / "library")
    memory.save(Draft("Plumber came about the boiler, charged 85 euro, pays in cash only."))
    assert draft(memory).trace["model"]["adapter"] == weights.ADAPTER
    assert memory.use_model("base")[0] == choice.chosen() == ModelChoice("base")
    answer, client = draft(memory), memory._models.language()
    assert isinstance(client, LanguageClient)
    assert answer.trace["model"]["adapter"] is None
    assert answer.trace["calibrated"] is False
    assert client._running().said("file") == str(converted(weights.language_weights(), "Q8_0", 2))
    asked = {"count": 4, "temperature": 1.0}
    assert texts(client, PLUMBER, **asked) == texts(own(plain=True), PLUMBER, **asked)
    memory.use_model("bundled")
    assert draft(memory).trace["model"]["adapter"] == weights.ADAPTER
    memory.close()
