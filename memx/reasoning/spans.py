"""Spans that may answer, found without a model: by the words of the question and the kind of value it asks for."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from memx.domain.notes import Passage
from memx.domain.search import Hit
from memx.reasoning import changes, dates, expected, orders, values, wording
from memx.reasoning.dates import Moment
from memx.reasoning.logistic import Logistic
from memx.reasoning.values import Value
from memx.reasoning.wording import content, sentences

MOST_WORDS = 40
_HOW = re.compile(r"\b(?:how (?:much|many)|wie ?viele?|combien d[e' ]*|cuant[oa]s?) (?P<thing>\w+)")


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
    measured: str  # the stem of what “how much” or “how many” asks about

    def share(self, text: str) -> float:
        """How much of the question, by rarity, stands in a text: 0 to 1."""
        total = sum(self.rarity.values())
        return sum(self.rarity[word] for word in self.words & content(text)) / total if total else 0.0


def question(text: str, hits: Sequence[Hit]) -> Question:
    """How much each word of the question tells is judged among these passages."""
    words, passages = content(text), [content(hit.passage.text) for hit in hits]
    seen = Counter(word for passage in passages for word in words & passage)
    rarity = {word: math.log(1.0 + len(passages) / (0.5 + seen[word])) for word in words}
    how = _HOW.search(wording.fold(text))
    return Question(text, words, expected.kinds(text), rarity, wording.stem(how["thing"]) if how else "")


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
    return [
        _span(number, passage, start, end, asked, around, share)
        for start, end in sentences(passage.text)
        if not orders.is_order(passage.text[start:end])
    ]


def _span(number: int, passage: Passage, start: int, end: int, asked: Question, around: float, share: float) -> Span:
    sentence = passage.text[start:end]
    score = asked.share(sentence) + around - (0.3 if sentence.endswith("?") else 0.0)
    if asked.kinds[:1] == ("date",):
        moment = moment_in(sentence, passage.created.date(), asked)
        if moment:
            return Span(number, start + moment.start, start + moment.end, moment.said, score + 0.3, share, True)
        return Span(number, start, end, dates.written(passage.created.date()), score, share, False)
    value = value_in(sentence, asked)
    if value:
        return Span(number, start + value.start, start + value.end, value.text, score + 0.4, share, True)
    words = wording.spans(sentence)
    if len(words) > MOST_WORDS:
        end = start + words[MOST_WORDS - 1][1]
    return Span(number, start, end, passage.text[start:end], score - (0.2 if asked.kinds else 0.0), share, False)


def moment_in(sentence: str, note: date, asked: Question) -> Moment | None:
    """The expression of time that stands nearest to the question's words; one with a number before a bare weekday."""
    found = [m for m in dates.moments(sentence, note) if not content(sentence[m.start : m.end]) & asked.words]
    if len(found) < 2:
        return found[0] if found else None
    vague = {m: not any(ch.isdigit() for ch in m.said) for m in found}
    nearness = _nearness(sentence, asked)
    return min(found, key=lambda m: (vague[m], -nearness(m.start, m.end)))


def value_in(sentence: str, asked: Question) -> Value | None:
    """The value of the likeliest kind that is asked for and does not stand in the question, nearest to its words."""
    if not asked.kinds:
        return None
    there = values.names(sentence) if "name" in asked.kinds else values.find(sentence)
    there = [v for v in there if v.kind in asked.kinds and not content(v.text) & asked.words]
    there = [v for v in there if v.kind != "name" or not changes.is_plain(v.text)]  # “New plumber”, “Moved the keys”
    if len(there) < 2:
        return there[0] if there else None
    nearness = _nearness(sentence, asked)
    return min(there, key=lambda v: (asked.kinds.index(v.kind), -nearness(v.start, v.end)))


def _nearness(sentence: str, asked: Question) -> Callable[[int, int], float]:
    """How near to (start, end) the question's words stand: each counts its rarity over one more than the words between;
    what is measured (“how much sugar”) counts three times."""
    places = wording.spans(sentence)
    starts = [start for start, _ in places]
    words = [(n, wording.stem(wording.fold(sentence[a:b]))) for n, (a, b) in enumerate(places)]
    told = [(n, asked.rarity[w] * (3.0 if w == asked.measured else 1.0)) for n, w in words if w in asked.words]

    def nearness(start: int, end: int) -> float:
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end) - 1
        return sum(weight / (1.0 + max(first - n, n - last, 1)) for n, weight in told)

    return nearness
