"""The loop that answers a question. Read this first.

Search; take the steps that the budget allows, cheapest first; stop as soon as one of them settles it; check the
leading value against the notes; answer, or say that the notes do not hold it. A generator of events: closing it
cancels whatever is running.
"""

import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from memx.domain.answers import Answer, Effort
from memx.domain.budget import Budget
from memx.domain.errors import ModelError
from memx.domain.events import Answered, AskEvent, Retrieved
from memx.domain.ports import Clock, CloseReader, LanguageModel, Reranker, Searcher, Verifier
from memx.reasoning import (
    anchors,
    close_reading,
    conclusion,
    confidence,
    evidence,
    followups,
    prompts,
    resuming,
    second_look,
    trace,
    voting,
)
from memx.reasoning.calibration import Calibration
from memx.reasoning.case import Case, Timer
from memx.reasoning.followups import Exchange
from memx.reasoning.plans import AFTER, BEFORE, KEPT_BACK, PLANS, STRATEGIES, UNSETTLED, chosen
from memx.reasoning.strategies import Strategy
from memx.reasoning.strategies.extract import extract
from memx.reasoning.strategies.verify import judge

MOST_HITS = 50
SURER = {"thorough": 0.15, "deep": 0.3}  # how much surer these levels want to be before they stop thinking
MOST_SURE = 0.9  # nothing surer is asked for
SAID_SURE = 0.7
NONE: Mapping[str, Calibration] = MappingProxyType({})

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
    calibrations: Mapping[str, Calibration] = NONE,
    verifier: Verifier | None = None,
    thread: Sequence[Exchange] = (),
    longer_than: Answer | None = None,
    reranker: Reranker | None = None,
    reader: CloseReader | None = None,
) -> Iterator[AskEvent]:
    """Answer from the notes.

    `strategy` forces what the budget would decide; `samples` forces how many are drawn, within the budget's seconds.
    `calibrations`: by the hash of the model that they were fitted on. Without a `verifier` the model is its own, where
    it can score texts. `thread`: the earlier questions with their answers, oldest first; one that leans on them is read
    as what it means. `longer_than`: go on from the votes that were cast for it, with another budget. A `reranker` looks
    a second time at what is found, where the budget pays for that. A `reader` reads the first passages closely.
    Raises UnknownStrategy; ModelError only where a strategy that needs the model was asked for by name.
    """
    name, timer = chosen(strategy, budget, samples, model), Timer(clock, budget.seconds)
    case = Case(
        question=anchors.resolved(followups.rewritten(prompts.shorten(question), thread), searcher, now),
        now=now,
        level=budget.level,
        cap=max(1, budget.samples if samples is None else samples),
        kept_back=KEPT_BACK if name == "search" and strategy is None and samples is None else 0,
        forced=strategy is not None,
        exact=samples is not None,
        seed=seed,
        searcher=searcher,
        model=model,
        timer=timer,
        fitted=calibrations,
        given=verifier,
        reader_hash=reader.reader_hash() if reader is not None else "",
    )
    cpu = time.thread_time()
    if longer_than is not None:
        yield from _gone_on(case, longer_than, reader, budget)
    else:
        yield from _found(case, reader, reranker, budget)
    yield from _answered(case, name, question, cpu)


def _gone_on(case: Case, earlier: Answer, reader: CloseReader | None, budget: Budget) -> Iterator[AskEvent]:
    """From what an earlier answer rests on."""
    resuming.go_on(case, earlier)
    yield Retrieved(case.hits)
    if reader is not None:
        close_reading.read(case, reader, budget.read)


def _found(case: Case, reader: CloseReader | None, reranker: Reranker | None, budget: Budget) -> Iterator[AskEvent]:
    """Search: what is found is shown at once, before it may be looked at a second time."""
    case.hits = tuple(case.searcher.search(case.question, MOST_HITS, case.now))
    yield Retrieved(case.hits)
    close_reading.look(case, reader, budget.read)
    if reranker is not None:
        second_look.look(case, reranker, budget.rerank)
    case.evidence = evidence.found(case)


