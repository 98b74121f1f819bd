"""The stretch of time that a question speaks of: “in 2025”, “last spring”, “in March”, “on 3 May 2026”."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from memx.reasoning import dates
from memx.reasoning.calendar import MONTH_NAMES, MONTHS
from memx.reasoning.dates import Moment
from memx.reasoning.quantities import Day, date_of
from memx.reasoning.wording import fold

_SEASON = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_AROUND = re.compile(r"the (week|weekend|month) (before|of|after) (.+)")
_BEFORE = re.compile(r"\b(?:before|until|till|by|vor|avant|antes)\s+(?:the\s+)?$")
_SINCE = re.compile(r"\b(?:since|after|from|seit|depuis|desde)\s+(?:the\s+)?$")
_TO = re.compile(r"\s*(?:and|to|until|till|bis|und|et|y|a|-|–)\s*(?:the\s+)?")
_MONTH = "|".join(name.lower() for name in MONTH_NAMES)
_RANGE = re.compile(
    rf"\b(?:between|from) (?P<name>{_MONTH}) (?:and|to|until|till) (?P<last>{_MONTH})\b(?: (?P<year>(?:19|20)\d\d))?"
)
_BARE = re.compile(rf"\b(?:in|during|since|before|after|until) (?P<name>{'|'.join(_SEASON)}|{_MONTH})\b")


@dataclass(frozen=True, slots=True)
class Period:
    """question[start:end] says it; first <= day < after. An open side is date.min or date.max."""

    start: int
    end: int
    first: date
    after: date

    def holds(self, day: date) -> bool:
        return self.first <= day < self.after


def named(question: str, today: date) -> Period | None:
    """The first stretch of time in a question that can be told to the day; None where there is none."""
    lowered = question.lower() if len(question.lower()) == len(question) else ""
    months = _RANGE.search(lowered)
    if months:
        year = months["year"] or _last_year(months["last"], today)
        first, last = (days(f"{name} {year}", today) for name in (months["name"], months["last"]))
        if first and last and first[0] < last[1]:
            return Period(*months.span(), first[0], last[1])
    told = [(moment, stretch) for moment in dates.moments(question, today) if (stretch := days(moment.said, today))]
    if told:
        return _between(question, told) or _one(question, *told[0])
    bare = _BARE.search(lowered)
    stretch = days(f"{bare['name']} {_last_year(bare['name'], today)}", today) if bare else None
    return Period(*bare.span("name"), *_opened(question[: bare.start("name")], stretch)) if bare and stretch else None


_Told = tuple[Moment, tuple[date, date]]


def _one(question: str, moment: Moment, stretch: tuple[date, date]) -> Period:
    return Period(moment.start, moment.end, *_opened(question[: moment.start], stretch))


def _between(question: str, told: list[_Told]) -> Period | None:
    """“from 3 to 9 May 2026”: two dates with nothing but “to” between them."""
    if len(told) < 2:
        return None
    (first, begins), (last, ends) = told[:2]
    joined = _TO.fullmatch(fold(question[first.end : last.start])) and begins[0] < ends[1]
    return Period(first.start, last.end, begins[0], ends[1]) if joined else None


def _opened(before: str, stretch: tuple[date, date]) -> tuple[date, date]:
    """“before March” ends where March begins, “since March” has no end."""
    if _BEFORE.search(fold(before)):
        return date.min, stretch[0]
    return (stretch[0], date.max) if _SINCE.search(fold(before)) else stretch


def _last_year(name: str, today: date) -> int:
    """The year of the season or month that began last."""
    begins = _SEASON.get(name) or MONTHS[name]
    return today.year if begins <= today.month else today.year - 1


def days(said: str, today: date) -> tuple[date, date] | None:
    """(first day, day after the last) of a date in words, as `dates` writes them."""
    around = _AROUND.fullmatch(said)
    if around:
        return _around(around[1], around[2], days(around[3], today))
    words = said.split()
    if len(words) == 2 and words[0] in _SEASON and words[1].isdigit():
        return _months(int(words[1]), _SEASON[words[0]], 3)
    found = date_of(said)
    return _whole(found, today) if found else None


def _whole(found: Day, today: date) -> tuple[date, date] | None:
    if found.month is None:
        return _months(found.year, 1, 12) if found.year is not None and found.day is None else None
    year = found.year
    if year is None:
        year = today.year if found.month <= today.month else today.year - 1
    if found.day is None:
        return _months(year, found.month, 1)
    try:
        day = date(year, found.month, found.day)
    except ValueError:  # 31 February
        return None
    return day, day + timedelta(days=1)


def _months(year: int, month: int, count: int) -> tuple[date, date] | None:
    end = year * 12 + month - 1 + count
    if not 1 <= year < 9999:
        return None
    return date(year, month, 1), date(end // 12, end % 12 + 1, 1)


def _around(unit: str, where: str, stretch: tuple[date, date] | None) -> tuple[date, date] | None:
    """The week before a day is the calendar week before its own; so the weekend."""
    if stretch is None or unit == "month":
        return None
    monday = stretch[0] - timedelta(days=stretch[0].weekday())
    monday += timedelta(days=7 * {"before": -1, "of": 0, "after": 1}[where])
    return (
        (monday, monday + timedelta(days=7))
        if unit == "week"
        else (monday + timedelta(days=5), monday + timedelta(days=7))
    )
