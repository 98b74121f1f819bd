"""Turn a checkpoint into the GGUF adapter with its JSON, and check torch against llama.cpp.

`python packaging/reader/convert_adapter.py --checkpoint build/reader/a/checkpoint.pt --out FILE.gguf`
"""

from __future__ import annotations

import argparse
import json
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from base import base_gguf, read_base, sha256
from gguf_adapter import write_adapter
from llama import Branch, Group, Reader, pack
from prompt import PROMPT_VERSION, Passage, prompt_text
from stages import stages_of

LICENCE = "CC-BY-SA-4.0"
ATTRIBUTION = (
    "Trained on SQuAD 2.0 (Rajpurkar et al., CC BY-SA 4.0), Natural Questions passages in the form of "
    "lost-in-the-middle (Google; Liu et al.; Wikipedia text CC BY-SA 3.0), FriendsQA (Yang and Choi, Apache-2.0) "
    "and notes written for MemX. "
    "Base: SmolLM2-135M-Instruct (Hugging Face, Apache-2.0)."
)
SAMPLES = (
    ("What is the gate code?", ("allotment gate code 4471, padlock sticks", "choir moved to Thursdays, 7.30")),
    ("When did Ana run the race?", ("Ana: I ran a charity race yesterday!", "Ben: I bought a bike last week")),
    ("who has the spare key", ("Rosa has the spare key", "tyre pressure 33 front")),
)


def sample_prompts() -> list[str]:
    """A few prompts of different length."""
    return [
        prompt_text([Passage(date(2025, 3, 3 + i), t) for i, t in enumerate(texts)], date(2025, 6, 1), question)
        for question, texts in SAMPLES
    ]


def llama_logits(adapter: Path, prompts: list[str]) -> tuple[list[list[int]], list[npt.NDArray[np.float32]]]:
    """Token ids of each prompt and llama.cpp's logits after its last token, base with adapter."""
    from llama_cpp import Llama

    model = Llama(
        model_path=str(base_gguf()), lora_path=str(adapter), n_ctx=1024, n_threads=1, verbose=False, logits_all=True
    )
    ids, logits = [], []
    for prompt in prompts:
        tokens = list(model.tokenize(prompt.encode(), add_bos=False, special=True))
        model.reset()  # type: ignore[no-untyped-call]
        model.eval(tokens)
        ids.append(tokens)
        logits.append(np.array(model.scores[len(tokens) - 1], dtype=np.float32))
    return ids, logits


@torch.no_grad()
def torch_logits(model: Reader, ids: list[list[int]]) -> list[npt.NDArray[np.float32]]:
    """The same from torch in float32."""
    return [model.logits(pack([Group([], [Branch(tokens, [0])])]))[0].numpy() for tokens in ids]


def compare(adapter: Path, model: Reader) -> list[dict[str, float]]:
    """Per sample prompt: KL divergence torch → llama.cpp, correlation of logits, is the best token the same."""
    ids, theirs = llama_logits(adapter, sample_prompts())
    rows = []
    for mine, other in zip(torch_logits(model, ids), theirs, strict=True):
        p, q = (torch.log_softmax(torch.from_numpy(x), 0) for x in (mine, other))
        rows.append(
            {
                "kl": round(float((p.exp() * (p - q)).sum()), 5),
                "correlation": round(float(np.corrcoef(mine, other)[0, 1]), 5),
                "same_best": float(mine.argmax() == other.argmax()),
            }
        )
    return rows


def describe(options: argparse.Namespace, state: dict[str, Any], agreement: list[dict[str, float]]) -> str:
    """The JSON beside the adapter."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    ).stdout.strip()
    about = {
        "format": "memx-reader-1",
        "adapter": options.out.name,
        "adapter_sha256": sha256(options.out),
        "base": base_gguf().name,
        "base_sha256": sha256(base_gguf()),
        "prompt_version": PROMPT_VERSION,
        "rank": state["rank"],
        "alpha": state["alpha"],
        "scale": 1.0,
        "date": datetime.now(UTC).date().isoformat(),
        "commit": commit,
        "training": {"stages": stages_of(state)},
        "data": ["squad2-train", "nq-train", "friendsqa-train", "generated notes (packaging/reader/frames)"],
        "licence": LICENCE,
        "attribution": ATTRIBUTION,
        "agreement_torch_llamacpp": agreement,
    }
    return json.dumps(about, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Convert, compare, describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    state = torch.load(options.checkpoint, map_location="cpu", weights_only=True)
    shape, weights = read_base(base_gguf())
    about = {"license": LICENCE, "name": "MemX reader for SmolLM2-135M-Instruct"}
    write_adapter(options.out, state["lora"], shape, state["alpha"], about)
    model = Reader(shape, weights, state["rank"], state["alpha"], torch.float32)
    model.load_state_dict(state["lora"], strict=True)
    agreement = compare(options.out, model)
    print(agreement)
    if not all(row["same_best"] and row["correlation"] > 0.99 for row in agreement):
        raise SystemExit("torch and llama.cpp disagree")
    text = describe(options, state, agreement)
    options.out.with_suffix(".json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
