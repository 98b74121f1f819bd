"""A disk that fills up: a named error, what was saved before is there, and it goes on when there is room again."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from writer import WallClock

from memx.domain.errors import DiskFull
from memx.domain.notes import Draft
from memx.library import connections
from memx.library.store import Library

LEVELS = 50 if os.environ.get("MEMX_TORTURE") else 8
SIZE = 2 * 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk of two megabytes; where none can be mounted, a database that may not grow beyond half a megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        monkeypatch.setattr(connections, "_PRAGMAS", (*connections._PRAGMAS, "PRAGMA max_page_count=128"))
    yield disk
    if not mounted.returncode:
        subprocess.run(["umount", str(disk)], check=True)


def fill(library: Library, size: int) -> list[str]:
    """Save until there is no room; the bodies that were acknowledged."""
    kept: list[str] = []
    try:
        while True:
            body = f"{len(kept)} " + "amber birch cedar " * size
            kept.append(library.save(Draft(body)).note.body)
    except DiskFull:
        return kept


@pytest.mark.parametrize("level", range(LEVELS))
def test_a_full_disk_loses_nothing_that_was_acknowledged(small_disk: Path, clock: WallClock, level: int) -> None:
    folder = small_disk / "library"
    library = Library.open(folder, clock)
    kept = fill(library, 1 + level * 37 % 400)
    assert [note.body for note in library.all_notes()] == kept
    with pytest.raises(DiskFull):
        library.save(Draft("one more " * 4000))
    library.close()
    reopened = Library.open(folder, clock)
    assert [note.body for note in reopened.all_notes()] == kept
    assert reopened.check() == []
    reopened.close()


def test_it_goes_on_when_there_is_room_again(small_disk: Path, clock: WallClock) -> None:
    ballast = small_disk / "film"
    ballast.write_bytes(bytes(SIZE // 2))
    library = Library.open(small_disk / "library", clock)
    kept = fill(library, 50)
    ballast.unlink()
    with library._opened.connections.reading() as connection:
        pages = connection.execute("PRAGMA max_page_count").fetchone()[0]
    if pages > 128:
        library.save(Draft("there is room again"))
        kept.append("there is room again")
    assert [note.body for note in library.all_notes()] == kept
    assert library.check() == []
    library.close()


def test_no_library_is_half_made_on_a_full_disk(small_disk: Path, clock: WallClock) -> None:
    ballast = small_disk / "film"
    with ballast.open("wb") as film:
        film.write(bytes(SIZE - 64 * 1024))
    try:
        Library.open(small_disk / "library", clock).close()
    except DiskFull:
        ballast.unlink()
    library = Library.open(small_disk / "library", clock)
    assert library.check() == []
    library.close()
