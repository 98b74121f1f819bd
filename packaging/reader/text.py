"""Text helpers of the data preparation: passages of note length, clean dialogue, terse and mistyped questions."""

from __future__ import annotations

import random
import re

from prompt import MAX_WORDS

_SENTENCE = re.compile(r"(?<=[.!?…])[\"')\]]*\s+|\n+")


def pieces(text: str, limit: int = MAX_WORDS) -> list[tuple[int, str]]:
    """(offset, piece) of at most `limit` words, cut at ends of sentences, within one where it alone is longer."""
    ends = [m.end() for m in _SENTENCE.finditer(text)] + [len(text)]
    out: list[tuple[int, str]] = []
    start = last = 0
    for end in ends:
        if len(text[start:end].split()) > limit and last > start:
            out.append((start, text[start:last].strip()))
            start = last
        while len(text[start:end].split()) > limit:
            words = list(re.finditer(r"\S+", text[start:end]))
            cut = start + words[limit - 1].end()
            out.append((start, text[start:cut].strip()))
            start = cut
        last = end
    if text[start:].strip():
        out.append((start, text[start:].strip()))
    return out


def clean_dialogue(text: str) -> str:
    """FriendsQA's tokenised text as people write it: `do n't` → `don't`, no space before a comma."""
    text = re.sub(r" (n't|'s|'m|'re|'ve|'ll|'d)\b", r"\1", text)
    text = re.sub(r"\b(gon|wan|got) (na|ta)\b", r"\1\2", text)
    text = re.sub(r"\s+([,.!?;:])", r"\1", text)
    text = re.sub(r"``\s*|\s*''", '"', text)
    return re.sub(r"[ \t]+", " ", text).strip()


def mistype(text: str, rng: random.Random) -> str:
    """One or two slips of the finger inside longer words; numbers and capitalised names stay as they are."""
    words = text.split(" ")
    places = [i for i, w in enumerate(words) if len(w) > 3 and w.isalpha() and w.islower()]
    for i in rng.sample(places, min(len(places), rng.choice((1, 1, 2)))):
        word = words[i]
        at = rng.randrange(1, len(word) - 1)
        kind = rng.random()
        if kind < 0.4:
            words[i] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        elif kind < 0.7:
            words[i] = word[:at] + word[at + 1 :]
        else:
            words[i] = word[:at] + word[at] + word[at:]
    return " ".join(words)


def roughen(question: str, rng: random.Random, chance: float = 0.3) -> str:
    """A question as typed in haste: sometimes no capital, no question mark, a slip."""
    if rng.random() >= chance:
        return question
    question = question.rstrip("?").rstrip()
    if rng.random() < 0.6:
        question = question[:1].lower() + question[1:] if rng.random() < 0.5 else question.lower()
    return mistype(question, rng) if rng.random() < 0.35 else question


def find_answer(passage: str, answers: list[str]) -> str | None:
    """The shortest accepted answer that stands in the passage, as it is written there."""
    for answer in sorted((a.strip(" ,.;") for a in answers), key=len):
        if answer and (hit := re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", passage, re.IGNORECASE)):
            return hit.group(0)
    return None
