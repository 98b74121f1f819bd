"""Strategy `extract`: no language model. The best sentence, shortened to the value where its kind is sure."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.domain.search import Hit
from memx.reasoning import expected, values
from memx.reasoning.case import Case
from memx.reasoning.values import Value
from memx.reasoning.wording import content, sentences, spans

MOST_PASSAGES = 12
MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of passage `number` (from 1); `score` 0 to about 2, `sure` where it is a value of the kind asked."""

    number: int
    start: int
    end: int
    score: float
    sure: bool


def extract(case: Case) -> Iterator[AskEvent]:
    """One candidate, from the best span."""
    found = best_spans(case.question, case.hits[:MOST_PASSAGES])
    if not found:
        return
    best = found[0]
    text = case.hits[best.number - 1].passage.text[best.start : best.end]
    case.candidates.append(
        Candidate(text, text, (best.number,), False, max(0.01, min(1.0, best.score / 2)), 0.0, 0, "extract")
    )
    case.features["extract_score"] = best.score
    case.record.append({"step": "extract", "spans": [asdict(span) for span in found[:5]]})
    yield Streamed(text)


def best_spans(question: str, hits: Sequence[Hit]) -> list[Span]:
    """Spans of the passages, best first: how many of the question's rarer words the sentence shares, the passage's
    rank, and whether a value of the kind that is asked for stands there."""
    asked, kinds = content(question), expected.kinds(question)
    texts = [hit.passage.text for hit in hits]
    rarity = _rarity(asked, texts)
    total = sum(rarity.values()) or 1.0
    found = []
    for number, text in enumerate(texts, 1):
        around = 0.4 * sum(rarity[w] for w in asked & content(text)) / total
        for start, end in sentences(text):
            shared = asked & content(text[start:end])
            score = sum(rarity[word] for word in shared) / total + around + 0.3 / number
            found.append(_span(number, text, start, end, score, asked, kinds))
    return sorted(found, key=lambda span: (-span.score, span.number, span.start))


def _rarity(asked: set[str], texts: Sequence[str]) -> dict[str, float]:
    """How much each word of the question tells, among these passages."""
    seen = Counter(word for text in texts for word in asked & content(text))
    return {word: math.log(1.0 + len(texts) / (0.5 + seen[word])) for word in asked}


def _span(number: int, text: str, start: int, end: int, score: float, asked: set[str], kinds: Sequence[str]) -> Span:
    value = value_in(text[start:end], asked, kinds)
    if value:
        return Span(number, start + value.start, start + value.end, score + 0.4, True)
    words = spans(text[start:end])
    if len(words) > MOST_WORDS:
        end = start + words[MOST_WORDS - 1][1]
    return Span(number, start, end, score - (0.2 if kinds else 0.0), False)


def value_in(sentence: str, asked: set[str], kinds: Sequence[str]) -> Value | None:
    """The value of the likeliest kind that is asked for and does not stand in the question, nearest to its words."""
    if not kinds:
        return None
    there = values.names(sentence) if "name" in kinds else values.find(sentence)
    there = [v for v in there if v.kind in kinds and not content(v.text) & asked]
    if not there:
        return None
    shared = [(a + b) / 2 for a, b in spans(sentence) if content(sentence[a:b]) & asked]
    return min(there, key=lambda v: (kinds.index(v.kind), _distance(v, shared)))


def _distance(value: Value, places: Sequence[float]) -> float:
    middle = (value.start + value.end) / 2
    return min((abs(middle - place) for place in places), default=0.0)
