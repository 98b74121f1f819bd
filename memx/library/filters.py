"""A query's filters as conditions of SQL on a passage `p`. They hold for the whole note of a passage."""

from dataclasses import dataclass, field
from typing import Any

from memx.domain.search import Query
from memx.library import terms
from memx.library.times import stamp


@dataclass
class Conditions:
    """Joined by AND; `values` in the order of their question marks."""

    parts: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, part: str, *values: object) -> None:
        self.parts.append(part)
        self.values += values

    @property
    def sql(self) -> str:
        """ " AND ..." for each."""
        return "".join(f" AND {part}" for part in self.parts)

    def __bool__(self) -> bool:
        return bool(self.parts)


def conditions(query: Query) -> Conditions:
    """Dates, tags, exclusions and phrases. Living notes alone have passages."""
    found = Conditions()
    if query.after:
        found.add("p.created >= ?", stamp(query.after)[0])
    if query.before:
        found.add("p.created < ?", stamp(query.before)[0])
    for tag in query.tags:
        _tagged(found, tag, "IN")
    for excluded in query.excluded:
        if excluded.startswith("#"):
            _tagged(found, excluded, "NOT IN")
        else:
            _exclude(found, terms.clean(excluded))
    for phrase in query.phrases:
        _require(found, terms.squeezed(terms.clean(phrase)))
    return found


def _tagged(found: Conditions, tag: str, is_in: str) -> None:
    """`work` means #work/home as well."""
    name = terms.clean(tag).lstrip("#").casefold()
    sql = f"p.note {is_in} (SELECT t.note FROM tags t WHERE t.name = ? OR (t.name >= ? AND t.name < ?))"
    found.add(sql, name, f"{name}/", f"{name}0")  # "0" comes right after "/"


def _exclude(found: Conditions, term: str) -> None:
    """By word, with its other forms; Chinese, Japanese and Korean, and what has no letters, as it stands."""
    if terms.CJK.search(term) or not any(mark.isalnum() for mark in term):
        if term:
            found.add("p.note NOT IN (SELECT q.note FROM passages q WHERE instr(q.text, ?))", term)
        return
    sql = "SELECT q.note FROM words JOIN passages q ON q.id = words.rowid WHERE words MATCH ?"
    found.add(f"p.note NOT IN ({sql})", terms.quoted(term))


def _require(found: Conditions, phrase: str) -> None:
    """Verbatim: the trigrams find candidates, `holds` compares."""
    long = [word for word in phrase.split() if len(word) >= 3][:8]
    if long:
        candidates = "grams CROSS JOIN passages q ON q.id = grams.rowid WHERE grams MATCH ?"
        expression = terms.all_of([terms.grams(word) for word in long])
        found.add(f"p.note IN (SELECT q.note FROM {candidates} AND holds(q.text, ?))", expression, phrase)
    elif phrase:
        found.add("p.note IN (SELECT q.note FROM passages q WHERE holds(q.text, ?))", phrase)
