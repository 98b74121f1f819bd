"""Words and sentences of plain text, with their places in code points."""

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"\w+(?:[.,:'’/@+-]\w+)*", re.UNICODE)
_SENTENCE_END = re.compile(r"(?<=[.!?…。！？])[\"'”’)\]]*\s+(?=\S)|\n+|(?<=[。！？])(?=\S)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:mr|mrs|ms|dr|st|no|vs|inc|ltd|approx|e\.g|i\.e|etc|[a-z])\.$", re.IGNORECASE
)


def fold(text: str) -> str:
    """Lower case, compatibility forms, without diacritics. The length may change."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(ch for ch in spread if not unicodedata.combining(ch))


_DAY = re.compile(r"\b\d{1,2}\.$")
_MONTHS = "jan feb mar apr mai may jun jul aug sep okt oct nov dez dec"
_MONTH_BEGINNINGS = frozenset(_MONTHS.split())

# Words that carry no content: English, German, French, Spanish, Italian, Portuguese, Dutch.
_NO_CONTENT = """
    many much ever
    a about after all also am an and any are as at be been before being but by can could did do does doing done for
    from get got had has have he her hers him his how i if in into is it its just me my of off on or our out over
    own she should so some than that the their them then there these they this those to too up us was we were what
    when where which while who whom whose why will with would you your s t d ll re ve m der die das den dem des ein
    eine einen einem einer und oder ist sind war im am zu zum zur mit von für auf wie wer wann wo was welche welcher
    welches hat haben ich mein meine er sie es wir le la les l un une du de et ou est sont à au aux en dans pour par
    sur avec qui que quoi quand où quel quelle quels quelles mon ma mes je il elle nous vous ce cette el los las lo
    uno una unos unas y o es son del al con por para sobre quién qué cuándo dónde cuál cuánto cuántos cómo mi mis se
    su sus i gli ed è sono di da nel nella che chi quando dove quale mio mia os um uma e são em no na com quem onde
    qual meu minha het een en op wat wie wanneer waar mijn
"""
STOPWORDS = frozenset(_NO_CONTENT.split()) | frozenset(fold(word) for word in _NO_CONTENT.split())


def flat(text: str) -> str:
    """One line, single spaces."""
    return " ".join(text.split())


def spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each word; numbers, times, codes and addresses stay whole."""
    return [match.span() for match in _WORD.finditer(text)]


def words(text: str) -> list[str]:
    """The words, folded."""
    return [fold(match.group()) for match in _WORD.finditer(text)]


_IRREGULAR = {"teeth": "tooth", "feet": "foot", "children": "child", "men": "man", "women": "woman", "mice": "mouse"}


def stem(word: str) -> str:
    """A light stem, enough to let “cost”, “costs” and “costing” meet."""
    word = _IRREGULAR.get(word, word)
    for ending in ("'s", "’s", "ing", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word[-1].isdigit():
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def content(text: str) -> set[str]:
    """Stems of the words that mean something."""
    return content_of(words(text))


def content_of(folded: Iterable[str]) -> set[str]:
    """The same, of words already folded."""
    return {stem(word) for word in folded if word not in STOPWORDS}


def sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence or line that says anything, without white space at its ends."""
    found, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if "\n" not in match.group() and _goes_on(text, match):
            continue
        found.append((start, match.start() + len(match.group().rstrip())))
        start = match.end()
    found.append((start, len(text)))
    return [trimmed for first, last in found if (trimmed := _trim(text, first, last))]


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether the full stop belongs to an abbreviation (“Mr. Smith”) or to a day (“3. Dezember”)."""
    before = text[max(0, match.start() - 8) : match.start()]
    after = fold(text[match.end() : match.end() + 3])
    return bool(_ABBREVIATION.search(before)) or (bool(_DAY.search(before)) and after in _MONTH_BEGINNINGS)


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
