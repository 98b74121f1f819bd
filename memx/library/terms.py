"""Anything that a person may type, as parts of an FTS5 expression: quoted, so that nothing is an operator."""

import re
from functools import lru_cache
from unicodedata import ucd_3_2_0

MOST = 64  # terms of one query
LONGEST = 200  # code points of one term
GRAMS = 8  # trigrams looked up of one term: the text is compared afterwards anyway


def clean(term: str) -> str:
    """Without NUL, which would end SQLite's text, and halves of surrogate pairs, which are none."""
    return term[:LONGEST].replace("\0", " ").encode("utf-8", "replace").decode().strip()


def quoted(term: str) -> str:
    return '"' + clean(term).replace('"', '""') + '"'


def sayable(terms: tuple[str, ...]) -> list[str]:
    """Those in which the index of words finds a word, each once."""
    found = (clean(term) for term in terms)
    return list(dict.fromkeys(term for term in found if wordy(term)))[:MOST]


def wordy(text: str) -> bool:
    """Whether SQLite's tokenizer sees a letter or digit. It knows Unicode 6.1, Python the 3.2 before and newer ones."""
    return any(ucd_3_2_0.category(mark)[0] in "LN" for mark in text)


def any_of(parts: list[str]) -> str:
    return "(" + " OR ".join(parts) + ")"


def all_of(parts: list[str]) -> str:
    return "(" + " AND ".join(parts) + ")"


def grams(term: str) -> str:
    """An expression that every text with this term matches, and few others; the term has 3 code points at least."""
    last = len(term) - 3
    step = max(1, -(-last // (GRAMS - 1)))
    places = [*range(0, last, step), last]
    return all_of(list(dict.fromkeys(quoted_exactly(term[at : at + 3]) for at in places)))


def grams_of(phrase: str) -> str:
    """The same for a phrase in any white space; empty where none of its words has 3 code points."""
    parts = [grams(word) for word in phrase.split() if len(word) >= 3]
    return all_of(parts[:GRAMS]) if parts else ""


def quoted_exactly(text: str) -> str:
    """With its blanks: a trigram may begin or end in one."""
    return '"' + text.replace('"', '""') + '"'


def squeezed(text: str) -> str:
    """Casefolded, any white space one blank: what "verbatim" compares."""
    return " ".join(text.casefold().split())


def holds(text: str, phrase: str) -> bool:
    """Whether a text has a phrase verbatim, but for case and white space. `phrase` comes squeezed."""
    return phrase in text or phrase in squeezed(text)


def says(text: str, word: str) -> bool:
    """Whether a word, or several, stands in a text from one word's edge to another. `word` comes squeezed."""
    folded = squeezed(text)
    return word in folded and bool(_edged(word).search(folded))


@lru_cache(maxsize=256)
def _edged(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
