"""JSON Lines in and out: exact, and every bad line named while the others come in."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memx.capture import formats, json_lines
from memx.capture.words import Captured, Failure
from memx.domain.notes import Note

offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
times = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=offsets)
# Whatever Unicode holds, save halves of surrogate pairs, which are no characters.
texts = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=300).filter(str.strip)
notes = st.builds(Note, id=texts, body=texts, created=times, modified=times, pinned=st.booleans())


def read(path: Path, content: bytes) -> tuple[list[Captured], list[Failure]]:
    path.write_bytes(content)
    found = list(formats.read(path))
    return [x for x in found if isinstance(x, Captured)], [x for x in found if isinstance(x, Failure)]


@given(notes)
def test_a_note_written_and_read_is_the_same_note(note: Note) -> None:
    (captured,) = json_lines.read_line(json_lines.line(note).encode(), "here")
    assert isinstance(captured, Captured)
    draft = captured.draft
    assert (draft.source_id, draft.body, captured.pinned) == (note.id, note.body, note.pinned)
    assert (draft.created, draft.modified) == (note.created, note.modified)
    assert draft.created is not None
    assert draft.created.utcoffset() == note.created.utcoffset()


def test_the_contract_of_the_evaluation_is_read_to_the_letter(tmp_path: Path) -> None:
    line = {"id": "D1:3", "created": "2023-05-08T13:56:00", "body": "Caroline: Hey  Mel!\n"}
    (captured,), failures = read(tmp_path / "notes.jsonl", json.dumps(line).encode())
    assert failures == []
    assert captured.draft.source_id == "D1:3"
    assert captured.draft.created == datetime(2023, 5, 8, 13, 56)
    assert captured.draft.body == "Caroline: Hey  Mel!\n"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{not json", "not JSON"),
        (b"[1, 2]", "no note"),
        (b'{"id": "a"}', "no note"),
        (b'{"body": 5}', "no note"),
        (b'{"body": "  \\n "}', "empty"),
        (b'{"body": "x", "created": "yesterday"}', "created"),
        (b'{"body": "x", "created": 17}', "created"),
        (b'{"body": "x", "created": "0001-01-01T00:00:00+14:00"}', "created"),
        (b'{"body": "x", "id": ["a"]}', "id"),
        (b'{"body": "caf\xe9"}', "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_named_by_number_and_the_others_come_in(tmp_path: Path, line: bytes, reason: str) -> None:
    content = b'{"id": "1", "body": "first"}\n' + line + b'\n\n{"id": "3", "body": "last"}'
    good, bad = read(tmp_path / "n.jsonl", content)
    assert [c.draft.body for c in good] == ["first", "last"]
    assert [b.where for b in bad] == [f"{tmp_path / 'n.jsonl'} line 2"]
    assert reason in bad[0].reason


def test_a_note_that_was_in_the_trash_is_left_aside_and_no_failure(tmp_path: Path) -> None:
    good, (aside,) = read(tmp_path / "n.jsonl", b'{"body": "x", "deleted": "2025-01-01"}')
    assert good == []
    assert not aside.serious


def test_half_a_surrogate_pair_is_replaced_and_said(tmp_path: Path) -> None:
    (note,), (said,) = read(tmp_path / "n.jsonl", b'{"id": "e", "body": "a \\ud83d b \\ud83d\\ude00"}')
    assert note.draft.body == "a � b 😀"
    assert "replaced" in said.reason


def test_notes_without_a_name_are_named_by_what_they_say(tmp_path: Path) -> None:
    content = b'{"body": "x", "created": "2025-01-01"}\n{"body": "x", "created": "2025-01-02"}\n'
    first, _ = read(tmp_path / "a.jsonl", content)
    again, _ = read(tmp_path / "b.jsonl", content)
    names = [c.draft.source_id for c in first]
    assert len(set(names)) == 2
    assert names == [c.draft.source_id for c in again]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    good, bad = read(tmp_path / "n.jsonl", b'\xef\xbb\xbf{"id": 1, "body": "x"}\r\n{"id": 2, "body": "y"}\r\n')
    assert bad == []
    assert [c.draft.source_id for c in good] == ["1", "2"]


def test_a_line_longer_than_memory_should_hold_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "LONGEST", 1000)
    content = b'{"body": "' + b"x" * 5000 + b'"}\n{"id": "2", "body": "after"}\n'
    good, bad = read(tmp_path / "n.jsonl", content)
    assert [c.draft.body for c in good] == ["after"]
    assert len(bad) == 1


def test_a_note_of_5_mb_comes_in_whole(tmp_path: Path) -> None:
    body = "five megabytes of words " * 218_000
    (note,), bad = read(tmp_path / "n.jsonl", json.dumps({"body": body}).encode())
    assert bad == []
    assert note.draft.body == body


def test_lines_are_counted_for_the_progress_bar(tmp_path: Path) -> None:
    path = tmp_path / "n.jsonl"
    path.write_bytes(b"{}\n" * 250)
    assert json_lines.count(path) == 250
    assert json_lines.count(tmp_path / "missing") == 0


def test_an_exported_line_holds_the_contract_and_what_makes_it_lossless() -> None:
    when = datetime(2025, 1, 1, tzinfo=UTC)
    note = Note("n1", "#tag x", when, when, source_id="s1", pinned=True, tags=("tag",))
    fields = json.loads(json_lines.line(note))
    assert fields == {
        "id": "s1",
        "created": "2025-01-01T00:00:00+00:00",
        "body": "#tag x",
        "modified": "2025-01-01T00:00:00+00:00",
        "tags": ["tag"],
        "pinned": True,
    }
