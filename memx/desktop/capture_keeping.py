"""What the small window keeps, on its lanes' threads: the library is opened for that one moment."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from memx.desktop import drafts
from memx.domain.errors import MemXError

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from memx.app.memory import Memory
    from memx.domain.events import Progress


@dataclass(slots=True, eq=False)
class Thought:
    """What stands in the window. It is a draft until a picture is kept with it; then it is the note of that id, which
    the lane's thread sets."""

    note_id: str | None = None


def note(folder: Path, body: str, thought: Thought) -> None:
    """The thought as a note: durable, and the draft of it gone, when this returns."""
    with _opened(folder) as memory:
        _save(memory, body, thought)
    drafts.write(folder, "")


def draft(folder: Path, body: str, thought: Thought) -> None:
    """The thought as it is now, where it was not finished."""
    if thought.note_id is None:
        drafts.write(folder, body)
    else:
        note(folder, body, thought)


def long_text(folder: Path, text: str) -> None:
    """A note of its own."""
    with _opened(folder) as memory:
        _save(memory, text, Thought())


def pictures(
    folder: Path, body: str, thought: Thought, named: "Sequence[tuple[str, Path | QImage]]"
) -> list[tuple[str, MemXError]]:
    """First the thought, which names them, then each; returns those that were not added, and why."""
    from memx.desktop import picture_files

    refused: list[tuple[str, MemXError]] = []
    saved = False
    with _opened(folder) as memory:
        for name, source in named:
            try:
                content, kind = picture_files.content(source)
                if not saved:
                    _save(memory, body, thought)
                    drafts.write(folder, "")
                    saved = True
                assert thought.note_id is not None
                memory.attach(thought.note_id, name, kind, content)
            except MemXError as error:
                refused.append((name, error))
    return refused


def files(folder: Path, paths: Sequence[Path], stopping: threading.Event) -> "Progress":
    """Notes of their own; what is in when it is stopped, stays."""
    from memx.domain.events import Progress

    last = Progress(0, 0)
    with _opened(folder) as memory:
        for progress in memory.import_paths(paths):
            last = progress
            if stopping.is_set():
                break
    return last


def _save(memory: "Memory", body: str, thought: Thought) -> None:
    from memx.domain.notes import Draft

    thought.note_id = memory.save(Draft(body, id=thought.note_id)).note.id


@contextmanager
def _opened(folder: Path) -> "Iterator[Memory]":
    from memx.app.memory import Memory

    memory = Memory.open(folder)
    try:
        yield memory
    finally:
        memory.close()
