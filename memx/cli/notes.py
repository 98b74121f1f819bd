"""`memx add` and `memx search`: the two that answer before a person has let go of the key."""

import os
import sys
from typing import Any

from memx.cli.answers import short
from memx.cli.console import opened, say, say_json, warn
from memx.cli.preparing import prepare
from memx.domain.errors import BadInput
from memx.domain.notes import Draft
from memx.domain.search import Hit


def add_note(words: list[str], as_json: bool) -> int:
    """Keep what was typed, or what standard input holds."""
    body = piped() if words in ([], ["-"]) else typed(" ".join(words))
    with opened() as memory:
        note = memory.save(Draft(body)).note
    if as_json:
        say_json({"id": note.id, "created": note.created.isoformat(), "title": note.title})
    else:
        say(f"Kept. {note.id}")
    return 0


def typed(text: str) -> str:
    """Arguments that are not UTF-8 arrive as escapes of their bytes."""
    return read(os.fsencode(text))


def piped() -> str:
    """All of standard input. Raises BadInput where somebody sits at the keyboard, or for what is not text."""
    if sys.stdin is None or sys.stdin.isatty():
        raise BadInput('There is nothing to keep. Type `memx add "your note"`, or pipe a text into `memx add -`.')
    return read(sys.stdin.buffer.read()).rstrip("\r\n")


def read(data: bytes) -> str:
    from memx.capture.text_files import decode

    text = decode(data)
    if text is None:
        raise BadInput("What was given is not text. Nothing was kept.")
    return text


def find(text: str, limit: int, meaning: bool, as_json: bool) -> int:
    """Hits, best first. Nothing found is an answer, not an error."""
    text = read(os.fsencode(text))
    with opened() as memory:
        if meaning:
            prepare(memory, language=False, everything=False)
        hits = memory.search(text, limit) if meaning else memory.search_words(text, limit)
    if as_json:
        say_json([found(hit) for hit in hits])
    elif not hits:
        warn("No note has these words." + ("" if meaning else " --meaning looks further."))
    for hit in () if as_json else hits:
        say(f"{hit.passage.created:%d %b %Y}  {short(hit.snippet.text or hit.passage.text)}  ({hit.passage.note_id})")
    return 0


def found(hit: Hit) -> dict[str, Any]:
    passage = hit.passage
    return {
        "note_id": passage.note_id,
        "source_id": passage.source_id,
        "created": passage.created.isoformat(),
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "score": hit.score,
        "exact": hit.exact,
    }
