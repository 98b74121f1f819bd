"""A second look at what was found, with the real search and the real language model."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from memx.app.clock import SystemClock
from memx.domain.budget import Budget
from memx.domain.events import Answered, Retrieved
from memx.domain.notes import Draft, Passage
from memx.library.store import Library
from memx.models.language import LanguageClient
from memx.reasoning import controller
from memx.retrieval.rerank import LOOKED_AT, TOGETHER, QueryLikelihood
from memx.retrieval.searcher import HybridSearcher

pytestmark = pytest.mark.models

NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
NOTES = (
    "boiler serviced by Mr Okoro, 95 euros, new pressure valve",
    "Nina is allergic to walnuts, no pesto for her",
    "last bus back from the beach leaves the lighthouse stop at 21.05",
    "plum jam: 2 kg plums, 1.2 kg sugar, two lemons",
    "ferry to Gotland on 18 July, cabin 4112",
    "Mabel has her cello lesson on Wednesdays with Ms Trevanion",
)
QUESTIONS = {
    "Who serviced the boiler?": 0,
    "What is Nina allergic to?": 1,
    "When does the last bus leave?": 2,
    "How much sugar goes into the jam?": 3,
    "Which cabin do we have on the ferry?": 4,
    "Who teaches Mabel the cello?": 5,
}


def passages(texts: tuple[str, ...] = NOTES) -> list[Passage]:
    return [Passage(i, f"n{i}", 0, 0, len(text), text, NOW, None) for i, text in enumerate(texts)]


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HybridSearcher]:
    library = Library.open(tmp_path_factory.mktemp("looks") / "library", SystemClock())
    fillers = [f"the ferry was late, entry {i} of the log of the harbour" for i in range(30)]
    library.save_many([Draft(b, created=NOW - timedelta(days=7 * i)) for i, b in enumerate([*NOTES, *fillers])])
    yield HybridSearcher(library, None)
    library.close()


def test_the_question_is_likeliest_after_the_note_that_answers_it(language: LanguageClient) -> None:
    likelihood = QueryLikelihood(language, SystemClock())
    for question, place in QUESTIONS.items():
        scores = likelihood.relevance(question, passages(), 600.0)
        assert scores.index(max(scores)) == place, question
        assert max(scores) < 0
    written = sum(language.count(list(NOTES))) * len(QUESTIONS)
    assert likelihood.tokens() > written


def test_it_stops_when_its_time_is_up(language: LanguageClient) -> None:
    likelihood = QueryLikelihood(language, SystemClock())
    many = passages(tuple(f"{text} {'and so on ' * 40} {i}" for i in range(10) for text in NOTES))
    start = time.monotonic()
    whole = len(likelihood.relevance("Who serviced the boiler?", many[: 2 * TOGETHER], 600.0))
    seconds = time.monotonic() - start
    assert whole == 2 * TOGETHER
    assert len(likelihood.relevance("Who serviced the boiler?", many[::-1], seconds)) < len(many)


def test_an_answer_has_both_orders_and_the_cost_on_record(searcher: HybridSearcher, language: LanguageClient) -> None:
    events = list(
        controller.answer(
            "Which cabin do we have on the ferry?", now=NOW, budget=Budget("deep", 4, 240.0, rerank=100.0),
            searcher=searcher, model=language, clock=SystemClock(), seed=1, strategy="draft",
            reranker=QueryLikelihood(language, SystemClock()),
        )
    )  # fmt: skip
    shown, last = events[0], events[-1]
    assert isinstance(shown, Retrieved)
    assert isinstance(last, Answered)
    answer = last.answer
    (step,) = (step for step in answer.trace["steps"] if step["step"] == "rerank")
    assert step["before"] == [hit.passage.id for hit in shown.hits]
    assert step["after"] == [hit.passage.id for hit in answer.passages]
    assert sorted(step["after"]) == sorted(step["before"])
    assert step["after"][LOOKED_AT:] == step["before"][LOOKED_AT:]
    assert step["seconds"] > 0
    assert answer.effort.usage.verifier >= step["tokens"] > sum(language.count([NOTES[4]]))
    assert "4112" in answer.text
