"""Numbers, units and dates brought to one form: “1,450 pounds” is “£1450”, and “5 km” is not “5 miles”."""

import re
from dataclasses import dataclass
from fractions import Fraction

from memx.reasoning import values
from memx.reasoning.calendar import MONTHS, NUMBER_WORDS, WEEKDAYS
from memx.reasoning.wording import fold

# unit -> (base unit, how many of it)
_TABLE = {
    "m": ("mm:0.001 cm:0.01 m:1 meter:1 metre:1 km:1000 kilometer:1000 kilometre:1000"),
    "g": ("mcg:0.000001 mg:0.001 g:1 gram:1 kg:1000 kilo:1000 kilogram:1000 tonne:1000000"),
    "l": ("ml:0.001 cl:0.01 l:1 liter:1 litre:1"),
    "minute": ("sec:1/60 second:1/60 min:1 minute:1 hour:60 hr:60 h:60 heure:60 stunde:60 hora:60"),
    "day": ("day:1 jour:1 tag:1 dia:1 week:7 semaine:7 woche:7 semana:7"),
    "month": ("month:1 mois:1 monat:1 mes:1 mese:1 year:12 yr:12 an:12 annee:12 jahr:12 ano:12"),
    "foot": ("inch:1/12 inche:1/12 foot:1 feet:1 ft:1 yard:3"),
    "mile": ("mile:1"),
    "pound weight": ("oz:1/16 ounce:1/16 lb:1 stone:14"),
    "£": ("£:1 gbp:1 pound:1 quid:1"),
    "$": ("$:1 usd:1 dollar:1"),
    "€": ("€:1 eur:1 euro:1"),
    "%": ("%:1 percent:1 prozent:1"),
    "°c": ("°c:1"),
    "°f": ("°f:1"),
}
UNITS: dict[str, tuple[str, Fraction]] = {
    name: (base, Fraction(factor))
    for base, row in _TABLE.items()
    for name, factor in (pair.split(":") for pair in row.split())
}
_SCALES = {"k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
_NUMBER = re.compile(r"\d+(?:[ ,.']\d{3})*(?:[.,]\d+)?")
_NUMBER_WORD = re.compile(r"[^\W\d_]+(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Measure:
    """A number in one form. `unit` is empty where none was written."""

    amount: Fraction
    unit: str = ""

    def agrees(self, other: "Measure") -> bool:
        """The same amount, and units that do not contradict each other."""
        return self.amount == other.amount and (self.unit == other.unit or not self.unit or not other.unit)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it was written; None is not said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def agrees(self, other: "Day") -> bool:
        """Equal where both speak; a year alone or a month alone is another date than one of its days."""
        if self.day != other.day or self.month != other.month:
            return False
        if self.day is None and self.month is None and (self.year is None) != (other.year is None):
            return self.weekday == other.weekday and self.weekday is not None
        return _same(self.year, other.year) and _same(self.weekday, other.weekday)


def _same(one: int | None, other: int | None) -> bool:
    return one == other or one is None or other is None


def number(text: str) -> Fraction | None:
    """“1,450.50”, “2,5”, “1 450”, “twenty-five”: the number, or None."""
    word = fold(text).strip()
    if word in NUMBER_WORDS:
        return Fraction(NUMBER_WORDS[word])
    digits = re.sub(r"[ '’](?=\d{3})", "", word)
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits):  # thousands
        return Fraction(re.sub(r"[.,]", "", digits))
    digits = re.sub(r",(?=\d{3}(?:\D|$))", "", digits).replace(",", ".")
    return Fraction(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else None


def measure(value: values.Value) -> Measure | Day | None:
    """What a value says, in one form; None for names, addresses and the like, which are compared as words."""
    if value.kind == "date":
        return date_of(value.text)
    if value.kind == "time":
        return clock_time(value.text)
    if value.kind in ("money", "percent", "quantity", "number"):
        return _amount(value.text)
    if value.kind in ("code", "phone"):
        digits = re.sub(r"\D", "", value.text)
        return Measure(Fraction(digits)) if digits and value.text.replace(" ", "").strip("+()-").isdigit() else None
    return None


def _amount(text: str) -> Measure | None:
    found = _NUMBER.search(text) or _NUMBER_WORD.match(text)
    amount = number(found.group()) if found else None
    if found is None or amount is None:
        return None
    around = fold(text[: found.start()] + " " + text[found.end() :]).replace("per cent", "%")
    rest = re.findall(r"[£$€¥%]|°[cf]|[a-z]+", around)
    known = [UNITS[name] for word in rest for name in (word, word.removesuffix("s")) if name in UNITS]
    if len(rest) == 2 and rest[1] in _SCALES:  # £3m, $2 k
        return Measure(amount * _SCALES[rest[1]], known[0][0] if known else "")
    for word in rest:
        amount *= _SCALES.get(word, 1) if len(word) > 1 else 1
    unit, factor = known[0] if known else (rest[-1].removesuffix("s") if rest else "", Fraction(1))
    return Measure(amount * factor, "" if unit in _SCALES else unit)


def clock_time(text: str) -> Measure | None:
    """Minutes since midnight; 7.30 and 19.30 stay two different times."""
    folded = fold(text)
    if folded in ("noon", "midnight"):
        return Measure(Fraction(720 if folded == "noon" else 0), "clock")
    parts = re.findall(r"\d+", folded)
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    if "p" in folded and hour < 12:
        hour += 12
    elif "a" in folded and hour == 12:
        hour = 0
    return Measure(Fraction(60 * hour + minute), "clock")


def date_of(text: str) -> Day | None:
    """A written date, day before month where both are numbers and it is possible."""
    folded = fold(text)
    iso = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", folded)
    if iso:
        return Day(*(int(part) for part in iso.groups()))
    numeric = re.fullmatch(r"(\d\d?)[/.](\d\d?)[/.](\d{2,4})", folded)
    if numeric:
        first, second, year = (int(part) for part in numeric.groups())
        day, month = (first, second) if second <= 12 else (second, first)
        return Day(year if year > 99 else 2000 + year, month, day)
    found_month: int | None = None
    weekday: int | None = None
    for word in re.findall(r"[a-z]+", folded):
        found_month = MONTHS.get(word, found_month)
        weekday = WEEKDAYS.get(word, weekday)
    numbers = [int(part) for part in re.findall(r"\d+", folded)]
    parts = (
        next((n for n in numbers if n > 31), None),
        found_month,
        next((n for n in numbers if n <= 31), None),
        weekday,
    )
    return Day(*parts) if any(part is not None for part in parts) else None


def roman(word: str) -> int | None:
    """VIII is 8; None for what is no Roman numeral up to 89."""
    if not re.fullmatch(r"(XL|L?X{0,3})(IX|IV|V?I{0,3})", word) or not word:
        return None
    digits = [_ROMAN[ch] for ch in word.lower()]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
