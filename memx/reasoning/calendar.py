"""Names of months, weekdays and small numbers, in the languages that people mix; all folded."""

from memx.domain.calendar import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS

__all__ = ["MONTHS", "MONTH_NAMES", "NUMBER_WORDS", "WEEKDAYS", "WEEKDAY_NAMES"]

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_UNITS = _ONES.split()
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = _DECADES.split()
_OTHER = {
    "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
}  # fmt: skip
NUMBER_WORDS: dict[str, int] = (
    {word: number for number, word in enumerate(_UNITS)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {f"{ten}-{_UNITS[unit]}": 10 * number + unit for number, ten in enumerate(_TENS, 2) for unit in range(1, 10)}
    | {"hundred": 100, "thousand": 1000, "dozen": 12}
    | _OTHER
)
