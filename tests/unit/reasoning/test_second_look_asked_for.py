"""A second look is taken where it is asked for and paid for, is counted, and is on record."""

# ruff: noqa: ARG002  the ports decide the arguments

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from scripted import ScriptedModel, answered, asked

from memx.domain.budget import Budget
from memx.domain.errors import ModelDied
from memx.domain.events import Retrieved
from memx.domain.notes import Passage

NOTES = ["The ferry to Gotland is blue.", "Ferry to Gotland on 18 July at 7.05.", "Plum jam: 2 kg plums."]
WHEN = "When does the ferry to Gotland leave?"


@dataclass
class Likes:
    """A Reranker that likes what holds a word, and knows how long it may take."""

    word: str = "July"
    fails: bool = False
    given: list[float] = field(default_factory=list)

    def relevance(self, question: str, passages: Sequence[Passage], seconds: float) -> list[float]:
        self.given.append(seconds)
        if self.fails:
            raise ModelDied("It ended.")
        return [float(self.word in passage.text) for passage in passages]

    def tokens(self) -> int:
        return 40 * len(self.given)


def model() -> ScriptedModel:
    return ScriptedModel(["18 July at 7.05 [1]"])


@pytest.mark.parametrize(("level", "seconds"), [("thorough", 5.0), ("deep", 9.0)])
def test_the_model_reads_in_the_new_order_and_the_record_holds_both(level: str, seconds: float) -> None:
    likes = Likes()
    events = asked(WHEN, NOTES, model(), level, reranker=likes)
    (shown,) = (event for event in events if isinstance(event, Retrieved))
    answer = answered(events)
    plain = [hit.passage.id for hit in shown.hits]
    assert likes.given == [seconds]
    assert answer.passages[0].passage.text == NOTES[1]
    assert shown.hits[0].passage.text == NOTES[0]
    (step,) = (step for step in answer.trace["steps"] if step["step"] == "rerank")
    assert (step["before"], step["after"]) == (plain, [hit.passage.id for hit in answer.passages])
    assert step["tokens"] == 40
    without = answered(asked(WHEN, NOTES, model(), level))
    assert answer.effort.usage.verifier - without.effort.usage.verifier >= 40
    assert all(step["step"] != "rerank" for step in without.trace["steps"])


@pytest.mark.parametrize("level", ["instant", "quick", "balanced"])
def test_a_budget_that_cannot_pay_leaves_it_out_and_says_so(level: str) -> None:
    likes = Likes()
    answer = answered(asked(WHEN, NOTES, model(), level, reranker=likes))
    assert not likes.given
    assert answer.passages[0].passage.text == NOTES[0]
    assert answer.trace["steps"][0] == {"step": "rerank", "left_out": f"the budget “{level}” does not pay for it"}


def test_where_the_model_fails_the_first_order_holds_and_what_was_read_is_counted() -> None:
    answer = answered(asked(WHEN, NOTES, model(), "deep", reranker=Likes(fails=True)))
    assert answer.passages[0].passage.text == NOTES[0]
    step = answer.trace["steps"][0]
    assert (step["left_out"], step["tokens"]) == ("It ended.", 40)
    assert answer.effort.usage.verifier >= 40
    assert "July" in answer.text


def test_it_leaves_half_of_the_time_that_is_left_to_the_answer() -> None:
    likes = Likes()
    answered(asked(WHEN, NOTES, model(), budget=Budget("deep", 8, 4.0, rerank=9.0), reranker=likes))
    assert likes.given == [2.0]


def test_one_passage_is_nothing_to_order() -> None:
    likes = Likes()
    answer = answered(asked(WHEN, NOTES[:1], model(), "deep", reranker=likes))
    assert not likes.given
    assert answer.trace["steps"][0]["left_out"] == "there are no two passages to order"
