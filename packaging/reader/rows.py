"""The prepared data: groups of dated passages with questions about them, one JSON line each.

`{"source", "today", "passages": [[date, text], …], "questions": [{"q", "answer", "gold": [n, …], "kind"}, …]}`; `gold`
counts from 1 and is empty where the passages do not say.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from prompt import Passage


@dataclass
class Ask:
    """A question with its expected answer and the numbers of the passages that hold it."""

    question: str
    answer: str
    gold: list[int]
    kind: str = ""

    def __post_init__(self) -> None:
        if self.gold and not self.answer:
            raise ValueError(f"cited but no answer: {self.question}")


@dataclass
class Row:
    """Passages, best first, and what is asked about them."""

    source: str
    today: date
    passages: list[Passage]
    asks: list[Ask] = field(default_factory=list)

    def to_json(self) -> str:
        """One line."""
        return json.dumps(
            {
                "source": self.source,
                "today": self.today.isoformat(),
                "passages": [[p.created.isoformat(), p.text] for p in self.passages],
                "questions": [{"q": a.question, "answer": a.answer, "gold": a.gold, "kind": a.kind} for a in self.asks],
            },
            ensure_ascii=False,
        )


def from_json(line: str) -> Row:
    """The inverse of `Row.to_json`."""
    data = json.loads(line)
    return Row(
        data["source"],
        date.fromisoformat(data["today"]),
        [Passage(date.fromisoformat(when), text) for when, text in data["passages"]],
        [Ask(q["q"], q["answer"], list(q["gold"]), q.get("kind", "")) for q in data["questions"]],
    )


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Objects of a JSON Lines file; a broken line is named on stderr and skipped."""
    with path.open(encoding="utf-8", errors="replace") as handle:
        for number, line in enumerate(handle, 1):
            if not line.strip():
                continue
            try:
                value = json.loads(line)
                if not isinstance(value["passage"], str) or not isinstance(value["question"], str):
                    raise ValueError("passage and question must be text")
                if not isinstance(value["answers"], list):
                    raise ValueError("answers must be a list")
            except (ValueError, KeyError, TypeError) as problem:
                print(f"{path.name}:{number}: skipped: {problem!r}", file=sys.stderr)
                continue
            yield value


def read_rows(path: Path) -> list[Row]:
    """Prepared groups; a broken line is named on stderr and skipped."""
    rows: list[Row] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            rows.append(from_json(line))
        except (ValueError, KeyError, TypeError) as problem:
            print(f"{path.name}:{number}: skipped: {problem!r}", file=sys.stderr)
    return rows


def write_rows(path: Path, rows: Iterable[Row]) -> int:
    """Write groups, return how many."""
    count = 0
    with path.open("w", encoding="utf-8") as handle:
        for row in rows:
            handle.write(row.to_json() + "\n")
            count += 1
    return count
