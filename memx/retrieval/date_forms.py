"""The forms in which dates are written in English: each a pattern and what its parts mean.

What may as well be a name or a verb (May, march, fall, Monday) counts only after a word that goes before dates.
Patterns see text without accents. What is said of a stretch of
time (“the end of”, “the first Monday of”, “the week before”) stands in `date_operators`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from memx.retrieval import date_parts as parts
from memx.retrieval import feasts
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


# Not within a word or a chain of them, but for “mid-March”, “late-2024”.
_BEGINNING = r"(?<!\w)(?:(?<!-)|(?<=\bmid-)|(?<=\bmi-)|(?<=\blate-)|(?<=\bearly-))"


def form(pattern: str, build: Build, weak: str = "", unless: str = "", only_in: str = "") -> Form:
    return Form(rf"{_BEGINNING}(?:{pattern})(?![\w-])", build, weak, unless, only_in)


MONTH = (
    "(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
# No month of these is somebody, or a verb.
_SURE_MONTH = "(?P<month>january|february|july|september|sept|october|november|december)"
_FULL_MONTH = "(?P<month>(?-i:January|February|March|April|May|June|July|August|September|October|November|December))"
YEAR = r"(?P<year>(?:19|20)\d\d)\b(?!\s*(?:%|words|steps|people|kg|km|m\b|miles|calories|pounds|euros|dollars))"
_OTHER_YEAR = r"(?P<other_year>(?:19|20)\d\d)"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORDS = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?"
    rf"|(?:thir|four|fif|six|seven|eigh|nine)teen|{_ONES}|ten|eleven|twelve|a\s+hundred|a\s+dozen|an?"
)
COUNT = rf"(?P<count>\d{{1,3}}|(?:a\s+)?couple(?:\s+of)?|{_WORDS})"
_SOME = rf"(?P<count>\d{{1,3}}|(?:a\s+)?couple(?:\s+of)?|few|several|{_WORDS})"
UNIT = r"(?P<unit>day|weekend|week|month|quarter|year|decade|fortnight)s?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
WEEKDAY = (
    "(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?-i:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
)
PART = r"(?P<part>morning|afternoon|evening|night|lunchtime)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_FEAST = (
    "(?P<feast>"
    + "|".join(
        name.replace("'", "'?").replace("st ", r"(?:st\.?|saint)\s").replace("fourth", "(?:fourth|4th)")
        for name in feasts.NAMES
    ).replace("labor", "labou?r")
    + ")"
)
_OWN_FEAST = "(?P<feast>(?:christmas|new year'?s) (?:eve|day)|easter (?:sun|mon)day|boxing day)"
_WHICH = r"(?P<which>last|previous|this|next|coming)"
_BEFORE_LAST = r"\s+(?P<which>before\s+last)"
_YEARS_AGO = rf"(?P<years>\d{{1,2}}|(?:a\s+)?couple(?:\s+of)?|{_WORDS})\s+years?\s+ago"
_YEAR_WHICH = (
    r"(?:(?P<year_which>last|previous|this|next)\s+year|(?:the\s+)?year\s+(?P<other_year_which>before\s+last))"
)
# “summer two years ago”, “March last year”, “May of 2024”, “Nov '24”, “winter 2024/25”
_OF_YEAR = (
    rf"(?:,?\s+(?:of\s+|in\s+)?(?:{YEAR}(?:[/-]\d\d(?:\d\d)?)?|'(?P<short_year>\d\d)|{_YEAR_WHICH}|{_YEARS_AGO}))"
)
_NEAR = (
    r"(?P<near>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow"
    r"|today|tonight|yesterday|tomorrow)"
)
_BEFORE_DAY = r"\b(?:on|since|before|after|until|till|by|from|to|and)\s+$"
_DURING = r"\b(?:in|during|since|before|after|until|till|throughout|from|back in)\s+(?:the\s+)?$"
_IN_MONTH = r"\b(?:in|during|since|before|after|until|till|around|throughout|from|back in|prior to)\s+$"
_IN_YEAR = r"\b(?:in|during|since|before|after|until|till|throughout|from|back in|year|prior to|summer of)\s+$"
_AT_FEAST = r"\b(?:at|over|on|since|before|after|until|till|by|around|during|for)\s+(?:the\s+)?$"
_ENDED = r"(?!\s*(?:[?.,!;]|$))"  # more follows
_TO = r"\s*(?:-|–|\band\b|\bto\b|\buntil\b|\bthrough\b)\s*(?:the\s+)?"
_DECADE = (
    r"(?P<decade>'?(?:19|20)?\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)"
)
_ORDINAL_DAY = (
    "(?P<day_word>(?:twenty[\\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|thirty[\s-]first)"
)
# A word as a title or an example of itself: “the Yesterday song chords”.
_TITLE = (
    r"\s+(?:film|movie|book|song|lyrics|chords|show|programme|program|album|by\s+the\b|live\b|fever\b|never\b|lights\b"
    r"|once\s+more)"
)
# “yesterday, a Beatles song”, “tomorrow is another day”
_CALLED = (
    r",\s+an?\s+(?:[\w']+\s+){0,2}(?:song|film|movie|book|novel|album|play|poem|show|series)\b|\s+is\s+another\s+day\b"
)
_KINDS = r"(?:\s+\w+){0,2}\s+(?:recipes?|books?|series|ideas?|menus?|playlist|routine|template)\b"  # no one evening
_NEVER = r"(?!)"  # only within what is said of it

FORMS = (
    form(r"(?P<year>\d{4})[-/](?P<number>\d{1,2})[-/](?P<day>\d{1,2})(?:T\d\d:\d\d(?::\d\d)?Z?)?", parts.numeric),
    form(r"(?P<day>\d{1,2})(?P<mark>[./-])(?P<number>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d(?=\D|$))", parts.day_first),
    form(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})", parts.year_month),
    form(r"(?P<number>0?[1-9]|1[0-2])[./](?P<year>(?:19|20)\d\d)", parts.year_month, _IN_YEAR),
    form(
        r"(?P<day>\d{1,2})/(?P<month_number>\d{1,2})",
        parts.day_and_month,
        r"\b(?:on|since|until|till)\s+(?:the\s+)?$",
        r"(?:/|\s+(?:of|cup|inch|scale|time)\b)",
    ),
    form(
        rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?{DAY}(?:\s+(?:of\s+)?|-){MONTH}(?:{_OF_YEAR}|-{_OTHER_YEAR})?",
        parts.day_of_month,
    ),
    form(rf"{DAY}\s+{MONTH}\s+(?P<short_year>[12]\d)(?![.:/]?\d)", parts.day_of_month, "", r"\s*(?:h|am|pm|o'clock)\b"),
    form(rf"(?:the\s+)?{_ORDINAL_DAY}\s+of\s+{MONTH}{_OF_YEAR}?", parts.day_in_words),
    form(rf"(?:{WEEKDAY},?\s+)?{MONTH}\s+(?:the\s+)?{DAY}{_OF_YEAR}", parts.day_of_month),
    form(rf"(?:{WEEKDAY},?\s+)?{MONTH}\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)", parts.day_of_month),
    form(rf"{MONTH}\s+(?P<day>\d{{1,2}})", parts.day_of_month, _BEFORE_DAY),
    form(rf"{_SURE_MONTH}\s+(?P<day>\d{{1,2}})(?!\d|[.:/]\d)", parts.day_of_month),
    form(rf"{_FULL_MONTH}\s+(?P<day>\d{{1,2}})", parts.day_of_month, "", _ENDED),
    form(
        r"(?:(?:between|from)\s+)?(?:the\s+)?(?P<from_day>\d{1,2})(?:st|nd|rd|th)?"
        rf"{_TO}{DAY}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?",
        parts.days_of_month,
    ),
    form(rf"{MONTH}\s+(?P<from_day>\d{{1,2}})(?:st|nd|rd|th)?{_TO}{DAY}{_OF_YEAR}", parts.days_of_month),
    form(
        rf"(?:between|from)\s+{MONTH}\s+(?P<from_day>\d{{1,2}})(?:st|nd|rd|th)?{_TO}{DAY}(?!\s+[a-z]+ber)",
        parts.days_of_month,
    ),
    form(rf"{MONTH}(?:{_OF_YEAR}|[-/]{_OTHER_YEAR})", parts.month_),
    form(rf"{_OF_YEAR}\s+in\s+{MONTH}".replace(r",?\s+(?:of\s+|in\s+)?", "", 1), parts.month_),
    form(rf"{_WHICH}\s+{MONTH}", parts.month_),
    form(MONTH, parts.month_, _IN_MONTH),
    form(rf"(?:the\s+)?{_SEASON}{_OF_YEAR}", parts.season_),
    form(rf"(?:the\s+|this\s+)?(?:past\s+)?{_WHICH}\s+{_SEASON}", parts.season_),
    form(rf"(?:the|this)\s+past\s+{_SEASON}", parts.season_),
    form(rf"(?:the\s+)?{_SEASON}{_BEFORE_LAST}", parts.season_),
    form(
        _SEASON,
        parts.season_,
        r"\b(?:in|during|since|over|throughout|before|after|until|from)\s+(?:the\s+)?$|\ball\s+$",
        r"\s+(?:parade|house|collection|sale|catalogue|edition|line|menu|semester|jacket|dress)",
    ),
    form(rf"{COUNT}\s+{_SEASON}s\s+ago", parts.times_of_year_ago),
    form(rf"{_FEAST}{_OF_YEAR}", parts.feast_),
    form(rf"{_WHICH}\s+{_FEAST}", parts.feast_),
    form(rf"(?:the\s+)?{_FEAST}{_BEFORE_LAST}", parts.feast_),
    form(_FEAST, parts.feast_, _AT_FEAST),
    form(_OWN_FEAST, parts.feast_, r"^\s*$", r"\s*[^\s?!.]"),
    form(rf"{_FEAST}\s+(?P<stretch>weekend|week){_OF_YEAR}?", parts.feast_stretch),
    form(rf"{_FEAST}\s+(?P<stretch>holidays?|break|vacation|days){_OF_YEAR}?", parts.feast_stretch, _AT_FEAST),
    form(rf"{COUNT}\s+{_FEAST}(?:e?s)?\s+ago", parts.times_of_year_ago),
    form(YEAR, parts.year_, _IN_YEAR),
    form(rf"(?:fiscal\s+)?Q(?P<number>[1-4])(?:,?\s+(?:of\s+)?|/)(?:{YEAR}|{_YEAR_WHICH})", parts.quarter_of),
    form(rf"{YEAR}[ -]?Q(?P<number>[1-4])", parts.quarter_of),
    form(r"(?:fiscal\s+)?Q(?P<number>[1-4])", parts.quarter_of, _DURING),
    form(
        rf"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|last)\s+quarter(?:\s+of)?\s+(?:{YEAR}|{_YEAR_WHICH})",
        parts.quarter_of,
    ),
    form(
        "(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\\s+quarter",
        parts.quarter_of,
        r"\b(?:in|during|since|before|after|until)\s+the\s+$",
        _ENDED,
    ),
    form(rf"H(?P<number>[12])\s+{YEAR}", parts.half_of),
    form(
        _DECADE,
        parts.decade,
        r"(?<!\bscored )(?<!temperature )(?<!temperatures )(?<!was )(?<!were )(?<!is )"
        r"\b(?:in|during|since|before|after|until|throughout|from)\s+(?:the\s+)?$|^\s*the\s+$",
        r"\s+(?:club|music|jazz|style|lamp|playlist|disco|degrees)",
    ),
    form(rf"(?:calendar\s+)?week\s+(?P<number>\d\d?)(?:,?\s+(?:of\s+)?|/){YEAR}", parts.week_number),
    form(rf"{YEAR}-?W(?P<number>\d\d)", parts.week_number),
    form(rf"{_NEAR}(?:\s+{PART})?", parts.near_day, unless=rf"{_TITLE}|'s\s+special|{_CALLED}"),
    form(rf"(?P<which>this|last)\s+{PART}", parts.this_part),
    form(r"(?:the\s+)?night\s+before\s+last", parts.nights_ago),
    form(rf"{COUNT}\s+nights?\s+ago", parts.nights_ago),
    form(r"(?:on\s+)?the\s+other\s+day", parts.the_other_day, unless=r"\s+(?:care|shift|job|trip)"),
    form(rf"(?:(?:the|this)\s+)?{_WHICH}\s+{WEEKDAY}(?:\s+{PART})?", parts.weekday_),
    form(rf"(?:the|this)\s+past\s+{WEEKDAY}(?:\s+{PART})?", parts.weekday_),
    form(rf"(?:the\s+)?{WEEKDAY}{_BEFORE_LAST}", parts.weekday_),
    form(rf"{WEEKDAY}\s+{PART}", parts.weekday_, unless=rf"{_TITLE}|{_KINDS}"),
    form(WEEKDAY, parts.weekday_, r"\b(?:on|since|before|after|until|till|by|from|than)\s+$"),
    form(rf"{WEEKDAY}\s+the\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)", parts.weekday_the, unless=_TITLE),
    form(rf"{COUNT}\s+{WEEKDAY}s\s+ago", parts.days_of_week_ago),
    form(rf"{_WHICH}\s+{UNIT}", parts.unit, r"(?<!\bat)(?<!\bthe)\s*$", r"\s+(?:mile|final|moon)\b"),
    form(r"(?:the\s+)?(?P<unit>year|month|week|quarter)", parts.the_unit, _NEVER),
    form(rf"(?:the\s+)?{UNIT}{_BEFORE_LAST}", parts.unit),
    form(
        "(?:the|this)\\s+(?:past\\s+)?weekend",
        parts.the_weekend,
        r"\b(?:at|over|on|since|before|after|until|till|during|from)\s+$",
        r"\s+(?:bag|supplement|trip)",
    ),
    form(r"(?:the|this)\s+past\s+weekend", parts.the_weekend),
    form(rf"{COUNT}\s+{UNIT}\s+ago", parts.ago),
    form(rf"{COUNT}\s+hours?\s+ago", parts.hours_ago),
    form(
        rf"{COUNT}\s+{UNIT}\s+ago,?\s+(?:on\s+)?(?:{WEEKDAY}|(?P<near>today|yesterday|tomorrow))", parts.ago_then
    ),
    form(rf"{WEEKDAY},?\s+{COUNT}\s+weeks?\s+ago", parts.ago_then),
    form(rf"a\s+week\s+(?:ago\s+)?last\s+{WEEKDAY}", parts.week_before_weekday),
    form(rf"{COUNT}\s+(?:years?\s+)?and\s+a\s+half(?:\s+years?)?\s+ago", parts.and_a_half_ago),
    form(r"half\s+a\s+year\s+ago", parts.and_a_half_ago),
    form(rf"(?:around\s+|about\s+)?(?:(?:at\s+)?(?:this|the\s+same)|same)\s+time{_OF_YEAR}", parts.same_month),
    form(rf"(?:(?:on\s+)?this|the\s+same)\s+day{_OF_YEAR}", parts.same_day),
    form(r"this\s+time\s+(?P<which>last|next)\s+week", parts.same_weekday),
    form(rf"(?P<few>a\s+few|some|several)\s+{UNIT}\s+ago", parts.ago),
    form(rf"(?:the\s+)?(?:last|past|previous)\s+{_SOME}\s+{UNIT}", parts.past),
    form(
        rf"(?:the\s+)?(?:last|past)\s+(?:{_SOME}\s+)?(?P<unit>hours?|minutes?|mins?)",
        parts.past_hours,
        unless=r"\s+(?:of|offer|deal)\b",
    ),
    form(
        rf"(?:(?:in|over|during|within)\s+)?(?:the\s+(?:last|past)|this\s+past)\s+{UNIT}",
        parts.past,
        "",
        r"\s+(?:of\b|in\b|mile|final|moon)",
    ),
    form(
        rf"in\s+{COUNT}\s+{UNIT}",
        parts.ahead,
        r"(?<!done )(?<!made )$",
        r"\s*[^\s?!.]",
        r"^(?!.*\b(?:how\s+(?:many|much|often)|times|once|twice)\b)",
    ),
    form(rf"{COUNT}\s+{UNIT}\s+from\s+(?:now|today)", parts.ahead),
    form(
        r"on\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[?.,!;]|$))|(?:on\s+)?(?:the\s+)?(?P<day_of>\d{1,2})"
        r"(?:st|nd|rd|th)\s+of\s+(?:(?P<which>last|this|next)\s+month|the\s+month)",
        parts.on_the,
    ),
    form(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)",
        parts.on_the,
        r"\b(?:since|until|till|before|by|after|from|between|to|through)\s+the\s+$",
        r"(?!\s*(?:[?.,!;]|$|(?:to|and|until|till|through|[-–])\s))",
    ),
)  # fmt: skip
