"""What the small window keeps, on its lanes' threads: the library is opened for that one moment. No Qt here."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memx.app.memory import Memory


def note(folder: Path, body: str) -> str:
    """A new note, durable when this returns; its id."""
    from memx.domain.notes import Draft

    with _opened(folder) as memory:
        return memory.save(Draft(body)).note.id


@contextmanager
def _opened(folder: Path) -> "Iterator[Memory]":
    from memx.app.memory import Memory

    memory = Memory.open(folder)
    try:
        yield memory
    finally:
        memory.close()
