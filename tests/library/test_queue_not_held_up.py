"""One enormous or malformed note holds up nobody else's: what is saved after it is embedded within its first turn."""

import random
import tracemalloc
from collections.abc import Sequence

import pytest

from memx.app.clock import SystemClock
from memx.domain.generation import ModelInfo
from memx.domain.notes import Draft
from memx.domain.ports import Vector
from memx.library.store import Library
from memx.library.vectors import FIRST
from memx.retrieval.indexing import BATCH, embed_pending

SIZE = 10_000_000  # characters


class Instant:
    """An Embedder that costs nothing and remembers how much it was given at once."""

    def __init__(self) -> None:
        self.most = 0

    def info(self) -> ModelInfo:
        return ModelInfo("instant", "0", 256)

    def embed(self, texts: Sequence[str]) -> list[Vector]:
        self.most = max(self.most, sum(map(len, texts)))
        return [bytes(16) for _ in texts]

    def nearest(self, text: str, limit: int, also: str = "") -> list[tuple[int, float]]:  # noqa: ARG002
        raise AssertionError("indexing does not search")

    similarity = nearest  # type: ignore[assignment]


def prose() -> str:
    draw = random.Random(3)
    words = [f"word{i}" for i in range(500)]
    return " ".join(draw.choices(words, k=SIZE // 8)) + "."


@pytest.mark.parametrize(
    "body",
    [prose(), "x" * SIZE, "\0" * 1000 + "a\0b " * 100_000, "\ud800\udfff" * 50_000 + " lone halves", "((" * 500_000],
    ids=["10 MB of prose", "one word of 10 MB", "NULs", "surrogates", "brackets"],
)
def test_a_note_after_an_enormous_one_is_embedded_within_two_batches(library: Library, body: str) -> None:
    library.save(Draft(body))
    small = library.save(Draft("the ferry leaves at nine")).note
    embedder = Instant()
    tracemalloc.start()
    steps = embed_pending(library, embedder, SystemClock())
    for _ in range(1 + -(-(FIRST + 1) // BATCH)):
        next(steps, None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    waiting = {passage.note_id for passage in library.pending("0", 100_000)}
    assert small.id not in waiting
    assert embedder.most < BATCH * 4_000, "a batch is bounded, whatever the note"
    assert peak < 50_000_000, "and so is the memory"
    status = library.index_status("0")
    assert status.indexed + status.pending + status.failed + status.excluded == status.notes == 2
