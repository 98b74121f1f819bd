"""Implementations of the port Verifier: the model at hand as its own, and the trained one over what it read closely.

`YesNo` and `Contrast` need `score_each` (Capabilities.scores). packaging/calibrate.py prints how well each tells right
from wrong.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from memx.domain.generation import Prompt
from memx.domain.notes import Passage
from memx.domain.ports import LanguageModel, Verifier
from memx.domain.reading import Reading
from memx.reasoning import clustering, prompts
from memx.reasoning.wording import flat

Claims = Sequence[tuple[str, Passage]]
_SYSTEM = "Say Yes if the note says that this is the answer to the question, otherwise No."


def at_hand(model: LanguageModel | None, readings: Mapping[int, Reading], now: datetime) -> Verifier | None:
    """The trained verifier where passages were read closely, the model's own where it can score texts, or both
    together; None without either."""
    trained = Closely(readings) if readings else None
    own = Contrast(model, now) if model is not None and model.info().capabilities.scores else None
    return Together(trained, own) if trained and own else trained or own


class _Scoring:
    """Counts what is read."""

    def __init__(self, model: LanguageModel) -> None:
        self._model, self._read = model, 0

    def tokens(self) -> int:
        return self._read

    def _scores(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        self._read += sum(self._model.count([prompt.system + prompt.user + text for prompt, text in pairs]))
        return self._model.score_each(pairs)


class YesNo(_Scoring):
    """P(Yes) against P(No) to “does the note say so?”."""

    def support(self, question: str, claims: Claims) -> list[float]:
        asked = [Prompt(_SYSTEM, _claim(question, text, passage)) for text, passage in claims]
        scores = self._scores([(prompt, word) for prompt in asked for word in ("Yes", "No")])
        return [_share(yes, no) for yes, no in zip(scores[::2], scores[1::2], strict=True)]


class Contrast(_Scoring):
    """P(the answer) against P(“Not in my notes.”) where the model reads this passage alone, as it was trained to read.

    The answer counts as its tokens' geometric mean, so that a long one is not held against it.
    """

    def __init__(self, model: LanguageModel, now: datetime) -> None:
        super().__init__(model)
        self._now = now

    def support(self, question: str, claims: Claims) -> list[float]:
        asked = [prompts.build(question, [passage], self._now) for _, passage in claims]
        texts = [text or " " for text, _ in claims]
        answers = self._scores(list(zip(asked, texts, strict=True)))
        absent = self._scores([(prompt, prompts.ABSTENTION) for prompt in asked])
        lengths = self._model.count(texts)
        return [_share(a / max(1, n), b) for a, b, n in zip(answers, absent, lengths, strict=True)]


@dataclass(frozen=True)
class Closely:
    """The trained verifier: what reading the question closely together with the passage said of such an answer. Costs
    nothing more; a passage that was not read bears nothing out."""

    readings: Mapping[int, Reading]  # by passage id

    def support(self, question: str, claims: Claims) -> list[float]:  # noqa: ARG002  the port decides
        return [support(self.readings, text, passage) for text, passage in claims]

    def tokens(self) -> int:
        return 0


@dataclass(frozen=True)
class Together:
    """The mean of what two verifiers say: they err apart. Of 829 texts of held-out questions the trained one told right
    from wrong with an AUROC of 0.83, the model's contrast with 0.80, their mean with 0.88."""

    one: Verifier
    other: Verifier

    def support(self, question: str, claims: Claims) -> list[float]:
        pairs = zip(self.one.support(question, claims), self.other.support(question, claims), strict=True)
        return [(first + second) / 2 for first, second in pairs]

    def tokens(self) -> int:
        return self.one.tokens() + self.other.tokens()


def support(readings: Mapping[int, Reading], text: str, passage: Passage) -> float:
    """Of an answer by a passage, 0 to 1: the passage's relevance times how near the answer's wording is to the stretch
    that the reading likes there; 0 where it was not read."""
    reading = readings.get(passage.id)
    if reading is None or not reading.stretches:
        return 0.0
    best = reading.stretches[0].chance or 1.0
    near = (
        clustering.closeness(passage.text[one.start : one.end], text) * math.sqrt(one.chance / best)
        for one in reading.stretches
    )
    return reading.relevance * max(near)


def _claim(question: str, text: str, passage: Passage) -> str:
    note = flat(prompts.build(question, [passage], passage.created).user.split("\n")[0])
    return f"{note}\nQuestion: {flat(question)}\nAnswer: {flat(text)}\nDoes the note say so?"


def _share(one: float, other: float) -> float:
    """exp(one) / (exp(one) + exp(other))."""
    return 1.0 / (1.0 + math.exp(max(-30.0, min(30.0, other - one))))
