"""Train the verifier.

`python packaging/reader/train_verifier.py --rows build/reader/public.jsonl:0.6 build/reader/notes.jsonl --out DIR`

Seeded and resumable as train_adapter.py is, `--start` included.
A step takes some questions with a few passages each. Loss: listwise softmax over a question's passages and "none" at 0,
binary cross-entropy of each passage, and start and end of the answer, [CLS] where the passage does not hold it.
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
from base import minilm_folder
from rows import Row, read_rows
from safetensors.torch import load_file
from stages import common_arguments, done, due, is_over, load, save, stage, stages_of, to_the_end
from tokenizers import Tokenizer
from torch.nn import functional

from memx.models.verifier import Config, VerifierNet, batch_of, dated, pair_tokenizer


@dataclass(frozen=True)
class Example:
    """A question with passages `(date, text)`, those that answer it, and the answer's wording (may stand nowhere)."""

    question: str
    passages: list[tuple[str, str]]
    gold: set[int]
    answer: str


Step = Callable[[VerifierNet, torch.optim.Optimizer, Tokenizer, list[Example], str], float]


def examples_of(rows: list[Row], passages: int, rng: random.Random, keep_none: float) -> list[Example]:
    """One example a question: the gold passages and the nearest others."""
    out = []
    for row in rows:
        for ask in row.asks:
            if not ask.gold and rng.random() >= keep_none:
                continue
            gold = [g - 1 for g in ask.gold]
            others = [i for i in range(len(row.passages)) if i not in gold]
            if len(others) > passages - len(gold):
                others = rng.sample(others, max(1, passages - len(gold)))
            chosen = gold + others
            out.append(
                Example(
                    ask.question,
                    [(dated(row.passages[i].created), row.passages[i].text) for i in chosen],
                    set(range(len(gold))),
                    ask.answer,
                )
            )
    return out


def span_target(
    tokenizer_offsets: list[tuple[int, int]], types: list[int], text: str, shift: int, answer: str
) -> tuple[int, int] | None:
    """Token numbers of the answer's first occurrence behind the date, None where it does not stand there."""
    at = text.lower().find(answer.lower(), shift) if answer else -1
    if at < 0:
        return None
    end = at + len(answer)
    inside = [i for i, (a, b) in enumerate(tokenizer_offsets) if types[i] == 1 and a < end and b > at]
    return (inside[0], inside[-1]) if inside else None


def loss_of(net: VerifierNet, tokenizer: Tokenizer, batch: list[Example]) -> torch.Tensor:
    """Mean loss of a step."""
    pairs = [(e.question, d + t) for e in batch for d, t in e.passages]
    owner = [(k, i) for k, e in enumerate(batch) for i in range(len(e.passages))]
    encodings = tokenizer.encode_batch(pairs)
    device = next(net.parameters()).device
    order = sorted(range(len(pairs)), key=lambda i: len(encodings[i].ids))
    logits: list[torch.Tensor] = [torch.empty(0)] * len(pairs)
    spans: list[torch.Tensor] = []
    for at in range(0, len(order), 24):
        some = order[at : at + 24]
        relevance, scores = net(*(t.to(device) for t in batch_of([encodings[i] for i in some])))
        for row, i in enumerate(some):
            logits[i] = relevance[row]
            k, place = owner[i]
            example = batch[k]
            target: tuple[int, int] | None = (0, 0)
            if place in example.gold:
                front = len(example.passages[place][0])
                target = span_target(encodings[i].offsets, encodings[i].type_ids, pairs[i][1], front, example.answer)
            if target is not None:
                loss = functional.cross_entropy(scores[row].T, torch.tensor(target, device=device))
                spans.append(loss * (1.0 if place in example.gold else 0.15))
    together = torch.stack(logits)
    truth = torch.tensor([float(i in batch[k].gold) for k, i in owner], device=device)
    ranks, at = [], 0
    for example in batch:
        own = together[at : at + len(example.passages)]
        at += len(example.passages)
        full = torch.cat((own, own.new_zeros(1))).log_softmax(0)
        wanted = torch.tensor(sorted(example.gold) or [len(example.passages)], device=device)
        ranks.append(-full[wanted].logsumexp(0) if len(example.gold) < 2 else -full[wanted].mean())
    listwise = torch.stack(ranks).mean()
    return (
        listwise + functional.binary_cross_entropy_with_logits(together, truth) + torch.stack(spans).sum() / len(batch)
    )


def new_net(device: str) -> VerifierNet:
    """The bundled MiniLM with fresh heads."""
    net = VerifierNet(Config())
    wanted = net.state_dict()
    weights = {k: v for k, v in load_file(minilm_folder() / "model.safetensors").items() if k in wanted}
    missing = set(net.load_state_dict(weights, strict=False).missing_keys)
    if not missing <= {"relevance.weight", "relevance.bias", "span.weight", "span.bias"}:
        raise ValueError(f"MiniLM lacks {sorted(missing)[:3]}")
    return net.to(device)


