"""The local log: what failed and where, never what a person wrote.

The text of an exception may quote a note, so a traceback is kept without it: kinds, files, lines.
"""

import logging
import os
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from memx.app import places

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
SIZE, KEPT = 1_000_000, 3  # bytes a file, older files


class WithoutWords(logging.Formatter):
    """Time, process, level, module and message; of an exception its kind and the places it came through."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 (logging's own name)
        if ei[0] is None:
            return ""
        frames = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(ei[2])]
        return "\n".join([*frames, f"  {ei[0].__module__}.{ei[0].__qualname__}"])


def start() -> Path | None:
    """Log this process to the person's log folder; None where no log can be written, which stops nothing."""
    folder = places.log_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / "memx.log"
        os.close(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
        handler = RotatingFileHandler(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=True)
    except OSError:
        logging.getLogger("memx").addHandler(logging.NullHandler())
        return None
    handler.setFormatter(WithoutWords("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("memx")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return path
