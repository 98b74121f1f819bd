"""The sheet of models with the real Memory and a real download, from a hub on loopback whose connection breaks."""

import hashlib
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from memx.app.memory import Memory
from memx.desktop.models_sheet import ModelsSheet
from memx.domain.notes import Draft
from memx.models import choice, downloaded

MODELS = Path(__file__).parents[1] / "models"


def neighbour(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module of the tests of models, which stand beside these."""
    spec = importlib.util.spec_from_file_location(name, MODELS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)  # where its dataclasses look for their names
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """One model of 3 MB, in a catalogue of its own."""
    hubs, small = (neighbour(name, monkeypatch) for name in ("hub_server", "small_models"))
    with small.write(tmp_path / "model.gguf").open("ab") as file:
        file.write(bytes(range(256)) * 12_000)
    content = (tmp_path / "model.gguf").read_bytes()
    entry = {"name": "small", "title": "Small", "repo": "owner/small-GGUF", "file": "small.gguf", "licence": "MIT"}
    sizes = {"context": 1024, "kv_width": 64, "vocabulary": 257, "thinks": False, "size": len(content)}
    pin = {"revision": hubs.REVISION, "sha256": hashlib.sha256(content).hexdigest()}
    (tmp_path / "catalogue.json").write_text(json.dumps({"models": [entry | sizes | pin]}))
    for name in ("MEMX_SETTINGS", "MEMX_MODELS", "MEMX_CACHE", "HOME", "HF_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("MEMX_CATALOGUE", str(tmp_path / "catalogue.json"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    with hubs.serving(hubs.Hub({"owner/small-GGUF/small.gguf": content})) as made:
        monkeypatch.setenv("HF_ENDPOINT", made.url)
        made.gets = [hubs.Fault(after=500_000), hubs.Fault(hang=True, after=700_000)]
        yield made


def test_a_broken_download_is_paused_goes_on_and_answers(make_window, qtbot: QtBot, hub: Any, tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "library")
    memory.save(Draft("Tea"))
    window = make_window(memory)
    window.deeds.do("show_models")
    sheet = window.findChild(ModelsSheet)
    qtbot.waitUntil(lambda: "small" in sheet.list.keys())  # noqa: SIM118 (no dictionary)
    qtbot.waitUntil(lambda: "127.0.0.1" in sheet.leaves.text())
    sheet.list.setCurrentRow(sheet.list.keys().index("small"))
    sheet.act.click()
    qtbot.waitUntil(lambda: downloaded.begun("small") == 1_200_000, timeout=30_000)  # broken once, now it hangs
    sheet.pause.click()
    qtbot.waitUntil(lambda: sheet.outcome.text().startswith("Paused."), timeout=15_000)
    qtbot.waitUntil(lambda: sheet.act.text() == "Go on downloading")
    sheet.act.click()
    qtbot.waitUntil(lambda: sheet.outcome.text() == "Small is here, whole and checked.", timeout=30_000)
    path = str(downloaded.file_of("small"))
    qtbot.waitUntil(lambda: path in sheet.list.keys())  # noqa: SIM118 (no dictionary)
    sheet.list.setCurrentRow(sheet.list.keys().index(path))
    sheet.act.click()
    qtbot.waitUntil(lambda: sheet.outcome.text() == "It answers from the next question on.")
    assert choice.chosen().name == "small"
    sheet.remove.click()
    sheet.confirm.yes.click()
    qtbot.waitUntil(lambda: sheet.outcome.text() == "It is removed. The bundled model answers again.")
    assert not downloaded.is_whole("small")
    sheet.close()


def test_what_is_offered_is_got_after_a_hub_that_fails_and_answers(
    make_window, qtbot: QtBot, hub: Any, tmp_path: Path
) -> None:
    memory = Memory.open(tmp_path / "library")
    window = make_window(memory)
    offer = window.offer
    offer.look()
    qtbot.waitUntil(offer.isVisible)
    assert "3.15 MB from 127.0.0.1" in offer.says.text()
    assert hub.asked == [], "nothing is fetched before the person wants it"
    hub.heads = [sys.modules["hub_server"].Fault(status=404)]
    offer.get.click()
    qtbot.waitUntil(lambda: offer.get.text() == "Try again", timeout=15_000)
    assert offer.title.text() == "The download has stopped"
    assert "small" in offer.says.text()
    offer.get.click()
    qtbot.waitUntil(lambda: downloaded.begun("small") == 1_200_000, timeout=30_000)  # broken once, now it hangs
    assert offer.bar.value() > 0
    offer.pause.click()
    qtbot.waitUntil(lambda: offer.get.text() == "Go on", timeout=15_000)
    offer.get.click()
    qtbot.waitUntil(offer.use.isVisible, timeout=30_000)
    assert downloaded.is_whole("small")
    offer.use.click()
    qtbot.waitUntil(lambda: offer.title.text() == "Small answers from the next question on.", timeout=15_000)
    assert choice.chosen().name == "small"
    offer.decline.click()
    assert offer.isHidden()