def freeze(net: VerifierNet, layers: int) -> None:
    """Leave the embeddings and the first layers as MiniLM has them: a third less to compute with `layers` at 2."""
    for name, parameter in net.named_parameters():
        number = name.split(".")[2] if name.startswith("encoder.layer.") else ""
        if name.startswith("embeddings.") or (number and int(number) < layers):
            parameter.requires_grad_(False)


def stream(sets: list[list[Example]], size: int, rng: random.Random, skip: int) -> Iterator[list[Example]]:
    """Batches for ever; each takes from every set in equal parts."""
    queues: list[list[Example]] = [[] for _ in sets]
    count = 0
    while True:
        batch: list[Example] = []
        for examples, queue in zip(sets, queues, strict=True):
            while len(queue) < size // len(sets):
                queue.extend(rng.sample(examples, len(examples)))
            batch += [queue.pop() for _ in range(size // len(sets))]
        count += 1
        if count > skip:
            yield batch


def load_examples(options: argparse.Namespace) -> list[list[Example]]:
    """Questions per `--rows` file."""
    rng = random.Random(options.seed)
    sets = []
    for spec in options.rows:
        path, _, none = spec.partition(":")
        sets.append(examples_of(read_rows(Path(path)), options.passages, rng, float(none or 1)))
        print(f"{path}: {len(sets[-1])} questions", flush=True)
        if not sets[-1]:
            raise SystemExit(f"{path} holds no question to train on. Nothing was written.")
    return sets


class Stage:
    """Net, optimiser and where it stands: from the checkpoint in `--out`, else from `--start`'s weights, else new."""

    def __init__(self, options: argparse.Namespace) -> None:
        torch.manual_seed(options.seed)
        self.options, self.step, self.seconds = options, 0, 0.0
        self.before: list[dict[str, Any]] = []
        self.net = new_net(options.device)
        freeze(self.net, options.frozen)
        learned = [(n, p) for n, p in self.net.named_parameters() if p.requires_grad]
        heads = [p for n, p in learned if n.startswith(("relevance", "span"))]
        body = [p for n, p in learned if not n.startswith(("relevance", "span"))]
        self.rates = [options.lr, options.lr * 8]
        groups = [{"params": body, "lr": self.rates[0]}, {"params": heads, "lr": self.rates[1]}]
        self.optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)
        state, own = load(options)
        if state is not None:
            self.net.load_state_dict(state["net"])
            self.before = stages_of(state)[:-1] if own else stages_of(state)
        if state is not None and own:
            self.optimizer.load_state_dict(state["optimizer"])
            self.step, self.seconds = state["step"], state["seconds"]

    def set_rates(self) -> None:
        """Warm-up, then cosine to a fiftieth."""
        behind = done(self.options, self.step, self.seconds)
        factor = min(1.0, (self.step + 1) / 30) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * behind)))
        for part, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            part["lr"] = rate * factor

    def save(self) -> None:
        """Write the checkpoint."""
        now = stage(self.options, steps=self.step, seconds=round(self.seconds))
        state = {
            "net": self.net.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "seconds": self.seconds,
            "stages": [*self.before, now],
        }
        save(self.options.out, state)


def take_step(
    net: VerifierNet, optimizer: torch.optim.Optimizer, tokenizer: Tokenizer, batch: list[Example], device: str
) -> float:
    """Learn from some questions; their loss before."""
    with torch.autocast(device.split(":", maxsplit=1)[0], dtype=torch.bfloat16):
        loss = loss_of(net, tokenizer, batch)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def run(options: argparse.Namespace, take: Step = take_step) -> None:
    """To the end of the steps or of the minutes."""
    options.out.mkdir(parents=True, exist_ok=True)
    now = Stage(options)
    if is_over(options, now.step, now.seconds):
        return
    sets = load_examples(options)
    tokenizer = pair_tokenizer(minilm_folder() / "tokenizer.json", options.longest)
    mean, last = float("nan"), time.monotonic()
    for batch in stream(sets, options.questions, random.Random(options.seed + 1), now.step):
        if done(options, now.step, now.seconds) >= 1:
            break
        now.set_rates()
        loss = take(now.net, now.optimizer, tokenizer, batch, options.device)
        moment = time.monotonic()
        now.step, now.seconds, last = now.step + 1, now.seconds + moment - last, moment
        mean = loss if math.isnan(mean) else 0.95 * mean + 0.05 * loss
        if now.step % 10 == 0:
            print(json.dumps({"step": now.step, "seconds": round(now.seconds), "loss": round(mean, 4)}), flush=True)
        if due(options, now.step):
            now.save()
    now.save()


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    """Of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    common_arguments(parser)
    parser.add_argument("--lr", type=float, default=1e-4)
    parser.add_argument("--passages", type=int, default=4, help="passages a question in training")
    parser.add_argument("--questions", type=int, default=12, help="questions a step")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--frozen", type=int, default=2, help="layers, from the first, that stay as they are")
    parser.add_argument("--longest", type=int, default=160, help="tokens of a pair in training")
    return parser.parse_args(words)


if __name__ == "__main__":
    to_the_end(run, arguments())
