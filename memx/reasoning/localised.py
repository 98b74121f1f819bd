"""Days in the language of the question: “10 April 2025” is “10. April 2025” to whoever asks in German.

Of the languages in which MemX has sentences of its own. What is nothing but days is written anew; beside other words
only what no passage says in these words, so that a quote stays a quote. Whatever compares values reads both forms as
one day.
"""

import re
from collections.abc import Sequence

from memx.reasoning import languages, values
from memx.reasoning.calendar import MONTH_NAMES, MONTHS, NUMBER_WORDS, WEEKDAY_NAMES
from memx.reasoning.quantities import Day, date_of

_NAMES = {
    "de": (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "lunes martes miércoles jueves viernes sábado domingo",
    ),
}
_PARTS = {"de": ("{day}. {month}", " {year}", "{name}, "), "fr": ("{day} {month}", " {year}", "{name} ")}
_PARTS["es"] = ("{day} de {month}", " de {year}", "{name} ")
_SEASONS = {
    "de": "Frühling Sommer Herbst Herbst Winter",
    "fr": "printemps été automne automne hiver",
    "es": "primavera verano otoño otoño invierno",
}
_SEASON_NAMES = ("spring", "summer", "autumn", "fall", "winter")
_STRETCHES = {
    "de": {"week": "die Woche", "weekend": "das Wochenende"},
    "fr": {"week": "la semaine", "weekend": "le week-end"},
    "es": {"week": "la semana", "weekend": "el fin de semana"},
}
_UNIT_NAMES = ("day", "week", "weekend", "month", "year")
_UNITS = {
    "de": ("Tage", "Wochen", "Wochenenden", "Monate", "Jahre"),
    "fr": ("jours", "semaines", "week-ends", "mois", "ans"),
    "es": ("días", "semanas", "fines de semana", "meses", "años"),
}
_FEW = {"de": "einige", "fr": "quelques", "es": "unos"}
# before a day, on it, after it; and before or after a year
_SIDES = {
    "de": {"before": "vor dem", "of": "vom", "after": "nach dem"},
    "fr": {"before": "avant le", "of": "du", "after": "après le"},
    "es": {"before": "antes del", "of": "del", "after": "después del"},
}
_SIDES_OF_YEARS = {
    "de": {"before": "vor", "after": "nach"},
    "fr": {"before": "avant", "after": "après"},
    "es": {"before": "antes de", "after": "después de"},
}

# As `dates` writes them.
_MONTH = "|".join(MONTH_NAMES)
_DAY = rf"(?:(?:{'|'.join(WEEKDAY_NAMES)}) )?\d{{1,2}} (?:{_MONTH}) \d{{4}}"
_WRITTEN = re.compile(
    rf"\b(?:the (?P<stretch>weekend|week) (?P<where>before|of|after) (?P<from>{_DAY})"
    rf"|(?P<many>[a-z]+(?: [a-z]+)?|\d+) (?P<unit>day|weekend|week|month|year)s (?P<side>before|after) "
    rf"(?P<anchor>{_DAY}|\d{{4}})"
    rf"|(?P<day>{_DAY})|(?P<month>{_MONTH}) (?P<of>\d{{4}})|(?P<season>{'|'.join(_SEASON_NAMES)}) (?P<year>\d{{4}}))\b"
)


def text(said: str, question: str, passages: Sequence[str]) -> str:
    """An answer with its days in the language of the question; English stays as it is."""
    language = languages.of(question)
    if language not in _NAMES:
        return said
    parts = said.split(", ")
    if all(_is_day(part) or _WRITTEN.fullmatch(part) for part in parts):
        return ", ".join(_WRITTEN.sub(lambda m: _said(m, language), _day(part, language)) for part in parts)
    return _WRITTEN.sub(
        lambda m: m.group() if any(m.group() in one for one in passages) else _said(m, language),
        said,
    )


def _is_day(part: str) -> bool:
    """Whether it is one date, its month or weekday in letters."""
    found = values.find(part)
    return len(found) == 1 and found[0].kind == "date" and found[0].text == part and any(map(str.isalpha, part))


def _day(part: str, language: str) -> str:
    day = date_of(part) if _is_day(part) else None
    return _put(day, language) if day else part


def _put(day: Day, language: str) -> str:
    months, weekdays = (names.split() for names in _NAMES[language])
    whole, year, weekday = _PARTS[language]
    if day.month is None:
        return weekdays[day.weekday] if day.weekday is not None else str(day.year)
    month = months[day.month - 1]
    first = "1er" if language == "fr" and day.day == 1 else day.day
    said = month if day.day is None else whole.format(day=first, month=month)
    named = weekday.format(name=weekdays[day.weekday]) if day.weekday is not None else ""
    return named + said + (year.format(year=day.year) if day.year is not None else "")


def _said(match: re.Match[str], language: str) -> str:
    found = match.groupdict()
    if found["day"]:
        return _day(found["day"], language)
    if found["month"]:
        return _put(Day(int(found["of"]), MONTHS[found["month"].lower()]), language)
    if found["season"]:
        season = _SEASONS[language].split()[_SEASON_NAMES.index(found["season"])]
        return season + _PARTS[language][1].format(year=found["year"])
    if found["stretch"]:
        side = _SIDES[language][found["where"]]
        return f"{_STRETCHES[language][found['stretch']]} {side} {_day(found['from'], language)}"
    sides = (_SIDES_OF_YEARS if found["anchor"].isdigit() else _SIDES)[language]
    return f"{_many(found['many'], found['unit'], language)} {sides[found['side']]} {_day(found['anchor'], language)}"


def _many(many: str, unit: str, language: str) -> str:
    units = _UNITS[language][_UNIT_NAMES.index(unit)]
    count = 2 if "couple" in many else int(many) if many.isdigit() else NUMBER_WORDS.get(many)
    few = "unas" if language == "es" and unit == "week" else _FEW[language]
    return f"{count or few} {units}"
