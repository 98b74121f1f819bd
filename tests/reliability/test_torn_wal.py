"""The file of the last changes torn at any byte: what opens is a prefix of the commits, whole."""

import os
import random
import shutil
from pathlib import Path

from writer import WallClock

from memx.domain.notes import Draft
from memx.library.files import Folder
from memx.library.store import Library

CUTS = 200 if os.environ.get("MEMX_TORTURE") else 20


def interrupted(folder: Path, clock: WallClock) -> tuple[bytes, bytes, int]:
    """Database and WAL as a crash would leave them, and how many notes there are."""
    Library.open(folder, clock).close()
    library = Library.open(folder, clock)
    for i in range(40):
        library.save(Draft(f"note {i} " + "with some more words " * (i % 7 * 10)))
        if i % 4 == 3:
            library.keep_vectors("m", [(passage.id, bytes(64)) for passage in library.pending("m", 4)])
    database = Folder(folder).database
    files = database.read_bytes(), Path(f"{database}-wal").read_bytes()
    library.close()
    return *files, 40


def test_a_torn_wal_opens_to_a_prefix_of_the_commits(folder: Path, tmp_path: Path, clock: WallClock) -> None:
    database, wal, count = interrupted(folder, clock)
    seen = set()
    for cut in [*random.sample(range(len(wal)), CUTS - 2), 0, len(wal)]:
        torn = tmp_path / "torn"
        torn.mkdir(mode=0o700)
        (torn / "library.db").write_bytes(database)
        (torn / "library.db-wal").write_bytes(wal[:cut])
        library = Library.open(torn, clock)
        numbers = [int(note.body.split()[1]) for note in library.all_notes()]
        assert numbers == list(range(len(numbers)))
        assert library.check() == []
        library.save(Draft("and it goes on"))
        library.close()
        shutil.rmtree(torn)
        seen.add(len(numbers))
    assert {0, count} <= seen
    assert len(seen) > 4
