"""A question from the front end to the controller and back, kept in the library with its trace."""

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.errors import BadInput, LibraryError
from memx.domain.events import Answered, AskEvent
from memx.domain.ports import Clock, LanguageModel, Reranker

if TYPE_CHECKING:
    from memx.app.model_pair import ModelPair
    from memx.library.store import Library

log = logging.getLogger(__name__)


def ask(
    library: "Library",
    models: "ModelPair",
    clock: Clock,
    question: str,
    budget: Budget,
    now: datetime | None,
    strategy: str | None,
    samples: int | None,
    seed: int,
    keep: bool,
    thread: Sequence[tuple[str, str]] = (),
    longer_than: Answer | None = None,
    rerank: bool = False,
) -> Iterator[AskEvent]:
    """See Memory.ask."""
    from memx.app import calibrations
    from memx.reasoning import controller

    if not question.strip():
        raise BadInput("The question is empty. Type what you want to know.")
    when = now or clock.now()
    when = when if when.tzinfo else when.astimezone()
    model = models.language() if needs_language(budget, strategy, samples) else None
    events = controller.answer(
        question,
        now=when,
        budget=budget,
        searcher=models.searcher(for_model=True),
        model=model,
        clock=clock,
        strategy=strategy,
        samples=samples,
        seed=seed,
        calibrations=calibrations.of_library(library),
        thread=thread,
        longer_than=longer_than,
        reranker=second_look(model, clock) if rerank else None,
        reader=models.reader(),
    )
    for event in events:
        if keep and isinstance(event, Answered):
            yield Answered(event.answer, remember(library, event.answer, budget.level, clock.now()))
        else:
            yield event


def second_look(model: LanguageModel | None, clock: Clock) -> Reranker | None:
    """How likely the model that answers finds the question after each passage; nothing without a model."""
    from memx.retrieval.rerank import QueryLikelihood

    return QueryLikelihood(model, clock) if model is not None else None


def needs_language(budget: Budget, strategy: str | None, samples: int | None) -> bool:
    """Whether the language model may be asked at all."""
    if strategy is not None:
        return strategy not in ("extract", "read")
    return bool(budget.samples if samples is None else samples)


def remember(library: "Library", answer: Answer, level: str, now: datetime) -> int:
    """Its number, 0 where it is not kept: an answer that cannot be kept is still an answer."""
    if library.read_only:
        return 0
    try:
        return library.keep_question(answer, level, now)
    except LibraryError:
        log.warning("a question could not be kept", exc_info=True)
        return 0
