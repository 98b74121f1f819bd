"""The reading adapter inside the weights: the same answers as beside them, made once, noticed when damaged."""

import numpy as np
import pytest
import small_models
from asking import NOTES, PLUMBER, texts

from memx.models import merging, weights
from memx.models.conversion import converted

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def files():
    shipped, adapter = weights.language_weights(), weights.adapter()
    eight_bit = converted(shipped, merging.FORM, 2)
    return shipped, eight_bit, adapter


def distributions(path, adapter):
    """Log-probabilities after each token of some notes, (tokens, vocabulary)."""
    from memx.models.llama import CHUNK, Entry, Llama
    from memx.models.stop import Stop

    llama = Llama(path, adapter, 512, 2, Stop())
    assert llama.adapter_fault == ""
    tokens = llama.tokens(NOTES)[:CHUNK]
    logits = llama.decode([Entry(token, i, (0,)) for i, token in enumerate(tokens)]).astype(np.float64)
    logits -= logits.max(axis=1, keepdims=True)
    return logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))


def divergence(one, other):
    return float((np.exp(one) * (one - other)).sum(axis=1).mean())


def test_merged_weights_say_what_weights_and_adapter_say(files):
    _, eight_bit, adapter = files
    beside = distributions(eight_bit, adapter)
    inside = distributions(merging.merged(*files), None)
    without = distributions(eight_bit, None)
    assert divergence(beside, inside) < 0.02 < 0.1 < divergence(beside, without)
    assert (beside.argmax(axis=1) == inside.argmax(axis=1)).mean() > 0.9


def test_the_bundled_model_answers_from_merged_weights(language):
    assert texts(language)[0]
    assert language._worker.said("merged") == "True"
    assert language.info().adapter == weights.ADAPTER
    assert language.state() == ("ready", "")


def test_it_is_made_once_and_again_where_it_is_damaged(files):
    target = merging.merged(*files)
    made = target.stat().st_mtime_ns
    assert merging.merged(*files) == target
    assert target.stat().st_mtime_ns == made
    whole = target.read_bytes()
    half = target.with_name("half")
    half.write_bytes(whole[: len(whole) // 2])
    half.replace(target)  # in place it would be cut under a model that runs
    assert merging.merged(*files) == target
    assert target.read_bytes() == whole
    assert not list(target.parent.glob("*.[0-9]*"))  # no draft is left


def test_an_adapter_for_another_model_is_left_out_and_said(own, tmp_path):
    adapter = small_models.write_adapter(tmp_path / "adapter.gguf", width=32)
    client = own(None, adapter)
    assert texts(client, PLUMBER)[0]
    state, reason = client.state()
    assert state == "ready"
    assert "does not fit this model" in reason
    assert client.info().adapter is None


def test_a_persons_own_files_stay_apart(own, tmp_path):
    """Their weights are not rewritten, so their adapter is added at each step."""
    path = small_models.write(tmp_path / "small.gguf", "<|im_start|><|im_end|>", {"<|im_start|>": 3, "<|im_end|>": 3})
    adapter = small_models.write_adapter(tmp_path / "adapter.gguf", width=32)
    client = own(path, adapter)
    client.start()
    assert client.state() == ("ready", "")
    assert client._worker.said("merged") == "False"
    assert client.info().adapter == "adapter.gguf"
