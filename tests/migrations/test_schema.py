"""Libraries of earlier schemas, upgraded; newer ones, refused; nothing between, whatever happens."""

import gzip
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest
from make_fixture import StoppedClock
from upgrade import upgrade

from memx.domain.errors import LibraryLocked, LibraryTooNew
from memx.domain.search import Query
from memx.library import schema
from memx.library.files import Folder
from memx.library.lock import alone
from memx.library.store import Library

COLUMNS = "asked, asked_offset, question, answer, abstained, confidence, level, strategy, seconds"
LATER = schema.SCHEMA + 2  # of later_steps.py


def shape(database: Path) -> dict[str, str]:
    """Names and SQL of everything in a file, white space aside."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: re.sub(r"\s+", "", sql) for name, sql in rows}


def test_an_earlier_library_opens_with_all_that_was_in_it(released: Path) -> None:
    library = Library.open(released, StoppedClock())
    try:
        assert [note.body for note in library.notes(9)] == [
            "The boiler code is AB-12.7/x. #house",
            "Second text",
            "我的医生电话是 030 1234567",
        ]
        boiler = library.note_by_source("a/1")
        assert boiler.pinned
        assert boiler.tags == ("house",)
        assert boiler.created.isoformat() == "2025-03-01T00:00:00+00:00"
        assert [note.body for note in library.trash(9)] == ["In the trash"]
        assert [version.body for version in library.versions(library.note_by_source("a/3").id)] == ["First text"]
        for query in (Query("", words=("boiler",)), Query("", phrases=("ab-12.7/x",)), Query("", tags=("house",))):
            assert [library.passages([id_])[id_].note_id for id_, _ in library.lexical(query, 9)] == [boiler.id]
        assert len(library.substring(Query("", words=("0301234567", "医生")), 9)) == 1
        assert library.index_status("m").indexed == 2
        assert library.asked(9)[0].answer == "AB-12.7/x"
        assert library.setting("budget", "quick") == "deep"
        assert library.check() == []
    finally:
        library.close()


@pytest.mark.parametrize(
    ("kept", "judged"),
    [('[{"id": 1, "right": false, "model": "m", "features": {}}, {"id": 7, "right": true}]', [(1, False)]), ("{", [])],
)
def test_judgements_kept_as_a_setting_move_to_their_questions(tmp_path: Path, kept: str, judged: list) -> None:
    folder = tmp_path / "library"
    folder.mkdir(mode=0o700)
    database = folder / "library.db"
    database.write_bytes(gzip.decompress((Path(__file__).parent / "schema-2.db.gz").read_bytes()))
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("INSERT INTO settings(name, value) VALUES ('judged answers', ?)", (kept,))
        trace = json.loads(connection.execute("SELECT trace FROM questions").fetchone()[0])
        for read_as in ("", "What is the code?"):
            row = (json.dumps({**trace, "read_as": read_as}),)
            connection.execute(
                f"INSERT INTO questions({COLUMNS}, trace) SELECT {COLUMNS}, ? FROM questions WHERE id = 1", row
            )
    library = Library.open(folder, StoppedClock())
    try:
        assert [(one.question_id, one.right) for one in library.judged(9)] == judged
        assert [one.read_as for one in library.asked(9)] == ["What is the code?", "", ""]
        assert library.setting("judged answers", "gone") == "gone"
    finally:
        library.close()


def test_an_upgraded_library_has_the_shape_of_a_new_one(released: Path, tmp_path: Path) -> None:
    for folder in (released, tmp_path / "new"):
        Library.open(folder, StoppedClock()).close()
    assert shape(released / "library.db") == shape(tmp_path / "new" / "library.db")


def test_the_number_of_steps_is_the_schema() -> None:
    from sqlite_utils import Database

    assert len(schema.load_steps().pending(Database(memory=True))) == schema.SCHEMA


def test_steps_know_nothing_of_memx() -> None:
    source = (Path(__file__).parents[2] / "migrations" / "library.py").read_text()
    assert not re.search(r"^\s*(import|from) memx", source, re.MULTILINE)


def test_an_older_library_is_copied_before_it_is_changed(released: Path) -> None:
    before = shape(released / "library.db")
    with patch.object(schema, "SCHEMA", LATER):
        upgrade(released)
    (copy,) = (released / "backups").iterdir()
    assert shape(copy) == before
    assert copy.stat().st_mode & 0o777 == 0o600
    assert "language" in shape(released / "library.db")["notes"]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        assert connection.execute("SELECT count(*) FROM notes").fetchone()[0] == 4


def test_what_refers_to_a_rebuilt_table_stays(released: Path) -> None:
    with patch.object(schema, "SCHEMA", LATER):
        upgrade(released)
    with closing(sqlite3.connect(released / "library.db")) as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES]
        assert counts == [4, 1, 1, 3, 2, 1]
        assert connection.execute("PRAGMA user_version").fetchone()[0] == LATER


TABLES = ("notes", "history", "tags", "passages", "vectors", "note_attachments")


def test_an_upgraded_library_is_refused_by_the_memx_of_before(released: Path) -> None:
    with patch.object(schema, "SCHEMA", LATER):
        upgrade(released)
    content = (released / "library.db").read_bytes()
    with pytest.raises(LibraryTooNew, match="newer MemX"):
        Library.open(released, StoppedClock())
    assert (released / "library.db").read_bytes() == content


def test_a_step_that_fails_leaves_the_library_as_it_was(released: Path) -> None:
    before = shape(released / "library.db")
    with (
        patch.object(schema, "SCHEMA", LATER),
        patch.object(schema, "check_references", side_effect=RuntimeError("a step broke something")),
        pytest.raises(RuntimeError),
    ):
        upgrade(released)
    assert shape(released / "library.db") == before
    Library.open(released, StoppedClock()).close()


def test_an_older_library_is_not_upgraded_under_another_memx(released: Path) -> None:
    library = Library.open(released, StoppedClock())
    try:
        with pytest.raises(LibraryLocked, match="open in another MemX"), alone(Folder(released), patience=0.05):
            pass
        assert library.count() == 3
    finally:
        library.close()
