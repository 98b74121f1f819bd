"""The vectors of all passages, searched in two steps: by one bit a number, then exactly. In the child only.

A million passages take 48 MB of bits, scanned in some 5 ms of two cores; the best few thousand are compared again with
their rows of float16, of which only these are read from the disk. A small library is compared exactly at once.
What came last is in memory and goes to the files in blocks; a crash loses nothing, since the feed sends it again.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from memx.models.index_files import IndexFiles, codes_of

Vectors = NDArray[np.float32]
Numbers = NDArray[np.int64]

EXACT = 50_000  # rows; up to here all are compared exactly
CANDIDATES = 2500  # rows of which the bits are nearest, compared exactly
BLOCK = 4096  # rows in memory before they go to the files
PARTS = 2  # of the scan, side by side
_PROBES = 16


class BadRows(Exception):
    """A row on the disk is not the one of its code: the index has to be made again."""


class _Places:
    """Where the newest row of each passage is."""

    def __init__(self, passages: Numbers, first: int) -> None:
        """`passages` by row, in the order in which they were kept; `first` is the number of the first row."""
        order = np.argsort(passages, kind="stable")
        ids = passages[order]
        newest = np.append(ids[1:] != ids[:-1], True)[: len(ids)]
        self.ids, self._rows = ids[newest], order[newest] + first

    def of(self, passages: Numbers) -> Numbers:
        """-1 where there is none."""
        if not len(self.ids):
            return np.full(len(passages), -1)
        at = np.minimum(np.searchsorted(self.ids, passages), len(self.ids) - 1)
        return np.where(self.ids[at] == passages, self._rows[at], -1)


class Index:
    """`position` is the sequence number of the feed up to which everything is taken in.

    Rows are numbered through: those of the files, then those in memory.
    """

    def __init__(self, folder: Path, model: str, dimensions: int) -> None:
        self._files = IndexFiles(folder, model, dimensions)
        self._pool = ThreadPoolExecutor(PARTS, thread_name_prefix="index")
        self._start()

    def _start(self) -> None:
        self._tail: Vectors = np.empty((0, self._files.rows.shape[1]), np.float32)
        self._tail_keys: Numbers = np.empty((0, 2), np.int64)
        self._look_at_files()
        self._look_at_tail()
        self.position = int(self._files.keys[:, 0].max(initial=0))
        self.checked = len(self._files.keys) == 0

    def _look_at_files(self) -> None:
        self._stored_places = _Places(self._files.keys[:, 1], 0)
        self._matrix: Vectors | None = self._files.rows.astype(np.float32) if len(self._files.rows) <= EXACT else None

    def _look_at_tail(self) -> None:
        self._tail_places = _Places(self._tail_keys[:, 1], len(self._files.keys))

    def __len__(self) -> int:
        again = self._stored_places.of(self._tail_places.ids) >= 0
        return len(self._stored_places.ids) + len(self._tail_places.ids) - int(again.sum())

    def add(self, position: int, keys: Numbers, vectors: Vectors) -> None:
        """Rows of (sequence, passage), ascending. A passage that is already there gets its new vector."""
        self._tail = np.concatenate([self._tail, vectors])
        self._tail_keys = np.concatenate([self._tail_keys, keys])
        if len(self._tail) >= BLOCK and self._files.append(self._tail_keys, self._tail):
            self._tail, self._tail_keys = self._tail[:0], self._tail_keys[:0]
            self._look_at_files()
        self._look_at_tail()
        self.position = max(self.position, position)

    def reset(self) -> None:
        """Empty: the feed is read from its beginning."""
        self._files.reset()
        self._start()

    def probes(self) -> list[int]:
        """Sequence numbers of some rows of the files, the last among them: the library shall say whether it agrees."""
        keys = self._files.keys[:, 0]
        rows = np.linspace(0, len(keys) - 1, _PROBES).astype(int) if len(keys) else ()
        return sorted({int(keys[row]) for row in rows})

    def agrees(self, keys: Numbers, vectors: Vectors) -> bool:
        """Whether the library's own rows (sequence, passage) and vectors are those that are here."""
        rows = np.searchsorted(self._files.keys[:, 0], keys[:, 0])
        near = (self._vectors(rows) * vectors).sum(1) > 0.999 * (vectors * vectors).sum(1)
        return bool(near.all()) and np.array_equal(self._files.keys[rows], keys)

    def nearest(self, query: Vectors, limit: int) -> list[tuple[int, float]]:
        """(passage id, cosine), best first. Raises BadRows."""
        if limit <= 0 or not len(self):
            return []
        rows, scores = self._all(query) if self._matrix is not None else self._some(query, limit)
        passages = self._passages(rows)
        newest = self._newest(passages) == rows
        passages, scores = passages[newest], scores[newest]
        best = np.argpartition(-scores, limit)[:limit] if len(scores) > limit else np.arange(len(scores))
        best = best[np.lexsort((passages[best], -scores[best]))]
        return list(zip(passages[best].tolist(), scores[best].tolist(), strict=True))

    def similarity(self, query: Vectors, ids: Sequence[int]) -> list[tuple[int, float]]:
        """(passage id, cosine) of those that are here, in the order asked. Raises BadRows."""
        asked = np.asarray(ids, np.int64)
        rows = self._newest(asked)
        known = rows >= 0
        return list(zip(asked[known].tolist(), (self._vectors(rows[known]) @ query).tolist(), strict=True))

    def _newest(self, passages: Numbers) -> Numbers:
        in_tail = self._tail_places.of(passages)
        return np.where(in_tail >= 0, in_tail, self._stored_places.of(passages))

    def _passages(self, rows: Numbers) -> Numbers:
        stored = len(self._files.keys)
        inside = rows < stored
        found = np.empty(len(rows), np.int64)
        found[inside] = self._files.keys[rows[inside], 1]
        found[~inside] = self._tail_keys[rows[~inside] - stored, 1]
        return found

    def _all(self, query: Vectors) -> tuple[Numbers, Vectors]:
        assert self._matrix is not None
        scores = np.concatenate([self._matrix @ query, self._tail @ query])
        return np.arange(len(scores)), scores

    def _some(self, query: Vectors, limit: int) -> tuple[Numbers, Vectors]:
        """The rows of the files whose bits are nearest, and all in memory."""
        stored, count = len(self._files.rows), max(CANDIDATES, 2 * limit)
        bounds = np.linspace(0, stored, PARTS + 1).astype(int)
        code = codes_of(query[None, :])

        def scan(part: int) -> tuple[NDArray[np.int32], Numbers]:
            low, high = int(bounds[part]), int(bounds[part + 1])
            wanted = min(count, high - low)
            # By counting distances instead of keeping a heap: half the time where thousands are wanted.
            distances, rows = faiss.knn_hamming(code, self._files.codes[low:high], wanted, variant="mc")
            return distances[0], rows[0] + low

        found = list(self._pool.map(scan, range(PARTS)))
        distances, rows = np.concatenate([one[0] for one in found]), np.concatenate([one[1] for one in found])
        nearest = np.sort(rows[np.argpartition(distances, min(count, len(rows)) - 1)[:count]])
        tail = np.arange(stored, stored + len(self._tail))
        return np.append(nearest, tail), np.append(self._vectors(nearest) @ query, self._tail @ query)

    def _vectors(self, rows: Numbers) -> Vectors:
        """Raises BadRows where a row of the files is not the one of its code."""
        stored = len(self._files.rows)
        inside = rows < stored
        found = np.empty((len(rows), self._tail.shape[1]), np.float32)
        read = self._files.vectors(rows[inside])
        if not np.array_equal(codes_of(read), self._files.codes[rows[inside]]):
            raise BadRows
        found[inside] = read
        found[~inside] = self._tail[rows[~inside] - stored]
        return found
