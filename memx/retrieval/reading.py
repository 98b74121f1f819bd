"""What a person typed, read into a Query: words, "phrases", -exclusions, tag: #tag before: after: on:, and dates."""

import re
from datetime import datetime

from memx.domain.search import Query, When
from memx.retrieval import dates, words

LONGEST = 2000  # characters; what follows a question of this length adds nothing to it
MOST_WORDS = 64
MOST_FILTERS = 16  # phrases, exclusions and tags each: every one is a test of every note

_PHRASE = re.compile(r"(?<!\w)(-?)[\"“”]([^\"“”]*)[\"“”]")
_OPERATOR = re.compile(r"(?<!\S)(-?)(tag|has|is|before|after|on|since|until):(\"[^\"]*\"|\S+)", re.IGNORECASE)
_HASH = re.compile(r"(?<!\S)(-?)#([^\W\d][\w/-]*)")
_ASKING = re.compile(
    r"(?i)\s*(what|when|where|who|whom|whose|which|why|how|did|do|does|is|was|were|has|have|would|will|can|could)\b"
)
_MINUS = re.compile(r"(?<!\S)-([^\W_][\w'’.-]*)")


class _Parts:
    """What has been read so far, and the text that is left."""

    def __init__(self, text: str) -> None:
        self.rest = text
        self.phrases: list[str] = []
        self.titles: list[str] = []
        self.excluded: list[str] = []
        self.tags: list[str] = []
        self.attached: bool | None = None
        self.hidden: bool | None = None
        self.after: datetime | None = None
        self.before: datetime | None = None
        self.warnings: list[str] = []


def read(text: str, now: datetime, typing: bool = False, strict: bool = False) -> Query:
    """The query; never raises. `typing`: the last word may be unfinished, so its beginning is enough.

    In a question (“who wrote "The Dispossessed"?”) quotation marks name a title: what has it comes first, and nothing
    is left out for want of it, unless `strict`.
    """
    cleaned = words.clean(text)[:LONGEST]
    parts = _Parts(cleaned)
    _take_phrases(parts, titles=not strict and _is_question(cleaned))
    _take_operators(parts, now)
    _take_exclusions(parts)
    _bounded(parts)
    meaning = " ".join(parts.rest.replace('"', " ").split())
    found = words.content_words(meaning + " " + " ".join(parts.phrases))[:MOST_WORDS]
    prefix = _unfinished(parts.rest) if typing else ""
    names = tuple(name for name in words.names(meaning) if name in found)
    when = dates.find(meaning, now)
    no_day = dates.impossible(meaning)
    if no_day:
        parts.warnings.append(f"There is no {no_day}, so it is looked for as words.")
    return Query(
        text=text,
        words=tuple(word for word in found if word != prefix),
        phrases=tuple(parts.phrases),
        excluded=tuple(parts.excluded),
        tags=tuple(parts.tags),
        attached=parts.attached,
        hidden=parts.hidden,
        after=parts.after,
        before=parts.before,
        prefix=prefix,
        meaning=" ".join([meaning, *parts.phrases]).strip(),
        unnamed=words.unnamed(meaning, names),
        names=names,
        exact=tuple(dict.fromkeys([*parts.titles, *_exact(meaning, parts.phrases, when)])),
        when=when,
        warnings=tuple(parts.warnings),
    )


def filters(query: Query) -> bool:
    """Whether the query leaves notes out, beside those in which nothing is found."""
    bounded = query.attached is not None or query.hidden is not None
    return bounded or bool(query.tags or query.excluded or query.phrases or query.after or query.before)


def _is_question(text: str) -> bool:
    """Whether somebody asks in a sentence, more than two words of it outside of quotation marks."""
    free = _PHRASE.sub(" ", text)
    return len(free.split()) > 2 and (text.rstrip().endswith("?") or _ASKING.match(text) is not None)


def _take_phrases(parts: _Parts, titles: bool) -> None:
    def take(match: re.Match[str]) -> str:
        phrase = " ".join(match.group(2).split())
        if titles and not match.group(1) and any(mark.isalnum() for mark in phrase):
            parts.titles.append(phrase)
            return f" {phrase} "
        if any(mark.isalnum() for mark in phrase):
            (parts.excluded if match.group(1) else parts.phrases).append(phrase)
        return " "

    # A date operator may hold a quoted value: it is read later.
    held = re.sub(r"(?i)(\w:)\"", "\\1\0", parts.rest)
    parts.rest = _PHRASE.sub(take, held).replace("\0", '"')


def _take_operators(parts: _Parts, now: datetime) -> None:
    def take(match: re.Match[str]) -> str:
        minus, name, value = match.group(1), match.group(2).lower(), match.group(3).strip('"')
        if name == "tag":
            tag = value.lstrip("#").lower()
            parts.excluded.append(f"#{tag}") if minus else parts.tags.append(tag)
        elif name == "has":
            _has(parts, value.lower(), not minus)
        elif name == "is":
            _is(parts, value.lower(), not minus)
        else:
            _bound(parts, name, value, now)
        return " "

    def take_hash(match: re.Match[str]) -> str:
        tag = match.group(2).lower()
        parts.excluded.append(f"#{tag}") if match.group(1) else parts.tags.append(tag)
        return " "

    parts.rest = _HASH.sub(take_hash, _OPERATOR.sub(take, parts.rest))
    if parts.after and parts.before and parts.after >= parts.before:
        parts.after, parts.before = parts.before, parts.after
        parts.warnings.append("The dates were the wrong way round, so they were exchanged.")


def _has(parts: _Parts, value: str, wanted: bool) -> None:
    if value.rstrip("s") in {"attachment", "file", "attached"}:
        parts.attached = wanted
    else:
        parts.warnings.append(f"“has:{value}” means nothing here, so it was left out; “has:attachment” finds files.")


def _is(parts: _Parts, value: str, wanted: bool) -> None:
    if value == "hidden":
        parts.hidden = wanted
    else:
        parts.warnings.append(f"“is:{value}” means nothing here, so it was left out; “is:hidden” finds hidden notes.")


def _bound(parts: _Parts, name: str, value: str, now: datetime) -> None:
    day = dates.value(value, now)
    if day is None:
        parts.warnings.append(f"“{value}” is not a date, so “{name}:” was left out.")
    elif name == "before":
        parts.before = day.after
    elif name == "until":
        parts.before = day.before
    elif name in {"after", "since"}:  # from that day on, as mail programs read it
        parts.after = day.after
    else:
        parts.after, parts.before = day.after, day.before


def _take_exclusions(parts: _Parts) -> None:
    parts.excluded += [match.group(1).lower() for match in _MINUS.finditer(parts.rest)]
    parts.rest = _MINUS.sub(" ", parts.rest)


def _bounded(parts: _Parts) -> None:
    """Each filter once, and no more than somebody means."""
    every = (parts.phrases, parts.titles, parts.excluded, parts.tags)
    if any(len(set(one)) > MOST_FILTERS for one in every):
        parts.warnings.append(f"Only the first {MOST_FILTERS} phrases, exclusions and tags count.")
    for one in every:
        one[:] = list(dict.fromkeys(one))[:MOST_FILTERS]


def _unfinished(rest: str) -> str:
    found = words.tokens(rest)
    return found[-1][0] if found and found[-1][2] == len(rest) else ""


def _exact(meaning: str, phrases: list[str], when: When | None) -> list[str]:
    free = meaning.replace(when.phrase, " ") if when else meaning
    return words.exact_strings(" ".join([free, *phrases]))
