"""What a line of the list shows, made from notes and hits on a worker thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from memx.domain.notes import Note
from memx.domain.search import Hit

SHOWN = 240  # code points of a text that can be seen in two lines, generously
Span = tuple[int, int]  # code points, half open


@dataclass(frozen=True, slots=True)
class Row:
    """`text` begins with the title where `heading` is empty; `marks` are spans of `text`.

    `span` is the passage's place in the note's body, to scroll to; None for the top.
    """

    note_id: str
    heading: str
    text: str
    when: datetime
    marks: tuple[Span, ...] = ()
    pinned: bool = False
    span: Span | None = None


def of_note(note: Note) -> Row:
    """The note's first words, on as few lines as they need."""
    title = note.title
    at = note.body.find(title) if title else 0
    after = note.body[at + len(title) : at + len(title) + 4 * SHOWN]
    rest = " ".join(after.lstrip("*_` \t").split())
    text = f"{title}\n{rest}" if rest else title
    return Row(note.id, "", text[: 2 * SHOWN], note.modified, pinned=note.pinned)


def of_hits(hits: Sequence[Hit], note: Callable[[str], Note]) -> list[Row]:
    """One row a note, for its best passage. `note` looks a note up; one deleted meanwhile is left out."""
    from memx.domain.errors import NotFound

    rows: dict[str, Row] = {}
    for hit in hits:
        if hit.passage.note_id in rows:
            continue
        try:
            found = note(hit.passage.note_id)
        except NotFound:
            continue
        rows[found.id] = _of_hit(hit, found)
    return list(rows.values())


def _of_hit(hit: Hit, note: Note) -> Row:
    passage = hit.passage
    text = hit.snippet.text or passage.text[:SHOWN]
    flat = text.translate(_ONE_LINE)
    starts_with_title = bool(note.title) and flat.lstrip("#>-* ").startswith(note.title[:40])
    heading = "" if starts_with_title else note.title
    return Row(note.id, heading, flat, note.created, hit.snippet.marks, note.pinned, (passage.start, passage.end))


# One for one, so that marks keep their places.
_ONE_LINE = {ord(character): " " for character in "\n\r\t\v\f\u2028\u2029"}
