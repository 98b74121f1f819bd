"""A note of 10 MB in front of the real embedder: it takes no more memory than others, and no other waits for it."""

from pathlib import Path

import psutil
import pytest

from memx.app.memory import Memory
from memx.domain.notes import Draft
from memx.library.vectors import FIRST
from memx.retrieval.indexing import BATCH

pytestmark = pytest.mark.models

SIZE = 10_000_000  # characters
MORE = 150_000_000  # bytes that the child may grow by: the widest batch and what torch keeps of it
PROSE = "The north wall was damp again, so we moved the piano and called the builder about the gutter. "


@pytest.mark.parametrize("body", [PROSE * (SIZE // len(PROSE)), "x" * SIZE], ids=["prose", "one word"])
def test_a_huge_note_takes_no_more_memory_and_nothing_waits_for_it(tmp_path: Path, body: str) -> None:
    memory = Memory.open(tmp_path / "library")
    try:
        memory.save(Draft("a first note, so that everything is loaded"))
        memory.warm_up(language=False)
        list(memory.embed_pending())
        child = psutil.Process(memory._models.embedder().pid())
        before = child.memory_info().rss
        memory.save(Draft(body))
        memory.save(Draft("Rivet chewed the lead again, vet says he is four kilos too heavy"))
        most = 0
        steps = memory.embed_pending()
        for progress in steps:
            most = max(most, child.memory_info().rss)
            if progress.done >= FIRST + 3 * BATCH:
                break
        steps.close()  # type: ignore[attr-defined]
        assert most - before < MORE
        assert memory.search("is the dog overweight?", 1)[0].passage.text.startswith("Rivet")
        assert memory.index_status().pending == 1, "the rest of the long one goes on later"
    finally:
        memory.close()
