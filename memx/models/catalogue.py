"""The models that can be fetched by name: resources/models/catalogue.json, whose "about" says how an entry is pinned.

MEMX_CATALOGUE names another file of the same form: for an organisation's own models, and for tests.
"""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from memx import bundled
from memx.domain.errors import ModelError, NotFound

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,60}")
_REPO = re.compile(r"[\w.-]+/[\w.-]+")
_FILE = re.compile(r"(?:[\w.-]+/)*[\w.-]+\.gguf")
_REVISION, _SHA256 = re.compile(r"[0-9a-f]{40}"), re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """`context` in tokens, `kv_width` in numbers a token, `size` in bytes. None: not known before the hub is asked."""

    name: str
    title: str
    repo: str
    file: str
    licence: str
    context: int
    kv_width: int
    vocabulary: int
    thinks: bool
    size: int | None = None
    revision: str | None = None
    sha256: str | None = None

    @property
    def pinned(self) -> bool:
        """Which bytes it stands for is known without asking the hub."""
        return None not in (self.size, self.revision, self.sha256)


def catalogue() -> dict[str, Entry]:
    """By name, in the order of the file. Raises ModelError where it cannot be used."""
    path = _path()
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["models"]
        return {row["name"]: _checked(Entry(**row)) for row in rows}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ModelError(f"The catalogue {path} cannot be used ({type(error).__name__}: {error}).") from error


def entry(name: str) -> Entry:
    """Raises NotFound with the names there are."""
    known = catalogue()
    if name not in known:
        raise NotFound(f"There is no model “{name[:60]}” in the catalogue. It has: {', '.join(known)}.")
    return known[name]


def _path() -> Path:
    named = os.environ.get("MEMX_CATALOGUE")
    return Path(named) if named else bundled.folder("resources") / "models" / "catalogue.json"


def _checked(found: Entry) -> Entry:
    """A name becomes a file's name and a repository part of an address: nothing else may stand in them."""
    texts: dict[str, tuple[re.Pattern[str], Any]] = {
        "name": (_NAME, found.name),
        "repo": (_REPO, found.repo),
        "file": (_FILE, found.file),
        "revision": (_REVISION, found.revision if found.revision is not None else "0" * 40),
        "sha256": (_SHA256, found.sha256 if found.sha256 is not None else "0" * 64),
    }
    for field, (form, text) in texts.items():
        if not isinstance(text, str) or not form.fullmatch(text) or ".." in text:
            raise ValueError(f"{field} {text!r} of {found.name!r}")
    numbers = (found.context, found.kv_width, found.vocabulary, found.size if found.size is not None else 1)
    if not all(isinstance(number, int) and number > 0 for number in numbers):
        raise ValueError(f"a number of {found.name!r}")
    return found
