"""Questions that join two notes: the second search finds what the first one misses. Real retrieval, by word alone."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from memx.app.clock import SystemClock
from memx.domain.notes import Draft, Passage
from memx.domain.search import Hit, Query
from memx.library.store import Library
from memx.retrieval import hop
from memx.retrieval.searcher import HybridSearcher

NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
READ = 5  # what a model reads of what was found
NOTES = json.loads((Path(__file__).parents[2] / "joined_notes.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HybridSearcher]:
    """The joining notes stand days from each other, so that none is found as the neighbour of its other half."""
    library = Library.open(tmp_path_factory.mktemp("joined") / "library", SystemClock())
    joined = [one[half] for half in ("first", "joining") for one in NOTES["joined"]]
    bodies = [*joined, *NOTES["beside"], *(f"shopping: milk, bread, soap and {i} pears" for i in range(40))]
    library.save_many([Draft(body, created=NOW - timedelta(days=3 * i)) for i, body in enumerate(bodies)])
    yield HybridSearcher(library, None)
    library.close()


def texts(hits: list[Hit]) -> list[str]:
    return [hit.passage.text for hit in hits]


@pytest.mark.parametrize("one", NOTES["joined"], ids=lambda one: one["question"])
def test_the_joining_note_is_missed_by_the_first_search_and_first_in_the_second(
    searcher: HybridSearcher, one: dict[str, str]
) -> None:
    found = searcher.search(one["question"], READ, NOW)
    assert one["first"] in texts(found)
    assert one["joining"] not in texts(found)
    further = searcher.hop(one["question"], found, 3, NOW)
    assert texts(further)[0] == one["joining"]
    assert not {*texts(further)} & {*texts(found)}


def test_the_filters_of_the_question_hold_in_the_second_search_too(searcher: HybridSearcher) -> None:
    one = NOTES["joined"][0]
    question = f"{one['question']} before:2026-09-01"
    assert one["joining"] not in texts(searcher.hop(question, searcher.search(one["question"], READ, NOW), 9, NOW))


def test_what_question_and_passage_share_is_not_looked_for_again() -> None:
    passage = Passage(1, "n", 0, 0, 1, "Ilse repaired both of my cellos", NOW, None)
    (query,) = hop.further(Query("", words=("woman", "repaired", "cello", "live"), names=("x",)), [Hit(passage, 1.0)])
    assert query.words == ("woman", "live", "ilse")
