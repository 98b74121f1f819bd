"""What comes in: paths are planned into sources, each source is read into drafts and named failures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from memx.capture import json_lines, text_files
from memx.capture.walk import walk
from memx.capture.words import Captured, Failure
from memx.domain.errors import NotFound

JSON_LINES = {".jsonl", ".ndjson"}
TEXT = {".md": "markdown", ".markdown": "markdown", ".txt": "text", ".text": "text", "": "text"}


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read; `size` in notes, as far as can be told beforehand."""

    path: Path
    size: int


def plan(paths: Sequence[Path]) -> tuple[list[Source], list[Failure]]:
    """Every file under `paths` that can hold notes, sorted, and what is left aside with the reason.

    A path named by the person may be a link and may be hidden; inside folders neither is followed.
    Raises NotFound for a path that is not there, before anything is read.
    """
    for path in paths:
        if not path.exists():
            raise NotFound(f"There is nothing at {path}. Nothing was imported.")
    sources: list[Source] = []
    aside: list[Failure] = []
    for path in paths:
        for found in walk(path):
            if isinstance(found, Failure):
                aside.append(found)
            elif found.suffix.lower() in JSON_LINES:
                sources.append(Source(found, json_lines.count(found)))
            elif found.suffix.lower() in TEXT or found == path:
                sources.append(Source(found, 1))
            else:
                aside.append(Failure(str(found), f"MemX does not read {found.suffix} files yet", serious=False))
    return sources, aside


def read(path: Path) -> Iterator[Captured | Failure]:
    """The notes of one file, in its order. What cannot be read is named and the rest goes on; never raises OSError."""
    suffix = path.suffix.lower()
    try:
        if suffix in JSON_LINES:
            yield from json_lines.read(path)
        else:
            yield text_files.read(path, TEXT.get(suffix, "text"))
    except OSError as error:
        yield Failure(str(path), f"could not be read: {error.strerror or error}")
