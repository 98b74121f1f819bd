"""`memx add` and `memx search`: the two that answer before a person has let go of the key."""

import os
import sys
from typing import Any

from memx.app import wording
from memx.cli.answers import short
from memx.cli.console import opened, say, say_json, warn
from memx.cli.preparing import prepare
from memx.domain.errors import BadInput
from memx.domain.notes import Draft
from memx.domain.search import Found, Hit, Related


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


def find(text: str, limit: int, meaning: bool, dates: bool, as_json: bool) -> int:
    """Hits, best first. Nothing found is an answer, not an error."""
    text = read(os.fsencode(text))
    with opened() as memory:
        if meaning:
            prepare(memory, language=False, everything=False)
        result = memory.find(text, limit, meaning=meaning, dates=dates)
    hits = result.hits or result.unfiltered
    explain(result)
    if as_json:
        say_json([found(hit) for hit in hits])
    elif not hits:
        warn("No note has these words." + ("" if meaning else " --meaning looks further."))
    for hit in () if as_json else hits:
        say(f"{hit.passage.created:%d %b %Y}  {short(hit.snippet.text or hit.passage.text)}  ({hit.passage.note_id})")
    return 0


def explain(result: Found) -> None:
    """How the text was understood, beside the hits: they go to standard output, this does not."""
    for warning in result.understood.warnings:
        warn(warning)
    if result.understood.when:
        chip = wording.time_filter(result.understood.when)
        none = "None of them matches, so these are of all times" if result.unfiltered else "--any-time leaves that out"
        warn(f"{chip[0].upper()}{chip[1:]}. {none}.")


def related(note_id: str, limit: int, as_json: bool) -> int:
    """Notes that have to do with a note, and why."""
    with opened() as memory:
        memory.note(note_id)
        prepare(memory, language=False, everything=False)
        others = memory.related(note_id, limit)
    if as_json:
        say_json([told(one) for one in others])
    elif not others:
        warn("No other note has to do with it.")
    for one in () if as_json else others:
        same = "  says nearly the same" if one.repeats else ""
        say(f"{one.score:.2f}  {short(one.title)}  ({one.note_id}){same}")
        say(f"      “{short(one.mine)}”  ~  “{short(one.sentence)}”")
    return 0


def told(one: Related) -> dict[str, Any]:
    return {
        "note_id": one.note_id,
        "title": one.title,
        "score": one.score,
        "mine": one.mine,
        "theirs": one.sentence,
        "start": one.theirs.start,
        "end": one.theirs.end,
        "repeats": one.repeats,
    }


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
