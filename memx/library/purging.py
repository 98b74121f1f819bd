"""Emptying the trash: notes leave the file for good, with their earlier texts, and files that no other note has."""

import logging
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from memx.library import rows
from memx.library.connections import Connections
from memx.library.files import Folder
from memx.library.times import stamp

_log = logging.getLogger(__name__)
_OF_A_NOTE = ("history", "tags", "note_attachments")


class Purging:
    """What is in the trash has no passages and no vectors any more: both went when it was deleted."""

    def __init__(self, connections: Connections, folder: Folder) -> None:
        self._connections = connections
        self._folder = folder

    def empty_trash(self, before: datetime | None) -> int:
        """How many were removed. `before`: only what was deleted earlier."""
        with self._connections.writing() as connection:
            numbers = _deleted(connection, before)
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


def _deleted(connection: sqlite3.Connection, before: datetime | None) -> list[int]:
    if before is None:
        found = connection.execute("SELECT number FROM notes WHERE deleted IS NOT NULL")
    else:
        found = connection.execute("SELECT number FROM notes WHERE deleted < ?", (stamp(before)[0],))
    return [row[0] for row in found]


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
