"""A note hidden from models is found by its words in the window, and by no way that ends in a model."""

# ruff: noqa: ARG002 — the fakes keep the ports' signatures

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from memx.app.clock import SystemClock
from memx.domain.errors import NotFound
from memx.domain.notes import Draft, Passage
from memx.domain.search import Hit
from memx.library.store import Library
from memx.retrieval.searcher import HybridSearcher

NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
SECRET, OPEN = "the alarm code of the shop is 4471", "the alarm went off in the shop again, code unknown"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library", SystemClock())
    secret, _ = library.save_many([Draft(SECRET, created=NOW), Draft(OPEN, created=NOW)])
    library.set_hidden(secret.note.id, True)
    yield library
    library.close()


def texts(hits: Sequence[Hit]) -> list[str]:
    return [hit.passage.text for hit in hits]


@pytest.mark.parametrize("question", ["alarm code of the shop", "4471", '"alarm code"', "alrm code"])
def test_the_window_finds_it_and_a_model_does_not(library: Library, question: str) -> None:
    assert SECRET in texts(HybridSearcher(library, None).search(question, 9, NOW))
    assert SECRET in texts(HybridSearcher(library, None).words(question, 9, NOW))
    for_model = HybridSearcher(library, None, for_model=True)
    assert SECRET not in texts(for_model.search(question, 9, NOW))
    assert SECRET not in texts(for_model.words(question, 9, NOW))


def test_neither_counts_nor_hops_nor_reading_a_note_lead_to_it(library: Library) -> None:
    for_model = HybridSearcher(library, None, for_model=True)
    assert [note.body for note in for_model.matching("alarm", NOW)] == [OPEN]
    assert for_model.hop("alarm", for_model.search("alarm", 9, NOW), 9, NOW) == []
    (hidden,) = (note for note in library.all_notes() if note.hidden)
    with pytest.raises(NotFound):
        for_model.note(hidden.id)
    assert HybridSearcher(library, None).note(hidden.id).body == SECRET


class Remembering:
    """A Reranker that finds all alike, and remembers what it was shown."""

    weight = 1.0

    def __init__(self) -> None:
        self.shown: list[str] = []

    def relevance(self, question: str, passages: Sequence[Passage], seconds: float) -> list[float]:
        self.shown += [passage.text for passage in passages]
        return [0.0 for _ in passages]

    def tokens(self) -> int:
        return 0


def test_a_reranker_never_sees_what_is_hidden(library: Library) -> None:
    searcher, remembering = HybridSearcher(library, None), Remembering()
    plain = searcher.search("alarm code", 9, NOW)
    assert set(texts(plain)) == {SECRET, OPEN}
    assert searcher.rerank("alarm code", plain, remembering, 9.0) == plain
    assert remembering.shown == [OPEN]
