"""Keeping a draft: note, earlier text, tags, passages and both indexes, all or nothing."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from memx.domain.errors import BadInput
from memx.domain.notes import Draft, Note, Saved
from memx.domain.ports import Clock
from memx.library import edits, notes, passages
from memx.library.connections import Connections
from memx.library.identity import new_id
from memx.library.tagging import tags
from memx.library.times import stamp

TYPING = 600_000_000  # microseconds; within these, text that only grew leaves no earlier version

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the file holds of a note before a save."""

    number: int
    source_id: str | None
    body: str
    created: tuple[int, int]
    modified: tuple[int, int]
    deleted: bool


class Saving:
    """The only way into the tables notes, history and tags."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock

    def save(self, draft: Draft) -> Saved:
        return self.save_many([draft])[0]

    def save_many(self, drafts: Sequence[Draft]) -> list[Saved]:
        """One transaction; raises BadInput or NotFound, and then none of them is kept."""
        now = self._clock.now()
        with self._connections.writing() as connection:
            return [_save(connection, draft, now) for draft in drafts]

    def delete(self, note_id: str) -> Note:
        """Into the trash: out of the list, the indexes and the vectors in the same transaction."""
        with self._connections.writing() as connection:
            number = notes.number_of(connection, note_id)
            at = stamp(self._clock.now())
            sql = "UPDATE notes SET deleted = ?, deleted_offset = ? WHERE number = ? AND deleted IS NULL"
            if connection.execute(sql, (*at, number)).rowcount:
                passages.remove_of(connection, number)
            return notes.by_number(connection, number)

    def restore(self, note_id: str) -> Note:
        with self._connections.writing() as connection:
            number = notes.number_of(connection, note_id)
            connection.execute("UPDATE notes SET deleted = NULL, deleted_offset = NULL WHERE number = ?", (number,))
            body, created = connection.execute("SELECT body, created FROM notes WHERE number = ?", (number,)).fetchone()
            passages.cut(connection, number, body, created)
            return notes.by_number(connection, number)

    def pin(self, note_id: str, pinned: bool) -> Note:
        with self._connections.writing() as connection:
            number = notes.number_of(connection, note_id)
            connection.execute("UPDATE notes SET pinned = ? WHERE number = ?", (int(pinned), number))
            return notes.by_number(connection, number)

    def set_hidden(self, note_id: str, hidden: bool) -> Note:
        """Its passages get new ids: no vector of before, wherever it may be kept, can find the note again."""
        with self._connections.writing() as connection:
            number = notes.number_of(connection, note_id)
            sql = "UPDATE notes SET hidden = ? WHERE number = ? AND hidden <> ?"
            changed = connection.execute(sql, (int(hidden), number, int(hidden))).rowcount
            note = notes.by_number(connection, number)
            if changed and note.deleted is None:
                passages.remove_of(connection, number)
                passages.cut(connection, number, note.body, stamp(note.created)[0])
            return note


def _save(connection: sqlite3.Connection, draft: Draft, now: datetime) -> Saved:
    body = storable(draft.body)
    kept = _kept(connection, draft)
    if kept is None:
        return _insert(connection, draft, body, now)
    return _update(connection, draft, body, kept, now)


def storable(body: str) -> str:
    """The body itself. Halves of surrogate pairs, which are no text, are joined or become U+FFFD."""
    if not _SURROGATE.search(body):
        return body
    return body.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _kept(connection: sqlite3.Connection, draft: Draft) -> _Kept | None:
    """The note that the draft changes; None for a new one. Raises NotFound for an id that is not there."""
    if draft.id is None and draft.source_id is None:
        return None
    sql = """SELECT number, source_id, body, created, created_offset, modified, modified_offset, deleted IS NOT NULL
        FROM notes WHERE """
    if draft.id is not None:
        number = notes.number_of(connection, draft.id)
        row = connection.execute(sql + "number = ?", (number,)).fetchone()
    else:
        row = connection.execute(sql + "source_id = ?", (draft.source_id,)).fetchone()
    return row and _Kept(row[0], row[1], row[2], (row[3], row[4]), (row[5], row[6]), bool(row[7]))


def _insert(connection: sqlite3.Connection, draft: Draft, body: str, now: datetime) -> Saved:
    if not body.strip("\0 \t\r\n\f\v"):
        raise BadInput("The note is empty, so it was not kept. Write something in it.")
    created = stamp(draft.created or now)
    modified = stamp(draft.modified) if draft.modified else created
    number = connection.execute(
        """INSERT INTO notes(id, source_id, body, created, created_offset, modified, modified_offset, pinned)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0)""",
        (new_id(now), draft.source_id, body, *created, *modified),
    ).lastrowid
    assert number is not None
    _keep_tags(connection, number, body)
    passages.cut(connection, number, body, created[0])
    return Saved(notes.by_number(connection, number), is_new=True, changed=True)


def _update(connection: sqlite3.Connection, draft: Draft, body: str, kept: _Kept, now: datetime) -> Saved:
    created = stamp(draft.created) if draft.created else kept.created
    rewritten = body != kept.body
    modified = stamp(draft.modified) if draft.modified else stamp(now) if rewritten else kept.modified
    source = _source(connection, draft, kept)
    changed = (source, body, created, modified) != (kept.source_id, kept.body, kept.created, kept.modified)
    if changed:
        if rewritten and not only_typed(kept.body, body, modified[0] - kept.modified[0]):
            connection.execute(
                "INSERT INTO history(note, body, saved, saved_offset) VALUES (?, ?, ?, ?)",
                (kept.number, kept.body, *kept.modified),
            )
        connection.execute(
            """UPDATE notes SET source_id = ?, body = ?, created = ?, created_offset = ?, modified = ?,
                modified_offset = ? WHERE number = ?""",
            (source, body, *created, *modified, kept.number),
        )
        if rewritten:
            edits.keep(connection, kept.number, kept.body, body, stamp(now))
        _refresh(connection, kept, body, created[0])
    return Saved(notes.by_number(connection, kept.number), is_new=False, changed=changed)


def _source(connection: sqlite3.Connection, draft: Draft, kept: _Kept) -> str | None:
    """Where the note came from, once saved. Raises BadInput where another note came from there."""
    if draft.source_id is None or draft.source_id == kept.source_id:
        return kept.source_id
    if connection.execute("SELECT 1 FROM notes WHERE source_id = ?", (draft.source_id,)).fetchone():
        raise BadInput(f"Another note has the source {draft.source_id!r} already. Nothing was changed.")
    return draft.source_id


def _refresh(connection: sqlite3.Connection, kept: _Kept, body: str, created: int) -> None:
    """Tags and passages follow the body; a note in the trash has no passages."""
    if body != kept.body:
        connection.execute("DELETE FROM tags WHERE note = ?", (kept.number,))
        _keep_tags(connection, kept.number, body)
    if not kept.deleted and (body, created) != (kept.body, kept.created[0]):
        passages.cut(connection, kept.number, body, created)


def _keep_tags(connection: sqlite3.Connection, number: int, body: str) -> None:
    rows = ((number, place, name) for place, name in enumerate(tags(body)))
    connection.executemany("INSERT INTO tags(note, place, name) VALUES (?, ?, ?)", rows)


def only_typed(before: str, after: str, apart: int) -> bool:
    """Whether nothing of a text was lost: something was put in at one place, within `apart` microseconds.

    A window saves each second while a person types; only what would be missed becomes an earlier version.
    """
    if not (0 <= apart <= TYPING and len(after) > len(before)):
        return False
    return after.endswith(before[edits.common_start(before, after) :])
