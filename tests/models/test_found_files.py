"""Models of LM Studio and Ollama are found by name; what is broken there is passed over."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import small_models

from memx.models.found_files import Found, found

MODEL, ADAPTER = "application/vnd.ollama.image.model", "application/vnd.ollama.image.adapter"
Keep = Callable[..., Path]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("OLLAMA_MODELS", raising=False)
    return tmp_path


@pytest.fixture
def ollama(home: Path) -> Path:
    root = home / ".ollama" / "models"
    (root / "blobs").mkdir(parents=True)
    return root


def blob(root: Path, content: bytes) -> dict[str, Any]:
    digest = hashlib.sha256(content).hexdigest()
    (root / "blobs" / f"sha256-{digest}").write_bytes(content)
    return {"mediaType": MODEL, "digest": f"sha256:{digest}", "size": len(content)}


def manifest(root: Path, where: str, *layers: dict[str, Any], raw: bytes | None = None) -> None:
    path = root / "manifests" / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(json.dumps({"schemaVersion": 2, "layers": layers}).encode() if raw is None else raw)


def test_nothing_there_is_nothing_found() -> None:
    assert found() == []


@pytest.mark.parametrize("folder", [".lmstudio/models", ".cache/lm-studio/models"])
def test_lm_studio_s_files_are_named_by_publisher_and_repository(home: Path, folder: str) -> None:
    repository = home / folder / "lmstudio-community" / "Qwen3-4B-GGUF"
    repository.mkdir(parents=True)
    path = small_models.write(repository / "Qwen3-4B-Q4_K_M.gguf")
    for other in ("mmproj-model-f16.gguf", "Big-00001-of-00002.gguf", "README.md", "empty.gguf"):
        (repository / other).write_bytes(b"" if other == "empty.gguf" else b"x")
    name = "lmstudio:lmstudio-community/Qwen3-4B-GGUF/Qwen3-4B-Q4_K_M"
    assert found() == [Found(name, "LM Studio", path, path.stat().st_size)]


def test_the_same_file_in_both_folders_is_one(home: Path) -> None:
    for folder in (".lmstudio/models", ".cache/lm-studio/models"):
        (home / folder / "a" / "b").mkdir(parents=True)
        (home / folder / "a" / "b" / "c.gguf").write_bytes(b"x")
    assert [str(one.path).startswith(str(home / ".lmstudio")) for one in found()] == [True]


def test_links_in_circles_end(home: Path) -> None:
    root = home / ".lmstudio" / "models"
    (root / "a").mkdir(parents=True)
    (root / "a" / "again").symlink_to(root)
    (root / "a" / "m.gguf").write_bytes(b"x")
    assert "lmstudio:a/m" in [one.name for one in found()]


def test_ollama_s_models_are_named_as_ollama_names_them(ollama: Path) -> None:
    layer = blob(ollama, b"weights")
    for where in ("registry.ollama.ai/library/qwen3/4b", "registry.ollama.ai/somebody/llama/latest"):
        manifest(ollama, where, {"mediaType": "application/vnd.ollama.image.license", "digest": "x", "size": 1}, layer)
    manifest(ollama, "hf.co/owner/repo-GGUF/Q4_K_M", layer)
    names = ["ollama:hf.co/owner/repo-GGUF:Q4_K_M", "ollama:qwen3:4b", "ollama:somebody/llama:latest"]
    assert [one.name for one in found()] == names
    path = ollama / "blobs" / layer["digest"].replace(":", "-")
    assert {(one.path, one.size, one.origin, one.adapter) for one in found()} == {(path, 7, "Ollama", "")}


def test_an_adapter_of_ollama_comes_with_its_model(ollama: Path) -> None:
    adapter = {**blob(ollama, b"adapter"), "mediaType": ADAPTER}
    manifest(ollama, "registry.ollama.ai/library/tuned/latest", blob(ollama, b"weights"), adapter)
    (one,) = found()
    assert Path(one.adapter).read_bytes() == b"adapter"


def test_ollama_models_names_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ollama: Path) -> None:
    manifest(ollama, "registry.ollama.ai/library/here/latest", blob(ollama, b"x"))
    other = tmp_path / "other"
    (other / "blobs").mkdir(parents=True)
    manifest(other, "registry.ollama.ai/library/there/latest", blob(other, b"x"))
    monkeypatch.setenv("OLLAMA_MODELS", str(other))
    assert [one.name for one in found()] == ["ollama:there:latest"]


def broken(root: Path) -> None:
    good = blob(root, b"good")
    layers: list[Any] = [
        {"mediaType": MODEL, "digest": "sha256:" + "0" * 64, "size": 4},  # no such blob
        {**good, "size": 5},  # cut off
        {**good, "digest": "../../../etc/passwd"},
        {**good, "digest": "sha256:../" + good["digest"][7:-3]},
        {**good, "digest": 7},
        {"mediaType": MODEL},
        {"digest": good["digest"]},
        "text",
    ]
    for n, layer in enumerate(layers):
        manifest(root, f"registry.ollama.ai/library/broken{n}/latest", layer)
    manifest(root, "registry.ollama.ai/library/half/latest", good, {**good, "mediaType": ADAPTER, "size": 9})
    for n, raw in enumerate(
        [b"", b"{", b"[]", b"5", b'{"layers": 5}', b"\xff\xfe\x00", b'{"layers": null}', b" " * (2 << 20)]
    ):
        manifest(root, f"registry.ollama.ai/library/raw{n}/latest", raw=raw)
    manifest(root, "stray", good)
    manifest(root, "registry.ollama.ai/stray", good)
    manifest(root, "registry.ollama.ai/library/good/latest", good)


def test_broken_manifests_are_passed_over(ollama: Path) -> None:
    broken(ollama)
    assert [one.name for one in found()] == ["ollama:good:latest"]


def test_what_may_not_be_read_is_passed_over(ollama: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest(ollama, "registry.ollama.ai/library/mine/latest", blob(ollama, b"weights"))
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may read everything
    assert found() == []
