"""A plain hybrid search for measuring: MiniLM and BM25 (SQLite FTS5) joined by reciprocal ranks, a verifier on top."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from embed import Embedder
from evalsets import Unit

from memx.models.verifier import Prediction, Verifier

_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "is",
        "was",
        "were",
        "are",
        "be",
        "did",
        "do",
        "does",
        "and",
        "or",
        "what",
        "when",
        "who",
        "which",
        "where",
        "how",
        "my",
        "me",
        "i",
    ]
)


class Search:
    """All units of one library."""

    def __init__(self, units: Sequence[Unit], embedder: Embedder, cache: Path) -> None:
        self.units, self.embedder = units, embedder
        self.vectors = embedder.cached([u.text for u in units], cache)
        self.base = sqlite3.connect(":memory:")
        self.base.execute("create virtual table f using fts5(body, tokenize='porter unicode61 remove_diacritics 2')")
        self.base.executemany("insert into f(rowid, body) values (?, ?)", [(i, u.text) for i, u in enumerate(units)])

    def rank(self, question: str, count: int) -> list[int]:
        """The best `count` units, best first."""
        dense = np.argsort(-(self.vectors @ self.embedder([question])[0]))[:200]
        terms = [w for w in re.findall(r"\w+", question.lower()) if w not in _STOP]
        lexical: list[int] = []
        if terms:
            match = " OR ".join(f'"{t}"' for t in terms)
            lexical = [
                r[0] for r in self.base.execute("select rowid from f where f match ? order by rank limit 200", (match,))
            ]
        scores: dict[int, float] = {}
        for order in (dense.tolist(), lexical):
            for place, unit in enumerate(order):
                scores[unit] = scores.get(unit, 0.0) + 1 / (20 + place)
        return sorted(scores, key=lambda i: -scores[i])[:count]

    def judge(self, verifier: Verifier, question: str, ranked: list[int]) -> Prediction:
        """The verifier's view of ranked units."""
        return verifier.predict(question, [(self.units[i].created, self.units[i].text) for i in ranked])


def mix(ranked: list[int], prediction: Prediction, weight: float) -> list[int]:
    """Join the first order with the verifier's: `weight` times its probability's logit rank by reciprocal ranks."""
    judged = sorted(range(len(ranked)), key=lambda i: -prediction.verdicts[i].logit)
    scores = {i: 1 / (10 + i) for i in range(len(ranked))}
    for place, i in enumerate(judged):
        scores[i] += weight / (10 + place)
    return [ranked[i] for i in sorted(scores, key=lambda i: -scores[i])]
