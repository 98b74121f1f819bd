"""Search by word beside others over the same notes: plain FTS5, and Recoll from Debian. Part of scale.py.

Known items: three words of a note, in another order, the plural or singular of one of them where it has one, should
find the note among the first ten. A note is a real sentence, or half of one and half of another where there are too
few of them.
"""

import random
import re
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from figures import Figure, percentile

from memx.app.clock import SystemClock
from memx.domain.notes import Draft
from memx.library.store import Library
from memx.retrieval.searcher import HybridSearcher
from memx.retrieval.words import STOP_WORDS

BATCH = 2000
SEARCHES = 100
DEBIAN = "apt-get install --no-install-recommends recollcmd"


@dataclass(frozen=True)
class Item:
    """A query and the place of the note that it was made from."""

    query: str
    place: int


def notes(sentences: Sequence[str], count: int) -> list[str]:
    """So many: the sentences, then SYNTHETIC ones, the first half of one with the second of another."""
    draw = random.Random(4)

    def mixed() -> str:
        first, second = draw.choice(sentences).split(), draw.choice(sentences).split()
        return " ".join([*first[: len(first) // 2], *second[len(second) // 2 :]])

    return [*sentences[:count], *(mixed() for _ in range(count - len(sentences)))]


def items(bodies: Sequence[str], sentences: int) -> list[Item]:
    """From the real sentences among the notes."""
    draw, found = random.Random(5), list[Item]()
    for place in draw.sample(range(sentences), sentences):
        words = {w for w in re.findall(r"[a-z]{4,}", bodies[place].lower()) if w not in STOP_WORDS}
        if len(words) >= 4 and len(found) < SEARCHES:
            first, *others = draw.sample(sorted(words), 3)
            found.append(Item(" ".join([*others, first[:-1] if first[-1] == "s" else f"{first}s"]), place))
    return found


def timed(find: Callable[[str], Sequence[int]], asked: Sequence[Item], name: str, bound: float | None) -> list[Figure]:
    """Latency, and how often the note was among those found."""
    find(asked[0].query)
    taken, right = [], 0
    for one in asked:
        start = time.perf_counter()
        places = find(one.query)
        taken.append(1000 * (time.perf_counter() - start))
        right += one.place in places
    target = ("<=", bound) if bound else None
    return [
        Figure(f"{name}, median", percentile(taken, 0.5), "ms", n=len(taken)),
        Figure(f"{name}, p95", percentile(taken, 0.95), "ms", target, n=len(taken)),
        Figure(f"{name}: the note among ten", right / len(asked), "share", n=len(asked)),
    ]


def of_memx(bodies: Sequence[str], asked: Sequence[Item], folder: Path) -> list[Figure]:
    """The search while typing; after each whole query every beginning of it, as keys are pressed."""
    library, now = Library.open(folder / "library", SystemClock()), datetime.now(UTC)
    try:
        start = time.perf_counter()
        for first in range(0, len(bodies), BATCH):
            part = enumerate(bodies[first : first + BATCH], first)
            library.save_many([Draft(b, source_id=str(i), created=now - timedelta(days=i)) for i, b in part])
        built = time.perf_counter() - start
        searcher, name = HybridSearcher(library, None), f"MemX by word, {len(bodies):,} notes"

        def find(text: str) -> list[int]:
            return [int(str(hit.passage.source_id)) for hit in searcher.words(text, 10, now)]

        figures = timed(find, asked, name, 50.0)
        keys = [one.query[:end] for one in asked[::5] for end in range(1, len(one.query) + 1)]
        taken = [_milliseconds(lambda key=key: searcher.words(key, 50, now)) for key in keys]  # type: ignore[misc]
        figures.append(
            Figure(f"{name}: first results at each key, p95", percentile(taken, 0.95), "ms", ("<=", 50.0), n=len(taken))
        )
    finally:
        library.close()
    return [*figures, Figure(f"{name}: saved and indexed", built, "s")]


def _milliseconds(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - start)


def of_fts5(bodies: Sequence[str], asked: Sequence[Item], folder: Path, tokenizer: str) -> list[Figure]:
    """One table, any of the words, BM25, nothing else."""
    connection = sqlite3.connect(folder / f"plain-{tokenizer.split(maxsplit=1)[0]}.db")
    start = time.perf_counter()
    with connection:
        connection.execute(f"CREATE VIRTUAL TABLE n USING fts5(body, tokenize = '{tokenizer}')")
        connection.executemany("INSERT INTO n(rowid, body) VALUES (?, ?)", enumerate(bodies))
    built = time.perf_counter() - start
    sql = "SELECT rowid FROM n WHERE n MATCH ? ORDER BY rank LIMIT 10"

    def find(text: str) -> list[int]:
        wanted = " OR ".join(f'"{word}"' for word in text.split())
        return [row[0] for row in connection.execute(sql, (wanted,))]

    name = f"plain FTS5 ({tokenizer}), {len(bodies):,} notes"
    figures = timed(find, asked, name, None)
    connection.close()
    return [*figures, Figure(f"{name}: indexed", built, "s")]


def of_recoll(bodies: Sequence[str], asked: Sequence[Item], folder: Path, seconds: float) -> list[Figure]:
    """A text file a note, recollindex once, recollq for each query: its process starts anew, which a window's would
    not; a bare start of it stands beside."""
    name = f"Recoll, {len(bodies):,} files"
    if not (shutil.which("recollindex") and shutil.which("recollq")):
        return [Figure(name, None, f"not installed: {DEBIAN}")]
    settings = folder / "recoll"
    for i, body in enumerate(bodies):
        file = folder / "files" / str(i // 1000) / f"{i}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body, encoding="utf-8")
    settings.mkdir()
    chosen = f"topdirs = {folder / 'files'}\ndbdir = {settings / 'db'}\nidxflushmb = 100\nnoaspell = 1\n"
    (settings / "recoll.conf").write_text(chosen, encoding="utf-8")
    start = time.perf_counter()
    try:
        _run(["recollindex", "-c", str(settings)], seconds)
    except subprocess.TimeoutExpired:
        return [Figure(name, None, f"not indexed within {seconds:.0f} s")]
    built = time.perf_counter() - start

    def find(text: str) -> list[int]:
        options = ["-c", str(settings), "-n", "10", "-b", "-o"]
        return [int(Path(line).stem) for line in _run(["recollq", *options, text], 60.0) if line.endswith(".txt")]

    figures = timed(find, asked, name, None)
    started = [_milliseconds(lambda: _run(["recollq", "-h"], 60.0)) for _ in range(20)]
    return [
        *figures,
        Figure(f"{name}: of that the bare start of recollq", percentile(started, 0.5), "ms", n=len(started)),
        Figure(f"{name}: indexed", built, "s"),
    ]


def _run(command: Sequence[str], seconds: float) -> list[str]:
    """Its lines."""
    done = subprocess.run(command, capture_output=True, timeout=seconds, check=False, text=True)
    return done.stdout.splitlines()


def all_of_them(
    sentences: Sequence[str], count: int, files: int, left_out: Sequence[str], folder: Path, seconds: float
) -> Iterator[Figure]:
    """The table: first everybody over `files` notes, where Recoll can follow, then without it over `count`."""
    for size in dict.fromkeys((files, count)):
        bodies, place = notes(sentences, size), folder / f"words-{size}"
        place.mkdir()
        asked = items(bodies, min(size, len(sentences)))
        yield from of_memx(bodies, asked, place)
        if "fts5" not in left_out:
            for tokenizer in ("unicode61", "porter unicode61"):
                yield from of_fts5(bodies, asked, place, tokenizer)
        if size == files and "recoll" not in left_out:
            yield from of_recoll(bodies, asked, place, seconds)
        shutil.rmtree(place)
