"""Several kinds of evidence make one order, and it is the same order each time."""

from datetime import UTC, datetime, timedelta

from memx.domain.notes import Passage
from memx.domain.search import Query
from memx.retrieval.coverage import covered
from memx.retrieval.duplicates import folded_last
from memx.retrieval.evidence import Evidence, both_ways
from memx.retrieval.fusion import first_order, fuse
from memx.retrieval.near_words import one_edit
from memx.retrieval.stemming import stem

START = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


def passages(*texts: str, apart: timedelta = timedelta(minutes=1)) -> dict[int, Passage]:
    return {i: Passage(i, f"n{i}", 0, 0, len(text), text, START + i * apart) for i, text in enumerate(texts, 1)}


def chain(count: int) -> dict[int, list[tuple[int, int]]]:
    return both_ways(
        {i: [(j, abs(i - j)) for j in range(1, count + 1) if j != i] for i in range(1, count + 1)},
        set(range(1, count + 1)),
    )


def order(query: Query, evidence: Evidence) -> list[int]:
    return [id_ for id_, _ in fuse(query, evidence)]


def test_meaning_and_words_both_count() -> None:
    texts = passages("the gate code is 4471", "the lock is stiff", "cake", "tea")
    evidence = Evidence(dense={1: 0.5, 2: 0.6, 3: 0.1, 4: 0.1}, lexical={1: 5.0}, passages=texts)
    assert order(Query("gate code", words=("gate", "code")), evidence)[:2] == [1, 2]


def test_an_exact_string_wins_over_everything() -> None:
    texts = passages("call the plumber about the leaking tap today", "plumber", "07700 900318")
    evidence = Evidence(dense={1: 0.9, 2: 0.8, 3: 0.0}, lexical={1: 9.0, 2: 8.0}, exact=frozenset({3}), passages=texts)
    assert order(Query("plumber 07700900318", words=("plumber",)), evidence)[0] == 3


def test_equal_scores_are_ordered_by_id_whatever_the_order_of_discovery() -> None:
    texts = passages("same", "same", "same")
    for ids in ([1, 2, 3], [3, 2, 1], [2, 3, 1]):
        evidence = Evidence(dense=dict.fromkeys(ids, 0.5), passages={id_: texts[id_] for id_ in ids})
        assert order(Query("x"), evidence) == [1, 2, 3]


def test_words_count_over_the_ends_of_lines_and_fade() -> None:
    texts = passages("Ana: I love the necklace", "Ben: thank you", "Ana: lovely day", "Ben: good night")
    share = covered(["necklace", "thank"], Evidence(passages=texts, near=chain(4)))
    assert share[1] > share[3] > share[4]
    assert share[2] > share[3]


def test_a_note_that_stands_alone_takes_nothing_from_others() -> None:
    share = covered(["necklace"], Evidence(passages=passages("necklace", "tea", apart=timedelta(days=30))))
    assert share[2] == 0


def test_the_line_after_a_question_comes_before_the_question() -> None:
    texts = passages(
        "Ana: nice weather in the end",
        "Ana: where did you get the necklace?",
        "Ben: my grandma gave it to me long ago",
        "Ana: lovely",
        "Ben: yes",
    )
    dense = {1: 0.1, 2: 0.5, 3: 0.45, 4: 0.1, 5: 0.1}
    evidence = Evidence(dense=dense, passages=texts, near=chain(5))
    assert order(Query("who gave Ben", names=("ben",)), evidence)[0] == 3


def test_the_line_beside_the_one_that_stands_out_does_not_pass_it() -> None:
    texts = passages("the dog is too heavy", *(f"shopping list {i}: milk, bread" for i in range(200)))
    dense = {id_: 0.6 if id_ == 1 else 0.1 + 0.0001 * (id_ % 7) for id_ in texts}
    evidence = Evidence(dense=dense, passages=texts, near=chain(201))
    assert order(Query("is the dog overweight?"), evidence)[0] == 1


def test_a_paragraph_is_read_by_itself() -> None:
    paragraph = "a long account of something else " * 20
    share = covered(["necklace"], Evidence(passages=passages("necklace", paragraph, "tea"), near=chain(3)))
    assert share[2] == 0
    assert share[3] > 0


def test_who_asks_when_is_told_when() -> None:
    texts = passages("the fair was lovely", "the fair was last Saturday", "tea", apart=timedelta(days=9))
    evidence = Evidence(dense={1: 0.6, 2: 0.6, 3: 0.0}, passages=texts)
    assert order(Query("When was the fair?", meaning="When was the fair?"), evidence)[0] == 2


def test_what_is_from_the_time_that_is_named_is_lifted() -> None:
    texts = passages("we went to the sea", "we went to the lake", "tea")
    evidence = Evidence(dense={1: 0.61, 2: 0.6, 3: 0.0}, dated=frozenset({2}), passages=texts)
    assert order(Query("trips last spring"), evidence)[0] == 2


def test_without_meaning_there_is_an_order_still() -> None:
    texts = passages("cello on Wednesday", "cello", "tea")
    evidence = Evidence(lexical={1: 2.0, 2: 1.0}, passages=texts)
    assert order(Query("cello wednesday", words=("cello", "wednesday")), evidence)[0] == 1
    assert first_order(evidence) == [1, 2]


def test_what_has_no_vector_yet_is_not_last() -> None:
    texts = passages("cello lesson with Ms Trevanion", "tea", "cake")
    evidence = Evidence(dense={2: 0.3, 3: 0.1}, lexical={1: 4.0}, passages=texts)
    assert order(Query("cello lesson", words=("cello", "lesson")), evidence)[0] == 1


def test_nothing_found_is_an_empty_order() -> None:
    assert fuse(Query(""), Evidence()) == []


def test_near_duplicates_go_behind_and_none_is_lost() -> None:
    texts = passages("order 8820714 pump comes on Friday", "Order 8820714: pump comes on Friday!", "tea", "cake")
    ranked = [(texts[i], 5.0 - i) for i in (1, 2, 3, 4)]
    assert [passage.id for passage, _ in folded_last(ranked)] == [1, 3, 4, 2]


def test_one_edit_apart() -> None:
    near = [("plumber", "plumbr"), ("plumber", "plumbber"), ("plumber", "plumper"), ("plumber", "plubmer"), ("a", "a")]
    far = [("plumber", "plum"), ("plumber", "plbumre"), ("cello", "hallo"), ("", "ab")]
    assert all(one_edit(one, other) and one_edit(other, one) for one, other in near)
    assert not any(one_edit(one, other) or one_edit(other, one) for one, other in far)


def test_forms_of_a_word_share_a_stem() -> None:
    same = [("painting", "paint"), ("Paints", "paint"), ("stopped", "stop"), ("parties", "party"), ("Papá's", "papa")]
    different = [("bus", "bu"), ("sing", "s"), ("glass", "glas"), ("news", "newt"), ("königin", "könig")]
    assert all(stem(one) == stem(other) for one, other in same)
    assert not any(stem(one) == stem(other) for one, other in different)
