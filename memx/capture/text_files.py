"""Markdown and text files: one note a file, dated by its front matter or by the file."""

import codecs
from datetime import datetime
from pathlib import Path

from memx.capture import front_matter
from memx.capture.words import Captured, Failure, whole_characters
from memx.domain.notes import Draft, Note

LARGEST = 32 * 1024 * 1024  # bytes; a longer "text" is a log or a dump, and one note of it helps nobody
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("cp932", "gb18030", "big5", "cp949"),
)


def read(path: Path, form: str) -> Captured | Failure:
    """The file as a note, or why it is none. Raises OSError."""
    facts = path.stat()
    if facts.st_size > LARGEST:
        return Failure(str(path), f"larger than {LARGEST >> 20} MiB")
    text = decode(path.read_bytes())
    if text is None:
        return Failure(str(path), "not text", serious=False)
    matter, body = front_matter.split(text) if form == "markdown" else (front_matter.NOTHING, text)
    if not body.strip():
        return Failure(str(path), "empty", serious=False)
    changed = datetime.fromtimestamp(facts.st_mtime).astimezone()
    draft = Draft(
        body,
        created=matter.created or changed,
        modified=matter.modified or changed,
        source_id=matter.id or whole_characters(path.resolve().as_uri()),
    )
    return Captured(draft, str(path), pinned=matter.pinned)


def decode(data: bytes) -> str | None:
    """Text in whatever encoding it was written; None for what is not text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return decode_as(data, encoding)
    if b"\0" in data:
        return None
    text = decode_as(data, "utf-8")
    return guess(data) if text is None else text


def decode_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def guess(data: bytes) -> str | None:
    """By how little the letters look like noise (charset-normalizer); None where nothing fits.

    Only encodings that people's files are in, and Western before the others on a tie: short texts fit many.
    """
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data, cp_isolation=[*LEGACY]))
    if not matches:
        return None
    return str(min(matches, key=lambda match: (match.chaos, LEGACY.index(match.encoding))))


def markdown(note: Note) -> str:
    """The note under a front matter that `read` takes off again."""
    return front_matter.join(note) + note.body
