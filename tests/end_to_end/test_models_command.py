"""`memx models`: a model is fetched from a hub on loopback, used, asked, found damaged, and removed."""

import hashlib
import json
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from installed import Memx, wait_until

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "models"))
from hub_server import Fault, Hub, serving

from memx.models import weights

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def smollm() -> bytes:
    """98 MB: the bundled model, served as if it were one of the hub's."""
    return weights.language_weights().read_bytes()


@pytest.fixture
def hub(memx: Memx, smollm: bytes, tmp_path: Path) -> Iterator[Hub]:
    row: dict[str, Any] = {
        **{"name": "smollm", "title": "SmolLM2", "repo": "owner/smollm-GGUF", "file": "smollm.gguf", "licence": "MIT"},
        **{"context": 8192, "kv_width": 11520, "vocabulary": 49152, "thinks": False},
    }
    (tmp_path / "catalogue.json").write_text(json.dumps({"models": [row]}))
    with serving(Hub({"owner/smollm-GGUF/smollm.gguf": smollm})) as hub:
        catalogue = {"MEMX_CATALOGUE": str(tmp_path / "catalogue.json"), "NO_PROXY": "127.0.0.1"}
        memx.extra = {**memx.extra, **catalogue, "HF_ENDPOINT": hub.url}
        yield hub


def models(memx: Memx) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in memx("models", "list", "--json").json}


def test_fetched_used_asked_damaged_fetched_again_and_removed(hub: Hub, memx: Memx, smollm: bytes) -> None:
    memx("add", "Workshop alarm code is 5820. You have 30 seconds.")
    assert "memx models get smollm" in memx("models", "use", "smollm", code=5).err
    hub.gets = [Fault(after=40_000_000), Fault(status=503)]
    assert "whole and checked" in memx("models", "get", "smollm").out
    fetched = Path(models(memx)["smollm"]["path"])
    assert fetched.read_bytes() == smollm
    assert hub.ranges() == ["", "bytes=40000000-", "bytes=40000000-"]
    assert memx("models", "get", "smollm", "--json").json["bytes"] == len(smollm)
    assert len(hub.asked) == 4, "what is here is not asked for again"

    assert "answered by smollm" in memx("models", "use", "smollm").out
    assert memx("models", "used", "--json").json == {"kind": "file", "place": str(fetched), "name": "smollm"}
    assert [one["name"] for one in models(memx).values() if one["used"]] == ["smollm"]
    assert "* smollm" in memx("models", "list").out
    assert "answered by smollm. Memory: fits" in memx("doctor").out
    ask = ("ask", "What is the alarm code of the workshop?", "--budget", "quick", "--strategy", "draft", "--json")
    assert memx(*ask).json["tokens"]["completion"] > 0

    whole = fetched.read_bytes()
    fetched.write_bytes(whole[:5_000_000])
    said = memx(*ask, code=5).err
    assert "cut off" in said
    assert "memx models get smollm" in said
    assert "BAD  language model: smollm.gguf is cut off" in memx("doctor", code=5).out
    assert memx("models", "used").out.strip() == "smollm"
    fetched.unlink()
    assert "not there" in memx(*ask, code=5).err
    assert memx("search", "alarm", "--meaning", "--json").json, "search works without it"
    memx("models", "get", "smollm")
    assert memx(*ask).json["tokens"]["completion"] > 0

    assert "--yes" in memx("models", "remove", "smollm", code=2).err
    assert "bundled model answers again" in memx("models", "remove", "smollm", "--yes").out
    assert not fetched.exists()
    assert memx("models", "used").out.strip() == "bundled"
    memx("models", "remove", "smollm", "--yes", code=3)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_stopped_or_killed_in_the_middle_it_goes_on(hub: Hub, memx: Memx, smollm: bytes, how: signal.Signals) -> None:
    hub.slow = 0.01
    running = memx.start("models", "get", "smollm")
    part = Path(memx.environment()["MEMX_MODELS"])
    wait_until(lambda: any(one.stat().st_size > 1_000_000 for one in part.glob("*.part")), running)
    running.send_signal(how)
    _, err = running.communicate(timeout=60)
    if how == signal.SIGINT:
        assert running.returncode == 130
        assert "`memx models get smollm` goes on there" in err.decode()
    with FileLock(part / "smollm.lock", timeout=60):  # its child has ended too
        hub.slow = 0
    kept = models(memx)["smollm"]["begun"]
    assert 1_000_000 < kept < len(smollm)
    assert "is here" in memx("models", "list").out
    memx("models", "get", "smollm")
    assert hub.ranges()[-1] == f"bytes={kept}-"
    assert models(memx)["smollm"]["origin"] == "fetched"


