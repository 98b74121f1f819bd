"""Every note that matches, not only the best: what counting and listing stand on."""

from collections.abc import Iterator
from dataclasses import replace

from memx.domain.notes import Note
from memx.domain.ports import NoteStore
from memx.domain.search import Query
from memx.retrieval.stemming import stem, stems


def matching(store: NoteStore, query: Query) -> Iterator[Note]:
    """Notes that hold all words; where there are none, those that hold at least half of them. In creation order."""
    bounded = query.attached is not None or query.hidden is not None
    if not (query.words or query.phrases or query.tags or query.after or query.before or bounded):
        return
    found = False
    for note in store.matching(replace(query, all_words=True)):
        found = True
        yield note
    if found or len(query.words) < 2:
        return
    for note in store.matching(query):
        if _held(note.body, query.words) * 2 >= len(query.words):
            yield note


def _held(body: str, wanted: tuple[str, ...]) -> int:
    present = stems(body)
    return sum(stem(word) in present for word in wanted)
