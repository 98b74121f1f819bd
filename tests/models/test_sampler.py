"""Drawing tokens from raw logits."""

import numpy as np
import pytest

from memx.domain.errors import ModelError
from memx.models.sampler import Row, uniforms


def row(logits):
    values = np.asarray(logits, np.float32)
    return Row.of(values, np.empty_like(values))


def test_log_probabilities_are_those_of_the_whole_vocabulary():
    logits = np.random.default_rng(1).normal(0, 4, 5000).astype(np.float32)
    exact = logits.astype(np.float64)
    exact = exact - np.log(np.exp(exact - exact.max()).sum()) - exact.max()
    drawn = row(logits)
    assert [drawn.logprob(t) for t in range(50)] == pytest.approx(exact[:50].tolist(), abs=1e-5)


def test_temperature_zero_takes_the_likeliest():
    assert row([0.0, 3.0, 1.0]).draw([0.0, 0.5, 0.99], 0.0, 0.05) == [1, 1, 1]


def test_frequencies_follow_the_probabilities():
    drawn = row(np.log([0.5, 0.3, 0.15, 0.05])).draw(uniforms(5, 20_000), 1.0, 0.0)
    shares = np.bincount(drawn, minlength=4) / len(drawn)
    assert shares == pytest.approx([0.5, 0.3, 0.15, 0.05], abs=0.015)


def test_temperature_sharpens_and_flattens():
    logits = np.log([0.8, 0.2])
    share = {t: np.mean(row(logits).draw(uniforms(5, 20_000), t, 0.0)) for t in (0.5, 1.0, 2.0)}
    assert share[0.5] == pytest.approx(0.04 / 0.68, abs=0.01)
    assert share[1.0] == pytest.approx(0.2, abs=0.01)
    assert share[2.0] == pytest.approx(1 / 3, abs=0.01)


def test_min_p_drops_what_is_unlikely_beside_the_likeliest():
    logits = np.log([0.6, 0.37, 0.03])
    assert set(row(logits).draw(uniforms(5, 5000), 1.0, 0.1)) == {0, 1}
    assert set(row(logits).draw(uniforms(5, 5000), 1.0, 0.01)) == {0, 1, 2}


def test_forbidden_tokens_are_never_drawn():
    assert set(row([-np.inf, 1.0, -np.inf]).draw(uniforms(5, 500), 1.0, 0.0)) == {1}


@pytest.mark.parametrize("broken", [[np.nan, 1.0], [np.inf, 1.0], [-np.inf, -np.inf]])
def test_logits_that_are_no_numbers_are_an_error(broken):
    with pytest.raises(ModelError, match="no usable numbers"):
        row(broken)


def test_the_margin_is_between_the_two_likeliest():
    assert row([0.5, 4.0, 1.0, 3.25]).margin() == pytest.approx(0.75)


def test_random_numbers_depend_on_the_seed_alone():
    assert uniforms(3, 8).tolist() == uniforms(3, 16)[:8].tolist()
    assert uniforms(3, 8).tolist() != uniforms(4, 8).tolist()
