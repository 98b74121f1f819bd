"""What is said of a stretch of time: “the end of”, “the first Monday of”, “the week before”, “in the evening”.

Each takes any stretch that a form has found beside it, in any of the languages, so that “the last Friday of last month”
needs no form of its own. It leads, too: what stands in “the first week of May” is no person.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from memx.retrieval import date_parts as parts
from memx.retrieval import spans
from memx.retrieval.date_forms import COUNT, PART, WEEKDAY
from memx.retrieval.date_languages import ANY_WEEKDAY, WORDS, in_english
from memx.retrieval.numbers import ORDINALS, number
from memx.retrieval.spans import Span

Build = Callable[[dict[str, str], Span, datetime], Span | None]
_REACH = 60  # code points before a stretch in which something can be said of it


@dataclass(frozen=True, slots=True)
class Operator:
    """`after`: it stands behind its stretch. `firm`: it makes a date of what would be none alone."""

    source: str
    build: Build
    after: bool = False
    firm: bool = True

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.source, self.after)


@cache
def _compiled(source: str, after: bool) -> re.Pattern[str]:
    return re.compile(rf"(?:{source})(?![\w-])" if after else rf"(?<![\w-])(?:{source})$", re.IGNORECASE)


def said_of(text: str, start: int, end: int, span: Span, now: datetime) -> Iterator[tuple[int, int, Span, bool]]:
    """The wider phrases around one: where each begins and ends, what it means, and whether it is a date by itself."""
    for operator in OPERATORS:
        if operator.after:
            match = operator.pattern.match(text, end)
        else:
            match = operator.pattern.search(text, max(0, start - _REACH), start)
        made = _made(operator, match, span, now) if match else None
        if match and made:
            yield (start, match.end(), made, operator.firm) if operator.after else (match.start(), end, made, True)


def _made(operator: Operator, match: re.Match[str], span: Span, now: datetime) -> Span | None:
    try:
        return operator.build(in_english(match.groupdict()), span, now)
    except (ValueError, OverflowError):
        return None


def _third(said: dict[str, str], span: Span, _now: datetime) -> Span | None:
    return spans.third(span, said["third"]) if spans.length(span) > 4 else None


def _half(said: dict[str, str], span: Span, _now: datetime) -> Span | None:
    return spans.half_of(span, ORDINALS[said["ordinal"]] != 1) if spans.length(span) > 10 else None


def _piece(said: dict[str, str], span: Span, now: datetime) -> Span | None:
    """“The first quarter of”, “erstes Halbjahr”: of a year."""
    if spans.months(span) != 12 or not span.first:
        return None
    if said["piece"] in {"semestre", "halbjahr"}:
        return spans.half(span.first.year, ORDINALS[said["ordinal"]] or 2, now)
    return spans.quarter(span.first.year, ORDINALS[said["ordinal"]] or 4, now)


def _nth(said: dict[str, str], span: Span, now: datetime) -> Span | None:
    """“The first three days of”, “the last weekend in”. The first week of May is its days 1 to 7."""
    nth, count = ORDINALS[said["ordinal"]], number(said.get("count", "1"))
    if spans.length(span) <= 7 or not span.first or not span.end:
        return None
    if said["unit"] == "weekend":
        return _nth_weekday(span, 5, nth, 2, now)
    if said["unit"] == "month":
        if not spans.months(span):
            return None
        skipped = spans.months(span) - count if not nth else (nth - 1) * count
        first, year = span.first.month + skipped, span.first.year
        return Span(spans.month(year, first, now).first, spans.month(year, first + count - 1, now).end)
    length = timedelta(days=count * (7 if said["unit"] == "week" else 1))
    start = span.first + length * (nth - 1) if nth else span.end - length
    return Span(start, start + length) if span.first <= start < span.end else None


def _nth_weekday(span: Span, weekday: int, nth: int, length: int, now: datetime) -> Span | None:
    if not span.first or not span.end:
        return None
    first, end = span.first.date(), span.end.date()
    one = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    if not nth:
        one = end - timedelta(days=(end.weekday() - weekday - 1) % 7 + 1)
    return spans.days(one, one + timedelta(days=length), now) if first <= one < end else None


def _nth_day_of_week(said: dict[str, str], span: Span, now: datetime) -> Span | None:
    if spans.length(span) <= 7:
        return None
    return _nth_weekday(span, parts.weekday_number(said["weekday"]), ORDINALS[said["ordinal"]], 1, now)


def _around(said: dict[str, str], span: Span, now: datetime) -> Span | None:
    """“The week of 3 May”, “the weekend of the 12th”, “the month of May”."""
    if not span.first or spans.length(span) > 31:
        return None
    if said["unit"] == "month":
        return span if spans.months(span) == 1 else None
    if spans.length(span) > 5:
        return None
    day = span.day or span.first.date()
    return spans.week(day, now) if said["unit"] == "week" else spans.weekend(day, now)


def _edges(span: Span) -> tuple[date, date] | None:
    """The days before which and after which something is."""
    if span.day:
        return span.day, span.day
    if not span.first or not span.end:
        return None
    return span.first.date(), max(span.first, span.end - timedelta(seconds=1)).date()


def _beside(said: dict[str, str], span: Span, now: datetime) -> Span | None:
    """“The week before”, “the day after”, “three days after”, “the Friday before”."""
    edges = _edges(span)
    if not edges:
        return None
    before, after = said["side"] == "before", said["side"] != "before"
    edge = edges[after]
    if "weekday" in said or said["unit"] == "weekend":
        wanted = parts.weekday_number(said["weekday"]) if "weekday" in said else 5
        length = 1 if "weekday" in said else 2
        last = edge - timedelta(days=length - 1)
        away = timedelta(
            days=(last.weekday() - wanted - 1) % 7 + 1 if before else (wanted - edge.weekday() - 1) % 7 + 1
        )
        one = last - away if before else edge + away
        return spans.days(one, one + timedelta(days=length), now)
    back = parts.days_back if before else parts.days_ahead
    if "count" in said:
        return spans.day(edge + back(said["unit"], number(said["count"]), edge, now), now)
    if before:
        return spans.days(edge + back(said["unit"], 1, edge, now), edge, now)
    next_day = edge + timedelta(days=1)
    return spans.days(next_day, next_day + back(said["unit"], 1, next_day, now), now)


def _part(said: dict[str, str], span: Span, now: datetime) -> Span | None:
    """“In the evening”, of a day."""
    if not span.first or (spans.length(span) != 1 and not span.day):
        return None
    return spans.part_of_day(span.day or span.first.date(), said["part"], now) if span.first.hour == 0 else None


def _of_week(said: dict[str, str], span: Span, now: datetime) -> Span | None:
    """“Tuesday of last week”."""
    if not span.first or spans.length(span) != 7 or span.first.weekday():
        return None
    one = span.first.date() + timedelta(days=parts.weekday_number(said["weekday"]))
    return spans.part_of_day(one, said["part"], now) if "part" in said else spans.day(one, now)


def _whole(_said: dict[str, str], span: Span, _now: datetime) -> Span:
    return span


def _clock(said: dict[str, str], span: Span, _now: datetime) -> Span | None:
    """“Until noon yesterday”: one moment, and what is before or after it."""
    if not span.first or spans.length(span) != 1:
        return None
    hours = {"noon": 12, "midday": 12}.get(said["clock"])
    minutes = 0
    if hours is None:
        figures = [int(one) for one in re.findall(r"\d+", said["clock"])]
        hours, minutes = figures[0], figures[1] if len(figures) > 1 else 0
        hours = hours % 12 + 12 if "p" in said["clock"] else hours % 12 if "a" in said["clock"] else hours
    if hours > 23 or minutes > 59:
        return None
    moment = span.first + timedelta(hours=hours, minutes=minutes)
    return Span(None, moment) if said["side"] in {"before", "until", "till", "by"} else Span(moment, None)


def _words(part: str) -> str:
    return "|".join(WORDS[part].values())


_OF = (
    r"(?:\s+(?:of|in)\s+(?:the\s+)?|\s+(?:del?|du|des|der|im|vom|von|en|in)\s+(?:la\s+|el\s+|los\s+)?|\s+(?:de\s+)?l'"
    r"|\s+(?=\Z))"
)
_ENGLISH_ORDINAL = "first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th"
_ORDINAL = rf"(?:the\s+|el\s+|la\s+|le\s+)?(?P<ordinal>{_ENGLISH_ORDINAL}|{_words('ordinal')})"
_FOREIGN_WEEKDAY = ANY_WEEKDAY.replace("<weekday>", "<other_weekday>")
_PART_OR_LUNCH = PART.replace("lunchtime", "lunchtime|lunch")
_DAYS_AND = rf"(?P<unit>days?|weekends?|weeks?|months?|{_words('unit')})"
_SIDE = r"(?P<side>before|after|following)\s+(?:the\s+)?"
_CLOCK = r"(?P<clock>noon|midday|\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?|\d{1,2}:\d\d)"
# “was late last week”: somebody was.
_NOBODY = "".join(
    rf"(?<!\b{word} )" for word in ("was", "were", "is", "am", "are", "too", "so", "how", "came", "home", "paid", "up")
)

OPERATORS = (
    Operator(r"(?:the\s+)?(?:very\s+)?(?P<third>beginning|start|middle|end)\s+of\s+(?:the\s+)?", _third),
    Operator(rf"{_NOBODY}(?P<third>early|mid|late)[\s-]+(?:of\s+|in\s+)?(?:the\s+)?", _third),
    Operator(rf"(?:a\s+(?:la\s+)?|au\s+|al\s+|en\s+)?(?P<third>{_words('third')})(?:{_OF}|-)", _third),
    Operator(
        rf"(?:the\s+)?(?P<ordinal>first|second|1st|2nd|last|{_words('ordinal')})\s+(?:half|halfte|mitad|moitie){_OF}",
        _half,
    ),
    Operator(rf"{_ORDINAL}\s+(?P<piece>quarter|trimestre|quartal|semestre|halbjahr){_OF}", _piece),
    Operator(rf"{_ORDINAL}\s+(?:{COUNT}\s+)?{_DAYS_AND}{_OF}", _nth),
    Operator(rf"{_ORDINAL}\s+(?:{WEEKDAY}|{_FOREIGN_WEEKDAY}){_OF}", _nth_day_of_week),
    Operator(
        r"(?:the\s+)?(?P<unit>week|weekend|month)\s+(?:of|beginning|starting|commencing|from|around)\s+(?:on\s+)?"
        r"(?:the\s+)?",
        _around,
    ),
    Operator(
        r"(?:la\s+|le\s+|der\s+|die\s+)?(?P<unit>semana|semaine|woche|mes|mois|monat|fin de semana|wochenende)"
        r"(?:\s+(?:del?|du|vom|um den))?\s+",
        _around,
    ),
    Operator(rf"(?:the\s+|^\s*)(?P<unit>day|weekend|week|month|year)\s+{_SIDE}", _beside),
    Operator(rf"{COUNT}\s+(?P<unit>day|week|month|year)s?\s+{_SIDE}", _beside),
    Operator(rf"(?:on\s+)?(?:the|on)\s+{WEEKDAY}\s+{_SIDE}", _beside),
    Operator(rf"(?:(?:on|in|during)\s+)?(?:the\s+)?{PART}\s+(?:of|on)\s+(?:the\s+)?", _part),
    Operator(rf"\s+(?:in|during|at|over|on)\s+(?:the\s+)?{_PART_OR_LUNCH}", _part, after=True),
    Operator(rf"\s+{PART}", _part, after=True, firm=False),
    Operator(rf"{WEEKDAY},?\s+(?:of\s+|in\s+)?", _of_week),
    Operator(rf",?\s+(?:on\s+)?{WEEKDAY}(?:\s+{PART})?", _of_week, after=True, firm=False),
    Operator(r"(?:all|the\s+whole|whole|the\s+entire)\s+of\s+(?:the\s+)?|(?:the\s+)?(?:whole|entire)\s+", _whole),
    Operator(rf"(?P<side>before|until|till|by|since|after|from)\s+{_CLOCK}\s+(?:on\s+)?", _clock),
)  # fmt: skip
