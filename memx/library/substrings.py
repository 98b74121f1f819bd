"""Parts of words, codes, numbers in any grouping, and Chinese, Japanese and Korean: by trigram, then by comparing."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from math import log

from memx.domain.search import Query
from memx.library import terms
from memx.library.connections import Connections
from memx.library.filters import Conditions, conditions

LOOKED_AT = 2_000  # passages that the trigrams of one term suggest, newest first
MOST = 24  # terms


class Substrings:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def substring(self, query: Query, limit: int) -> list[tuple[int, float]]:
        """See PassageStore. A score is the sum over the found terms of log(1 + passages / passages found)."""
        wanted = query.words or tuple(term for term in (query.prefix, *query.phrases) if term)
        pieces = list(dict.fromkeys(piece for term in wanted for piece in _pieces(terms.clean(term).casefold())))[:MOST]
        filtered = conditions(query)
        scores: defaultdict[int, float] = defaultdict(float)
        with self._connections.reading() as connection:
            total = connection.execute("SELECT max(id) FROM passages").fetchone()[0] or 0
            for piece in pieces:
                found = set(_holding(connection, piece, filtered))
                for id_ in found:
                    scores[id_] += log(1 + total / len(found))
        return sorted(scores.items(), key=lambda hit: (-hit[1], -hit[0]))[:limit]


def _pieces(term: str) -> Iterator[str]:
    """A term as it is; a long run without blanks in every three of its characters, a question being one such run."""
    for run in terms.CJK.findall(term):
        if len(run) > 3:
            yield from (run[at : at + 3] for at in range(len(run) - 2))
            yield from (run[at : at + 2] for at in range(len(run) - 1))
        else:
            yield run
    if not terms.CJK.search(term) and any(mark.isalnum() for mark in term):
        yield term


def _holding(connection: sqlite3.Connection, piece: str, filtered: Conditions) -> Iterable[int]:
    if len(piece) >= 3:
        return _compared(connection, "grams", terms.grams(piece), filtered, lambda text: piece in text)
    if terms.CJK.search(piece):
        sql = f"SELECT p.id FROM passages p WHERE instr(p.text, ?){filtered.sql} ORDER BY p.id DESC LIMIT {LOOKED_AT}"
        return [row[0] for row in connection.execute(sql, (piece, *filtered.values))]
    return _compared(connection, "words", terms.quoted(piece), filtered, lambda text: piece in text)


def _compared(
    connection: sqlite3.Connection, index: str, expression: str, filtered: Conditions, holds: Callable[[str], bool]
) -> Iterable[int]:
    sql = f"""SELECT p.id, p.text, p.digits FROM {index} CROSS JOIN passages p ON p.id = {index}.rowid
        WHERE {index} MATCH ?{filtered.sql} ORDER BY {index}.rowid DESC LIMIT {LOOKED_AT}"""
    found = connection.execute(sql, (expression, *filtered.values))
    return [id_ for id_, text, digits in found if holds(text.casefold()) or holds(digits)]
