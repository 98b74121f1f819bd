"""A closer look at the first passages: what it may move, what it costs, and where it ends. The model is scripted."""

# ruff: noqa: ARG002 — the fakes keep the ports' signatures

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from memx.domain.errors import ModelError
from memx.domain.generation import Capabilities, Generated, ModelInfo, Prompt, Sampling
from memx.domain.notes import Passage
from memx.domain.search import Hit
from memx.retrieval.rerank import MOST, TOGETHER, QueryLikelihood, reranked

NOW = datetime(2026, 10, 15, 12, 0, tzinfo=UTC)


def hits(scores: Sequence[float]) -> list[Hit]:
    return [Hit(Passage(i, f"n{i}", 0, 0, 6, f"note {i}", NOW, None), score) for i, score in enumerate(scores)]


def ids(found: Sequence[Hit]) -> list[int]:
    return [hit.passage.id for hit in found]


@dataclass
class Table:
    """A Reranker that looks its scores up."""

    scores: dict[int, float]
    most: int = 1000  # passages that there is time for
    weight: float = 1.0

    def relevance(self, question: str, passages: Sequence[Passage], seconds: float) -> list[float]:
        return [self.scores.get(passage.id, 0.0) for passage in passages[: self.most]]

    def tokens(self) -> int:
        return 0


def test_both_searches_have_a_say_in_the_new_order() -> None:
    close = hits([5.0, 4.9, 4.8, 1.0])
    assert ids(reranked(Table({2: 3.0}), "q", close, 9.0)) == [2, 0, 1, 3]
    apart = hits([9.0, 4.9, 4.8, 4.7])
    assert ids(reranked(Table({2: 3.0, 3: 2.9}), "q", apart, 9.0)) == [0, 2, 3, 1]


def test_an_exact_string_stays_first() -> None:
    found = hits([5.0, 4.9, 4.8, 1.0])
    found[0] = replace(found[0], exact=True)
    assert ids(reranked(Table({2: 30.0}), "q", found, 9.0)) == [0, 2, 1, 3]


def test_what_weighs_more_has_more_of_a_say() -> None:
    close = hits([9.0, 4.9, 4.8, 4.7])
    assert ids(reranked(Table({2: 3.0, 3: 2.9}, weight=5.0), "q", close, 9.0)) == [2, 3, 0, 1]


def test_scores_stay_in_falling_order_and_no_hit_is_lost() -> None:
    found = hits([9.0 - place / 10 for place in range(40)])
    again = reranked(Table({place: float(place) for place in range(40)}), "q", found, 9.0)
    assert [hit.score for hit in again] == [hit.score for hit in found]
    assert sorted(ids(again)) == ids(found)
    assert ids(again) != ids(found)


def test_what_is_too_far_down_or_came_too_late_keeps_its_place() -> None:
    found = hits([1.0] * 70)
    rising = {place: float(place) for place in range(70)}
    assert ids(reranked(Table(rising), "q", found, 9.0)) == [*reversed(range(MOST)), *range(MOST, 70)]
    assert ids(reranked(Table(rising, most=4), "q", found, 9.0)) == [3, 2, 1, 0, *range(4, 70)]
    assert reranked(Table(rising, most=0), "q", found, 9.0) == found
    assert reranked(Table(rising), "q", [], 9.0) == []


@dataclass
class Scoring:
    """A model that finds the question likelier the more letters e its prompt has; a passage takes it a second."""

    can: bool = True
    seconds: float = 0.0
    read: list[tuple[Prompt, str]] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return NOW

    def info(self) -> ModelInfo:
        return ModelInfo("scripted", "0" * 64, 2048, None, Capabilities(scores=self.can))

    def count(self, texts: Sequence[str]) -> list[int]:
        return [len(text) for text in texts]

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        raise AssertionError("nothing is drawn")

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        raise AssertionError("every passage is a prompt of its own")

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        assert self.can
        self.seconds += len(pairs)
        self.read += pairs
        return [prompt.user.count("e") - 100.0 for prompt, _ in pairs]


def passages(count: int) -> list[Passage]:
    return [Passage(i, f"n{i}", 0, 0, 1, "e" * i, NOW, None) for i in range(count)]


def test_the_question_is_scored_after_each_passage_and_its_tokens_are_counted() -> None:
    model = Scoring()
    likelihood = QueryLikelihood(model, model)
    scores = likelihood.relevance("who?", passages(7), 99.0)
    assert [later - earlier for earlier, later in pairwise(scores)] == [1.0] * 6
    assert {asked for _, asked in model.read} == {" who?"}
    assert likelihood.tokens() == sum(len(p.system + p.user + p.opening + asked) for p, asked in model.read)


def test_it_ends_before_its_time_does() -> None:
    model = Scoring()
    assert len(QueryLikelihood(model, model).relevance("who?", passages(15), 2.5 * TOGETHER)) == 2 * TOGETHER
    assert model.seconds <= 2.5 * TOGETHER
    assert QueryLikelihood(model, model).relevance("who?", passages(15), 0.0) == []


def test_a_model_that_cannot_score_is_asked_nothing() -> None:
    model = Scoring(can=False)
    with pytest.raises(ModelError, match="how likely"):
        QueryLikelihood(model, model).relevance("who?", passages(3), 9.0)
    assert not model.read
