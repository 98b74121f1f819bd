"""The model in torch computes what llama.cpp computes, and many questions on one prefix what each alone would."""

from pathlib import Path

import numpy as np
import pytest
import tiny_base
import torch


@pytest.fixture
def base(tmp_path: Path, one_thread) -> Path:
    return tiny_base.write(tmp_path / "base.gguf")


def reader(base: Path):
    """In float32, with an adapter that changes something."""
    from base import read_base
    from llama import Reader

    torch.manual_seed(3)
    shape, weights = read_base(base)
    model = Reader(shape, weights, 4, 8.0, torch.float32)
    for name, parameter in model.named_parameters():
        if name.endswith(".b"):
            torch.nn.init.normal_(parameter, std=0.2)
    return model


def some_tokens(count: int, seed: int) -> list[int]:
    return torch.randint(0, 258, (count,), generator=torch.Generator().manual_seed(seed)).tolist()


@pytest.mark.parametrize("heads", [1, 2, 9])
def test_rows_of_q_and_k_come_back_in_their_order(heads: int) -> None:
    from base import permute, unpermute

    rows = np.random.default_rng(1).normal(size=(heads * 8, 5)).astype(np.float32)
    assert np.array_equal(permute(unpermute(rows, heads), heads), rows)
    assert np.array_equal(unpermute(permute(rows, heads), heads), rows)
    assert not np.array_equal(permute(rows, heads), rows)


@torch.no_grad()
def test_questions_that_share_a_prefix_get_the_logits_of_each_alone(base: Path) -> None:
    from llama import Branch, Group, pack

    model = reader(base)
    groups = [
        Group(some_tokens(20, 1), [Branch(some_tokens(7 + n, 10 + n), some_tokens(3 + n, 20 + n)) for n in range(4)]),
        Group(some_tokens(11, 2), [Branch(some_tokens(5, 30 + n), some_tokens(2, 40 + n)) for n in range(2)]),
    ]
    together = model.logits(pack(groups))
    alone = [model.logits(pack([Group(g.prefix, [branch])])) for g in groups for branch in g.branches]
    assert together.shape == (sum(len(b.target) for g in groups for b in g.branches), 258)
    torch.testing.assert_close(together, torch.cat(alone), rtol=1e-4, atol=1e-4)
    plain = [Group([], [Branch(g.prefix + branch.question, branch.target)]) for g in groups for branch in g.branches]
    torch.testing.assert_close(torch.cat([model.logits(pack([g])) for g in plain]), together, rtol=1e-4, atol=1e-4)


@torch.no_grad()
def test_llama_cpp_loads_the_adapter_and_computes_the_same(base: Path, tmp_path: Path) -> None:
    from gguf_adapter import write_adapter
    from llama import Branch, Group, pack
    from llama_cpp import Llama

    model = reader(base)
    adapter = tmp_path / "adapter.gguf"
    write_adapter(adapter, model.state_dict(), model.shape, model.alpha, {"license": "own"})
    tokens = some_tokens(24, 5)
    mine = model.logits(pack([Group([], [Branch(tokens, [0])])]))[0].numpy()
    theirs = {}
    for lora in (None, adapter):
        engine = Llama(str(base), lora_path=lora and str(lora), n_ctx=64, n_threads=1, verbose=False, logits_all=True)
        engine.eval(tokens)
        theirs[lora] = np.array(engine.scores[len(tokens) - 1])
        engine.close()
    assert np.corrcoef(mine, theirs[adapter])[0, 1] > 0.9999
    assert np.abs(mine - theirs[adapter]).max() < 0.05 * np.abs(mine).max()
    assert np.corrcoef(mine, theirs[None])[0, 1] < 0.99
