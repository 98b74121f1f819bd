"""SQLite's errors in words for a person: the one place that knows both."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path

from memx.domain.errors import (
    BadInput,
    DiskFull,
    LibraryDamaged,
    LibraryError,
    LibraryLocked,
    LibraryReadOnly,
    MemXError,
    NotALibrary,
)

NO_ROOM = 64 * 1024  # bytes free below which a failed write means a full disk

RAISED = (sqlite3.Error, UnicodeDecodeError)  # the latter for text, even of an error message, that damage garbled

_FULL = {sqlite3.SQLITE_FULL}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}


def in_words(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> MemXError | None:
    """The domain's error for one of SQLite's; None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, UnicodeDecodeError) or (code is None and "Could not decode" in str(error)):
        return damaged(path)
    if code is None:  # raised by Python's sqlite3 itself
        return None
    primary = code & 0xFF
    if primary in _FULL or (primary == sqlite3.SQLITE_IOERR and _no_room(path)):
        return disk_full(path)
    if primary == sqlite3.SQLITE_CORRUPT:
        return damaged(path)
    if primary == sqlite3.SQLITE_NOTADB:
        return not_a_library(path)
    if primary in _BUSY:
        return busy(path)
    if primary in _READ_ONLY:
        return read_only(path)
    if primary == sqlite3.SQLITE_IOERR:
        return LibraryError(
            f"The disk could not be read or written at {path} ({getattr(error, 'sqlite_errorname', '')}). "
            "What was saved before is kept. Check the disk, then try again."
        )
    if primary == sqlite3.SQLITE_TOOBIG:
        return BadInput("The text is too long to be kept in one note. Nothing was changed. Split it.")
    return None


def disk_full(path: Path) -> DiskFull:
    return DiskFull(
        f"There is no room left on the disk of {path.parent}. What was saved before is kept, this change is not. "
        "Free some space, then save again."
    )


def damaged(path: Path) -> LibraryDamaged:
    return LibraryDamaged(
        f"The library {path} is damaged. Nothing more is written to it. "
        "Copy its folder to a safe place, then restore a backup."
    )


def not_a_library(path: Path) -> NotALibrary:
    return NotALibrary(f"{path} is not a MemX library. Nothing was changed. Name another folder.")


def busy(path: Path) -> LibraryLocked:
    return LibraryLocked(
        f"Another program keeps the library {path} busy. Nothing was changed. Try again when it has finished."
    )


def read_only(path: Path) -> LibraryReadOnly:
    return LibraryReadOnly(
        f"The library {path} can be read and not written. Nothing was changed. "
        "Make the folder and its files writable, or copy them elsewhere."
    )


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < NO_ROOM
    except OSError:
        return not os.path.exists(path.parent)  # noqa: PTH110 -- the disk itself may have gone


def of_system(error: OSError, path: Path) -> MemXError:
    """The operating system's errors around the file: no room, no right, or something else."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full(path)
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return read_only(path)
    return LibraryError(f"{path} cannot be used: {error.strerror}. What was saved before is kept.")
