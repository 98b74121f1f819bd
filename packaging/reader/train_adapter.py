"""Train the reader's LoRA.

`python packaging/reader/train_adapter.py --rows build/reader/public.jsonl:0.5 build/reader/notes.jsonl --out DIR`

Seeded, and resumable: the same command goes on from the last checkpoint in `--out`, on another device if need be.
`--start OTHER/checkpoint.pt` begins a second stage from a first one's weights.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from base import base_gguf, read_base
from llama import Group, Packed, Reader, pack
from rows import read_rows
from tokens import batches, gguf_tokenizer, group_of


@dataclass
class Progress:
    """Where training stands."""

    step: int = 0
    seconds: float = 0.0
    tokens: int = 0


def learning_rate(options: argparse.Namespace, progress: Progress) -> float:
    """Warm-up, then constant or cosine to a hundredth, over the steps or over the minutes, whichever ends first."""
    done = max(progress.step / options.steps, progress.seconds / 60 / options.minutes)
    warm = min(1.0, (progress.step + 1) / 20)
    shape = 1.0 if options.constant else 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))
    return float(options.lr * warm * shape)


def load_groups(options: argparse.Namespace) -> tuple[list[list[Group]], list[Group]]:
    """Training groups per `--rows` file, and a few kept aside for the log."""
    rng = random.Random(options.seed)
    encode = gguf_tokenizer(base_gguf())
    sets: list[list[Group]] = []
    held: list[Group] = []
    for spec in options.rows:
        path, _, none = spec.partition(":")
        rows = read_rows(Path(path))
        made = (group_of(r, encode, rng, options.branches, float(none or 1)) for r in rows)
        groups = [g for g in made if g is not None and len(g) <= options.longest]
        held += groups[:4]
        sets.append(groups[4:])
        print(
            path,
            len(groups),
            "groups",
            sum(map(len, groups)),
            "tokens",
            sum(len(g.branches) for g in groups),
            "questions",
            flush=True,
        )
    return sets, held


def epochs(sets: list[list[Group]], options: argparse.Namespace, skip: int) -> Any:
    """Batches for ever, each epoch shuffled anew; the first `skip` are passed over (resuming)."""
    rng = random.Random(options.seed + 1)
    count = 0
    while True:
        for batch in batches([g for s in sets for g in s], options.tokens, rng):
            count += 1
            if count > skip:
                yield batch


def to_device(packed: Packed, device: str) -> Packed:
    """Move a pack."""
    return Packed(
        packed.ids.to(device),
        packed.positions.to(device),
        packed.spans,
        [b.to(device) for b in packed.biases],
        packed.predict.to(device),
        packed.labels.to(device),
    )


def save(path: Path, model: Reader, optimizer: torch.optim.Optimizer, progress: Progress) -> None:
    """Write a checkpoint so that a crash leaves the old one or the new one."""
    state = {
        "lora": {k: v.detach().cpu() for k, v in model.named_parameters()},
        "optimizer": optimizer.state_dict(),
        "progress": vars(progress),
        "rank": model.rank,
        "alpha": model.alpha,
    }
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


@torch.no_grad()
def held_loss(model: Reader, held: list[Group], device: str) -> float:
    """Mean loss over the groups kept aside."""
    losses = [model.loss(to_device(pack([g]), device)).item() for g in held]
    return sum(losses) / max(1, len(losses))


def build(options: argparse.Namespace) -> tuple[Reader, torch.optim.Optimizer, Progress]:
    """Model, optimiser and progress, from the checkpoint in `--out`, else from `--start`, else new."""
    torch.manual_seed(options.seed)
    shape, weights = read_base(base_gguf())
    model = Reader(shape, weights, options.rank, options.alpha).to(options.device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.lr, betas=(0.9, 0.98), weight_decay=0.01)
    progress = Progress()
    here = options.out / "checkpoint.pt"
    source = here if here.exists() else options.start
    if source is not None:
        state = torch.load(source, map_location="cpu", weights_only=True)
        model.load_state_dict(state["lora"], strict=True)
        if source == here:
            optimizer.load_state_dict(state["optimizer"])
            progress = Progress(**state["progress"])
        print("from", source.name, progress, flush=True)
    return model, optimizer, progress


def train(options: argparse.Namespace) -> None:
    """Run to the end of the steps or of the minutes."""
    options.out.mkdir(parents=True, exist_ok=True)
    sets, held = load_groups(options)
    model, optimizer, progress = build(options)
    log = (options.out / "log.jsonl").open("a")
    mean, last = float("nan"), time.monotonic()
    for batch in epochs(sets, options, progress.step):
        if progress.step >= options.steps or progress.seconds >= options.minutes * 60:
            break
        packed = to_device(pack(batch), options.device)
        rate = learning_rate(options, progress)
        for part in optimizer.param_groups:
            part["lr"] = rate
        loss = model.loss(packed)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        now = time.monotonic()
        progress.step += 1
        progress.tokens += len(packed.ids)
        progress.seconds, last = progress.seconds + now - last, now
        mean = loss.item() if math.isnan(mean) else 0.95 * mean + 0.05 * loss.item()
        if progress.step % options.log == 0:
            row = {**vars(progress), "loss": round(mean, 4), "rate": rate}
            if progress.step % (options.log * 2) == 0:
                row["held"] = round(held_loss(model, held, options.device), 4)
                save(options.out / "checkpoint.pt", model, optimizer, progress)
            print(json.dumps(row), file=log, flush=True)
            print(row, flush=True)
    save(options.out / "checkpoint.pt", model, optimizer, progress)


def main() -> None:
    """Parse and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--rows",
        nargs="+",
        required=True,
        help="prepared files, each as PATH or PATH:SHARE, the share of unanswerable questions that is kept",
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--rank", type=int, default=32)
    parser.add_argument("--alpha", type=float, default=64.0)
    parser.add_argument("--lr", type=float, default=6e-4)
    parser.add_argument("--constant", action="store_true", help="no decay, for a first stage")
    parser.add_argument("--steps", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=100.0)
    parser.add_argument("--tokens", type=int, default=1800, help="tokens a step")
    parser.add_argument("--longest", type=int, default=1200, help="longer groups are left out")
    parser.add_argument("--branches", type=int, default=10)
    parser.add_argument("--log", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
