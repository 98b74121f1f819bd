"""`rerank` on its way from the front end to the trace: a real library, the real search, a model that is scripted."""

# ruff: noqa: ARG002 — the fakes keep the ports' signatures

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from memx.app import batch
from memx.app.memory import Memory
from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.events import Answered
from memx.domain.generation import Capabilities, Generated, ModelInfo, Prompt, Sampled, Sampling, Usage
from memx.domain.notes import Draft

ASKED = "Where can we park for the band at the harbour?"
NOTES = (
    "the band at the harbour is loud, said everybody who lives there",
    "band at the harbour: leave the car behind the school",
    "harbour dues paid",
)


class LikesCars:
    """Finds a question likely after a text with a car in it, and says what it read."""

    def __init__(self, scores: bool = True) -> None:
        self.can = Capabilities(scores=scores)
        self.scored = 0

    def info(self) -> ModelInfo:
        return ModelInfo("scripted", "0" * 64, 4096, None, self.can)

    def count(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        for index in range(sampling.count):
            yield Sampled(index, "behind the school [1]", (-0.1, -0.1), 1.0, "stop")
        yield Usage(prompt=100, completion=2)

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        return [-9.0 for _ in continuations]

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        assert self.can.scores
        self.scored += sum(asked == f" {ASKED}" for _, asked in pairs)
        return [0.0 if "car" in prompt.user else -50.0 for prompt, _ in pairs]

    def close(self) -> None:
        """Nothing to end."""


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    memory = Memory.open(tmp_path / "library")
    for body in NOTES:
        memory.save(Draft(body))
    yield memory
    memory.close()


def asked(memory: Memory, monkeypatch: pytest.MonkeyPatch, model: LikesCars, level: str, **options: Any) -> Answer:
    monkeypatch.setattr(memory._models, "language", lambda: model)
    *_, event = memory.ask(ASKED, Budget.named(level), **options)
    assert isinstance(event, Answered)
    return event.answer


def look(answer: Answer) -> list[dict[str, Any]]:
    return [step for step in answer.trace["steps"] if step["step"] == "rerank"]


@pytest.mark.parametrize("level", ["thorough", "deep"])
def test_a_second_look_is_taken_where_it_is_asked_for(
    memory: Memory, monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    plain, model = asked(memory, monkeypatch, LikesCars(), level), LikesCars()
    answer = asked(memory, monkeypatch, model, level, rerank=True)
    assert plain.passages[0].passage.text == NOTES[0]
    assert answer.passages[0].passage.text == NOTES[1]
    (step,) = look(answer)
    assert step["before"] == [hit.passage.id for hit in plain.passages]
    assert step["after"] == [hit.passage.id for hit in answer.passages]
    assert answer.effort.usage.verifier >= step["tokens"] > 0
    assert model.scored == len(NOTES)
    assert look(plain) == []
    assert memory.trace(memory.asked(1)[0].id) is not None


def test_a_budget_that_cannot_pay_for_it_takes_none(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    model = LikesCars()
    answer = asked(memory, monkeypatch, model, "balanced", rerank=True)
    assert model.scored == 0
    assert "does not pay" in look(answer)[0]["left_out"]


def test_a_model_that_cannot_score_answers_from_the_first_order(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = asked(memory, monkeypatch, LikesCars(scores=False), "deep", rerank=True)
    assert answer.passages[0].passage.text == NOTES[0]
    assert look(answer)[0]["left_out"] == "The language model cannot say how likely a text is."
    assert "school" in answer.text


def test_a_batch_takes_it_for_every_line(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    model = LikesCars()
    monkeypatch.setattr(memory._models, "language", lambda: model)
    line = batch.Question(1, "a", ASKED, None)
    first = batch.answer_once(memory, line, batch.Orders(Budget.named("deep"), rerank=True))
    assert (
        first["passages"][0]["note_id"]
        != batch.answer_once(memory, line, batch.Orders(Budget.named("deep")))["passages"][0]["note_id"]
    )
