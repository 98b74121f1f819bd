"""Spans that may answer, found without a model: by the words of the question and the kind of value it asks for."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from memx.domain.notes import Passage
from memx.domain.search import Hit
from memx.reasoning import dates, expected, values, wording
from memx.reasoning.dates import Moment
from memx.reasoning.logistic import Logistic
from memx.reasoning.values import Value
from memx.reasoning.wording import content, sentences

MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of passage `number` (from 1) that may answer, and what it says; `score` is 0 to about 2.

    `said` differs from what is written where a relative date was made absolute; `sure` where it is of the kind asked;
    `share` is how much of the question, by rarity, its passage holds.
    """

    number: int
    start: int
    end: int
    said: str
    score: float
    share: float
    sure: bool


# Fitted on generated notes and the training parts of SQuAD 2.0, NQ and FriendsQA (2,600 questions, half of them held
# out: error detection AUROC 0.85): that the best span is right, token F1 at least one half.
LIKELY = Logistic(
    -5.49,
    {
        "score": 0.98,
        "sure": 2.82,
        "share": 0.19,
        "gap": 0.98,
        "first": 0.64,
        "length": 0.11,
        "moment": 0.3,
        "name": -1.1,
    },
)


@dataclass(frozen=True, slots=True)
class Question:
    """The question, taken apart."""

    text: str
    words: set[str]
    kinds: tuple[str, ...]
    rarity: dict[str, float]

    def share(self, text: str) -> float:
        """How much of the question, by rarity, stands in a text: 0 to 1."""
        total = sum(self.rarity.values())
        return sum(self.rarity[word] for word in self.words & content(text)) / total if total else 0.0


def question(text: str, hits: Sequence[Hit]) -> Question:
    """How much each word of the question tells is judged among these passages."""
    words, passages = content(text), [content(hit.passage.text) for hit in hits]
    seen = Counter(word for passage in passages for word in words & passage)
    rarity = {word: math.log(1.0 + len(passages) / (0.5 + seen[word])) for word in words}
    return Question(text, words, expected.kinds(text), rarity)


def best(asked: Question, hits: Sequence[Hit]) -> list[Span]:
    """Spans of all passages, best first: how much of the question the sentence and its passage share, the passage's
    rank, and whether a value of the kind that is asked for stands there."""
    found = [span for number in range(1, len(hits) + 1) for span in _in_passage(asked, hits, number)]
    return sorted(found, key=_best_first)


def features(asked: Question, found: Sequence[Span]) -> dict[str, float]:
    """What the best span looks like beside the best one that says something else."""
    top = found[0]
    other = next((span for span in found if span.said != top.said), None)
    return {
        "score": top.score,
        "sure": float(top.sure),
        "share": top.share,
        "gap": min(1.0, top.score - other.score) if other else 1.0,
        "first": float(top.number == 1),
        "length": math.log1p(len(top.said.split())),
        "moment": float(top.sure and asked.kinds[:1] == ("date",)),
        "name": float(asked.kinds == ("name",)),
    }


def best_in(asked: Question, hits: Sequence[Hit], number: int) -> Span | None:
    """The best span of one passage."""
    return min(_in_passage(asked, hits, number), key=_best_first, default=None)


def _best_first(span: Span) -> tuple[float, int, int]:
    return -span.score, span.number, span.start


def _in_passage(asked: Question, hits: Sequence[Hit], number: int) -> list[Span]:
    passage = hits[number - 1].passage
    share = asked.share(passage.text)
    around = 0.4 * share + 0.3 / number
    return [_span(number, passage, start, end, asked, around, share) for start, end in sentences(passage.text)]


def _span(number: int, passage: Passage, start: int, end: int, asked: Question, around: float, share: float) -> Span:
    sentence = passage.text[start:end]
    score = asked.share(sentence) + around - (0.3 if sentence.endswith("?") else 0.0)
    if asked.kinds[:1] == ("date",):
        moment = moment_in(sentence, passage.created.date(), asked.words)
        if moment:
            return Span(number, start + moment.start, start + moment.end, moment.said, score + 0.3, share, True)
        return Span(number, start, end, dates.written(passage.created.date()), score, share, False)
    value = value_in(sentence, asked.words, asked.kinds)
    if value:
        return Span(number, start + value.start, start + value.end, value.text, score + 0.4, share, True)
    words = wording.spans(sentence)
    if len(words) > MOST_WORDS:
        end = start + words[MOST_WORDS - 1][1]
    return Span(number, start, end, passage.text[start:end], score - (0.2 if asked.kinds else 0.0), share, False)


def moment_in(sentence: str, note: date, asked: set[str]) -> Moment | None:
    """The expression of time that stands nearest to the question's words; one with a number before a bare weekday."""
    found = [m for m in dates.moments(sentence, note) if not content(sentence[m.start : m.end]) & asked]
    places = _places(sentence, asked)
    vague = {m: not any(ch.isdigit() for ch in m.said) for m in found}
    return min(found, key=lambda m: (vague[m], _distance((m.start + m.end) / 2, places)), default=None)


def value_in(sentence: str, asked: set[str], kinds: Sequence[str]) -> Value | None:
    """The value of the likeliest kind that is asked for and does not stand in the question, nearest to its words."""
    if not kinds:
        return None
    there = values.names(sentence) if "name" in kinds else values.find(sentence)
    there = [v for v in there if v.kind in kinds and not content(v.text) & asked]
    places = _places(sentence, asked)
    return min(there, key=lambda v: (kinds.index(v.kind), _distance((v.start + v.end) / 2, places)), default=None)


def _places(sentence: str, asked: set[str]) -> list[float]:
    return [(a + b) / 2 for a, b in wording.spans(sentence) if content(sentence[a:b]) & asked]


def _distance(middle: float, places: Sequence[float]) -> float:
    return min((abs(middle - place) for place in places), default=0.0)
