"""Everything pending gets its vector, whatever one passage does, and a loop that is closed leaves nothing half done."""

# ruff: noqa: ARG002 — the fakes keep the ports' signatures

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from memx.domain.errors import ModelDied, ModelError, ModelMissing
from memx.domain.generation import ModelInfo
from memx.domain.notes import IndexStatus, Passage
from memx.domain.ports import Vector
from memx.retrieval.indexing import BATCH, embed_pending

NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
VECTOR = bytes(8)


class Shelf:
    """A PendingStore in memory."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.todo = {i: Passage(i, f"n{i}", 0, 0, len(text), text, NOON) for i, text in enumerate(texts, 1)}
        self.kept: dict[int, Vector] = {}
        self.failed: dict[int, str] = {}

    def pending(self, model_hash: str, limit: int) -> list[Passage]:
        return [one for id_, one in self.todo.items() if id_ not in self.kept and id_ not in self.failed][:limit]

    def keep_vectors(self, model_hash: str, vectors: Sequence[tuple[int, Vector]]) -> None:
        self.kept.update(vectors)

    def mark_failed(self, model_hash: str, passage_id: int, reason: str) -> None:
        self.failed[passage_id] = reason

    def index_status(self, model_hash: str) -> IndexStatus:
        undone = len(self.todo) - len(self.kept) - len(self.failed)
        return IndexStatus(len(self.todo), len(self.kept), undone, len(self.failed), waiting=undone)


class Scripted:
    """An Embedder that dies on “bad” texts, and altogether once `gone` is set."""

    def __init__(self) -> None:
        self.gone: ModelError | None = None
        self.seen: list[str] = []

    def info(self) -> ModelInfo:
        return ModelInfo("scripted", "0", 256)

    def embed(self, texts: Sequence[str]) -> list[Vector]:
        if self.gone:
            raise self.gone
        if "bad" in texts:
            raise ModelDied("The embedding model ended.")
        self.seen += texts
        return [VECTOR for _ in texts]

    def nearest(self, text: str, limit: int, also: str = "") -> list[tuple[int, float]]:
        raise AssertionError("indexing does not search")

    def similarity(self, text: str, ids: Sequence[int], also: str = "") -> list[tuple[int, float]]:
        raise AssertionError("indexing does not search")


class Ticking:
    """A second at each look."""

    def __init__(self) -> None:
        self.at = 0.0

    def now(self) -> datetime:
        return NOON

    def monotonic(self) -> float:
        self.at += 1
        return self.at


def test_progress_counts_up_to_the_end_and_says_how_long_it_takes() -> None:
    shelf = Shelf([f"note {i}" for i in range(2 * BATCH + 1)])
    steps = list(embed_pending(shelf, Scripted(), Ticking()))
    assert [step.done for step in steps] == [0, BATCH, 2 * BATCH, 2 * BATCH + 1]
    assert {step.total for step in steps} == {2 * BATCH + 1}
    assert steps[0].seconds_left is None
    assert steps[-1].seconds_left == 0
    assert len(shelf.kept) == 2 * BATCH + 1


def test_nothing_pending_is_done_at_once() -> None:
    assert [step.total for step in embed_pending(Shelf([]), Scripted(), Ticking())] == [0]


def test_one_bad_passage_is_marked_with_its_reason_and_the_rest_goes_on() -> None:
    shelf = Shelf(["one", "bad", "three"])
    last = list(embed_pending(shelf, Scripted(), Ticking()))[-1]
    assert sorted(shelf.kept) == [1, 3]
    assert "ended" in shelf.failed[2]
    assert last.done == 3
    assert len(last.failures) == 1
    assert "n2" in last.failures[0]


def test_a_model_that_cannot_be_used_is_no_fault_of_the_passages() -> None:
    shelf, embedder = Shelf(["one", "two"]), Scripted()
    embedder.gone = ModelMissing("No weights.")
    with pytest.raises(ModelMissing):
        list(embed_pending(shelf, embedder, Ticking()))
    assert not shelf.failed
    embedder.gone = None
    list(embed_pending(shelf, embedder, Ticking()))
    assert sorted(shelf.kept) == [1, 2]


def test_closed_in_between_what_is_kept_stays_and_is_not_embedded_again() -> None:
    shelf, embedder = Shelf([f"note {i}" for i in range(3 * BATCH)]), Scripted()
    steps = embed_pending(shelf, embedder, Ticking())
    next(steps)
    next(steps)
    steps.close()
    assert len(shelf.kept) == BATCH
    list(embed_pending(shelf, embedder, Ticking()))
    assert len(embedder.seen) == len(set(embedder.seen)) == 3 * BATCH


def test_what_is_saved_meanwhile_is_embedded_too() -> None:
    shelf = Shelf(["one"])
    steps = embed_pending(shelf, Scripted(), Ticking())
    next(steps)
    shelf.todo[2] = Passage(2, "n2", 0, 0, 3, "two", NOON)
    last = list(steps)[-1]
    assert sorted(shelf.kept) == [1, 2]
    assert last.done == last.total == 2
