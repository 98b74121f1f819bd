"""A short text to show for a hit: where the words stand, or the sentence that says most about them."""

import re
from array import array
from collections.abc import Sequence
from dataclasses import replace

from memx.domain.ports import Embedder
from memx.domain.search import Hit, Query, Snippet
from memx.retrieval.stemming import stem
from memx.retrieval.words import WORD, folded

LENGTH = 180  # code points
SENTENCES = 12  # of a passage that are compared
COMPARED = 8  # of these, where somebody waits for it
BY_MEANING = 2  # of the first hits without a word of the query show the sentence nearest to it: 5 ms a sentence

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+|(?<=[。！？])")


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


def by_meaning(embedder: Embedder, meaning: str, hits: Sequence[Hit]) -> list[Hit]:
    """The same hits; the first long ones without a marked word show the sentence nearest to `meaning`.

    One request to the embedder, none where there is no such hit. Raises ModelError.
    """
    mute = [i for i, hit in enumerate(hits) if not hit.snippet.marks and len(hit.passage.text) > LENGTH][:BY_MEANING]
    said = {i: sentences(hits[i].passage.text)[:COMPARED] for i in mute}
    if not mute or not meaning:
        return list(hits)
    every = [sentence for i in mute for sentence in said[i]]
    wanted, *vectors = (array("f", vector) for vector in embedder.embed([meaning, *every]))
    near = iter([sum(a * b for a, b in zip(wanted, vector, strict=True)) for vector in vectors])
    changed = list(hits)
    for i in mute:
        best = max(zip([next(near) for _ in said[i]], said[i], strict=True), key=lambda pair: pair[0])[1]
        changed[i] = replace(hits[i], snippet=Snippet(_from(hits[i].passage.text, best)))
    return changed


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text that say something, more than tags where there is more; at most SENTENCES."""
    parts = [part.strip() for part in _SENTENCE_END.split(text)]
    worded = [part for part in parts if any(mark.isalnum() for mark in part)]
    telling = [part for part in worded if not all(word.startswith("#") for word in part.split())]
    return (telling or worded or [text.strip()])[:SENTENCES]


def _from(text: str, sentence: str) -> str:
    """As much of a text as is shown, from one of its sentences on."""
    start = text.find(sentence)
    end = min(len(text), start + LENGTH)
    cut = text.rfind(" ", start + LENGTH // 2, end)
    return text[start : end if end == len(text) or cut < 0 else cut]
