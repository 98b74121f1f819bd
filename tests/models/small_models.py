"""Model files of a few hundred kilobytes for tests: a byte vocabulary, any marks and chat template, random weights."""

from collections.abc import Mapping
from pathlib import Path

import gguf
import numpy as np

WIDTH, FORWARD, HEADS, CONTEXT = 32, 64, 2, 1024
CONTROL, USER_DEFINED, NORMAL = 3, 4, 1


def byte_letters() -> list[str]:
    """GPT-2's letter for each byte."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = iter(range(256, 512))
    return [chr(byte) if byte in plain else chr(next(others)) for byte in range(256)]


def write(
    path: Path, template: str | None = None, marks: Mapping[str, int] | None = None, seed: int = 0, broken: bool = False
) -> Path:
    """`marks`: control or user-defined tokens by their text. `broken`: weights that are no numbers."""
    marks = {"<end>": CONTROL, **(marks or {})}
    tokens = [*byte_letters(), *marks]
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("small")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(FORWARD)
    writer.add_block_count(1)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(tokens)
    writer.add_token_types([NORMAL] * 256 + list(marks.values()))
    writer.add_token_merges(["a b"])
    writer.add_eos_token_id(256)
    writer.add_bos_token_id(256)
    writer.add_add_bos_token(False)
    if template is not None:
        writer.add_chat_template(template)
    for name, shape in _shapes(len(tokens)).items():
        writer.add_tensor(name, _weights(name, shape, seed, broken))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    square = {f"blk.0.attn_{part}.weight": (WIDTH, WIDTH) for part in ("q", "k", "v", "output")}
    return {
        "token_embd.weight": (vocabulary, WIDTH),
        "output_norm.weight": (WIDTH,),
        "blk.0.attn_norm.weight": (WIDTH,),
        "blk.0.ffn_norm.weight": (WIDTH,),
        **square,
        "blk.0.ffn_gate.weight": (FORWARD, WIDTH),
        "blk.0.ffn_up.weight": (FORWARD, WIDTH),
        "blk.0.ffn_down.weight": (WIDTH, FORWARD),
    }


def _weights(name: str, shape: tuple[int, ...], seed: int, broken: bool) -> np.ndarray:
    if broken and name == "output_norm.weight":
        return np.full(shape, np.nan, np.float32)
    if len(shape) == 1:
        return np.ones(shape, np.float32)
    return np.random.default_rng(seed + len(name)).normal(0, 0.3, shape).astype(np.float32)


def write_adapter(path: Path, width: int, rank: int = 4) -> Path:
    """A LoRA adapter for the first query weights of a model of that width."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", 8.0)
    dice = np.random.default_rng(1)
    writer.add_tensor("blk.0.attn_q.weight.lora_a", dice.normal(0, 0.1, (rank, width)).astype(np.float32))
    writer.add_tensor("blk.0.attn_q.weight.lora_b", dice.normal(0, 0.1, (width, rank)).astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
