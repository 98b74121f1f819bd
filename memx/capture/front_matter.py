"""The lines between two `---` at the top of a Markdown file, as far as notes use them: `name: value`.

No YAML library: a full YAML is a language of its own, with its own attacks, and dates need none of it.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime

from memx.capture.words import moment
from memx.domain.notes import Note

BLOCK = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"^([A-Za-z][\w -]*):[ \t]*(.*?)[ \t]*$")
CREATED = ("created", "date", "created_at", "creation_date")
MODIFIED = ("modified", "updated", "updated_at", "last_modified")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    id: str | None = None
    created: datetime | None = None
    modified: datetime | None = None
    pinned: bool = False


NOTHING = FrontMatter()


def split(text: str) -> tuple[FrontMatter, str]:
    """What the front matter says, and the note's text. Only a block that MemX wrote is taken off: in
    anybody else's there may be something to find again."""
    block = BLOCK.match(text)
    if not block:
        return NOTHING, text
    fields = read_fields(block[1])
    ours = fields.get("memx") == "1"
    matter = FrontMatter(
        id=fields.get("id") if ours else None,
        created=first_moment(fields, CREATED),
        modified=first_moment(fields, MODIFIED),
        pinned=ours and fields.get("pinned") == "true",
    )
    return matter, text[block.end() :] if ours else text


def read_fields(block: str) -> dict[str, str]:
    """Names in lower case, values without their quotes."""
    found = (FIELD.match(line) for line in block.splitlines())
    return {field[1].lower(): unquoted(field[2]) for field in found if field}


def unquoted(value: str) -> str:
    if value.startswith('"'):
        try:
            return str(json.loads(value))
        except ValueError:
            return value
    return value.strip("'")


def first_moment(fields: dict[str, str], names: tuple[str, ...]) -> datetime | None:
    """The first of these fields that is a date."""
    for name in names:
        try:
            return moment(fields.get(name, ""))
        except ValueError:
            continue
    return None


def join(note: Note) -> str:
    """The block that `split` takes off."""
    lines = ["---", "memx: 1", f"id: {json.dumps(note.source_id or note.id)}"]
    lines += [f"created: {note.created.isoformat()}", f"modified: {note.modified.isoformat()}"]
    if note.pinned:
        lines.append("pinned: true")
    if note.tags:
        lines.append(f"tags: {json.dumps(list(note.tags), ensure_ascii=False)}")
    return "\n".join([*lines, "---", ""])
