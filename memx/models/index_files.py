"""The index on the disk: append-only files that can be made again from the library at any time. In the child only.

`head.json` names a generation and how many rows of it count; it is replaced after the rows are written, so that what
a crash leaves behind it is never read. One process writes, the others read what was there when they looked.

    rows   float16[count, dimensions]   unit vectors; only those that are looked at are read
    codes  uint8[count, dimensions/8]   a bit a number: whether it is positive
    keys   int64[count, 2]              sequence number of the feed, passage id
"""

import json
import logging
import os
import weakref
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

FORMAT = 1
_PARTS = ("rows", "codes", "keys")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Head:
    model: str
    dimensions: int
    generation: int = 0
    count: int = 0
    codes: int = 0  # crc32, as is the next, looked at at each start; a row is compared with its code when it is read
    keys: int = 0
    format: int = FORMAT


class IndexFiles:
    """`rows`, `codes`, `keys` are what is on the disk. Nothing raises for a bad file: the index is empty then."""

    def __init__(self, folder: Path, model: str, dimensions: int) -> None:
        self._folder = folder
        self._empty = _Head(model, dimensions)
        self._rows_file: BinaryIO | None = None
        self._close_rows: Callable[[], object] = lambda: None
        self._lock = FileLock(folder / "writer.lock", mode=0o600)
        self._head = self._read_head()
        if not self._load():
            self.reset()

    @property
    def writable(self) -> bool:
        """Whether this process is the one that writes; the first that asks is, until it ends."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
        except (Timeout, OSError):
            return False
        return True

    def vectors(self, places: NDArray[np.int64]) -> NDArray[np.float32]:
        """Rows by their places, scattered over the file.

        Read, not mapped, where the system can: each page of a map that is looked at for the first time costs a fault,
        and what was looked at counts as ours. For 4,000 rows that was 20 ms, these calls take 7.
        """
        if self._rows_file is None or self._rows_file.closed or not hasattr(os, "pread"):
            return self.rows[places].astype(np.float32)
        size = 2 * self._head.dimensions
        handle = self._rows_file.fileno()
        content = b"".join([os.pread(handle, size, start) for start in (places * size).tolist()])
        content = content.ljust(size * len(places), b"\0")  # a file cut short under us: such a row fits no code
        return np.frombuffer(content, np.float16).reshape(-1, self._head.dimensions).astype(np.float32)

    def append(self, keys: NDArray[np.int64], vectors: NDArray[np.float32]) -> bool:
        """Unit vectors; False where another process writes, or the disk does not take it."""
        if not self.writable:
            return False
        rows = vectors.astype(np.float16)
        new: dict[str, NDArray[Any]] = {"rows": rows, "codes": codes_of(rows), "keys": keys.astype(np.int64)}
        try:
            if self._head.count == 0:
                self._head = replace(self._empty, generation=_next(self._folder))
            for part in _PARTS:
                self._write(part, new[part])
            head = self._head
            codes, keyed = (zlib.crc32(new[part].tobytes(), getattr(head, part)) for part in ("codes", "keys"))
            self._keep_head(replace(head, count=head.count + len(keys), codes=codes, keys=keyed))
        except OSError:
            _log.warning("the index could not be written; it stays in memory", exc_info=True)
            return False
        return self._load(check=False)

    def reset(self) -> None:
        """Forget everything; old files go where nobody else writes them."""
        self._head = self._empty
        self._load(check=False)
        if self.writable:
            for file in self._folder.glob("*.[0-9]*"):
                file.unlink(missing_ok=True)
            (self._folder / "head.json").unlink(missing_ok=True)

    def _read_head(self) -> _Head:
        try:
            head = _Head(**json.loads((self._folder / "head.json").read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return self._empty
        same = (head.model, head.dimensions, head.format) == (self._empty.model, self._empty.dimensions, FORMAT)
        return head if same and head.count > 0 else self._empty

    def _load(self, check: bool = True) -> bool:
        """Map the rows and read the rest; whether all is whole."""
        count, width = self._head.count, self._head.dimensions
        packed = -(-width // 8)  # bytes of a code; numpy fills up the last one
        self.rows = np.empty((0, width), np.float16)
        self.codes = np.empty((0, packed), np.uint8)
        self.keys = np.empty((0, 2), np.int64)
        self._close_rows()
        if not count:
            return True
        try:
            self._rows_file = self._path("rows").open("rb")
            self._close_rows = weakref.finalize(self, self._rows_file.close)
            rows = np.memmap(self._path("rows"), np.float16, "r", shape=(count, width))
            codes = np.memmap(self._path("codes"), np.uint8, "r", shape=(count, packed))
            keys = np.fromfile(self._path("keys"), np.int64, 2 * count).reshape(count, 2)
        except (OSError, ValueError):
            _log.warning("the index is not whole and is made again", exc_info=True)
            return False
        if check and (zlib.crc32(codes), zlib.crc32(keys)) != (self._head.codes, self._head.keys):  # type: ignore[arg-type]
            _log.warning("the index is damaged and is made again")
            return False
        self.rows, self.codes, self.keys = rows, codes, keys
        return True

    def _write(self, part: str, content: NDArray[Any]) -> None:
        """At the place where the rows that count end: a crash may have left some more."""
        handle = os.open(self._path(part), os.O_CREAT | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.seek(self._head.count * content.itemsize * content.shape[1])
            file.write(content.tobytes())

    def _keep_head(self, head: _Head) -> None:
        draft = self._folder / "head.draft"
        handle = os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(head), file)
        draft.replace(self._folder / "head.json")
        self._head = head

    def _path(self, part: str) -> Path:
        return self._folder / f"{part}.{self._head.generation}"


def codes_of(vectors: NDArray[Any]) -> NDArray[np.uint8]:
    return np.packbits(vectors > 0, axis=1)


def _next(folder: Path) -> int:
    """A generation that has no files: another process may still have mapped those of before."""
    used = [int(file.suffix[1:]) for file in folder.glob("rows.*") if file.suffix[1:].isdigit()]
    return max(used, default=0) + 1
