"""The passages of a note in the file, with both full-text indexes: written in one place, so that they never differ."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from memx.domain.notes import Passage
from memx.library import rows
from memx.library.connections import Connections
from memx.library.splitting import Piece, split
from memx.library.times import DAY

AT_ONCE = 1000


def cut(connection: sqlite3.Connection, number: int, body: str, created: int) -> None:
    """Make the passages of a note those of its body. One whose text is unchanged keeps its id, hence its vectors."""
    kept: defaultdict[bytes, list[tuple[int, int, int, int, int]]] = defaultdict(list)
    sql = 'SELECT hash, id, ordinal, "start", "end", created FROM passages WHERE note = ? ORDER BY ordinal DESC'
    for hash_, *place in connection.execute(sql, (number,)):
        kept[hash_].append((place[0], place[1], place[2], place[3], place[4]))
    new = []
    for ordinal, piece in enumerate(split(body)):
        same = kept.get(piece.hash)
        if same:
            id_, *place_before = same.pop()
            if place_before != [ordinal, piece.start, piece.end, created]:
                _move(connection, id_, ordinal, piece, created)
        else:
            new.append((ordinal, piece))
    remove(connection, [place[0] for places in kept.values() for place in places])
    _add(connection, number, created, new)


def _move(connection: sqlite3.Connection, id_: int, ordinal: int, piece: Piece, created: int) -> None:
    connection.execute(
        'UPDATE passages SET ordinal = ?, "start" = ?, "end" = ?, created = ? WHERE id = ?',
        (ordinal, piece.start, piece.end, created, id_),
    )


def _add(connection: sqlite3.Connection, number: int, created: int, pieces: Iterable[tuple[int, Piece]]) -> None:
    insert = 'INSERT INTO passages(note, ordinal, "start", "end", hash, text, aids, created) VALUES (?,?,?,?,?,?,?,?)'
    for ordinal, piece in pieces:
        aids = piece.aids
        values = (number, ordinal, piece.start, piece.end, piece.hash, piece.text, aids, created)
        id_ = connection.execute(insert, values).lastrowid
        connection.execute("INSERT INTO words(rowid, text) VALUES (?, ?)", (id_, piece.text))
        connection.execute("INSERT INTO grams(rowid, text, aids) VALUES (?, ?, ?)", (id_, piece.text, aids))


def remove(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Passages, their words in both indexes, and by the foreign keys their vectors."""
    for id_ in ids:
        row = connection.execute("SELECT text, aids FROM passages WHERE id = ?", (id_,)).fetchone()
        connection.execute("INSERT INTO words(words, rowid, text) VALUES ('delete', ?, ?)", (id_, row[0]))
        connection.execute("INSERT INTO grams(grams, rowid, text, aids) VALUES ('delete', ?, ?, ?)", (id_, *row))
        connection.execute("DELETE FROM passages WHERE id = ?", (id_,))


def remove_of(connection: sqlite3.Connection, number: int) -> None:
    """All passages of a note."""
    remove(connection, [row[0] for row in connection.execute("SELECT id FROM passages WHERE note = ?", (number,))])


class Passages:
    """Reading passages."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        found = {}
        with self._connections.reading() as connection:
            for some in rows.chunks(list(ids)):
                where = f"p.id IN ({rows.marks(some)})"
                sql = f"SELECT {rows.PASSAGE} FROM passages p JOIN notes n ON n.number = p.note WHERE {where}"
                found.update({row[0]: rows.passage(row) for row in connection.execute(sql, some)})
        return found

    def of_note(self, note_id: str) -> list[Passage]:
        """In order; none of a note that is deleted or not there."""
        sql = (
            f"SELECT {rows.PASSAGE} FROM notes n JOIN passages p ON p.note = n.number WHERE n.id = ? ORDER BY p.ordinal"
        )
        with self._connections.reading() as connection:
            return [rows.passage(row) for row in connection.execute(sql, (note_id,))]

    def all(self) -> Iterator[Passage]:
        """In creation order; those cut meanwhile may or may not come."""
        sql = f"""SELECT p.created, p.note, p.ordinal, {rows.PASSAGE} FROM passages p JOIN notes n ON n.number = p.note
            WHERE (p.created, p.note, p.ordinal) > (?, ?, ?) ORDER BY p.created, p.note, p.ordinal LIMIT {AT_ONCE}"""
        last = (-(1 << 63), 0, 0)
        while True:
            with self._connections.reading() as connection:
                found = connection.execute(sql, last).fetchall()
            if not found:
                return
            yield from (rows.passage(row[3:]) for row in found)
            last = found[-1][:3]

    def near_in_time(self, ids: Sequence[int], radius: int) -> dict[int, list[tuple[int, int]]]:
        with self._connections.reading() as connection:
            return {id_: _neighbours(connection, id_, radius) for id_ in ids}


def _neighbours(connection: sqlite3.Connection, id_: int, radius: int) -> list[tuple[int, int]]:
    """(id, places away), nearest first; in the order of notes' creation, then of the text."""
    place = connection.execute("SELECT created, note, ordinal FROM passages WHERE id = ?", (id_,)).fetchone()
    if place is None:
        return []
    found = []
    for compare, order in (("<", "DESC"), (">", "ASC")):
        sql = f"""SELECT id, created FROM passages WHERE (created, note, ordinal) {compare} (?, ?, ?)
            ORDER BY created {order}, note {order}, ordinal {order} LIMIT ?"""
        beside = connection.execute(sql, (*place, radius))
        found += [(other, away) for away, (other, at) in enumerate(beside, 1) if abs(at - place[0]) <= DAY]
    return sorted(found, key=lambda neighbour: neighbour[1])
