"""The trained LoRA as a GGUF adapter that llama.cpp loads over the bundled model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from base import PROJECTIONS, Shape, permute
from gguf import GGUFWriter


def write_adapter(
    path: Path, state: dict[str, torch.Tensor], shape: Shape, alpha: float, about: dict[str, str]
) -> None:
    """`state` holds `blocks.N.attn_q.a` (rank, in) and `.b` (out, rank); q's and k's b go back to GGUF row order."""
    writer = GGUFWriter(path, "llama")
    writer.add_string("general.type", "adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", alpha)
    for key, value in about.items():
        writer.add_string(f"general.{key}", value)
    heads = {"attn_q": shape.heads, "attn_k": shape.kv_heads}
    for layer in range(shape.layers):
        for name in PROJECTIONS:
            a = state[f"blocks.{layer}.{name}.a"].detach().float().cpu().numpy()
            b = state[f"blocks.{layer}.{name}.b"].detach().float().cpu().numpy()
            if name in heads:
                b = permute(b, heads[name])
            writer.add_tensor(f"blk.{layer}.{name}.weight.lora_a", np.ascontiguousarray(a, dtype=np.float16))
            writer.add_tensor(f"blk.{layer}.{name}.weight.lora_b", np.ascontiguousarray(b, dtype=np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
