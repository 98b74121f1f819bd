"""Quotes are exact, always."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scripted import a_note

from memx.domain.notes import Passage
from memx.domain.search import Hit
from memx.reasoning.citations import cite, locate, supporting
from memx.reasoning.wording import sentences

WHEN = datetime(2025, 5, 1, tzinfo=UTC)
BODY = "# Wedding\n\nThe caterer wants £1,450 by 7 May 2025. Ask Zoë Núñez about the cake! 🎂 Parking for 30 cars."


def a_hit(text: str, number: int = 1) -> Hit:
    return Hit(Passage(number, f"n{number}", 0, 0, len(text), text, WHEN), 1.0)


@pytest.mark.parametrize(
    ("value", "stands"),
    [
        ("£1,450", "£1,450"),
        ("1450 pounds", "£1,450"),
        ("2025-05-07", "7 May 2025"),
        ("zoe nunez", "Zoë Núñez"),
        ("30 cars", "30 cars"),
        ("thirty", "30"),
    ],
)
def test_a_value_is_found_as_it_is_written(value: str, stands: str) -> None:
    place = locate(value, BODY)
    assert place is not None
    assert BODY[place.start : place.end] == stands


@pytest.mark.parametrize("value", ["£1,540", "8 May 2025", "450", "Zo", "", "the bride's mother wore a hat"])
def test_what_does_not_stand_there_is_not_found(value: str) -> None:
    assert locate(value, BODY) is None


def test_a_wrong_claim_is_corrected_to_the_passage_that_holds_the_value() -> None:
    hits = [a_hit("Bread on Monday.", 1), a_hit("The gate code is 8062.", 2)]
    assert supporting("8062", hits, claimed=(1,)) == (2,)
    assert supporting("8062", hits, claimed=()) == (2,)
    assert supporting("9999", hits, claimed=(1,)) == ()


def test_the_quote_is_the_sentence_of_the_value_even_after_emoji() -> None:
    note = a_note(BODY)
    passage = Passage(1, note.id, 0, 0, len(BODY), BODY, WHEN)
    citation = cite(note, passage, 1, "30 cars", "how much parking?")
    assert citation is not None
    assert citation.quote == "🎂 Parking for 30 cars."
    assert note.body[citation.start : citation.end] == citation.quote


def test_a_note_that_changed_meanwhile_is_cited_where_the_sentence_now_stands_or_not_at_all() -> None:
    passage = Passage(1, "n", 0, 0, 22, "The gate code is 8062.", WHEN)
    moved = a_note("New first line.\nThe gate code is 8062.")
    citation = cite(moved, passage, 1, "8062", "gate code")
    assert citation is not None
    assert moved.body[citation.start : citation.end] == "The gate code is 8062."
    assert cite(a_note("All gone."), passage, 1, "8062", "gate code") is None


@given(st.text(min_size=1, max_size=300), st.data())
@settings(deadline=None)
def test_whatever_the_note_the_quote_stands_at_its_place(body: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body) - 1))
    end = data.draw(st.integers(start + 1, len(body)))
    value = data.draw(st.sampled_from([body[start:end], "7 May", "", "value"]))
    note = a_note(body)
    passage = Passage(1, note.id, 0, start, end, body[start:end], WHEN)
    citation = cite(note, passage, 1, value, "which value?")
    if citation is not None:
        assert citation.quote
        assert note.body[citation.start : citation.end] == citation.quote


@given(st.text(max_size=300))
@settings(deadline=None)
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    found = sentences(text)
    assert all(start < end for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())


def test_a_day_in_german_does_not_end_the_sentence() -> None:
    text = "Greet hat am 3. Dezember Geburtstag. Mr. Okoro kommt um 5. Dann essen wir."
    assert [text[a:b] for a, b in sentences(text)] == [
        "Greet hat am 3. Dezember Geburtstag.",
        "Mr. Okoro kommt um 5.",
        "Dann essen wir.",
    ]
