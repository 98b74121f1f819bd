"""A library in a fresh folder, and a clock that moves when told."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from libraries import SetClock, opened

from memx.library.store import Library


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


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder for a library that an ordinary user reaches; pytest's own are closed to them."""
    path = Path(tempfile.mkdtemp(prefix="memx-test-"))
    path.chmod(0o755)
    yield path / "library"
    for part in (path, *path.rglob("*")):
        part.chmod(0o700)
    shutil.rmtree(path)
