"""Search by meaning at a million passages, and by word at 100,000 notes: latency, recall, memory, and what others do.

    python tests/benchmarks/scale.py [--size small] [--data FOLDER] [--rows N] [--peers FOLDER] [--library FOLDER]
                                     [--asked FILE] [--leave-out faiss fts5 recoll words]

`--data` holds .jsonl files with English sentences; they are filled up to 50,000 from the docstrings of the installed
packages, embedded once (the longest part of a first run) and kept under build/scale. The million are SYNTHETIC: each
real vector and 19 of its own perturbed by noise of 0.35 of its length. `--peers`: a folder into which `pip install -t
FOLDER sqlite-vec apsw` was told to put them. Recoll is looked at where `apt-get install --no-install-recommends
recollcmd` has put it. `--library`: a library of as many one-passage notes, for the whole hybrid search; made there,
of the same sentences and halves of them (SYNTHETIC), where there is none. It is asked those sentences that are kept out
and, with `--asked`, the "question" of each line of that file.

Meant to end within ten minutes once the sentences are embedded; what another program may take of that is bounded.
`--size small` ends within one: 2,000 sentences, 20,000 vectors, 5,000 notes, for whether it all still runs.
"""

import argparse
import ast
import json
import os
import random
import re
import shutil
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import faiss
import lexical_peers
import numpy as np
import psutil
from figures import BENCH, Figure, percentile, report
from numpy.typing import NDArray

from memx.app.clock import SystemClock
from memx.domain.generation import ModelInfo
from memx.domain.notes import Draft
from memx.domain.ports import Vector
from memx.library.store import Library
from memx.models import index as two_steps
from memx.models.embedder import EmbedderClient
from memx.models.index import BLOCK, Index
from memx.retrieval.searcher import POOL, HybridSearcher

WIDTH = 384
PEER_SECONDS = 120.0  # for another program to take everything in
NOISE = 0.35
Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class Size:
    """How much of everything: real sentences, questions, vectors; notes for search by word, and files for Recoll."""

    name: str
    real: int
    questions: int
    rows: int
    notes: int
    files: int


SIZES = {
    one.name: one
    for one in (Size("full", 50_000, 200, 1_000_000, 100_000, 20_000), Size("small", 2_000, 50, 20_000, 5_000, 1_000))
}


class NoFeed:
    """The feed of an empty library."""

    def vectors_after(self, model_hash: str, sequence: int, limit: int) -> list[tuple[int, int, Vector]]:  # noqa: ARG002
        return []

    def vector_count(self, model_hash: str) -> tuple[int, int]:  # noqa: ARG002
        return 0, 0


def sentences(data: Path | None, wanted: int) -> list[str]:
    """Real ones, each once, shuffled."""
    found: dict[str, None] = {}
    for text in texts(data):
        for one in re.split(r"(?<=[.!?])\s+", re.sub(r"\s+", " ", text)):
            if 30 < len(one) < 220 and one[0].isupper() and re.fullmatch(r"[\w\s,.'()!?;:-]+", one):
                found[one] = None
        if len(found) >= wanted:
            break
    listed = list(found)[:wanted]
    np.random.default_rng(1).shuffle(listed)
    return listed


def texts(data: Path | None) -> Iterator[str]:
    for file in sorted(data.glob("**/*.jsonl")) if data else ():
        yield from re.findall(r'"([^"]{60,})"', file.read_text("utf-8"))
    for file in sorted(Path(sysconfig.get_path("purelib")).glob("**/*.py")):
        try:
            tree = ast.parse(file.read_text("utf-8"))
        except (SyntaxError, ValueError):
            continue
        nodes = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module))
        yield from (text for node in nodes if (text := ast.get_docstring(node)))


def kept(size: Size, name: str) -> Path:
    return BENCH.parent / "scale" / (name if size.name == "full" else f"{size.name}-{name}")


