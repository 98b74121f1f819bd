"""Names of months, weekdays and small numbers, in the languages that people mix; all folded."""

from memx.reasoning.wording import fold

_MONTH_NAMES = (
    "january jan januar janvier enero gennaio janeiro januari",
    "february feb februar fevrier febrero febbraio fevereiro februari",
    "march mar marz maerz mars marzo marco maart",
    "april apr avril abril aprile",
    "may mai mayo maggio maio mei",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet julio luglio julho",
    "august aug aout agosto augustus",
    "september sep sept septembre septiembre settembre setembro",
    "october oct oktober okt octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dicembre dezembro",
)
MONTHS = {fold(name): number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}

_WEEKDAY_NAMES = (
    "monday mon mondays montag lundi lunes lunedi maandag",
    "tuesday tue tues tuesdays dienstag mardi martes martedi dinsdag",
    "wednesday wed weds wednesdays mittwoch mercredi miercoles mercoledi woensdag",
    "thursday thu thur thurs thursdays donnerstag jeudi jueves giovedi donderdag",
    "friday fri fridays freitag vendredi viernes venerdi vrijdag",
    "saturday sat saturdays samstag samedi sabado sabato zaterdag",
    "sunday sun sundays sonntag dimanche domingo domenica zondag",
)
WEEKDAYS = {fold(name): number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}

MONTH_NAMES = tuple(names.split()[0].capitalize() for names in _MONTH_NAMES)
WEEKDAY_NAMES = tuple(names.split()[0].capitalize() for names in _WEEKDAY_NAMES)

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
