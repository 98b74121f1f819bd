"""What model files say of themselves, remembered by path, size and time: a large vocabulary takes 0.2 s to read."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from memx.models import gguf_header, weights
from memx.models.gguf_header import Header

REVISION = 1  # of what is kept


def header_of(path: Path) -> Header:
    """Raises ModelMissing, ModelError: see gguf_header.read."""
    try:
        status = path.stat()
        key = f"{REVISION}|{path}|{status.st_size}|{status.st_mtime_ns}"
    except OSError:
        return gguf_header.read(path)
    known = _known()
    try:
        return Header(**known[key])
    except (KeyError, TypeError):
        header = gguf_header.read(path)
        _keep({**known, key: asdict(header)})
        return header


def _known() -> dict[str, Any]:
    try:
        known = json.loads((weights.cache() / "headers.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _keep(known: dict[str, Any]) -> None:
    """It can be read again: what cannot be kept is no trouble."""
    target = weights.cache() / "headers.json"
    draft = target.with_suffix(f".{os.getpid()}")
    try:
        draft.write_text(json.dumps(known), encoding="utf-8")
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
