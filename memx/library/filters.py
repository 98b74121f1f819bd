"""A query's filters as conditions of SQL on a passage `p`. They hold for the whole note of a passage."""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from memx.domain.search import Query
from memx.library import terms
from memx.library.splitting import CJK
from memx.library.times import stamp

NARROW = 5_000  # passages; so many can be named one by one

_OF_NOTE = "EXISTS (SELECT 1 FROM passages q WHERE q.note = p.note AND {}(q.text, ?))"


@dataclass
class Conditions:
    """Parts of SQL, each with its values. `sets` can be listed from an index; `tests` look at one note's text."""

    sets: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    tests: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    ids: str | None = None  # as JSON, the only passages that can pass, where they are no more than NARROW

    @property
    def few(self) -> bool:
        return self.ids is not None

    @property
    def sql(self) -> str:
        """Each after an AND, for a passage `p`."""
        return self.of("p.id")

    def of(self, id_: str) -> str:
        """The same where an id is at hand before its passage: the list of ids is looked at first.

        The plus keeps FTS5 from searching anew for each id.
        """
        listed = [] if self.ids is None else [f"+{id_} IN (SELECT value FROM json_each(?))"]
        return "".join(f" AND {sql}" for sql in (*listed, *(sql for sql, _ in (*self.sets, *self.tests))))

    @property
    def values(self) -> tuple[Any, ...]:
        listed = () if self.ids is None else (self.ids,)
        return (*listed, *(value for _, values in (*self.sets, *self.tests) for value in values))

    @property
    def of_passage(self) -> bool:
        """Whether more than the id of a passage is looked at."""
        return bool(self.sets or self.tests)

    def narrowed(self, connection: sqlite3.Connection) -> "Conditions":
        """The same, with the sets as one list of ids where few passages are in them."""
        if not self.sets:
            return self
        sets = Conditions(self.sets)
        sql = f"SELECT p.id FROM passages p WHERE 1{sets.sql} LIMIT {NARROW + 1}"
        ids = [row[0] for row in connection.execute(sql, sets.values)]
        if len(ids) > NARROW:
            return self
        return Conditions(tests=self.tests, ids=as_json(ids))


def as_json(ids: list[int]) -> str:
    return "[" + ",".join(map(str, ids)) + "]"


def conditions(query: Query) -> Conditions:
    """Dates, tags, files, what is hidden, exclusions and phrases. Living notes alone have passages."""
    found = Conditions()
    if query.after:
        found.sets.append(("p.created >= ?", (stamp(query.after)[0],)))
    if query.before:
        found.sets.append(("p.created < ?", (stamp(query.before)[0],)))
    for tag in query.tags:
        found.sets.append((f"p.note IN (SELECT t.note FROM tags t WHERE {_NAMED})", _named(tag)))
    if query.attached is not None:
        test = "p.note IN (SELECT a.note FROM note_attachments a)"
        found.sets.append((test if query.attached else f"NOT {test}", ()))
    if query.hidden is not None:
        test = "p.note IN (SELECT h.number FROM notes h WHERE h.hidden = 1)"
        found.sets.append((test if query.hidden else f"NOT {test}", ()))
    for excluded in query.excluded:
        _exclude(found, excluded)
    for phrase in query.phrases:
        _require(found, terms.clean(phrase))
    return found


_NAMED = "(t.name = ? OR (t.name >= ? AND t.name < ?))"


def _named(tag: str) -> tuple[str, str, str]:
    """`work` means #work/home as well: "0" comes right after "/"."""
    name = terms.clean(tag).lstrip("#").casefold()
    return name, f"{name}/", f"{name}0"


def _exclude(found: Conditions, excluded: str) -> None:
    """A tag, or words as they stand: another form of the word is another word."""
    term = terms.squeezed(terms.clean(excluded))
    if len(term) > 1 and term.startswith("#"):
        found.tests.append((f"NOT EXISTS (SELECT 1 FROM tags t WHERE t.note = p.note AND {_NAMED})", _named(term)))
    elif term:
        function = "holds" if CJK.search(term) else "says"
        found.tests.append((f"NOT {_OF_NOTE.format(function)}", (term,)))


def _require(found: Conditions, phrase: str) -> None:
    """Verbatim. Where the index of words cannot find the phrase, that of three characters or a scan does.

    The indexes fold case their own way (ß stays ß), so they are given the phrase as typed.
    """
    squeezed = terms.squeezed(phrase)
    if phrase and (CJK.search(phrase) or not terms.wordy(phrase)):
        expression = terms.grams_of(phrase)
        if expression:
            source = "grams CROSS JOIN passages q ON q.id = grams.rowid WHERE grams MATCH ? AND"
            found.sets.append((f"p.note IN (SELECT q.note FROM {source} holds(q.text, ?))", (expression, squeezed)))
        else:
            found.sets.append(("p.note IN (SELECT q.note FROM passages q WHERE holds(q.text, ?))", (squeezed,)))
    elif phrase:
        found.tests.append((_OF_NOTE.format("holds"), (squeezed,)))
