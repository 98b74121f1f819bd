"""Notes that are too long for the editor: a stretch of them is shown, and nothing of it is written back."""

from dataclasses import replace

from memx.desktop.rows import Span
from memx.desktop.texts import tr
from memx.domain.notes import Note

MOST, LINE = 1_000_000, 50_000  # code points that can be edited without a pause: in all, and in one line
SHOWN = 100_000  # of what cannot, so many are shown
BEFORE = 2_000  # and so many of them stand before a quote


def too_long(text: str) -> bool:
    """Would typing in it hold the window?"""
    if len(text) > MOST:
        return True
    start = 0
    while len(text) - start > LINE:
        end = text.rfind("\n", start, start + LINE + 1)
        if end < 0:
            return True
        start = end + 1
    return False


def stretch(note: Note, span: Span | None) -> tuple[Note, Span | None]:
    """The part of a note that is shown, which holds the quote, and the quote's place in it."""
    start = max(0, span[0] - BEFORE) if span is not None and span[1] > SHOWN else 0
    shown, taken = [], 0
    for line in note.body[start : start + SHOWN].split("\n"):
        shown.append(line[:LINE])
        taken += len(shown[-1]) + 1
        if len(line) > LINE:
            break
    text = "\n".join(shown)
    inside = (span[0] - start, min(span[1] - start, len(text))) if span is not None else None
    return replace(note, body=text), inside


def says(note: Note) -> str:
    """Above the text."""
    return tr(
        "This note is very long (%n characters). A part of it is shown. All of it is kept, searched and asked; "
        "it cannot be edited here.",
        "",
        len(note.body),
    )
