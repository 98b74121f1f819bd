"""What the embedder made of the passages: pending, kept, failed; and the feed that an index follows."""

import sqlite3
import threading
from collections.abc import Sequence

from memx.domain.notes import IndexStatus, Passage
from memx.domain.ports import Clock, Vector
from memx.library import rows
from memx.library.connections import Connections
from memx.library.times import stamp

FIRST = 64  # passages of one note that get their turn before the rest of a very long one
WAIT = 600_000_000  # microseconds until the second try; each further one waits six times as long
TRIES = 5  # then only by hand
NEVER = (1 << 63) - 1
REASONS = 20
FORGOTTEN = 2000  # vectors of a former model in one transaction

_UNDONE = """n.hidden = 0 AND NOT EXISTS (SELECT 1 FROM vectors v JOIN embedders e ON e.id = v.embedder
        WHERE v.passage = p.id AND e.hash = ?)
    AND NOT EXISTS (SELECT 1 FROM failures f WHERE f.passage = p.id AND f.model_hash = ?)"""
_FRESH = f"FROM passages p CROSS JOIN notes n ON n.number = p.note WHERE p.id > ? AND {_UNDONE}"
_FAILED = """FROM failures f CROSS JOIN passages p ON p.id = f.passage CROSS JOIN notes n ON n.number = p.note
    WHERE f.model_hash = ?"""
# With a number that no embedder ever had: the sequence of vectors only grows.
_ENROL = """INSERT INTO embedders(id, hash, dimensions)
    SELECT 1 + max((SELECT coalesce(max(id), 0) FROM embedders),
                   (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'vectors')), ?, ?
    WHERE true ON CONFLICT(hash, dimensions) DO NOTHING"""