def real_vectors(data: Path | None, folder: Path, size: Size) -> Vectors:
    cache = kept(size, "vectors.npy")
    if not cache.exists():
        listed = sentences(data, size.real + size.questions)
        client = EmbedderClient(NoFeed(), folder)
        vectors = np.frombuffer(b"".join(client.embed(listed)), "<f4").reshape(-1, WIDTH)
        client.close()
        cache.parent.mkdir(parents=True, exist_ok=True)
        np.save(cache, vectors)
        kept(size, "questions.json").write_text(json.dumps(listed[size.real :]), encoding="utf-8")
    return np.load(cache)


def blocks(real: Vectors, rows: int) -> Iterator[Vectors]:
    """The real ones first, then perturbed copies."""
    noises = np.random.default_rng(0)
    for start in range(0, rows, BLOCK):
        part = real[np.arange(start, min(rows, start + BLOCK)) % len(real)]
        copied = np.arange(start, start + len(part)) >= len(real)
        noise = noises.normal(size=part.shape).astype(np.float32)
        part = part + copied[:, None] * NOISE * noise / np.linalg.norm(noise, axis=1, keepdims=True)
        yield (part / np.linalg.norm(part, axis=1, keepdims=True)).astype(np.float32)


def timed(ask: Callable[[int], object], count: int) -> list[float]:
    """Milliseconds each, after three to warm up."""
    taken = []
    for i in range(-3, count):
        start = time.perf_counter()
        ask(i % count)
        taken.append(1000 * (time.perf_counter() - start))
    return taken[3:]


def latency(name: str, taken: Sequence[float], bound: float | None = None) -> list[Figure]:
    listed = list(taken)
    target = ("<=", bound) if bound else None
    return [
        Figure(f"{name}, median", percentile(listed, 0.5), "ms", n=len(listed)),
        Figure(f"{name}, p95", percentile(listed, 0.95), "ms", target, n=len(listed)),
    ]


def shared(found: Sequence[Sequence[int]], truth: NDArray[np.int64]) -> float:
    return float(np.mean([len({*one} & {*best.tolist()}) / len(best) for one, best in zip(found, truth, strict=True)]))


def follow(index: Index, real: Vectors, rows: int) -> Index:
    """As from a feed: what it has already is passed over."""
    done = 0
    for part in blocks(real, rows):
        done += len(part)
        if done > index.position:
            places = np.arange(done - len(part), done)
            index.add(done, np.stack([places + 1, places], axis=1), part)
    return index


def own_index(real: Vectors, queries: Vectors, rows: int, folder: Path, truth: NDArray[np.int64]) -> list[Figure]:
    before = psutil.Process().memory_info().rss
    start = time.perf_counter()
    index = follow(Index(folder, "scale", WIDTH), real, rows)
    built = time.perf_counter() - start
    del index
    start = time.perf_counter()
    index = Index(folder, "scale", WIDTH)
    loaded = time.perf_counter() - start
    follow(index, real, rows)
    found = [[passage for passage, _ in index.nearest(query, 10)] for query in queries]
    taken = timed(lambda i: index.nearest(queries[i], POOL), len(queries))
    resident = psutil.Process().memory_info().rss - before
    new = queries[:1]

    def insert(i: int) -> None:
        index.add(rows + i + 10, np.array([[rows + i + 10, rows + i + 10]]), new)
        assert index.nearest(new[0], 1)[0][0] >= rows

    name = f"vector stage, {rows:,} × {WIDTH}"
    return [
        Figure(
            f"{name} SYNTHETIC: recall@10 against exact", shared(found, truth), "share", (">=", 0.99), n=len(queries)
        ),
        *latency(f"{name}: nearest {POOL}", taken),
        Figure(f"{name}: resident", resident / 1e9, "GB", ("<=", 0.6)),
        Figure(f"{name}: opened", loaded, "s", ("<=", 1.0)),
        *latency(f"{name}: inserted and found", timed(insert, 40), 100.0),
        Figure(f"{name}: made from nothing", built, "s"),
        Figure(f"{name}: on the disk", sum(file.stat().st_size for file in folder.iterdir()) / 1e9, "GB"),
    ]


