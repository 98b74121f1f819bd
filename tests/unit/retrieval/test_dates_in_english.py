"""Dates are read where they are dates, relative to Thursday 15 October 2026, half past two, and nowhere else."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from memx.retrieval import dates, feasts

NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
HERE = Path(__file__).parent
TABLE = [line.split("\t") for line in (HERE / "dates.tsv").read_text(encoding="utf-8").splitlines()]
WRITTEN = [line.split("\t") for line in (HERE / "dates_as_written.tsv").read_text(encoding="utf-8").splitlines()]
FRESH = [line.split("\t") for line in (HERE / "dates_fresh.tsv").read_text(encoding="utf-8").splitlines()]
ORDINARY = [
    line
    for name in ("not_dates.txt", "not_dates_fresh.txt")
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()
]


def moment(text: str) -> datetime | None:
    if text == "-":
        return None
    day, _, hour = text.partition("T")
    hours, _, minutes = hour.partition(":")
    return datetime.fromisoformat(day).replace(hour=int(hours or 0), minute=int(minutes or 0), tzinfo=UTC)


@pytest.mark.parametrize(("text", "first", "end"), TABLE, ids=[row[0] for row in TABLE])
def test_a_date_in_english_is_the_stretch_of_time_it_names(text: str, first: str, end: str) -> None:
    found = dates.find(text, NOW)
    assert found is not None
    assert (found.after, found.before) == (moment(first), moment(end))
    assert text[found.start : found.end] == found.phrase


@pytest.mark.parametrize(
    ("text", "now", "first", "end"), WRITTEN + FRESH, ids=[f"{row[0]} ({row[1]})" for row in WRITTEN + FRESH]
)
def test_a_date_in_english_spanish_french_or_german_is_read_from_any_day(
    text: str, now: str, first: str, end: str
) -> None:
    found = dates.find(text, datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert found is not None
    assert (found.after, found.before) == (moment(first), moment(end))
    assert text[found.start : found.end] == found.phrase


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_holds_no_date(text: str) -> None:
    assert dates.find(text, NOW) is None


@pytest.mark.parametrize(
    ("year", "day"), [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2038, "2038-04-25")]
)
def test_easter_is_the_churchs(year: int, day: str) -> None:
    assert feasts.easter(year).isoformat() == day


@pytest.mark.parametrize("text", ["yesterday", "2026-03-05", "2026-03", "2024", "March", "last friday", "Easter 2024"])
def test_an_operator_takes_any_date_even_without_the_words_around_it(text: str) -> None:
    assert dates.value(text, NOW) is not None


@pytest.mark.parametrize(
    "text", ["", "soon", "31 February", "2026-02-31", "99", "room 2099", "0000-00-00", "9999-12-31"]
)
def test_an_operator_refuses_what_is_no_date(text: str) -> None:
    assert dates.value(text, NOW) is None


def test_the_first_moments_of_a_year_look_back() -> None:
    found = dates.find("last month", datetime(2026, 1, 1, 0, 0, tzinfo=UTC))
    assert found is not None
    assert (found.after, found.before) == (moment("2025-12-01"), moment("2026-01-01"))


def test_a_leap_day_is_no_trouble() -> None:
    leap = datetime(2024, 2, 29, 23, 59, tzinfo=UTC)
    found = [dates.find(text, leap) for text in ("a year ago", "this month", "next year", "29 February", "today")]
    assert all(found)


@pytest.mark.parametrize("text", ["31 February", "Feb 30th", "the party on 31. April", "31 de febrero", "June 31"])
def test_a_day_that_no_calendar_has_is_named(text: str) -> None:
    assert dates.impossible(text) in text
    assert dates.impossible(text)


@pytest.mark.parametrize("text", ["30 days in March", "29 February", "31 March", "may 30 people come", ""])
def test_a_day_that_there_is_is_not_called_impossible(text: str) -> None:
    assert not dates.impossible(text)


@pytest.mark.parametrize("word", ["between ", "may ", "3 - ", "12 may ", "hier ", "in the last ", "1.2.", "el 3 de "])
def test_a_pasted_page_of_half_dates_takes_no_time(word: str) -> None:
    dates.find(word, NOW)
    before = time.process_time()
    dates.find(word * 5000, NOW)
    assert time.process_time() - before < 0.5
