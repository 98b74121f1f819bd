"""What is replayed on drawn samples: policies, their costs, and thresholds."""

import pytest
from made_up import questions


def test_a_fixed_number_costs_its_tokens_and_one_that_says_the_same_is_stopped_early() -> None:
    import replay
    import walks

    asked = questions(20, right=1.0)
    paths = replay.walked(asked, walks.close)
    assert replay.replayed(paths, replay.fixed(5)).mean_tokens == 20
    out = replay.replayed(paths, replay.ours(0.05, 9))
    assert out.mean_samples == 3, "two that agree leave more doubt than a twentieth, three do not"
    assert out.accuracy == 1.0


def test_the_first_sample_ends_the_vote_where_it_is_surer_than_the_gate() -> None:
    import replay
    import walks

    paths = replay.walked(questions(20, right=0.7), walks.close)
    assert replay.replayed(paths, replay.ours(0.05, 9, sure=0.5)).mean_samples == 1
    assert replay.replayed(paths, replay.ours(0.05, 9, sure=0.51)).mean_samples > 2


def test_what_was_found_costs_no_token_from_the_gate_on_and_everything_below_it() -> None:
    import replay
    import walks

    asked = questions(10, right=0.0, found=0.8) + questions(10, right=0.0, found=0.4)
    vote = replay.replayed(replay.walked(asked, walks.close), replay.fixed(3))
    out = replay.found_first(vote, asked, 0.6)
    assert out.asked == [False] * 10 + [True] * 10
    assert out.right == [1.0] * 10 + [0.0] * 10
    for values in (out.samples, out.tokens, out.prompt):
        assert sum(values[:10]) == 0 < sum(values[10:])
    assert replay.found_first(vote, asked, 2.0) == vote


def test_the_cheapest_threshold_is_the_one_that_is_accurate_enough_and_else_the_most_accurate() -> None:
    import replay
    import walks

    paths = replay.walked(questions(60, right=0.6), walks.close)
    found = {n: replay.replayed(paths, replay.fixed(n)) for n in (1, 3, 5, 9)}
    assert found[1].accuracy < found[5].accuracy <= found[9].accuracy
    assert replay.cheapest(found, found[1].accuracy) == 1
    assert replay.cheapest(found, found[5].accuracy) in (3, 5)
    assert replay.cheapest(found, 1.1) == max(found, key=lambda n: found[n].accuracy)


def test_the_verifier_lets_a_single_right_sample_win_over_wrong_ones_and_over_abstaining() -> None:
    import walks

    samples = [
        *(walks.Sample("the shed", False, False, 3, 0.5, 0.1) for _ in range(3)),
        *(walks.Sample("", True, False, 3, 0.5, 0.5) for _ in range(3)),
        walks.Sample("the barn", False, True, 3, 0.5, 0.95),
    ]
    question = walks.Question(samples)
    order = range(7)
    assert walks.weighted(question, order)[-1].right
    assert walks.best(question, order)[-1].right
    assert not walks.close(question, order)[-1].right
    assert [step.judged for step in walks.weighted(question, order)] == [1, 1, 1, 1, 1, 1, 2]


def test_a_paired_difference_and_a_ratio_stand_inside_their_intervals() -> None:
    import replay

    gap, low, high = replay.difference([1.0, 1.0, 0.0, 1.0] * 10, [0.0, 1.0, 0.0, 0.0] * 10)
    assert gap == pytest.approx(0.5)
    assert low < gap < high
    times, low, high = replay.ratio([4.0] * 30, [2.0] * 30)
    assert (times, low, high) == (2.0, 2.0, 2.0)
