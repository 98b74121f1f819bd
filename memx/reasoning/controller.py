"""The loop that answers a question. Read this first.

Search; take the steps that the budget allows, cheapest first; stop as soon as one of them settles it; check the
leading value against the notes; answer, or say that the notes do not hold it. A generator of events: closing it
cancels whatever is running.
"""

import logging
import time
from collections.abc import Iterator
from datetime import datetime

from memx.domain.answers import Answer, Effort
from memx.domain.budget import Budget
from memx.domain.errors import ModelError, UnknownStrategy
from memx.domain.events import Answered, AskEvent, Retrieved
from memx.domain.ports import Clock, LanguageModel, Searcher
from memx.reasoning import anchors, conclusion, prompts, trace, voting
from memx.reasoning.calibration import Calibration
from memx.reasoning.case import Case, Timer
from memx.reasoning.strategies import Strategy
from memx.reasoning.strategies.count import count
from memx.reasoning.strategies.draft import draft
from memx.reasoning.strategies.extract import extract
from memx.reasoning.strategies.gather import gather
from memx.reasoning.strategies.vote import vote

STRATEGIES: dict[str, tuple[Strategy, ...]] = {
    "extract": (extract,),
    "count": (count,),
    "gather": (gather,),
    "draft": (draft,),
    "vote": (draft, vote),
}
# Left to itself, the controller first takes what costs no model.
PLANS: dict[str, tuple[Strategy, ...]] = {
    "extract": (count, extract),
    "draft": (count, extract, draft),
    "vote": (count, extract, gather, draft, vote),
}
MOST_HITS = 50

_LOG = logging.getLogger(__name__)


def answer(
    question: str,
    *,
    now: datetime,
    budget: Budget,
    searcher: Searcher,
    model: LanguageModel | None,
    clock: Clock,
    strategy: str | None = None,
    samples: int | None = None,
    seed: int = 0,
    calibration: Calibration | None = None,
) -> Iterator[AskEvent]:
    """Answer from the notes.

    `strategy` forces what the budget would decide; `samples` forces how many are drawn, within the budget's seconds.
    A `calibration` of another model than `model` is left aside. Raises UnknownStrategy; ModelError only where a
    strategy that needs the model was asked for by name.
    """
    name = chosen(strategy, budget, samples, model)
    read = anchors.resolved(prompts.shorten(question), searcher, now)
    case = Case(
        question=read,
        now=now,
        level=budget.level,
        cap=max(1, budget.samples if samples is None else samples),
        exact=samples is not None,
        seed=seed,
        searcher=searcher,
        model=model,
        timer=Timer(clock, budget.seconds),
        fitted=calibration,
    )
    cpu = time.thread_time()
    case.hits = tuple(searcher.search(case.question, MOST_HITS, now))
    yield Retrieved(case.hits)
    forced = strategy is not None or case.exact
    try:
        yield from steps(case, STRATEGIES[name] if forced else PLANS[name], forced)
    except ModelError as error:
        if strategy is not None:
            raise
        _LOG.warning("the language model failed while answering: %s", type(error).__name__)
        case.stop_reason = f"the language model failed ({type(error).__name__}); quoted instead"
    if not case.candidates and case.hits:
        yield from extract(case)
    yield Answered(concluded(case, name, question, time.thread_time() - cpu))


def chosen(strategy: str | None, budget: Budget, samples: int | None, model: LanguageModel | None) -> str:
    """The strategy's name: what was asked for, or what the budget affords."""
    if strategy is not None:
        if strategy not in STRATEGIES:
            raise UnknownStrategy(f"There is no strategy “{strategy}”. Choose one of: {', '.join(STRATEGIES)}.")
        return strategy
    most = budget.samples if samples is None else samples
    if model is None or most < 1:
        return "extract"
    return "draft" if most == 1 else "vote"


def steps(case: Case, plan: tuple[Strategy, ...], forced: bool) -> Iterator[AskEvent]:
    """One step after another until the case is settled."""
    if not case.hits:
        case.stop_reason = "nothing found"
        return
    for step in plan:
        yield from step(case)
        if case.stop_reason:
            return
        if not forced and case.probability is not None and case.probability >= case.calibration.sure:
            case.stop_reason = "sure at once"
            return
    case.stop_reason = "done"


def concluded(case: Case, strategy: str, question: str, cpu: float) -> Answer:
    """The answer, with everything it rests on."""
    result = voting.tally(case.candidates)
    ending = conclusion.of(case, result)
    usage = case.usage
    return Answer(
        question=question,
        text=ending.text,
        abstained=ending.abstained,
        confidence=ending.confidence,
        citations=ending.citations,
        passages=case.hits,
        votes=result.clusters,
        conflicts=ending.conflicts,
        effort=Effort(case.drawn, usage, case.timer.elapsed(), usage.cpu_seconds + cpu),
        strategy=strategy,
        stop_reason=case.stop_reason,
        trace=trace.of(case, result, strategy, ending.confidence, case.stop_reason),
    )
