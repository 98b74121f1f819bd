"""A short text to show for a hit: where the words stand, or the sentence that says most about them."""

import re

from memx.domain.search import Query, Snippet
from memx.retrieval.stemming import stem
from memx.retrieval.words import WORD, folded

LENGTH = 180  # code points

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


def snippet(text: str, query: Query) -> Snippet:
    """The stretch of `text` with the most matching words, with them marked."""
    marks = marks_in(text, query)
    start, end = _window(text, marks)
    inside = tuple((max(left, start) - start, right - start) for left, right in marks if left >= start and right <= end)
    return Snippet(text[start:end], inside)


def marks_in(text: str, query: Query) -> list[tuple[int, int]]:
    """Where the query's words, phrases and exact strings stand, ascending, not overlapping."""
    wanted, prefix = frozenset(map(stem, query.words)), folded(query.prefix)
    found = [
        (match.start(), match.end())
        for match in WORD.finditer(text)
        if stem(match.group()) in wanted or (prefix and folded(match.group().lower()).startswith(prefix))
    ]
    lower = text.lower()
    for phrase in (*query.phrases, *query.exact):
        at = lower.find(phrase.lower())
        if at >= 0 and len(lower) == len(text):
            found.append((at, at + len(phrase)))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _window(text: str, marks: list[tuple[int, int]]) -> tuple[int, int]:
    if len(text) <= LENGTH:
        return 0, len(text)
    starts = [0, *(found.end() for found in _SENTENCE_END.finditer(text))]
    best = max(starts, key=lambda start: (sum(start <= left < start + LENGTH for left, _ in marks), -start))
    first = next((left for left, _ in marks if left >= best), best)
    if first - best > LENGTH - 40:  # one very long sentence: begin shortly before the word
        best = text.rfind(" ", 0, first - 30) + 1
    end = min(len(text), best + LENGTH)
    cut = text.rfind(" ", best + LENGTH // 2, end)
    return best, end if end == len(text) or cut < 0 else cut
