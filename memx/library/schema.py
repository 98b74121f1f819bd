"""Opening the file: whose it is, which schema it has, and bringing an older one up to date."""

import importlib.util
import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from memx import bundled
from memx.domain.errors import LibraryReadOnly, LibraryTooNew
from memx.library import troubles
from memx.library.connections import connect
from memx.library.files import Folder, make_private

SCHEMA = 4  # the number of steps in migrations/library.py
APPLICATION = 0x4D656D58  # "MemX", in the header of every library


def version(connection: sqlite3.Connection, path: Path) -> int:
    """The file's schema; 0 for an empty file. Raises NotALibrary for another program's, LibraryTooNew."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    owner: int = connection.execute("PRAGMA application_id").fetchone()[0]
    objects: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if owner != APPLICATION and (owner or found or objects):
        raise troubles.not_a_library(path)
    if found > SCHEMA:
        raise LibraryTooNew(
            f"The library {path} was written by a newer MemX (schema {found}, this one knows {SCHEMA}). "
            "Nothing was changed. Install the newer MemX to open it."
        )
    return found


def refuse_strangers(connection: sqlite3.Connection, path: Path) -> None:
    """A library has neither triggers nor views: where there are some, somebody put them in."""
    if connection.execute("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone()[0]:
        raise troubles.not_a_library(path)


def migrate(folder: Folder, now: datetime, steps: Path | None = None) -> None:
    """All pending steps in one transaction, after a copy of an older file. The caller holds the lock alone."""
    from sqlite_utils import Database

    make_private(folder.database)
    with closing(connect(folder.database)) as connection:
        found = version(connection, folder.database)
        if found:
            copy_before(connection, folder, found, now)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA foreign_keys=OFF")  # a step may rebuild a table that others refer to
        database = Database(connection, execute_plugins=False)
        with database.atomic():
            registered = load_steps(steps)
            registered.apply(database)
            check_references(connection)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={len(registered.applied(database))}")


def load_steps(steps: Path | None = None) -> Any:
    """The sqlite-utils Migrations of migrations/library.py."""
    path = steps or bundled.folder("migrations") / "library.py"
    spec = importlib.util.spec_from_file_location("memx_migrations_library", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"MemX is not whole: {path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.migrations


def check_references(connection: sqlite3.Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise RuntimeError(f"a migration left a row of {broken[0]} that refers to nothing")


def copy_before(connection: sqlite3.Connection, folder: Folder, found: int, now: datetime) -> Path:
    """A copy of the file as it is, whole on the disk before anything is changed."""
    folder.backups.mkdir(mode=0o700, exist_ok=True)
    target = folder.backups / f"before-schema-{found + 1}-{now:%Y%m%dT%H%M%S}.db"
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    make_private(unfinished)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    sync(unfinished)
    unfinished.replace(target)
    sync(folder.backups)
    return target


def sync(path: Path) -> None:
    """What is written of a file, or of a folder's names, is on the disk."""
    if path.is_dir() and os.name == "nt":  # a folder cannot be opened there
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def too_old_to_read(path: Path) -> LibraryReadOnly:
    return LibraryReadOnly(
        f"The library {path} was written by an older MemX and must be upgraded, but it cannot be written. "
        "Nothing was changed. Make the folder and its files writable, or copy them elsewhere."
    )
