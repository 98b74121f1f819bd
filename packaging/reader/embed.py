"""Mean-pooled, normalised sentence vectors of the bundled MiniLM, straight through transformers."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from base import minilm_folder
from transformers import AutoModel, AutoTokenizer

Vectors = npt.NDArray[np.float32]


class Embedder:
    """Texts to unit vectors (n, 384)."""

    def __init__(self, device: str = "cpu") -> None:
        folder = str(minilm_folder())
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.model = AutoModel.from_pretrained(folder).eval().to(device)
        self.device = device

    @torch.inference_mode()
    def __call__(self, texts: Sequence[str], batch: int = 64) -> Vectors:
        """Embed; sorted by length so that a batch is not mostly padding."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = np.zeros((len(texts), 384), dtype=np.float32)
        for at in range(0, len(order), batch):
            some = order[at : at + batch]
            x = self.tokenizer(
                [texts[i] for i in some], padding=True, truncation=True, max_length=256, return_tensors="pt"
            ).to(self.device)
            hidden = self.model(**x).last_hidden_state
            mask = x["attention_mask"][:, :, None].to(hidden.dtype)
            pooled = torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=-1)
            out[some] = pooled.float().cpu().numpy()
        return out

    def cached(self, texts: Sequence[str], folder: Path) -> Vectors:
        """The same, kept on disk under the texts' hash."""
        name = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
        path = folder / f"{name}.npy"
        if path.exists():
            return np.asarray(np.load(path), dtype=np.float32)
        vectors = self(texts)
        folder.mkdir(parents=True, exist_ok=True)
        np.save(path, vectors)
        return vectors
