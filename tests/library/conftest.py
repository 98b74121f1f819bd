"""A library in a fresh folder, and a clock that moves when told."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

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


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path, clock: SetClock) -> Iterator[Library]:
    """Whole when the test ends, whatever it did."""
    with opened(folder, clock) as library:
        yield library
        assert library.check() == []


@contextmanager
def opened(folder: Path, clock: SetClock) -> Iterator[Library]:
    library = Library.open(folder, clock)
    try:
        yield library
    finally:
        library.close()


def bodies(notes: list[Note]) -> list[str]:
    return [note.body for note in notes]


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder for a library that an ordinary user reaches; pytest's own are closed to them."""
    path = Path(tempfile.mkdtemp(prefix="memx-test-"))
    path.chmod(0o755)
    yield path / "library"
    for part in (path, *path.rglob("*")):
        part.chmod(0o700)
    shutil.rmtree(path)


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
