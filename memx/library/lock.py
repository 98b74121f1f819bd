"""One library, many MemX: all hold a shared lock; who migrates, restores or repairs holds it alone.

The lock is SQLite's own, on a file beside the library: shared and exclusive on every system, and given back by the
operating system when a process dies.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from memx.domain.errors import LibraryLocked
from memx.library.files import Folder, make_private

PATIENCE = 10.0  # seconds: making or migrating a small library takes far less


class SharedLock:
    """Held while a library is open. Any thread may give it back."""

    def __init__(self, folder: Folder, patience: float = PATIENCE) -> None:
        """Raises LibraryLocked where another MemX holds the library alone for longer than `patience` seconds."""
        self._connection = _connect(folder.lock, patience)
        if self._connection is None:
            return
        try:
            self._connection.execute("BEGIN")
            self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            self.close()
            raise _locked(folder) from error

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()


@contextmanager
def alone(folder: Folder, patience: float = PATIENCE) -> Iterator[None]:
    """Nobody else has the library open meanwhile. Raises LibraryLocked where somebody has."""
    make_private(folder.lock)
    connection = _connect(folder.lock, patience)
    assert connection is not None
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise LibraryLocked(
                f"The library {folder.path} is open in another MemX. Nothing was changed. "
                "Close the other one, then try again."
            ) from error
        yield
    finally:
        connection.close()


def _connect(path: Path, patience: float) -> sqlite3.Connection | None:
    """None where the lock's file is missing and cannot be made: nobody can write there anyway."""
    try:
        make_private(path)
    except OSError:
        return None
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=patience, isolation_level=None, check_same_thread=False
    )


def _locked(folder: Folder) -> LibraryLocked:
    return LibraryLocked(
        f"Another MemX is upgrading, restoring or repairing the library {folder.path}. Nothing was changed. "
        "Try again when it has finished."
    )
