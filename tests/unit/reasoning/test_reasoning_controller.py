"""The loop, with a scripted model."""

import pytest
from scripted import ScriptedModel, answered, asked

from memx.domain.errors import UnknownStrategy
from memx.domain.events import Drafted, Retrieved, Voted

NOTES = [
    "Front door key code is 4471.",
    "Dentist appointment on 12 March 2026 at 9.15 with Dr Patel.",
    "Wifi password at the cabin: bluefjord88",
]
WHEN = "When is the dentist appointment?"


def test_an_easy_question_takes_one_pass() -> None:
    events = asked(WHEN, NOTES, ScriptedModel([("12 March 2026 [1]", -0.02)]))
    answer = answered(events)
    assert isinstance(events[0], Retrieved)
    assert any(isinstance(event, Drafted) for event in events)
    assert (answer.text, answer.effort.samples, answer.stop_reason) == ("12 March 2026", 1, "sure at once")
    assert [c.quote for c in answer.citations] == [NOTES[1]]


def test_disagreement_is_voted_on_in_waves() -> None:
    events = asked(WHEN, NOTES, ScriptedModel([("9.15 [1]", -2.0), ("12 March 2026 [1]", -0.1)]))
    answer = answered(events)
    assert answer.text == "12 March 2026"
    assert [event.samples for event in events if isinstance(event, Voted)][:1] == [3]
    assert 3 <= answer.effort.samples <= 9


def test_an_unknown_strategy_is_named() -> None:
    with pytest.raises(UnknownStrategy, match="guess"):
        asked(WHEN, NOTES, ScriptedModel(["x"]), strategy="guess")
