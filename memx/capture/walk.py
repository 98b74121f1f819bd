"""The files of a folder, safely: no links followed (so no loops), nothing hidden, nothing that is not a plain file."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from memx.capture.words import Failure


def walk(path: Path) -> Iterator[Path | Failure]:
    """`path` itself where it is a file, else every plain file under it in sorted order, the rest with a reason."""
    if not path.is_dir():
        yield path if path.is_file() else Failure(str(path), "not a plain file")
        return
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(str(path), f"could not be read: {error.strerror or error}")
        return
    for entry in entries:
        aside = reason_to_pass_over(entry)
        if aside:
            yield Failure(entry.path, aside, serious=False)
        elif entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path))
        else:
            yield Path(entry.path)


def reason_to_pass_over(entry: "os.DirEntry[str]") -> str:
    """Empty where the entry is to be read."""
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_symlink():
        return "a link, not followed"
    mode = entry.stat(follow_symlinks=False).st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return "not a plain file"
    return ""
