"""A larger model is fetched in the real window, from a hub on loopback whose connection breaks in the middle."""

import hashlib
import importlib.util
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from conftest import Window, until

from memx.app.memory import Memory
from memx.domain.notes import Draft
from memx.models import downloaded

pytestmark = pytest.mark.window
Start = Callable[..., Window]
MODELS = Path(__file__).parents[1] / "models"
SIZE, BREAKS = 90_000_000, 40_000_000  # bytes: of the model, and where the connection breaks


def neighbour(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module of the tests of models, which stand beside these."""
    spec = importlib.util.spec_from_file_location(name, MODELS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)  # where its dataclasses look for their names
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def hub(tmp_path: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """One model, in a catalogue of its own. The first connection breaks, the one after it is refused."""
    hubs, small = (neighbour(name, monkeypatch) for name in ("hub_server", "small_models"))
    with small.write(tmp_path / "model.gguf").open("ab") as file:
        file.write(bytes(SIZE - file.tell()))
    content = (tmp_path / "model.gguf").read_bytes()
    entry = {"name": "larger", "title": "Larger 1.7B", "repo": "owner/larger-GGUF", "file": "l.gguf", "licence": "MIT"}
    sizes = {"context": 1024, "kv_width": 64, "vocabulary": 257, "thinks": False, "size": len(content)}
    pin = {"revision": hubs.REVISION, "sha256": hashlib.sha256(content).hexdigest()}
    (tmp_path / "catalogue.json").write_text(json.dumps({"models": [entry | sizes | pin]}))
    places = {name: str(tmp_path / name) for name in ("MEMX_SETTINGS", "MEMX_MODELS", "MEMX_CACHE", "HOME", "HF_HOME")}
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE"):
        environment.pop(name, None)
    with hubs.serving(hubs.Hub({"owner/larger-GGUF/l.gguf": content}, slow=0.002)) as made:
        ways = {"MEMX_CATALOGUE": str(tmp_path / "catalogue.json"), "NO_PROXY": "127.0.0.1", "HF_ENDPOINT": made.url}
        environment.update(places | ways)
        monkeypatch.setenv("MEMX_MODELS", places["MEMX_MODELS"])  # this process looks there too
        made.gets = [hubs.Fault(after=BREAKS), hubs.Fault(status=503)]
        yield made


def test_a_download_that_breaks_goes_on_and_ends(
    start: Start, library: Memory, hub: Any, environment: dict[str, str]
) -> None:
    library.save(Draft("The boiler was serviced by Kerensa on Tuesday 3 March"))
    window = start(library.folder)
    window.key("ctrl+k")
    window.type("models")
    window.key("Return")
    until(lambda: window.xdo("getactivewindow", "getwindowname").startswith("Models"), what="the sheet of models")
    time.sleep(1.0)  # for what it looks up
    window.picture("25-models")
    window.key("Down", "Return")
    until(lambda: 0 < downloaded.begun("larger") < BREAKS, what="the first bytes")
    until(lambda: downloaded.begun("larger") > BREAKS // 2, what="half of what comes at first")
    window.picture("26-downloading")
    until(lambda: len(hub.ranges()) >= 2, what="a second try, which is refused")
    time.sleep(0.4)  # for the picture only
    window.picture("27-broken")
    assert not downloaded.is_whole("larger")
    until(lambda: downloaded.begun("larger") > BREAKS, what="more of it")
    window.key("Escape")
    time.sleep(0.3)  # for the picture only
    window.picture("28-goes-on-behind")
    until(lambda: downloaded.is_whole("larger"), what="all of it")
    assert hub.ranges()[-1] == f"bytes={BREAKS}-", "what had come was not fetched again"
    window.key("ctrl+k")
    window.type("models")
    window.key("Return")
    time.sleep(1.0)  # for what it looks up
    window.picture("29-downloaded")
    window.key("Escape")
    time.sleep(0.5)  # for the picture only
    seen = window.picture("30-offered-to-be-used")
    window.xdo("mousemove", "--window", window.id, str(seen.width - 60), str(seen.height - 60), "click", "1")  # Not now
    kept = Path(environment["XDG_CONFIG_HOME"]) / "memx" / "memx.ini"
    until(lambda: "offer_is_over=true" in kept.read_text(), what="the offer declined for good")
    window.picture("31-declined")
    assert window.quit() == 0
