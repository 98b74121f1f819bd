"""Write what training changed of the verifier, in half precision, with its calibration.

`python packaging/reader/export_verifier.py --checkpoint DIR/checkpoint.pt --rows build/reader/held.jsonl --out FOLDER`

The rows calibrate the two probabilities (logistic, by Newton steps); they must not be those that were trained on.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path

import torch
from base import minilm_folder, sha256
from convert_adapter import LICENCE
from rows import Row, read_rows
from safetensors.torch import load_file, save_file
from stages import stages_of

from memx.models.verifier import FORMAT, Config, Verifier, VerifierNet, pair_tokenizer

ATTRIBUTION = (
    "Trained on SQuAD 2.0 (Rajpurkar et al., CC BY-SA 4.0), Natural Questions passages in the form of "
    "lost-in-the-middle (Google; Liu et al.; Wikipedia text CC BY-SA 3.0), FriendsQA (Yang and Choi, Apache-2.0) "
    "and notes written for MemX. Base: all-MiniLM-L6-v2 (Apache-2.0)."
)


def logistic(scores: list[float], truth: list[bool]) -> tuple[float, float]:
    """Scale and bias that make sigmoid(scale * score + bias) a probability."""
    x = torch.stack((torch.tensor(scores, dtype=torch.float64), torch.ones(len(scores), dtype=torch.float64)), dim=1)
    y, w = torch.tensor(truth, dtype=torch.float64), torch.tensor([1.0, 0.0], dtype=torch.float64)
    for _ in range(30):
        p = torch.sigmoid(x @ w)
        slope = x.T @ (p - y) + 1e-3 * w
        curve = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * torch.eye(2, dtype=torch.float64)
        w = w - torch.linalg.solve(curve, slope)
    return float(w[0]), float(w[1])


def calibrated(net: VerifierNet, config: Config, rows: list[Row], limit: int) -> Config:
    """Fit passage relevance and "none of them" on held rows."""
    verifier = Verifier(net, pair_tokenizer(minilm_folder() / "tokenizer.json", config.max_tokens))
    pairs: tuple[list[float], list[bool]] = ([], [])
    whole: tuple[list[float], list[bool]] = ([], [])
    asks = [(row, ask) for row in rows for ask in row.asks]
    for row, ask in random.Random(3).sample(asks, min(limit, len(asks))):
        passages: list[tuple[date, str]] = [(p.created, p.text) for p in row.passages]
        logits = [v.logit for v in verifier.predict(ask.question, passages, spans=0).verdicts]
        pairs[0].extend(logits)
        pairs[1].extend(i + 1 in ask.gold for i in range(len(logits)))
        whole[0].append(max(logits))
        whole[1].append(bool(ask.gold))
    scale, bias = logistic(*pairs)
    null_scale, null_bias = logistic(*whole)
    return replace(config, scale=scale, bias=bias, null_scale=null_scale, null_bias=null_bias)


def changed(half: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Without what is as MiniLM has it, which travels with MemX already: two thirds of the file."""
    base = load_file(minilm_folder() / "model.safetensors")
    return {k: v for k, v in half.items() if k not in base or not torch.equal(base[k].half(), v)}


def main() -> None:
    """Calibrate and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--rows", type=Path, nargs="+", required=True)
    parser.add_argument("--limit", type=int, default=300, help="questions a file to calibrate on")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    state = torch.load(options.checkpoint, map_location="cpu", weights_only=True)
    half = {k: v.half().contiguous() for k, v in state["net"].items()}
    own = changed(half)
    config = Config()
    net = VerifierNet(config)
    net.load_state_dict({k: v.float() for k, v in half.items()})
    rows = [r for path in options.rows for r in read_rows(path)]
    config = calibrated(net.eval(), config, rows, options.limit * len(options.rows))
    options.out.mkdir(parents=True, exist_ok=True)
    weights = options.out / "model.safetensors"
    save_file(own, weights, metadata={"format": "pt", "license": LICENCE})
    about = {
        "format": FORMAT,
        "model": asdict(config),
        "sha256": sha256(weights),
        "base_sha256": sha256(minilm_folder() / "model.safetensors"),
        "training": {"stages": stages_of(state)},
        "date": datetime.now(UTC).date().isoformat(),
        "licence": LICENCE,
        "attribution": ATTRIBUTION,
    }
    (options.out / "config.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(asdict(config)))


if __name__ == "__main__":
    main()
