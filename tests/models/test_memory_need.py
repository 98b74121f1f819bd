"""What a model is said to need is what its process takes."""

import psutil
import pytest
from asking import drawn

from memx.models import fit, gguf_header, weights
from memx.models.fit import Sizes


@pytest.mark.models
@pytest.mark.parametrize("context", [1024, 8192])
def test_the_bundled_file_takes_what_was_reckoned(own, context: int) -> None:
    """Never more, and not so much less that a model would be refused for nothing."""
    path = weights.language_weights()
    header = gguf_header.read(path)
    sizes = Sizes(header.size, header.context, header.kv_width, header.vocabulary)
    client = own(path, context=context)
    drawn(client, count=16)
    taken = psutil.Process(client.pid()).memory_info().rss
    reckoned = sizes.need(context) - fit.OTHERS
    assert 0.75 * reckoned < taken < 1.05 * reckoned, (taken >> 20, reckoned >> 20)
