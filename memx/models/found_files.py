"""Models that other programs have on this computer: LM Studio's folders, and Ollama's manifests with their blobs.

Nothing of theirs is changed, and nothing broken there is worth more than a line of the log: it is passed over.
"""

import json
import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)
FILES_AT_MOST, DEPTH = 5000, 4
MANIFEST_AT_MOST = 1 << 20  # bytes
_DIGEST = re.compile(r"sha256[:-]([0-9a-f]{64})")
_PART = re.compile(r"-\d{5}-of-\d{5}$")
_WEIGHTS, _ADAPTER = "application/vnd.ollama.image.model", "application/vnd.ollama.image.adapter"


@dataclass(frozen=True, slots=True)
class Found:
    """`name` as `memx models use` takes it; `adapter` empty where there is none; `size` in bytes."""

    name: str
    origin: str
    path: Path
    size: int
    adapter: str = ""


def found() -> list[Found]:
    """By name. Reads folders and manifests, no model."""
    return sorted([*_of_lm_studio(), *_of_ollama()], key=lambda one: one.name)


def _of_lm_studio() -> Iterator[Found]:
    seen = set()
    for root in (Path.home() / ".lmstudio" / "models", Path.home() / ".cache" / "lm-studio" / "models"):
        for path in islice(_walk(root, "*.gguf"), FILES_AT_MOST):
            name = str(path.relative_to(root).with_suffix(""))
            size = _size(path)
            if size and name not in seen and not path.name.startswith("mmproj") and not _PART.search(path.stem):
                seen.add(name)
                yield Found(f"lmstudio:{name}", "LM Studio", path, size)


def _of_ollama() -> Iterator[Found]:
    for root in _ollama_folders():
        for path in islice(_walk(root / "manifests", "*"), FILES_AT_MOST):
            try:
                one = _manifest(root, path)
            except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
                _log.info("a manifest of Ollama is passed over: %s", type(error).__name__)
                continue
            if one is not None:
                yield one


def _ollama_folders() -> list[Path]:
    named = os.environ.get("OLLAMA_MODELS")
    return [Path(named)] if named else [Path.home() / ".ollama" / "models"]


def _manifest(root: Path, path: Path) -> Found | None:
    """None where it names no weights that are whole. Raises what a broken one raises."""
    if path.stat().st_size > MANIFEST_AT_MOST:
        return None
    layers = {layer["mediaType"]: layer for layer in json.loads(path.read_text(encoding="utf-8"))["layers"]}
    weights, adapter = _blob(root, layers.get(_WEIGHTS)), _blob(root, layers.get(_ADAPTER))
    if weights is None or (_ADAPTER in layers and adapter is None):
        return None
    name = _ollama_name(path.relative_to(root / "manifests").parts)
    return Found(f"ollama:{name}", "Ollama", weights, weights.stat().st_size, str(adapter or ""))


def _blob(root: Path, layer: dict[str, Any] | None) -> Path | None:
    """A digest names a file and nothing else: no other form of it is followed."""
    digest = _DIGEST.fullmatch(str(layer["digest"])) if layer else None
    if layer is None or digest is None:
        return None
    path = root / "blobs" / f"sha256-{digest[1]}"
    return path if _size(path) == layer["size"] else None


def _ollama_name(parts: tuple[str, ...]) -> str:
    """As `ollama list` writes it: registry and namespace are left out where they are the usual ones."""
    registry, *names, tag = parts
    if not names:
        raise ValueError("no manifest's place")
    if registry == "registry.ollama.ai":
        names = names[1:] if names[:1] == ["library"] else names
        return f"{'/'.join(names)}:{tag}"
    return f"{'/'.join([registry, *names])}:{tag}"


def _walk(root: Path, pattern: str) -> Iterator[Path]:
    """Files at most DEPTH folders down, in order; what cannot be read is left out."""
    for depth in range(DEPTH + 1):
        try:
            yield from sorted(path for path in root.glob("*/" * depth + pattern) if path.is_file())
        except OSError:
            return


def _size(path: Path) -> int:
    """0 where it cannot be read."""
    try:
        return path.stat().st_size if os.access(path, os.R_OK) else 0
    except OSError:
        return 0
