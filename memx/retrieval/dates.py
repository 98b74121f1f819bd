"""Dates as people write them, relative to a given now, and only where they are dates.

The forms stand in `date_forms` (English) and `date_languages` (Spanish, French, German). “Room 2099” and “May called”
are no dates. A day that no calendar has (31 February) is none either; `impossible` names it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple

from memx.domain.calendar import MONTHS, WEEKDAYS
from memx.domain.search import When
from memx.retrieval import date_forms, date_languages, feasts, spans
from memx.retrieval.date_forms import Form
from memx.retrieval.date_languages import WORDS, in_english
from memx.retrieval.date_operators import said_of
from memx.retrieval.spans import Span
from memx.retrieval.words import folded

LONGEST = 400  # code points in which a date is looked for: a question is shorter, and a pasted page is none

_FORMS = (*date_forms.FORMS, *date_languages.FORMS)


class _Named(NamedTuple):
    """A stretch of time where a text names it. `strong`: a date by itself, whatever stands before it."""

    start: int
    end: int
    span: Span
    strong: bool


def find(text: str, now: datetime) -> When | None:
    """The longest stretch of time that a text names, with “before”, “since”, “between ... and” read; or None."""
    plain = _plain(text[:LONGEST])
    if not _hints().search(plain):
        return None
    every = _named(plain, now)
    strong = [one for one in every if one.strong]
    found = _between(plain, every)
    if not found and strong:
        found = _connected(plain, max(strong, key=lambda one: (one.end - one.start, -one.start)))
    return None if found is None or _in_a_title(plain, found.start) else _quoting(text, found)


def value(text: str, now: datetime) -> When | None:
    """The whole of `text` as a date, such as the value of an operator; None where it is none."""
    text = text.strip()
    plain = _plain(text)
    for form in _FORMS:
        match = form.pattern.fullmatch(plain)
        span = _built(form, match, now) if match else None
        if span:
            return When(text, 0, len(text), span.first, span.end)
    return None


def impossible(text: str) -> str:
    """The first day in a text that no calendar has, such as “31 February”, as it stands there; empty where none."""
    for match in re.finditer(_DAY_AND_MONTH, _plain(text[:LONGEST]), re.IGNORECASE):
        day, name = match.group("day") or match.group("day_after"), match.group("month") or match.group("month_after")
        if int(day) > _LONGEST_MONTH[MONTHS[name.lower()]]:
            return text[match.start() : match.end()].strip()
    return ""


@cache
def _hints() -> re.Pattern[str]:
    """A word or digit without which there is no date: almost all queries are done here."""
    english = (
        "days?|weeks?|weekends?|months?|quarters?|years?|hours?|minutes?|mins|decades?|fortnights?|nights?|springs?|summers?"
        "|autumns?|falls?|winters?|today|tonight|noon|midday"
        "|tomorrow|yesterday|morning|afternoon|evening|lunchtime|last|[a-z]+ties|anoche|esta noche|cette nuit"
    )
    foreign = (pattern for part in ("unit", "season", "feast", "near", "part") for pattern in WORDS[part].values())
    names = (f"{name}[a-z]*" if len(name) > 4 else name for name in (*MONTHS, *WEEKDAYS))  # “Montagabend”
    every = (*english.split("|"), *(rf"{name}(?:e?s)?" for name in feasts.NAMES), *names, *foreign)
    return re.compile(rf"\d|(?<![^\W_])(?:{'|'.join(every)})(?![^\W_])", re.IGNORECASE)


_LONGEST_MONTH = {number: 29 if number == 2 else 30 if number in {4, 6, 9, 11} else 31 for number in range(1, 13)}
_NAMED = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
_DAY_AND_MONTH = (
    rf"(?<![\w.:/-])(?:(?P<day>3\d)(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(?P<month>{_NAMED})"
    rf"|(?P<month_after>{_NAMED})\s+(?P<day_after>3\d)(?:st|nd|rd|th)?)(?![\w:/-])"
)


def _plain(text: str) -> str:
    """Without accents and with straight apostrophes, of the same length."""
    if text.isascii():
        return text
    return "".join(mark if mark.isascii() else "'" if mark == "’" else _bare(mark) for mark in text)


def _bare(mark: str) -> str:
    """One character for one: ß and ligatures stay."""
    plain = folded(mark)
    return plain if len(plain) == 1 else mark


_CAPITAL = re.compile(r"(?:Yesterday|Today|Tomorrow|Tonight|Last|Next|Before|After|Since|Until)\b")
_SENTENCE = re.compile(r"(?:^|[.!?:;(]\s*)[\"'“‘¿¡]*$")


def _in_a_title(text: str, start: int) -> bool:
    """“Edge of Tomorrow”: a capital where nobody who names a time writes one, among words without."""
    if not _CAPITAL.match(text, start) or _SENTENCE.search(text[:start]):
        return False
    return re.search(r"\b[a-z]{4,}", text) is not None


def _quoting(text: str, when: When) -> When:
    return replace(when, phrase=text[when.start : when.end])


def _named(text: str, now: datetime) -> list[_Named]:
    """Everything that a text may name, and what is said of it: “the end of” it, “the week before” it."""
    fresh = list(_spans(text, now))
    every = fresh
    for _ in range(2):  # “the end of the first week of May”
        fresh = [
            _Named(start, end, span, firm or one.strong)
            for one in fresh
            for start, end, span, firm in said_of(text, one.start, one.end, one.span, now)
        ]
        every = every + fresh
    return every


def _spans(text: str, now: datetime) -> Iterator[_Named]:
    for form in _FORMS:
        for match in form.pattern.finditer(text):
            may = not _no_such_day(text, match) and _may_be(form, text, match)
            span = _built(form, match, now) if may else None
            if span:
                yield _Named(match.start(), match.end(), span, _leads(form, text, match))


def _no_such_day(text: str, match: re.Match[str]) -> bool:
    """Whether it is what is left of “31 February 2025”."""
    parts = match.groupdict()
    before = re.search(r"\d(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?$", text[: match.start()])
    return before is not None and "month" in parts and not parts.get("day")


def _may_be(form: Form, text: str, match: re.Match[str]) -> bool:
    """Whether nothing around a form speaks against a date: “every Monday” is none."""
    if form.unless and re.match(form.unless, text[match.end() :], re.IGNORECASE):
        return False
    if form.only_in and not re.search(form.only_in, text, re.IGNORECASE):
        return False
    return not _EVERY.search(text, max(0, match.start() - 12), match.start())


_EVERY = re.compile(r"\b(?:every|each|most|any)\s+$", re.IGNORECASE)


def _leads(form: Form, text: str, match: re.Match[str]) -> bool:
    """Whether what stands before lets a form be a date by itself."""
    before = text[: match.start()]
    if not form.weak or (match.groupdict().get("day") and match.group() == text.strip(" ?!.")):
        return True
    if not re.search(form.weak, before, re.IGNORECASE):
        return False
    return bool(match.groupdict().get("unit")) or not _is_name(match, before, text[match.end() :])


def _is_name(match: re.Match[str], before: str, rest: str) -> bool:
    """Whether a month or weekday is somebody: “before May called”, “on Sunday's list”."""
    part = match.groupdict().get("month") or ""
    also_a_name = part.capitalize() in {"April", "May", "June", "August"}
    if also_a_name and re.search(r"\bin\s+$", before, re.IGNORECASE):
        return re.match(r"'s\b", rest) is not None
    if also_a_name and re.search(r"\bfrom\s+$", before, re.IGNORECASE) and not _ABOUT_NOTES.search(before):
        return True
    if also_a_name and _THIRD_PERSON.match(rest):
        return True
    return _POSSESSIVE_OR_VERB.match(rest) is not None or (also_a_name and re.match(r"\s+[A-Z]", rest) is not None)


