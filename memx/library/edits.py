"""What each save changed of a note: undoing goes on after a restart, for the last steps and for a month."""

import sqlite3
from datetime import timedelta

from memx.domain.notes import Edit
from memx.library import notes
from memx.library.connections import Connections
from memx.library.times import moment

MOST, ROOM = 200, 1 << 18  # steps of a note, and code points in all of them
AGE = timedelta(days=30) // timedelta(microseconds=1)


class Edits:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of_note(self, note_id: str, now: int) -> list[Edit]:
        """The newest first."""
        sql = """SELECT place, removed, added, length, saved, saved_offset FROM edits
            WHERE note = ? AND saved >= ? ORDER BY id DESC"""
        with self._connections.reading() as connection:
            number = notes.number_of(connection, note_id)
            found = connection.execute(sql, (number, now - AGE)).fetchall()
        return [
            Edit(place, removed, added, length, moment(at, east)) for place, removed, added, length, at, east in found
        ]


def keep(connection: sqlite3.Connection, number: int, before: str, after: str, at: tuple[int, int]) -> None:
    """The step from one text to the next; what is too old, or too much, goes."""
    place, removed, added = difference(before, after)
    connection.execute(
        "INSERT INTO edits(note, place, removed, added, length, saved, saved_offset) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, place, removed, added, len(after), *at),
    )
    connection.execute("DELETE FROM edits WHERE saved < ?", (at[0] - AGE,))
    room = ROOM
    sql = "SELECT id, length(removed) + length(added) FROM edits WHERE note = ? ORDER BY id DESC"
    for count, (step, size) in enumerate(connection.execute(sql, (number,)).fetchall(), 1):
        room -= size
        if room < 0 or count > MOST:  # and all before it, which lead to a text that nothing leads on from
            connection.execute("DELETE FROM edits WHERE note = ? AND id <= ?", (number, step))
            return


def difference(before: str, after: str) -> tuple[int, str, str]:
    """Where two texts part, and what stands between there and their common end."""
    start = common_start(before, after)
    low, high = 0, min(len(before), len(after)) - start  # of the common end
    while low < high:
        middle = (low + high + 1) // 2
        if after.endswith(before[len(before) - middle :]):
            low = middle
        else:
            high = middle - 1
    return start, before[start : len(before) - low], after[start : len(after) - low]


def common_start(before: str, after: str) -> int:
    """How many code points are the same."""
    low, high = 0, min(len(before), len(after))
    while low < high:
        middle = (low + high + 1) // 2
        if after.startswith(before[:middle]):
            low = middle
        else:
            high = middle - 1
    return low
