"""Relative expressions of time, made absolute from the date of the note they stand in.

“Yesterday” in a note of 8 May 2023 is 7 May 2023; “last week” in one of 9 June 2023 is the week before 9 June 2023, and
stays no more exact than it was written. Written dates are left alone.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from memx.reasoning import values
from memx.reasoning.calendar import MONTH_NAMES, MONTHS, NUMBER_WORDS, WEEKDAY_NAMES, WEEKDAYS
from memx.reasoning.quantities import date_of
from memx.reasoning.wording import fold


@dataclass(frozen=True, slots=True)
class Moment:
    """text[start:end] is an expression of time; `said` is what it means, in words."""

    start: int
    end: int
    said: str
    relative: bool


_Meaning = Callable[[re.Match[str], date], str]

_COUNTS = {"a": 1, "an": 1, "one": 1, "couple": 2, "couple of": 2, "a couple of": 2, "a couple": 2}
_COUNT = (
    r"(?P<count>\d{1,3}|a few|(?:a )?couple(?: of)?|few|several|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve)"
)
_SEASONS = r"(?P<season>spring|summer|autumn|fall|winter)"
_MONTH = rf"(?P<month>{'|'.join(name.lower() for name in MONTH_NAMES)})"
_WEEKDAY = r"(?P<weekday>mon|tues?|wed(?:s|nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b"
_PART = r"(?: (?:morning|afternoon|evening|night))?"


def written(day: date) -> str:
    """`7 May 2023`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _days(offset: int) -> _Meaning:
    return lambda _, note: written(note + timedelta(days=offset))


def _month(note: date, offset: int) -> str:
    months = note.year * 12 + note.month - 1 + offset
    return f"{MONTH_NAMES[months % 12]} {months // 12}"


def _ago(match: re.Match[str], note: date) -> str:
    return _away(match, note, -1)


def _ahead(match: re.Match[str], note: date) -> str:
    return _away(match, note, 1)


def _away(match: re.Match[str], note: date, sign: int) -> str:
    """So many days, weeks, months or years before or after the note."""
    words, unit = match["count"], match["unit"]
    count = int(words) if words.isdigit() else _COUNTS.get(words, NUMBER_WORDS.get(words, 0))
    where = "before" if sign < 0 else "after"
    if not count:
        return f"{words} {unit}s {where} {note.year if unit == 'year' else written(note)}"
    if unit == "day" or (unit == "week" and sign > 0):  # what is planned is meant to the day
        return written(note + timedelta(days=sign * count * (7 if unit == "week" else 1)))
    if unit == "month":
        return _month(note, sign * count)
    if unit == "year":
        return str(note.year + sign * count)
    many = f"{words} {unit}s" if count > 1 else f"the {unit}"
    return f"{many} {where} {written(note)}"


def _beside(sign: int) -> _Meaning:
    """Last, this or next: week, weekend, month, year, weekday, season or month by name."""

    def meaning(match: re.Match[str], note: date) -> str:
        found = match.groupdict()
        if found["weekday"]:
            return _weekday(found["weekday"], note, sign)
        if found["season"]:
            return f"{found['season']} {note.year + _turn(note, sign, _SEASON_MONTH[found['season']])}"
        if found["month"]:
            number = MONTHS[found["month"]]
            return f"{MONTH_NAMES[number - 1]} {note.year + _turn(note, sign, number)}"
        if found["unit"] == "month":
            return _month(note, sign)
        if found["unit"] == "year":
            return str(note.year + sign)
        return f"the {found['unit']} {('before', 'of', 'after')[sign + 1]} {written(note)}"

    return meaning


_SEASON_MONTH = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 1}


def _turn(note: date, sign: int, month: int) -> int:
    """The year, from the note's, in which the last, this or next such month lies."""
    if sign < 0:
        return 0 if month < note.month else -1
    return (1 if month <= note.month else 0) if sign > 0 else 0


def _weekday(name: str, note: date, sign: int) -> str:
    """The nearest such day before the note (sign -1), on or after it (0), or after it (1)."""
    number = WEEKDAYS[name] if name in WEEKDAYS else WEEKDAYS[name[:3]]
    ahead = (number - note.weekday()) % 7
    if sign < 0:
        ahead -= 7
    elif sign > 0 and ahead == 0:
        ahead = 7
    day = note + timedelta(days=ahead)
    return f"{WEEKDAY_NAMES[number]} {written(day)}"


_THING = rf"(?:(?P<unit>weekend|week|month|year)\b|{_SEASONS}\b|{_MONTH}\b|{_WEEKDAY}{_PART})"