def test_what_is_begun_can_be_thrown_away(hub: Hub, memx: Memx) -> None:
    hub.gets = [Fault(after=100_000), *[Fault(status=404)] * 9]
    assert "404" in memx("models", "get", "smollm", code=5).err
    assert models(memx)["smollm"]["begun"] == 100_000
    memx("models", "remove", "smollm", "--yes")
    assert models(memx)["smollm"]["begun"] == 0


def test_wrong_bytes_are_refused_with_a_sentence(hub: Hub, memx: Memx) -> None:
    hub.gets = [Fault(wrong=True)]
    assert "not the right file" in memx("models", "get", "smollm", code=5).err
    assert models(memx)["smollm"]["begun"] == 0


def test_a_name_that_is_none_is_exit_code_3(hub: Hub, memx: Memx) -> None:
    for command in ("get", "use"):
        assert "There is no model" in memx("models", command, "nobody", code=3).err
    assert hub.asked == []


def test_a_file_of_one_s_own_and_another_program_s_answer_too(memx: Memx, tmp_path: Path) -> None:
    memx("add", "Workshop alarm code is 5820. You have 30 seconds.")
    ask = ("ask", "What is the alarm code of the workshop?", "--budget", "quick", "--strategy", "draft", "--json")
    own = tmp_path / "my models" / "mine.gguf"
    own.parent.mkdir()
    shutil.copy(weights.language_weights(), own)
    memx("models", "use", own, "--adapter", weights.adapter())
    assert "5820" in memx(*ask).json["answer"]
    assert models(memx)[str(own)]["used"]
    theirs = memx.home / ".lmstudio" / "models" / "a" / "b" / "theirs.gguf"
    theirs.parent.mkdir(parents=True)
    own.rename(theirs)
    assert "not there" in memx(*ask, code=5).err
    memx("models", "use", "lmstudio:a/b/theirs")
    assert memx(*ask).json["tokens"]["completion"] > 0
    assert "only what it fetched" in memx("models", "remove", "lmstudio:a/b/theirs", "--yes", code=2).err
    assert theirs.exists()
    memx("models", "use", ollama_s(memx, theirs))
    assert memx(*ask).json["tokens"]["completion"] > 0


def ollama_s(memx: Memx, weights_file: Path) -> str:
    """The same file as Ollama would keep it; its name there."""
    root = memx.home / ".ollama" / "models"
    digest = hashlib.sha256(weights_file.read_bytes()).hexdigest()
    (root / "blobs").mkdir(parents=True)
    weights_file.rename(root / "blobs" / f"sha256-{digest}")
    layer = {"mediaType": "application/vnd.ollama.image.model", "digest": f"sha256:{digest}"}
    size = (root / "blobs" / f"sha256-{digest}").stat().st_size
    manifest = root / "manifests" / "registry.ollama.ai" / "library" / "smollm2" / "135m"
    manifest.parent.mkdir(parents=True)
    manifest.write_text(json.dumps({"schemaVersion": 2, "layers": [{**layer, "size": size}]}))
    return "smollm2:135m"


def test_what_won_t_fit_is_refused_and_can_be_insisted_on(memx: Memx, tmp_path: Path) -> None:
    """A sparse file as large as no computer's memory, with an honest header."""
    big = tmp_path / "big.gguf"
    shutil.copy(weights.language_weights(), big)
    with big.open("r+b") as file:
        file.truncate(1 << 42)
    assert "won't fit" in memx("models", "use", big, code=5).err
    assert memx("models", "used").out.strip() == "bundled"
    assert "won't fit" in memx("models", "use", big, "--anyway").err
    assert memx("models", "used").out.strip() == str(big)
    assert "won't fit" in memx("doctor", code=5).out


def test_another_embedding_model_reads_every_note_again(memx: Memx, tmp_path: Path) -> None:
    memx("add", "Rivet chewed the lead again, vet says he is four kilos too heavy")
    assert memx("models", "embedder").out.strip().splitlines()[0] == "bundled"
    assert "nowhere" in memx("models", "embedder", tmp_path / "nowhere", code=5).err
    other = tmp_path / "another model"
    shutil.copytree(weights.embedder_weights(), other)
    assert str(other) in memx("models", "embedder", other).out
    assert memx("models", "embedder").out.strip() == str(other)
    assert memx("search", "is the dog overweight?", "--meaning", "--json").json
    shutil.rmtree(other)
    assert "memx models embedder" in memx("search", "is the dog overweight?", "--meaning").err
    assert "bundled" in memx("models", "embedder", "bundled").out
    assert memx("search", "is the dog overweight?", "--meaning", "--json").json
