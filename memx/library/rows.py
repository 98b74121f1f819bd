"""Rows of the file as the domain's values."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from memx.domain.notes import Note, Passage
from memx.library.times import moment

NOTE = (
    "n.number, n.id, n.body, n.created, n.created_offset, n.modified, n.modified_offset, n.deleted, n.deleted_offset, "
    "n.source_id, n.pinned, n.hidden"
)
PASSAGE = 'p.id, n.id, p.ordinal, p."start", p."end", p.text, n.created, n.created_offset, n.source_id, n.hidden'

CHUNK = 500  # values bound in one statement; older builds of SQLite allow 999


def notes(connection: sqlite3.Connection, rows: Iterable[Sequence[Any]]) -> list[Note]:
    """Notes from rows of the columns NOTE, in their order, with their tags."""
    found = list(rows)
    names = tags(connection, [row[0] for row in found])
    return [_note(row, tuple(names.get(row[0], ()))) for row in found]


def _note(row: Sequence[Any], names: tuple[str, ...]) -> Note:
    _, id_, body, created, created_at, modified, modified_at, deleted, deleted_at, source, pinned, hidden = row
    return Note(
        id=id_,
        body=body,
        created=moment(created, created_at),
        modified=moment(modified, modified_at),
        deleted=None if deleted is None else moment(deleted, deleted_at),
        source_id=source,
        pinned=bool(pinned),
        hidden=bool(hidden),
        tags=names,
    )


def passage(row: tuple[int, str, int, int, int, str, int, int, str | None, int]) -> Passage:
    """A passage from a row of the columns PASSAGE."""
    id_, note_id, ordinal, start, end, text, created, offset, source, hidden = row
    return Passage(id_, note_id, ordinal, start, end, text, moment(created, offset), source, bool(hidden))


def tags(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, list[str]]:
    """The tags of notes, by the notes' numbers, in their order."""
    found: dict[int, list[str]] = {}
    for some in chunks(numbers):
        sql = f"SELECT note, name FROM tags WHERE note IN ({marks(some)}) ORDER BY note, place"
        for number, name in connection.execute(sql, some):
            found.setdefault(number, []).append(name)
    return found


def chunks(values: Sequence[int]) -> Iterable[Sequence[int]]:
    return (values[at : at + CHUNK] for at in range(0, len(values), CHUNK))


def marks(values: Sequence[object]) -> str:
    """Question marks to bind them to."""
    return ",".join("?" * len(values))
