"""How fast passages are embedded, beside plain `encode` of the same model on the same texts, round by round.

    python tests/benchmarks/embedding.py [--notes FILE.jsonl] [--texts 640] [--rounds 3]

`--notes` has lines with a "body"; without it the sample notes are taken, over and over. Of each kind the fastest round
counts: the rounds take turns, so that a busy machine slows both. Agreement says what the faster way costs: how many of
the ten nearest texts of each text are the same.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from figures import Figure, report
from numpy.typing import NDArray
from scale import NoFeed
from sentence_transformers import SentenceTransformer

from memx import bundled
from memx.models import weights
from memx.models.embedder import NICE, EmbedderClient

Vectors = NDArray[np.float32]
NEAREST = 10


def bodies(path: Path, count: int) -> list[str]:
    listed = [json.loads(line)["body"] for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [listed[i % len(listed)] for i in range(count)]


def shared(one: Vectors, other: Vectors) -> float:
    """Of the nearest texts, without the text itself and its repetitions."""

    def nearest(vectors: Vectors) -> list[set[int]]:
        scores = vectors @ vectors.T
        scores[scores > 0.9999] = -1
        return [set(row[:NEAREST].tolist()) for row in np.argsort(-scores, axis=1, kind="stable")]

    pairs = zip(nearest(one), nearest(other), strict=True)
    return float(np.mean([len(left & right) / NEAREST for left, right in pairs]))


def fastest(ways: dict[str, Callable[[Sequence[str]], Vectors]], texts: list[str], rounds: int) -> dict[str, float]:
    """Seconds, after one round to warm up."""
    best = dict.fromkeys(ways, float("inf"))
    for turn in range(rounds + 1):
        for name, embed in ways.items():
            start = time.perf_counter()
            embed(texts if turn else texts[:64])
            if turn:
                best[name] = min(best[name], time.perf_counter() - start)
    return best


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--notes", type=Path, default=bundled.folder("resources") / "samples" / "notes.jsonl")
    parser.add_argument("--texts", type=int, default=640)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = bodies(options.notes, options.texts)
    torch.set_num_threads(weights.physical_cores())
    model = SentenceTransformer(str(weights.embedder_weights()), device="cpu", local_files_only=True)

    def plain(some: Sequence[str]) -> Vectors:
        return np.asarray(model.encode(list(some), normalize_embeddings=True, show_progress_bar=False))

    with tempfile.TemporaryDirectory() as folder:
        client = EmbedderClient(NoFeed(), Path(folder))

        def ours(some: Sequence[str]) -> Vectors:
            return np.frombuffer(b"".join(client.embed(some)), "<f4").reshape(len(some), -1)

        try:
            client.start()
            os.nice(NICE)  # as the child has it: a busy machine shall slow both
            seconds = fastest({"plain": plain, "ours": ours}, texts, options.rounds)
            one, other = plain(texts), ours(texts)
        finally:
            client.close()
    n = len(texts)
    figures = [
        Figure("plain encode, batches of 32", n / seconds["plain"], "texts/s", n=n),
        Figure("memx, child and pipe included", n / seconds["ours"], "texts/s", n=n),
        Figure("times as fast", seconds["plain"] / seconds["ours"], "×", (">=", 2.5), n=n),
        Figure("smallest cosine between the two", float((one * other).sum(1).min()), "", n=n),
        Figure(f"of the {NEAREST} nearest, the same", shared(one, other), "share", (">=", 0.98), n=n),
    ]
    report("embedding", figures, " ".join(["python", *sys.argv]))


if __name__ == "__main__":
    main()
