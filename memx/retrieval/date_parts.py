"""What the parts of a date mean, relative to a given now: the words that a form has caught, made a stretch of time.

Parts come in lower case and English (`dates` translates). Without a year, the latest one that has begun is meant:
notes are about what was. Raises ValueError or OverflowError where there is no such day.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from memx.domain.calendar import MONTHS, WEEKDAYS
from memx.retrieval import feasts, spans
from memx.retrieval.numbers import ORDINALS, TENS, number
from memx.retrieval.spans import Span

Parts = dict[str, str]

_STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "before last": -2}
_LONGER = {"decade": ("year", 10), "fortnight": ("week", 2)}  # units that are so many of another


def month_number(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def weekday_number(name: str) -> int:
    return WEEKDAYS[name.rstrip(".")]


def year_of(parts: Parts, now: datetime) -> int | None:
    """The year that is named beside a month, a season or a feast."""
    if "year" in parts or "other_year" in parts:
        return int(parts.get("year") or parts["other_year"])
    if "short_year" in parts:
        return 2000 + int(parts["short_year"])
    if "year_which" in parts:
        return now.year + _STEPS[parts["year_which"]]
    return now.year - number(parts["years"]) if "years" in parts else None


def latest(make: Callable[[int], Span], parts: Parts, now: datetime) -> Span:
    """Of what comes once a year: the one that is named, or the latest that has begun (“last”: and ended)."""
    named = year_of(parts, now)
    if named is not None:
        return make(named)
    which = parts.get("which", "")
    every = [make(year) for year in range(now.year - 3, now.year + 2)]
    if which in {"next", "coming"}:
        return next(span for span in every if span.first and span.first > now)
    if which == "this":
        around = (span for span in every if span.first and span.end and span.first <= now < span.end)
        return next(around, make(now.year))
    over = which in {"last", "previous", "before last"}
    begun = [span for span in every if span.first and span.end and (span.end if over else span.first) <= now]
    return begun[-2 if which == "before last" else -1]


def month_(parts: Parts, now: datetime) -> Span:
    number = month_number(parts["month"])
    return latest(lambda year: spans.month(year, number, now), parts, now)


def season_(parts: Parts, now: datetime) -> Span:
    return latest(lambda year: spans.season(parts["season"], year, now), parts, now)


def feast_(parts: Parts, now: datetime) -> Span:
    said = parts["feast"].replace("'", "").replace("saint ", "st ").replace("st. ", "st ").replace("4th", "fourth")
    said = said.replace("labour", "labor")
    name = next(name for name in feasts.NAMES if name.replace("'", "") == said)
    return latest(lambda year: feasts.feast(name, year, now), parts, now)


def feast_stretch(parts: Parts, now: datetime) -> Span:
    """“Christmas week”, from Monday; “Thanksgiving weekend”, the free days around it."""
    named = feast_(parts, now)
    if named.day is None or named.first is None or named.end is None:
        return named
    if parts["stretch"] == "week":
        return spans.week(named.day, now)
    if parts["stretch"] != "weekend" or spans.length(named) > 1:
        return named
    sunday = named.day + timedelta(days=(6 - named.day.weekday()) % 7)
    return spans.days(min(named.day, sunday - timedelta(days=1)), sunday + timedelta(days=1), now)


def year_(parts: Parts, now: datetime) -> Span:
    return spans.year(year_of(parts, now) or now.year, now)


def day_of_month(parts: Parts, now: datetime) -> Span:
    number, year = month_number(parts["month"]), year_of(parts, now)
    if year is None:
        this = date(now.year, number, min(int(parts["day"]), 28))
        year = now.year if this <= now.date() else now.year - 1
        date(2000, number, int(parts["day"]))  # raises where no year has it
    return spans.day(date(year, number, int(parts["day"])), now)


def day_in_words(parts: Parts, now: datetime) -> Span:
    """“the second of June”."""
    *tens, last = re.split(r"[\s-]", parts["day_word"])
    odd = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
    day = odd.get(last) or number(re.sub("ieth$", "y", last) if last.endswith("ieth") else last.removesuffix("th"))
    return day_of_month(parts | {"day": str(day + sum(number(one) for one in tens))}, now)


def day_first(parts: Parts, now: datetime) -> Span:
    """As in most of the world; month first where only that is a date."""
    if len(parts["year"]) == 2:
        parts["year"] = "20" + parts["year"]
    if int(parts["number"]) > 12:
        parts["number"], parts["day"] = parts["day"], parts["number"]
    return numeric(parts, now)


def numeric(parts: Parts, now: datetime) -> Span:
    year, month, day = (int(parts[name]) for name in ("year", "number", "day"))
    return spans.day(date(year, month, day), now)


def day_and_number(parts: Parts, now: datetime) -> Span:
    """“3.5.”, the third of May."""
    name = next(name for name, number in MONTHS.items() if number == int(parts["month_number"]))
    return day_of_month(parts | {"month": name}, now)


def year_month(parts: Parts, now: datetime) -> Span:
    date(int(parts["year"]), int(parts["number"]), 1)
    return spans.month(int(parts["year"]), int(parts["number"]), now)


def near_day(parts: Parts, now: datetime) -> Span:
    steps = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
    name = " ".join(parts["near"].split())
    away = steps.get(name, -2 if "yesterday" in name else 2)
    one = now.date() + timedelta(days=away)
    part = "night" if name == "tonight" else parts.get("part", "")
    return spans.part_of_day(one, part, now) if part else spans.day(one, now)


def this_part(parts: Parts, now: datetime) -> Span:
    if parts.get("which") in {"last", "previous"}:
        return spans.part_of_day(now.date() - timedelta(days=1), parts["part"], now)
    return spans.part_of_day(now.date(), parts["part"], now)


def last_night(_parts: Parts, now: datetime) -> Span:
    return spans.part_of_day(now.date() - timedelta(days=1), "night", now)


def tonight(_parts: Parts, now: datetime) -> Span:
    return spans.part_of_day(now.date(), "night", now)


def weekday_(parts: Parts, now: datetime) -> Span:
    today, wanted = now.date(), weekday_number(parts["weekday"])
    back = (today.weekday() - wanted) % 7
    which = parts.get("which", "")
    if which in {"next", "coming"}:
        one = today + timedelta(days=7 - back if back else 7)
    elif which == "this":
        one = today + timedelta(days=wanted - today.weekday())
    else:
        one = today - timedelta(days=(back if back or not which else 7) + 7 * (which == "before last"))
    return spans.part_of_day(one, parts["part"], now) if "part" in parts else spans.day(one, now)


def unit(parts: Parts, now: datetime) -> Span:
    """“last week”, “this month”, “next year”."""
    return moved(parts["unit"], _STEPS[parts["which"]], now)


def moved(unit: str, step: int, now: datetime) -> Span:
    today = now.date()
    if unit == "decade":
        return spans.decade(now.year // 10 * 10 + 10 * step, now)
    unit, times = _LONGER.get(unit, (unit, 1))
    step *= times
    if unit == "day":
        return spans.day(today + timedelta(days=step), now)
    if unit == "week":
        return spans.week(today + timedelta(days=7 * step), now)
    if unit == "weekend":
        return spans.weekend(today + timedelta(days=7 * step), now)
    if unit == "quarter":
        return spans.quarter(now.year, (now.month + 2) // 3 + step, now)
    return spans.month(now.year, now.month + step, now) if unit == "month" else spans.year(now.year + step, now)


def ago(parts: Parts, now: datetime) -> Span:
    unit, times = _LONGER.get(parts["unit"], (parts["unit"], 1))
    if parts.get("few"):
        near, far = moved(unit, -2 * times, now), moved(unit, -5 * times, now)
        return Span(far.first, near.end)
    return moved(unit, -times * number(parts["count"]), now)


def hours_ago(parts: Parts, now: datetime) -> Span:
    """The hour of the clock in which it was."""
    then = (now - timedelta(hours=number(parts["count"]))).replace(minute=0, second=0, microsecond=0)
    return Span(then, then + timedelta(hours=1))


def nights_ago(parts: Parts, now: datetime) -> Span:
    back = number(parts["count"]) if "count" in parts else 2
    return spans.part_of_day(now.date() - timedelta(days=back), "night", now)


def days_of_week_ago(parts: Parts, now: datetime) -> Span:
    """“two Mondays ago”; today is none of them."""
    back = (now.date().weekday() - weekday_number(parts["weekday"])) % 7 or 7
    return spans.day(now.date() - timedelta(days=back + 7 * (number(parts["count"]) - 1)), now)


def times_of_year_ago(parts: Parts, now: datetime) -> Span:
    """“two summers ago”: the last one that is over is one ago."""
    make = season_ if "season" in parts else feast_
    over = make(parts | {"which": "last"}, now)
    then = over.first or now
    return make(parts | {"year": str(then.year + 1 - number(parts["count"]))}, now)


def the_other_day(_parts: Parts, now: datetime) -> Span:
    return spans.days(now.date() - timedelta(days=7), now.date(), now)


def same_day(parts: Parts, now: datetime) -> Span:
    """“this day last year”; 28 February where that year has no 29th."""
    year = year_of(parts, now) or now.year
    return spans.day(now.date().replace(year=year, day=28 if (now.month, now.day) == (2, 29) else now.day), now)


def same_month(parts: Parts, now: datetime) -> Span:
    """“this time last year”."""
    return spans.month(year_of(parts, now) or now.year, now.month, now)


def same_weekday(parts: Parts, now: datetime) -> Span:
    """“this time last week”."""
    return spans.day(now.date() + timedelta(days=7 * _STEPS[parts["which"]]), now)


def past(parts: Parts, now: datetime) -> Span:
    """“the last two weeks”: up to today, from the same day so long ago."""
    back = _days_back(parts["unit"], number(parts["count"]) if "count" in parts else 1, now)
    return spans.days(now.date() - back, now.date() + timedelta(days=1), now)


def past_hours(parts: Parts, now: datetime) -> Span:
    """“the last 24 hours”: up to this moment."""
    count = number(parts["count"]) if "count" in parts else 1
    return Span(now - timedelta(**{"minutes" if parts["unit"].startswith("min") else "hours": count}), now)


def _days_back(unit: str, count: int, now: datetime) -> timedelta:
    return -days_back(unit, count, now.date(), now)


def days_back(unit: str, count: int, day: date, now: datetime) -> timedelta:
    """How far it is to the day so long before one; less than nothing. The last of a month where that is shorter."""
    return _away(unit, -count, day, now)


def days_ahead(unit: str, count: int, day: date, now: datetime) -> timedelta:
    return _away(unit, count, day, now)


def _away(unit: str, count: int, day: date, now: datetime) -> timedelta:
    unit, times = _LONGER.get(unit, (unit, 1))
    count *= times
    if unit not in {"month", "quarter", "year"}:
        return timedelta(days=count * {"day": 1, "week": 7, "weekend": 7}[unit])
    there = spans.month(day.year, day.month + count * {"month": 1, "quarter": 3, "year": 12}[unit], now)
    if there.first is None:
        return timedelta()
    return there.first.date().replace(day=min(day.day, spans.length(there))) - day


def ago_then(parts: Parts, now: datetime) -> Span:
    """“two weeks ago Tuesday”: that day of the week so long ago; “a week ago yesterday”: so long before that day."""
    if "weekday" in parts:
        monday = moved("week", -number(parts["count"]), now).first or now
        return spans.day(monday.date() + timedelta(days=weekday_number(parts["weekday"])), now)
    from_day = near_day({"near": parts["near"]}, now).first or now
    return spans.day(from_day.date() - _days_back(parts["unit"], number(parts["count"]), from_day), now)


def and_a_half_ago(parts: Parts, now: datetime) -> Span:
    """“a year and a half ago”, “half a year ago”: the month in which it was."""
    return spans.month(now.year, now.month - 12 * (number(parts["count"]) if "count" in parts else 0) - 6, now)


def year_and_a_half_ago(_parts: Parts, now: datetime) -> Span:
    return and_a_half_ago({"count": "one"}, now)


def the_unit(parts: Parts, now: datetime) -> Span:
    """“the month”, of which something is the beginning: the one that it is now."""
    return moved(parts["unit"], 0, now)


def week_before_weekday(parts: Parts, now: datetime) -> Span:
    """“a week last Tuesday”."""
    return spans.day((weekday_(parts | {"which": "last"}, now).first or now).date() - timedelta(days=7), now)


def the_weekend(_parts: Parts, now: datetime) -> Span:
    """The latest that has begun."""
    return moved("weekend", 0 if now.weekday() > 4 else -1, now)


def weekday_the(parts: Parts, now: datetime) -> Span | None:
    """“Friday the 13th”: the latest that there was."""
    wanted = (weekday_number(parts["weekday"]), int(parts["day"]))
    every = (now.date() - timedelta(days=back) for back in range(1500))
    one = next((day for day in every if (day.weekday(), day.day) == wanted), None)
    return spans.day(one, now) if one else None


def day_and_month(parts: Parts, now: datetime) -> Span:
    """“on 5/6”: day first, unless only the other way round is a date."""
    first, second = int(parts["day"]), int(parts["month_number"])
    day, month = (second, first) if second > 12 else (first, second)
    date(2000, month, day)  # raises where no year has it
    return day_and_number({"day": str(day), "month_number": str(month)}, now)


def ahead(parts: Parts, now: datetime) -> Span:
    """“in two weeks”."""
    return moved(parts["unit"], number(parts["count"]), now)


def on_the(parts: Parts, now: datetime) -> Span:
    """“on the 5th”: of this month, or of the one before where it is still to come; “of last month” if it is said."""
    number = int(parts.get("day") or parts["day_of"])
    back = 0 if number <= now.day or "day_of" in parts else 1
    if "which" in parts:
        back = -_STEPS[parts["which"]]
    first = spans.month(now.year, now.month - back, now).first
    return spans.day((first or now).date().replace(day=number), now)


def days_of_month(parts: Parts, now: datetime) -> Span:
    """“3 to 7 September”."""
    last = day_of_month(parts, now)
    first = day_of_month(parts | {"day": parts["from_day"], "year": str((last.first or now).year)}, now)
    return Span(first.first, last.end)


def quarter_of(parts: Parts, now: datetime) -> Span:
    wanted = int(parts["number"]) if "number" in parts else ORDINALS[parts["ordinal"]] or 4
    return latest(lambda year: spans.quarter(year, wanted, now), parts, now)


def half_of(parts: Parts, now: datetime) -> Span:
    return latest(lambda year: spans.half(year, int(parts["number"]), now), parts, now)


def decade(parts: Parts, now: datetime) -> Span:
    """“the nineties”, “the 2010s”; two digits mean the last such ten years."""
    names = {f"{word[:-1]}ies": 10 * count for count, word in enumerate(TENS, 2)} | {"noughties": 0}
    said = parts["decade"].strip("'")
    digits = re.match(r"\d+", said)
    first = int(digits.group()) if digits else names[said]
    if first < 100:
        first += 2000 if first <= now.year % 100 else 1900
    return spans.decade(first, now)


def week_number(parts: Parts, now: datetime) -> Span:
    """By ISO 8601: weeks begin on Monday, and the first has a Thursday of its year."""
    return spans.week(date.fromisocalendar(year_of(parts, now) or now.year, int(parts["number"]), 1), now)
