"""Dates as people write them, relative to a given now, and only where they are dates.

Each form is a pattern and a function of its match. What may as well be a name or a verb (May, march, fall, Monday)
counts only after a word that goes before dates; “room 2099” and “May called” are none. Without a year, the latest one
that has begun is meant: notes are about what was.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from memx.domain.search import When
from memx.retrieval import spans
from memx.retrieval.spans import Span

_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_COUNTED, 1)} | {
    "a": 1,
    "an": 1,
    "couple of": 2,
    "a couple of": 2,
}
_MONTH = (
    "(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?!\s*(?:%|words|steps|people|kg|km|m\b|miles|calories|pounds|euros|dollars))"
_COUNT = r"(?P<count>\d{1,3}|a couple of|couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?P<unit>day|week|weekend|month|year)s?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_PART = r"(?P<part>morning|afternoon|evening|night|lunchtime)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_FEAST = "(?P<feast>" + "|".join(name.replace("'", "['’]?") for name in spans.FEASTS) + ")"
_WHICH = r"(?P<which>last|previous|this|next|coming)"
_YEARS_AGO = r"(?P<years>\d{1,2}|a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+years?\s+ago"
# “summer two years ago”, “March last year”, “May of 2024”
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?:{_YEAR}|(?P<year_which>last|this|next)\s+year|{_YEARS_AGO}))"
_NEAR = (
    r"(?P<near>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow"
    r"|today|tonight|yesterday|tomorrow)"
)
_BEFORE_DAY = r"\b(?:on|since|before|after|until|till|by|from|to|and)\s+$"

Build = Callable[[dict[str, str], datetime], Span | None]


@dataclass(frozen=True, slots=True)
class _Form:
    """`weak`: a date only after one of its words (a pattern for the text before), or as the value of an operator."""

    pattern: re.Pattern[str]
    build: Build
    weak: str = ""


def find(text: str, now: datetime) -> When | None:
    """The longest stretch of time that a text names, with “before”, “since”, “between ... and” read; or None."""
    between = _between(text, now)
    if between:
        return between
    found = [(end - start, -start, span) for start, end, span in _spans(text, now)]
    if not found:
        return None
    length, minus_start, span = max(found, key=lambda one: one[:2])
    return _connected(text, -minus_start, -minus_start + length, span)


def value(text: str, now: datetime) -> When | None:
    """The whole of `text` as a date, such as the value of an operator; None where it is none."""
    text = text.strip()
    for form in _FORMS:
        match = form.pattern.fullmatch(text)
        span = _built(form, match, now) if match else None
        if span:
            return When(text, 0, len(text), span.first, span.end)
    return None


def _spans(text: str, now: datetime, bare: bool = False) -> Iterator[tuple[int, int, Span]]:
    for form in _FORMS:
        for match in form.pattern.finditer(text):
            if _no_such_day(text, match):
                continue
            if bare or not form.weak or _leads(form, text, match):
                span = _built(form, match, now)
                if span:
                    yield match.start(), match.end(), span


def _no_such_day(text: str, match: re.Match[str]) -> bool:
    """Whether it is what is left of “31 February 2025”."""
    parts = match.groupdict()
    before = re.search(r"\d(?:st|nd|rd|th)?\s+(?:of\s+)?$", text[: match.start()])
    return before is not None and "month" in parts and not parts.get("day")


def _leads(form: _Form, text: str, match: re.Match[str]) -> bool:
    """Whether what stands around lets a weak form be a date."""
    if not re.search(form.weak, text[: match.start()], re.IGNORECASE):
        return False
    rest = text[match.end() :]
    if match.groupdict().get("unit"):
        return True
    possessive_or_verb = r"['’]s\b|\s+(?:\w+ed|said|says|told|left|came|went|rang|got|gave|wrote|is|has|had|will|can)\b"
    is_name = match.groupdict().get("month", "") in {"April", "May", "June", "August"}
    if is_name and re.search(r"\bin\s+$", text[: match.start()], re.IGNORECASE):
        return not re.match(r"['’]s\b", rest)
    return not (re.match(possessive_or_verb, rest) or (is_name and re.match(r"\s+[A-Z]", rest)))


def _built(form: _Form, match: re.Match[str], now: datetime) -> Span | None:
    """None where there is no such day, or no such year."""
    parts = {name: part.lower().replace("’", "'") for name, part in match.groupdict().items() if part}
    try:
        span = form.build(parts, now)
    except (ValueError, OverflowError):
        return None
    moments = [moment for moment in (span.first, span.end) if moment] if span else []
    return span if all(spans.EARLIEST <= moment.year <= spans.LATEST for moment in moments) else None


def _connected(text: str, start: int, end: int, span: Span) -> When:
    """With “before”, “after”, “since”, “until” or “by” in front."""
    match = re.search(r"\b(before|after|since|until|till|by|up to)\s+(?:the\s+)?$", text[:start], re.IGNORECASE)
    first, last = span.first, span.end
    if match:
        start = match.start()
        word = match.group(1).lower()
        bounds = {"before": (None, first), "after": (last, None), "since": (first, None)}
        first, last = bounds.get(word, (None, last))
    return When(text[start:end], start, end, first, last)


_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?(?=\w)", re.IGNORECASE)
_AND = re.compile(r"\s*(?:and|to|until|till|[-–])\s+(?:the\s+)?", re.IGNORECASE)


def _between(text: str, now: datetime) -> When | None:
    for opening in _BETWEEN.finditer(text):
        every = list(_spans(text, now, bare=True))
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


# Forms


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(spans.MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def _year_of(parts: dict[str, str], now: datetime) -> int | None:
    """The year that is named beside a month, a season or a feast."""
    if "year" in parts:
        return int(parts["year"])
    if "year_which" in parts:
        return now.year + {"last": -1, "this": 0, "next": 1}[parts["year_which"]]
    return now.year - _number(parts["years"]) if "years" in parts else None


def _latest(make: Callable[[int], Span], parts: dict[str, str], now: datetime) -> Span:
    """Of what comes once a year: the one that is named, or the latest that has begun (“last”: and ended)."""
    named = _year_of(parts, now)
    if named is not None:
        return make(named)
    which = parts.get("which", "")
    every = [make(year) for year in range(now.year - 2, now.year + 2)]
    if which in {"next", "coming"}:
        return next(span for span in every if span.first and span.first > now)
    if which == "this":
        return make(now.year)
    over = which in {"last", "previous"}
    begun = [span for span in every if span.first and span.end and (span.end if over else span.first) <= now]
    return begun[-1]


def _month(parts: dict[str, str], now: datetime) -> Span:
    number = _month_number(parts["month"])
    span = _latest(lambda year: spans.month(year, number, now), parts, now)
    return spans.third(span, parts["third"]) if "third" in parts else span


def _season(parts: dict[str, str], now: datetime) -> Span:
    span = _latest(lambda year: spans.season(parts["season"], year, now), parts, now)
    return spans.third(span, parts["third"]) if "third" in parts else span


def _feast(parts: dict[str, str], now: datetime) -> Span:
    name = next(name for name in spans.FEASTS if name.replace("'", "") == parts["feast"].replace("'", ""))
    return _latest(lambda year: spans.feast(name, year, now), parts, now)


def _year(parts: dict[str, str], now: datetime) -> Span:
    span = spans.year(_year_of(parts, now) or now.year, now)
    return spans.third(span, parts["third"]) if "third" in parts else span


def _day_of_month(parts: dict[str, str], now: datetime) -> Span:
    number, year = _month_number(parts["month"]), _year_of(parts, now)
    if year is None:
        this = date(now.year, number, min(int(parts["day"]), 28))
        year = now.year if this <= now.date() else now.year - 1
        date(2000, number, int(parts["day"]))  # raises where no year has it
    return spans.day(date(year, number, int(parts["day"])), now)


def _day_first(parts: dict[str, str], now: datetime) -> Span:
    """As in most of the world; month first where only that is a date."""
    if len(parts["year"]) == 2:
        parts["year"] = "20" + parts["year"]
    if int(parts["number"]) > 12:
        parts["number"], parts["day"] = parts["day"], parts["number"]
    return _numeric(parts, now)


def _numeric(parts: dict[str, str], now: datetime) -> Span:
    year, month, day = (int(parts[name]) for name in ("year", "number", "day"))
    return spans.day(date(year, month, day), now)


def _year_month(parts: dict[str, str], now: datetime) -> Span:
    date(int(parts["year"]), int(parts["number"]), 1)
    return spans.month(int(parts["year"]), int(parts["number"]), now)


def _near_day(parts: dict[str, str], now: datetime) -> Span:
    steps = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
    name = " ".join(parts["near"].split())
    away = steps.get(name, -2 if "yesterday" in name else 2)
    one = now.date() + timedelta(days=away)
    part = "night" if name == "tonight" else parts.get("part", "")
    return spans.part_of_day(one, part, now) if part else spans.day(one, now)


def _this_part(parts: dict[str, str], now: datetime) -> Span:
    if parts["which"] in {"last", "previous"}:
        return spans.part_of_day(now.date() - timedelta(days=1), parts["part"], now)
    return spans.part_of_day(now.date(), parts["part"], now)


def _weekday(parts: dict[str, str], now: datetime) -> Span:
    today, wanted = now.date(), spans.WEEKDAYS.index(parts["weekday"])
    back = (today.weekday() - wanted) % 7
    which = parts.get("which", "")
    if which in {"next", "coming"}:
        one = today + timedelta(days=7 - back if back else 7)
    elif which == "this":
        one = today + timedelta(days=wanted - today.weekday())
    else:
        one = today - timedelta(days=back if back or not which else 7)
    return spans.part_of_day(one, parts["part"], now) if "part" in parts else spans.day(one, now)


def _unit(parts: dict[str, str], now: datetime) -> Span:
    """“last week”, “this month”, “next year”."""
    step = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[parts["which"]]
    return _moved(parts["unit"], step, now)


def _moved(unit: str, step: int, now: datetime) -> Span:
    today = now.date()
    if unit == "day":
        return spans.day(today + timedelta(days=step), now)
    if unit == "week":
        return spans.week(today + timedelta(days=7 * step), now)
    if unit == "weekend":
        return spans.weekend(today + timedelta(days=7 * step), now)
    return spans.month(now.year, now.month + step, now) if unit == "month" else spans.year(now.year + step, now)


def _ago(parts: dict[str, str], now: datetime) -> Span:
    if parts.get("few"):
        near, far = _moved(parts["unit"], -2, now), _moved(parts["unit"], -5, now)
        return Span(far.first, near.end)
    return _moved(parts["unit"], -_number(parts["count"]), now)


def _past(parts: dict[str, str], now: datetime) -> Span:
    """“the last two weeks”: up to today."""
    count = _number(parts["count"]) if "count" in parts else 1
    length = {"day": 1, "week": 7, "weekend": 7, "month": 30.44, "year": 365.25}[parts["unit"]] * count
    first = now.date() - timedelta(days=round(length))
    return spans.days(first, now.date() + timedelta(days=1), now)


def _on_the(parts: dict[str, str], now: datetime) -> Span:
    """“on the 5th”: of this month, or of the one before where it is still to come."""
    back = 0 if int(parts["day"]) <= now.day else 1
    first = spans.month(now.year, now.month - back, now).first
    return spans.day((first or now).date().replace(day=int(parts["day"])), now)


def _form(pattern: str, build: Build, weak: str = "") -> _Form:
    return _Form(re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE), build, weak)


_THIRD = r"(?P<third>early|mid|late|(?:beginning|start|middle|end)(?=\s+of\b))[\s-]+(?:of\s+)?(?:in\s+)?(?:the\s+)?"
_FORMS = (
    _form(r"(?P<year>\d{4})[-/](?P<number>\d{1,2})[-/](?P<day>\d{1,2})", _numeric),
    _form(r"(?P<day>\d{1,2})(?P<mark>[./-])(?P<number>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d(?=\D|$))", _day_first),
    _form(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})", _year_month),
    _form(rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}{_OF_YEAR}?", _day_of_month),
    _form(rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+(?:the\s+)?{_DAY}{_OF_YEAR}", _day_of_month),
    _form(rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)", _day_of_month),
    _form(rf"{_MONTH}\s+(?P<day>\d{{1,2}})", _day_of_month, _BEFORE_DAY),
    _form(rf"(?:{_THIRD})?{_MONTH}{_OF_YEAR}", _month),
    _form(rf"{_THIRD}{_MONTH}", _month),
    _form(rf"{_WHICH}\s+{_MONTH}", _month),
    _form(_MONTH, _month, r"\b(?:in|during|since|before|after|until|till|around|throughout|back in)\s+$"),
    _form(rf"(?:{_THIRD})?(?:the\s+)?{_SEASON}{_OF_YEAR}", _season),
    _form(rf"{_WHICH}\s+{_SEASON}", _season),
    _form(_SEASON, _season, r"\b(?:in|during|since|over|throughout|before|after|until)\s+(?:the\s+)?$"),
    _form(rf"{_FEAST}{_OF_YEAR}", _feast),
    _form(rf"{_WHICH}\s+{_FEAST}", _feast),
    _form(_FEAST, _feast, r"\b(?:at|over|on|since|before|after|until|till|by|around|during|for)\s+$"),
    _form(rf"(?:{_THIRD})(?:{_YEAR}|(?P<year_which>last|this|next)\s+year)", _year),
    _form(_YEAR, _year, r"\b(?:in|during|since|before|after|until|till|throughout|back in|year|summer of)\s+$"),
    _form(rf"{_NEAR}(?:\s+{_PART})?", _near_day),
    _form(rf"(?P<which>this|last)\s+{_PART}", _this_part),
    _form(rf"{_WHICH}\s+{_WEEKDAY}(?:\s+{_PART})?", _weekday),
    _form(rf"{_WEEKDAY}\s+{_PART}", _weekday),
    _form(_WEEKDAY, _weekday, r"\b(?:on|since|before|after|until|till|by)\s+$"),
    _form(rf"{_WHICH}\s+{_UNIT}", _unit, r"(?<!\bat)(?<!\bthe)\s*$"),
    _form(rf"{_COUNT}\s+{_UNIT}\s+ago", _ago),
    _form(rf"(?P<few>a\s+few|some|several)\s+{_UNIT}\s+ago", _ago),
    _form(rf"(?:the\s+)?(?:last|past|previous)\s+{_COUNT}\s+{_UNIT}", _past),
    _form(rf"(?:(?:in|over|during)\s+)?the\s+(?:last|past)\s+{_UNIT}", _past),
    _form(r"on\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[?.,!;]|$))", _on_the),
)  # fmt: skip
