"""What a person's word chooses, what is told of each model, and what a file that is gone or damaged says."""

import json
from pathlib import Path

import pytest
import small_models
from hub_server import REVISION

from memx.app.memory import Memory
from memx.domain.errors import BadInput, ModelError, ModelMissing, NotFound
from memx.models import choice, downloaded, fit, shelf
from memx.models.choice import ModelChoice
from memx.models.downloaded import Pin

GIB = 1 << 30


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer of 8 GiB with a catalogue of one model and nothing else."""
    for name in ("HOME", "MEMX_MODELS", "MEMX_SETTINGS", "MEMX_CACHE"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.delenv("OLLAMA_MODELS", raising=False)
    rows = [
        {
            **{"name": "small", "title": "Small", "repo": "o/r", "file": "f.gguf", "licence": "MIT", "context": 1024},
            **{"kv_width": 64, "vocabulary": 257, "thinks": False},
        }
    ]
    (tmp_path / "catalogue.json").write_text(json.dumps({"models": rows}))
    monkeypatch.setenv("MEMX_CATALOGUE", str(tmp_path / "catalogue.json"))
    monkeypatch.setattr(fit, "available", lambda: 8 * GIB)
    return tmp_path / "HOME"


def fetched(name: str = "small") -> Path:
    path = small_models.write(downloaded.file_of(name))
    downloaded.pin(name, Pin(REVISION, "0" * 64, path.stat().st_size))
    return path


def of_lm_studio(home: Path, name: str = "a/b/other.gguf") -> Path:
    path = home / ".lmstudio" / "models" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return small_models.write(path)


def by_name() -> dict[str, shelf.OnShelf]:
    return {one.name: one for one in shelf.shelf()}


def test_the_bundled_model_and_what_can_be_fetched(home: Path) -> None:
    bundled, small = shelf.shelf()
    assert (bundled.name, bundled.used, bundled.origin) == ("bundled", True, "bundled")
    assert bundled.verdict is not None
    assert bundled.verdict.word == fit.FITS
    assert (small.name, small.origin, small.used, small.verdict) == ("small", "catalogue", False, None)
    assert small.checksum == "checked against the hub's own checksum"


def test_what_was_fetched_is_here_pinned_and_used_by_name() -> None:
    path = fetched()
    choice.keep(shelf.resolved("small"))
    assert choice.chosen() == ModelChoice("file", str(path), "small")
    small = by_name()["small"]
    assert (small.origin, small.used, small.checksum, small.path) == ("fetched", True, "pinned", str(path))
    assert small.verdict is not None
    assert not by_name()["bundled"].used


def test_what_is_begun_is_told() -> None:
    downloaded.part_of("small", "1" * 64).write_bytes(b"123")
    assert by_name()["small"].begun == 3


def test_another_program_s_model_is_chosen_by_its_name_or_the_end_of_it(home: Path) -> None:
    path = of_lm_studio(home)
    for word in ("lmstudio:a/b/other", "a/b/other"):
        assert shelf.resolved(word) == ModelChoice("file", str(path), "lmstudio:a/b/other")
    choice.keep(shelf.resolved("a/b/other"))
    one = by_name()["lmstudio:a/b/other"]
    assert (one.used, one.title, one.context) == (True, "small", 1024)


def test_a_damaged_one_of_another_program_is_listed_with_its_fault(home: Path) -> None:
    path = of_lm_studio(home)
    path.write_bytes(path.read_bytes()[:-50])
    one = by_name()["lmstudio:a/b/other"]
    assert one.verdict is None
    assert "cut off" in one.fault
    with pytest.raises(ModelError, match="cut off"):
        shelf.resolved("a/b/other")


def test_a_file_is_chosen_by_its_path_and_listed_while_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_models.write(tmp_path / "mine here.gguf")
    monkeypatch.chdir(tmp_path)
    for word in (str(path), "./mine here.gguf", "mine here.gguf"):
        assert shelf.resolved(word) == ModelChoice("file", str(path))
    choice.keep(shelf.resolved(str(path)))
    assert by_name()[str(path)].used
    choice.keep(ModelChoice())
    assert str(path) not in by_name()


def test_an_adapter_must_be_one_for_this_kind_of_model(tmp_path: Path) -> None:
    path, adapter = small_models.write(tmp_path / "m.gguf"), small_models.write_adapter(tmp_path / "lora.gguf", 32)
    assert shelf.resolved(str(path), adapter).adapter == str(adapter)
    with pytest.raises(ModelError, match="no adapter"):
        shelf.resolved(str(path), path)
    with pytest.raises(ModelMissing, match=r"none\.gguf"):
        shelf.resolved(str(path), tmp_path / "none.gguf")
    with pytest.raises(BadInput, match="--adapter"):
        shelf.resolved("bundled", adapter)
    adapter.write_bytes(adapter.read_bytes().replace(b"llama", b"qwen3", 1))
    with pytest.raises(ModelError, match="of kind qwen3, not llama"):
        shelf.resolved(str(path), adapter)


@pytest.mark.parametrize(
    ("word", "kind", "said"),
    [
        ("nothing", NotFound, "memx models list"),
        ("small", ModelMissing, "memx models get small"),
        ("./none.gguf", ModelMissing, "not there"),
        ("/", ModelError, "cannot be read"),
    ],
)
def test_a_word_that_chooses_nothing_is_a_sentence(word: str, kind: type[Exception], said: str) -> None:
    with pytest.raises(kind, match=said):
        shelf.resolved(word)


def test_two_models_of_one_name_must_be_told_apart(home: Path) -> None:
    path = of_lm_studio(home, "x:latest.gguf")
    root = home / ".ollama" / "models"
    digest = "ab" * 32
    (root / "blobs").mkdir(parents=True)
    (root / "blobs" / f"sha256-{digest}").write_bytes(path.read_bytes())
    layer = {"mediaType": "application/vnd.ollama.image.model", "digest": f"sha256:{digest}"}
    manifest = root / "manifests" / "registry.ollama.ai" / "library" / "x" / "latest"
    manifest.parent.mkdir(parents=True)
    manifest.write_text(json.dumps({"layers": [{**layer, "size": path.stat().st_size}]}))
    with pytest.raises(BadInput, match="lmstudio:x:latest, ollama:x:latest"):
        shelf.resolved("x:latest")
    assert shelf.resolved("ollama:x:latest").place == str(root / "blobs" / f"sha256-{digest}")


def test_too_big_is_refused_unless_insisted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = shelf.resolved(str(small_models.write(tmp_path / "m.gguf")))
    monkeypatch.setattr(fit, "available", lambda: 100 << 20)
    with pytest.raises(ModelError, match=r"m\.gguf won't fit"):
        shelf.require_fit(wanted, anyway=False)
    assert shelf.require_fit(wanted, anyway=True).word == fit.TOO_BIG
    assert shelf.require_fit(ModelChoice(), anyway=False).word == fit.TOO_BIG


def test_a_file_is_started_with_what_it_was_trained_for_and_memory_allows(tmp_path: Path) -> None:
    path = small_models.write(tmp_path / "m.gguf")
    assert shelf.ready(ModelChoice("file", str(path))).context == 1024
    assert shelf.ready(ModelChoice("file", str(path), context=300)).context == 300
    assert shelf.ready(ModelChoice("file", str(path), context=9999)).context == 1024


def test_a_chosen_file_that_is_gone_says_what_to_do_and_stays_chosen() -> None:
    path = fetched()
    choice.keep(shelf.resolved("small"))
    path.unlink()
    with pytest.raises(
        ModelMissing, match=r"small\.gguf is not there\. `memx models get small`.*use bundled"
    ) as trouble:
        shelf.ready(choice.chosen())
    assert "Choose another" in str(trouble.value)
    assert choice.chosen().place == str(path)
    assert by_name()["small"].used


def test_a_chosen_file_that_was_damaged_says_so(tmp_path: Path) -> None:
    path = small_models.write(tmp_path / "m.gguf")
    wanted = shelf.resolved(str(path))
    path.write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ModelError, match=r"version 0.*Choose another"):
        shelf.ready(wanted)
    with pytest.raises(ModelError, match="version 0"):
        shelf.standing(wanted)


def test_only_what_was_fetched_is_removed(home: Path) -> None:
    path = of_lm_studio(home)
    for name in ("lmstudio:a/b/other", str(path)):
        with pytest.raises(BadInput, match="only what it fetched"):
            shelf.removed(name)
    with pytest.raises(NotFound, match="nothing to remove"):
        shelf.removed("small")
    with pytest.raises(NotFound, match="memx models list"):
        shelf.removed("nobody")
    assert shelf.removed(fetched().stem) == downloaded.file_of("small")


@pytest.mark.models
def test_the_model_is_started_by_its_own_name_with_the_context_it_was_trained_for(tmp_path: Path) -> None:
    fetched()
    choice.keep(shelf.resolved("small"))
    memory = Memory.open(tmp_path / "library")
    try:
        info = memory._models.language().info()
    finally:
        memory.close()
    assert (info.name, info.context) == ("small", 1024)
