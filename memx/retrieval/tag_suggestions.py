"""Tags that a note may want: those that most of the notes nearest to it have."""

from collections import Counter
from collections.abc import Sequence

from memx.domain.notes import Note
from memx.domain.ports import Embedder
from memx.domain.search import SuggestedTag
from memx.retrieval.related import Store, near_notes
from memx.retrieval.stemming import stems

NEAREST = 5  # notes that are looked at
CARRIERS = 2  # of them at least, and half of them at least: one note's tag is chance
MOST = 2  # suggested at once


def suggested(store: Store, embedder: Embedder | None, note_id: str) -> list[SuggestedTag]:
    """The clearest first; by words where there is no embedder. Raises NotFound."""
    note = store.note(note_id)
    if note.hidden or note.deleted is not None:
        return []
    return clear(note, near_notes(store, embedder, note_id, NEAREST))


def clear(note: Note, near: Sequence[Note]) -> list[SuggestedTag]:
    """Tags that at least two of the near notes have, and at least half of them; one whose word the note has first."""
    words = stems(note.body)
    carriers = Counter(tag for other in near for tag in other.tags if not _has(note, tag))
    found = [
        SuggestedTag(tag, count, len(near), _words_of(tag) <= words)
        for tag, count in carriers.items()
        if count >= CARRIERS and 2 * count >= len(near)
    ]
    return sorted(found, key=lambda tag: (not tag.stands, -tag.carriers, tag.name))[:MOST]


def _has(note: Note, tag: str) -> bool:
    """A note with #garden/roses is one of #garden too."""
    return any(own == tag or own.startswith(f"{tag}/") for own in note.tags)


def _words_of(tag: str) -> frozenset[str]:
    """Of #garden/climbing-roses: climbing and roses."""
    return stems(tag.rpartition("/")[2].replace("-", " ").replace("_", " "))
