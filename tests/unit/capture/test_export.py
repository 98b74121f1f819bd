"""Export: nothing overwritten, nothing outside the target, names that every system takes."""

import errno
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memx.capture import export, formats
from memx.capture.words import Captured
from memx.domain.errors import BadInput, DiskFull, NotFound
from memx.domain.notes import Note

WHEN = datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)


def note(body: str, name: str = "n") -> Note:
    return Note(name, body, WHEN, WHEN)


def written(notes: list[Note], target: Path, form: str) -> list[Note]:
    return list(export.write(notes, target, form))


def test_json_lines_come_back_the_same(tmp_path: Path) -> None:
    notes = [note("first\r\nline", "a"), note("zweite 😀 \u202e", "b")]
    assert written(notes, tmp_path / "out.jsonl", "jsonl") == notes
    back = [c for c in formats.read(tmp_path / "out.jsonl") if isinstance(c, Captured)]
    assert [(c.draft.source_id, c.draft.body, c.draft.created) for c in back] == [(n.id, n.body, WHEN) for n in notes]
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


@pytest.mark.parametrize(("form", "ending"), [("markdown", ".md"), ("text", ".txt")])
def test_a_folder_of_files_comes_back_the_same(tmp_path: Path, form: str, ending: str) -> None:
    bodies = ["Same title\none", "Same title\ntwo\r\n", "same TITLE"]
    written([note(body, f"n{i}") for i, body in enumerate(bodies)], tmp_path / "out", form)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        f"2025-03-04 Same title (2){ending}",
        f"2025-03-04 Same title{ending}",
        f"2025-03-04 same TITLE (3){ending}",
    ]
    sources, aside = formats.plan([tmp_path / "out"])
    back = [c for s in sources for c in formats.read(s.path) if isinstance(c, Captured)]
    assert aside == []
    assert sorted(c.draft.body for c in back) == sorted(bodies)
    assert {c.draft.created for c in back} == {WHEN}


@pytest.mark.parametrize(
    "title",
    ["../../etc/passwd", "/etc/passwd", "..", "C:\\x", "con", "NUL.txt", "a\0b", "\u202egnp", "x" * 5000, "😀" * 99],
)
def test_no_title_leads_out_of_the_folder(tmp_path: Path, title: str) -> None:
    written([note(title)], tmp_path / "out", "text")
    (path,) = (tmp_path / "out").iterdir()
    assert path.read_bytes().decode() == title
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    assert len(os.fsencode(path.name)) < 100


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_every_title_makes_a_name_that_every_system_takes(title: str) -> None:
    name = export.file_name(note(title))
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t')
    assert name == name.strip(" .")
    assert 0 < len(name.encode()) < 90


@pytest.mark.parametrize("form", export.FORMS)
def test_nothing_that_exists_is_overwritten(tmp_path: Path, form: str) -> None:
    target = tmp_path / "taken"
    target.write_text("mine")
    with pytest.raises(BadInput, match="exists already"):
        written([note("x")], target, form)
    assert target.read_text() == "mine"


def test_a_folder_with_something_in_it_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine")
    with pytest.raises(BadInput, match="not an empty folder"):
        written([note("x")], tmp_path, "markdown")


def test_an_unknown_form_and_a_missing_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="jsonl, markdown, text"):
        written([], tmp_path / "x", "docx")
    with pytest.raises(NotFound, match="no folder"):
        written([], tmp_path / "no" / "x.jsonl", "jsonl")


def test_a_full_disk_is_said_and_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(export.os, "fsync", full)
    with pytest.raises(DiskFull, match="no room"):
        written([note("x")], tmp_path / "out.jsonl", "jsonl")
    assert list(tmp_path.iterdir()) == []


def test_stopping_an_export_leaves_no_half_file(tmp_path: Path) -> None:
    steps = export.write([note("a"), note("b")], tmp_path / "out.jsonl", "jsonl")
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []
