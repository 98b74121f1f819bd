"""Search over a real library before any model is up: by word, part of a word, number, tag and date."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from still_clock import NOW, Still

from memx.domain.errors import ModelDied, NotFound
from memx.domain.notes import Draft
from memx.library.store import Library
from memx.retrieval.searcher import HybridSearcher

BODIES = {
    "gate": "allotment gate code is 4471 until the committee changes it #allotment",
    "plumber": "Sunita swears by her plumber, Colm. 07700 900318, no call-out charge",
    "pump": "dishwasher drain pump dead AGAIN. part no. 11043-DP7, order 8820714",
    "pump again": "dishwasher drain pump dead again: part no. 11043-DP7, order 8820714!",
    "choir": "choir = Tuesdays 7.30, St Barnabas hall. Fauré Requiem this term #choir",
    "tiles": "Storm took six slates off the north slope. Alwyn can do Thursday, £280 #house",
    "papá": "Papá, pastillas: bisoprolol 2,5 mg por la mañana",
    "医": "我的医生电话是多少：张医生 555-0199",
    "sea": "We went down to the sea and had a picnic on the stones",
}


def filled(folder: Path) -> Library:
    library = Library.open(folder, Still())
    dated = [(name, body, NOW - timedelta(days=30 * i)) for i, (name, body) in enumerate(BODIES.items(), 1)]
    library.save_many([Draft(body, source_id=name, created=created) for name, body, created in dated])
    return library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """To be changed by a test."""
    library = filled(tmp_path / "library")
    yield library
    library.close()


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HybridSearcher]:
    """To be read only."""
    library = filled(tmp_path_factory.mktemp("searched") / "library")
    yield HybridSearcher(library, None)
    library.close()


def found(searcher: HybridSearcher, text: str) -> list[str]:
    return [str(hit.passage.source_id) for hit in searcher.search(text, 50, NOW)]


def typed(searcher: HybridSearcher, text: str) -> list[str]:
    return [str(hit.passage.source_id) for hit in searcher.words(text, 50, NOW)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("what was the gate code?", "gate"),
        ("changing committees", "gate"),
        ("faure requiem", "choir"),
        ("FAURÉ", "choir"),
        ("papa pastillas", "papá"),
        ("07700900318", "plumber"),
        ("0770 0900 318", "plumber"),
        ("(07700) 900-318", "plumber"),
        ("11043-dp7", "pump"),
        ("8820714", "pump"),
        ("4471", "gate"),
        ("张医生", "医"),
        ("医生电话", "医"),
        ('"north slope"', "tiles"),
        ("tag:house", "tiles"),
        ("#choir", "choir"),
        ("the the plumber of", "plumber"),
    ],
)
def test_what_is_asked_for_comes_first(searcher: HybridSearcher, text: str, first: str) -> None:
    assert found(searcher, text)[0] == first


def test_a_number_marks_its_hit_as_exact(searcher: HybridSearcher) -> None:
    hits = searcher.search("is 4471 still the code for the plumber", 50, NOW)
    assert hits[0].exact
    assert hits[0].passage.source_id == "gate"


def test_half_a_word_is_enough_while_typing(searcher: HybridSearcher) -> None:
    assert typed(searcher, "dishw") == typed(searcher, "dishwasher") != []
    assert typed(searcher, "north sl") == ["tiles"]
    assert found(searcher, "dishw") in ([], found(searcher, "dishwasher"))


@pytest.mark.parametrize("text", ["plumbr", "plumebr", "plunber", "dishwaher", "comittee"])
def test_one_typing_error_is_forgiven(searcher: HybridSearcher, text: str) -> None:
    assert found(searcher, text) == typed(searcher, text) != []


def test_filters_leave_out_what_they_say(searcher: HybridSearcher) -> None:
    assert "tiles" not in found(searcher, "order slope -slates")
    assert set(found(searcher, "dishwasher after:2026-08-01")) == set()
    assert set(found(searcher, "dishwasher before:2026-08-01 after:2026-07-01")) == {"pump"}
    assert found(searcher, "on:2026-09-15") == ["gate"]
    assert found(searcher, "tag:nothing") == []


def test_a_date_in_english_lifts_and_leaves_nothing_out(searcher: HybridSearcher) -> None:
    hits = found(searcher, "what about the dishwasher in July?")
    assert hits[0] == "pump"
    assert "pump again" in hits


def test_what_was_that_week_is_found_without_any_word_of_it(searcher: HybridSearcher) -> None:
    assert found(searcher, "what did I do a month ago?")[0] == "gate"


def test_the_same_thing_twice_takes_one_place_at_the_top(searcher: HybridSearcher) -> None:
    hits = found(searcher, "dishwasher drain pump order code")
    assert {hits[0], hits[-1]} == {"pump", "pump again"}


def test_a_deleted_note_is_found_by_nothing(library: Library) -> None:
    searcher = HybridSearcher(library, None)
    library.delete(searcher.search("4471", 1, NOW)[0].passage.note_id)
    assert found(searcher, "4471") == found(searcher, "gate code") == typed(searcher, "gate") == []


def test_snippets_show_the_matching_words(searcher: HybridSearcher) -> None:
    snippet = searcher.search("slates on the north slope", 1, NOW)[0].snippet
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["slates", "north", "slope"]


def test_a_snippet_of_a_long_note_is_the_part_that_matches(library: Library) -> None:
    searcher = HybridSearcher(library, None)
    library.save(Draft("Nothing of note happened. " * 12 + "The zebra was painted blue. " + "Then tea. " * 20))
    snippet = searcher.search("zebra", 1, NOW)[0].snippet
    assert "zebra was painted" in snippet.text
    assert len(snippet.text) <= 180


def test_all_that_match_are_listed_in_the_order_they_were_written(searcher: HybridSearcher) -> None:
    assert [note.source_id for note in searcher.matching("How many times did the dishwasher pump die?", NOW)] == [
        "pump again",
        "pump",
    ]
    assert [note.source_id for note in searcher.matching("tag:house", NOW)] == ["tiles"]
    assert list(searcher.matching("", NOW)) == []


def test_a_note_that_is_not_there_is_said(searcher: HybridSearcher) -> None:
    with pytest.raises(NotFound):
        searcher.note("nowhere")


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "*", "?!", '"', '"a', "-", "tag:", "before:", "' OR 1=1 --", "NEAR(a b) AND NOT x:y*", "\0", "\ud800",
        "🦊", "a" * 100_000, "word " * 10_000, "on:31-02-2026", "after:2027 before:2020 x", "\u200b\u0301", "the",
        "^gate", "{gate} : code", "gate AND", "%_%", "ß", "-gate", '-"gate code"', "#", "1", "qqqqqqqqqq" * 30,
    ],
)  # fmt: skip
def test_nothing_that_is_typed_is_an_error(searcher: HybridSearcher, text: str) -> None:
    searcher.search(text, 50, NOW)
    searcher.words(text, 50, NOW)
    list(searcher.matching(text, NOW))


def test_an_empty_library_holds_nothing(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "empty", Still())
    searcher = HybridSearcher(library, None)
    assert found(searcher, "anything at all") == typed(searcher, "anythi") == []
    library.close()


class Dying:
    """An Embedder whose process ends at every request."""

    def info(self) -> object:
        raise ModelDied("The embedding model ended.")

    embed = nearest = similarity = lambda self, *_: self.info()


def test_a_dying_embedder_leaves_search_by_word(library: Library, caplog: pytest.LogCaptureFixture) -> None:
    hits = found(HybridSearcher(library, Dying()), "gate code")  # type: ignore[arg-type]
    assert hits == ["gate"]
    assert "left out" in caplog.text
    assert "gate" not in caplog.text.replace("gate.py", "")


def test_search_never_waits_for_an_embedder_that_is_not_up(library: Library) -> None:
    class Unready:
        def __getattr__(self, name: str) -> object:
            raise AssertionError(f"{name} was called")

    assert found(HybridSearcher(library, Unready(), ready=lambda: False), "gate code") == ["gate"]  # type: ignore[arg-type]
