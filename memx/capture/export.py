"""What goes out: every note, to a new file (JSON Lines) or a new folder (Markdown, text). Nothing is overwritten."""

import errno
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from memx.capture import json_lines, text_files
from memx.domain.errors import BadInput, DiskFull, NotFound
from memx.domain.notes import Note

FORMS = ("jsonl", "markdown", "text")
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
# Names that Windows keeps for devices, whatever stands after the dot.
RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")


def write(notes: Iterable[Note], target: Path, form: str) -> Iterator[Note]:
    """Yield each note once it is written. Raises BadInput (unknown form, target taken), NotFound, DiskFull."""
    if form not in FORMS:
        raise BadInput(f"There is no form “{form}” to export to. Choose one of: {', '.join(FORMS)}.")
    if not target.absolute().parent.is_dir():
        raise NotFound(f"There is no folder {target.absolute().parent}. Nothing was exported.")
    with named_troubles(target):
        if form == "jsonl":
            yield from write_lines(notes, target)
        else:
            yield from write_folder(notes, target, form)


@contextmanager
def named_troubles(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(
                f"There is no room left to write {target}. Your notes in the library are untouched."
            ) from error
        raise BadInput(
            f"{target} could not be written: {error.strerror or error}. Your notes are untouched."
        ) from error


def write_lines(notes: Iterable[Note], target: Path) -> Iterator[Note]:
    """Whole or not at all: written beside the target, then given its name."""
    if target.exists():
        raise BadInput(f"{target} exists already; choose another name. Nothing was exported.")
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            for note in notes:
                file.write(json_lines.line(note))
                yield note
            file.flush()
            os.fsync(file.fileno())
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)


def write_folder(notes: Iterable[Note], target: Path, form: str) -> Iterator[Note]:
    """A file a note, dated like the note. Names come from the first line, safe on every system, never twice."""
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise BadInput(f"{target} exists already and is not an empty folder. Nothing was exported.")
    target.mkdir(exist_ok=True)
    taken: set[str] = set()
    for note in notes:
        write_one(note, target / free_name(file_name(note), taken), form)
        yield note


def write_one(note: Note, named: Path, form: str) -> Path:
    """A note in a file of its own, dated like the note; `named` is without the ending. Raises OSError."""
    ending, text_of = FILES[form]
    path = named.with_name(named.name + ending)
    path.write_bytes(text_of(note).encode("utf-8"))
    os.utime(path, (note.created.timestamp(), note.created.timestamp()))
    return path


def body_of(note: Note) -> str:
    return note.body


FILES: dict[str, tuple[str, Callable[[Note], str]]] = {
    "markdown": (".md", text_files.markdown),
    "text": (".txt", body_of),
}


def file_name(note: Note) -> str:
    """Date and title, without anything that a file system or a shell would trip over; at most about 80 bytes."""
    title = unicodedata.normalize("NFC", note.title[:200])
    title = FORBIDDEN.sub(" ", "".join(c for c in title if unicodedata.category(c)[0] != "C"))
    title = " ".join(title.split()).encode("utf-8")[:60].decode("utf-8", "ignore").strip(" .")
    if RESERVED.match(title):
        title = f"_{title}"
    return f"{note.created:%Y-%m-%d} {title}".rstrip(" .")


def free_name(name: str, taken: set[str]) -> str:
    """The name, or with a number after it; file systems that ignore case are thought of."""
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{name} ({number})"
    taken.add(candidate.casefold())
    return candidate
