"""From a folder to connections that can be trusted."""

import logging
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from memx.domain.errors import LibraryError
from memx.library import schema, troubles
from memx.library.connections import Connections, connect
from memx.library.files import Folder
from memx.library.lock import PATIENCE, SharedLock, alone

CHECKED = 8_000_000  # bytes; a file no larger is looked over whole at each opening, in some 20 ms

_log = logging.getLogger(__name__)


@dataclass
class Opened:
    """What a library holds while it is open."""

    connections: Connections
    lock: SharedLock
    borrowed: tempfile.TemporaryDirectory[str] | None = None  # of a read-only library that was not closed properly

    def close(self) -> None:
        self.connections.close()
        self.lock.close()
        if self.borrowed:
            self.borrowed.cleanup()


def open_folder(folder: Folder, now: datetime, patience: float = PATIENCE) -> Opened:
    """Make, migrate or just open. Raises the kinds of LibraryError; then nothing was changed."""
    folder.make()
    if not folder.writable():
        return _open_read_only(folder, patience)
    for _ in range(2):
        lock = SharedLock(folder, patience)
        try:
            if _current(folder):
                return Opened(Connections(folder.database), lock)
        except BaseException:
            lock.close()
            raise
        lock.close()
        with alone(folder, patience), _spoken(folder.database):
            schema.migrate(folder, now)
    raise LibraryError(f"The library {folder.path} could not be brought up to date. Try again.")


def _current(folder: Folder) -> bool:
    """Whether the file is there with the schema of today."""
    path = folder.database
    if not path.exists() or not path.stat().st_size:
        return False
    with _spoken(path), closing(connect(path)) as connection:
        return _looked_over(connection, path) == schema.SCHEMA


def _looked_over(connection: sqlite3.Connection, path: Path) -> int:
    """The schema of a file that can be trusted."""
    found = schema.version(connection, path)
    schema.refuse_strangers(connection, path)
    if path.stat().st_size <= CHECKED and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise troubles.damaged(path)
    return found


class _spoken:  # noqa: N801 -- reads as a verb in `with`
    """SQLite's errors in words, before there are Connections to do it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, troubles.RAISED):
            spoken = troubles.in_words(error, self._path)
            if spoken:
                raise spoken from error
        if isinstance(error, OSError):
            raise troubles.of_system(error, self._path) from error


def _open_read_only(folder: Folder, patience: float) -> Opened:
    """WAL needs files beside the database even to read it, unless nothing is left in them."""
    path = folder.database
    if not path.exists() or not path.stat().st_size:
        raise troubles.read_only(path)
    lock = SharedLock(folder, patience)
    borrowed = None
    try:
        mode = "ro"
        with _spoken(path):
            found = _try(path, mode)
            if found is None and _pending(path):
                borrowed = _borrow(path)
                path = Path(borrowed.name) / path.name
                found = _try(path, "ro")
            elif found is None:
                mode = "immutable"
                found = _try(path, mode)
        if found != schema.SCHEMA:
            raise schema.too_old_to_read(folder.database)
        return Opened(Connections(path, mode), lock, borrowed)
    except BaseException:
        lock.close()
        if borrowed:
            borrowed.cleanup()
        raise


def _try(path: Path, mode: str) -> int | None:
    """The schema; None where the files that WAL needs cannot be made."""
    try:
        with closing(connect(path, mode)) as connection:
            return _looked_over(connection, path)
    except sqlite3.OperationalError as error:
        if mode == "ro" and error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
            _log.info("read-only library: no shared memory, %s", error.sqlite_errorname)
            return None
        raise


def _pending(path: Path) -> bool:
    wal = Path(f"{path}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _borrow(path: Path) -> tempfile.TemporaryDirectory[str]:
    """A copy with what another MemX saved last and had no time to move into the file."""
    borrowed = tempfile.TemporaryDirectory(prefix="memx-")
    for source in (path, Path(f"{path}-wal")):
        shutil.copyfile(source, Path(borrowed.name) / source.name)
    return borrowed
