"""Prepared groups as token ids, by llama.cpp's own tokeniser, so that training sees exactly what the engine feeds."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from llama import Branch, Group
from prompt import END, question_text, shared_text, target_text
from rows import Row


class Tokenizer(Protocol):
    """Text to ids, special tokens parsed, no BOS added."""

    def __call__(self, text: str) -> list[int]: ...


def gguf_tokenizer(path: Path) -> Tokenizer:
    """The GGUF's own vocabulary, without its weights."""
    from llama_cpp import Llama

    model = Llama(model_path=str(path), vocab_only=True, verbose=False)

    def encode(text: str) -> list[int]:
        return list(model.tokenize(text.encode("utf-8"), add_bos=False, special=True))

    return encode


def group_of(row: Row, encode: Tokenizer, rng: random.Random, branches: int, keep_none: float) -> Group | None:
    """A training group of at most `branches` questions; the unanswerable ones are kept with chance `keep_none`."""
    asks = [a for a in row.asks if a.gold or rng.random() < keep_none]
    if len(asks) > branches:
        asks = rng.sample(asks, branches)
    if not asks:
        return None
    prefix = encode(shared_text(row.passages, row.today))
    made = [Branch(encode(question_text(a.question)), encode(target_text(a.answer, a.gold) + END)) for a in asks]
    return Group(prefix, made)


def batches(groups: Sequence[Group], tokens: int, rng: random.Random) -> list[list[Group]]:
    """Shuffled batches of about `tokens` tokens."""
    out: list[list[Group]] = []
    current: list[Group] = []
    size = 0
    for group in rng.sample(list(groups), len(groups)):
        if current and size + len(group) > tokens:
            out.append(current)
            current, size = [], 0
        current.append(group)
        size += len(group)
    return [*out, current] if current else out
