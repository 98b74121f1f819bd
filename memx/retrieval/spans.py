"""Stretches of time: days, weeks, months, seasons, feasts. Pure arithmetic of the calendar, half open."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta


def _split(listed: str, between: str = " ") -> list[str]:
    return listed.split(between)


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, in the northern half
PARTS_OF_DAY = {
    "morning": (5, 12),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (20, 30),
    "lunchtime": (11, 15),
    "tarde": (12, 20),  # Spanish: afternoon and early evening
}
EARLIEST, LATEST = 1900, 2150


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` up to, not including, `end`; None: open."""

    first: datetime | None
    end: datetime | None


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


def third(span: Span, which: str) -> Span:
    """The early, middle or late part of a bounded span."""
    if span.first is None or span.end is None:
        return span
    step = (span.end - span.first) / 3
    number = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}[which]
    return Span(_start_of_day(span.first + number * step), _start_of_day(span.first + (number + 1) * step))


def easter(of_year: int) -> date:
    """Easter Sunday (the anonymous Gregorian algorithm, Meeus/Jones/Butcher)."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    number, rest = divmod(h + m - 7 * n + 114, 31)
    return date(of_year, number, rest + 1)


def feast(name: str, of_year: int, now: datetime) -> Span:
    """The days that go by a name: Easter from Good Friday to Easter Monday."""
    sunday = easter(of_year)
    thanksgiving = date(of_year, 11, 22 + (3 - date(of_year, 11, 22).weekday()) % 7)
    first, length = {
        "easter": (sunday - timedelta(days=2), 4),
        "easter sunday": (sunday, 1),
        "easter monday": (sunday + timedelta(days=1), 1),
        "good friday": (sunday - timedelta(days=2), 1),
        "pentecost": (sunday + timedelta(days=49), 2),
        "christmas": (date(of_year, 12, 24), 3),
        "christmas eve": (date(of_year, 12, 24), 1),
        "christmas day": (date(of_year, 12, 25), 1),
        "boxing day": (date(of_year, 12, 26), 1),
        "new year's eve": (date(of_year, 12, 31), 1),
        "new year's day": (date(of_year, 1, 1), 1),
        "new year": (date(of_year, 1, 1), 2),
        "halloween": (date(of_year, 10, 31), 1),
        "valentine's day": (date(of_year, 2, 14), 1),
        "thanksgiving": (thanksgiving, 1),
        "bonfire night": (date(of_year, 11, 5), 1),
    }[name]
    return days(first, first + timedelta(days=length), now)


FEASTS = _split(
    "easter sunday,easter monday,easter,good friday,pentecost,christmas eve,christmas day,christmas,boxing day,"
    "new year's eve,new year's day,new year,halloween,valentine's day,thanksgiving,bonfire night",
    between=",",
)


def _first_of(of_year: int, number: int) -> date:
    years, index = divmod(number - 1, 12)
    return date(of_year + years, index + 1, 1)


def _midnight(one: date, now: datetime) -> datetime:
    return datetime.combine(one, time(), tzinfo=now.tzinfo)


def _start_of_day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
