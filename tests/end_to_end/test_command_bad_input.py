"""What can be wrong: each a clear sentence, the documented exit code, and nothing lost."""

import ctypes
import json
import os
import sqlite3
import stat
import subprocess
from pathlib import Path

import pytest
from installed import COMMAND, Memx, write_lines


def sentence(err: str) -> str:
    """The last line of what was said on stderr, which is for the person."""
    last = err.strip().splitlines()[-1]
    assert last.startswith("memx: "), err
    return last


@pytest.mark.parametrize("stdin", [b"", b" \n\t\r\n"])
def test_an_empty_note_is_refused(memx: Memx, stdin: bytes) -> None:
    assert "empty" in sentence(memx("add", "-", stdin=stdin, code=2).err)
    assert memx("search", "a", "--json").json == []


def test_a_note_of_5_mb_is_kept_and_found(memx: Memx, tmp_path: Path) -> None:
    body = "word " * 1_000_000 + "zanzibar"
    memx("add", "-", stdin=body.encode())
    (hit, *_) = memx("search", "zanzibar", "--json").json
    assert "zanzibar" in hit["text"]
    memx("export", tmp_path / "all.jsonl")
    assert json.loads((tmp_path / "all.jsonl").read_text())["body"] == body


def test_nul_bytes_are_refused_and_said(memx: Memx) -> None:
    assert "not text" in sentence(memx("add", "-", stdin=b"before\0after", code=2).err)


@pytest.mark.parametrize("text", ["שלום עולם \u202eabc", "👩‍👩‍👧 naïve 🇫🇷", "-- \"' ; DROP TABLE notes", "e\u0301 Å"])
def test_any_text_is_kept_as_it_is(memx: Memx, tmp_path: Path, text: str) -> None:
    memx("add", "--", text)
    memx("export", tmp_path / "all.jsonl")
    assert json.loads((tmp_path / "all.jsonl").read_text())["body"] == text


def test_text_that_is_not_utf_8_is_read_as_what_it_is(memx: Memx) -> None:
    memx("add", "-", stdin="El niño comió piñas mañana".encode("cp1252"))
    assert len(memx("search", "piñas", "--json").json) == 1


def test_escape_sequences_of_a_note_do_not_reach_the_terminal(memx: Memx) -> None:
    memx("add", "-", stdin=b"evil \x1b[31mred\x1b[0m title \x07")
    said = memx("search", "evil")
    assert "red" in said.out
    assert "\x1b" not in said.out


@pytest.mark.parametrize(
    "query", ['"', "'", '"open', "a AND", "NEAR(", "*", "a* OR ^b", "(", ")", "-", "tag:", "col:x", "%", "\\", "😀", ""]
)
def test_any_query_is_a_query(memx: Memx, query: str) -> None:
    memx("add", "an ordinary note")
    memx("search", "--json", "--", query)


def test_a_question_with_no_notes_at_all_is_answered_so(memx: Memx) -> None:
    reply = memx("ask", "What is the code?", "--json").json
    assert reply["abstained"]
    assert reply["samples"] == 0
    assert "Not in your notes" in memx("ask", "What is the code?").out


def test_an_empty_question_is_refused(memx: Memx) -> None:
    assert "empty" in sentence(memx("ask", code=2).err)
    assert "empty" in sentence(memx("ask", "  ", code=2).err)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ask", "x", "--budget", "huge"), "instant, quick, balanced, thorough, deep"),
        (("ask", "x", "--now", "soon"), "ISO form"),
        (("ask", "x", "--samples", "0"), "samples"),
        (("ask", "x", "--out", "f"), "--batch"),
        (("ask", "x", "--rerank"), "--budget thorough or deep"),
        (("ask", "x", "--batch", "f"), "in the file"),
        (("frobnicate",), "frobnicate"),
        (("add", "--nonsense"), "--nonsense"),
        (("search",), "memx --help"),
        (("export", "x", "--form", "docx"), "jsonl, markdown, text"),
    ],
)
def test_a_wrong_command_says_what_would_be_right(memx: Memx, arguments: tuple[str, ...], said: str) -> None:
    assert said in sentence(memx(*arguments, code=2).err)


@pytest.mark.models
def test_an_unknown_strategy_is_named_with_those_there_are(memx: Memx) -> None:
    memx("add", "a note")
    assert "extract" in sentence(memx("ask", "x", "--strategy", "guess", code=2).err)


@pytest.mark.parametrize(
    "arguments", [("import", "none.md"), ("ask", "--batch", "none.jsonl", "--out", "r"), ("export", "no/where/x.jsonl")]
)
def test_what_is_not_there_is_exit_code_3(memx: Memx, arguments: tuple[str, ...]) -> None:
    assert "There is no" in sentence(memx(*arguments, code=3).err)


