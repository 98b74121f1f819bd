"""The verifier: a cross-encoder on the bundled MiniLM that says whether a passage answers a question, and where.

In the child only, and in training (packaging/reader). Passages are `(created, text)`; offsets count code points of
`text`. One logit and two heads for start and end on the tokens, so not sentence-transformers' CrossEncoder, which has
no room for the latter; its weights are MiniLM's own names all the same.
"""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Self

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from tokenizers import Encoding, Tokenizer
from torch import nn
from torch.nn import functional

from memx.domain.reading import Stretch

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FORMAT = "memx-verifier-1"


@dataclass(frozen=True)
class Config:
    """Shape of the encoder and how its logits become probabilities."""

    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    vocabulary: int = 30522
    positions: int = 512
    max_tokens: int = 256
    scale: float = 1.0
    bias: float = 0.0
    null_scale: float = 1.0
    null_bias: float = 0.0


@dataclass(frozen=True)
class Verdict:
    """One passage: logit and probability that it answers the question, and its best spans, best first."""

    logit: float
    relevance: float
    spans: tuple[Stretch, ...]


@dataclass(frozen=True)
class Prediction:
    """Verdicts in the order of the passages; `null` is the probability that none of them answers."""

    verdicts: tuple[Verdict, ...]
    null: float
    tokens: int = 0


def dated(created: date) -> str:
    """`(Mon 17 Feb 2025) `, which stands before every passage as in the reader's prompt."""
    return f"({_DAYS[created.weekday()]} {created.day} {_MONTHS[created.month - 1]} {created.year}) "


class Layer(nn.Module):
    """A BERT layer under BERT's own parameter names, so that MiniLM's file loads as it is."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        w = config.width
        self.heads = config.heads
        self.attention = nn.ModuleDict(
            {
                "self": nn.ModuleDict({n: nn.Linear(w, w) for n in ("query", "key", "value")}),
                "output": nn.ModuleDict({"dense": nn.Linear(w, w), "LayerNorm": nn.LayerNorm(w, eps=1e-12)}),
            }
        )
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(w, config.inner)})
        self.output = nn.ModuleDict({"dense": nn.Linear(config.inner, w), "LayerNorm": nn.LayerNorm(w, eps=1e-12)})

    def forward(self, x: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        """x (B, L, width), bias (B, 1, 1, L), minus infinity on padding → (B, L, width)."""
        b, length, w = x.shape
        own: Any = self.attention["self"]
        out: Any = self.attention["output"]
        q, k, v = (own[n](x).view(b, length, self.heads, -1).transpose(1, 2) for n in ("query", "key", "value"))
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=None if bias is None else bias.to(q.dtype))
        x = out["LayerNorm"](x + out["dense"](mixed.transpose(1, 2).reshape(b, length, w)))
        inner = functional.gelu(self.intermediate["dense"](x))
        return self.output["LayerNorm"](x + self.output["dense"](inner))  # type: ignore[no-any-return]


class VerifierNet(nn.Module):
    """Encoder with a relevance head on [CLS] and start and end heads on every token."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        w = config.width
        self.embeddings = nn.ModuleDict(
            {
                "word_embeddings": nn.Embedding(config.vocabulary, w),
                "position_embeddings": nn.Embedding(config.positions, w),
                "token_type_embeddings": nn.Embedding(2, w),
                "LayerNorm": nn.LayerNorm(w, eps=1e-12),
            }
        )
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList(Layer(config) for _ in range(config.layers))})
        self.relevance = nn.Linear(w, 1)
        self.span = nn.Linear(w, 2)

    def forward(self, ids: torch.Tensor, types: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """ids, types, mask (B, L) → relevance logits (B,), span logits (B, L, 2), padding at minus infinity."""
        e = self.embeddings
        places = torch.arange(ids.shape[1], device=ids.device)
        x = e["word_embeddings"](ids) + e["position_embeddings"](places)[None] + e["token_type_embeddings"](types)
        x = e["LayerNorm"](x)
        hidden = mask == 0
        bias = torch.zeros(mask.shape, dtype=x.dtype, device=x.device).masked_fill(hidden, float("-inf"))[
            :, None, None, :
        ]
        for layer in self.encoder["layer"]:  # type: ignore[attr-defined]
            x = layer(x, bias if bool(hidden.any()) else None)
        spans = self.span(x).float().masked_fill(hidden[:, :, None], float("-inf"))
        return self.relevance(x[:, 0]).float().squeeze(-1), spans


def pair_tokenizer(path: Path, max_tokens: int) -> Tokenizer:
    """MiniLM's tokeniser without padding; a long pair loses the end of what is longer, mostly the passage."""
    tokenizer: Tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens, strategy="longest_first")
    return tokenizer


