"""JSON Lines, one note a line: `{"id", "created", "body"}`, and `modified` and `pinned` of our own exports.

`tags` are written for other programs; a tag is a #word of the body, so they need not be read back.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from memx.capture.words import Captured, Failure, moment, whole_characters
from memx.domain.notes import Draft, Note

LONGEST = 64 * 1024 * 1024  # bytes of one line: far beyond any note, within any memory


def count(path: Path) -> int:
    """Lines, quickly: what a progress bar needs. 0 where the file cannot be read."""
    try:
        with path.open("rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) or 1
    except OSError:
        return 0  # `read` names the reason


def read(path: Path) -> Iterator[Captured | Failure]:
    """Notes in file order; a line that is none is named by number. Raises OSError."""
    with path.open("rb") as file:
        for number, raw in enumerate(lines(file), 1):
            where = f"{path} line {number}"
            if raw is None:
                yield Failure(where, f"longer than {LONGEST >> 20} MiB")
            elif raw.strip():
                yield from read_line(raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw, where)


def lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Each line; None for one that is longer than memory should hold."""
    while line := file.readline(LONGEST):
        if len(line) < LONGEST or line.endswith(b"\n"):
            yield line
            continue
        while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
            pass
        yield None


def read_line(raw: bytes, where: str) -> Iterator[Captured | Failure]:
    """One note, or what is wrong with the line; both where a broken character had to be replaced."""
    try:
        fields = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        yield Failure(where, "not UTF-8 text")
        return
    except (ValueError, RecursionError):
        yield Failure(where, "not JSON")
        return
    wrong = what_is_wrong(fields)
    if wrong:
        yield Failure(where, wrong, serious="trash" not in wrong)
        return
    if whole_characters(fields["body"]) != fields["body"]:
        yield Failure(where, "half a character was replaced by \ufffd; the note was kept")
    yield captured(fields, where)


def what_is_wrong(fields: Any) -> str:
    """Why these fields are no note; empty where they are one."""
    if not isinstance(fields, dict) or not isinstance(fields.get("body"), str):
        return 'no note: {"body": "…"} is the least'
    if not fields["body"].strip():
        return "the note is empty"
    if not isinstance(fields.get("id", ""), str | int | None):
        return '"id" is neither text nor a number'
    for name in ("created", "modified"):
        try:
            moment(fields.get(name) or "2000-01-01")
        except (ValueError, TypeError, AttributeError):
            return f'"{name}" is not a date in ISO form'
    if fields.get("deleted"):
        return "it was in the trash there"
    return ""


def captured(fields: dict[str, Any], where: str) -> Captured:
    """A note without a name of its own is named by its text and date, so that a second import knows it again."""
    body = whole_characters(fields["body"])
    created, modified = fields.get("created"), fields.get("modified")
    name = str(fields.get("id") if fields.get("id") is not None else "")
    if not name:
        name = "sha256:" + hashlib.sha256(f"{created}\n{body}".encode()).hexdigest()[:32]
    draft = Draft(
        body,
        created=moment(created) if created else None,
        modified=moment(modified) if modified else None,
        source_id=whole_characters(name),
    )
    return Captured(draft, where, pinned=fields.get("pinned") is True)


def line(note: Note) -> str:
    """A note as a line; `read_line` of it gives the note back."""
    fields: dict[str, Any] = {
        "id": note.source_id or note.id,
        "created": note.created.isoformat(),
        "body": note.body,
        "modified": note.modified.isoformat(),
    }
    if note.tags:
        fields["tags"] = list(note.tags)
    if note.pinned:
        fields["pinned"] = True
    return json.dumps(fields, ensure_ascii=False) + "\n"
