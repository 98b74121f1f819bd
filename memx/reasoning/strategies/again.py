"""Strategy `again`: search once more with what was found, and read both together: questions that join two notes."""

from collections.abc import Iterator

from memx.domain.events import AskEvent, Voted
from memx.reasoning import sampling
from memx.reasoning.case import Case

MOST_NEW = 3
KEPT = 2


def again(case: Case) -> Iterator[AskEvent]:
    """One greedy candidate over the first passages and those that belong to them; nothing where there are none.

    What belongs to them may have been found already, further down than any model reads.
    """
    if case.stop_reason or case.drawn >= case.cap:
        return
    read = case.distinct(sampling.MOST_PASSAGES)
    further = case.searcher.hop(case.question, case.hits[: read[-1] + 1], MOST_NEW, case.now)
    if not further:
        return
    found = {hit.passage.id for hit in case.hits}
    case.hits = (*case.hits, *(hit for hit in further if hit.passage.id not in found))
    places = {hit.passage.id: place for place, hit in enumerate(case.hits)}
    shown = [*read[:KEPT], *(places[hit.passage.id] for hit in further)]
    for _ in sampling.draw(case, shown, sampling.greedy(case), "again"):
        yield from ()
    result = case.tally()
    case.record.append({"step": "again", "shown": [p + 1 for p in shown], "posterior": result.posterior})
    yield Voted(result.clusters, case.drawn, result.posterior)
