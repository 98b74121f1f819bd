"""Stretches of time: days, weeks, months, seasons. Pure arithmetic of the calendar, half open."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, in the northern half
PARTS_OF_DAY = {
    "morning": (5, 12),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (20, 30),
    "lunchtime": (11, 15),
    "lunch": (11, 15),
    "tarde": (12, 20),  # Spanish: afternoon and early evening
}
EARLIEST, LATEST = 1900, 2150


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` up to, not including, `end`; None: open. `day`: the one that a feast of several is named for."""

    first: datetime | None
    end: datetime | None
    day: date | None = field(default=None, compare=False)


def days(first: date, end: date, now: datetime) -> Span:
    return Span(_midnight(first, now), _midnight(end, now))


def day(one: date, now: datetime) -> Span:
    return days(one, one + timedelta(days=1), now)


def part_of_day(one: date, part: str, now: datetime) -> Span:
    """“Yesterday evening”; a night ends in the morning after."""
    from_hour, to_hour = PARTS_OF_DAY[part]
    start = _midnight(one, now)
    return Span(start + timedelta(hours=from_hour), start + timedelta(hours=to_hour))


def week(one: date, now: datetime) -> Span:
    """From Monday, the week in which a day is."""
    monday = one - timedelta(days=one.weekday())
    return days(monday, monday + timedelta(days=7), now)


def weekend(one: date, now: datetime) -> Span:
    """Saturday and Sunday of the week in which a day is."""
    saturday = one - timedelta(days=one.weekday() - 5)
    return days(saturday, saturday + timedelta(days=2), now)


def month(year: int, number: int, now: datetime) -> Span:
    """`number` may be under 1 or over 12: it counts on into other years."""
    return days(_first_of(year, number), _first_of(year, number + 1), now)


def year(number: int, now: datetime) -> Span:
    return days(date(number, 1, 1), date(number + 1, 1, 1), now)


def quarter(of_year: int, number: int, now: datetime) -> Span:
    """`number` may be under 1: it counts back into the year before."""
    return days(_first_of(of_year, 3 * number - 2), _first_of(of_year, 3 * number + 1), now)


def half(of_year: int, number: int, now: datetime) -> Span:
    """The first or second six months."""
    return days(_first_of(of_year, 6 * number - 5), _first_of(of_year, 6 * number + 1), now)


def season(name: str, of_year: int, now: datetime) -> Span:
    """The season that begins in a year: winter 2025 ends in February 2026."""
    return days(_first_of(of_year, SEASONS[name]), _first_of(of_year, SEASONS[name] + 3), now)


def decade(first: int, now: datetime) -> Span:
    return Span(year(first, now).first, year(first + 9, now).end)


def length(span: Span) -> int:
    """In days, rounded; 0 where an end is open."""
    return round((span.end - span.first) / timedelta(days=1)) if span.first and span.end else 0


def months(span: Span) -> int:
    """How many whole months of the calendar a span is; 0 where it begins or ends inside of one."""
    first, end = span.first, span.end
    if not first or not end or (first.day, first.hour, end.day, end.hour) != (1, 0, 1, 0):
        return 0
    return 12 * (end.year - first.year) + end.month - first.month


_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def third(span: Span, which: str) -> Span:
    """The early, middle or late part of a bounded span, in whole months where it has three or more."""
    if span.first is None or span.end is None:
        return span
    number, whole = _THIRDS[which], months(span)
    if whole == 120:  # of a decade: four years, three and three
        first, end = ((0, 4), (4, 7), (7, 10))[number]
        return Span(_later(span.first, 12 * first), _later(span.first, 12 * end))
    if whole and whole % 3 == 0:
        return Span(_later(span.first, number * whole // 3), _later(span.first, (number + 1) * whole // 3))
    step = (span.end - span.first) / 3
    return Span(_start_of_day(span.first + number * step), _start_of_day(span.first + (number + 1) * step))


def half_of(span: Span, second: bool) -> Span:
    """Of a month the days up to the 15th; of what is longer whole months; of the rest whole days."""
    if span.first is None or span.end is None:
        return span
    whole = months(span)
    if whole == 1:
        middle = span.first.replace(day=16)
    elif whole and whole % 2 == 0:
        middle = _later(span.first, whole // 2)
    else:
        middle = _start_of_day(span.first + (span.end - span.first) / 2)
    return Span(middle, span.end) if second else Span(span.first, middle)


def _later(first: datetime, count: int) -> datetime:
    """So many months after the first of a month."""
    return _midnight(_first_of(first.year, first.month + count), first)


def _first_of(of_year: int, number: int) -> date:
    years, index = divmod(number - 1, 12)
    return date(of_year + years, index + 1, 1)


def _midnight(one: date, now: datetime) -> datetime:
    return datetime.combine(one, time(), tzinfo=now.tzinfo)


def _start_of_day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
