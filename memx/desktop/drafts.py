"""A thought that was begun and not kept yet: in a file beside the library, so nothing typed is lost. No Qt here."""

import os
from pathlib import Path

from memx.domain.errors import DiskFull, LibraryError

NAME = "capture-draft.txt"


def read(folder: Path) -> str:
    """What was left; empty where nothing was, or it cannot be read."""
    try:
        return (folder / NAME).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def write(folder: Path, text: str) -> None:
    """On the disk when it returns; an empty one takes the file away. Raises LibraryError."""
    target, fresh = folder / NAME, folder / f"{NAME}.{os.getpid()}"
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
