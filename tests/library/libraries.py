"""What the tests of the library share, beside their fixtures."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from memx.domain.notes import Note
from memx.library.store import Library

NOBODY = 65534


class SetClock:
    """Berlin's summer, a minute later at each look unless told otherwise."""

    def __init__(self) -> None:
        self.at = datetime(2026, 6, 1, 9, 0, tzinfo=timezone(timedelta(hours=2)))

    def now(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


@contextmanager
def opened(folder: Path, clock: SetClock) -> Iterator[Library]:
    library = Library.open(folder, clock)
    try:
        yield library
    finally:
        library.close()


def bodies(notes: list[Note]) -> list[str]:
    return [note.body for note in notes]


@contextmanager
def without_rights(path: Path) -> Iterator[None]:
    """Nobody may write there, and we are nobody: root may write everywhere."""
    for part in (*path.rglob("*"), path):
        part.chmod(0o555 if part.is_dir() else 0o444)
    root = os.getuid() == 0
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)
