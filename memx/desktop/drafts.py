"""What was written and is no note yet, in files beside the library, so nothing typed is lost. No Qt here.

The small window has one such file. The main window has one a start, for what was written in it before the notes were
open, or could not be opened.
"""

import os
import time
from pathlib import Path

from memx.domain.errors import DiskFull, LibraryError

NAME = "capture-draft.txt"
_EARLY = "written-early-"


def read(folder: Path, name: str = NAME) -> str:
    """What was left; empty where nothing was, or it cannot be read."""
    try:
        return (folder / name).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def early_name() -> str:
    """Of the main window's file at this start, which no other start has."""
    return f"{_EARLY}{time.time_ns()}.txt"


def early_ones(folder: Path) -> list[str]:
    """The names of such files that there are, oldest first."""
    return sorted(path.name for path in folder.glob(f"{_EARLY}*.txt"))


def write(folder: Path, text: str, name: str = NAME) -> None:
    """On the disk when it returns; an empty one takes the file away. Raises LibraryError."""
    target, fresh = folder / name, folder / f"{name}.{os.getpid()}"
    try:
        if not text.strip():
            target.unlink(missing_ok=True)
            return
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        kind = DiskFull if error.errno == 28 else LibraryError
        raise kind(f"The draft cannot be kept: {error.strerror}. The text is still in this window.") from error
