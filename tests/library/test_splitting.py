"""Where a body is cut, and where not."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memx.library.splitting import LONGEST, grouped_digits, split


def texts(body: str) -> list[str]:
    return [piece.text for piece in split(body)]


@given(st.text(st.sampled_from("ab .!?\n\0\t你。"), max_size=400))
def test_passages_stand_in_order_in_the_body_and_leave_out_only_blanks(body: str) -> None:
    at, between = 0, ""
    for piece in split(body):
        assert body[piece.start : piece.end] == piece.text
        assert piece.start >= at
        between += body[at : piece.start]
        at = piece.end
    assert not (between + body[at:]).strip("\0 \t\n")


def test_a_short_note_is_one_passage() -> None:
    assert texts("  Two lines,\n\nand nothing more. \n") == ["Two lines,\n\nand nothing more."]
    assert texts("") == texts(" \n\0\n ") == []


def test_a_long_text_is_cut_after_sentences() -> None:
    sentence = "This is a sentence of eight words exactly."
    pieces = texts(" ".join([sentence] * 40))
    assert all(text.endswith("exactly.") and text.startswith("This") for text in pieces)
    assert all(len(text.split()) <= LONGEST for text in pieces)
    assert len(pieces) == 4


def test_a_long_sentence_is_cut_between_words() -> None:
    pieces = texts("word " * 500)
    assert [len(text.split()) for text in pieces] == [110, 110, 110, 110, 60]


def test_chinese_is_cut_after_its_full_stops() -> None:
    pieces = texts("我们今天去看医生。" * 40)
    assert all(text.endswith("。") and len(text) <= LONGEST for text in pieces)


def test_an_edit_moves_few_cuts() -> None:
    paragraphs = [f"Paragraph {i}: " + "some more words stand here. " * 12 for i in range(10)]
    before = texts("\n\n".join(paragraphs))
    after = texts("\n\n".join(["A new beginning.", *paragraphs]))
    assert len(set(before) - set(after)) <= 1


@pytest.mark.parametrize(
    "body", ["x" * 500_000, ". " * 250_000, "." * 500_000, "\n" * 500_000, "\0" * 500_000, "a\n" * 250_000]
)
def test_no_text_takes_quadratic_time(body: str) -> None:
    started = process_time()
    assert sum(1 for _ in split(body)) < 30_000
    assert process_time() - started < 5


def test_numbers_in_groups_are_found_without_their_spacing() -> None:
    found = list(grouped_digits("tel (030) 123-45.67, 2025-02-17, 4111 1111 1111 1111, 12345678, 1 2"))
    assert found == ["0301234567", "20250217", "4111111111111111"]
