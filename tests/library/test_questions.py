"""Questions, their traces, and settings."""

import math
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from memx.domain.answers import Answer, Asked, Citation, Cluster, Effort, Judged
from memx.domain.errors import NotFound
from memx.domain.generation import Usage
from memx.domain.notes import Passage
from memx.domain.search import Hit
from memx.library.store import Library

WHEN = datetime(2026, 10, 15, 8, 0, tzinfo=UTC)


def answer(text: str, abstained: bool = False, seconds: float = 1.5) -> Answer:
    passage = Passage(7, "n", 0, 0, 6, "secret", WHEN, "s")
    return Answer(
        question="When?",
        text=text,
        abstained=abstained,
        confidence=0.75,
        citations=(Citation("n", "s", "Tuesday", 3, 10, 1),),
        passages=(Hit(passage, 1.0, lexical=0.5),),
        votes=(Cluster(text, 3, 1.0),),
        conflicts=(),
        effort=Effort(3, Usage(prompt=10, completion=4), seconds, 2.0),
        strategy="vote",
        stop_reason="sure",
        trace={"seed": 5, "at": WHEN},
    )


def test_questions_are_kept_with_their_whole_trace_newest_first(library: Library) -> None:
    first = library.keep_question(answer("Tuesday"), "balanced", WHEN)
    second = library.keep_question(answer("", abstained=True), "quick", WHEN)
    assert library.asked(9) == [
        Asked(second, "When?", "", True, 0.75, "quick", WHEN),
        Asked(first, "When?", "Tuesday", False, 0.75, "balanced", WHEN),
    ]
    trace = library.trace(first)
    assert trace["trace"] == {"seed": 5, "at": WHEN.isoformat()}
    assert trace["effort"]["usage"]["prompt"] == 10
    assert trace["citations"][0]["quote"] == "Tuesday"
    assert trace["passages"][0]["passage"] == 7
    assert "secret" not in str(trace), "the text of a passage may be deleted one day"
    assert library.trace(99) is None


def test_what_a_person_says_of_an_answer_stands_with_it_and_can_be_taken_back(library: Library) -> None:
    learned = {"trace": {"model": {"hash": "abc"}, "answer_features": {"share": 0.5, "odds": -math.inf}}}
    first = library.keep_question(replace(answer("Tuesday"), **learned), "balanced", WHEN)
    second = library.keep_question(answer("Friday"), "quick", WHEN)
    library.judge(first, True)
    library.judge(second, False)
    assert [one.judged for one in library.asked(9)] == [False, True]
    assert library.judged(9) == [
        Judged(second, False, "", {}),
        Judged(first, True, "abc", {"share": 0.5, "odds": -math.inf}),
    ]
    assert library.judged(1) == [Judged(second, False, "", {})]
    library.judge(first, False)
    library.judge(second, None)
    assert [(one.question_id, one.right) for one in library.judged(9)] == [(first, False)]
    with pytest.raises(NotFound, match="Nothing was kept"):
        library.judge(99, True)


def test_how_a_follow_up_was_read_is_kept_with_it(library: Library) -> None:
    library.keep_question(replace(answer("Tuesday"), read_as="When is the meeting?"), "quick", WHEN)
    assert library.asked(1)[0].read_as == "When is the meeting?"


def test_kept_questions_are_never_found(library: Library) -> None:
    library.keep_question(answer("Tuesday"), "balanced", WHEN)
    assert list(library.all_passages()) == []
    assert library.count() == 0


def test_durations_are_those_of_one_level_newest_first(library: Library) -> None:
    for seconds, level in ((1.0, "quick"), (9.0, "deep"), (2.0, "quick"), (3.0, "quick")):
        library.keep_question(answer("x", seconds=seconds), level, WHEN)
    assert library.durations("quick", 2) == [3.0, 2.0]
    assert library.durations("instant", 2) == []


def test_settings_are_kept(library: Library) -> None:
    assert library.setting("budget", "balanced") == "balanced"
    library.set_setting("budget", "deep")
    library.set_setting("budget", "quick")
    assert library.setting("budget", "balanced") == "quick"
