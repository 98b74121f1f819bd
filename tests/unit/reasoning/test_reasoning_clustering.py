"""Which short answers say the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memx.reasoning.clustering import group, reading

SAME = [
    ("Bristol", "bristol."),
    ("the allotment", "Allotment"),
    ("Harold Holt", "Harold E Holt"),
    ("José Núñez", "Jose Nunez"),
    ("£1,450", "1450 pounds"),
    ("£1,450", "£1450 fixed"),
    ("2.5 kg", "2,5 kg"),
    ("2.5 kg", "2500 g"),
    ("an hour and 1 hour", "an hour and 60 minutes"),
    ("1 hour", "60 minutes"),
    ("eight", "8"),
    ("twenty-five jars", "25 jars"),
    ("7 May 2023", "May 7, 2023"),
    ("7 May 2023", "2023-05-07"),
    ("7th of May 2023", "7 May"),
    ("Tuesday 7 May", "7 May"),
    ("7.30pm", "19:30"),
    ("4.31%", "4.31 per cent"),
    ("12 Elm Road", "12 elm road, Bath"),
    ("der Schlüssel", "Schlüssel"),
    ("la boulangerie", "boulangerie"),
]
DIFFERENT = [
    ("5 km", "5 miles"),
    ("£5", "$5"),
    ("7 May 2023", "8 May 2023"),
    ("7 May 2023", "May 2023"),
    ("7 May", "7 June"),
    ("Tuesday", "Wednesday"),
    ("7.30am", "7.30pm"),
    ("0.5 mg", "5 mg"),
    ("12 Elm Road", "21 Elm Road"),
    ("Apollo 11", "Apollo 13"),
    ("Henry VIII", "Henry VII"),
    ("World War I", "World War II"),
    ("allergic to nuts", "not allergic to nuts"),
    ("yes", "no"),
    ("1,450", "1,540"),
    ("07700 900318", "07700 900845"),
    ("1.5 million", "1.5 thousand"),
    ("Mary", "Martha"),
]


def groups(*texts: str) -> int:
    return len(group(list(texts), [False] * len(texts)))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_said_otherwise_is_one_cluster(one: str, other: str) -> None:
    assert groups(one, other) == groups(other, one) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_values_are_two_clusters(one: str, other: str) -> None:
    assert groups(one, other) == groups(other, one) == 2


def test_a_vaguer_first_member_does_not_bring_two_numbers_together() -> None:
    """Words are held against the first member, numbers against every one."""
    found = group(["the Smith invoice", "Smith invoice 12", "Smith invoice 15"], [False] * 3)
    assert [g.members for g in found] == [[0, 1], [2]]


def test_abstention_is_a_class_of_its_own() -> None:
    found = group(["", "Bristol", ""], [True, False, True])
    assert [(g.members, g.abstains) for g in found] == [([0, 2], True), ([1], False)]


@given(st.lists(st.integers(0, 10_000), min_size=2, max_size=8))
@settings(deadline=None)
def test_different_numbers_never_meet(numbers: list[int]) -> None:
    texts = [f"about {number} euros" for number in numbers]
    for found in group(texts, [False] * len(texts)):
        assert len({numbers[member] for member in found.members}) == 1


@given(st.lists(st.text(max_size=40), max_size=8))
@settings(deadline=None)
def test_every_candidate_is_in_exactly_one_cluster(texts: list[str]) -> None:
    members = [member for found in group(texts, [False] * len(texts)) for member in found.members]
    assert sorted(members) == list(range(len(texts)))


@given(st.text(max_size=60))
@settings(deadline=None)
def test_an_answer_agrees_with_itself(text: str) -> None:
    assert groups(text, text) == 1
    assert reading(text).agrees(reading(text))
