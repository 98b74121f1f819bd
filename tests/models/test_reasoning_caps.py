"""The seconds of a budget are kept, with the real model: 20 random runs here, 200 with MEMX_TORTURE."""

import os
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from memx.app import calibrations
from memx.app.clock import SystemClock
from memx.domain.budget import BUDGETS, Budget
from memx.domain.events import Answered
from memx.domain.notes import Draft
from memx.library.store import Library
from memx.models.embedder import EmbedderClient
from memx.models.language import LanguageClient
from memx.reasoning import controller
from memx.reasoning.plans import STRATEGIES
from memx.retrieval.searcher import HybridSearcher

pytestmark = pytest.mark.models

RUNS = 200 if os.environ.get("MEMX_TORTURE") else 20
NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
OVER = 2.0
_NAMES = "ferry cabin boiler piano walnut garden ticket doctor bicycle ladder harbour lemon password tyre"
WORDS = _NAMES.split()


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HybridSearcher]:
    rng = random.Random(3)
    library = Library.open(tmp_path_factory.mktemp("caps") / "library", SystemClock())
    texts = [" ".join(rng.choice(WORDS) for _ in range(rng.choice((8, 40, 110)))) + f" {n}" for n in range(300)]
    library.save_many([Draft(text, created=NOW - timedelta(days=n)) for n, text in enumerate(texts)])
    yield HybridSearcher(library, None)
    library.close()


class Jumping(SystemClock):
    """Real time, and now and then an hour forth and back."""

    def __init__(self) -> None:
        self._calls = 0

    def monotonic(self) -> float:
        self._calls += 1
        return time.monotonic() + (3600.0 if self._calls % 50 == 0 else 0.0)


@pytest.mark.parametrize("run", range(RUNS))
def test_no_answer_takes_two_seconds_more_than_its_budget(
    run: int, searcher: HybridSearcher, language: LanguageClient, embedder: EmbedderClient
) -> None:
    language.start()
    embedder.start()
    rng = random.Random(run)
    level = rng.choice(list(BUDGETS))
    budget = Budget(level, BUDGETS[level].samples, rng.uniform(0.2, 4.0))
    strategy = rng.choice([None, None, *STRATEGIES])
    question = f"Where is the {rng.choice(WORDS)} {rng.choice(WORDS)}, and how many {rng.choice(WORDS)} were there?"
    begun = time.monotonic()
    events = controller.answer(
        question, now=NOW, budget=budget, searcher=searcher, model=language, clock=SystemClock(), strategy=strategy,
        seed=run, reader=embedder, calibrations=calibrations.shipped(),
    )  # fmt: skip
    last = list(events)[-1]
    assert isinstance(last, Answered)
    assert time.monotonic() - begun <= budget.seconds + OVER
    assert last.answer.effort.samples <= max(1, budget.samples)  # one, where instant is made to ask the model by name


def test_a_clock_that_jumps_ends_the_thinking_and_not_the_answer(
    searcher: HybridSearcher, language: LanguageClient
) -> None:
    events = controller.answer(
        "Where is the ferry ticket?", now=NOW, budget=Budget("deep", 64, 30.0), searcher=searcher, model=language,
        clock=Jumping(),
    )  # fmt: skip
    last = list(events)[-1]
    assert isinstance(last, Answered)
    assert last.answer.effort.seconds >= 0
