"""Search as a person sees it: what was understood, the time as a filter, and all times where it leaves nothing."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from still_clock import NOW, Still

from memx.app.wording import time_filter
from memx.domain.notes import Draft
from memx.domain.search import Found
from memx.library.store import Library
from memx.retrieval.finding import find
from memx.retrieval.searcher import HybridSearcher

NOTES = {
    "crown": ("2026-03-12T10:00", "Dentist: crown on the left, £420"),
    "clean": ("2026-09-02T10:00", "Dentist: cleaning, nothing found"),
    "boiler": ("2026-10-07T18:30", "Boiler pressure down to 0.8, refilled #house"),
    "lunch": ("2026-10-08T13:00", "Lunch with Ana, she takes the room from May on"),
    "phone": ("2026-08-01T09:00", "New surgery: +44 (0)7700 900-318, ask for Dr Rao"),
    "link": ("2026-08-02T09:00", "Recipe at https://food.example/spring_rolls?id=77&x=1 worked"),
    "code": ("2026-08-03T09:00", "def read_rows(path): return open(path)  # C++ calls it ReadRows()"),
    "cafe": ("2026-08-04T09:00", "Straße gesperrt, Treffen im Café Größe um fünf"),
    "order": ("2026-08-05T09:00", "Order DE-2024-88/17 delayed"),
}


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HybridSearcher]:
    library = Library.open(tmp_path_factory.mktemp("finding") / "library", Still())
    drafts = [
        Draft(body, source_id=name, created=datetime.fromisoformat(day).replace(tzinfo=UTC))
        for name, (day, body) in NOTES.items()
    ]
    saved = library.save_many(drafts)
    library.attach(saved[0].note.id, "x-ray.png", "image/png", b"a picture")
    yield HybridSearcher(library, None)
    library.close()


def names(found: Found, unfiltered: bool = False) -> set[str]:
    return {str(hit.passage.source_id) for hit in (found.unfiltered if unfiltered else found.hits)}


@pytest.mark.parametrize("meaning", [True, False])
def test_a_month_in_plain_words_leaves_only_its_notes(searcher: HybridSearcher, meaning: bool) -> None:
    result = find(searcher, "dentist in March", 10, NOW, meaning=meaning)
    assert names(result) == {"crown"}
    assert result.understood.when
    assert time_filter(result.understood.when) == "only notes of March 2026 (from “March”)"


@pytest.mark.parametrize("text", ["what did I do last week", "last week", "la semana pasada", "letzte Woche", "notes"])
def test_a_date_alone_lists_everything_from_then(searcher: HybridSearcher, text: str) -> None:
    text = text if text != "notes" else "my notes of last week"
    assert names(find(searcher, text, 10, NOW)) == {"boiler", "lunch"}


def test_the_chip_taken_away_searches_all_times(searcher: HybridSearcher) -> None:
    result = find(searcher, "dentist in March", 10, NOW, dates=False)
    assert {"crown", "clean"} <= names(result)
    assert result.understood.when is None


def test_a_time_with_nothing_in_it_offers_what_is_of_other_times(searcher: HybridSearcher) -> None:
    result = find(searcher, "dentist in January", 10, NOW)
    assert not result.hits
    assert {"crown", "clean"} <= names(result, unfiltered=True)


def test_a_time_in_words_narrows_an_operator_further(searcher: HybridSearcher) -> None:
    assert names(find(searcher, "last week after:2026-10-08", 10, NOW)) == {"lunch"}
    assert names(find(searcher, "tag:house last week", 10, NOW)) == {"boiler"}


def test_a_name_that_is_a_month_filters_nothing(searcher: HybridSearcher) -> None:
    result = find(searcher, "May called about the boiler", 10, NOW)
    assert result.understood.when is None
    assert "boiler" in names(result)


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("dentist on 31 February", "There is no 31 February"),
        ("dentist before:2026-02-31", "“2026-02-31” is not a date"),
        ("dentist after:2026-09 before:2026-03", "wrong way round"),
    ],
)
def test_a_date_that_cannot_be_is_said_and_the_rest_is_found(searcher: HybridSearcher, text: str, warning: str) -> None:
    result = find(searcher, text, 10, NOW)
    assert any(warning in said for said in result.understood.warnings)
    assert names(result) & {"crown", "clean"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("07700900318", "phone"),
        ("07700 900 318", "phone"),
        ("07700-900318", "phone"),
        ("+44 7700 900318", "phone"),
        ("900318", "phone"),
        ("spring_rolls?id=77", "link"),
        ("https://food.example/spring_rolls?id=77&x=1", "link"),
        ("read_rows(path)", "code"),
        ("readrows", "code"),
        ('"C++ calls"', "code"),
        ("DE-2024-88/17", "order"),
        ("de-2024-88/17", "order"),
        ("cafe grosse", "cafe"),
        ("strasse", "cafe"),
        ("CAFÉ", "cafe"),
        ("dentits crown", "crown"),
        ("bioler", "boiler"),
        ("presure", "boiler"),
    ],
)
def test_what_is_typed_as_it_stands_somewhere_comes_first(searcher: HybridSearcher, text: str, name: str) -> None:
    for meaning in (True, False):
        hits = find(searcher, text, 10, NOW, meaning=meaning).hits
        assert hits, meaning
        assert hits[0].passage.source_id == name


def test_a_title_in_a_question_comes_first_where_it_stands_and_hides_nothing_where_it_does_not(
    searcher: HybridSearcher,
) -> None:
    asked = find(searcher, 'when was "cleaning, nothing" said by the dentist?', 10, NOW).hits
    assert [hit.passage.source_id for hit in asked][:2] == ["clean", "crown"]
    assert asked[0].exact
    assert names(find(searcher, 'what did the dentist say of "A Book Never Read"?', 10, NOW)) >= {"clean", "crown"}
    assert not find(searcher, 'dentist "A Book Never Read"', 10, NOW).hits


@pytest.mark.parametrize("typed", ["b", "boi", "boile", "boiler pr", "boiler press"])
def test_each_key_on_the_way_to_a_word_finds_it(searcher: HybridSearcher, typed: str) -> None:
    assert "boiler" in names(find(searcher, typed, 10, NOW, meaning=False))


def test_notes_that_are_hidden_from_models_or_the_others(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library", Still())
    saved = library.save_many([Draft(body, source_id=name) for name, (_, body) in NOTES.items()])
    for one in saved[:2]:
        library.set_hidden(one.note.id, True)
    searcher = HybridSearcher(library, None)
    for meaning in (True, False):
        assert names(find(searcher, "is:hidden", 20, NOW, meaning=meaning)) == {"crown", "clean"}
        assert find(searcher, "crown is:hidden", 20, NOW, meaning=meaning).hits[0].passage.source_id == "crown"
        assert not names(find(searcher, "dentist -is:hidden", 20, NOW, meaning=meaning)) & {"crown", "clean"}
        assert len(names(find(searcher, "-is:hidden", 20, NOW, meaning=meaning))) == len(NOTES) - 2
    assert {note.source_id for note in searcher.matching("is:hidden", NOW)} == {"crown", "clean"}
    assert not find(HybridSearcher(library, None, for_model=True), "is:hidden", 20, NOW).hits
    assert "is:wings" in find(searcher, "dentist is:wings", 20, NOW).understood.warnings[0]
    library.close()


def test_notes_with_a_file_or_without(searcher: HybridSearcher) -> None:
    assert names(find(searcher, "has:attachment", 20, NOW)) == {"crown"}
    assert names(find(searcher, "has:file dentist", 20, NOW)) == {"crown"}
    assert "crown" not in names(find(searcher, "dentist -has:attachment", 20, NOW))
    assert "clean" in names(find(searcher, "dentist -has:attachments", 20, NOW))
    found = find(searcher, "dentist has:wings", 20, NOW)
    assert "has:wings" in found.understood.warnings[0]
    assert "crown" in names(found)


ODD = [
    "has:",
    '"',
    "'",
    "-",
    "tag:",
    "before:",
    "31 February",
    "\u200b",
    "e\u0301",
    "*",
    "(",
    "NEAR",
    "OR",
    "\0",
    "\ud83d",
    "最近",
]


def test_nothing_that_can_be_typed_raises(searcher: HybridSearcher) -> None:
    draw = random.Random(7)
    words = [
        *ODD,
        "last",
        "week",
        "dentist",
        "the",
        "and",
        "#x",
        "on:yesterday",
        "between",
        "3",
        "May",
        ":",
        "\u202e",
        "ß",
    ]
    for _ in range(300):
        text = draw.choice(["", " "]).join(draw.choices(words, k=draw.randint(0, 9)))
        for meaning in (True, False):
            result = find(searcher, text, 5, NOW, meaning=meaning)
            for hit in (*result.hits, *result.unfiltered):
                shown = hit.snippet
                assert all(0 <= start < end <= len(shown.text) for start, end in shown.marks), text


def test_ten_thousand_words_are_read_up_to_a_point(searcher: HybridSearcher) -> None:
    assert "crown" in names(find(searcher, "dentist crown " + "word " * 10_000, 10, NOW))


@pytest.mark.parametrize("part", ["-{0} ", '"{0} b" ', "tag:{0} ", "#t{0} ", '-"{0} c" '])
def test_hundreds_of_filters_are_cut_to_what_somebody_means(searcher: HybridSearcher, part: str) -> None:
    result = find(searcher, "".join(part.format(f"x{i}") for i in range(300)), 10, NOW)
    query = result.understood
    assert max(len(query.phrases), len(query.excluded), len(query.tags)) == 16
    assert "first 16" in query.warnings[-1]
    same = find(searcher, part.format("boiler") * 100, 10, NOW).understood
    assert max(len(same.phrases), len(same.excluded), len(same.tags)) == 1
