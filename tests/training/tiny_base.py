"""A Llama of a few thousand weights as GGUF, with grouped queries and a byte vocabulary; a MiniLM as small; groups to
train them on."""

import shutil
from datetime import date
from pathlib import Path

import gguf
import numpy as np

WIDTH, FORWARD, HEADS, KV_HEADS, LAYERS = 32, 48, 4, 2, 2
MARKS = ("<|im_start|>", "<|im_end|>")
BODY = ("embeddings", "encoder")


def byte_letters() -> list[str]:
    """GPT-2's letter for each byte."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = iter(range(256, 512))
    return [chr(byte) if byte in plain else chr(next(others)) for byte in range(256)]


def write(path: Path) -> Path:
    """The base, with weights drawn by a seed."""
    tokens = [*byte_letters(), *MARKS]
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(4096)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(FORWARD)
    writer.add_block_count(LAYERS)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_freq_base(10_000.0)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(tokens)
    writer.add_token_types([gguf.TokenType.NORMAL] * 256 + [gguf.TokenType.CONTROL] * len(MARKS))
    writer.add_token_merges(["a b"])
    writer.add_eos_token_id(257)
    writer.add_bos_token_id(256)
    writer.add_add_bos_token(False)
    dice = np.random.default_rng(1)
    for name, shape in shapes(len(tokens)).items():
        weights = np.ones(shape) if len(shape) == 1 else dice.normal(0, 0.3, shape)
        writer.add_tensor(name, weights.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    """Of every weight, by its GGUF name."""
    narrow = WIDTH // HEADS * KV_HEADS
    found: dict[str, tuple[int, ...]] = {"token_embd.weight": (vocabulary, WIDTH), "output_norm.weight": (WIDTH,)}
    for layer in range(LAYERS):
        block = {
            "attn_norm": (WIDTH,),
            "attn_q": (WIDTH, WIDTH),
            "attn_k": (narrow, WIDTH),
            "attn_v": (narrow, WIDTH),
            "attn_output": (WIDTH, WIDTH),
            "ffn_norm": (WIDTH,),
            "ffn_gate": (FORWARD, WIDTH),
            "ffn_up": (FORWARD, WIDTH),
            "ffn_down": (WIDTH, FORWARD),
        }
        found |= {f"blk.{layer}.{name}.weight": shape for name, shape in block.items()}
    return found


def write_minilm(folder: Path, minilm: Path) -> dict[str, int]:
    """An encoder of one small layer with MiniLM's tokeniser; its shape."""
    from safetensors.torch import save_file

    from memx.models.verifier import Config, VerifierNet

    shape = {"width": 16, "layers": 2, "heads": 2, "inner": 24, "positions": 64}
    weights = {k: v for k, v in VerifierNet(Config(**shape)).state_dict().items() if k.split(".")[0] in BODY}
    folder.mkdir()
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    shutil.copy(minilm / "tokenizer.json", folder)
    return shape


def write_groups(path: Path, count: int) -> Path:
    """So many groups of two short notes with two questions."""
    from prompt import Passage
    from rows import Ask, Row, write_rows

    day = date(2025, 3, 3)
    rows = [
        Row(
            "notes",
            day,
            [Passage(day, f"code {n}1"), Passage(day, f"key {n}")],
            [Ask("code?", f"{n}1", [1]), Ask("pin?", "", [])],
        )
        for n in range(count)
    ]
    write_rows(path, rows)
    return path
