"""Values that stand in text: dates, times, money, quantities, numbers, telephone numbers, addresses, codes, names.

Each is found with its place, in the text as written, so that it can be quoted. `find` returns the most specific
reading of every stretch: the 4 of “4 May” is part of a date and no number.
"""

import re
from dataclasses import dataclass

from memx.reasoning.calendar import MONTHS, NUMBER_WORDS, WEEKDAYS
from memx.reasoning.wording import STOPWORDS, fold


@dataclass(frozen=True, slots=True)
class Value:
    """`source[start:end] == text`; `kind` is a key of KINDS or "name"."""

    kind: str
    text: str
    start: int
    end: int


def _names(table: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


_MONTH = rf"(?:{_names(MONTHS)}|märz|février|août|décembre)\b\.?"
_WEEKDAY = rf"(?:{_names(WEEKDAYS)}|miércoles|sábado|lunedì|martedì|mercoledì|giovedì|venerdì)\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_NUMBER = r"\d+(?:[ ,.']\d{3})*(?:[.,]\d+)?"
_WORDS = rf"(?:{_names(NUMBER_WORDS)})"
_UNIT = (
    r"(?:k?m|cm|mm|km/h|mph|miles?|feet|foot|ft|inch(?:es)?|yards?|met(?:er|re)s?|kilomet(?:er|re)s?|k?g|mg|mcg|grams?|kilos?"
    r"|kilograms?|tonnes?|lbs?|pounds?|oz|ounces?|stone|m?l|cl|lit(?:er|re)s?|pints?|gallons?|cups?|tbsp|tsp|kwh?|gb|mb|tb"
    r"|°c|°f|°|degrees?|seconds?|secs?|min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|months?|years?|yrs?|people|persons?|guests?"
    r"|jours?|heures?|semaines?|mois|ans|années|tage?|stunden?|wochen?|monate?|jahre?|días|horas|semanas|meses|años)"
)
_CURRENCY = r"(?:[£$€¥]|gbp|usd|eur|chf|euros?|dollars?|quid|pence)"

# The order decides where two readings start at the same place.
KINDS: dict[str, str] = {
    "email": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "url": r"(?:https?://|www\.)[^\s)\]>]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example|co\.uk|io|eu|de|fr)\b(?:/\S*)?",
    "date": (
        rf"\b(?:{_WEEKDAY},?\s+)?{_DAY}(?:\s+(?:of|de))?\s+{_MONTH}(?:,?\s+(?:de\s+)?{_YEAR})?"
        rf"|\b(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY}\b(?!\s*(?:am|pm|[:.]\d))(?:,?\s+{_YEAR})?"
        rf"|\b{_MONTH}\s+(?:de\s+)?{_YEAR}"
        rf"|\b{_YEAR}-\d\d?-\d\d?\b|\b\d\d?[/.]\d\d?[/.](?:{_YEAR}|\d\d)\b|\b{_WEEKDAY}|\b{_YEAR}\b(?!\s*{_UNIT}\b)"
    ),
    "time": r"\b\d{1,2}[:.h]\d\d(?:\s*[ap]\.?m\b\.?)?(?!\d|[.,]\d)|\b\d{1,2}\s*[ap]\.?m\b\.?|\b(?:noon|midnight)\b",
    "money": rf"[£$€¥]\s?{_NUMBER}(?:\s?(?:k|m|bn|million|billion)\b)?|\b{_NUMBER}\s?{_CURRENCY}(?!\w)",
    "percent": rf"\b{_NUMBER}\s?(?:%|per\s?cent\b|percent\b|prozent\b|pour cent\b)",
    "quantity": rf"\b(?:{_NUMBER}|{_WORDS})[ -]?{_UNIT}(?!\w)",
    "phone": r"(?<![\w.])\+?\(?\d{2,5}\)?(?:[ .-]?\d{2,5}){2,5}(?!\w)",
    "code": r"\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\b|\b\d{4,}\b",
    "number": rf"\b{_NUMBER}\b|\b{_WORDS}\b",
}
_PATTERN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in KINDS.items()), re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w'’&-]*(?:\s+(?:(?:of|de|da|van|von|the|and|&)\s+)?[^\W\d_a-zà-ÿ][\w'’&-]*)*")
# Words that are written with a capital without being a name, and times that are a decimal number.
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$", re.IGNORECASE)


def find(text: str) -> list[Value]:
    """Every value but names, left to right, none overlapping."""
    return [
        Value("number" if _ORDINAL.match(match.group()) else str(match.lastgroup), match.group(), *match.span())
        for match in _PATTERN.finditer(text)
    ]


def names(text: str) -> list[Value]:
    """Runs of words with a capital; a single stop word with a capital is the beginning of a sentence."""
    found = []
    for match in _NAME.finditer(text):
        start, name = match.start(), match.group()
        first = re.match(r"\S+\s+", name)
        if first and fold(first.group().strip()) in STOPWORDS:
            start, name = start + first.end(), name[first.end() :]
        if (
            fold(re.split(r"['’]", name)[0]) not in STOPWORDS
            and fold(name) not in MONTHS
            and fold(name) not in WEEKDAYS
        ):
            found.append(Value("name", name, start, start + len(name)))
    return found
