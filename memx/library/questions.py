"""Questions asked, with their answers: a record for the person, never evidence for a later answer."""

import dataclasses
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from memx.domain.answers import Answer, Asked, Judged
from memx.domain.errors import NotFound
from memx.library.connections import Connections
from memx.library.times import moment, stamp


class Questions:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def keep(self, answer: Answer, level: str, now: datetime) -> int:
        """The question's id."""
        values = (
            *stamp(now),
            answer.question.encode("utf-8", "replace").decode(),
            answer.text.encode("utf-8", "replace").decode(),
            int(answer.abstained),
            answer.confidence,
            level,
            answer.strategy,
            answer.effort.seconds,
            as_json(answer),
            answer.read_as.encode("utf-8", "replace").decode(),
        )
        sql = """INSERT INTO questions(asked, asked_offset, question, answer, abstained, confidence, level, strategy,
            seconds, trace, read_as) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
        with self._connections.writing() as connection:
            return connection.execute(sql, values).lastrowid or 0

    def asked(self, limit: int) -> list[Asked]:
        """Newest first."""
        sql = """SELECT id, question, answer, abstained, confidence, level, asked, asked_offset, read_as, judged
            FROM questions ORDER BY id DESC LIMIT ?"""
        with self._connections.reading() as connection:
            return [_asked(row) for row in connection.execute(sql, (limit,))]

    def judge(self, question_id: int, right: bool | None) -> None:
        """None takes it back. Raises NotFound."""
        value = None if right is None else int(right)
        with self._connections.writing() as connection:
            found = connection.execute("UPDATE questions SET judged = ? WHERE id = ?", (value, question_id))
            if not found.rowcount:
                raise NotFound(f"There is no question {question_id}. Nothing was kept.")

    def judged(self, limit: int) -> list[Judged]:
        """Newest first."""
        sql = "SELECT id, judged, trace FROM questions WHERE judged IS NOT NULL ORDER BY id DESC LIMIT ?"
        with self._connections.reading() as connection:
            return [_judged(*row) for row in connection.execute(sql, (limit,))]

    def durations(self, level: str, limit: int) -> list[float]:
        """Seconds of the last answers at this level, newest first."""
        sql = "SELECT seconds FROM questions WHERE level = ? ORDER BY id DESC LIMIT ?"
        with self._connections.reading() as connection:
            return [row[0] for row in connection.execute(sql, (level, limit))]

    def trace(self, question_id: int) -> dict[str, Any] | None:
        """The whole record of an answer; None where there is no such question."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT trace FROM questions WHERE id = ?", (question_id,)).fetchone()
        return json.loads(row[0]) if row else None


def _asked(row: Sequence[Any]) -> Asked:
    id_, question, answer, abstained, confidence, level, at, east, read_as, judged = row
    return Asked(
        id_,
        question,
        "" if abstained else answer,
        bool(abstained),
        confidence,
        level,
        moment(at, east),
        read_as,
        None if judged is None else bool(judged),
    )


def _judged(id_: int, right: int, trace: str) -> Judged:
    record = json.loads(trace).get("trace") or {}  # not by SQL: a trace may hold Infinity, which is no JSON there
    by = (record.get("model") or {}).get("hash") or record.get("reader") or ""
    return Judged(id_, bool(right), by, record.get("answer_features") or {})


def as_json(answer: Answer) -> str:
    """Everything; of the passages only what names them and why they were found: their text may be deleted one day."""
    record = {field.name: getattr(answer, field.name) for field in dataclasses.fields(answer)}
    record["passages"] = [
        {
            "passage": hit.passage.id,
            "note": hit.passage.note_id,
            "score": hit.score,
            "lexical": hit.lexical,
            "dense": hit.dense,
            "exact": hit.exact,
        }
        for hit in answer.passages
    ]
    return json.dumps(record, default=_plain)


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value)
