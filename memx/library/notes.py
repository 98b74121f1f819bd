"""Reading notes: one, the list, the trash, the history, all of them."""

import sqlite3
from collections.abc import Iterator, Sequence

from memx.domain.errors import NotFound
from memx.domain.notes import Note, Version
from memx.library import rows
from memx.library.connections import Connections
from memx.library.times import moment

AT_ONCE = 200  # notes a read of a long iteration


def number_of(connection: sqlite3.Connection, note_id: str) -> int:
    """Raises NotFound."""
    row = connection.execute("SELECT number FROM notes WHERE id = ?", (note_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no note {note_id!r}. Nothing was changed.")
    return int(row[0])


def by_number(connection: sqlite3.Connection, number: int) -> Note:
    found = connection.execute(f"SELECT {rows.NOTE} FROM notes n WHERE number = ?", (number,))
    return rows.notes(connection, found)[0]


class Notes:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def note(self, note_id: str) -> Note:
        with self._connections.reading() as connection:
            return by_number(connection, number_of(connection, note_id))

    def by_source(self, source_id: str) -> Note | None:
        found = self._select("WHERE n.source_id = ?", source_id)
        return found[0] if found else None

    def living(self, limit: int, offset: int) -> list[Note]:
        order = "ORDER BY n.pinned DESC, n.modified DESC, n.number DESC LIMIT ? OFFSET ?"
        return self._select(f"WHERE n.deleted IS NULL {order}", limit, offset)

    def trash(self, limit: int) -> list[Note]:
        return self._select("WHERE n.deleted IS NOT NULL ORDER BY n.deleted DESC, n.number DESC LIMIT ?", limit)

    def count(self) -> int:
        with self._connections.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM notes WHERE deleted IS NULL").fetchone()[0])

    def trash_count(self) -> int:
        with self._connections.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM notes WHERE deleted IS NOT NULL").fetchone()[0])

    def versions(self, note_id: str) -> list[Version]:
        sql = "SELECT body, saved, saved_offset FROM history WHERE note = ? ORDER BY id DESC"
        with self._connections.reading() as connection:
            number = number_of(connection, note_id)
            return [Version(note_id, body, moment(at, east)) for body, at, east in connection.execute(sql, (number,))]

    def all(self) -> Iterator[Note]:
        """Living notes in creation order; a note that is saved meanwhile comes as it is when its turn comes."""
        sql = "SELECT number FROM notes WHERE deleted IS NULL ORDER BY created, number"
        with self._connections.reading() as connection:
            numbers = [row[0] for row in connection.execute(sql)]
        return self.numbered(numbers)

    def numbered(self, numbers: Sequence[int]) -> Iterator[Note]:
        """The living ones of these, in this order; no transaction stays open between two of them."""
        for at in range(0, len(numbers), AT_ONCE):
            some = numbers[at : at + AT_ONCE]
            with self._connections.reading() as connection:
                found = self._living_of(connection, some)
            yield from (found[number] for number in some if number in found)

    def _living_of(self, connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Note]:
        sql = f"SELECT {rows.NOTE} FROM notes n WHERE n.deleted IS NULL AND n.number IN ({rows.marks(numbers)})"
        found = connection.execute(sql, numbers).fetchall()
        return {row[0]: note for row, note in zip(found, rows.notes(connection, found), strict=True)}

    def _select(self, where: str, *values: object) -> list[Note]:
        with self._connections.reading() as connection:
            return rows.notes(connection, connection.execute(f"SELECT {rows.NOTE} FROM notes n {where}", values))
