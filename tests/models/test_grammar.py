"""Grammars and the copy constraint as automata over bytes. No model."""

import pytest

from memx.domain.errors import BadInput
from memx.models.constraint import Both
from memx.models.copying import Copying
from memx.models.grammar import Grammar


def allows(constraint, text, step=1):
    """Whether the whole text is a possible reply, fed in pieces of so many bytes."""
    raw, state = text.encode(), constraint.start
    for begin in range(0, len(raw), step):
        state = constraint.after(state, raw[begin : begin + step])
        if state is None:
            return False
    return constraint.may_end(state)


def begins(constraint, raw):
    return constraint.after(constraint.start, raw) is not None


RECORD = r"""
# a comment
root ::= "{" ws "\"v\":" ws number (ws "," ws "\"w\":" ws word)? ws "}"
number ::= "-"? [0-9]{1,3} ("." [0-9]+)?
word ::= "\"" [^"\\]* "\""
ws ::= [ \t\n]*
"""


@pytest.mark.parametrize("step", [1, 3, 1000])
def test_a_grammar_allows_what_it_says_and_nothing_else(step):
    grammar = Grammar(RECORD)
    for good in ('{"v":1}', '{ "v": -12.50 }', '{"v":1, "w": "größer 東京 \U0001f600"}'):
        assert allows(grammar, good, step)
    for bad in ("", '{"v":}', '{"v":1234}', '{"v":1}}', '{"v":1, "w": "a"', '{"v":1,"x":"a"}'):
        assert not allows(grammar, bad, step)


@pytest.mark.parametrize(
    ("text", "good", "bad"),
    [
        ('root ::= "yes" | "no"', ["yes", "no"], ["ye", "yesno", "maybe"]),
        ('root ::= "a"{2} "b"{1,} "c"{0,2}', ["aab", "aabbbcc"], ["ab", "aac", "aabccc"]),
        ('root ::= ("a" | "b")+ "." ', ["a.", "abba."], [".", "c."]),
        ("root ::= [^a-z]", ["A", "ö", "\n"], ["a", "AA"]),
        ('root ::= .{3} "\\x41\\u00f6\\U0001F600"', ["xyzAö\U0001f600"], ["xyA"]),
        ('root ::= "(" root ")" | "x"', ["x", "((x))"], ["((x)", "()"]),
        ("root ::= [\\[\\]\\-a]+", ["[-a]"], ["b"]),
    ],
)
def test_the_notation_of_llama_cpp_is_read(text, good, bad):
    grammar = Grammar(text)
    assert [allows(grammar, reply) for reply in good] == [True] * len(good)
    assert [allows(grammar, reply) for reply in bad] == [False] * len(bad)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no rule named root"),
        ('answer ::= "a"', "no rule named root"),
        ("root ::= foo", "no rule named foo"),
        ('root ::= root "a" | "b"', "left-recursive"),
        ('root ::= a\na ::= b? a "x"\nb ::= "c"', "left-recursive"),
        ('root ::= ("a"*)*', "left-recursive"),
        ('root ::= "a"{1,1000000}', "too large|repetition"),
        ('root ::= ("abcdefghij"{900}){900}', None),
        ('root ::= "abcdefghijkl"{5000}', "too large"),
        ('root ::= "a"{5,2}', "repetition"),
        ("root ::= " + "(" * 5000 + '"a"' + ")" * 5000, "deep"),
        ('root ::= "abc', "not closed"),
        ("root ::= [a-", "not closed"),
        ('root ::= ("a"', "missing"),
        ('root ::= "a" )', "ends with its line"),
        ('root ::= "\\q"', "backslash"),
        ('root ::= "\\UFFFFFFFF"', "no such character"),
        ("root ::= [z-a]", "backwards"),
        ("root ::= <think>", "not understood"),
        ('root ::= "a"\nroot ::= "b"', "twice"),
        ("= nonsense", "name"),
        ("x" * 100_000, "too long"),
    ],
)
def test_a_grammar_that_cannot_be_used_is_a_sentence_at_once(text, reason):
    if reason is None:
        assert begins(Grammar(text), b"a")  # large on paper, small as it is kept
        return
    with pytest.raises(BadInput, match=reason) as trouble:
        Grammar(text)
    assert str(trouble.value).endswith(".")


def test_a_grammar_that_can_be_read_in_too_many_ways_is_given_up():
    grammar = Grammar('root ::= "a" root "b" | "a" root "c" | "d"')
    with pytest.raises(BadInput, match="too many ways"):
        allows(grammar, "a" * 60)


def test_rules_within_rules_have_an_end():
    with pytest.raises(BadInput, match="too deep"):
        allows(Grammar('root ::= "(" root ")" | "x"'), "(" * 5000)
    assert allows(Grammar('root ::= "a" root | "b"'), "a" * 5000 + "b")  # nothing is left to come back to


def test_half_a_character_is_allowed_only_where_the_whole_one_could_be():
    assert not begins(Grammar('root ::= "["'), b"\xe0")  # in UTF-8 nothing under U+0800 begins so
    assert not begins(Grammar('root ::= "["'), b"\xc1")
    assert begins(Grammar('root ::= "\\u6771"'), "東".encode()[:2])
    assert not begins(Grammar('root ::= "\\u6771"'), "京".encode()[:2])
    assert begins(Grammar("root ::= [^a]"), b"\xf0\x9f")
    assert not begins(Grammar("root ::= [^a]"), b"\xff")


NOTE = "Anna’s plumber costs 12.50 € an hour; call Jean-Luc (tel. 0170/555). größer 東京 “quoted”"


@pytest.mark.parametrize("step", [1, 2, 1000])
def test_only_words_of_the_texts_are_copied(step):
    copying = Copying([NOTE])
    for good in ("Anna", "anna's", "Anna’s plumber", " 12.50 € [1]", "12.50 €[1].", "Jean-Luc [12], Luc", "größer"):
        assert allows(copying, good, step), good
    for bad in ("12", "50", "12.5", "plumb", "東", "Peter", "costs 12.50 euro", "0170", "plumber[123]", "[0]", "a\0"):
        assert not allows(copying, bad, step), bad


def test_the_abstention_is_always_free_and_only_whole():
    copying = Copying([NOTE])
    assert allows(copying, "Not in my notes.")
    assert allows(copying, " Not in my notes.", 4)
    for bad in ("Not in", "Not in my notes", "plumber Not in my notes.", "Not in my plumber"):
        assert not allows(copying, bad)


def test_an_empty_reply_is_none():
    assert not allows(Copying([NOTE]), "")
    assert not allows(Copying([NOTE]), "  ")


def test_texts_without_a_word_leave_the_abstention():
    assert allows(Copying(["", "…"]), "Not in my notes.")
    assert not allows(Copying([""]), "word")


def test_no_part_of_a_word_leads_nowhere():
    """Whatever is allowed can be gone on with to an end, byte by byte."""
    copying = Copying([NOTE])
    state = copying.start
    for _ in range(60):
        ways = [after for byte in range(256) if (after := copying.after(state, bytes([byte]))) is not None]
        assert ways
        state = ways[len(ways) // 2]


def test_two_constraints_hold_together():
    both = Both(Grammar("root ::= [a-z ]+"), Copying(["the cabin is Anna's", "3 keys"]))
    assert allows(both, "the keys")
    assert not allows(both, "the 3 keys")
    assert not allows(both, "the boat")
