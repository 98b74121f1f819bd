"""The models that were fetched: where they lie, which bytes each stands for, what of them is still on its way.

Beside `NAME.gguf` stands pinned.json with the revision, checksum and size of each model that was ever fetched. It is
written once, at the first download, and holds from then on, also where the catalogue knows none of them. What has come
of a file lies in a part named by the checksum of the whole: it can only ever be continued into the same file.
"""

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

from memx.domain.errors import ModelError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pin:
    """Which bytes a name stands for; `size` in bytes."""

    revision: str
    sha256: str
    size: int


def folder() -> Path:
    """Made 0700. MEMX_MODELS names another. Not the cache: gigabytes that somebody waited for are not thrown away."""
    path = Path(os.environ.get("MEMX_MODELS") or platformdirs.user_data_path("memx-models", appauthor=False))
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def forbidden() -> bool:
    """Whether nothing is to be fetched here, as HF_HUB_OFFLINE says."""
    return os.environ.get("HF_HUB_OFFLINE", "").upper() in ("1", "ON", "YES", "TRUE")


def file_of(name: str) -> Path:
    return folder() / f"{name}.gguf"


def part_of(name: str, sha256: str) -> Path:
    """Where the bytes of an unfinished download are."""
    return folder() / f"{name}.{sha256[:16]}.part"


def is_whole(name: str) -> bool:
    """Whether it is there in its pinned size; the bytes were compared when they came."""
    pin = pins().get(name)
    try:
        return pin is not None and file_of(name).stat().st_size == pin.size
    except OSError:
        return False


def begun(name: str) -> int:
    """Bytes of an unfinished download; 0 where there is none."""
    return max((_size(part) for part in _parts(name)), default=0)


def pins() -> dict[str, Pin]:
    """Empty where nothing was fetched yet, or the file cannot be read."""
    try:
        kept = json.loads(_pins_path().read_text(encoding="utf-8"))
        return {name: Pin(**pin) for name, pin in kept.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        _log.warning("pinned.json cannot be read: %s", type(error).__name__)
        return {}


def pin(name: str, wanted: Pin) -> None:
    """Written beside and moved, one process after the other. Raises OSError."""
    from filelock import FileLock

    target = _pins_path()
    draft = target.with_suffix(f".{os.getpid()}")
    with FileLock(target.with_suffix(".lock")):
        rows = {known: asdict(value) for known, value in {**pins(), name: wanted}.items()}
        try:
            draft.write_text(json.dumps(rows, indent=1), encoding="utf-8")
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)


def discard_part(name: str) -> bool:
    """Throw away what has come of an unfinished download; whether there was any. Raises OSError."""
    parts = _parts(name)
    for part in parts:
        part.unlink(missing_ok=True)
    return bool(parts)


def remove(name: str) -> bool:
    """Delete a model and what is unfinished of it; whether there was any. Its pin stays.

    Raises OSError, and ModelError while it is being fetched.
    """
    with alone(name):
        there = file_of(name).exists()
        file_of(name).unlink(missing_ok=True)
        return discard_part(name) or there


@contextmanager
def alone(name: str) -> Iterator[None]:
    """No other process fetches or removes this model meanwhile. Raises ModelError where one does, OSError."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder() / f"{name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise ModelError(f"Another MemX is fetching {name} at this moment.") from None
    try:
        yield
    finally:
        lock.release()


def _parts(name: str) -> list[Path]:
    return [part for part in folder().glob("*.part") if part.name[: -len(".part") - 17] == name]


def _size(path: Path) -> int:
    """0 where it has gone meanwhile: another MemX has finished it."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _pins_path() -> Path:
    return folder() / "pinned.json"
