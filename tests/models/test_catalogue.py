"""The catalogue holds what it promises, and a broken one is a sentence."""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fetching import FILE, REPO
from hub_server import REVISION, Hub

from memx.domain.errors import ModelError, NotFound
from memx.models import fit
from memx.models.catalogue import Entry, catalogue, entry

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import pin_catalogue

GOOD: dict[str, Any] = {
    **{"name": "small", "title": "Small", "repo": REPO, "file": FILE, "licence": "MIT", "context": 1024},
    **{"kv_width": 64, "vocabulary": 257, "thinks": False, "size": None, "revision": None, "sha256": None},
}


def test_every_entry_is_whole_and_no_two_are_the_same() -> None:
    entries = list(catalogue().values())
    assert len(entries) >= 12
    assert len({(one.repo, one.file) for one in entries}) == len(entries)
    shas = [one.sha256 for one in entries if one.sha256]
    assert len(set(shas)) == len(shas)
    assert sum(one.pinned for one in entries) >= 12
    assert any(one.thinks for one in entries)
    for one in entries:
        assert one.licence
        assert one.context >= 8192


@pytest.mark.parametrize("name", list(catalogue()))
def test_an_entry_s_memory_need_is_plausible(name: str) -> None:
    """More than its file, less than a laptop of 16 GB has."""
    one = entry(name)
    assert one.size is not None
    sizes = fit.Sizes(one.size, one.context, one.kv_width, one.vocabulary)
    assert one.size < sizes.need(fit.CONTEXT) < 8 << 30


def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    with pytest.raises(NotFound, match=r"smollm3-3b"):
        entry("gpt-7")


def written(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text(json.dumps({"models": rows}))
    return path


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "../etc/passwd"},
        {"name": "Upper"},
        {"repo": "owner"},
        {"repo": "owner/../.."},
        {"file": "model.bin"},
        {"file": "../../model.gguf"},
        {"file": "https://elsewhere/x.gguf"},
        {"sha256": "abc"},
        {"sha256": "A" * 64},
        {"revision": "main"},
        {"revision": 5},
        {"size": -1},
        {"context": "8192"},
        {"surprise": 1},
    ],
)
def test_an_entry_that_could_name_something_else_is_refused(
    wrong: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEMX_CATALOGUE", str(written(tmp_path / "c.json", {**GOOD, **wrong})))
    with pytest.raises(ModelError, match="cannot be used"):
        catalogue()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"models": 5}', b'{"models": [5]}', b"\xff\xfe", b'{"models'])
def test_a_broken_catalogue_is_a_sentence(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "c.json").write_bytes(content)
    monkeypatch.setenv("MEMX_CATALOGUE", str(tmp_path / "c.json"))
    with pytest.raises(ModelError, match="cannot be used"):
        catalogue()


def test_another_catalogue_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMX_CATALOGUE", str(written(tmp_path / "c.json", GOOD)))
    assert catalogue() == {"small": Entry(**GOOD)}


@pytest.fixture
def at_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """huggingface_hub reads the address of the hub when it is imported, which other tests may have done."""
    from huggingface_hub import close_session, constants

    monkeypatch.setattr(constants, "ENDPOINT", hub.url)
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", hub.url + "/{repo_id}/resolve/{revision}/{filename}")
    yield hub
    close_session()


def test_pins_are_filled_from_the_hub(at_the_hub: Hub, model: bytes, tmp_path: Path) -> None:
    path = written(tmp_path / "c.json", GOOD)
    assert pin_catalogue.main(["--check", "--catalogue", str(path)]) == 0
    assert json.loads(path.read_text())["models"] == [GOOD]
    assert pin_catalogue.main(["--catalogue", str(path)]) == 0
    (row,) = json.loads(path.read_text())["models"]
    pins = {"revision": REVISION, "sha256": hashlib.sha256(model).hexdigest(), "size": len(model)}
    assert row == {**GOOD, **pins}
    assert pin_catalogue.main(["--check", "--catalogue", str(path)]) == 0


def test_a_pin_that_does_not_hold_is_named_and_left(
    at_the_hub: Hub, model: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "c.json", {**GOOD, "size": 5}, {**GOOD, "name": "gone", "file": "none.gguf"})
    assert pin_catalogue.main(["--catalogue", str(path)]) == 1
    said = capsys.readouterr().err
    assert f"small: size is 5, the hub says {len(model)}" in said
    assert "gone: " in said
    assert "404" in said
    assert [row["size"] for row in json.loads(path.read_text())["models"]] == [5, None]
