"""Whether a model fits this computer's memory now: "fits", "tight" or "won't fit", and with how much context.

Checked against the bundled model's process (tests/models/test_memory_need.py): the weights once, the cache of keys and
values in 16 bits for the whole context from the start, logits of a chunk twice, and what the process itself takes.
"""

from dataclasses import dataclass
from pathlib import Path

import psutil

from memx.domain.errors import ModelError

CONTEXT, LEAST = 8192, 2048  # tokens: what MemX wants, and what notes and an answer need at least
FITS, TIGHT, TOO_BIG = "fits", "tight", "won't fit"
CHUNK = 128  # tokens a decode, as in llama.py
PROCESS = 72 << 20  # bytes: interpreter, llama.cpp, graph
OTHERS = 700 << 20  # bytes: the embedder (474 MiB measured) and the window
SPARE = 0.8  # of what is available: above it the system has little left for anything else


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of a model: `weights` in bytes, `context` trained for in tokens (0: unknown), `kv_width` in numbers a token."""

    weights: int
    context: int
    kv_width: int
    vocabulary: int

    def need(self, context: int) -> int:
        """Bytes, everything that MemX runs beside it included."""
        return self.weights + context * self.kv_width * 2 + 2 * CHUNK * self.vocabulary * 4 + PROCESS + OTHERS

    def most(self, wanted: int = CONTEXT) -> int:
        """Tokens: what is wanted, no more than it was trained for."""
        return min(wanted, self.context) if self.context > 0 else wanted


@dataclass(frozen=True, slots=True)
class Verdict:
    """`word`: FITS, TIGHT or TOO_BIG; `context` in tokens to run it with; `need` and `free` in bytes."""

    word: str
    context: int
    need: int
    free: int

    def sentence(self) -> str:
        return f"{self.word}: needs {gib(self.need)} with {self.context:,} tokens of context, {gib(self.free)} are free"


def judged(sizes: Sizes, free: int | None = None, wanted: int = CONTEXT) -> Verdict:
    """With as much context as can be had; a shorter one rather than a tight one, down to LEAST."""
    free = available() if free is None else free
    most = sizes.most(wanted)
    for share in (SPARE, 1.0):
        context = most
        while sizes.need(context) > free * share and context > LEAST:
            context = max(LEAST, context // 2)
        if sizes.need(context) <= free * share:
            return Verdict(FITS if share < 1 else TIGHT, context, sizes.need(context), free)
    least = min(most, LEAST)
    return Verdict(TOO_BIG, least, sizes.need(least), free)


def require(sizes: Sizes, name: str, anyway: bool = False) -> Verdict:
    """Raises ModelError for what won't fit, unless `anyway`."""
    verdict = judged(sizes)
    if verdict.word == TOO_BIG and not anyway:
        raise ModelError(
            f"{name} won't fit: it needs {gib(verdict.need)} of memory and {gib(verdict.free)} are free. Close other "
            "programs, choose a smaller model, or insist with --anyway."
        )
    return verdict


def available() -> int:
    """Bytes that can be had now without pushing others out, within the limit of this process's group."""
    free = int(psutil.virtual_memory().available)
    return min([free, *(limit - used for limit, used in _limits() if limit < 1 << 60)])


def gib(count: int) -> str:
    return f"{max(0, count) / (1 << 30):.1f} GiB"


def _limits(root: Path = Path("/sys/fs/cgroup"), own: Path = Path("/proc/self/cgroup")) -> list[tuple[int, int]]:
    """(limit, used) in bytes of every control group this process is in; version 2, and 1 where that is in use."""
    found = []
    for line in _lines(own):
        _, controllers, path = [*line.split(":", 2), "", ""][:3]
        folder = (root if not controllers else root / "memory") / path.lstrip("/")
        if controllers and "memory" not in controllers.split(","):
            continue
        names = ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file") if controllers else (
            "memory.max", "memory.current", "inactive_file",
        )  # fmt: skip
        top = root / "memory" if controllers else root
        for group in [folder, *folder.parents]:
            if group == top.parent:
                break
            found += _limit(group, *names)
    return found


def _limit(group: Path, most: str, used: str, cached: str) -> list[tuple[int, int]]:
    """What is only kept of files counts as used and is given back when it is needed."""
    try:
        limit, usage = int((group / most).read_text()), int((group / used).read_text())
    except (OSError, ValueError):  # no such group, or no limit ("max")
        return []
    given_back = next(
        (int(line.split()[1]) for line in _lines(group / "memory.stat") if line.startswith(f"{cached} ")), 0
    )
    return [(limit, max(0, usage - given_back))]


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except OSError:
        return []
