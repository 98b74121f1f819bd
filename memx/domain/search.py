"""A query in, hits out."""

from dataclasses import dataclass, field
from datetime import datetime

from memx.domain.notes import Passage


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asked for, read: `words` are to be found, `phrases` verbatim, `excluded` not at all.

    `after` and `before` bound the note's creation time, half open: after <= created < before.
    """

    text: str
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    after: datetime | None = None
    before: datetime | None = None


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
