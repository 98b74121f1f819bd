"""When to stop drawing."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memx.reasoning.stopping import (
    WAVES,
    cannot_be_overtaken,
    doubt,
    incomplete_beta,
    next_total,
    overtaking,
    posterior,
)


def binomial_tail(a: int, b: int) -> float:
    """I_1/2(a, b) for whole a and b: at least a heads in a + b - 1 throws (DLMF 8.17.5)."""
    throws = a + b - 1
    return sum(math.comb(throws, heads) for heads in range(a, throws + 1)) / 2**throws


@given(st.integers(1, 60), st.integers(1, 60))
@settings(deadline=None)
def test_the_incomplete_beta_function_is_the_tail_of_a_coin(a: int, b: int) -> None:
    assert incomplete_beta(a, b, 0.5) == pytest.approx(binomial_tail(a, b), abs=1e-12)


@given(st.floats(0.5, 80), st.floats(0.5, 80), st.floats(0, 1).map(lambda x: round(x, 9)))  # 1 - x must not lose it
@settings(deadline=None)
def test_it_mirrors(a: float, b: float, x: float) -> None:
    assert incomplete_beta(a, b, x) + incomplete_beta(b, a, 1 - x) == pytest.approx(1, abs=1e-9)


def test_unanimous_votes_needed() -> None:
    """As published for Adaptive-Consistency: four at 0.95, three at 0.90."""
    assert posterior(3, 0) < 0.95 <= posterior(4, 0)
    assert posterior(2, 0) < 0.90 <= posterior(3, 0)


@given(st.floats(0, 40), st.floats(0, 40))
@settings(deadline=None)
def test_more_votes_for_the_leader_never_hurt(first: float, second: float) -> None:
    assert posterior(first + 1, second) >= posterior(first, second) - 1e-12


def test_a_lead_that_cannot_be_overtaken() -> None:
    assert cannot_be_overtaken(5, 2, 2)
    assert not cannot_be_overtaken(5, 2, 3)


@given(st.integers(0, 20), st.integers(0, 20), st.integers(1, 30))
@settings(deadline=None)
def test_the_chance_of_being_overtaken_is_one_and_falls_with_the_lead(first: int, second: int, left: int) -> None:
    drawn = max(1, first + second)
    chance = overtaking(first, second, drawn, drawn + left)
    assert 0 <= chance <= 1 + 1e-9
    assert overtaking(first + 1, second, drawn + 1, drawn + 1 + left) <= chance + 1e-9
    if cannot_be_overtaken(first, second, left):
        assert chance == 0


def test_the_doubt_that_is_left_falls_with_every_sample_that_agrees_and_with_fewer_left_to_draw() -> None:
    alone = [doubt(votes, 0, votes, 20) for votes in (1, 2, 3, 4)]
    assert alone == sorted(alone, reverse=True)
    assert doubt(2, 1, 3, 5) < doubt(2, 1, 3, 20)
    assert doubt(3, 1, 12, 20) < doubt(3, 1, 4, 12), "a vote on which nothing agrees is given up"
    assert doubt(0, 0, 0, 9) == 1.0


def test_with_nothing_left_to_draw_only_a_tie_is_open() -> None:
    assert overtaking(5, 4, 9, 9) == 0
    assert overtaking(4, 4, 8, 8) == pytest.approx(0.5)


@given(st.integers(0, 70), st.integers(1, 70))
@settings(deadline=None)
def test_waves_grow_and_keep_the_cap(drawn: int, cap: int) -> None:
    total = next_total(drawn, cap)
    assert total <= cap
    assert total > drawn or total == cap
    assert total == cap or total in WAVES