def batch_of(encodings: Sequence[Encoding]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """ids, types and mask (B, longest)."""
    longest = max(len(e.ids) for e in encodings)

    def padded(rows: list[list[int]]) -> torch.Tensor:
        return torch.tensor([row + [0] * (longest - len(row)) for row in rows])

    return (
        padded([e.ids for e in encodings]),
        padded([e.type_ids for e in encodings]),
        padded([e.attention_mask for e in encodings]),
    )


def best_spans(
    encoding: Encoding, scores: torch.Tensor, shift: int, count: int, longest: int = 40
) -> tuple[Stretch, ...]:
    """The `count` best spans that do not overlap; scores (L, 2), `shift` the length of the date in front."""
    offsets = encoding.offsets
    inside = [
        i
        for i, kind in enumerate(encoding.type_ids[: len(scores)])
        if kind == 1 and offsets[i][0] >= shift and offsets[i][1] > offsets[i][0]
    ]
    first, last = (column.tolist() for column in scores.log_softmax(dim=0).unbind(1))
    starts = sorted(inside, key=lambda i: -first[i])[:12]
    ends = sorted(inside, key=lambda i: -last[i])[:12]
    pairs = sorted(((first[i] + last[j], i, j) for i in starts for j in ends if i <= j < i + longest), reverse=True)
    chosen: list[Stretch] = []
    for score, i, j in pairs:
        span = Stretch(offsets[i][0] - shift, offsets[j][1] - shift, math.exp(score))
        if all(span.end <= o.start or span.start >= o.end for o in chosen):
            chosen.append(span)
        if len(chosen) == count:
            break
    return tuple(chosen)


class Verifier:
    """The trained network with its tokeniser."""

    def __init__(self, net: VerifierNet, tokenizer: Tokenizer) -> None:
        self.net, self.tokenizer = net.eval(), tokenizer

    @classmethod
    def load(cls, folder: Path, base: Path, dtype: torch.dtype = torch.float32) -> Self:
        """Read `config.json` and `model.safetensors`, and out of `base`, MiniLM's folder, the tokeniser and the layers
        that training left as they were. ValueError where they are not a verifier's, OSError."""
        data = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise ValueError(f"{folder.name}: not {FORMAT}")
        try:
            config = Config(**data["model"])
            with torch.device("meta"):  # no memory is taken before the weights are there
                net = VerifierNet(config)
            own, wanted = load_file(folder / "model.safetensors"), net.state_dict()
            kept = {name: value for name, value in load_file(base / "model.safetensors").items() if name in wanted}
            net.load_state_dict({name: value.to(dtype) for name, value in {**kept, **own}.items()}, assign=True)
        except (KeyError, TypeError, RuntimeError, SafetensorError) as problem:
            raise ValueError(f"{folder.name}: {type(problem).__name__}") from problem
        return cls(net, pair_tokenizer(base / "tokenizer.json", config.max_tokens))

    @torch.inference_mode()
    def predict(
        self,
        question: str,
        passages: Sequence[tuple[date, str]],
        spans: int = 3,
        batch: int = 16,
        between: Callable[[], None] = lambda: None,
    ) -> Prediction:
        """Judge every passage; batches are sorted by length, so that little is computed on padding. `between` is
        called before each and may raise."""
        if not passages:
            return Prediction((), 1.0)
        config, fronts = self.net.config, [dated(created) for created, _ in passages]
        pairs = [(question, front + text) for front, (_, text) in zip(fronts, passages, strict=True)]
        encodings = self.tokenizer.encode_batch(pairs)
        order = sorted(range(len(pairs)), key=lambda i: len(encodings[i].ids))
        verdicts: dict[int, Verdict] = {}
        for at in range(0, len(order), batch):
            between()
            some = order[at : at + batch]
            logits, scores = self.net(*batch_of([encodings[i] for i in some]))
            for row, i in enumerate(some):
                logit = float(logits[row])
                found = best_spans(encodings[i], scores[row], len(fronts[i]), spans) if spans else ()
                verdicts[i] = Verdict(logit, sigmoid(config.scale * logit + config.bias), found)
        best = max(v.logit for v in verdicts.values())
        null = 1.0 - sigmoid(config.null_scale * best + config.null_bias)
        return Prediction(tuple(verdicts[i] for i in range(len(pairs))), null, sum(len(e.ids) for e in encodings))


def sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
