"""What stands in a text: words, names, exact strings. Pure string work, for queries and passages alike."""

import re
import unicodedata
from collections.abc import Sequence


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Dropped from lexical search: in a question they say nothing about the note that answers it.
STOP_WORDS = _set(
    """a about above after again against all also am an and any anyone anything are aren't as at be because been before
    being below between both but by can can't could couldn't did didn't do does doesn't doing don't down during each
    either else ever every few for from further had hadn't has hasn't have haven't having he he'd he'll he's her here
    hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its itself just let let's like
    many may me might more most much must my myself no nor not now of off on once one only or other our ours ourselves
    out over own per please really same shall she she'd she'll she's should shouldn't since so some someone something
    such tell than that that's the their theirs them themselves then there there's these they they'd they'll they're
    they've this those through to too under until up upon us very via was wasn't we we'd we'll we're we've were
    weren't what what's whatever when when's where where's which while who who's whom whose why will with within
    without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself"""
)

# What a note that answers the question rarely repeats; dropped only while other words remain.
QUESTION_WORDS = _set(
    """ago called date day find give happen happened kind know last long mention mentioned name named note notes old
    remember said say says show sort spell thing things time times type used wrote year"""
)

_CALENDAR = _set(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday easter christmas"""
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00]")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ().\-/]{5,}\d(?!\w)")
_CODE = re.compile(r"(?<!\w)(?=[^\s]*\d)[^\W_]+(?:[-./:_][^\W_]+)*(?!\w)")
_PHONE_RUN = re.compile(r"(?<![^\W_])\+?(\d{9,15})(?![^\W_])")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s().\-/]+(?=\d)")


def clean(text: str) -> str:
    """Composed form (NFC), without characters that are not seen."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Every word as (lower case without a possessive ending, start, end)."""
    return [(bare(found.group()), found.start(), found.end()) for found in WORD.finditer(text)]


def bare(word: str) -> str:
    """Lower case, straight apostrophe, no possessive ending."""
    word = word.lower().replace("’", "'")
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


def folded(word: str) -> str:
    """Without accents, as the full-text index folds them, and with ß as ss, which it leaves."""
    if word.isascii():
        return word
    return "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark)).replace(
        "ß", "ss"
    )


def content_words(text: str) -> list[str]:
    """The words worth looking for, once each, in order: stop words go, then question words, while others remain."""
    every = list(dict.fromkeys(word for word, _, _ in tokens(text)))
    said = [word for word in every if word not in STOP_WORDS and len(word) > 1]
    return [word for word in said if word not in QUESTION_WORDS] or said or every


def names(text: str) -> list[str]:
    """Words with a capital that are neither stop words nor of the calendar."""
    capital = (bare(match.group()) for match in WORD.finditer(text) if match.group()[0].isupper())
    return list(dict.fromkeys(word for word in capital if word not in STOP_WORDS and word not in _CALENDAR))


def unnamed(text: str, named: Sequence[str]) -> str:
    """A text without these names (lower case); empty where there are none, or nothing that says something remains.

    The first word stays: anybody's first word has a capital.
    """
    first, *rest = text.split() or [""]
    kept = [first, *(word for word in rest if bare(word.strip("?!.,;:()")) not in named)]
    said = [word for word, _, _ in tokens(" ".join(kept)) if word not in STOP_WORDS and len(word) > 1]
    return " ".join(kept) if said and len(kept) <= len(rest) else ""


def exact_strings(text: str) -> list[str]:
    """What must be found as it stands: web and mail addresses, phone numbers, codes, numbers that are not years."""
    found = [match.group().rstrip(".,;:!?)") for match in _ADDRESS.finditer(text)]
    rest = _ADDRESS.sub(" ", text)
    phones = [match.group() for match in _PHONE.finditer(rest) if len(digits(match.group())) >= 7]
    rest = _PHONE.sub(lambda match: " " if len(digits(match.group())) >= 7 else match.group(), rest)
    codes = [match.group() for match in _CODE.finditer(rest) if _tells_apart(match.group())]
    return list(dict.fromkeys(found + phones + codes))


def _tells_apart(code: str) -> bool:
    number = digits(code)
    if code.isdigit():
        return len(code) >= 3 and not (len(code) == 4 and code[:2] in {"19", "20"})
    ordinal = re.fullmatch(r"\d+(st|nd|rd|th|s|am|pm)", code.lower())
    clock_or_date = re.fullmatch(r"\d{1,4}([-/.:]\d{1,2}){1,2}", code) and len(number) >= 6
    return len(code) >= 3 and not ordinal and not clock_or_date


def digits(text: str) -> str:
    return "".join(mark for mark in text if mark.isdigit())


def squeezed(text: str) -> str:
    """Lower case, and digits brought together: “07700 900 318” and “07700-900318” become the same."""
    return _BETWEEN_DIGITS.sub("", text.lower())


def spellings(wanted: str) -> set[str]:
    """What to look up to find an exact string: as typed, with its digits brought together, and its digits alone."""
    number = digits(wanted)
    found = {wanted.lower(), squeezed(wanted)}
    return found | {number, _without_prefix(number)} if len(number) >= 5 else found


def stands_in(wanted: str, text: str) -> bool:
    """Whether an exact string stands in a text, not as a part of a longer word or number.

    Of a telephone number the end is enough: “07700 900318” and “900318” are “+44 7700 900318”.
    """
    wanted, squeezed_text = squeezed(wanted), squeezed(text)
    if re.search(rf"(?<![^\W_]){re.escape(wanted)}(?![^\W_])", squeezed_text):
        return True
    number = wanted.removeprefix("+")
    if not (number.isdigit() and len(number) >= 6):
        return False
    end = _without_prefix(number)
    return any(run.endswith(end) for run in _PHONE_RUN.findall(squeezed_text))


def _without_prefix(number: str) -> str:
    """A telephone number without the zero that goes where a country's code is added."""
    return number.removeprefix("0") if len(number) >= 9 else number


def unspaced(text: str) -> list[str]:
    """The runs of Chinese, Japanese and Korean, which the index of words cannot cut."""
    return [word for word, _, _ in tokens(text) if _CJK.search(word)]
