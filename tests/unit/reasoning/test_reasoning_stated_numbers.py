"""Numbers of a thing that a note gives itself, and numbers that only stand near it."""

from datetime import date

import pytest
from scripted import a_note

from memx.reasoning import counting

TODAY = date(2026, 10, 15)


@pytest.mark.parametrize("more", ["No more than 10 minutes below 10 degrees. #swim", "Then ran 35 minutes #swim"])
def test_a_number_before_a_tag_or_in_the_sentence_before_is_none_of_the_thing(more: str) -> None:
    notes = [a_note(f"Swim log: 9.1 °C. {more}", "2026-01-03"), a_note("Swim log: 14.2 °C", "2026-06-01")]
    found = counting.count("How many swim logs did I write?", notes, TODAY)
    assert found is not None
    assert (found.number, found.clear) == (2, True)


def test_a_note_that_counts_them_itself_states_it() -> None:
    assert counting.stated("Tidied up. In May I wrote three swim logs", {"swim", "log"})
    assert not counting.stated("In May I wrote three letters", {"swim", "log"})