_POSSESSIVE_OR_VERB = re.compile(
    r"'s\b|\s+(?:\w+ed|said|says|told|left|came|went|rang|got|gave|wrote|is|has|had|will|can)\b", re.IGNORECASE
)
_THIRD_PERSON = re.compile(
    r"\s+[a-z]+s\s+(?:home|back|in|out|up|off|away|again|to|me|us|him|her|them|the|an?|my|our|his)\b"
)
_ABOUT_NOTES = re.compile(r"\b(?:notes?|entry|entries|pages|expenses|receipts|bills)\s+from\s+$", re.IGNORECASE)


def _built(form: Form, match: re.Match[str], now: datetime) -> Span | None:
    """None where there is no such day, or no such year."""
    parts = in_english(match.groupdict())
    if "digits" in parts:
        parts["count"] = parts["digits"]
    try:
        span = form.build(parts, now)
    except (ValueError, OverflowError):
        return None
    moments = [moment for moment in (span.first, span.end) if moment] if span else []
    return span if all(spans.EARLIEST <= moment.year <= spans.LATEST for moment in moments) else None


# The word before a date, and which side of the date it leaves open.
_SIDES = {
    "before": r"before|prior to|earlier than|antes del?|avant|vor",
    "after": r"after|later than|despues del?|tras|apres|nach",
    "since": r"(?:ever )?since|as of|starting(?: in| on| from)?|desde|a partir del?|depuis|seit|ab",
    "until": r"(?:up )?until|till|by|up to|no later than|hasta|jusqu'(?:a|au|en)|bis(?: zum?)?",
}
_SIDE = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{side}>{words})" for side, words in _SIDES.items())
    + r")\s+(?:(?:the|el|la|le|dem)\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_ON = re.compile(r"\s+(?:on|onwards?|forwards?)(?=\s*(?:[?.,!;]|$))", re.IGNORECASE)
