"""Ours against best-of-N: which rows there are, and when there is nothing to claim."""

import pytest
from made_up import questions


def rows(asked: list, **how: object) -> dict:
    from cheaper import against_best_of_n

    return {figure.figure: figure for figure in against_best_of_n(asked, "own", **how)}


def test_a_claim_has_its_lower_bound_in_a_row_of_its_own_and_the_other_costs_beside_it() -> None:
    found = rows(questions(60, right=0.4, found=0.7), rates=(0.001, 0.01))
    held = {name: figure for name, figure in found.items() if figure.target}
    (ratio,) = [f for name, f in held.items() if name.endswith("tokens over ours")]
    (bound,) = [f for name, f in held.items() if name.endswith("lower bound")]
    assert (ratio.target, bound.target) == ((">=", 4.0), (">=", 2.5))
    assert bound.value == ratio.low
    assert len(held) == 2
    for cost in ("prompt tokens not cached", "verifier's tokens", "seconds"):
        assert [name for name in found if f"'s {cost} over ours" in name], cost
    assert [name for name in found if name.endswith("which always asks")], "both ratios are seen"


def test_where_best_of_n_gains_nothing_nothing_is_held_against_a_target(capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(questions(40, right=1.0))
    assert not any(figure.target for figure in found.values())
    assert found["own: best-of-N's tokens over ours"].value is None
    assert "no claim" in capsys.readouterr().out


def test_a_set_of_our_own_makes_no_claim_either() -> None:
    assert not any(figure.target for figure in rows(questions(60, right=0.4), held=False).values())


def test_costs_that_were_not_kept_have_no_row() -> None:
    asked = questions(60, right=0.4)
    for question in asked:
        question.prompt, question.judging = [], 0.0
    assert not [name for name in rows(asked) if "prompt tokens" in name or "verifier" in name or "seconds" in name]


def test_what_each_side_has_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    rows(questions(40, right=0.4))
    said = capsys.readouterr().out
    assert "nothing that was found without the language model" in said
    assert "no sample where what was found is surer than a gate" in said


def test_what_was_found_is_used_where_that_is_cheaper_and_as_accurate() -> None:
    import cheaper

    found = cheaper.compared(questions(60, right=0.4, found=0.9), cheaper.FOUND_GATES)
    assert found.mine.mean_tokens == 0
    assert found.mine.accuracy == 1.0
    always = cheaper.compared(questions(60, right=0.4, found=0.9), [cheaper.NEVER])
    assert always.mine.mean_tokens > 4