def test_bad_lines_of_an_import_are_named_and_the_others_kept(memx: Memx, tmp_path: Path) -> None:
    rows = [{"id": "1", "body": "good one"}, b"{broken", {"id": "3", "body": ""}, {"id": "4", "body": "good too"}]
    path = write_lines(tmp_path / "n.jsonl", rows)
    said = memx("import", path, code=6)
    assert f"{path} line 2: not JSON" in said.err
    assert f"{path} line 3: the note is empty" in said.err
    assert "2 notes added" in said.out


def test_an_import_run_again_doubles_nothing(memx: Memx, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("# One\nbody")
    write_lines(folder / "b.jsonl", [{"body": "no name"}, {"id": "x", "body": "named"}])
    dry = memx("import", folder, "--dry-run", "--json").json
    assert (dry["added"], dry["dry_run"]) == (3, True)
    assert memx("import", folder, "--json").json["added"] == 3
    again = memx("import", folder, "--json").json
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 3)
    (folder / "a.md").write_text("# One\nchanged")
    assert memx("import", folder, "--json", "--dry-run").json["changed"] == 1
    assert memx("import", folder, "--json").json["changed"] == 1


def test_an_export_imported_where_it_came_from_doubles_nothing(memx: Memx, tmp_path: Path) -> None:
    memx("add", "made here")
    memx("export", tmp_path / "all.jsonl")
    back = memx("import", tmp_path / "all.jsonl", "--json").json
    assert (back["added"], back["changed"], back["unchanged"]) == (0, 0, 1)
    memx("export", tmp_path / "markdown")
    back = memx("import", tmp_path / "markdown", "--json").json
    assert (back["added"], back["changed"], back["unchanged"]) == (0, 0, 1)


def test_a_library_that_is_a_file_is_refused_and_left_alone(memx: Memx) -> None:
    memx.library.write_text("my tax return")
    assert str(memx.library) in sentence(memx("add", "x", code=4).err)
    assert memx.library.read_text() == "my tax return"


def database(memx: Memx) -> Path:
    memx("add", "kept before")
    (path,) = [p for p in memx.library.iterdir() if p.is_file() and p.read_bytes()[:15] == b"SQLite format 3"]
    return path


def test_a_file_that_is_no_database_is_refused_and_left_alone(memx: Memx) -> None:
    path = database(memx)
    for companion in memx.library.glob(path.name + "-*"):
        companion.unlink()
    path.write_bytes(b"not a database at all, whatever its name says" * 100)
    before = path.read_bytes()
    sentence(memx("add", "x", code=4).err)
    assert path.read_bytes() == before


def test_a_library_of_a_newer_version_is_refused_and_left_alone(memx: Memx) -> None:
    with sqlite3.connect(database(memx)) as connection:
        connection.execute("PRAGMA user_version = 999999")
    connection.close()
    assert "newer" in sentence(memx("add", "x", code=4).err)


def as_an_ordinary_user() -> None:
    """Root may write anywhere; without these two capabilities it may not (prctl PR_CAPBSET_DROP)."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        libc.prctl(24, 1, 0, 0, 0)  # CAP_DAC_OVERRIDE
        libc.prctl(24, 2, 0, 0, 0)  # CAP_DAC_READ_SEARCH


def test_a_read_only_library_can_be_searched_and_says_why_nothing_is_kept(memx: Memx) -> None:
    database(memx)
    paths = [memx.library, *memx.library.rglob("*")]
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in paths}
    memx.before = as_an_ordinary_user
    try:
        for path in reversed(paths):
            path.chmod(0o500 if path.is_dir() else 0o400)
        assert len(memx("search", "kept", "--json").json) == 1
        assert "read" in sentence(memx("add", "x", code=4).err)
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
    assert len(memx("search", "kept", "--json").json) == 1


def test_a_reader_that_has_seen_enough_is_no_error(memx: Memx) -> None:
    memx("add", "a note to find")
    line = f"'{COMMAND}' --library '{memx.library}' search note --json | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line], env=memx.environment(), capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_doctor_looks_at_everything(memx: Memx) -> None:
    memx("add", "a note")
    checks = memx("doctor", "--json").json
    assert {check["name"] for check in checks} >= {
        "library",
        "folder",
        "disk",
        "embedder",
        "language model",
        "versions",
    }
    assert all(check["ok"] for check in checks)
    memx.library.chmod(0o755)
    said = memx("doctor", code=4)
    assert "chmod 700" in said.out


def test_a_library_that_is_locked_for_a_repair_says_so(memx: Memx) -> None:
    database(memx)
    (path,) = memx.library.glob("*.lock")
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        assert "Another MemX" in sentence(memx("add", "x", code=4).err)
    finally:
        connection.close()
    memx("add", "x")
