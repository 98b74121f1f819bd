"""The forms in which dates are written in English: each a pattern and what its parts mean.

What may as well be a name or a verb (May, march, fall, Monday) counts only after a word that goes before dates.
Patterns see text without accents.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from memx.retrieval import date_parts as parts
from memx.retrieval import spans
from memx.retrieval.spans import Span

Build = Callable[[dict[str, str], datetime], Span | None]


@dataclass(frozen=True, slots=True)
class Form:
    """`weak`: a date only after one of its words (a pattern for the text before), or as the value of an operator.

    `unless`: none before this. `only_in`: a pattern for the whole text. `english`: a part's name to patterns of
    foreign words, each with the English one.
    """

    source: str
    build: Build
    weak: str = ""
    unless: str = ""
    only_in: str = ""
    english: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when first needed: all together take 0.1 s, and most queries hold no date."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def form(pattern: str, build: Build, weak: str = "", unless: str = "", only_in: str = "") -> Form:
    return Form(rf"(?<![\w-])(?:{pattern})(?![\w-])", build, weak, unless, only_in)


MONTH = (
    "(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
YEAR = r"(?P<year>(?:19|20)\d\d)\b(?!\s*(?:%|words|steps|people|kg|km|m\b|miles|calories|pounds|euros|dollars))"
_COUNT = r"(?P<count>\d{1,3}|a couple of|couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?P<unit>day|week|weekend|month|quarter|year)s?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_PART = r"(?P<part>morning|afternoon|evening|night|lunchtime)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_FEAST = "(?P<feast>" + "|".join(name.replace("'", "'?") for name in spans.FEASTS) + ")"
_OWN_FEAST = "(?P<feast>(?:christmas|new year'?s) (?:eve|day)|easter (?:sun|mon)day|boxing day)"
_WHICH = r"(?P<which>last|previous|this|next|coming)"
_BEFORE_LAST = r"\s+(?P<which>before\s+last)"
_YEARS_AGO = r"(?P<years>\d{1,2}|a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+years?\s+ago"
_YEAR_WHICH = r"(?P<year_which>last|this|next)\s+year"
# “summer two years ago”, “March last year”, “May of 2024”, “Nov '24”
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?:{YEAR}|'(?P<short_year>\d\d)|{_YEAR_WHICH}|{_YEARS_AGO}))"
_NEAR = (
    r"(?P<near>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow"
    r"|today|tonight|yesterday|tomorrow)"
)
_BEFORE_DAY = r"\b(?:on|since|before|after|until|till|by|from|to|and)\s+$"
_ORDINAL = "(?P<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th)"
_DURING = r"\b(?:in|during|since|before|after|until|till|throughout|back in)\s+$"
_THIRD = r"(?P<third>early|mid|late|(?:beginning|start|middle|end)(?=\s+of\b))[\s-]+(?:of\s+)?(?:in\s+)?(?:the\s+)?"
_TO = r"\s*(?:-|–|\band\b|\bto\b|\buntil\b)\s*(?:the\s+)?"
_DECADE = r"(?P<decade>'?(?:19|20)?\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
# A word as a title or an example of itself: “the Yesterday song chords”.
_TITLE = r"\s+(?:film|movie|song|lyrics|chords|show|programme|program|album|by\s+the\b|live\b|fever\b|never\b)"

FORMS = (
    form(r"(?P<year>\d{4})[-/](?P<number>\d{1,2})[-/](?P<day>\d{1,2})", parts.numeric),
    form(r"(?P<day>\d{1,2})(?P<mark>[./-])(?P<number>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d(?=\D|$))", parts.day_first),
    form(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})", parts.year_month),
    form(rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?", parts.day_of_month),
    form(rf"(?:{_WEEKDAY},?\s+)?{MONTH}\s+(?:the\s+)?{_DAY}{_OF_YEAR}", parts.day_of_month),
    form(rf"(?:{_WEEKDAY},?\s+)?{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)", parts.day_of_month),
    form(rf"{MONTH}\s+(?P<day>\d{{1,2}})", parts.day_of_month, _BEFORE_DAY),
    form(
        r"(?:(?:between|from)\s+)?(?:the\s+)?(?P<from_day>\d{1,2})(?:st|nd|rd|th)?"
        rf"{_TO}{_DAY}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?",
        parts.days_of_month,
    ),
    form(rf"{MONTH}\s+(?P<from_day>\d{{1,2}})(?:st|nd|rd|th)?{_TO}{_DAY}{_OF_YEAR}", parts.days_of_month),
    form(rf"(?:{_THIRD})?{MONTH}{_OF_YEAR}", parts.month_),
    form(rf"{_OF_YEAR}\s+in\s+{MONTH}".replace(r",?\s+", "", 1), parts.month_),
    form(rf"{_THIRD}{MONTH}", parts.month_),
    form(rf"{_WHICH}\s+{MONTH}", parts.month_),
    form(MONTH, parts.month_, r"\b(?:in|during|since|before|after|until|till|around|throughout|back in)\s+$"),
    form(rf"(?:the\s+)?{_ORDINAL}\s+week\s+(?:of|in)\s+{MONTH}{_OF_YEAR}?", parts.week_of_month),
    form(rf"(?:{_THIRD})?(?:the\s+)?{_SEASON}{_OF_YEAR}", parts.season_),
    form(rf"{_WHICH}\s+{_SEASON}", parts.season_),
    form(rf"(?:the\s+)?{_SEASON}{_BEFORE_LAST}", parts.season_),
    form(
        _SEASON,
        parts.season_,
        r"\b(?:in|during|since|over|throughout|before|after|until)\s+(?:the\s+)?$",
        r"\s+(?:parade|house|collection|sale|catalogue|edition|line|menu|semester|jacket)\b",
    ),
    form(rf"{_FEAST}{_OF_YEAR}", parts.feast_),
    form(rf"{_WHICH}\s+{_FEAST}", parts.feast_),
    form(_FEAST, parts.feast_, r"\b(?:at|over|on|since|before|after|until|till|by|around|during|for)\s+$"),
    form(_OWN_FEAST, parts.feast_, r"^\s*$", r"\s*[^\s?!.]"),
    form(rf"(?:{_THIRD})(?:{YEAR}|{_YEAR_WHICH})", parts.year_),
    form(YEAR, parts.year_, r"\b(?:in|during|since|before|after|until|till|throughout|back in|year|summer of)\s+$"),
    form(rf"Q(?P<number>[1-4])(?:\s+(?:of\s+)?|/)(?:{YEAR}|{_YEAR_WHICH})", parts.quarter_of),
    form(rf"{YEAR}[ -]?Q(?P<number>[1-4])", parts.quarter_of),
    form(r"Q(?P<number>[1-4])", parts.quarter_of, _DURING),
    form(rf"(?:the\s+)?{_ORDINAL}\s+quarter\s+of\s+(?:{YEAR}|{_YEAR_WHICH})", parts.quarter_of),
    form(rf"(?:the\s+)?{_ORDINAL}\s+half\s+of\s+(?:{YEAR}|{_YEAR_WHICH})", parts.half_of),
    form(rf"H(?P<number>[12])\s+{YEAR}", parts.half_of),
    form(_DECADE, parts.decade, r"\b(?:in|during|since|before|after|until|throughout)\s+(?:the\s+)?$"),
    form(rf"(?:calendar\s+)?week\s+(?P<number>\d\d?)(?:,?\s+(?:of\s+)?|/){YEAR}", parts.week_number),
    form(rf"{YEAR}-?W(?P<number>\d\d)", parts.week_number),
    form(rf"{_NEAR}(?:\s+{_PART})?", parts.near_day, unless=_TITLE),
    form(rf"(?P<which>this|last)\s+{_PART}", parts.this_part),
    form(rf"{_WHICH}\s+{_WEEKDAY}(?:\s+{_PART})?", parts.weekday_),
    form(rf"(?:the\s+)?{_WEEKDAY}{_BEFORE_LAST}", parts.weekday_),
    form(rf"{_WEEKDAY}\s+{_PART}", parts.weekday_, unless=_TITLE),
    form(_WEEKDAY, parts.weekday_, r"\b(?:on|since|before|after|until|till|by)\s+$"),
    form(rf"{_WHICH}\s+{_UNIT}", parts.unit, r"(?<!\bat)(?<!\bthe)\s*$"),
    form(rf"(?:the\s+)?{_UNIT}{_BEFORE_LAST}", parts.unit),
    form(rf"{_COUNT}\s+{_UNIT}\s+ago", parts.ago),
    form(
        rf"{_COUNT}\s+{_UNIT}\s+ago,?\s+(?:on\s+)?(?:{_WEEKDAY}|(?P<near>today|yesterday|tomorrow))", parts.ago_then
    ),
    form(rf"{_WEEKDAY},?\s+{_COUNT}\s+weeks?\s+ago", parts.ago_then),
    form(r"a\s+(?P<unit>fortnight)\s+ago", parts.fortnight),
    form(r"(?:an?|one)\s+year\s+and\s+a\s+half\s+ago", parts.year_and_a_half),
    form(r"half\s+a\s+year\s+ago", parts.half_a_year),
    form(r"(?:around\s+|about\s+)?this\s+time\s+last\s+year", parts.time_last_year),
    form(rf"(?P<few>a\s+few|some|several)\s+{_UNIT}\s+ago", parts.ago),
    form(rf"(?:the\s+)?(?:last|past|previous)\s+{_COUNT}\s+{_UNIT}", parts.past),
    form(rf"(?:the\s+)?(?:last|past)\s+(?:{_COUNT}\s+)?hours?", parts.past_hours),
    form(rf"(?:(?:in|over|during|within)\s+)?the\s+(?:last|past)\s+{_UNIT}", parts.past, "", r"\s+of\b"),
    form(rf"in\s+{_COUNT}\s+{_UNIT}", parts.ahead, r"(?<!done )(?<!made )$", r"\s*[^\s?!.]"),
    form(
        r"on\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+(?P<which>last|this|next)\s+month|(?=\s*(?:[?.,!;]|$)))",
        parts.on_the,
    ),
)  # fmt: skip
