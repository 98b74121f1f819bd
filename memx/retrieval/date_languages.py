"""Dates in Spanish, French and German: the common forms, on the same parts as the English ones.

A sentence is in no language for certain, and people mix them, so all forms are tried together. The words are without
accents, as the text comes: “ano pasado” and “fevrier” are typed as often as not.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from memx.domain.calendar import MONTHS, WEEKDAYS
from memx.retrieval import date_parts as parts
from memx.retrieval.date_forms import YEAR, Build, Form, form

# By part: the English word, and a pattern of those that mean it.
WORDS: Mapping[str, Mapping[str, str]] = {
    "unit": {
        "weekend": "fin(?:es)? de semana|week-?ends?|wochenenden?",
        "day": "dias?|jours?|tage?n?",
        "week": "semanas?|semaines?|wochen?",
        "month": "mes(?:es)?|mois|monate?[ns]?",
        "quarter": "trimestres?|quartale?[ns]?",
        "year": "anos?|annees?|ans?|jahre?[ns]?",
    },
    "season": {
        "spring": "primavera|printemps|fruhling|fruhjahr",
        "summer": "verano|ete|sommer",
        "autumn": "otono|automne|herbst",
        "winter": "invierno|hiver|winter",
    },
    "feast": {
        "christmas eve": "nochebuena|heiligabend|heilig abend",
        "christmas": "navidad(?:es)?|noel|weihnachten",
        "easter": "semana santa|pascua|paques|ostern",
        "pentecost": "pentecostes|pentecote|pfingsten",
        "new year's eve": "nochevieja|silvester",
    },
    "which": {
        "before last": "vorletzte[nrsm]?|antepasad[oa]|avant-derni(?:er|ere)",
        "last": "pasad[oa]|ultim[oa]|anterior|derni(?:er|ere)|passee?|letzte[nrsm]?|vorige[nrsm]?|vergangene[nrsm]?",
        "next": "proxim[oa]|que viene|prochaine?|nachste[nrsm]?|kommende[nrsm]?",
        "this": "est[ea]|cett?e?|cet|ce|diese[nrsm]?",
    },
    "near": {
        "day before yesterday": "anteayer|antes de ayer|avant-hier|vorgestern",
        "day after tomorrow": "pasado manana|apres-demain|ubermorgen",
        "yesterday": "ayer|hier|gestern",
        "today": "hoy|aujourd'hui|heute",
        "tomorrow": "manana|demain|morgen",
    },
    "part": {
        "morning": "(?:(?:por|de) la )?manana|matin|morgen|fruh|vormittag",
        "tarde": "(?:(?:por|de) la )?tarde",
        "afternoon": "apres-midi|nachmittag",
        "evening": "soir|abend",
        "night": "(?:por|de) la noche|nuit|nacht",
    },
    "count": {
        "1": "une?|uno|una|ein(?:e[mnr]?)?",
        "2": "un par de|dos|deux|zwei",
        "3": "tres|trois|drei",
        "4": "cuatro|quatre|vier",
        "5": "cinco|cinq|funf",
        "6": "seis|sechs|six",
        "7": "siete|sept|sieben",
        "8": "ocho|huit|acht",
        "9": "nueve|neuf|neun",
        "10": "diez|dix|zehn",
        "12": "doce|douze|zwolf",
        "15": "quince|quinze|funfzehn",
        "20": "veinte|vingt|zwanzig",
        "30": "treinta|trente|dreissig",
    },
    "third": {
        "early": "principios|comienzos|inicios|debut|anfang",
        "mid": "mediados|mi|mitte",
        "late": "finales|fines|fin|ende",
    },
    "ordinal": {
        "first": "primer[oa]?|premi(?:er|ere)|erste[nrsm]?",
        "second": "segund[oa]|deuxieme|seconde|zweite[nrsm]?",
        "third": "tercer[oa]?|troisieme|dritte[nrsm]?",
        "fourth": "cuart[oa]|quatrieme|vierte[nrsm]?",
        "last": "ultim[oa]|derni(?:er|ere)|letzte[nrsm]?",
    },
}


def _any(part: str) -> str:
    return f"(?P<{part}>" + "|".join(WORDS[part].values()) + ")"


def _names(part: str, numbers: Mapping[str, int]) -> str:
    return f"(?P<{part}>" + "|".join(sorted((name for name in numbers if len(name) > 2), key=len, reverse=True)) + ")"


def in_english(parts: Mapping[str, str | None]) -> dict[str, str]:
    """The parts that were caught, in lower case, with the English word for a foreign one."""
    found = {name.removeprefix("other_"): " ".join(part.lower().split()) for name, part in parts.items() if part}
    return {name: _english(name, part) for name, part in found.items()}


def _english(name: str, word: str) -> str:
    own = word.rstrip("s") if name == "unit" else word
    said = WORDS.get("which" if name == "year_which" else name, {})
    return own if own in said else next((one for one, pattern in said.items() if re.fullmatch(pattern, word)), own)


def _form(pattern: str, build: Build, weak: str = "", unless: str = "", only_in: str = "") -> Form:
    return replace(form(pattern, build, weak, unless, only_in), english=WORDS)


_MONTH, _WEEKDAY = _names("month", MONTHS), _names("weekday", WEEKDAYS)
ANY_WEEKDAY = _WEEKDAY
_UNIT, _SEASON, _FEAST, _PART = _any("unit"), _any("season"), _any("feast"), _any("part")
_COUNT = rf"(?:(?P<digits>\d{{1,3}})|{_any('count')})"
_LATER_WHICH = "(?P<which>" + "|".join(WORDS["which"][one] for one in ("last", "next")) + ")"
_YEAR_WHICH = (
    r"(?:(?:ano\s+|l'an(?:nee)?\s+|an\s+)(?P<year_which>pasado|derni(?:er|ere)|passee?)"
    r"|(?P<other_year_which>letzte[nrsm]?|vorige[nrsm]?|vorletzte[nrsm]?)\s+jahre?s)"
)
_OF_YEAR = rf"(?:\s+(?:del?\s+|de\s+)?(?:{YEAR}|{_YEAR_WHICH}))"
_DAY = r"(?P<day>\d{1,2})(?:\.|er|o)?"
_SINCE = r"desde|depuis|seit|hasta|bis|avant|vor|nach|apres|despues de|antes de|tras"
_IN = rf"\b(?:en|im|au mois de|en el mes de|{_SINCE})\s+(?:el\s+|la\s+|l')?$"
_AT = rf"\b(?:en|a|por|zu|an|uber|{_SINCE})\s+(?:la\s+)?$"
_ARTICLE = r"(?:(?:el|la|le|am|den|dem|der)\s+|l')?"
_THIS_PART = r"(?P<part>manana|tarde|matin|apres-midi|soir|morgen|fruh|vormittag|nachmittag|abend)"
_NEVER = r"(?!)"  # only within what is said of it
# “Hier” is “here” in German, so the sentence must be French.
_FRENCH = (
    r"^(?!.*\b(?:ist|sind|der|die|das|ich|und|war|liegt|steht|gibt)\b)(?:\W*hier\W*$|.*(?:\b(?:[jcdn]'|qu'?|que|quoi|je"
    r"|nous|on|ai|avons|avec|dit|fait|ecrit|les?|la|des|du|mes|notes)\b|[jcdn]'\w))"
)

FORMS = (
    _form(rf"{_ARTICLE}{_DAY}\s+(?:de\s+)?{_MONTH}{_OF_YEAR}?", parts.day_of_month),
    _form(
        r"(?:(?:del|du|vom|entre el|entre le|zwischen dem)\s+)?(?P<from_day>\d{1,2})(?:\.|er)?"
        rf"\s*(?:-|–|\bal?\b|\bau\b|\bbis(?: zum)?\b|\by(?: el)?\b|\bet(?: le)?\b|\bund(?: dem)?\b)\s*"
        rf"{_DAY}\s+(?:de\s+)?{_MONTH}{_OF_YEAR}?",
        parts.days_of_month,
    ),
    _form(r"(?P<day>\d{1,2})\.(?P<month_number>\d{1,2})\.", parts.day_and_number, r"\b(?:am|vom|seit|bis|dem)\s+$"),
    _form(rf"{_MONTH}{_OF_YEAR}", parts.month_),
    _form(_MONTH, parts.month_, _IN),
    _form(YEAR, parts.year_, rf"\b(?:en|im jahre?|{_SINCE})\s+$"),
    _form(rf"{_ARTICLE}{_SEASON}{_OF_YEAR}", parts.season_),
    _form(rf"{_FEAST}{_OF_YEAR}", parts.feast_),
    _form(_FEAST, parts.feast_, _AT),
    _form(_SEASON, parts.season_, _IN),
    _form(rf"{_ARTICLE}{_SEASON}\s+{_LATER_WHICH}", parts.season_),
    _form(rf"{_ARTICLE}{_any('which')}\s+{_SEASON}", parts.season_),
    _form(rf"{_ARTICLE}{_FEAST}\s+{_LATER_WHICH}", parts.feast_),
    _form(rf"{_ARTICLE}{_any('which')}\s+{_FEAST}", parts.feast_),
    _form(rf"{_ARTICLE}{_UNIT}\s+{_LATER_WHICH}", parts.unit),
    _form(rf"{_ARTICLE}(?:im\s+|am\s+)?{_any('which')}\s+{_UNIT}(?:-ci)?", parts.unit),
    _form(rf"{_ARTICLE}{_WEEKDAY}\s+{_LATER_WHICH}", parts.weekday_),
    _form(rf"{_ARTICLE}{_any('which')}\s+{_WEEKDAY}", parts.weekday_),
    _form(rf"(?:el|am)\s+{_WEEKDAY}(?:\s?{_PART})?", parts.weekday_),
    _form(rf"{_WEEKDAY}\s?{_PART}", parts.weekday_),
    _form(_WEEKDAY, parts.weekday_, rf"\b(?:{_SINCE}|jusqu'a)\s+(?:el\s+|dem\s+)?$"),
    _form(r"(?:(?:esta|este|ce|cet|cette|diesen|heute)\s+)" + _THIS_PART, parts.this_part),
    _form(r"(?:am|dieses)\s+(?P<unit>wochenende)", parts.the_weekend),
    _form(r"(?:les\s+|los\s+)?(?:annees|anos)\s+(?P<decade>(?:19|20)?\d0)", parts.decade),
    _form(r"(?:in\s+den|den)\s+(?P<decade>(?:19|20)?\d0)ern", parts.decade),
    _form(r"(?:kalenderwoche|kw)\s*(?P<number>\d\d?)(?:,?\s+|/)" + YEAR, parts.week_number),
    _form(r"(?:la|le|el|das?|l')\s*(?P<unit>ano|annee|mes|mois|semana|semaine|trimestre)", parts.the_unit, _NEVER),
    _form(r"(?:des|der)\s+(?P<unit>jahre?s|monate?s|woche)", parts.the_unit, _NEVER),
    _form(r"vor\s+(?:anderthalb|eineinhalb)\s+jahren", parts.year_and_a_half_ago),
    _form(r"hace\s+(?:un\s+)?ano\s+y\s+medio|il\s+y\s+a\s+un\s+an\s+et\s+demi", parts.year_and_a_half_ago),
    _form(r"vor\s+einem\s+halben\s+jahr|hace\s+medio\s+ano", parts.and_a_half_ago),
    _form(
        r"(?P<near>anteayer|antes de ayer|avant-hier|vorgestern|pasado manana|apres-demain|ubermorgen|ayer|gestern|hoy"
        rf"|aujourd'hui|heute)(?:\s+(?:au\s+)?{_PART})?",
        parts.near_day,
    ),
    _form(r"(?P<which>anoche)", parts.last_night),
    _form(r"esta noche|cette nuit|heute nacht", parts.tonight),
    _form(r"(?P<near>hier)", parts.near_day, r"\bjusqu'a\s+$"),
    _form(rf"(?P<near>hier|demain|manana)\s+{_PART}", parts.near_day),
    _form("(?P<near>hier)", parts.near_day, r"(?<!l')$", only_in=_FRENCH),
    _form("(?P<near>demain)", parts.near_day, r"(?<!\ble )(?<!\bdu )(?<!\bde )(?<!l')$"),
    _form(
        "(?P<near>manana)",
        parts.near_day,
        r"(?<!\bla )(?<!\besta )(?<!\bcada )(?<!\buna )$",
        r"\s+(?:en espanol|sig)",
    ),
    _form(
        "(?-i:(?P<near>morgen))",
        parts.near_day,
        r"(?<!guten )(?<!am )(?<!der )(?<!den )(?<!jeden )(?<!diesen )(?<!vom )$",
    ),
    _form(rf"(?:hace|il y a|vor)\s+{_COUNT}\s+{_UNIT}", parts.ago),
    _form(rf"(?:hace|il y a|vor)\s+(?P<few>un[oa]s|quelques|einigen|ein paar)\s+{_UNIT}", parts.ago),
    _form(rf"(?:(?:en|in)\s+)?(?:los|las|den|die)\s+(?:ultim[oa]s|letzten)\s+{_COUNT}\s+{_UNIT}", parts.past),
    _form(rf"(?:les|ces)\s+{_COUNT}\s+derni(?:ers|eres)\s+{_UNIT}", parts.past),
)  # fmt: skip
