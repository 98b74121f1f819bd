"""Questions that join two notes, with the real library and the real embedder."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from memx.app.clock import SystemClock
from memx.domain.notes import Draft
from memx.library.store import Library
from memx.models.embedder import EmbedderClient
from memx.retrieval.indexing import embed_pending
from memx.retrieval.searcher import HybridSearcher

pytestmark = pytest.mark.models

NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
READ = 5  # what a model reads of what was found
NOTES = json.loads((Path(__file__).parents[1] / "joined_notes.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HybridSearcher]:
    library = Library.open(tmp_path_factory.mktemp("joined") / "library", SystemClock())
    joined = [one[half] for half in ("first", "joining") for one in NOTES["joined"]]
    bodies = [*joined, *NOTES["beside"], *(f"shopping: milk, bread, soap and {i} pears" for i in range(40))]
    library.save_many([Draft(body, created=NOW - timedelta(days=3 * i)) for i, body in enumerate(bodies)])
    client = EmbedderClient(library, tmp_path_factory.mktemp("embedder"))
    assert list(embed_pending(library, client, SystemClock()))[-1].failures == ()
    yield HybridSearcher(library, client, lambda: client.state()[0] == "ready")
    client.close()
    library.close()


def test_the_second_search_finds_the_joining_note_that_the_first_misses(searcher: HybridSearcher) -> None:
    missed, places = [], []
    for one in NOTES["joined"]:
        found = searcher.search(one["question"], READ, NOW)
        assert all(hit.dense is not None for hit in found)
        if one["joining"] in [hit.passage.text for hit in found]:
            continue
        missed.append(one["question"])
        further = [hit.passage.text for hit in searcher.hop(one["question"], found, 3, NOW)]
        assert one["joining"] in further, one["question"]
        places.append(further.index(one["joining"]))
    assert len(missed) >= len(NOTES["joined"]) // 2, "there was little to find"
    assert places.count(0) >= len(places) - 1
