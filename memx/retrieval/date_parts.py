"""What the parts of a date mean, relative to a given now: the words that a form has caught, made a stretch of time.

Parts come in lower case and English (`dates` translates). Without a year, the latest one that has begun is meant:
notes are about what was. Raises ValueError or OverflowError where there is no such day.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from memx.domain.calendar import MONTHS, WEEKDAYS
from memx.retrieval import spans
from memx.retrieval.spans import Span

Parts = dict[str, str]

_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_COUNTED, 1)} | {
    "a": 1,
    "an": 1,
    "couple of": 2,
    "a couple of": 2,
}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 0}
_STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "before last": -2}


def number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def month_number(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def year_of(parts: Parts, now: datetime) -> int | None:
    """The year that is named beside a month, a season or a feast."""
    if "year" in parts:
        return int(parts["year"])
    if "short_year" in parts:
        return 2000 + int(parts["short_year"])
    if "year_which" in parts:
        return now.year + {"last": -1, "this": 0, "next": 1}[parts["year_which"]]
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
        return make(now.year)
    over = which in {"last", "previous", "before last"}
    begun = [span for span in every if span.first and span.end and (span.end if over else span.first) <= now]
    return begun[-2 if which == "before last" else -1]


def month_(parts: Parts, now: datetime) -> Span:
    number = month_number(parts["month"])
    span = latest(lambda year: spans.month(year, number, now), parts, now)
    return spans.third(span, parts["third"]) if "third" in parts else span


def season_(parts: Parts, now: datetime) -> Span:
    span = latest(lambda year: spans.season(parts["season"], year, now), parts, now)
    return spans.third(span, parts["third"]) if "third" in parts else span


def feast_(parts: Parts, now: datetime) -> Span:
    name = next(name for name in spans.FEASTS if name.replace("'", "") == parts["feast"].replace("'", ""))
    return latest(lambda year: spans.feast(name, year, now), parts, now)


def year_(parts: Parts, now: datetime) -> Span:
    span = spans.year(year_of(parts, now) or now.year, now)
    return spans.third(span, parts["third"]) if "third" in parts else span


def day_of_month(parts: Parts, now: datetime) -> Span:
    number, year = month_number(parts["month"]), year_of(parts, now)
    if year is None:
        this = date(now.year, number, min(int(parts["day"]), 28))
        year = now.year if this <= now.date() else now.year - 1
        date(2000, number, int(parts["day"]))  # raises where no year has it
    return spans.day(date(year, number, int(parts["day"])), now)


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
    if parts["which"] in {"last", "previous"}:
        return spans.part_of_day(now.date() - timedelta(days=1), parts["part"], now)
    return spans.part_of_day(now.date(), parts["part"], now)


def last_night(_parts: Parts, now: datetime) -> Span:
    return spans.part_of_day(now.date() - timedelta(days=1), "night", now)


def tonight(_parts: Parts, now: datetime) -> Span:
    return spans.part_of_day(now.date(), "night", now)


def weekday_(parts: Parts, now: datetime) -> Span:
    today, wanted = now.date(), WEEKDAYS[parts["weekday"]]
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
    if parts.get("few"):
        near, far = moved(parts["unit"], -2, now), moved(parts["unit"], -5, now)
        return Span(far.first, near.end)
    return moved(parts["unit"], -number(parts["count"]), now)


def past(parts: Parts, now: datetime) -> Span:
    """“the last two weeks”: up to today, from the same day so long ago."""
    back = _days_back(parts["unit"], number(parts["count"]) if "count" in parts else 1, now)
    return spans.days(now.date() - back, now.date() + timedelta(days=1), now)


def past_hours(parts: Parts, now: datetime) -> Span:
    """“the last 24 hours”: up to this moment."""
    return Span(now - timedelta(hours=number(parts["count"]) if "count" in parts else 1), now)


def _days_back(unit: str, count: int, now: datetime) -> timedelta:
    if unit not in {"month", "quarter", "year"}:
        return timedelta(days=count * {"day": 1, "week": 7, "weekend": 7}[unit])
    months = count * {"month": 1, "quarter": 3, "year": 12}[unit]
    there = spans.month(now.year, now.month - months, now)
    if there.first is None or there.end is None:
        return timedelta()
    length = (there.end - there.first).days
    return now.date() - there.first.date().replace(day=min(now.day, length))


def ago_then(parts: Parts, now: datetime) -> Span:
    """“two weeks ago Tuesday”: that day of the week so long ago; “a week ago yesterday”: so long before that day."""
    if "weekday" in parts:
        monday = moved("week", -number(parts["count"]), now).first or now
        return spans.day(monday.date() + timedelta(days=WEEKDAYS[parts["weekday"]]), now)
    from_day = near_day({"near": parts["near"]}, now).first or now
    return spans.day(from_day.date() - _days_back(parts["unit"], number(parts["count"]), from_day), now)


def fortnight(_parts: Parts, now: datetime) -> Span:
    return moved("week", -2, now)


def year_and_a_half(_parts: Parts, now: datetime) -> Span:
    return spans.month(now.year, now.month - 18, now)


def half_a_year(_parts: Parts, now: datetime) -> Span:
    return spans.month(now.year, now.month - 6, now)


def time_last_year(_parts: Parts, now: datetime) -> Span:
    return spans.month(now.year - 1, now.month, now)


def ahead(parts: Parts, now: datetime) -> Span:
    """“in two weeks”."""
    return moved(parts["unit"], number(parts["count"]), now)


def on_the(parts: Parts, now: datetime) -> Span:
    """“on the 5th”: of this month, or of the one before where it is still to come; “of last month” if it is said."""
    back = 0 if int(parts["day"]) <= now.day else 1
    if "which" in parts:
        back = -_STEPS[parts["which"]]
    first = spans.month(now.year, now.month - back, now).first
    return spans.day((first or now).date().replace(day=int(parts["day"])), now)


def days_of_month(parts: Parts, now: datetime) -> Span:
    """“3 to 7 September”."""
    last = day_of_month(parts, now)
    first = day_of_month(parts | {"day": parts["from_day"], "year": str((last.first or now).year)}, now)
    return Span(first.first, last.end)


def quarter_of(parts: Parts, now: datetime) -> Span:
    wanted = int(parts["number"]) if "number" in parts else _ORDINALS[parts["ordinal"]] or 4
    return latest(lambda year: spans.quarter(year, wanted, now), parts, now)


def half_of(parts: Parts, now: datetime) -> Span:
    wanted = int(parts["number"]) if "number" in parts else _ORDINALS[parts["ordinal"]] or 2
    return latest(lambda year: spans.half(year, wanted, now), parts, now)


def decade(parts: Parts, now: datetime) -> Span:
    """“the nineties”, “the 2010s”; two digits mean the last such ten years."""
    names = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70}
    said = parts["decade"].strip("'")
    first = int(said[:-1]) if said[:-1].isdigit() else (names | {"eighties": 80, "nineties": 90})[said]
    if first < 100:
        first += 2000 if first <= now.year % 100 else 1900
    return Span(spans.year(first, now).first, spans.year(first + 9, now).end)


def week_number(parts: Parts, now: datetime) -> Span:
    """By ISO 8601: weeks begin on Monday, and the first has a Thursday of its year."""
    return spans.week(date.fromisocalendar(year_of(parts, now) or now.year, int(parts["number"]), 1), now)


def week_of_month(parts: Parts, now: datetime) -> Span:
    """“the first week of May” is its days 1 to 7; the last, the last seven."""
    whole, nth = month_(parts, now), _ORDINALS[parts["ordinal"]]
    first, end = (whole.first or now).date(), (whole.end or now).date()
    start = first + timedelta(days=7 * (nth - 1)) if nth else end - timedelta(days=7)
    return spans.days(start, start + timedelta(days=7), now)
