"""From what the calibration command keeps to questions that can be replayed, and everything that is drawn of them."""

from pathlib import Path

import pytest

from memx.domain.answers import Candidate
from memx.domain.generation import Usage


def test_every_wording_of_a_cluster_has_the_word_for_the_text_that_stands_for_it() -> None:
    import outcomes

    texts = ["Mr Okoro", "Mr Okoro, £95", "Mr Okoro", "the plumber", "a lantern", ""]
    samples = [Candidate(text, text, (), not text, 0.5, -0.1, 3, "vote") for text in texts]
    assert outcomes.supports(samples, {"Mr Okoro": 0.8, "the plumber": 0.3}) == [0.8, 0.8, 0.8, 0.3, 0.5, 0.5]
    assert outcomes.supports(samples[:3], {"Mr Okoro, £95": 0.7}) == [0.7] * 3, "asked about another of its texts"


def test_a_wave_reads_its_prompt_before_its_first_sample() -> None:
    import outcomes

    usage = [(1, Usage(prompt=600, cached=100)), (2, Usage(prompt=600, cached=500))]
    assert list(outcomes.prompts(usage)) == [500, 600, 600]


def test_seconds_a_token_are_found_again() -> None:
    import outcomes

    requests = [Usage(p, 0, d, seconds=0.002 * p + 0.01 * d) for p, d in ((500, 5), (40, 20), (300, 60))]
    assert outcomes.rates(requests) == pytest.approx((0.002, 0.01))
    assert outcomes.rates([]) is None


def test_everything_runs_on_outcomes_of_our_own(benchmarks: Path) -> None:
    import adaptive
    from scripted_outcomes import scripted

    figures = {figure.figure: figure for figure in adaptive.of_outcomes(scripted(40), "scripted", held=False)}
    said = " ".join(figures)
    for part in ("tokens over ours", "seconds over ours", "oracle", "AUROC", "calibration error", "coverage at 10 %"):
        assert part in said
    assert not any(figure.target for figure in figures.values())
    for curve in ("tokens", "risk", "reliability"):
        for ending in ("svg", "png"):
            assert (benchmarks / f"scripted-{curve}.{ending}").stat().st_size > 1000


def test_the_rule_that_matches_accuracies_is_printed(undrawn: None, capsys: pytest.CaptureFixture[str]) -> None:
    import adaptive
    from made_up import questions

    figures = adaptive.against_adaptive_consistency(questions(20, right=0.6, samples=7), "own")
    assert "fewest samples whose accuracy is" in capsys.readouterr().out
    assert figures[0].target is None, "too few questions for a target"
