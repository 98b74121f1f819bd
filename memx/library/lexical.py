"""Full-text search by stemmed word with BM25, within a bound of work whatever the words are.

BM25 costs a look at every passage that holds a word, and a word that stands everywhere says nothing. So in a large
library the rarer words choose the candidates and the common ones only add to their score; where all are common, the
passages that hold all of them are taken, newest first, and then those that hold any.
"""

import sqlite3
from collections.abc import Sequence

from memx.domain.search import Query
from memx.library import terms
from memx.library.connections import Connections
from memx.library.filters import Conditions, as_json, conditions
from memx.library.splitting import CJK, pairs

SMALL = 20_000  # passages; below this every word may choose
COMMON = 3_000  # passages; a word in more of them is common
CANDIDATES = 8_000  # passages that rare words may choose together
NEWEST = 2_000  # passages scored where all words are common


class Lexical:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def lexical(self, query: Query, limit: int) -> list[tuple[int, float]]:
        """See PassageStore."""
        phrases, words = _spaced(query.phrases), _spaced(query.words)
        parts = [*words, *phrases, *_prefix(query, bool(words or phrases))]
        filtered = conditions(query)
        if query.all_words:
            filtered.sets += [_of_note([word]) for word in _unspaced(query.words)]
        with self._connections.reading() as connection:
            filtered = filtered.narrowed(connection)
            if not parts:
                unfindable = (query.words and not query.all_words) or query.prefix
                return [] if unfindable else _newest(connection, filtered, limit)
            required = [*phrases, *(words if query.all_words else [])]
            if not required and not filtered.few and _large(connection):
                return _bounded(connection, parts, filtered, limit)
            optional = [terms.any_of(parts)] if len(parts) > len(required) else []
            expression = terms.all_of([*required, *optional])
            many = not filtered.few and _large(connection) and _frequency(connection, expression) > COMMON
            return _ranked(connection, expression, filtered, limit, newest=many)

    def allowed(self, query: Query, ids: Sequence[int]) -> set[int]:
        """See PassageStore; a note without a required phrase is not allowed either."""
        filtered = conditions(query)
        sql = f"SELECT p.id FROM json_each(?) wanted CROSS JOIN passages p ON p.id = wanted.value WHERE 1{filtered.sql}"
        with self._connections.reading() as connection:
            return {row[0] for row in connection.execute(sql, (as_json(list(ids)), *filtered.values))}

    def matching(self, query: Query) -> list[int]:
        """Numbers of the notes that hold any of the words (with `all_words` all of them), in creation order."""
        filtered = conditions(query)
        parts = [("words", word) for word in _spaced(query.words)] + _unspaced(query.words)
        parts += [("words", prefix) for prefix in _prefix(query, bool(parts))]
        if query.words and not parts:
            return []
        filtered.sets += [_of_note([part]) for part in parts] if query.all_words or not parts else [_of_note(parts)]
        filtered.sets += [_of_note([("words", phrase)]) for phrase in _spaced(query.phrases)]
        with self._connections.reading() as connection:
            sql = f"""SELECT n.number FROM notes n WHERE n.deleted IS NULL
                AND n.number IN (SELECT p.note FROM passages p WHERE 1{filtered.sql}) ORDER BY n.created, n.number"""
            return [row[0] for row in connection.execute(sql, filtered.values)]


def _spaced(wanted: tuple[str, ...]) -> list[str]:
    """Expressions for the index of words."""
    return [terms.quoted(term) for term in terms.sayable(wanted) if not CJK.search(term)]


def _unspaced(wanted: tuple[str, ...]) -> list[tuple[str, str]]:
    """What has no blanks between its words, by its pairs of characters: the index and the expression."""
    found = [list(pairs(term)) for term in terms.sayable(wanted) if CJK.search(term)]
    return [("grams", terms.all_of([terms.quoted_exactly(f" {pair}") for pair in term])) for term in found if term]


def _of_note(parts: list[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """A condition: the note holds one of these, each an index and an expression."""
    sql = "p.note IN (SELECT q.note FROM {0} CROSS JOIN passages q ON q.id = {0}.rowid WHERE {0} MATCH ?)"
    return "(" + " OR ".join(sql.format(index) for index, _ in parts) + ")", tuple(wanted for _, wanted in parts)


def _prefix(query: Query, others: bool) -> list[str]:
    """A beginning of one or two letters fits too many words to say anything beside others."""
    if others and len(query.prefix) < 3:
        return []
    return [f"{terms.quoted(prefix)} *" for prefix in terms.sayable((query.prefix,))]


def _large(connection: sqlite3.Connection) -> bool:
    return (connection.execute("SELECT max(id) FROM passages").fetchone()[0] or 0) > SMALL


def _newest(connection: sqlite3.Connection, filtered: Conditions, limit: int) -> list[tuple[int, float]]:
    order = "ORDER BY p.created DESC, p.note DESC, p.ordinal LIMIT ?"
    found = connection.execute(f"SELECT p.id FROM passages p WHERE 1{filtered.sql} {order}", (*filtered.values, limit))
    return [(row[0], 0.0) for row in found]


def _bounded(
    connection: sqlite3.Connection, parts: list[str], filtered: Conditions, limit: int
) -> list[tuple[int, float]]:
    counted = sorted((_frequency(connection, part), part) for part in parts)
    chosen: list[str] = []
    total = 0
    for count, part in counted:
        total += count
        if count > COMMON or total > CANDIDATES:
            break
        chosen.append(part)
    found: dict[int, float] = {}
    common = [part for _, part in counted if part not in chosen]
    if chosen:
        expression = terms.any_of(chosen)
        if common:  # these count, and choose nothing
            expression = f"{expression} AND {terms.any_of(parts)}"
        found = dict(_ranked(connection, expression, filtered, limit))
    for expression in (terms.all_of(common), terms.any_of(common)) if common else ():
        if len(found) < limit:
            for id_, score in _ranked(connection, expression, filtered, limit - len(found), newest=True):
                found.setdefault(id_, score)
    return sorted(found.items(), key=lambda hit: -hit[1])


def _frequency(connection: sqlite3.Connection, part: str) -> int:
    """Passages that hold it, counted no further than needed."""
    sql = f"SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT {COMMON + 1})"
    return int(connection.execute(sql, (part,)).fetchone()[0])


def _ranked(
    connection: sqlite3.Connection, expression: str, filtered: Conditions, limit: int, newest: bool = False
) -> list[tuple[int, float]]:
    """Best first; `newest`: among the last NEWEST that match."""
    join = "CROSS JOIN passages p ON p.id = words.rowid" if filtered.of_passage else ""
    cut = f"ORDER BY words.rowid DESC LIMIT {NEWEST}" if newest else ""
    where = f"words MATCH ?{filtered.of('words.rowid')}"
    scored = f"SELECT words.rowid, bm25(words) AS cost FROM words {join} WHERE {where} {cut}"
    sql = f"SELECT rowid, -cost FROM ({scored}) ORDER BY cost LIMIT ?"
    return connection.execute(sql, (expression, *filtered.values, limit)).fetchall()
