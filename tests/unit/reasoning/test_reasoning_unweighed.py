"""A model that gives no log-probabilities: every sample counts the same, and agreement alone says how sure one is."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from scripted import ScriptedModel, answered, asked

from memx.desktop import answer_words
from memx.domain.generation import Capabilities, Generated, ModelInfo, Prompt, Sampled, Sampling
from memx.reasoning import confidence

NOTES = ["The piano tuner is Mr Abel", "The piano tuner was Ms Breeze once", "Milk and eggs"]
WHO = "Who is the piano tuner?"


@dataclass
class WithoutLogprobs(ScriptedModel):
    """What many servers are."""

    host: str = "gpu.example"

    def info(self) -> ModelInfo:
        able = Capabilities(logprobs=False, scores=False, constraints=False, host=self.host)
        return replace(super().info(), capabilities=able)

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        for one in super().sample(prompt, sampling):
            yield replace(one, logprobs=(), first_margin=0.0) if isinstance(one, Sampled) else one


def script(*names: str) -> list[str]:
    return [f"{name} [1]" for name in names]


def test_the_majority_wins_whatever_came_first() -> None:
    model = WithoutLogprobs(script("Ms Breeze", "Mr Abel", "Mr Abel", "Mr Abel", "Ms Breeze"))
    answer = answered(asked(WHO, NOTES, model, strategy="vote", samples=5))
    assert answer.text == "Mr Abel"
    assert [(cluster.votes, cluster.share) for cluster in answer.votes] == [(3, 0.6), (2, 0.4)]
    assert answer.confidence == pytest.approx(confidence.agreement(3, 5))
    assert "votes counted without weights" in answer.stop_reason
    assert answer.trace["weighed"] is False
    assert answer.trace["sent_to"] == "gpu.example"
    assert "passages went to gpu.example" in answer_words.effort(answer, "balanced")


def test_more_agreement_is_more_confidence_and_one_voice_is_little() -> None:
    sure = [
        answered(asked(WHO, NOTES, WithoutLogprobs(script(*names)), strategy="vote", samples=5)).confidence
        for names in (["Mr Abel"] * 5, ["Mr Abel"] * 4 + ["Ms Breeze"], ["Mr Abel"] * 3 + ["Ms Breeze"] * 2)
    ]
    assert sure == sorted(sure, reverse=True)
    assert len(set(sure)) == 3
    assert confidence.agreement(1, 1) < 0.7


def test_no_first_pass_is_sure_enough_to_end_it() -> None:
    answer = answered(asked(WHO, NOTES, WithoutLogprobs(script("Mr Abel")), strategy=None))
    assert answer.effort.samples > 1


def test_every_figure_of_the_record_is_a_number() -> None:
    answer = answered(asked(WHO, NOTES, WithoutLogprobs(["", "Not in my notes.", *script("Mr Abel")])))

    def numbers(value: object) -> Iterator[float]:
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list | tuple):
            for one in value:
                yield from numbers(one)
        elif isinstance(value, int | float):
            yield float(value)

    found = list(numbers(answer.trace))
    assert len(found) > 20
    assert all(math.isfinite(number) for number in found)
    assert all(candidate["mean_logprob"] <= 0 for candidate in answer.trace["candidates"])


def test_votes_of_a_model_on_this_computer_are_weighed_and_go_nowhere() -> None:
    answer = answered(asked(WHO, NOTES, ScriptedModel(script("Mr Abel")), strategy="vote", samples=3))
    assert answer.trace["weighed"] is True
    assert answer.trace["sent_to"] == ""
    assert "without weights" not in answer.stop_reason


def test_where_no_model_was_asked_nothing_was_sent() -> None:
    answer = answered(asked(WHO, NOTES, WithoutLogprobs(script("Mr Abel")), level="instant"))
    assert answer.trace["sent_to"] == ""
    assert answer.trace["weighed"] is None