def exact(real: Vectors, queries: Vectors, rows: int) -> NDArray[np.int64]:
    best = faiss.ResultHeap(len(queries), 10, keep_max=True)
    done = 0
    for part in blocks(real, rows):
        scores, places = faiss.knn(queries, part, 10, metric=faiss.METRIC_INNER_PRODUCT)
        best.add_result(scores, places + done)
        done += len(part)
    best.finalize()
    return best.I


def faiss_flat(real: Vectors, queries: Vectors, rows: int) -> list[Figure]:
    flat = faiss.IndexFlatIP(WIDTH)
    for part in blocks(real, rows):
        flat.add(part)
    return latency(
        f"faiss flat, {rows:,}: nearest {POOL} (exact)", timed(lambda i: flat.search(queries[i : i + 1], POOL), 20)
    )


def sqlite_vec(real: Vectors, queries: Vectors, rows: int, peers: Path, folder: Path) -> list[Figure]:
    sys.path.append(str(peers))
    import apsw
    import sqlite_vec as extension

    connection = apsw.Connection(str(folder / "vec.db"))
    connection.enable_load_extension(True)
    connection.load_extension(extension.loadable_path())
    connection.execute(f"CREATE VIRTUAL TABLE v USING vec0(e float[{WIDTH}])")
    done, start = 0, time.perf_counter()
    for part in blocks(real, rows):
        if time.perf_counter() - start > PEER_SECONDS:
            break
        with connection:
            rowed = ((done + i, vector.tobytes()) for i, vector in enumerate(part))
            connection.executemany("INSERT INTO v(rowid, e) VALUES (?, ?)", rowed)
        done += len(part)
    sql = f"SELECT rowid FROM v WHERE e MATCH ? ORDER BY distance LIMIT {POOL}"
    taken = timed(lambda i: connection.execute(sql, (queries[i].tobytes(),)).fetchall(), 10)
    connection.close()
    return latency(f"sqlite-vec {extension.__version__} in a file, {done:,}: nearest {POOL} (exact)", taken)


class Beside:
    """An Embedder over the index, with the questions' vectors at hand."""

    def __init__(self, index: Index, known: dict[str, Vectors]) -> None:
        self._index, self._known = index, known

    def info(self) -> ModelInfo:
        return ModelInfo("scale", "scale", 256)

    def embed(self, texts: Sequence[str]) -> list[Vector]:
        raise NotImplementedError

    def nearest(self, text: str, limit: int, also: str = "") -> list[tuple[int, float]]:  # noqa: ARG002
        return self._index.nearest(self._known[text], limit)

    def similarity(self, text: str, ids: Sequence[int], also: str = "") -> list[tuple[int, float]]:  # noqa: ARG002
        return self._index.similarity(self._known[text], ids)


def filled(library: Path, said: Sequence[str], rows: int) -> None:
    """With `rows` notes of one passage each, a few minutes apart."""
    if library.exists():
        return
    opened, now = Library.open(library, SystemClock()), datetime.now(UTC)
    bodies = lexical_peers.notes(said, rows)
    for first in range(0, rows, lexical_peers.BATCH):
        part = enumerate(bodies[first : first + lexical_peers.BATCH], first)
        opened.save_many([Draft(b, source_id=str(i), created=now - timedelta(minutes=7 * i)) for i, b in part])
    opened.close()


