"""Measure the verifier's three uses apart: rerank, spans, and telling unanswerable questions.

`python packaging/reader/evaluate_verifier.py SET… --verifier resources/models/verifier-minilm --limit 100`
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections import defaultdict
from datetime import date
from pathlib import Path

import torch
from base import minilm_folder
from embed import Embedder
from evalsets import Question, interval, read_set, token_f1
from search import Search, mix

from memx.models.verifier import Verifier

DEPTHS = (1, 5, 10)


def recall(search: Search, ranked: list[int], question: Question, depth: int) -> float:
    """Share of the evidence notes among the first `depth` notes."""
    notes = list(dict.fromkeys(search.units[i].note for i in ranked))[:depth]
    return len(question.evidence & set(notes)) / len(question.evidence)


def auroc(positive: list[float], negative: list[float]) -> float:
    """Chance that a positive scores above a negative."""
    if not positive or not negative:
        return float("nan")
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return wins / (len(positive) * len(negative))


def best_answer(search: Search, verifier: Verifier, question: Question, ranked: list[int]) -> str:
    """The wording that the verifier likes best among the first passages: relevance times span."""
    prediction = search.judge(verifier, question.text, ranked)
    found = [
        (v.relevance * s.chance, search.units[i].text[s.start : s.end])
        for i, v in zip(ranked, prediction.verdicts, strict=True)
        for s in v.spans[:1]
    ]
    return max(found)[1] if found else ""


def seconds_for_fifty(verifier: Verifier, threads: int) -> float:
    """Median CPU seconds for 50 passages of 40 words."""
    torch.set_num_threads(threads)
    rng = random.Random(1)
    words = [
        "plumber",
        "came",
        "today",
        "fixed",
        "the",
        "tap",
        "thirty",
        "quid",
        "number",
        "on",
        "the",
        "fridge",
        "call",
        "again",
        "in",
        "May",
        "about",
        "the",
        "boiler",
    ]
    passages = [(date(2025, 1, 1), " ".join(rng.choices(words, k=rng.randint(15, 65)))) for _ in range(50)]
    times = []
    for _ in range(7):
        begin = time.process_time()
        verifier.predict("how much did the plumber charge?", passages)
        times.append(time.process_time() - begin)
    return statistics.median(times)


def measure(path: Path, verifier: Verifier, embedder: Embedder, options: argparse.Namespace) -> dict[str, list[float]]:
    """Values of every figure over the drawn questions of one set."""
    values: dict[str, list[float]] = defaultdict(list)
    known: list[float] = []
    unknown: list[float] = []
    libraries = read_set(path)
    drawn = random.Random(7).sample(
        [(lib, q) for lib in libraries for q in lib.questions],
        min(options.limit, sum(len(lib.questions) for lib in libraries)),
    )
    for library in libraries:
        questions = [q for lib, q in drawn if lib is library]
        search = Search(library.units, embedder, options.cache)
        for question in questions:
            ranked = search.rank(question.text, 50)
            prediction = search.judge(verifier, question.text, ranked)
            (known if question.truth else unknown).append(1 - prediction.null)
            if not question.truth or not question.evidence or question.kind == "language":
                continue
            orders = {"search": ranked, "verifier": mix(ranked, prediction, 1000.0)}
            orders |= {f"mixed {w}": mix(ranked, prediction, w) for w in options.mix}
            for name, order in orders.items():
                for depth in DEPTHS:
                    values[f"{name} R@{depth}"].append(recall(search, order, question, depth))
            answer = best_answer(search, verifier, question, mix(ranked, prediction, options.mix[0])[:6])
            values["span F1"].append(max(token_f1(answer, t) for t in question.truth))
    if known and unknown:
        values["answerable told from not: AUROC"] = [auroc(known, unknown)]
    return values


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--verifier", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=100)
    parser.add_argument("--mix", type=float, nargs="+", default=[1.5, 0.5, 3.0])
    parser.add_argument("--dtype", choices=("float32", "bfloat16"), default="float32")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--cache", type=Path, default=Path("build/reader/vectors"))
    options = parser.parse_args()
    dtype: torch.dtype = getattr(torch, options.dtype)
    verifier, embedder = Verifier.load(options.verifier, minilm_folder(), dtype), Embedder()
    torch.set_num_threads(options.threads)
    for path in options.sets:
        for figure, values in measure(path, verifier, embedder, options).items():
            mean, low, high = interval(values)
            print(
                json.dumps(
                    {
                        "set": path.stem,
                        "figure": figure,
                        "value": round(mean, 3),
                        "low": round(low, 3),
                        "high": round(high, 3),
                        "n": len(values),
                    }
                ),
                flush=True,
            )
    seconds = seconds_for_fifty(verifier, options.threads)
    print(
        json.dumps(
            {
                "figure": f"CPU seconds for 50 passages, {options.dtype}, {options.threads} threads",
                "value": round(seconds, 3),
            }
        )
    )


if __name__ == "__main__":
    main()
