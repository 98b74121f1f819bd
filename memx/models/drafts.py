"""Large files made beside their place and moved there whole, so that a file with its name is always whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil


@contextmanager
def draft_of(target: Path) -> Iterator[Path]:
    """Where to write; moved to `target` at the end, gone where that fails. Raises OSError.

    What was left by processes that were killed meanwhile, some hundred megabytes each, is removed.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove_left(target)
    draft = target.with_suffix(f".{os.getpid()}")
    try:
        yield draft
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _remove_left(target: Path) -> None:
    for left in target.parent.glob(f"{target.stem}.*"):
        process = left.suffix[1:]
        if process.isdecimal() and not psutil.pid_exists(int(process)):
            left.unlink(missing_ok=True)
