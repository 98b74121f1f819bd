"""A chosen model that cannot answer: said, kept, and no hindrance to anything else."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from memx.app import model_pair
from memx.app.memory import Memory
from memx.domain.errors import ModelError, ModelMissing, WontFit
from memx.domain.events import Fetching
from memx.models import choice, downloaded, fit, shelf
from memx.models.choice import ModelChoice
from memx.models.downloaded import Pin
from memx.models.embedder import EmbedderClient


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    for name in ("MEMX_SETTINGS", "MEMX_MODELS", "MEMX_CACHE", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    opened = Memory.open(tmp_path / "library")
    yield opened
    opened.close()


def test_a_missing_model_is_said_and_the_embedder_starts_all_the_same(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[EmbedderClient] = []

    def start(client: EmbedderClient) -> None:
        started.append(client)

    monkeypatch.setattr(EmbedderClient, "start", start)
    choice.keep(ModelChoice("file", "/no/where.gguf", "where"))
    with pytest.raises(ModelMissing, match=r"where\.gguf is not there.*use bundled"):
        memory.warm_up()
    assert len(started) == 1
    state = memory.models().language
    assert state.state == "failed"
    assert "not there" in state.reason
    assert memory.language_choice().name == "where"


def test_another_choice_takes_the_fault_away(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EmbedderClient, "start", lambda _: None)
    choice.keep(ModelChoice("file", "/no/where.gguf"))
    with pytest.raises(ModelMissing):
        memory.warm_up()
    memory.choose_language(ModelChoice())
    assert memory.models().language.state == "off"


def test_the_state_names_the_model_and_the_server_that_answers(memory: Memory) -> None:
    for chosen, name, server in (
        (ModelChoice("base"), "the bundled model without its reading adapter", ""),
        (ModelChoice("file", "/somewhere/mine.gguf"), "mine.gguf", ""),
        (ModelChoice("server", "http://127.0.0.1:8080/v1", "large"), "large", "127.0.0.1:8080"),
        (ModelChoice("server", "nonsense"), "its only model", "nonsense"),
    ):
        choice.keep(chosen)
        states = memory.models()
        assert (states.language.name, states.server) == (name, server)


def test_the_memory_that_a_model_takes_is_its_process_s() -> None:
    class Running:
        def state(self) -> tuple[str, str]:
            return "ready", ""

        def pid(self) -> int:
            return os.getpid()

    assert model_pair.state_of(Running()).memory > 5_000_000
    assert model_pair.memory_of(2**22 + 1) == 0, "a process that is gone"


def test_a_model_too_big_for_the_memory_is_told_apart(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ModelChoice("file", "/somewhere/mine.gguf", "mine")
    monkeypatch.setattr(shelf, "resolved", lambda *_: wanted)
    monkeypatch.setattr(shelf, "_sizes_of", lambda _: fit.Sizes(1 << 40, 4096, 64, 256))
    with pytest.raises(WontFit, match="won't fit: it needs"):
        memory.use_model("mine")
    assert memory.language_choice() == ModelChoice()
    assert memory.use_model("mine", anyway=True)[1].word == fit.TOO_BIG
    assert memory.language_choice() == wanted


def test_what_is_here_is_not_fetched_again(memory: Memory) -> None:
    path = downloaded.file_of("qwen3-0.6b")
    path.write_bytes(b"12345")
    downloaded.pin("qwen3-0.6b", Pin("a" * 40, "b" * 64, 5))
    assert list(memory.download_model("qwen3-0.6b")) == [Fetching("qwen3-0.6b", "done", 5, 5)]


def test_a_model_in_use_falls_back_before_it_is_removed(memory: Memory) -> None:
    path = downloaded.file_of("qwen3-0.6b")
    path.write_bytes(b"12345")
    choice.keep(ModelChoice("file", str(path), "qwen3-0.6b"))
    assert memory.remove_model("qwen3-0.6b")
    assert memory.language_choice() == ModelChoice()
    assert not path.exists()


def test_one_that_cannot_be_deleted_is_a_sentence(memory: Memory) -> None:
    downloaded.file_of("qwen3-0.6b").mkdir()
    with pytest.raises(ModelError, match=r"qwen3-0\.6b could not be removed"):
        memory.remove_model("qwen3-0.6b")


def test_an_unreadable_list_of_pins_is_as_none(memory: Memory) -> None:
    for content in ("[]", "{", '{"a": 5}', '{"a": {"b": 1}}'):
        (downloaded.folder() / "pinned.json").write_text(content)
        assert downloaded.pins() == {}


def test_the_check_up_names_the_model_and_its_memory(memory: Memory) -> None:
    (check,) = [check for check in memory.doctor() if check.name == "language model"]
    assert check.ok
    assert "answered by the bundled model. Memory: fits: needs" in check.sentence


def test_the_rate_gives_the_seconds_left() -> None:
    assert Fetching("x", "fetching", 20, 120, 50.0).seconds_left == 2.0
    assert Fetching("x", "fetching", 20, 120).seconds_left is None
    assert Fetching("x", "checking", 120, 120, 50.0).seconds_left is None
