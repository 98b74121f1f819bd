"""How many tokens of a prompt are decoded together changes nothing of what comes out, to the last bit."""

import numpy as np
import pytest

from memx.models import weights
from memx.models.conversion import converted
from memx.models.llama import BATCH, CHUNK, Llama
from memx.models.prefix import Counted, Decoder, Prefix
from memx.models.stop import Stop

pytestmark = pytest.mark.models
LENGTH = 7 * CHUNK + 34


@pytest.fixture(scope="module", params=["shipped", "Q8_0"])
def llama(request):
    file = weights.language_weights()
    path = file if request.param == "shipped" else converted(file, request.param, 2)
    return Llama(path, None, 2048, weights.physical_cores(), Stop())


def read(llama, prefix, tokens):
    """The logits after the prompt, and how many tokens each decode took."""
    ends = list(prefix.read(tokens, Counted()))
    return prefix.first.logits.copy(), ends


def test_chunks_alone_and_together_give_the_same_logits(llama):
    tokens = [int(token) for token in np.random.default_rng(0).integers(100, 40000, LENGTH)]
    found = []
    for together in (1, 2, 3, 4):
        prefix = Prefix(Decoder(llama, Stop(), lambda: None))
        prefix._pace = lambda *_: None
        prefix._together = together
        prefix.forget()
        logits, ends = read(llama, prefix, tokens)
        assert max(b - a for a, b in zip([0, *ends], ends, strict=False)) == together * CHUNK
        found.append(logits)
    assert all(np.array_equal(found[0], other) for other in found)


def test_a_prompt_whose_beginning_is_there_gives_the_logits_of_one_that_is_new(llama):
    dice = np.random.default_rng(1)
    tokens = [int(token) for token in dice.integers(100, 40000, LENGTH)]
    new = Prefix(Decoder(llama, Stop(), lambda: None))
    new.forget()
    expected, _ = read(llama, new, tokens)
    for shared in (0, 5, CHUNK, 3 * CHUNK + 7, LENGTH - 1):
        other = tokens[:shared] + [int(token) for token in dice.integers(100, 40000, 300)]
        read(llama, new, other)
        logits, _ = read(llama, new, tokens)
        assert np.array_equal(logits, expected)


def test_as_much_is_read_at_once_as_takes_a_second(llama):
    prefix = Prefix(Decoder(llama, Stop(), lambda: None))
    for seconds, together in ((0.01, BATCH // CHUNK), (0.4, 2), (0.9, 1), (30.0, 1)):
        prefix._pace(CHUNK, seconds)
        assert prefix._together == together
        prefix._pace(34, 0.001)
        assert prefix._together == together, "the end of a prompt says little"
    assert prefix._size(10 * CHUNK) == CHUNK
    assert prefix._size(34) == 34