def hybrid(library: Path, index: Path, asked: Sequence[str], kind: str, folder: Path) -> list[Figure]:
    """The whole search, and the question's embedding apart: the child answers over a pipe."""
    opened, now = Library.open(library, SystemClock()), datetime.now(UTC)
    client = EmbedderClient(NoFeed(), folder)
    queries = np.frombuffer(b"".join(client.embed(asked)), "<f4").reshape(-1, WIDTH)
    try:
        searcher = HybridSearcher(opened, Beside(Index(index, "scale", WIDTH), _KeyedBy(asked, queries)))
        whole = timed(lambda i: searcher.search(asked[i], 50, now), len(asked))
        words = timed(lambda i: searcher.words(asked[i], 50, now), len(asked))
        typed = timed(lambda i: searcher.words(asked[i][: 3 + i % 12], 50, now), len(asked))
    finally:
        opened.close()
    embedded = timed(lambda i: client.embed([asked[i]]), 60)
    client.close()
    both = [one + percentile(embedded, 0.95) for one in whole]
    return [
        *latency(f"hybrid search for {kind}, already embedded", whole, 50.0),
        *latency(f"{kind} embedded by the child, one at a time", embedded),
        *latency(f"hybrid search for {kind} with embedding (its p95 added)", both, 80.0),
        *latency(f"by word alone, {kind}", words),
        *latency(f"by word alone, the first 3 to 14 letters of {kind}", typed, 50.0),
    ]


class _KeyedBy(dict[str, Vectors]):
    """What is read of a question is a part of it: the first word tells which."""

    def __init__(self, asked: Sequence[str], queries: Vectors) -> None:
        super().__init__(zip(asked, queries, strict=True))
        self._any = queries[0]

    def __missing__(self, text: str) -> Vectors:
        return self._any


def by_meaning(options: argparse.Namespace, size: Size, folder: Path) -> list[Figure]:
    rows = options.rows or size.rows
    vectors = real_vectors(options.data, folder, size)
    real, queries = vectors[: size.real], vectors[size.real : size.real + size.questions]
    truth = exact(real, queries, len(real))
    two_steps.EXACT = 0  # a library of this size would be compared exactly at once
    index = Index(folder / "real", "real", WIDTH)
    index.add(len(real), np.stack([np.arange(len(real)) + 1, np.arange(len(real))], axis=1), real)
    found = [[passage for passage, _ in index.nearest(query, 10)] for query in queries]
    recall = shared(found, truth)
    figures = [Figure(f"{len(real):,} real sentences: recall@10", recall, "share", (">=", 0.99), n=len(queries))]
    del index
    truth = exact(real, queries, rows)
    figures += own_index(real, queries, rows, folder / "index", truth)
    if options.library:
        filled(options.library, sentences(options.data, size.real), rows)
        sets = {"sentences": json.loads(kept(size, "questions.json").read_text("utf-8"))[: len(queries)]}
        if options.asked:
            every = [json.loads(line)["question"] for line in options.asked.read_text("utf-8").splitlines()]
            sets["questions"] = random.Random(1).sample(every, len(queries))
        for kind, asked in sets.items():
            figures += hybrid(options.library, folder / "index", asked, kind, folder)
    if options.peers:
        figures += sqlite_vec(real, queries, rows, options.peers, folder)
    if "faiss" not in options.leave_out:
        figures += faiss_flat(real, queries, rows)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", choices=SIZES, default="full")
    parser.add_argument("--data", type=Path, default=os.environ.get("MEMX_EVAL_DATA") or None)
    parser.add_argument("--rows", type=int)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--asked", type=Path)
    parser.add_argument("--leave-out", nargs="*", default=[], choices=["faiss", "fts5", "recoll", "words"])
    options = parser.parse_args()
    faiss.omp_set_num_threads(2)
    folder, size = Path(tempfile.mkdtemp()), SIZES[options.size]
    try:
        figures = by_meaning(options, size, folder)
        if "words" not in options.leave_out:
            said = sentences(options.data, size.real)
            figures += lexical_peers.all_of_them(said, size.notes, size.files, options.leave_out, folder, PEER_SECONDS)
        figures.append(Figure("load of the machine meanwhile (1 min)", os.getloadavg()[0], ""))
        name = "scale" if size.name == "full" else f"scale-{size.name}"
        report(name, figures, " ".join(["python", *sys.argv]))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
