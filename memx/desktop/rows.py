"""What a line of the list shows, made from notes and hits on a worker thread."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from memx.domain.notes import Note
from memx.domain.search import Hit

SHOWN = 240  # code points of a text that can be seen in two lines, generously
Span = tuple[int, int]  # code points, half open
Why = Literal["", "exact", "near", "loose"]
NEAR = 0.3  # cosine similarity from which on a passage is called near in meaning


@dataclass(frozen=True, slots=True)
class Row:
    """`text` begins with the title where `heading` is empty; `marks` are spans of `text`.

    `span` is the passage's place in the note's body, to scroll to; None for the top.
    `why` it was found, where no mark in its text says so. `hidden`: from every model.
    """

    note_id: str
    heading: str
    text: str
    when: datetime
    marks: tuple[Span, ...] = ()
    pinned: bool = False
    span: Span | None = None
    why: Why = ""
    hidden: bool = False


def of_note(note: Note) -> Row:
    """The note's first words, on as few lines as they need."""
    title = title_of(note)
    at = note.body.find(title) if title else 0
    after = note.body[at + len(title) : at + len(title) + 4 * SHOWN]
    rest = readable(after.lstrip("*_` \t"))[0].strip()
    title = readable(title)[0]
    text = f"{title}\n{rest}" if rest else title
    return Row(note.id, "", text[: 2 * SHOWN], note.modified, pinned=note.pinned, hidden=note.hidden)


def title_of(note: Note) -> str:
    """As much of the title as is ever shown: it may be a line of a million characters."""
    return replace(note, body=note.body[: 16 * SHOWN]).title[: 2 * SHOWN]


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
    flat, marks = readable(text, hit.snippet.marks)
    title = title_of(note)
    starts_with_title = bool(title) and flat.startswith(readable(title)[0][:40])
    heading = "" if starts_with_title else title
    place = (passage.start, passage.end)
    return Row(note.id, heading, flat, note.created, marks, note.pinned, place, _why(hit), note.hidden)


def _why(hit: Hit) -> Why:
    """Marked words speak for themselves; so does what stands around other results, or is from the time asked for."""
    if hit.snippet.marks:
        return ""
    if hit.exact:
        return "exact"
    if hit.lexical is not None or hit.dense is None:
        return ""
    return "near" if hit.dense >= NEAR else "loose"


# Of Markdown what a reader does not need, and all white space after the first.
_UNREAD = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)|^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\*\*|__|`|(?<=\s)\s+", re.MULTILINE
)

_PICTURE = re.compile(r"!\[(?=[^\[\]\n]*\]\([^()\n]*\))|(?<=!\[)[^\[\]\n]*(\]\([^()\n]*\))")


def readable(text: str, marks: tuple[Span, ...] = ()) -> tuple[str, tuple[Span, ...]]:
    """On one line, without Markdown's marks; the spans moved along with what they mark."""
    cuts = [cut.span() for cut in _UNREAD.finditer(text)]
    cuts += [cut.span(cut.lastindex or 0) for cut in _PICTURE.finditer(text)] if "![" in text else []
    unread = {place for cut in cuts for place in range(*cut)}
    kept = [place for place in range(len(text)) if place not in unread]  # places of `text` that stay
    flat = "".join(" " if text[place].isspace() else text[place] for place in kept)
    moved = tuple((bisect_left(kept, start), bisect_left(kept, stop)) for start, stop in marks)
    return flat, tuple((start, stop) for start, stop in moved if start < stop)
