"""A query in, hits out."""

from dataclasses import dataclass, field
from datetime import datetime

from memx.domain.notes import Passage


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of time that a query names in plain English: `text[start:end] == phrase`; after <= t < before."""

    phrase: str
    start: int
    end: int
    after: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asked for, read.

    Any of `words` (lower case, no stop words) may be found: the more the better; with `all_words` each must be
    there. `prefix` is one more word, still being typed: its beginning is enough. `phrases` must each be there
    verbatim, none of `excluded` (words or phrases) may, and every one of `tags` must.
    `after` and `before` bound the note's creation time, half open: after <= created < before.
    The rest is for ranking and for the window, and filters nothing.
    """

    text: str  # as typed
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    attached: bool | None = None  # only notes with a file, or only those without
    hidden: bool | None = None  # only notes that are hidden from models, or only the others
    after: datetime | None = None
    before: datetime | None = None
    prefix: str = ""
    all_words: bool = False
    meaning: str = ""  # the free text, without operators: what is embedded
    unnamed: str = ""  # the same without names, embedded beside it; empty where that would say nothing
    names: tuple[str, ...] = ()  # those of `words` that look like names
    exact: tuple[str, ...] = ()  # numbers, codes, addresses: strings to be found verbatim
    when: When | None = None  # recognised in plain English: lifts what is from then, unless made a filter
    warnings: tuple[str, ...] = ()  # a sentence for each part that could not be used, such as an impossible date


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short text to show, with the matching stretches as (start, end) in code points of `text`."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. Scores: higher is better; `score` orders, the others say why (None: not found so)."""

    passage: Passage
    score: float
    lexical: float | None = None
    dense: float | None = None  # cosine similarity, -1 to 1
    exact: bool = False  # a number, code or phrase of the query stands verbatim in it
    snippet: Snippet = field(default_factory=lambda: Snippet(""))


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave, and how the text was read.

    A stretch of time in plain words (`understood.when`) is a filter here. Where it leaves nothing, `unfiltered` has
    the hits without it; `hits` and `unfiltered` are never both filled.
    """

    hits: tuple[Hit, ...]
    understood: Query
    unfiltered: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another note that has to do with one, and why: the sentence of each that is nearest to the other.

    `score`: cosine similarity of the two sentences, or without an embedder the share of words in common; 0 to 1.
    `repeats`: the notes say nearly the same.
    """

    note_id: str
    title: str
    score: float
    mine: str
    theirs: Passage  # opening lands here
    sentence: str  # of `theirs`
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class SuggestedTag:
    """A tag that a note may want, and why: `carriers` of the `near` notes nearest to it have it.

    `stands`: its word is in the note's text too.
    """

    name: str
    carriers: int
    near: int
    stands: bool = False