def _answered(case: Case, name: str, question: str, cpu: float) -> Iterator[AskEvent]:
    """The steps, and what came of them."""
    forced = case.forced or case.exact
    try:
        yield from steps(case, STRATEGIES[name] if forced else PLANS[name], forced)
    except ModelError as error:
        if case.forced:
            raise
        _LOG.warning("the language model failed while answering: %s", type(error).__name__)
        case.stop_reason = f"the language model failed ({type(error).__name__}); quoted instead"
    if not case.candidates and case.hits:
        yield from extract(case)
    if case.drawn and "support" in case.calibration.answer.weights:
        judge(case, 1)
    yield Answered(concluded(case, name, question, time.thread_time() - cpu))


def steps(case: Case, plan: tuple[Strategy, ...], forced: bool) -> Iterator[AskEvent]:
    """One step after another until the case is settled."""
    if not case.hits:
        case.stop_reason = "nothing found"
        return
    if not forced and close_reading.mistaken(case):
        case.stop_reason = conclusion.OF_ANOTHER
        return
    unsettled = ""
    for step in plan:
        name = step.__name__
        if case.resumed and name in BEFORE:
            continue
        if not forced and name in case.calibration.off and not (name == "verify" and case.given):
            case.record.append({"step": name, "off": case.calibration.off[name]})
            continue
        if name == "draft" and not forced and (known := _found_already(case)):
            case.stop_reason = known
            return
        yield from step(case)
        if not forced and case.stop_reason in UNSETTLED:
            case.stop_reason = _sure(case, name) or _hopeless(case, name) or case.stop_reason
        if case.stop_reason not in UNSETTLED:
            return
        unsettled, case.stop_reason = case.stop_reason or unsettled, ""
    case.stop_reason = unsettled or "done"


def _found_already(case: Case) -> str:
    """Whether the model's words would hardly better what was found without it."""
    found = _alone(case)
    if case.longer or found is None or found < case.calibration.sure_read + SURER.get(case.level, 0.0):
        return ""
    case.record.append({"step": "found already", "p": found})
    return _said(found)


def _alone(case: Case) -> float | None:
    """How likely what was found without the model is right; None where nothing was fitted for it: no close reading, a
    count, or what was put together from several notes."""
    found = replace(case, candidates=[c for c in case.candidates if c.origin in voting.FOUND])
    others = {c.origin for c in case.candidates} & {"count", "gather"}
    if others or not found.candidates or not case.readings or case.calibration.alone is None:
        return None
    return confidence.found_alone(found, found.tally(), case.calibration)


def _said(probability: float) -> str:
    return "sure at once" if probability >= SAID_SURE else "a vote would hardly change it"


def _sure(case: Case, step: str) -> str:
    """Whether what was found until now is enough; nothing while only code has looked."""
    if case.probability is None:
        return ""
    wanted = min(MOST_SURE, case.calibration.sure + SURER.get(case.level, 0.0))
    if step == "draft":
        return _said(case.probability) if case.probability >= wanted else ""
    result = case.tally()
    after = step in AFTER and result.clusters and confidence.probability(case, result) >= wanted
    return f"sure after {step}" if after else ""


def _hopeless(case: Case, step: str) -> str:
    """Whether more thought would only find words for what the notes do not hold."""
    if step == "draft":
        # What would not be said alone either: on the calibration questions every such vote abstained in the end.
        found = _alone(case)
        hopeless = case.level not in SURER and found is not None and found < case.calibration.least_read
    else:  # the model found that likelier than not, before it had said anything
        hopeless = step == "vote" and case.evidence.get("absent", -1.0) > 0.0
    clusters = case.tally().clusters
    return "the evidence is insufficient" if hopeless and clusters and clusters[0].abstains else ""


def concluded(case: Case, strategy: str, question: str, cpu: float) -> Answer:
    """The answer, with everything it rests on."""
    result = case.tally()
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
        trace=trace.of(case, result, strategy, ending.confidence, usage.cpu_seconds + cpu),
        read_as=case.question if case.question != prompts.shorten(question) else "",
        unsupported=ending.unsupported,
    )
