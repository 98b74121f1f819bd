"""What may be shown of a reply that is still being written."""

import pytest

from memx.models.text import TextStream


def fed(pieces, stops=()):
    stream = TextStream(stops)
    shown = [stream.feed(piece) for piece in pieces]
    shown.append(stream.finish())
    assert "".join(shown) == stream.text
    return stream, shown


def test_a_character_across_two_tokens_is_shown_whole():
    stream, shown = fed([b"gr\xc3", b"\xb6\xc3", b"\x9fer"])
    assert stream.text == "größer"
    assert shown[0] == "gr"


def test_a_character_that_never_ends_is_replaced():
    assert fed([b"ab\xe2\x82"])[0].text == "ab\ufffd"


@pytest.mark.parametrize(
    "pieces", [[b"80 euro\nQ: next"], [b"80 euro", b"\n", b"Q: next"], [b"80 euro\nQ", b": n", b"ext"]]
)
def test_a_stop_ends_the_text_before_it_however_it_is_cut(pieces):
    stream, _ = fed(pieces, stops=("\nQ:",))
    assert stream.text == "80 euro"
    assert stream.stopped


def test_what_may_become_a_stop_is_held_back_and_given_out_when_it_does_not():
    stream = TextStream(("\nQ:",))
    assert stream.feed(b"80\n") == "80"
    assert stream.feed(b"Quite") == "\nQuite"
    assert not stream.stopped


def test_what_was_held_back_is_given_out_in_the_end():
    assert fed([b"80\n"], stops=("\nQ:",))[0].text == "80\n"


def test_the_earliest_of_several_stops_counts():
    assert fed([b"one. two; three"], stops=(";", "."))[0].text == "one"
