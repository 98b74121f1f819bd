"""Killed inside a migration: the old schema or the new, never between; and nobody gets in meanwhile."""

import gzip
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from make_fixture import StoppedClock
from upgrade import FUTURE

from memx.domain.errors import LibraryLocked
from memx.domain.notes import Draft
from memx.library import opening
from memx.library.files import Folder
from memx.library.schema import SCHEMA
from memx.library.store import Library

NOTES = 400
KILLS = 60 if os.environ.get("MEMX_TORTURE") else 12


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of today's schema with enough notes to be killed among."""
    folder = tmp_path / "library"
    folder.mkdir(mode=0o700)
    (folder / "library.db").write_bytes(gzip.decompress((FUTURE.parent / "schema-1.db.gz").read_bytes()))
    library = Library.open(folder, StoppedClock())
    library.save_many([Draft(f"note {i}") for i in range(NOTES)])
    library.close()
    return folder


def start(folder: Path, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, str(FUTURE.with_name("upgrade.py")), str(folder), *options]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def killed_after(folder: Path, rows: int) -> None:
    with start(folder) as process:
        for _ in range(rows):
            process.stdout.readline()
        process.kill()


def state(folder: Path) -> tuple[int, bool, int]:
    """Schema, whether the first of the later steps is there, bodies that the second changed."""
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        columns = [row[1] for row in connection.execute("PRAGMA table_info(notes)")]
        seen = connection.execute("SELECT count(*) FROM notes WHERE body LIKE '% (seen)'").fetchone()[0]
    return version, "language" in columns, seen


OLD, NEW = (SCHEMA, False, 0), (SCHEMA + 2, True, NOTES + 4)


def test_the_old_schema_or_the_new_never_between(folder: Path, tmp_path: Path) -> None:
    """Killed anywhere from the first row to the last moment, when it may be through."""
    ends = []
    for attempt, rows in enumerate([0, NOTES + 4, *(random.randint(0, NOTES) for _ in range(KILLS))]):
        library = shutil.copytree(folder, tmp_path / f"attempt {attempt}")
        killed_after(library, rows)
        ends.append(state(library))
        if ends[-1] == OLD:
            opened = Library.open(library, StoppedClock())
            assert opened.count() == NOTES + 3
            opened.close()
        shutil.rmtree(library)
    assert set(ends) <= {OLD, NEW}
    assert OLD in ends


def test_after_a_kill_the_next_start_upgrades(folder: Path) -> None:
    killed_after(folder, 1)
    with start(folder) as process:
        assert process.stdout.read().splitlines()[-1] == "upgraded"
    assert state(folder) == NEW


def test_nobody_gets_in_while_a_migration_runs(folder: Path) -> None:
    with start(folder, "--hold") as process:
        process.stdout.readline()
        with pytest.raises(LibraryLocked, match="upgrading"):
            opening.open_folder(Folder(folder), StoppedClock().now(), patience=0.01)
        process.kill()
    Library.open(folder, StoppedClock()).close()
