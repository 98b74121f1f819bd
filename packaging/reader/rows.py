"""The prepared data: groups of dated passages with questions about them, one JSON line each.

`{"source", "today", "passages": [[date, text], …], "questions": [{"q", "answer", "gold": [n, …], "kind"}, …]}`; `gold`
counts from 1 and is empty where the passages do not say.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from prompt import Passage

BROKEN = (ValueError, KeyError, TypeError, RecursionError)  # what a line that is torn or of another shape raises
Parsed = TypeVar("Parsed")


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
    """The inverse of `Row.to_json`. ValueError, KeyError or TypeError where the line is no group."""
    data = record(line)
    passages = [Passage(date.fromisoformat(when), written(text)) for when, text in data["passages"]]
    if not passages:
        raise ValueError("no passages")
    asks = [asked(question, len(passages)) for question in data["questions"]]
    return Row(written(data["source"]), date.fromisoformat(data["today"]), passages, asks)


def asked(data: dict[str, Any], passages: int) -> Ask:
    """A question about so many passages."""
    gold = data["gold"]
    if not isinstance(gold, list) or not all(type(number) is int for number in gold):
        raise ValueError(f"gold must be a list of numbers, not {gold!r}")
    if not all(1 <= number <= passages for number in gold):
        raise ValueError(f"gold {gold} of {passages} passages")
    return Ask(written(data["q"]), written(data["answer"]), gold, written(data.get("kind", "")))


def record(line: str) -> dict[str, Any]:
    """A JSON object; ValueError."""
    value = json.loads(line)
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def written(value: object) -> str:
    """The value, where it is text that can be encoded; ValueError."""
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not text")
    value.encode()
    return value


def reading_line(line: str) -> dict[str, Any]:
    """A line of a reading set: `passage`, `question`, `answers` and, where known, `start`."""
    value = record(line)
    for text in (value["passage"], value["question"]):
        written(text)
    if not isinstance(value["answers"], list):
        raise ValueError("answers must be a list")
    for answer in value["answers"]:
        written(answer)
    if type(value.get("start")) not in (int, type(None)):
        raise ValueError("start must be a number")
    return value


def skipped(path: Path, number: int, problem: BaseException) -> None:
    """Say on stderr which line is passed over, and why."""
    said = f"{problem} is missing" if isinstance(problem, KeyError) else str(problem)
    print(f"{path.name}:{number}: skipped: {said}", file=sys.stderr)


def parsed(path: Path, parse: Callable[[str], Parsed]) -> Iterator[Parsed]:
    """`parse` of every line that is not blank; a broken one is named on stderr and skipped."""
    with path.open("rb") as handle:  # as bytes: nothing but a line feed ends a line, and a bad byte spoils only its own
        for number, raw in enumerate(handle, 1):
            if not raw.strip():
                continue
            try:
                value = parse(raw.decode("utf-8"))
            except BROKEN as problem:
                skipped(path, number, problem)
                continue
            yield value


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a reading set; a broken one is named on stderr and skipped."""
    return parsed(path, reading_line)


def read_rows(path: Path) -> list[Row]:
    """Prepared groups; a broken line is named on stderr and skipped."""
    return list(parsed(path, from_json))


def write_rows(path: Path, rows: Iterable[Row]) -> int:
    """Write groups, return how many."""
    count = 0
    with path.open("w", encoding="utf-8") as handle:
        for row in rows:
            handle.write(row.to_json() + "\n")
            count += 1
    return count