class Vectors:
    """Implements PendingStore and VectorFeed."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock
        # By an embedder's number, and for the first turn apart: passages up to this id are pending no more. Neither
        # numbers nor ids are used twice: a model that was forgotten and is chosen again begins anew.
        self._done: dict[tuple[int, bool], int] = {}
        self._guard = threading.Lock()

    def pending(self, model_hash: str, limit: int) -> list[Passage]:
        """Oldest first; the later part of a very long note after all others, and then what failed and is due."""
        return (
            self._fresh(model_hash, limit, first=True)
            or self._fresh(model_hash, limit, first=False)
            or self._due(model_hash, limit)
        )

    def _fresh(self, model_hash: str, limit: int, first: bool) -> list[Passage]:
        turn = f"AND p.ordinal < {FIRST}" if first else ""
        sql = f"SELECT {rows.PASSAGE} {_FRESH} {turn} ORDER BY p.id LIMIT ?"
        with self._connections.reading() as connection:
            number = self._number(connection, model_hash)
            after = self._after(number, first)
            last: int = connection.execute("SELECT max(id) FROM passages").fetchone()[0] or 0
            found = [rows.passage(row) for row in connection.execute(sql, (after, model_hash, model_hash, limit))]
        with self._guard:
            done = found[0].id - 1 if found else max(last, after)
            self._done[number, first] = max(done, self._done.get((number, first), 0))
        return found

    def _number(self, connection: sqlite3.Connection, model_hash: str) -> int:
        """The embedder's; 0 before its first vector."""
        found = connection.execute("SELECT max(id) FROM embedders WHERE hash = ?", (model_hash,)).fetchone()[0]
        return found or 0

    def _after(self, number: int, first: bool) -> int:
        with self._guard:
            return self._done.get((number, first), 0) if number else 0

    def _due(self, model_hash: str, limit: int) -> list[Passage]:
        sql = f"SELECT {rows.PASSAGE} {_FAILED} AND f.due <= ? ORDER BY f.due, p.id LIMIT ?"
        now = stamp(self._clock.now())[0]
        with self._connections.reading() as connection:
            return [rows.passage(row) for row in connection.execute(sql, (model_hash, now, limit))]

    def keep_vectors(self, model_hash: str, vectors: Sequence[tuple[int, Vector]]) -> None:
        if not vectors:
            return
        with self._connections.writing() as connection:
            for passage, vector in vectors:
                kind = (model_hash, len(vector) // 4)
                connection.execute(_ENROL, kind)
                connection.execute(
                    """INSERT OR REPLACE INTO vectors(passage, embedder, vector)
                    SELECT p.id, e.id, ? FROM passages p, embedders e
                    WHERE p.id = ? AND e.hash = ? AND e.dimensions = ?""",
                    (vector, passage, *kind),
                )
                connection.execute("DELETE FROM failures WHERE passage = ? AND model_hash = ?", (passage, model_hash))

    def mark_failed(self, model_hash: str, passage_id: int, reason: str) -> None:
        """To be tried again in ten minutes, an hour, six hours, a day and a half; then only by hand."""
        now = stamp(self._clock.now())[0]
        with self._connections.writing() as connection:
            sql = "SELECT tries FROM failures WHERE passage = ? AND model_hash = ?"
            known = connection.execute(sql, (passage_id, model_hash)).fetchone()
            tries = known[0] + 1 if known else 1
            due = now + WAIT * 6 ** (tries - 1) if tries < TRIES else NEVER
            connection.execute(
                """INSERT OR REPLACE INTO failures(passage, model_hash, reason, tries, due)
                SELECT p.id, ?, ?, ?, ? FROM passages p WHERE p.id = ?""",
                (model_hash, reason, tries, due, passage_id),
            )

    def retry_failed(self, model_hash: str) -> int:
        """Every failure is due now; how many there are."""
        with self._connections.writing() as connection:
            sql = "UPDATE failures SET due = 0, tries = 0 WHERE model_hash = ?"
            return connection.execute(sql, (model_hash,)).rowcount

    def index_status(self, model_hash: str) -> IndexStatus:
        """Costs little once `pending` has been asked for: it counts from where that has got to."""
        with self._connections.reading() as connection:
            after = self._after(self._number(connection, model_hash), first=False)
            living, excluded = connection.execute(
                "SELECT (SELECT count(*) FROM notes WHERE deleted IS NULL),"
                "(SELECT count(*) FROM notes WHERE deleted IS NULL AND hidden = 1)"
            ).fetchone()
            sql = f"SELECT p.note, count(*) {_FRESH} GROUP BY p.note"
            waiting = dict(connection.execute(sql, (after, model_hash, model_hash)).fetchall())
            failed = self._failed(connection, model_hash)
        failed = {note: reason for note, reason in failed.items() if note not in waiting}
        indexed = living - excluded - len(waiting) - len(failed)
        reasons = tuple(failed.values())[:REASONS]
        return IndexStatus(living, indexed, len(waiting), len(failed), excluded, sum(waiting.values()), reasons)

    def _failed(self, connection: sqlite3.Connection, model_hash: str) -> dict[int, tuple[str, str]]:
        """By the notes' numbers: a note's id and what happened."""
        sql = f"SELECT n.number, n.id, f.reason {_FAILED} ORDER BY p.id DESC"
        return {number: (id_, reason) for number, id_, reason in connection.execute(sql, (model_hash,))}

    def forget_vectors(self, model_hash: str) -> int:
        """Those of every other model, with its failures; how many. In parts, so that a save waits for little."""
        kept = "SELECT id FROM embedders WHERE hash = ?"
        gone = 0
        while True:
            with self._connections.writing() as connection:
                sql = f"""DELETE FROM vectors WHERE sequence IN (
                    SELECT sequence FROM vectors WHERE embedder NOT IN ({kept}) LIMIT ?)"""
                part = connection.execute(sql, (model_hash, FORGOTTEN)).rowcount
                gone += part
                if part < FORGOTTEN:
                    connection.execute("DELETE FROM failures WHERE model_hash <> ?", (model_hash,))
                    connection.execute("DELETE FROM embedders WHERE hash <> ?", (model_hash,))
                    return gone

    def vectors_after(self, model_hash: str, sequence: int, limit: int) -> list[tuple[int, int, Vector]]:
        sql = """SELECT v.sequence, v.passage, v.vector FROM vectors v
            WHERE v.embedder IN (SELECT e.id FROM embedders e WHERE e.hash = ?) AND v.sequence > ?
            ORDER BY v.sequence LIMIT ?"""
        with self._connections.reading() as connection:
            return connection.execute(sql, (model_hash, sequence, limit)).fetchall()

    def vector_count(self, model_hash: str) -> tuple[int, int]:
        sql = """SELECT (SELECT count(*) FROM embedders e JOIN vectors v ON v.embedder = e.id WHERE e.hash = ?),
            (SELECT seq FROM sqlite_sequence WHERE name = 'vectors')"""
        with self._connections.reading() as connection:
            count, last = connection.execute(sql, (model_hash,)).fetchone()
        return count, last or 0
