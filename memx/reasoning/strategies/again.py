"""Strategy `again`: search once more with what was found, and read both together: questions that join two notes."""

from collections.abc import Iterator

from memx.domain.events import AskEvent, Voted
from memx.reasoning import sampling
from memx.reasoning.case import Case, distinct

MOST_NEW = 3
KEPT = 2


def again(case: Case) -> Iterator[AskEvent]:
    """One greedy candidate over the first passages and those that belong to them; nothing where there are none."""
    if case.stop_reason or case.drawn >= case.cap:
        return
    further = case.searcher.hop(case.question, case.hits, MOST_NEW, case.now)
    if not further:
        return
    first = len(case.hits)
    case.hits = (*case.hits, *further)
    shown = [*distinct(case.hits[:first], KEPT), *range(first, len(case.hits))]
    for _ in sampling.draw(case, shown, sampling.greedy(case), "again"):
        yield from ()
    result = case.tally()
    case.record.append({"step": "again", "shown": [p + 1 for p in shown], "posterior": result.posterior})
    yield Voted(result.clusters, case.drawn, result.posterior)
