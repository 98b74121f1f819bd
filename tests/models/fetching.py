"""What the tests of downloads share: a small model on a hub, and downloads that are ended with the test."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import small_models
from hub_server import REVISION, Hub, serving

from memx.models import downloaded
from memx.models.catalogue import Entry
from memx.models.download import Download

REPO, FILE = "owner/model-GGUF", "model-q8.gguf"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A GGUF of 3 MB: long enough to be cut in the middle."""
    path = small_models.write(tmp_path_factory.mktemp("model") / "m.gguf")
    with path.open("ab") as file:
        file.write(bytes(range(256)) * 12_000)
    return path.read_bytes()


@pytest.fixture
def hub(model: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("MEMX_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    with serving(Hub({f"{REPO}/{FILE}": model})) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        yield hub


def entry(**facts: object) -> Entry:
    return Entry("small", "Small", REPO, FILE, "MIT", 1024, 64, 257, False, **facts)  # type: ignore[arg-type]


@pytest.fixture
def fetch() -> Iterator[Callable[..., Download]]:
    begun = []

    def start(timeout: float = 20.0, **facts: object) -> Download:
        begun.append(Download(entry(**facts), timeout=timeout, wait=0.01))
        return begun[-1]

    yield start
    for download in begun:
        download.close()


def pinned(model: bytes) -> dict[str, object]:
    return {"revision": REVISION, "sha256": hashlib.sha256(model).hexdigest(), "size": len(model)}


def is_there(model: bytes) -> bool:
    return downloaded.is_whole("small") and downloaded.file_of("small").read_bytes() == model
