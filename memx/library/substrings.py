"""Parts of words, codes, numbers in any grouping, and Chinese, Japanese and Korean: by trigram, then by comparing."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from math import log

from memx.domain.search import Query
from memx.library import terms
from memx.library.connections import Connections
from memx.library.filters import Conditions, conditions
from memx.library.splitting import CJK, pairs

LOOKED_AT = 1_000  # passages that the trigrams of one term suggest, newest first
MOST = 24  # terms


class Substrings:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def substring(self, query: Query, limit: int) -> list[tuple[int, float]]:
        """See PassageStore. A score is the sum over the found terms of log(1 + passages / passages found)."""
        wanted = query.words or tuple(term for term in (query.prefix, *query.phrases) if term)
        pieces = list(dict.fromkeys(piece for term in wanted for piece in _pieces(terms.clean(term))))[:MOST]
        scores: defaultdict[int, float] = defaultdict(float)
        with self._connections.reading() as connection:
            filtered = conditions(query).narrowed(connection)
            total = connection.execute("SELECT max(id) FROM passages").fetchone()[0] or 0
            for piece in pieces:
                found = set(_holding(connection, piece, filtered))
                for id_ in found:
                    scores[id_] += log(1 + total / len(found))
        return sorted(scores.items(), key=lambda hit: (-hit[1], -hit[0]))[:limit]


def _pieces(term: str) -> Iterator[str]:
    """A term as it is; a run of Chinese, Japanese or Korean in pairs, a whole question being one such run."""
    for run in CJK.findall(term):
        yield from pairs(run) if len(run) > 1 else run
    yield from (part for part in CJK.sub("\0", term).split("\0") if any(mark.isalnum() for mark in part))


def _holding(connection: sqlite3.Connection, piece: str, filtered: Conditions) -> list[int]:
    if CJK.match(piece) and len(piece) == 1:
        sql = f"SELECT p.id FROM passages p WHERE instr(p.text, ?){filtered.sql} ORDER BY p.id DESC LIMIT {LOOKED_AT}"
        return [row[0] for row in connection.execute(sql, (piece, *filtered.values))]
    if CJK.match(piece):
        index, expression = "grams", terms.quoted_exactly(f" {piece}")
    elif len(piece) >= 3:
        index, expression = "grams", terms.grams(piece)
    else:
        index, expression = "words", terms.quoted(piece)
    sql = f"""SELECT p.id, p.text, p.aids FROM {index} CROSS JOIN passages p ON p.id = {index}.rowid
        WHERE {index} MATCH ?{filtered.of(f"{index}.rowid")} ORDER BY {index}.rowid DESC LIMIT {LOOKED_AT}"""
    found = connection.execute(sql, (expression, *filtered.values))
    folded = piece.casefold()
    return [id_ for id_, text, aids in found if folded in text.casefold() or folded in aids]
