"""Train the reader's LoRA.

`python packaging/reader/train_adapter.py --rows build/reader/public.jsonl:0.5 build/reader/notes.jsonl --out DIR`

Seeded, and resumable: the same command goes on from the last checkpoint in `--out`, on another device if need be, and
by itself on the CPU where the GPU goes away. `--start OTHER/checkpoint.pt` begins a second stage from a first one's
weights.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from base import base_gguf, read_base
from llama import Group, Packed, Reader, pack
from rows import read_rows
from stages import common_arguments, done, due, is_over, load, save, stage, stages_of, to_the_end
from tokens import batches, gguf_tokenizer, group_of

ASIDE = 4  # groups of a file that are not trained on
Step = Callable[[Reader, torch.optim.Optimizer, Packed], float]


@dataclass
class Progress:
    """Where a stage stands."""

    step: int = 0
    seconds: float = 0.0
    tokens: int = 0


def learning_rate(options: argparse.Namespace, progress: Progress) -> float:
    """Warm-up, then constant or cosine to a hundredth, over the steps or over the minutes, whichever ends first."""
    behind = min(1.0, done(options, progress.step, progress.seconds))
    warm = min(1.0, (progress.step + 1) / 20)
    shape = 1.0 if options.constant else 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * behind))
    return float(options.lr * warm * shape)


def load_groups(options: argparse.Namespace) -> tuple[list[Group], list[Group]]:
    """Training groups of all `--rows` files, and a few of each kept aside for the log."""
    rng = random.Random(options.seed)
    encode = gguf_tokenizer(base_gguf())
    trained: list[Group] = []
    aside: list[Group] = []
    for spec in options.rows:
        path, _, none = spec.partition(":")
        made = (group_of(r, encode, rng, options.branches, float(none or 1)) for r in read_rows(Path(path)))
        groups = [g for g in made if g is not None and len(g) <= options.longest]
        aside += groups[:ASIDE]
        trained += groups[ASIDE:]
        questions = sum(len(g.branches) for g in groups)
        print(f"{path}: {len(groups)} groups, {sum(map(len, groups))} tokens, {questions} questions", flush=True)
    if not trained:
        raise SystemExit(f"Nothing to train on: a file of --rows needs more than {ASIDE} groups. Nothing was written.")
    return trained, aside


def epochs(groups: list[Group], options: argparse.Namespace, skip: int) -> Iterator[list[Group]]:
    """Batches for ever, each epoch shuffled anew; the first `skip` are passed over (resuming)."""
    rng = random.Random(options.seed + 1)
    count = 0
    while True:
        for batch in batches(groups, options.tokens, rng):
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


@torch.no_grad()
def loss_aside(model: Reader, aside: list[Group], device: str) -> float:
    """Mean loss over the groups kept aside."""
    losses = [model.loss(to_device(pack([g]), device)).item() for g in aside]
    return sum(losses) / max(1, len(losses))


def take_step(model: Reader, optimizer: torch.optim.Optimizer, packed: Packed) -> float:
    """Learn from one pack; its loss before."""
    loss = model.loss(packed)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return loss.item()


class Stage:
    """Model, optimiser and progress: from the checkpoint in `--out`, else from `--start`'s weights, else new."""

    def __init__(self, options: argparse.Namespace) -> None:
        torch.manual_seed(options.seed)
        shape, weights = read_base(base_gguf())
        self.options, self.progress = options, Progress()
        self.before: list[dict[str, Any]] = []
        self.model = Reader(shape, weights, options.rank, options.alpha).to(options.device)
        parameters = self.model.parameters()
        self.optimizer = torch.optim.AdamW(parameters, lr=options.lr, betas=(0.9, 0.98), weight_decay=0.01)
        state, own = load(options)
        if state is not None:
            self.model.load_state_dict(state["lora"], strict=True)
            self.before = stages_of(state)[:-1] if own else stages_of(state)
        if state is not None and own:
            self.optimizer.load_state_dict(state["optimizer"])
            self.progress = Progress(**state["progress"])

    def save(self) -> None:
        """Write the checkpoint."""
        at = self.progress
        now = stage(self.options, steps=at.step, tokens=at.tokens, seconds=round(at.seconds))
        state = {
            "lora": {k: v.detach().cpu() for k, v in self.model.named_parameters()},
            "optimizer": self.optimizer.state_dict(),
            "progress": vars(at),
            "rank": self.model.rank,
            "alpha": self.model.alpha,
            "stages": [*self.before, now],
        }
        save(self.options.out, state)


def run(options: argparse.Namespace, step: Step = take_step) -> None:
    """To the end of the steps or of the minutes."""
    options.out.mkdir(parents=True, exist_ok=True)
    now = Stage(options)
    model, optimizer, progress = now.model, now.optimizer, now.progress
    if is_over(options, progress.step, progress.seconds):
        return
    groups, aside = load_groups(options)
    mean, last = float("nan"), time.monotonic()
    for batch in epochs(groups, options, progress.step):
        if done(options, progress.step, progress.seconds) >= 1:
            break
        packed = to_device(pack(batch), options.device)
        rate = learning_rate(options, progress)
        for part in optimizer.param_groups:
            part["lr"] = rate
        loss = step(model, optimizer, packed)
        moment = time.monotonic()
        progress.step += 1
        progress.tokens += len(packed.ids)
        progress.seconds, last = progress.seconds + moment - last, moment
        mean = loss if math.isnan(mean) else 0.95 * mean + 0.05 * loss
        if progress.step % options.log == 0:
            row = {**vars(progress), "loss": round(mean, 4), "rate": rate}
            if progress.step % (options.log * 2) == 0:
                row["held"] = round(loss_aside(model, aside, options.device), 4)
            with (options.out / "log.jsonl").open("a") as log:
                print(json.dumps(row), file=log)
            print(row, flush=True)
        if due(options, progress.step):
            now.save()
    now.save()


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    """Of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    common_arguments(parser)
    parser.add_argument("--rank", type=int, default=32)
    parser.add_argument("--alpha", type=float, default=64.0)
    parser.add_argument("--lr", type=float, default=6e-4)
    parser.add_argument("--constant", action="store_true", help="no decay, for a first stage")
    parser.add_argument("--minutes", type=float, default=100.0)
    parser.add_argument("--tokens", type=int, default=1800, help="tokens a step")
    parser.add_argument("--longest", type=int, default=1200, help="longer groups are left out")
    parser.add_argument("--branches", type=int, default=10)
    parser.add_argument("--log", type=int, default=10)
    return parser.parse_args(words)


if __name__ == "__main__":
    to_the_end(run, arguments())
