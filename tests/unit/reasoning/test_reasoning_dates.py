"""Relative dates, read from the note they stand in."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memx.reasoning.dates import moments, relative, resolved

NOTE = date(2023, 7, 12)  # a Wednesday


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("yesterday", "11 July 2023"),
        ("Yesterday evening", "11 July 2023"),
        ("last night", "11 July 2023"),
        ("today", "12 July 2023"),
        ("the day before yesterday", "10 July 2023"),
        ("two days ago", "10 July 2023"),
        ("a couple of days ago", "10 July 2023"),
        ("tomorrow", "13 July 2023"),
        ("in 3 days", "15 July 2023"),
        ("last Friday", "Friday 7 July 2023"),
        ("last Weds", "Wednesday 5 July 2023"),
        ("this Friday", "Friday 14 July 2023"),
        ("next Tues", "Tuesday 18 July 2023"),
        ("last week", "the week before 12 July 2023"),
        ("next week", "the week after 12 July 2023"),
        ("this past weekend", "the weekend before 12 July 2023"),
        ("two weekends ago", "two weekends before 12 July 2023"),
        ("in two weeks", "26 July 2023"),
        ("two weeks ago", "two weeks before 12 July 2023"),
        ("12 March", "12 March 2023"),
        ("the 3rd of January", "3 January 2024"),
        ("Sun 2 July", "2 July 2023"),
        ("am 20. Dezember", "20. Dezember 2023"),
        ("20. Dezember", "20. Dezember 2023"),
        ("last month", "June 2023"),
        ("next month", "August 2023"),
        ("last December", "December 2022"),
        ("next March", "March 2024"),
        ("last year", "2022"),
        ("ten years ago", "2013"),
        ("last summer", "summer 2022"),
        ("a few years ago", "a few years before 2023"),
        ("vorgestern", "10 July 2023"),
        ("hier soir", "11 July 2023"),
        ("anoche", "11 July 2023"),
    ],
)
def test_a_relative_date_is_made_absolute(written: str, meant: str) -> None:
    assert resolved(written, NOTE) == meant


@pytest.mark.parametrize(
    "written", ["7 May 2023", "Fridays at 4", "in the garden", "the last cake", "2 days before 3 May 2024", ""]
)
def test_what_is_not_relative_stays(written: str) -> None:
    assert resolved(written, NOTE) == written


def test_months_turn_with_the_year() -> None:
    assert resolved("last month", date(2024, 1, 31)) == "December 2023"
    assert resolved("next month", date(2023, 12, 31)) == "January 2024"
    assert resolved("tomorrow", date(2024, 2, 28)) == "29 February 2024"


def test_the_first_day_of_all_has_no_yesterday() -> None:
    assert resolved("yesterday", date(1, 1, 1)) == "yesterday"


@given(st.text(max_size=80), st.dates())
@settings(deadline=None)
def test_any_text_is_read_without_trouble(text: str, note: date) -> None:
    resolved(text, note)
    for moment in moments(text, note):
        assert 0 <= moment.start < moment.end <= len(text)


@given(st.lists(st.sampled_from(["yesterday", "we", "met", "last week", "in two weeks", "Friday"]), max_size=6))
@settings(deadline=None)
def test_expressions_never_overlap(parts: list[str]) -> None:
    found = relative(" ".join(parts), NOTE)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_the_tense_says_which_friday() -> None:
    assert resolved("on Friday", NOTE, "I saw Ana on Friday.") == "Friday 7 July 2023"
    assert resolved("on Friday", NOTE, "I meet Ana on Friday.") == "Friday 14 July 2023"
    assert resolved("Friday", NOTE, "Choir is every Friday.") == "Friday"
