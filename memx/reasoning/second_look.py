"""A second look at what was found, before anything is made of it: where one was asked for and the budget pays for it.

Off unless asked for: whether it finds more has not been measured.
"""

import logging
from collections.abc import Iterable
from typing import Any

from memx.domain.errors import ModelError
from memx.domain.generation import Usage
from memx.domain.ports import Reranker
from memx.domain.search import Hit
from memx.reasoning.case import Case

SHARE = 0.5  # of the time that is left at most: the answer comes first

_LOG = logging.getLogger(__name__)


def look(case: Case, reranker: Reranker, seconds: float) -> None:
    """Bring the case's passages into an order that the reranker has a say in, and record both orders or why not."""
    reason = _reason_against(case, seconds)
    case.record.append({"step": "rerank", **({"left_out": reason} if reason else _looked(case, reranker, seconds))})


def _reason_against(case: Case, seconds: float) -> str:
    if seconds <= 0:
        return f"the budget “{case.level}” does not pay for it"
    if len(case.hits) < 2:
        return "there are no two passages to order"
    return ""


def _looked(case: Case, reranker: Reranker, seconds: float) -> dict[str, Any]:
    """What the record says of it. A model that fails here leaves the order of the search."""
    read = reranker.tokens()
    hits, failed = list(case.hits), ""
    start = case.timer.elapsed()
    try:
        if case.model is not None:
            _ = case.info  # one that has to start first takes that from the time that is left
        start = case.timer.elapsed()
        hits = case.searcher.rerank(case.question, case.hits, reranker, min(seconds, SHARE * case.timer.left()))
    except ModelError as error:
        _LOG.warning("the second look was left out", exc_info=True)
        failed = str(error)
    tokens = reranker.tokens() - read
    case.usage += Usage(verifier=tokens)
    cost = {"tokens": tokens, "seconds": case.timer.elapsed() - start}
    if failed:
        return {"left_out": failed, **cost}
    before, after = _ids(case.hits), _ids(hits)
    case.hits = tuple(hits)
    return {"before": before, "after": after, **cost}


def _ids(hits: Iterable[Hit]) -> list[int]:
    return [hit.passage.id for hit in hits]
