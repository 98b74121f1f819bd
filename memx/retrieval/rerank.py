"""A closer look at the first passages, by a cross-encoder or by how likely a language model finds the question."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from memx.domain.errors import ModelError
from memx.domain.generation import Prompt
from memx.domain.notes import Passage
from memx.domain.ports import Clock, LanguageModel, Reranker
from memx.domain.search import Hit
from memx.retrieval.fusion import standardised

MOST = 50  # places from the top that may be looked at
LOOKED_AT = 15  # of them by a language model
LONGEST = 600  # code points of a passage that are read
TOGETHER = 3  # passages read between two looks at the clock
_SYSTEM = "A note, and then a question that this note answers."


def reranked(reranker: Reranker, question: str, hits: Sequence[Hit], seconds: float) -> list[Hit]:
    """The same hits, the first of them by their first score and the reranker's together. Raises ModelError.

    An exact string stays before all else. What there was no time for and hidden notes, which are never shown to a
    model, keep their places; scores stay in falling order.
    """
    seen = [place for place, hit in enumerate(hits) if not hit.passage.hidden][:MOST]
    looked = reranker.relevance(question, [hits[place].passage for place in seen], seconds) if seen else []
    seen = seen[: len(looked)]
    first, closer = standardised(dict(enumerate(hits[p].score for p in seen))), standardised(dict(enumerate(looked)))
    order = sorted(
        range(len(seen)), key=lambda i: (not hits[seen[i]].exact, -(first[i] + reranker.weight * closer[i]), i)
    )
    result = list(hits)
    for place, i in zip(seen, order, strict=True):
        result[place] = replace(hits[seen[i]], score=hits[place].score)
    return result


class QueryLikelihood:
    """Implements Reranker: log p(question | passage) under a language model (Sachan et al. 2022, arXiv 2204.07496).

    Summed over the question and not the paper's mean: of one question both give the same order.
    """

    weight = 1.0

    def __init__(self, model: LanguageModel, clock: Clock) -> None:
        self._model, self._clock = model, clock
        self._read = 0

    def relevance(self, question: str, passages: Sequence[Passage], seconds: float) -> list[float]:
        """Nats, of the first LOOKED_AT. Stops before the passages that would take it past the time, judged by those
        before. Raises ModelError for a model that cannot score."""
        if not self._model.info().capabilities.scores:
            raise ModelError("The language model cannot say how likely a text is.")
        start, scores, passages = self._clock.monotonic(), list[float](), passages[:LOOKED_AT]
        for place in range(0, len(passages), TOGETHER):
            spent = self._clock.monotonic() - start
            if spent + (spent / place * TOGETHER if place else 0.0) >= seconds:
                break
            scores += self._scores(question, passages[place : place + TOGETHER])
        return scores

    def tokens(self) -> int:
        """Every token of what was given to the model, also where it had the beginning in its cache."""
        return self._read

    def _scores(self, question: str, passages: Sequence[Passage]) -> list[float]:
        pairs = [(prompt(one.text, one.created), f" {question}") for one in passages]
        texts = [one.system + one.user + one.opening + asked for one, asked in pairs]
        self._read += sum(self._model.count(texts))
        return self._model.score_each(pairs)


def prompt(text: str, created: datetime) -> Prompt:
    return Prompt(_SYSTEM, f"{created:%-d %B %Y}: {text[:LONGEST]}", "Question:")
