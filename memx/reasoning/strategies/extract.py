"""Strategy `extract`: no language model. The best sentence, shortened to the value where its kind is sure."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.domain.notes import Passage
from memx.domain.search import Hit
from memx.reasoning import dates, expected, values
from memx.reasoning.case import Case
from memx.reasoning.dates import Moment
from memx.reasoning.values import Value
from memx.reasoning.wording import content, sentences, spans

MOST_PASSAGES = 12
MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of passage `number` (from 1) that may answer, and what it says; `score` is 0 to about 2.

    `said` differs from what is written where a relative date was made absolute; `sure` where it is of the kind asked.
    """

    number: int
    start: int
    end: int
    said: str
    score: float
    sure: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question, taken apart."""

    words: set[str]
    kinds: tuple[str, ...]
    rarity: dict[str, float]

    def share(self, text: str) -> float:
        """How much of the question, by rarity, stands in a text: 0 to 1."""
        total = sum(self.rarity.values())
        return sum(self.rarity[word] for word in self.words & content(text)) / total if total else 0.0


def extract(case: Case) -> Iterator[AskEvent]:
    """One candidate, from the best span."""
    found = best_spans(case.question, case.hits[:MOST_PASSAGES])
    if not found:
        return
    best = found[0]
    case.candidates.append(candidate(case, best))
    case.features["extract_score"] = best.score
    case.record.append({"step": "extract", "spans": [asdict(span) for span in found[:5]]})
    yield Streamed(best.said)


def candidate(case: Case, span: Span) -> Candidate:
    """A vote for what the span says; `raw` is what is written there."""
    written = case.hits[span.number - 1].passage.text[span.start : span.end]
    weight = max(0.01, min(1.0, span.score / 2))
    return Candidate(span.said, written, (span.number,), False, weight, 0.0, 0, "extract")


def best_spans(question: str, hits: Sequence[Hit]) -> list[Span]:
    """Spans of the passages, best first: how many of the question's rarer words the sentence shares, the passage's
    rank, and whether a value of the kind that is asked for stands there."""
    texts = [hit.passage.text for hit in hits]
    words = content(question)
    asked = _Asked(words, expected.kinds(question), _rarity(words, texts))
    found = []
    for number, hit in enumerate(hits, 1):
        around = 0.4 * asked.share(hit.passage.text) + 0.3 / number
        found += [_span(number, hit.passage, start, end, asked, around) for start, end in sentences(hit.passage.text)]
    return sorted(found, key=lambda span: (-span.score, span.number, span.start))


def _rarity(asked: set[str], texts: Sequence[str]) -> dict[str, float]:
    """How much each word of the question tells, among these passages."""
    seen = Counter(word for text in texts for word in asked & content(text))
    return {word: math.log(1.0 + len(texts) / (0.5 + seen[word])) for word in asked}


def _span(number: int, passage: Passage, start: int, end: int, asked: _Asked, around: float) -> Span:
    sentence = passage.text[start:end]
    score = asked.share(sentence) + around
    if asked.kinds[:1] == ("date",):
        moment = moment_in(sentence, passage.created.date(), asked.words)
        if moment:
            return Span(number, start + moment.start, start + moment.end, moment.said, score + 0.3, True)
        return Span(number, start, end, dates.written(passage.created.date()), score, False)
    value = value_in(sentence, asked.words, asked.kinds)
    if value:
        return Span(number, start + value.start, start + value.end, value.text, score + 0.4, True)
    words = spans(sentence)
    if len(words) > MOST_WORDS:
        end = start + words[MOST_WORDS - 1][1]
    return Span(number, start, end, passage.text[start:end], score - (0.2 if asked.kinds else 0.0), False)


def moment_in(sentence: str, note: date, asked: set[str]) -> Moment | None:
    """The expression of time that stands nearest to the question's words."""
    found = [m for m in dates.moments(sentence, note) if not content(sentence[m.start : m.end]) & asked]
    places = _places(sentence, asked)
    return min(found, key=lambda m: _distance((m.start + m.end) / 2, places), default=None)


def value_in(sentence: str, asked: set[str], kinds: Sequence[str]) -> Value | None:
    """The value of the likeliest kind that is asked for and does not stand in the question, nearest to its words."""
    if not kinds:
        return None
    there = values.names(sentence) if "name" in kinds else values.find(sentence)
    there = [v for v in there if v.kind in kinds and not content(v.text) & asked]
    places = _places(sentence, asked)
    return min(there, key=lambda v: (kinds.index(v.kind), _distance((v.start + v.end) / 2, places)), default=None)


def _places(sentence: str, asked: set[str]) -> list[float]:
    return [(a + b) / 2 for a, b in spans(sentence) if content(sentence[a:b]) & asked]


def _distance(middle: float, places: Sequence[float]) -> float:
    return min((abs(middle - place) for place in places), default=0.0)
