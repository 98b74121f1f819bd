"""An embedder that went home for want of work is fetched back by the next search."""

import os
import signal
from pathlib import Path

import pytest
from waiting import until

from memx.app.memory import Memory
from memx.domain.notes import Draft

pytestmark = pytest.mark.models


def test_search_by_meaning_comes_back_after_the_embedder_has_ended(tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "library")
    try:
        memory.save(Draft("Dentist appointment on Tuesday at nine"))
        memory.warm_up(language=False)
        for _ in memory.embed_pending():
            pass
        assert any(hit.dense is not None for hit in memory.search("tooth doctor"))
        pid = memory._models.embedder().pid()
        assert pid is not None
        os.kill(pid, signal.SIGTERM)
        until(lambda: memory.models().embedder.state != "ready")
        memory.search("tooth doctor")  # answers by words at once, and wakes the embedder behind it
        until(lambda: memory.models().embedder.state == "ready")
        assert any(hit.dense is not None for hit in memory.search("tooth doctor"))
    finally:
        memory.close()
