"""Strategy `best-of-n`: all samples at once from one prefix, and the verifier picks.

Plain: the answer that the notes bear out best. Weighted: the greatest sum of the verifier's scores over the samples
that say the same (Li et al. 2022, arXiv 2206.02336).
"""

from collections.abc import Iterator

from memx.domain.events import AskEvent, Voted
from memx.reasoning import sampling
from memx.reasoning.case import Case
from memx.reasoning.strategies.verify import judge

WAVE = 16  # sequences decoded together
MOST_CLUSTERS = 8


def best_of_n(case: Case) -> Iterator[AskEvent]:
    """The cluster with the best score leads, however few samples said it."""
    yield from _drawn(case)
    case.counting = "clusters"
    yield from _judged(case, "best-of-n")


def weighted_best_of_n(case: Case) -> Iterator[AskEvent]:
    """Every sample counts its cluster's score."""
    yield from _drawn(case)
    case.counting = "heads"
    yield from _judged(case, "best-of-n-weighted")


def _drawn(case: Case) -> Iterator[AskEvent]:
    """What is missing to the budget's samples, from the draft's own prefix; what others drew counts."""
    shown, turn = sampling.view(case, 0), 0
    while not case.stop_reason and case.drawn < case.cap:
        before, started, turn = case.drawn, case.timer.elapsed(), turn + 1
        count = min(WAVE, case.cap - case.drawn)
        for _ in sampling.draw(case, shown, sampling.wave(case, count, 100 + turn), "best-of-n"):
            yield from ()
        if case.drawn == before:
            case.stop_reason = case.stop_reason or "the model returned nothing"
        elif case.timer.left() < 1.2 * (case.timer.elapsed() - started):
            case.stop_reason = case.stop_reason or "no time for another wave"


def _judged(case: Case, name: str) -> Iterator[AskEvent]:
    if not case.candidates:
        return
    judge(case, MOST_CLUSTERS)
    case.selects = bool(case.support)
    if not case.selects:
        case.counting = "worth"
    result = case.tally()
    support = {text: round(p, 4) for text, p in case.support.items()}
    case.record.append({"step": name, "drawn": case.drawn, "support": support, "posterior": result.posterior})
    if not case.support:
        case.record[-1]["without"] = "no verifier: the model cannot score texts, or there was no time"
    yield Voted(result.clusters, case.drawn, result.posterior)
    case.stop_reason = case.stop_reason or "all samples drawn"
