"""`[[Title]]` in a note: which note it means, and which notes point to one. Runs on worker threads; no Qt here."""

import re
from collections.abc import Iterator

from memx.app.memory import Memory
from memx.desktop.rows import title_of
from memx.domain.notes import Note

MOST = 200  # hits looked through for the notes that bear a title, or name it
_LINK = re.compile(r"\[\[([^\[\]\n]{1,300})\]\]")
_ADDRESS = re.compile(r"https?://[^\s<>)\]]+")


def link_at(line: str, place: int) -> str:
    """The title, or the web address, at a place of a line; empty where there is none."""
    for pattern, group in ((_LINK, 1), (_ADDRESS, 0)):
        for found in pattern.finditer(line):
            if found.start() <= place <= found.end():
                return found[group].strip()
    return ""


def is_address(link: str) -> bool:
    return _ADDRESS.fullmatch(link) is not None


def titles(body: str) -> set[str]:
    """What a text points to, as `same` writes it."""
    return {same(found[1]) for found in _LINK.finditer(body)}


def same(title: str) -> str:
    """Two titles that mean the same note are written the same."""
    return " ".join(title.split()).casefold()


def meant(memory: Memory, title: str) -> Note | None:
    """The note with this title, the one changed last of several."""
    found = [note for note in _with_words(memory, title) if same(title_of(note)) == same(title)]
    return max(found, key=lambda note: note.modified, default=None)


def pointing_to(memory: Memory, note: Note) -> list[Note]:
    """The notes that link to a note by its title, changed last first."""
    title = title_of(note)
    if not title:
        return []
    found = [one for one in _with_words(memory, title) if one.id != note.id and same(title) in titles(one.body)]
    return sorted(found, key=lambda one: one.modified, reverse=True)


def _with_words(memory: Memory, title: str) -> Iterator[Note]:
    """The notes that have the title as it is written, then those that have its words."""
    queries = [] if '"' in title else [f'"{title}"']
    if words := re.findall(r"\w+", title):
        queries.append(" ".join(words))
    hits = (hit for query in queries for hit in memory.search_words(query, MOST))
    yield from (memory.note(note_id) for note_id in dict.fromkeys(hit.passage.note_id for hit in hits))
