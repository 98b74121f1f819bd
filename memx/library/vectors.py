"""What the embedder made of the passages: pending, kept, failed; and the feed that an index follows."""

import threading
from collections.abc import Sequence

from memx.domain.notes import IndexStatus, Passage
from memx.domain.ports import Vector
from memx.library import rows
from memx.library.connections import Connections

_UNDONE = """NOT EXISTS (SELECT 1 FROM vectors v JOIN embedders e ON e.id = v.embedder
        WHERE v.passage = p.id AND e.hash = ?)
    AND NOT EXISTS (SELECT 1 FROM failures f WHERE f.passage = p.id AND f.model_hash = ?)"""


class Vectors:
    """Implements PendingStore and VectorFeed."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._done: dict[str, int] = {}  # by model: passages up to this id are pending no more, ids being never reused
        self._guard = threading.Lock()

    def pending(self, model_hash: str, limit: int) -> list[Passage]:
        """Oldest first."""
        with self._guard:
            after = self._done.get(model_hash, 0)
        sql = f"""SELECT {rows.PASSAGE} FROM passages p CROSS JOIN notes n ON n.number = p.note
            WHERE p.id > ? AND {_UNDONE} ORDER BY p.id LIMIT ?"""
        with self._connections.reading() as connection:
            last: int = connection.execute("SELECT max(id) FROM passages").fetchone()[0] or 0
            found = [rows.passage(row) for row in connection.execute(sql, (after, model_hash, model_hash, limit))]
        with self._guard:
            done = found[0].id - 1 if found else max(last, after)
            self._done[model_hash] = max(done, self._done.get(model_hash, 0))
        return found

    def keep_vectors(self, model_hash: str, vectors: Sequence[tuple[int, Vector]]) -> None:
        if not vectors:
            return
        with self._connections.writing() as connection:
            for passage, vector in vectors:
                kind = (model_hash, len(vector) // 4)
                connection.execute("INSERT OR IGNORE INTO embedders(hash, dimensions) VALUES (?, ?)", kind)
                connection.execute(
                    """INSERT OR REPLACE INTO vectors(passage, embedder, vector)
                    SELECT p.id, e.id, ? FROM passages p, embedders e
                    WHERE p.id = ? AND e.hash = ? AND e.dimensions = ?""",
                    (vector, passage, *kind),
                )
                connection.execute("DELETE FROM failures WHERE passage = ? AND model_hash = ?", (passage, model_hash))

    def mark_failed(self, model_hash: str, passage_id: int, reason: str) -> None:
        with self._connections.writing() as connection:
            connection.execute(
                """INSERT OR REPLACE INTO failures(passage, model_hash, reason)
                SELECT p.id, ?, ? FROM passages p WHERE p.id = ?""",
                (model_hash, reason, passage_id),
            )

    def index_status(self, model_hash: str) -> IndexStatus:
        embedded = "SELECT count(*) FROM embedders e JOIN vectors v ON v.embedder = e.id WHERE e.hash = ?"
        with self._connections.reading() as connection:

            def count(sql: str, *values: str) -> int:
                return int(connection.execute(sql, values).fetchone()[0])

            indexed = count(embedded, model_hash)
            failed = count("SELECT count(*) FROM failures WHERE model_hash = ?", model_hash)
            total = count("SELECT count(*) FROM passages")
            living = count("SELECT count(*) FROM notes WHERE deleted IS NULL")
        return IndexStatus(living, indexed, max(0, total - indexed - failed), failed)

    def vectors_after(self, model_hash: str, sequence: int, limit: int) -> list[tuple[int, int, Vector]]:
        sql = """SELECT v.sequence, v.passage, v.vector FROM vectors v
            WHERE v.embedder IN (SELECT e.id FROM embedders e WHERE e.hash = ?) AND v.sequence > ?
            ORDER BY v.sequence LIMIT ?"""
        with self._connections.reading() as connection:
            return connection.execute(sql, (model_hash, sequence, limit)).fetchall()
