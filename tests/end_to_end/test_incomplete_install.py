"""An installation that lost a part of itself: the command answers with what is left, and says what is not there."""

import shutil
from pathlib import Path

import pytest
from installed import Memx

import memx as package
from memx import bundled
from memx.models import weights

pytestmark = pytest.mark.models

NOTE = "Workshop alarm code is 5820. You have 30 seconds."
ASK = ("ask", "What is the alarm code of the workshop?", "--budget", "quick", "--strategy", "draft", "--json")


@pytest.fixture
def models(memx: Memx, tmp_path: Path) -> Path:
    """The folder of bundled models of a copy that the command runs from."""
    copy = tmp_path / "site"
    shutil.copytree(Path(package.__file__).parent, copy / "memx", ignore=shutil.ignore_patterns("_*s", "__pycache__"))
    (copy / "migrations").symlink_to(bundled.folder("migrations"))
    resources = bundled.folder("resources")
    (copy / "resources").mkdir()
    for one in resources.iterdir():
        if one.name != "models":
            (copy / "resources" / one.name).symlink_to(one)
    shutil.copytree(resources / "models", copy / "resources" / "models")
    memx.extra = {"PYTHONPATH": str(copy)}
    return copy / "resources" / "models"


def test_without_its_reading_adapter(memx: Memx, models: Path) -> None:
    memx("add", NOTE)
    assert "ok   reading adapter: " in memx("doctor").out
    adapter = models / weights.ADAPTER
    whole = adapter.read_bytes()
    adapter.write_bytes(whole[: len(whole) // 2])
    said = memx(*ASK)
    assert said.err.count("memx: The reading adapter is damaged") == 1
    assert "answers come from the model alone. Install MemX again." in said.err
    assert said.json["tokens"]["completion"] > 0
    assert "; without the reading adapter" in said.json["stop_reason"]
    assert "BAD  reading adapter: The reading adapter is damaged" in memx("doctor", code=5).out
    adapter.unlink()
    assert "BAD  reading adapter: The reading adapter is missing" in memx("doctor", code=5).out


def test_without_its_verifier(memx: Memx, models: Path) -> None:
    memx("add", NOTE)
    shutil.rmtree(models / weights.VERIFIER)
    reply = memx("ask", "What is the alarm code of the workshop?", "--budget", "instant", "--json").json
    assert "5820" in reply["answer"]
    assert reply["stop_reason"].endswith("; without the verifier, which failed")
    assert "BAD  verifier: The verifier is missing" in memx("doctor", code=5).out
