"""What a person types becomes words, phrases, filters and a date; whatever it is, something sensible comes of it."""

from datetime import UTC, datetime

import pytest

from memx.retrieval.reading import LONGEST, filters, read

NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_question_is_looked_up_by_the_words_that_say_something() -> None:
    query = read("What was that line of old Ritchie's about load paths?", NOW)
    assert query.words == ("line", "ritchie", "load", "paths")
    assert query.names == ("ritchie",)
    assert query.meaning == "What was that line of old Ritchie's about load paths?"


def test_phrases_exclusions_and_tags_are_taken_out_of_the_free_text() -> None:
    query = read('tiles "north slope" -Alwyn -"cold frame" #house tag:Insurance -#work roof', NOW)
    assert query.phrases == ("north slope",)
    assert query.excluded == ("cold frame", "#work", "alwyn")
    assert query.tags == ("insurance", "house") or query.tags == ("house", "insurance")
    assert query.words == ("tiles", "roof", "north", "slope")
    assert query.meaning == "tiles roof north slope"


@pytest.mark.parametrize(
    "text", ['When did Jon start to read "The Lean Startup"?', 'where did I put "The Lean Startup" after the move']
)
def test_in_a_question_quotation_marks_name_a_title_and_leave_nothing_out(text: str) -> None:
    query = read(text, NOW)
    assert query.phrases == ()
    assert not filters(query)
    assert query.exact == ("The Lean Startup",)
    assert {"lean", "startup"} <= set(query.words)
    assert '"' not in query.meaning
    assert read(text, NOW, strict=True).phrases == ("The Lean Startup",)


@pytest.mark.parametrize("text", ['"the lean startup"', '"the lean startup"?', 'book "the lean startup" #read'])
def test_elsewhere_they_ask_for_the_very_words(text: str) -> None:
    assert read(text, NOW).phrases == ("the lean startup",)


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("When does Ana's ferry to Roscoff leave?", "When does ferry to leave?"),
        ("Where is Ana?", ""),  # nothing would be left of it
        ("Dentist in the morning", ""),  # the first word has a capital anyway
        ("the ferry", ""),
        ("", ""),
    ],
)
def test_a_question_is_read_without_its_names_too(text: str, unnamed: str) -> None:
    assert read(text, NOW).unnamed == unnamed


def test_a_hyphen_inside_a_word_excludes_nothing() -> None:
    query = read("re-roof the north-east corner - soon", NOW)
    assert query.excluded == ()


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        ("roof after:2025-03-05", "2025-03-05", None),
        ("roof since:2025-03", "2025-03-01", None),
        ("roof before:2025-03-05", None, "2025-03-05"),
        ("roof until:2025-03-05", None, "2025-03-06"),
        ("roof on:2025-03-05", "2025-03-05", "2025-03-06"),
        ("roof on:yesterday", "2026-10-14", "2026-10-15"),
        ('roof on:"last week"', "2026-10-05", "2026-10-12"),
        ("roof after:2025 before:2026", "2025-01-01", "2026-01-01"),
        ("roof AFTER:march", "2026-03-01", None),
    ],
)
def test_date_operators_filter(text: str, after: str | None, before: str | None) -> None:
    query = read(text, NOW)
    assert query.after == (day(after) if after else None)
    assert query.before == (day(before) if before else None)
    assert query.words == ("roof",)
    assert query.warnings == ()


def test_a_date_in_plain_english_is_offered_and_filters_nothing() -> None:
    query = read("What did we do last spring?", NOW)
    assert query.when is not None
    assert query.meaning[query.when.start : query.when.end] == "last spring"
    assert (query.after, query.before) == (None, None)
    assert not filters(query)


def test_a_range_upside_down_is_turned_and_said() -> None:
    query = read("after:2026 before:2025", NOW)
    assert query.after is not None
    assert query.before is not None
    assert query.after < query.before
    assert len(query.warnings) == 1


def test_a_day_that_does_not_exist_is_named_and_left_out() -> None:
    query = read("roof before:2025-02-31", NOW)
    assert query.before is None
    assert "2025-02-31" in query.warnings[0]


def test_while_typing_the_last_word_may_be_unfinished() -> None:
    assert read("north slo", NOW, typing=True).prefix == "slo"
    assert read("north slope ", NOW, typing=True).prefix == ""
    assert read("north slo", NOW).prefix == ""


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("call 07700 900318", ("07700 900318",)),
        ("job NB-2503 drawings", ("NB-2503",)),
        ("the £54.85 bill", ("54.85",)),
        ("gate code 4471", ("4471",)),
        ("https://partsbarn.example/x1 order", ("https://partsbarn.example/x1",)),
        ("mail to kev@brindle.example", ("kev@brindle.example",)),
        ("what happened in 2024", ()),
        ("on 5 March 2025 at 7.30", ("7.30",)),
        ("top 10 ideas", ()),
    ],
)
def test_numbers_codes_and_addresses_are_wanted_as_they_stand(text: str, exact: tuple[str, ...]) -> None:
    assert read(text, NOW).exact == exact


def test_a_question_of_stop_words_alone_keeps_them() -> None:
    assert read("to be or not to be", NOW).words


def test_invisible_characters_and_combining_accents_make_no_difference() -> None:
    assert read("pa\u200bpa\u0301 \u202ecafe\u0301\ufeff", NOW).words == ("papá", "café")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?!… -- \"' ()",
        '"',
        '"unbalanced phrase',
        'a"b"c"',
        "“”",
        "-",
        '-"',
        "tag:",
        "before:",
        'before:"',
        "on:on:on:",
        "#",
        "#1",
        "' OR 1=1; DROP TABLE notes; --",
        "NEAR(a b) AND NOT col:x*",
        "\0\0",
        "\ud800",
        "🦊🦊 👩‍👩‍👧",
        "مرحبا بالعالم",
        "東京の天気はどうですか",
        "31 February",
        "before:9999-12-31 after:0001-01-01",
        "in 99999 years",
        "999 years ago",
        "word " * 10_000,
        "x" * 100_000,
        '"' * 5_000,
        "in the " * 2_000,
        "1 2 3 4 5 6 7 8 9 0 " * 500,
    ],
)
def test_nothing_that_is_typed_is_an_error(text: str) -> None:
    for typing in (False, True):
        query = read(text, NOW, typing=typing)
        assert query.text == text
        assert len(query.meaning) <= LONGEST
