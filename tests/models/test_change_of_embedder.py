"""Another embedding model: the index of the one before serves until that of the new one is whole."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from safetensors.numpy import load_file, save_file

from memx.app.memory import Memory
from memx.domain.errors import ModelError, ModelMissing
from memx.domain.notes import Draft
from memx.models import weights
from memx.retrieval.indexing import BATCH

pytestmark = pytest.mark.models

QUESTION = "is the dog overweight?"
NOTE = "Rivet chewed the lead again, vet says he is four kilos too heavy"


@pytest.fixture(scope="module")
def other_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled one with one number changed: other files, another hash."""
    folder = tmp_path_factory.mktemp("models") / "another"
    shutil.copytree(weights.embedder_weights(), folder)
    tensors = load_file(folder / "model.safetensors")
    name = next(name for name in sorted(tensors) if name.endswith("LayerNorm.bias"))
    tensors[name] = tensors[name] + 0.001
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})
    return folder


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    memory = Memory.open(tmp_path / "library")
    memory.save(Draft(NOTE))
    for i in range(2 * BATCH):
        memory.save(Draft(f"shopping list {i}: milk, bread"))
    memory.warm_up(language=False)
    list(memory.embed_pending())
    yield memory
    memory.close()


def first(memory: Memory) -> tuple[str, bool]:
    """The best hit, and whether it was found by meaning."""
    hit = memory.search(QUESTION, 1)[0]
    return hit.passage.text, hit.dense is not None


def test_the_old_index_serves_until_the_new_one_is_whole(memory: Memory, other_model: Path, tmp_path: Path) -> None:
    old = memory._models.searched().info().hash
    assert first(memory) == (NOTE, True)
    memory.choose_embedder(other_model)
    assert memory._models.embedder().info().hash != old
    assert memory.index_status().pending == memory.count()
    steps = memory.embed_pending()
    next(steps)
    assert next(steps).done == BATCH
    assert memory._models.searched().info().hash == old
    assert first(memory) == (NOTE, True)
    steps.close()  # type: ignore[attr-defined]
    memory.close()

    again = Memory.open(tmp_path / "library")  # half way through: the same after a restart
    try:
        again.warm_up(language=False)
        assert again._models.searched().info().hash == old
        assert first(again) == (NOTE, True)
        assert list(again.embed_pending())[-1].total == BATCH + 1, "what was read is not read again"
        assert again._models.searched().info().hash != old
        assert again.index_status().pending == 0
        again.warm_up(language=False)
        assert first(again) == (NOTE, True)
        assert again._library.vector_count(old) == (0, 4 * BATCH + 2), "the former model's vectors are gone"
        assert not (tmp_path / "library" / "index" / old[:16]).exists()
    finally:
        again.close()


def test_back_to_the_model_before_costs_nothing(memory: Memory, other_model: Path) -> None:
    memory.choose_embedder(other_model)
    memory.choose_embedder(None)
    assert memory.index_status().pending == 0
    assert first(memory) == (NOTE, True)
    assert memory.embedder_folder() is None


def test_a_model_chosen_while_the_former_one_reads_takes_nothing_from_search(memory: Memory, other_model: Path) -> None:
    memory.save(Draft("one more that is pending"))
    reading = memory.embed_pending()
    next(reading)
    memory.choose_embedder(other_model)
    for _ in reading:  # the former one's reading comes to its end after that
        pass
    assert memory.index_status().pending == memory.count()
    assert first(memory) == (NOTE, True), "by the former one: the new one has read nothing"


def test_a_window_follows_what_was_chosen_on_the_command_line(
    memory: Memory, other_model: Path, tmp_path: Path
) -> None:
    assert first(memory) == (NOTE, True)
    beside = Memory.open(tmp_path / "library")
    try:
        beside.choose_embedder(other_model)
        assert memory._models.embedder().info().hash == beside._models.embedder().info().hash
        assert first(memory) == (NOTE, True), "by the former one"
        list(beside.embed_pending())
        list(memory.embed_pending())  # what the background job does when another process wrote
        memory.warm_up(language=False)
        assert memory._models.searched().info().hash == memory._models.embedder().info().hash
        assert first(memory) == (NOTE, True)
    finally:
        beside.close()


def test_a_damaged_model_changes_nothing(memory: Memory, other_model: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(other_model, broken)
    (broken / "model.safetensors").write_bytes(b"no tensors")
    with pytest.raises(ModelError, match="damaged"):
        memory.choose_embedder(broken)
    assert memory.embedder_folder() is None
    assert first(memory) == (NOTE, True)


def test_a_model_that_is_not_there_changes_nothing(memory: Memory, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="nowhere"):
        memory.choose_embedder(tmp_path / "nowhere")
    assert memory.index_status().pending == 0
    assert first(memory) == (NOTE, True)
