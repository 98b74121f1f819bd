"""A note, what a person writes of it, and the passages that retrieval works on."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

TRASH_DAYS = 30  # that a deleted note can come back


@dataclass(frozen=True, slots=True)
class Draft:
    """What an editor, an import or the command line hands over to be kept.

    `id` names the note to change; None makes a new one. `created` is kept as given (naive means local
    time); None means now for a new note, unchanged for an old one. `source_id` is the name that the
    note had where it came from: importing the same `source_id` again changes that note.
    """

    body: str
    id: str | None = None
    created: datetime | None = None
    modified: datetime | None = None
    source_id: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note as kept. Times are aware, in the offset in which they were written."""

    id: str
    body: str  # Markdown
    created: datetime
    modified: datetime
    deleted: datetime | None = None
    source_id: str | None = None
    pinned: bool = False
    tags: tuple[str, ...] = ()
    hidden: bool = False  # from every model: found by its words alone, never a source of an answer

    @property
    def title(self) -> str:
        """The first line that says anything, without Markdown's marks."""
        for line in self.body.splitlines():
            text = line.strip().lstrip("#>-*• \t").strip("*_` ")
            if text:
                return text
        return ""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: acknowledged means durable on disk."""

    note: Note
    is_new: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier text of a note."""

    note_id: str
    body: str
    saved: datetime


@dataclass(frozen=True, slots=True)
class Edit:
    """What one save changed of a note: at `place`, in code points, `removed` became `added`.

    `length` is the whole text's afterwards: what was changed by another hand meanwhile cannot be taken back with it.
    """

    place: int
    removed: str
    added: str
    length: int
    saved: datetime

    def undone(self, body: str) -> str | None:
        """The text before; None where `body` is not the one that this led to."""
        end = self.place + len(self.added)
        if len(body) != self.length or body[self.place : end] != self.added:
            return None
        return body[: self.place] + self.removed + body[end:]


@dataclass(frozen=True, slots=True)
class Attached:
    """A file kept with a note, under a name of its own there. `kind` is a media type."""

    name: str
    kind: str
    size: int
    path: Path


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a note, the unit of retrieval: `note.body[start:end] == text` in code points."""

    id: int
    note_id: str
    ordinal: int
    start: int
    end: int
    text: str
    created: datetime  # the note's
    source_id: str | None = None
    hidden: bool = False  # as its note


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """How far meaning search has got, in living notes: `indexed + pending + failed + excluded == notes`.

    A note is excluded that is hidden from models; else pending while any of its passages is, else failed where any
    did. `waiting` counts the pending passages, `reasons` names failed notes: (note id, what happened), at most 20.
    Lexical search covers every note from the moment it is saved.
    """

    notes: int
    indexed: int
    pending: int
    failed: int
    excluded: int = 0
    waiting: int = 0
    reasons: tuple[tuple[str, str], ...] = ()
