"""Small things every front end shares: where the library is, how figures are worded, what `memx` alone means."""

from pathlib import Path

import pytest

from memx.__main__ import named_library
from memx.app import places, tour, wording
from memx.app.clock import SystemClock
from memx.domain.budget import BUDGETS


@pytest.mark.parametrize(
    ("arguments", "library", "rest"),
    [
        ([], "", []),
        (["desktop"], "", ["desktop"]),
        (["--library", "d"], "d", []),
        (["--library=d", "desktop"], "d", ["desktop"]),
        (["--library"], "", ["--library"]),
        (["add", "--library", "d"], "", ["add", "--library", "d"]),
    ],
)
def test_the_window_opens_without_the_command_lines_parser(arguments: list[str], library: str, rest: list[str]) -> None:
    assert named_library(arguments) == (library, rest)


def test_another_library_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMX_LIBRARY", "/somewhere/else")
    assert places.library_folder() == Path("/somewhere/else")
    monkeypatch.setenv("MEMX_LIBRARY", "")
    assert places.library_folder().name == "memx"


def test_time_is_aware() -> None:
    assert SystemClock().now().tzinfo is not None
    assert SystemClock().monotonic() <= SystemClock().monotonic()


def test_confidence_and_effort_in_words() -> None:
    assert [wording.confidence(p) for p in (0.95, 0.8, 0.5, 0.1)] == ["almost certain", "likely", "unsure", "a guess"]
    assert wording.effort(0, 0, 0.21) == "no model, 0.2 s"
    assert wording.effort(1, 9, 1.0) == "1 sample, 9 tokens, 1.0 s"
    assert wording.effort(3, 9, 1.0) == "3 samples, 9 tokens, 1.0 s"


def test_the_tour_has_eight_questions_of_different_difficulty() -> None:
    found = list(tour.questions())
    assert len(found) == len({question.shows for question in found}) == 8
    assert {question.level for question in found} <= set(BUDGETS)
