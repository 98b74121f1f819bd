"""A closer look at the first passages, by a cross-encoder or by how likely a language model finds the question."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from memx.domain.errors import ModelError
from memx.domain.generation import Prompt
from memx.domain.notes import Passage
from memx.domain.ports import LanguageModel, Reranker
from memx.domain.search import Hit

LOOKED_AT = 25  # places from the top
LONGEST = 600  # code points of a passage that are read
_SYSTEM = "A note, and then a question that this note answers."

_log = logging.getLogger(__name__)


def reranked(reranker: Reranker, question: str, hits: Sequence[Hit]) -> list[Hit]:
    """The same hits, the first of them in the reranker's order; as they were where it fails.

    Hidden notes are never shown to it and keep their places; scores stay in falling order.
    """
    seen = [place for place, hit in enumerate(hits[:LOOKED_AT]) if not hit.passage.hidden]
    try:
        scores = reranker.relevance(question, [hits[place].passage for place in seen]) if seen else []
    except ModelError:
        _log.warning("the second look was left out", exc_info=True)
        return list(hits)
    order = sorted(range(len(seen)), key=lambda i: (-scores[i], i))
    result = list(hits)
    for place, i in zip(seen, order, strict=True):
        result[place] = replace(hits[seen[i]], score=hits[place].score)
    return result


class QueryLikelihood:
    """Implements Reranker: log p(question | passage) under a language model (Sachan et al. 2022, arXiv 2204.07496)."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    def relevance(self, question: str, passages: Sequence[Passage]) -> list[float]:
        """Nats, summed over the question. Raises ModelError."""
        return self._model.score_each([(prompt(one.text, one.created), f" {question}") for one in passages])


def prompt(text: str, created: datetime) -> Prompt:
    return Prompt(_SYSTEM, f"{created:%-d %B %Y}: {text[:LONGEST]}", "Question:")
