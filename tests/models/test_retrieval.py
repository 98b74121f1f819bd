"""Search by meaning with the real library and the real embedder."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from memx.app.clock import SystemClock
from memx.domain.notes import Draft
from memx.library.store import Library
from memx.models.embedder import EmbedderClient
from memx.retrieval.finding import find
from memx.retrieval.indexing import BATCH, embed_pending
from memx.retrieval.related import related
from memx.retrieval.searcher import HybridSearcher

pytestmark = pytest.mark.models

NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
BODIES = (
    "Storm last night had six slates off our back slope, one of them through next door's cold frame",
    "new rate from 1 April: £65/hr, site visits min 2 hrs",
    "Mabel cello Weds 4.30 with Ms Trevanion, top floor, ring the bottom bell",
    "GP put levothyroxine up 25 to 50 mcg from tomorrow, empty stomach",
    "allotment gate code is 4471, padlock sticks",
    "Jo has her new car, a dark green Skoda Octavia estate",
    "Rivet chewed the lead again, vet says he is four kilos too heavy",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.open(tmp_path_factory.mktemp("meaning") / "library", SystemClock())
    days = [NOW - timedelta(days=30 * (len(BODIES) - i)) for i in range(len(BODIES))]
    library.save_many([Draft(body, created=day) for body, day in zip(BODIES, days, strict=True)])
    fillers = [f"shopping list {i}: milk, bread, washing powder" for i in range(2 * BATCH)]
    library.save_many([Draft(body, created=NOW - timedelta(days=400 + i)) for i, body in enumerate(fillers)])
    yield library
    library.close()


@pytest.fixture(scope="module")
def client(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbedderClient]:
    client = EmbedderClient(library, tmp_path_factory.mktemp("embedder"))
    yield client
    client.close()


@pytest.fixture(scope="module")
def searcher(library: Library, client: EmbedderClient) -> HybridSearcher:
    assert list(embed_pending(library, client, SystemClock()))[-1].failures == ()
    return HybridSearcher(library, client, lambda: client.state()[0] == "ready")


def found(searcher: HybridSearcher, text: str, limit: int = 50) -> list[str]:
    return [hit.passage.text for hit in searcher.search(text, limit, NOW)]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("what did our falling tile smash on the adjoining property?", 0),
        ("how much do I charge for my work?", 1),
        ("when is the music lesson?", 2),
        ("what is my thyroid dosage?", 3),
        ("what is the combination of the lock?", 4),
        ("which vehicle did my friend buy?", 5),
        ("is the dog overweight?", 6),
        ("8 kilos? four kilos? 4471?", 4),
    ],
)
def test_a_question_finds_its_note_without_sharing_its_words(
    searcher: HybridSearcher, question: str, place: int
) -> None:
    assert BODIES[place] in found(searcher, question)[:2]


def test_everything_is_ranked_so_that_fifty_come_where_there_are_as_many(searcher: HybridSearcher) -> None:
    hits = searcher.search("is the dog overweight?", 50, NOW)
    assert len(hits) == 50
    assert len({hit.passage.id for hit in hits}) == 50
    assert all(hit.dense is not None for hit in hits)


def test_the_same_question_gives_the_same_order(searcher: HybridSearcher) -> None:
    assert found(searcher, "dog weight") == found(searcher, "dog weight")


def test_filters_hold_for_meaning_too(searcher: HybridSearcher) -> None:
    assert BODIES[6] not in found(searcher, "is the dog overweight? before:2026-01-01")
    assert BODIES[6] not in found(searcher, "is the dog overweight? -vet")


def test_what_is_indexed_pending_and_failed_adds_up(
    library: Library, client: EmbedderClient, searcher: HybridSearcher
) -> None:
    status = library.index_status(client.info().hash)
    assert (status.notes, status.indexed, status.pending, status.failed) == (7 + 2 * BATCH, 7 + 2 * BATCH, 0, 0)


def test_a_new_note_is_found_by_word_at_once_and_by_meaning_once_it_is_embedded(
    library: Library, client: EmbedderClient, searcher: HybridSearcher
) -> None:
    saved = library.save(Draft("the ferry to Roscoff leaves at a quarter past nine", created=NOW))
    assert searcher.search("ferry", 1, NOW)[0].passage.note_id == saved.note.id
    assert [step.total for step in embed_pending(library, client, SystemClock())] == [1, 1]
    assert searcher.search("what time does our ship sail?", 1, NOW)[0].passage.note_id == saved.note.id
    library.delete(saved.note.id)
    assert all(hit.passage.note_id != saved.note.id for hit in searcher.search("our ship", 100, NOW))


def test_indexing_that_was_stopped_goes_on_and_embeds_nothing_twice(tmp_path: Path, client: EmbedderClient) -> None:
    library = Library.open(tmp_path / "library", SystemClock())
    library.save_many([Draft(f"note number {i}") for i in range(BATCH + 3)])
    steps = embed_pending(library, client, SystemClock())
    next(steps)
    assert next(steps).done == BATCH
    steps.close()
    library.close()
    library = Library.open(tmp_path / "library", SystemClock())
    assert [step.total for step in embed_pending(library, client, SystemClock())] == [3, 3]
    library.close()


def test_strange_texts_are_embedded_like_any_other(tmp_path: Path, client: EmbedderClient) -> None:
    library = Library.open(tmp_path / "library", SystemClock())
    for body in ("🦊" * 500, "x" * 20_000, "\u202e مرحبا", "東京" * 300, "\u0301\u0301 a", "…"):
        library.save(Draft(body))
    assert list(embed_pending(library, client, SystemClock()))[-1].failures == ()
    status = library.index_status(client.info().hash)
    assert (status.pending, status.failed) == (0, 0)
    library.close()


def test_a_related_note_comes_with_the_sentence_of_each_that_says_why(
    searcher: HybridSearcher, library: Library, client: EmbedderClient
) -> None:
    assert searcher.search("slates", 1, NOW)
    roof = next(note for note in library.all_notes() if "six slates" in note.body)
    body = "Shopping done. The roofer quoted £280 to put the slates on the back slope again. #house"
    other = library.save(Draft(body, created=NOW)).note
    assert list(embed_pending(library, client, SystemClock()))[-1].failures == ()
    found = related(library, client, roof.id, 3)
    assert found[0].note_id == other.id
    assert found[0].sentence == "The roofer quoted £280 to put the slates on the back slope again."
    assert found[0].mine == roof.body
    assert 0.3 <= found[0].score <= 1
    assert not found[0].repeats
    assert related(library, client, other.id, 3)[0].note_id == roof.id
    library.delete(other.id)
    assert other.id not in [one.note_id for one in related(library, client, roof.id, 3)]


def test_what_is_found_by_meaning_alone_shows_its_nearest_sentence(
    searcher: HybridSearcher, library: Library, client: EmbedderClient
) -> None:
    body = (
        "Long day at the coast with everybody, sandwiches on the wall, the usual argument about the parking. Then the "
        "drive home, slow behind tractors. Grandfather could not get his breath on the steps and had to sit down twice."
    )
    kept = library.save(Draft(body, created=NOW)).note
    assert list(embed_pending(library, client, SystemClock()))[-1].failures == ()
    hits = find(searcher, "respiratory trouble of an elderly relative", 5, NOW).hits
    shown = next(hit.snippet.text for hit in hits if hit.passage.note_id == kept.id)
    assert shown.startswith("Grandfather could not get his breath")
    library.delete(kept.id)
