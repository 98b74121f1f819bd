"""Connections to the file: one a thread, one writer, every error in words."""

import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from memx.domain.errors import LibraryDamaged, LibraryError, LibraryReadOnly
from memx.library import terms, troubles

BUSY = 60.0  # seconds to wait for another writer: its transactions take milliseconds, an import's a second
CACHE = 8_000  # KiB a connection at most, one a thread: what is beyond is in the system's own cache
WAL_PAGES = 4000  # before a checkpoint; 16 MiB, so that one save in a hundred pays for it

_PRAGMAS = (
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON",  # as Debian's SQLite has it anyway: what is removed for good leaves no free page with it
    "PRAGMA temp_store=MEMORY",
    f"PRAGMA cache_size=-{CACHE}",
    f"PRAGMA wal_autocheckpoint={WAL_PAGES}",
    f"PRAGMA journal_size_limit={WAL_PAGES * 4096 * 2}",
)


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """With the pragmas of a library. `mode` is `rw`, `ro`, or `immutable` for a file that nobody can change."""
    how = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    uri = f"{path.absolute().as_uri()}?{how}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        for function in (terms.holds, terms.says):
            connection.create_function(function.__name__, 2, function, deterministic=True)
    except BaseException:
        connection.close()
        raise
    return connection


class _Own:
    """A thread's connection: closed when the thread ends or the library is closed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.close = weakref.finalize(self, connection.close)
        self.interrupt = connection.interrupt


class Connections:
    """`reading` and `writing` hand out this thread's connection inside a transaction. Errors come in words."""

    def __init__(self, path: Path, mode: str = "rw") -> None:
        self.path = path
        self.read_only = mode != "rw"
        self._mode = mode
        self._local = threading.local()
        self._all: weakref.WeakSet[_Own] = weakref.WeakSet()
        self._idle = threading.Condition()  # guards _all, _users and _closed
        self._users = 0
        self._writer = threading.Lock()  # threads queue here, not at SQLite's own lock, which knows no queue
        self._watching = threading.Lock()
        self._watcher: _Own | None = None
        self._closed = False
        self._damaged: LibraryDamaged | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view, whatever others write meanwhile."""
        with self._spoken(), self._used():
            connection = self._own()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction, durable when the block ends, undone where it raises. Never inside `reading`."""
        if self.read_only:
            raise troubles.read_only(self.path)
        if self._damaged:
            raise self._damaged
        with self._writer, self._spoken(), self._used():
            connection = self._own()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise

    def distrust(self, error: LibraryDamaged) -> None:
        """A check failed: nothing is written from now on."""
        self._damaged = self._damaged or error

    def data_version(self) -> int:
        """A number that changes with every write, here or in another process: seen from a connection of its own."""
        with self._watching, self._spoken(), self._used():
            if self._watcher is None:
                self._watcher = self._new()
            return int(self._watcher.connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Waits for a write under way in another thread and interrupts reads; later calls raise LibraryError."""
        with self._writer, self._idle:
            self._closed = True
            while self._users:  # a connection closed under a running statement would crash
                for own in list(self._all):
                    own.interrupt()
                self._idle.wait(0.02)
            for own in list(self._all):
                own.close()

    def _own(self) -> sqlite3.Connection:
        own: _Own | None = getattr(self._local, "own", None)
        if own is None:
            own = self._local.own = self._new()
        return own.connection

    def _new(self) -> _Own:
        own = _Own(connect(self.path, self._mode))
        with self._idle:
            self._all.add(own)
        return own

    @contextmanager
    def _used(self) -> Iterator[None]:
        with self._idle:
            if self._closed:
                raise _was_closed()
            self._users += 1
        try:
            yield
        finally:
            with self._idle:
                self._users -= 1
                self._idle.notify_all()

    @contextmanager
    def _spoken(self) -> Iterator[None]:
        try:
            yield
        except troubles.RAISED as error:
            if self._closed:
                raise _was_closed() from error
            spoken = troubles.in_words(error, self.path)
            if spoken is None:
                raise
            if isinstance(spoken, LibraryDamaged):
                self.distrust(spoken)
            if isinstance(spoken, LibraryReadOnly) and not self.path.exists():
                spoken = LibraryError(f"The library {self.path} is gone. Put it back, then start MemX again.")
            raise spoken from error


def _was_closed() -> LibraryError:
    return LibraryError("The library was closed meanwhile. What was saved before is kept.")
