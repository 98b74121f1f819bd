"""Which language model answers: the bundled one until the person chooses another. Kept in the person's own settings.

Never in a library: one that somebody sent must not decide where passages go.
"""

import json
import logging
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

_log = logging.getLogger(__name__)
KINDS = ("bundled", "base", "file", "server")


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """`kind`: "bundled" (with its reading adapter), "base" (the same without), "file", "server".

    `place`: the GGUF's path or the server's address; empty for the bundled one. `name`: the model's, where a server
    has several. `adapter`: the path of a LoRA adapter for a file. `context`: tokens; 0 leaves it to MemX.
    `keyed`: the server's key is in the keyring. `insecure`: http:// to it was accepted.
    """

    kind: str = "bundled"
    place: str = ""
    name: str = ""
    adapter: str = ""
    context: int = 0
    keyed: bool = False
    insecure: bool = False


def chosen() -> ModelChoice:
    """What was kept last; the bundled model where nothing was, or it cannot be read."""
    try:
        kept = ModelChoice(**json.loads(_path().read_text(encoding="utf-8")))
    except FileNotFoundError:
        return ModelChoice()
    except (OSError, ValueError, TypeError) as error:
        _log.warning("the choice of a model cannot be read: %s", type(error).__name__)
        return ModelChoice()
    return kept if kept.kind in KINDS else ModelChoice()


def keep(choice: ModelChoice) -> None:
    """Written beside and moved. Raises OSError."""
    target = _path()
    draft = target.with_suffix(f".{os.getpid()}")
    try:
        draft.write_text(json.dumps(asdict(choice), indent=1, ensure_ascii=False), encoding="utf-8")
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def settings_folder() -> Path:
    """The person's own settings, private to them. MEMX_SETTINGS names another folder."""
    folder = Path(os.environ.get("MEMX_SETTINGS") or platformdirs.user_config_path("memx"))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _path() -> Path:
    return settings_folder() / "language-model.json"