_END_OF = re.compile(r"(?:the\s+)?end\b|(?:a\s+)?fin(?:al)?e?s?\b|ende\b", re.IGNORECASE)


def _connected(text: str, one: _Named) -> When:
    """With “before”, “after”, “since”, “until” or “by” in front, or “from ... on” around it."""
    start, end, first, last = one.start, one.end, one.span.first, one.span.end
    match, on = _SIDE.search(text[:start]), _ON.match(text, end)
    opened = _FROM.search(text[:start]) if on else None
    if on and opened:
        return When(text[opened.start() : on.end()], opened.start(), on.end(), first, None)
    if match:
        before = last if _END_OF.match(text, start) else first  # the end of May is over when June begins
        start = match.start()
        bounds = {"before": (None, before), "after": (last, None), "since": (first, None), "until": (None, last)}
        first, last = bounds[match.lastgroup or "until"]
    return When(text[start:end], start, end, first, last)


_BETWEEN = re.compile(
    r"\b(?:between|from|entre|zwischen|vom?n?|desde)\s+(?:(?:the|el|le|dem)\s+)?(?=\w)", re.IGNORECASE
)
_AND = re.compile(
    r"\s*(?:and|to|until|till|through|thru|y|et|und|bis|hasta|au?|al|[-–])\s+(?:(?:the|el|le|dem|zum)\s+)?|\s*[-–]\s*",
    re.IGNORECASE,
)


def _between(text: str, every: list[_Named]) -> When | None:
    """“between ... and”, “from ... to”, and “March to June 2025”, of which the second is a date by itself."""
    starts = {one.start: one.start for one in every if not one.span.first or spans.length(one.span) < 360}
    starts |= {opening.end(): opening.start() for opening in _BETWEEN.finditer(text)}
    openings = {opening.end() for opening in _BETWEEN.finditer(text)}
    for one in sorted((one for one in every if one.start in starts), key=lambda one: (starts[one.start], -one.end)):
        joint = _AND.match(text, one.end)
        others = [
            other
            for other in every
            if joint
            and other.start == joint.end()
            and (one.start in openings or (other.strong and one.end < joint.end()))
        ]
        if others:
            other = max(others, key=lambda found: found.end)
            start, late = starts[one.start], one.span.first and other.span.end and one.span.first >= other.span.end
            first = _first_before(other.span.end, text, one) if late else one.span.first
            return When(text[start : other.end], start, other.end, first, other.span.end)
    return None


def _first_before(end: datetime | None, text: str, one: _Named) -> datetime | None:
    """The first of two dates where it came out after the second: “between November and March”."""
    if end is None:
        return None
    seen = _named(text, end - timedelta(seconds=1))
    first = next((found.span.first for found in seen if found[:2] == one[:2]), None)
    return first if first and first < end else None
