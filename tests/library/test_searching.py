"""What is found, by word, by part, by filter; whatever is typed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from memx.domain.notes import Draft
from memx.domain.search import Query
from memx.library import lexical, substrings
from memx.library.store import Library


def keep(library: Library, *bodies: str) -> dict[int, str]:
    """Passage ids to texts."""
    library.save_many([Draft(body) for body in bodies])
    return {passage.id: passage.text for passage in library.all_passages()}


def texts(library: Library, hits: list[tuple[int, float]]) -> list[str]:
    found = library.passages([id_ for id_, _ in hits])
    return [found[id_].text for id_, _ in hits]


def words(library: Library, *wanted: str, **more) -> list[str]:
    return texts(library, library.lexical(Query(" ".join(wanted), words=wanted, **more), 50))


def parts(library: Library, *wanted: str, **more) -> list[str]:
    return texts(library, library.substring(Query(" ".join(wanted), words=wanted, **more), 50))


def test_words_are_found_in_their_other_forms_and_without_accents(library: Library) -> None:
    keep(library, "She is running to the café", "Nothing of the sort")
    assert words(library, "runs") == words(library, "cafe") == ["She is running to the café"]


def test_any_word_may_match_and_more_are_better(library: Library) -> None:
    keep(library, "red wine", "red wine from Porto", "a blue boat", *(f"a car {i}" for i in range(9)))
    hits = library.lexical(Query("", words=("porto", "wine", "boat")), 10)
    assert texts(library, hits)[0] == "red wine from Porto"
    assert len(hits) == 3
    assert [score for _, score in hits] == sorted((score for _, score in hits), reverse=True)


def test_all_words_may_be_required(library: Library) -> None:
    keep(library, "red wine", "white wine")
    assert words(library, "red", "wine", all_words=True) == ["red wine"]


def test_a_word_still_being_typed_is_found_by_its_beginning(library: Library) -> None:
    keep(library, "The appointment", "An apple")
    assert words(library, prefix="appo") == ["The appointment"]
    assert sorted(words(library, prefix="ap")) == ["An apple", "The appointment"]


TYPED = [
    '"',
    '""',
    "AND",
    "OR",
    "NOT",
    "NEAR(a,b)",
    "a*",
    "(",
    ")",
    "col:x",
    "-x",
    "^x",
    "';",
    "%",
    "_",
    "\\",
    "{a}",
    "+",
    "a+b",
    "😀",
    "你",
    "你好",
    "--",
    "*",
    "NEAR",
    "...",
    "'''",
]


@pytest.mark.parametrize(
    "typed", [*TYPED, "\0", "a\0b", "\ud800", "x" * 100_000, '"a" OR "b', "'; DROP TABLE notes; --"]
)
def test_whatever_is_typed_is_only_text(library: Library, typed: str) -> None:
    keep(library, "an ordinary note")
    for query in (
        Query(typed, words=(typed,)),
        Query(typed, prefix=typed),
        Query(typed, phrases=(typed,)),
        Query(typed, words=("note",), excluded=(typed,)),
        Query(typed, tags=(typed,)),
        Query(typed, words=(typed, "note"), all_words=True),
    ):
        library.lexical(query, 5)
        library.substring(query, 5)
        library.allowed(query, [1])
        list(library.matching(query))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=3).filter(lambda text: text.strip() == text and any(c.isalnum() for c in text)))
def test_a_text_is_found_by_itself_verbatim(library: Library, text: str) -> None:
    body = f"before {text} after"
    note = library.save(Draft(body)).note
    if "\0" not in text and note.body == body and text == " ".join(text.split()) and len(text) < 100:
        assert note.id in {found.id for found in library.matching(Query("", phrases=(text,)))}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("𞤀𞤣𞤤𞤢𞤥 is younger than SQLite's tables", "𞤣𞤤𞤢𞤥"),
        ("The key is AB-12.7/x9", "ab-12.7/x9"),
        ("Invoice 2024-0815 paid", "2024-0815"),
        ("call +44 20 7946 0958 now", "442079460958"),
        ("call (020) 7946-0958 now", "79460958"),
        ("Wi-Fi: hunter2!Xq", "hunter2!xq"),
        ("mail to j.doe+memx@example.org", "j.doe+memx@example.org"),
        ("192.168.178.1 is the router", "192.168.178.1"),
        ("Donaudampfschifffahrt", "dampfschiff"),
        ("room 42", "42"),
        ("我的医生电话是多少", "医生"),
        ("我的医生电话是多少", "我的医生叫什么"),
        ("病院の予約は月曜日", "予約"),
        ("치과 예약은 화요일", "예약"),
        ("字", "字"),
    ],
)
def test_codes_numbers_and_parts_are_found(library: Library, text: str, wanted: str) -> None:
    keep(library, "Something else 17", text)
    assert parts(library, wanted) == [text]


def test_a_rarer_part_counts_more(library: Library) -> None:
    keep(library, "alpha-1 beta", "beta-2", "beta-3", "beta gamma")
    assert parts(library, "alpha-1", "beta")[0] == "alpha-1 beta"


def test_phrases_are_verbatim_but_for_case_and_white_space(library: Library) -> None:
    keep(library, "The Project\n plan is late", "The plan of the project", "projects planned")
    assert words(library, "late", phrases=("project plan",)) == ["The Project\n plan is late"]
    assert words(library, "the", phrases=("nowhere said",)) == []
    keep(library, "我的医生电话是多少")
    assert words(library, phrases=("医生电话",)) == ["我的医生电话是多少"]
    keep(library, "𞤀𞤣𞤤𞤢𞤥")
    assert words(library, phrases=("𞤣𞤤𞤢𞤥",)) == ["𞤀𞤣𞤤𞤢𞤥"]
    keep(library, "C++ and ->")
    assert words(library, phrases=("->",)) == words(library, phrases=("c++",)) == ["C++ and ->"]


def test_excluded_words_phrases_and_tags_leave_the_whole_note_out(library: Library) -> None:
    long = "Wine. " + "More words about wine follow here. " * 40 + "\n\nAnd a boat."
    keep(library, long, "wine only", "wine #sea", "wineglass, wine")
    assert sorted(words(library, "wine", excluded=("boat",))) == ["wine #sea", "wine only", "wineglass, wine"]
    assert sorted(words(library, "wine", excluded=("boat", "#sea"))) == ["wine only", "wineglass, wine"]
    assert words(library, "wine", excluded=("boat", "#sea", "wine only")) == ["wineglass, wine"]


def test_filters_alone_give_the_newest_first(library: Library) -> None:
    keep(library, "one #a", "two #a #b", "three #b", "four #a/sub")
    assert words(library, tags=("a",)) == ["four #a/sub", "two #a #b", "one #a"]
    assert words(library, tags=("A", "#b")) == ["two #a #b"]
    assert words(library) == ["four #a/sub", "three #b", "two #a #b", "one #a"]


def test_dates_are_half_open_and_hold_for_every_search(library: Library) -> None:
    start = datetime(2025, 3, 1, tzinfo=UTC)
    library.save_many([Draft(f"wine {i}", created=start + timedelta(days=i)) for i in range(5)])
    query = Query("", words=("wine",), after=start + timedelta(days=1), before=start + timedelta(days=3))
    assert sorted(texts(library, library.lexical(query, 9))) == ["wine 1", "wine 2"]
    assert sorted(texts(library, library.substring(query, 9))) == ["wine 1", "wine 2"]
    assert [note.body for note in library.matching(query)] == ["wine 1", "wine 2"]
    every = [passage.id for passage in library.all_passages()]
    assert texts(library, [(id_, 0.0) for id_ in sorted(library.allowed(query, every))]) == ["wine 1", "wine 2"]


def test_allowed_drops_what_is_deleted_or_filtered(library: Library) -> None:
    kept, gone = (library.save(Draft(text)).note for text in ("one #a", "two #a"))
    ids = [passage.id for passage in library.all_passages()]
    library.delete(gone.id)
    allowed = library.allowed(Query("", tags=("a",)), [*ids, 999])
    assert {passage.note_id for passage in library.passages(list(allowed)).values()} == {kept.id}
    assert library.allowed(Query("", phrases=("nowhere",)), ids) == set()


def test_matching_gives_whole_notes_in_creation_order(library: Library) -> None:
    pages = ["alpha. " + "Filler words stand here. " * 60 + "omega.", "omega", "alpha and omega", "alpha"]
    keep(library, *pages)
    either = [note.body for note in library.matching(Query("", words=("alpha", "omega")))]
    both = [note.body for note in library.matching(Query("", words=("alpha", "omega"), all_words=True))]
    assert either == pages
    assert both == [pages[0], pages[2]]
    assert len(list(library.matching(Query("", tags=())))) == 4


def test_neighbours_in_time_cross_notes_and_stay_within_a_day(library: Library) -> None:
    start = datetime(2025, 3, 1, tzinfo=UTC)
    hours = [0, 0, 0, 1, 60]
    library.save_many([Draft(f"turn {i}", created=start + timedelta(hours=h)) for i, h in enumerate(hours)])
    ids = [passage.id for passage in library.all_passages()]
    near = library.near_in_time([*ids, 999], 2)
    assert near[ids[1]] == [(ids[0], 1), (ids[2], 1), (ids[3], 2)]
    assert near[ids[4]] == []
    assert near[999] == []


def test_what_is_written_without_blanks_matches_whole_notes_too(library: Library) -> None:
    keep(library, "我的医生电话是多少", "医生在柏林 office", "nothing")
    both = Query("", words=("医生", "office"), all_words=True)
    assert [note.body for note in library.matching(both)] == ["医生在柏林 office"]
    assert texts(library, library.lexical(both, 5)) == ["医生在柏林 office"]
    assert len(list(library.matching(Query("", words=("医生",))))) == 2


@pytest.fixture
def large(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Forty passages count as many, five as common."""
    for name, value in {"SMALL": 40, "COMMON": 5, "CANDIDATES": 8, "NEWEST": 10}.items():
        monkeypatch.setattr(lexical, name, value)
    monkeypatch.setattr(substrings, "LOOKED_AT", 10)
    keep(library, *(f"meeting number {i} about budget" for i in range(50)), "meeting with the zebra", "a lone zebra")
    return library


def test_in_a_large_library_the_rare_word_leads_and_the_common_one_fills_up(large: Library) -> None:
    found = words(large, "meeting", "zebra")
    assert sorted(found[:2]) == ["a lone zebra", "meeting with the zebra"]
    assert len(found) > 2


def test_in_a_large_library_common_words_alone_find_the_newest(large: Library) -> None:
    assert words(large, "meeting") == words(large, "meeting", phrases=("meeting",))
    assert "meeting with the zebra" in words(large, "meeting")
    assert words(large, "number", "budget")[0].startswith("meeting number 4")
    assert words(large, "meeting", "budget", all_words=True)


def test_in_a_large_library_a_filter_still_reaches_the_oldest(large: Library) -> None:
    large.save(Draft("meeting of long ago", created=datetime(1999, 1, 1, tzinfo=UTC)))
    query = Query("", words=("meeting",), before=datetime(2000, 1, 1, tzinfo=UTC))
    assert texts(large, large.lexical(query, 5)) == ["meeting of long ago"]
    assert words(large, "meeting", excluded=("budget", "ago")) == ["meeting with the zebra"]
