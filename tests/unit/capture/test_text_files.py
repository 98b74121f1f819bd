"""Markdown, text and folders: dated, decoded, and what is no note passed over by name with a reason."""

import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memx.capture import formats, front_matter, text_files
from memx.capture.words import Captured, Failure
from memx.domain.errors import NotFound
from memx.domain.notes import Note

WHEN = datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)


def one(path: Path) -> Captured:
    (captured,) = formats.read(path)
    assert isinstance(captured, Captured), captured
    return captured


def reasons(paths: list[Path]) -> dict[str, str]:
    _, aside = formats.plan(paths)
    return {Path(failure.where).name: failure.reason for failure in aside}


def test_a_file_is_dated_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("hello")
    os.utime(path, (WHEN.timestamp(), WHEN.timestamp()))
    assert one(path).draft.created == WHEN
    assert one(path).draft.body == "hello"


def test_a_file_is_dated_by_its_front_matter_which_stays_in_the_note(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    text = "---\ntitle: A day\ndate: 2024-02-29 10:00\ntags:\n  - sea\n---\nhello\n"
    path.write_text(text)
    draft = one(path).draft
    assert draft.created is not None
    assert draft.created.isoformat() == "2024-02-29T10:00:00"
    assert draft.body == text


def test_a_line_of_dashes_is_not_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("--- \nnot closed\ndate: 2024-01-01\n")
    assert one(path).draft.body == "--- \nnot closed\ndate: 2024-01-01\n"


@given(
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(str.strip),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1),
    st.booleans(),
)
def test_markdown_of_ours_comes_back_whole(body: str, name: str, pinned: bool) -> None:
    note = Note("n", body, WHEN, WHEN + timedelta(days=1), source_id=name, pinned=pinned)
    matter, text = front_matter.split(text_files.markdown(note))
    assert text == body
    assert matter == front_matter.FrontMatter(name, note.created, note.modified, pinned)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Schlüssel hängt im Schuppen", "utf-8"),
        ("Schlüssel hängt im Schuppen", "utf-8-sig"),
        ("Schlüssel hängt im Schuppen", "utf-16"),
        ("Schlüssel hängt im Schuppen", "utf-32"),
        ("Le numéro de téléphone à côté de l'école, déjà noté là où on l'a laissé l'été dernier.", "cp1252"),
        ("El niño comió piñas mañana", "cp1252"),
        ("Klíč visí v kůlně za žebříkem, sousedka zalévá květiny, když nejsme doma.", "cp1250"),
        ("鍵は物置のはしごの後ろにあります", "shift_jis"),
        ("钥匙在棚子里的梯子后面", "gb18030"),
        ("Ключ висит в сарае за лестницей, соседка поливает цветы, когда нас нет дома.", "cp1251"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(text.encode(encoding))
    assert one(path).draft.body == text


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"text\0with a NUL", b"", b" \n\t"])
def test_what_is_no_text_is_passed_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(content)
    (failure,) = formats.read(path)
    assert isinstance(failure, Failure)
    assert not failure.serious


def test_a_dump_is_no_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_files, "LARGEST", 10)
    path = tmp_path / "log.txt"
    path.write_text("x" * 11)
    (failure,) = formats.read(path)
    assert isinstance(failure, Failure)
    assert failure.serious


def test_a_folder_gives_its_notes_in_order_and_names_the_rest(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "sub/c.markdown", ".git/config", ".hidden.md", "photo.jpg", "sub/notes.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    sources, _ = formats.plan([tmp_path])
    assert [str(s.path.relative_to(tmp_path)) for s in sources] == [
        "a.txt",
        "b.md",
        "sub/c.markdown",
        "sub/notes.jsonl",
    ]
    assert reasons([tmp_path]) == {
        ".git": "hidden",
        ".hidden.md": "hidden",
        "photo.jpg": "MemX does not read .jpg files yet",
    }


def test_links_are_not_followed_so_loops_end_and_nothing_outside_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "outside.txt"
    secret.write_text("not yours")
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "loop").symlink_to(folder)
    (folder / "out.txt").symlink_to(secret)
    sources, _ = formats.plan([folder])
    assert sources == []
    assert reasons([folder]) == {"loop": "a link, not followed", "out.txt": "a link, not followed"}


def test_a_pipe_or_a_socket_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s.txt"))
        assert set(reasons([tmp_path]).values()) == {"not a plain file"}
    assert reasons([tmp_path / "pipe.txt"]) == {"pipe.txt": "not a plain file"}


def test_a_path_that_is_not_there_stops_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="Nothing was imported"):
        formats.plan([tmp_path, tmp_path / "missing"])


def test_a_file_that_vanishes_or_is_locked_is_named(tmp_path: Path) -> None:
    (failure,) = formats.read(tmp_path / "gone.md")
    assert isinstance(failure, Failure)
    assert "could not be read" in failure.reason


def test_two_files_of_one_name_are_two_notes(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "todo.md").write_text(folder)
    first, second = one(tmp_path / "a" / "todo.md"), one(tmp_path / "b" / "todo.md")
    assert first.draft.source_id != second.draft.source_id


def test_ten_thousand_files_are_planned_without_recursion_trouble(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(60):
        deep = deep / "d"
        deep.mkdir()
    for number in range(2000):
        (deep / f"{number}.md").touch()
    sources, _ = formats.plan([tmp_path])
    assert len(sources) == 2000
