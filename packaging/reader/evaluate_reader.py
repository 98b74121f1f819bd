"""Measure an adapter (or the base) with simple search.

`python packaging/reader/evaluate_reader.py SET… --adapter FILE --limit 100`

SET is a `-dev.jsonl` reading set; for reporting only also a notebook or LoCoMo. Prints and keeps figures as JSON lines.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from base import base_gguf, minilm_folder
from embed import Embedder
from evalsets import Library, Question, Unit, interval, read_set, score
from prompt import MAX_PASSAGES, Passage, prompt_text
from search import Search, mix

from memx.models.verifier import Verifier


@dataclass(frozen=True)
class Reply:
    """What the model said, taken apart."""

    text: str
    abstained: bool
    cited: list[int]
    tokens: int
    seconds: float


class Engine:
    """Greedy answers from llama.cpp."""

    def __init__(self, adapter: Path | None, threads: int, model: Path | None = None) -> None:
        from llama_cpp import Llama

        self.model = Llama(
            model_path=str(model or base_gguf()),
            lora_path=str(adapter) if adapter else None,
            n_ctx=2560,
            n_threads=threads,
            n_threads_batch=threads,
            verbose=False,
        )

    def answer(self, passages: list[Passage], question: Question, limit: int = 40) -> Reply:
        """One greedy pass."""
        begin = time.monotonic()
        prompt = prompt_text(passages, question.today, question.text)
        tokens = list(self.model.tokenize(prompt.encode(), add_bos=False, special=True))
        out = self.model.create_completion(tokens, max_tokens=limit, temperature=0.0, stop=["<|im_end|>"])
        raw = out["choices"][0]["text"].strip()  # type: ignore[index]
        used = int(out["usage"]["completion_tokens"])  # type: ignore[index]
        cited = [n for n in map(int, re.findall(r"\[(\d+)\]", raw)) if 1 <= n <= len(passages)]
        text = re.sub(r"\s*\[\d+\]", "", raw).strip()
        return Reply(text, "not in my notes" in text.lower(), cited, used, time.monotonic() - begin)


def chosen_units(search: Search, ranked: list[int], passages: int, budget: int) -> list[Unit]:
    """The best units that fit."""
    out: list[Unit] = []
    for i in ranked[:MAX_PASSAGES]:
        size = len(search.units[i].text.split())
        if len(out) >= passages or (out and size > budget):
            break
        budget -= size
        out.append(search.units[i])
    return out


def measure(
    library: Library,
    questions: list[Question],
    engine: Engine,
    search: Search,
    verifier: Verifier | None,
    options: argparse.Namespace,
) -> list[dict[str, object]]:
    """A row a question."""
    rows: list[dict[str, object]] = []
    for question in questions:
        ranked = search.rank(question.text, 50 if verifier else MAX_PASSAGES)
        if verifier:
            ranked = mix(ranked, search.judge(verifier, question.text, ranked), options.mix)
        units = chosen_units(search, ranked, options.passages, options.words)
        reply = engine.answer([Passage(u.created, u.text) for u in units], question)
        cites = {units[n - 1].note for n in reply.cited}
        rows.append(
            {
                "set": library.style if library.style == "locomo" else library.name,
                "kind": question.kind,
                "question": question.text,
                "truth": list(question.truth),
                "reply": reply.text,
                "abstained": reply.abstained,
                "score": score(library.style, question, reply.text, reply.abstained),
                "found": bool(question.evidence & {u.note for u in units}) if question.evidence else None,
                "cites_evidence": bool(cites & question.evidence)
                if question.evidence and not reply.abstained
                else None,
                "cited": bool(cites),
                "tokens": reply.tokens,
                "seconds": round(reply.seconds, 3),
            }
        )
    return rows


def summarise(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Figures a set, with n and 95 % intervals."""
    groups: dict[str, list[dict[str, object]]] = defaultdict(list)
    for row in rows:
        groups[str(row["set"])].append(row)
        if row["set"] == "locomo":
            groups[f"locomo {row['kind']}"].append(row)
    out = []
    for name, some in groups.items():
        answerable, rest = [r for r in some if r["truth"]], [r for r in some if not r["truth"]]
        figures: dict[str, list[float]] = {
            "answerable": [float(r["score"]) for r in answerable],  # type: ignore[arg-type]
            "unanswerable abstained": [float(r["score"]) for r in rest],  # type: ignore[arg-type]
            "falsely abstained": [float(bool(r["abstained"])) for r in answerable],
            "evidence among the passages": [float(bool(r["found"])) for r in answerable if r["found"] is not None],
            "cites evidence": [float(bool(r["cites_evidence"])) for r in answerable if r["cites_evidence"] is not None],
            "tokens": [float(r["tokens"]) for r in some],  # type: ignore[arg-type]
            "seconds": [float(r["seconds"]) for r in some],  # type: ignore[arg-type]
        }
        for figure, values in figures.items():
            if values:
                mean, low, high = interval(values)
                out.append(
                    {
                        "set": name,
                        "figure": figure,
                        "value": round(mean, 3),
                        "low": round(low, 3),
                        "high": round(high, 3),
                        "n": len(values),
                    }
                )
    return out


def main(words: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--adapter", type=Path)
    parser.add_argument("--model", type=Path, help="another GGUF in place of the bundled one")
    parser.add_argument("--verifier", type=Path, help="rerank the first 50 with this folder's verifier")
    parser.add_argument("--mix", type=float, default=1.5, help="weight of the verifier's order")
    parser.add_argument("--passages", type=int, default=6)
    parser.add_argument("--words", type=int, default=330)
    parser.add_argument("--limit", type=int, default=100, help="questions a set, drawn with a fixed seed")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--cache", type=Path, default=Path("build/reader/vectors"))
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(words)
    engine, embedder = Engine(options.adapter, options.threads, options.model), Embedder()
    verifier = Verifier.load(options.verifier, minilm_folder()) if options.verifier else None
    rows: list[dict[str, object]] = []
    for path in options.sets:
        libraries = read_set(path)
        everything = [(lib, q) for lib in libraries for q in lib.questions]
        drawn = random.Random(7).sample(everything, min(options.limit, len(everything)))
        for library in libraries:
            questions = [q for lib, q in drawn if lib is library]
            if questions:
                search = Search(library.units, embedder, options.cache)
                rows += measure(library, questions, engine, search, verifier, options)
            if options.out:  # after every library, so that a run cut short leaves what it had
                lines = (json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
                options.out.write_text("".join(lines), encoding="utf-8")
    for figure in summarise(rows):
        print(json.dumps(figure))


if __name__ == "__main__":
    main()
