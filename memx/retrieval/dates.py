"""Dates as people write them, relative to a given now, and only where they are dates.

The forms stand in `date_forms` (English) and `date_languages` (Spanish, French, German). “Room 2099” and “May called”
are no dates. A day that no calendar has (31 February) is none either; `impossible` names it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from memx.domain.calendar import MONTHS, WEEKDAYS
from memx.domain.search import When
from memx.retrieval import date_forms, date_languages, spans
from memx.retrieval.date_forms import Form
from memx.retrieval.date_languages import WORDS
from memx.retrieval.spans import Span
from memx.retrieval.words import folded

LONGEST = 400  # code points in which a date is looked for: a question is shorter, and a pasted page is none

_FORMS = (*date_forms.FORMS, *date_languages.FORMS)


def find(text: str, now: datetime) -> When | None:
    """The longest stretch of time that a text names, with “before”, “since”, “between ... and” read; or None."""
    plain = _plain(text[:LONGEST])
    if not _hints().search(plain):
        return None
    between = _between(plain, now)
    if between:
        return _quoting(text, between)
    found = [(end - start, -start, span) for start, end, span in _spans(plain, now)]
    if not found:
        return None
    length, minus_start, span = max(found, key=lambda one: one[:2])
    return _quoting(text, _connected(plain, -minus_start, -minus_start + length, span))


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
        "days?|weeks?|weekends?|months?|quarters?|years?|hours?|fortnight|spring|summer|autumn|fall|winter|today|tonight"
        "|tomorrow|yesterday|morning|afternoon|evening|night|lunchtime|last|[a-z]+ties|anoche|esta noche|cette nuit"
    )
    foreign = (pattern for part in ("unit", "season", "feast", "near", "part") for pattern in WORDS[part].values())
    names = (f"{name}[a-z]*" if len(name) > 4 else name for name in (*MONTHS, *WEEKDAYS))  # “Montagabend”
    every = (*english.split("|"), *spans.FEASTS, *names, *foreign)
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


def _quoting(text: str, when: When) -> When:
    return replace(when, phrase=text[when.start : when.end])


def _spans(text: str, now: datetime, bare: bool = False) -> Iterator[tuple[int, int, Span]]:
    for form in _FORMS:
        for match in form.pattern.finditer(text):
            if not _no_such_day(text, match) and (bare or _leads(form, text, match)):
                span = _built(form, match, now)
                if span:
                    yield match.start(), match.end(), span


def _no_such_day(text: str, match: re.Match[str]) -> bool:
    """Whether it is what is left of “31 February 2025”."""
    parts = match.groupdict()
    before = re.search(r"\d(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?$", text[: match.start()])
    return before is not None and "month" in parts and not parts.get("day")


def _leads(form: Form, text: str, match: re.Match[str]) -> bool:
    """Whether what stands around lets a form be a date."""
    rest = text[match.end() :]
    if form.unless and re.match(form.unless, rest, re.IGNORECASE):
        return False
    if form.only_in and not re.search(form.only_in, text, re.IGNORECASE):
        return False
    if not form.weak or (match.groupdict().get("day") and match.group() == text.strip(" ?!.")):
        return True
    if not re.search(form.weak, text[: match.start()], re.IGNORECASE):
        return False
    return bool(match.groupdict().get("unit")) or not _is_name(match, text[: match.start()], rest)


def _is_name(match: re.Match[str], before: str, rest: str) -> bool:
    """Whether a month or weekday is somebody: “before May called”, “on Sunday's list”."""
    possessive_or_verb = r"'s\b|\s+(?:\w+ed|said|says|told|left|came|went|rang|got|gave|wrote|is|has|had|will|can)\b"
    also_a_name = match.groupdict().get("month", "") in {"April", "May", "June", "August"}
    if also_a_name and re.search(r"\bin\s+$", before, re.IGNORECASE):
        return re.match(r"'s\b", rest) is not None
    return re.match(possessive_or_verb, rest) is not None or (also_a_name and re.match(r"\s+[A-Z]", rest) is not None)


def _built(form: Form, match: re.Match[str], now: datetime) -> Span | None:
    """None where there is no such day, or no such year."""
    parts = {name: " ".join(part.lower().split()) for name, part in match.groupdict().items() if part}
    for name, said in form.english.items():
        if name in parts:
            parts[name] = _in_english(parts[name], said)
    if "digits" in parts:
        parts["count"] = parts["digits"]
    try:
        span = form.build(parts, now)
    except (ValueError, OverflowError):
        return None
    moments = [moment for moment in (span.first, span.end) if moment] if span else []
    return span if all(spans.EARLIEST <= moment.year <= spans.LATEST for moment in moments) else None


def _in_english(word: str, said: Mapping[str, str]) -> str:
    return next((english for english, pattern in said.items() if re.fullmatch(pattern, word)), word)


# The word before a date, and which side of the date it leaves open.
_SIDES = {
    "before": r"before|antes del?|avant|vor",
    "after": r"after|despues del?|tras|apres|nach",
    "since": r"since|desde|depuis|seit",
    "until": r"until|till|by|up to|hasta|jusqu'(?:a|au|en)|bis(?: zum?)?",
}
_SIDE = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{side}>{words})" for side, words in _SIDES.items())
    + r")\s+(?:(?:the|el|la|le|dem)\s+)?$",
    re.IGNORECASE,
)


def _connected(text: str, start: int, end: int, span: Span) -> When:
    """With “before”, “after”, “since”, “until” or “by” in front."""
    match = _SIDE.search(text[:start])
    first, last = span.first, span.end
    if match:
        start = match.start()
        bounds = {"before": (None, first), "after": (last, None), "since": (first, None), "until": (None, last)}
        first, last = bounds[match.lastgroup or "until"]
    return When(text[start:end], start, end, first, last)


_BETWEEN = re.compile(
    r"\b(?:between|from|entre|zwischen|vom?n?|desde)\s+(?:(?:the|el|le|dem)\s+)?(?=\w)", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:and|to|until|till|y|et|und|bis|hasta|[-–])\s+(?:(?:the|el|le|dem|zum)\s+)?", re.IGNORECASE)


def _between(text: str, now: datetime) -> When | None:
    openings = list(_BETWEEN.finditer(text))
    every = list(_spans(text, now, bare=True)) if openings else []
    for opening in openings:
        for _, end, one in sorted((found for found in every if found[0] == opening.end()), key=lambda f: -f[1]):
            joint = _AND.match(text, end)
            others = [found for found in every if joint and found[0] == joint.end()]
            if others:
                _, last, other = max(others, key=lambda found: found[1])
                late = one.first and other.end and one.first >= other.end
                first = _first_before(other.end, text, opening.end(), end) if late else one.first
                return When(text[opening.start() : last], opening.start(), last, first, other.end)
    return None


def _first_before(end: datetime | None, text: str, start: int, stop: int) -> datetime | None:
    """The first of two dates where it came out after the second: “between November and March”."""
    if end is None:
        return None
    seen = _spans(text, end - timedelta(seconds=1), bare=True)
    first = next((span.first for left, right, span in seen if (left, right) == (start, stop)), None)
    return first if first and first < end else None