# Longest first where one begins like another.
_GRAMMAR: tuple[tuple[re.Pattern[str], _Meaning], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), meaning)
    for pattern, meaning in (
        (r"the day before yesterday|vorgestern|avant-hier|anteayer|antier|l'altro ieri|eergisteren", _days(-2)),
        (r"the day after tomorrow|übermorgen|après-demain|pasado mañana|dopodomani|overmorgen", _days(2)),
        (rf"yesterday{_PART}|last night|gestern|hier(?: (?:soir|matin))|ayer|anoche|ieri|ontem|gisteren", _days(-1)),
        (rf"tomorrow{_PART}|demain|morgen (?:früh|abend)|amanhã|domani", _days(1)),
        (r"today|tonight|this (?:morning|afternoon|evening)|heute|aujourd'hui|hoy|oggi|hoje|vandaag", _days(0)),
        (rf"{_COUNT} (?P<unit>day|weekend|week|month|year)s?(?: ago| back| earlier)", _ago),
        (rf"in {_COUNT} (?P<unit>day|week|month|year)s?(?:'? time)?", _ahead),
        (rf"{_COUNT} (?P<unit>day|week|month|year)s? from now", _ahead),
        (rf"(?:this |the )?(?:last|past|previous) {_THING}", _beside(-1)),
        (rf"(?:this |the )?(?:next|coming|upcoming|following) {_THING}", _beside(1)),
        (rf"this {_THING}", _beside(0)),
    )
)


def relative(text: str, note: date) -> list[Moment]:
    """Every relative expression in a text of that date, left to right."""
    found: list[Moment] = []
    for pattern, meaning in _GRAMMAR:
        for match in pattern.finditer(text):
            if not any(match.start() < one.end and one.start < match.end() for one in found):
                found.append(Moment(*match.span(), _said(pattern, meaning, match.group(), note), True))
    return sorted(found, key=lambda moment: moment.start)


def _said(pattern: re.Pattern[str], meaning: _Meaning, text: str, note: date) -> str:
    lowered = pattern.match(text.lower())
    try:
        return meaning(lowered, note) if lowered else text
    except OverflowError:  # before the year 1
        return text


def moments(text: str, note: date) -> list[Moment]:
    """Every expression of time, relative or written; a time of day is left out."""
    found = relative(text, note)
    for value in values.find(text):
        inside = any(value.start < one.end and one.start < value.end for one in found)
        if value.kind == "date" and not inside:
            found.append(Moment(value.start, value.end, _completed(value.text, text, note), False))
    return sorted(found, key=lambda moment: moment.start)


def resolved(answer: str, note: date, around: str = "") -> str:
    """The answer with its expressions of time made absolute and whole; unchanged where a year stands in it already.

    `around` is the sentence it was taken from: its tense says which Friday “on Friday” is.
    """
    if _YEAR.search(answer):
        return answer
    parts, last = [], 0
    for moment in relative(answer, note):
        parts += [answer[last : moment.start], moment.said]
        last = moment.end
    if not parts:
        return _whole(answer, note, around)
    return _LITTLE.sub("", "".join([*parts, answer[last:]]))


def _whole(answer: str, note: date, around: str) -> str:
    """An answer that is a date and nothing else, completed."""
    bare = _LITTLE.sub("", answer.strip())
    found = values.find(bare)
    if len(found) == 1 and found[0].kind == "date" and found[0].text == bare:
        return _completed(bare, around or answer, note)
    return answer


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_LITTLE = re.compile(
    r"^(?:(?:on|in|during|at|by) (?=the |\w+ \d|\d|\w+day\b)|(?:(?:on|by) )?(?:the|am|den|le|el|il) (?=\d))",
    re.IGNORECASE,
)
_ENGLISH_DAYS = {form: name[:3].lower() for name in WEEKDAY_NAMES for form in (name.lower(), name[:3].lower())}
_PAST = re.compile(r"\b(?:was|were|had|went|did|got|came|took|made|saw|met|bought|left|gave|ran|had|sold|\w{3,}ed)\b")


def _completed(text: str, sentence: str, note: date) -> str:
    """A written date with the year that lies nearest to the note; a bare weekday as the day it means there."""
    said = date_of(text)
    if said is None or said.year is not None:
        return text
    if said.day is not None and said.month is not None:
        year = _nearest_year(said.month, said.day, note)
        english = MONTH_NAMES[said.month - 1][:3].lower() in fold(text)
        return text if year is None else written(date(year, said.month, said.day)) if english else f"{text} {year}"
    if said.weekday is not None and said.day is None and fold(text) in _ENGLISH_DAYS and not _repeats(text, sentence):
        return _weekday(_ENGLISH_DAYS[fold(text)], note, -1 if _PAST.search(fold(sentence)) else 1)
    return text


def _repeats(text: str, sentence: str) -> bool:
    """Whether the weekday comes round: “every Friday”, “Fridays”."""
    return bool(re.search(rf"\b(?:every|each)\b|\b{re.escape(text)}s\b", sentence, re.IGNORECASE))


def _nearest_year(month: int, day: int, note: date) -> int | None:
    """None for a day that no near year has."""
    years = []
    for year in range(max(1, note.year - 1), min(9999, note.year + 1) + 1):
        try:
            years.append((abs((date(year, month, day) - note).days), year))
        except ValueError:  # 29 February
            continue
    return min(years)[1] if years else None
