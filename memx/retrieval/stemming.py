"""The stem of an English word, lightly: plurals, -ed, -ing and the like (after step 1 of Porter, 1980)."""

import re
from functools import lru_cache

from memx.retrieval.words import WORD, bare, folded

_VOWEL = re.compile("[aeiouy]")


@lru_cache(maxsize=4_000)
def stems(text: str) -> frozenset[str]:
    """The stems of all words of a text. The last texts are remembered: neighbours are read again and again."""
    return frozenset(map(stem, WORD.findall(text)))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Of a word as it stands in a text, in lower case and without accents."""
    return _stripped(folded(bare(word)))


def _stripped(word: str) -> str:
    if len(word) <= 3 or not word.isascii():
        return word
    return _last_letter(_past_and_present(_singular(word)))


def _singular(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _past_and_present(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1]
    for ending in ("ingly", "edly", "ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 2 and _VOWEL.search(rest):
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "aeiouylsz"
            return rest[:-1] if doubled else rest
    return word


def _last_letter(word: str) -> str:
    if word.endswith("e") and len(word) > 3:
        return word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 2 and word[-2] not in "aeiou" else word
