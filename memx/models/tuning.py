"""Which format and how many threads suit this computer: what was found is kept beside the converted weights.

Nothing is measured here: see trial.py. What was found holds for the same processor, cores, llama.cpp, weights and
adapter, and no longer.
"""

import hashlib
import importlib.metadata
import json
import logging
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from memx.models import weights
from memx.models.life import WorkerSpec
from memx.models.worker import Worker

SERVICE = "memx.models.tuning_service"
FORMS = ("Q8_0", "Q4_0")  # for the bundled weights; the one used until something was measured comes first
REVISION = 2  # of the way of measuring
CHUNKS = (128, 64, 32)  # tokens of a prompt read at once
SIGN = 0.5  # seconds between two looks at the clock while a prompt is read
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A format against the file as shipped, on the questions of resources/models/agreement.jsonl.

    `divergence`: mean Kullback-Leibler divergence of the next token's distribution from the shipped file's, nats.
    `agreement`: share of places where the likeliest token is the same. `loss`: by how much a right answer has become
    less likely, nats a token. `places`: distributions compared.
    """

    form: str
    divergence: float
    agreement: float
    loss: float
    places: int
    kept: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """One combination, timed: tokens a second read, and steps a second with eight samples."""

    form: str | None
    threads: int
    reading: float
    steps: float

    def seconds(self, prompt: int = 700, steps: int = 24) -> float:
        """What a usual question takes: a prompt of 700 tokens and eight samples of 24."""
        return prompt / self.reading + steps / self.steps


@dataclass(frozen=True, slots=True)
class Fit:
    """What to use, `form` None for the file as shipped, and what it was chosen from."""

    form: str | None
    threads: int
    verdicts: tuple[Verdict, ...] = ()
    trials: tuple[Trial, ...] = ()
    seconds: float = 0.0  # that measuring took

    @property
    def chunk(self) -> int:
        """How much of a prompt to read at once: the most of CHUNKS within SIGN, so that a budget's seconds hold."""
        speed = next((t.reading for t in self.trials if (t.form, t.threads) == (self.form, self.threads)), 0.0)
        return next((size for size in CHUNKS if size <= SIGN * speed), CHUNKS[-1]) if speed else CHUNKS[0]


def stored(file: Path, adapter: Path | None) -> Fit | None:
    """What was found on this very computer for this model; None where nothing was, or it no longer holds."""
    try:
        kept = json.loads(_path(file).read_text(encoding="utf-8"))
        return read(kept["fit"]) if kept["fingerprint"] == fingerprint(file, adapter) else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        _log.warning("what was measured of this computer cannot be read: %s", type(error).__name__)
        return None


def keep(file: Path, adapter: Path | None, fit: Fit) -> None:
    """Written beside and moved. Raises OSError."""
    target = _path(file)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = target.with_suffix(f".{os.getpid()}")
    try:
        draft.write_text(json.dumps({"fingerprint": fingerprint(file, adapter), "fit": asdict(fit)}, indent=1))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def measure(folder: Path, file: Path, adapter: Path | None, forms: Sequence[str]) -> Fit:
    """Measure now, in a process of its own that ends with this call, and keep what was found. Raises ModelError.

    `folder` is that process's working folder; `forms` the formats to try beside the file as it is.
    """
    options = {"weights": str(file), "adapter": str(adapter) if adapter else None, "forms": list(forms)}
    worker = Worker(WorkerSpec(SERVICE, "The measurement of this computer", folder, options))
    try:
        return read(worker.ask("measure", {}).head["fit"])
    finally:
        worker.close()


def fingerprint(file: Path, adapter: Path | None) -> dict[str, Any]:
    """All on which the measurement depends."""
    return {
        "revision": REVISION,
        "processor": processor(),
        "cores": weights.physical_cores(),
        "library": importlib.metadata.version("llama-cpp-python"),
        "model": weights.digest([file, *([adapter] if adapter else [])]),
    }


def processor(cpuinfo: Path = Path("/proc/cpuinfo")) -> str:
    """Its name, and a short hash of the instructions that it has: a virtual machine may hide some of them."""
    try:
        pairs = [line.partition(":") for line in cpuinfo.read_text().splitlines()]
    except OSError:
        return f"{platform.machine()} {platform.processor()}"
    said = {name.strip(): value.strip() for name, _, value in reversed(pairs)}
    flags = " ".join(sorted((said.get("flags") or said.get("Features") or "").split()))
    return f"{said.get('model name', platform.machine())} {hashlib.sha256(flags.encode()).hexdigest()[:12]}"


def _path(file: Path) -> Path:
    return weights.cache() / "weights" / f"{weights.digest([file])}.fit.json"


def read(kept: dict[str, Any]) -> Fit:
    """What `asdict` made of a Fit. Raises ValueError, TypeError or KeyError for what is no Fit."""
    form, threads = kept["form"], kept["threads"]
    if not (form is None or isinstance(form, str)) or not isinstance(threads, int) or not 1 <= threads <= 1024:
        raise ValueError("not a fit")
    verdicts = tuple(Verdict(**verdict) for verdict in kept["verdicts"])
    return Fit(form, threads, verdicts, tuple(Trial(**trial) for trial in kept["trials"]), float(kept["seconds"]))
