"""Whether confidence tells right from wrong."""

import random

import pytest


def told(count: int, honest: bool) -> list[tuple[float, bool]]:
    rng = random.Random(5)
    chances = [rng.random() for _ in range(count)]
    return [(p if honest else 1 - p, rng.random() < p) for p in chances]


def test_calibration_error_is_small_where_confidence_is_kept_and_large_where_it_lies() -> None:
    import curves

    assert curves.calibration_error(told(4000, honest=True)) < 0.03
    assert curves.calibration_error(told(4000, honest=False)) > 0.4
    assert curves.calibration_error([(0.7, True)] * 7 + [(0.7, False)] * 3) == pytest.approx(0.0)


def test_there_are_as_many_bins_as_the_questions_bear() -> None:
    import curves

    assert [len(curves.reliability(told(n, honest=True))) for n in (30, 80, 400, 900)] == [1, 2, 10, 10]


def test_figures_are_held_against_their_targets_from_four_hundred_answers_on(undrawn: None) -> None:
    from trust import of_confidence

    few, many = (of_confidence(told(n, honest=True), "own") for n in (60, 400))
    assert not any(figure.target for figure in few)
    assert [figure.target for figure in many[:2]] == [(">=", 0.8), ("<=", 0.1)]
    assert of_confidence([], "own") == []


def test_coverage_is_a_share_of_what_was_asked(undrawn: None) -> None:
    from trust import of_confidence

    pairs = [(0.9, True)] * 9 + [(0.8, False)] + [(0.1, False)] * 10
    assert of_confidence(pairs, "own", asked=40)[-1].value == pytest.approx(10 / 40)
