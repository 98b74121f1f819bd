"""How long a save and a lexical search take with 100,000 notes in the library.

    python tests/benchmarks/storage.py [--notes 100000]

A save counts as done when it is durable; a bare write and fsync of one page in the same folder stands beside it.
The notes are made of invented words with the frequencies of natural language (Zipf), most of them two lines long.
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from figures import Figure, percentile, report

from memx.app.clock import SystemClock
from memx.app.memory import Memory
from memx.domain.notes import Draft
from memx.library.store import Library

SYLLABLES = [c + v + e for c in "bcdfghklmnprstvwz" for v in "aeiou" for e in ("", "n", "r", "s")]


class Writer:
    """Invents text: the word of rank r turns up with a frequency of about 1/r."""

    def __init__(self, seed: int, words: int = 40_000) -> None:
        self.random = random.Random(seed)
        self.words = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4))) for _ in range(words)]
        self.weights: list[float] = []
        total = 0.0
        for rank in range(1, words + 1):
            total += 1 / rank
            self.weights.append(total)

    def text(self, length: int) -> str:
        return " ".join(self.random.choices(self.words, cum_weights=self.weights, k=length))

    def note(self) -> str:
        number = self.random.randrange(10**6)
        return f"{self.text(self.random.randint(6, 40))} {number}"


def fill(library: Library, writer: Writer, count: int) -> float:
    """Seconds it took."""
    start, now = time.perf_counter(), datetime(2026, 1, 1, tzinfo=UTC)

    def drafts() -> Iterator[Draft]:
        for index in range(count):
            yield Draft(writer.note(), created=now - timedelta(minutes=7 * index), source_id=f"s{index}")

    batch: list[Draft] = []
    for draft in drafts():
        batch.append(draft)
        if len(batch) == 2000:
            library.save_many(batch)
            batch = []
    library.save_many(batch)
    return time.perf_counter() - start


def timed_saves(memory: Memory, writer: Writer, count: int) -> list[float]:
    spent = []
    for _ in range(count):
        body = writer.note()
        start = time.perf_counter()
        memory.save(Draft(body))
        spent.append(1000 * (time.perf_counter() - start))
    return spent


def timed_fsyncs(folder: Path, count: int) -> list[float]:
    spent = []
    with (folder / "bare").open("wb", buffering=0) as file:
        for _ in range(count):
            start = time.perf_counter()
            file.write(os.urandom(4096))
            os.fsync(file.fileno())
            spent.append(1000 * (time.perf_counter() - start))
    return spent


def timed_searches(memory: Memory, writer: Writer, count: int) -> list[float]:
    spent = []
    for _ in range(count):
        query = writer.text(writer.random.randint(1, 7))
        start = time.perf_counter()
        memory.search_words(query)
        spent.append(1000 * (time.perf_counter() - start))
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=100_000)
    notes = parser.parse_args().notes
    writer = Writer(seed=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "library"
        library = Library.open(folder, SystemClock())
        seconds = fill(library, writer, notes)
        library.close()
        memory = Memory.open(folder)
        saves, fsyncs = timed_saves(memory, writer, 500), timed_fsyncs(folder, 500)
        searches = timed_searches(memory, writer, 300)
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 2**20
        memory.close()
    save, fsync = percentile(saves, 0.95), percentile(fsyncs, 0.95)
    report(
        "storage",
        [
            Figure(
                f"save acknowledged as durable, p95, {notes} notes", save, "ms", ("<=", max(10.0, 3 * fsync)), n=500
            ),
            Figure("save, median", percentile(saves, 0.5), "ms", n=500),
            Figure("a bare write and fsync of 4 KiB, p95", fsync, "ms", n=500),
            Figure(f"lexical search, p95, {notes} notes", percentile(searches, 0.95), "ms", ("<=", 50.0), n=300),
            Figure("lexical search, median", percentile(searches, 0.5), "ms", n=300),
            Figure("import", notes / seconds, "notes/s", n=notes),
            Figure("library on disk", size, "MiB", n=notes),
        ],
        "python tests/benchmarks/storage.py",
    )


if __name__ == "__main__":
    main()
