"""A batch's lines, read: what can be asked, and what is wrong with the others, by number."""

from datetime import datetime
from pathlib import Path

import pytest

from memx.app.batch import Question, Unanswered, questions
from memx.domain.errors import BadInput, NotFound


def test_lines_are_read_in_order_and_bad_ones_are_named(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_bytes(
        b'{"id": "a", "question": "Who?", "now": "2026-10-15T09:00:00"}\r\n'
        b"{broken\n"
        b"\n"
        b'{"id": "b"}\n'
        b'{"id": ["x"], "question": "?"}\n'
        b'{"id": "c", "question": "?", "now": "soon"}\n'
        b'{"id": "d", "question": "?", "now": 5}\n'
        b'"\xff"\n'
        b'{"question": "no id, no now"}'
    )
    found = questions(path)
    assert [item.number for item in found] == [1, 2, 4, 5, 6, 7, 8, 9]
    assert [item.number for item in found if isinstance(item, Unanswered)] == [2, 4, 5, 6, 7, 8]
    first, last = found[0], found[-1]
    assert isinstance(first, Question)
    assert isinstance(last, Question)
    assert (first.id, first.text) == ("a", "Who?")
    assert first.now == datetime(2026, 10, 15, 9).astimezone()
    assert (last.id, last.now) == (9, None)
    assert str(found[1]) == "line 2: not JSON"


def test_a_file_that_is_not_there_or_is_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="Nothing was asked"):
        questions(tmp_path / "none.jsonl")
    with pytest.raises(BadInput, match="could not be read"):
        questions(tmp_path)
