"""Libraries that cannot be used as they are: each a clear sentence, nothing lost, nothing changed."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from libraries import SetClock, bodies, opened, without_rights

from memx.domain.errors import (
    BadInput,
    LibraryDamaged,
    LibraryError,
    LibraryLocked,
    LibraryReadOnly,
    LibraryTooNew,
    NotALibrary,
)
from memx.domain.notes import Draft
from memx.domain.search import Query
from memx.library import opening
from memx.library.files import Folder
from memx.library.lock import alone
from memx.library.store import Library


def made(folder: Path, clock: SetClock, *texts: str) -> Path:
    """A library that is closed again; its database file."""
    with opened(folder, clock) as library:
        library.save_many([Draft(text) for text in texts or ("kept",)])
    return Folder(folder).database


def fingerprint(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}


def test_folder_and_files_are_the_owners_alone(folder: Path, clock: SetClock) -> None:
    with opened(folder, clock) as library:
        note = library.save(Draft("private")).note
        library.attach(note.id, "a", "text/plain", b"a")
        paths = [folder, *folder.rglob("*")]
        assert {path.name for path in paths} >= {"library.db", "library.db-wal", "library.db-shm", "library.lock"}
        modes = {path: stat.S_IMODE(path.stat().st_mode) for path in paths}
    assert modes == {path: 0o700 if path.is_dir() else 0o600 for path in modes}


def test_the_connection_is_careful(library: Library) -> None:
    with library._opened.connections.reading() as connection:
        names = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check"]
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }


def test_a_path_with_blanks_and_odd_signs_works(tmp_path: Path, clock: SetClock) -> None:
    folder = tmp_path / "my notes #1? 100% ü"
    made(folder, clock, "here")
    with opened(folder, clock) as library:
        assert bodies(library.notes(5)) == ["here"]


def test_a_file_where_the_folder_should_be_is_no_library(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my list")
    for folder in (path, path / "below"):
        with pytest.raises(NotALibrary, match="is a file"):
            Library.open(folder, clock)
    assert path.read_text() == "my list"


def test_a_file_that_is_no_database_is_left_alone(folder: Path, clock: SetClock) -> None:
    folder.mkdir()
    (folder / "library.db").write_text("Dear diary, " * 500)
    with pytest.raises(NotALibrary, match="not a MemX library"):
        Library.open(folder, clock)
    assert (folder / "library.db").read_text() == "Dear diary, " * 500


def test_another_programs_database_is_left_alone(folder: Path, clock: SetClock) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        connection.execute("CREATE TABLE bookmarks(url)")
    before = (folder / "library.db").read_bytes()
    with pytest.raises(NotALibrary):
        Library.open(folder, clock)
    assert (folder / "library.db").read_bytes() == before


def test_triggers_of_a_stranger_are_refused(folder: Path, clock: SetClock) -> None:
    database = made(folder, clock)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END")
    with pytest.raises(NotALibrary):
        Library.open(folder, clock)


def test_an_empty_database_file_becomes_a_library(folder: Path, clock: SetClock) -> None:
    folder.mkdir()
    (folder / "library.db").touch()
    with opened(folder, clock) as library:
        library.save(Draft("works"))


def test_a_newer_library_is_refused_in_words(folder: Path, clock: SetClock) -> None:
    database = made(folder, clock)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version=99")
    before = fingerprint(folder)
    with pytest.raises(LibraryTooNew, match="newer MemX"):
        Library.open(folder, clock)
    assert fingerprint(folder) == before


def test_two_can_have_it_open_and_see_each_others_notes(folder: Path, clock: SetClock) -> None:
    with opened(folder, clock) as one, opened(folder, clock) as other:
        one.save(Draft("from one"))
        other.save(Draft("from the other"))
        assert bodies(one.notes(5)) == bodies(other.notes(5)) == ["from the other", "from one"]


def test_a_library_under_repair_is_refused_in_words(
    folder: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(folder, clock)
    place = Folder(folder)
    program = (
        "import sys; from pathlib import Path; from memx.library.files import Folder\n"
        "from memx.library.lock import alone\n"
        "with alone(Folder(Path(sys.argv[1]))): print('held', flush=True); sys.stdin.read()"
    )
    repair = subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with repair:
        assert repair.stdout.readline() == "held\n"
        with pytest.raises(LibraryLocked, match="upgrading, restoring or repairing"):
            opening.open_folder(place, clock.now(), patience=0.05)
        repair.communicate()
    with opened(folder, clock) as library:
        assert library.count() == 1


def test_a_repair_waits_for_nobody_to_have_it_open(folder: Path, clock: SetClock) -> None:
    with opened(folder, clock) as library:
        with pytest.raises(LibraryLocked, match="open in another MemX"), alone(Folder(folder), patience=0.05):
            pass
        library.save(Draft("still works"))
    with alone(Folder(folder), patience=0.05):
        pass


def test_a_library_that_cannot_be_written_can_be_read(public_folder: Path, clock: SetClock) -> None:
    made(public_folder, clock, "the boiler code is 4711")
    before = fingerprint(public_folder)
    with without_rights(public_folder), opened(public_folder, clock) as library:
        assert library.read_only
        assert bodies(library.notes(5)) == ["the boiler code is 4711"]
        assert library.lexical(Query("", words=("boilers",)), 5)
        assert library.data_version() == library.data_version()
        assert library.check() == []
        note = library.notes(1)[0]
        for write in (
            lambda: library.save(Draft("more")),
            lambda: library.delete(note.id),
            lambda: library.set_setting("a", "b"),
            lambda: library.keep_vectors("m", [(1, b"\0" * 8)]),
            lambda: library.attach(note.id, "a", "b", b"c"),
        ):
            with pytest.raises(LibraryReadOnly, match="can be read and not written"):
                write()
    assert fingerprint(public_folder) == before


def test_what_was_saved_last_is_read_even_where_nothing_can_be_written(public_folder: Path, clock: SetClock) -> None:
    """Another MemX died before its last save was moved from the WAL into the file."""
    made(public_folder, clock, "early")
    database = Folder(public_folder).database
    with opened(public_folder, clock) as library:
        library.save(Draft("late"))
        late = {name: Path(f"{database}{name}").read_bytes() for name in ("", "-wal")}
    for name, content in late.items():
        Path(f"{database}{name}").write_bytes(content)
    with without_rights(public_folder), opened(public_folder, clock) as library:
        assert bodies(library.notes(5)) == ["late", "early"]


def test_a_folder_that_cannot_be_made_is_named(public_folder: Path, clock: SetClock) -> None:
    with without_rights(public_folder.parent), pytest.raises(LibraryReadOnly, match="No library can be made"):
        Library.open(public_folder / "deeper", clock)


def test_an_empty_folder_that_cannot_be_written_is_no_library_yet(public_folder: Path, clock: SetClock) -> None:
    public_folder.mkdir()
    with without_rights(public_folder), pytest.raises(LibraryReadOnly):
        Library.open(public_folder, clock)


def test_a_damaged_library_is_refused_and_not_written(folder: Path, clock: SetClock) -> None:
    database = made(folder, clock, *(f"note {i}" for i in range(300)))
    content = bytearray(database.read_bytes())
    for page in range(3, len(content) // 4096, 2):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    database.write_bytes(content)
    before = fingerprint(folder)
    with pytest.raises(LibraryDamaged, match="damaged"):
        Library.open(folder, clock)
    assert fingerprint(folder) == before


def test_damage_noticed_later_stops_all_writing(folder: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> None:
    database = made(folder, clock, *(f"note {i}" for i in range(300)))
    content = bytearray(database.read_bytes())
    for page in range(3, len(content) // 4096, 2):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    database.write_bytes(content)
    monkeypatch.setattr(opening, "CHECKED", 0)
    with opened(folder, clock) as library:
        assert [finding.name for finding in library.check()] == ["file"]
        before = fingerprint(folder)
        with pytest.raises(LibraryDamaged):
            library.save(Draft("more"))
        assert fingerprint(folder) == before


def test_a_closed_library_says_so(folder: Path, clock: SetClock) -> None:
    library = Library.open(folder, clock)
    library.close()
    library.close()
    for ask in (library.count, library.data_version, lambda: library.save(Draft("x"))):
        with pytest.raises(LibraryError, match="closed"):
            ask()


def test_a_date_too_far_off_is_refused(library: Library) -> None:
    from datetime import datetime

    with pytest.raises(BadInput, match="too far off"):
        library.save(Draft("x", created=datetime(1, 1, 1)))


def test_the_second_opening_imports_neither_sqlite_utils_nor_numpy(folder: Path, clock: SetClock) -> None:
    made(folder, clock)
    program = (
        "import sys; from datetime import datetime; from pathlib import Path; from memx.library.store import Library\n"
        "class Clock:\n    def now(self): return datetime.now().astimezone()\n"
        "library = Library.open(Path(sys.argv[1]), Clock()); print(library.count()); library.close()\n"
        "print({'sqlite_utils', 'numpy'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", program, str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout == "1\nset()\n"
