"""A database file with bytes changed anywhere: a named error or an answer, no crash, no hang, and no write after."""

import os
import random
import time
from hashlib import sha256
from pathlib import Path

import pytest
from writer import WallClock

from memx.domain.errors import LibraryDamaged, LibraryError
from memx.domain.notes import Draft
from memx.domain.search import Query
from memx.library.files import Folder
from memx.library.store import Library

MUTATIONS = 1000 if os.environ.get("MEMX_TORTURE") else 60


def hurt(content: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, a page zeroed, or the end cut off."""
    changed = bytearray(content)
    kind = chance.randrange(3)
    if kind == 0:
        for _ in range(chance.randint(1, 40)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    elif kind == 1:
        page = chance.randrange(len(changed) // 4096)
        changed[page * 4096 : (page + 1) * 4096] = bytes(4096)
    else:
        del changed[chance.randrange(len(changed)) :]
    return bytes(changed)


def use(library: Library) -> None:
    """Whatever a window does first."""
    library.notes(50)
    library.lexical(Query("", words=("amber",)), 9)
    library.substring(Query("", words=("edar",)), 9)
    list(library.all_passages())


def opened(folder: Path, clock: WallClock) -> Library | None:
    """None where it is refused, in words that name it."""
    try:
        return Library.open(folder, clock)
    except LibraryError as error:
        return None if str(folder) in str(error) else pytest.fail(f"no name in: {error}")


def checked(library: Library) -> bool:
    """Whether the file passed; use meets damage in words only."""
    try:
        use(library)
    except LibraryDamaged:
        return False
    return not any(finding.name == "file" for finding in library.check())


def test_damage_is_named_and_never_written_on(folder: Path, clock: WallClock) -> None:
    library = Library.open(folder, clock)
    library.save_many([Draft(f"{i} amber birch cedar #tag{i}") for i in range(400)])
    library.close()
    database = Folder(folder).database
    whole = database.read_bytes()
    refused = 0
    for seed in range(MUTATIONS):
        database.write_bytes(hurt(whole, random.Random(seed)))
        before = sha256(database.read_bytes()).digest()
        started = time.monotonic()
        library = opened(folder, clock)
        if library is None:
            refused += 1
        elif not checked(library):
            with pytest.raises(LibraryDamaged):
                library.save(Draft("more"))
            library.close()
        else:
            before = b""  # whole as far as can be told, so it may be written
            library.close()
        assert before in {b"", sha256(database.read_bytes()).digest()}
        assert time.monotonic() - started < 10
        for left in ("-wal", "-shm"):
            Path(f"{database}{left}").unlink(missing_ok=True)
    assert refused > MUTATIONS // 4
