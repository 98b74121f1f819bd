"""Emptying the trash: notes leave the file for good, with their earlier texts, and files that no other note has."""

import logging
import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from memx.library import rows
from memx.library.connections import Connections
from memx.library.files import Folder
from memx.library.times import stamp

_log = logging.getLogger(__name__)
MICROSECOND = timedelta(microseconds=1)
_OF_A_NOTE = ("history", "edits", "tags", "note_attachments")


class Purging:
    """What is in the trash has no passages and no vectors any more: both went when it was deleted."""

    def __init__(self, connections: Connections, folder: Folder) -> None:
        self._connections = connections
        self._folder = folder

    def empty_trash(self, now: datetime, older_than: timedelta | None) -> int:
        """How many were removed. `older_than`: only what was deleted longer ago."""
        with self._connections.writing() as connection:
            numbers = _deleted(connection, now, older_than)
            if not numbers:
                return 0
            freed = _remove(connection, numbers)
        self._remove_files(freed)
        return len(numbers)

    def _remove_files(self, hashes: Sequence[str]) -> None:
        """After the commit, and as the only writer: the same file may just have been attached to another note."""
        if not hashes:
            return
        with self._connections.writing() as connection:
            for name in hashes:
                if connection.execute("SELECT 1 FROM attachments WHERE hash = ?", (name,)).fetchone():
                    continue
                try:
                    (self._folder.attachments / name[:2] / name).unlink(missing_ok=True)
                except OSError:
                    _log.warning("an attachment that no note has any more could not be deleted", exc_info=True)


def _deleted(connection: sqlite3.Connection, now: datetime, older_than: timedelta | None) -> list[int]:
    """By age they are counted back from the last thing that was written or asked: a clock that jumps ahead removes
    nothing, and who comes back after months finds the trash as it was."""
    if older_than is None:
        return [row[0] for row in connection.execute("SELECT number FROM notes WHERE deleted IS NOT NULL")]
    sql, age = "SELECT number, deleted FROM notes WHERE deleted < ?", older_than // MICROSECOND
    found = connection.execute(sql, (stamp(now)[0] - age,)).fetchall()
    if not found:  # at most starts; what follows looks at every note
        return []
    last = """SELECT max(at) FROM (SELECT max(modified) AS at FROM notes UNION SELECT max(deleted) FROM notes
        UNION SELECT max(asked) FROM questions)"""
    until = connection.execute(last).fetchone()[0] - age
    return [number for number, deleted in found if deleted < until]


def _remove(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[str]:
    """The attachments that no note has any more."""
    mine: set[str] = set()
    for some in rows.chunks(numbers):
        held = f"({rows.marks(some)})"
        mine.update(
            row[0] for row in connection.execute(f"SELECT hash FROM note_attachments WHERE note IN {held}", some)
        )
        for table in _OF_A_NOTE:
            connection.execute(f"DELETE FROM {table} WHERE note IN {held}", some)
        connection.execute(f"DELETE FROM notes WHERE number IN {held}", some)
    sql = "DELETE FROM attachments WHERE hash = ? AND hash NOT IN (SELECT hash FROM note_attachments)"
    return [name for name in sorted(mine) if connection.execute(sql, (name,)).rowcount]
