"""A training goes on where it was broken off, in a further stage, and on the CPU where the GPU goes away."""

import functools
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
import tiny_base
import torch


@pytest.fixture(params=["train_adapter", "train_verifier"])
def training(request, tmp_path: Path, monkeypatch, one_thread) -> SimpleNamespace:
    """A training of a tiny net on tiny data: `options(folder, *words)`, `weights(folder)`, and the module."""
    import train_adapter
    import train_verifier

    module: ModuleType = {"train_adapter": train_adapter, "train_verifier": train_verifier}[request.param]
    base = tiny_base.write(tmp_path / "base.gguf")
    monkeypatch.setattr(train_adapter, "base_gguf", lambda: base)
    shape = tiny_base.write_minilm(tmp_path / "minilm", train_verifier.minilm_folder())
    monkeypatch.setattr(train_verifier, "minilm_folder", lambda: tmp_path / "minilm")
    monkeypatch.setattr(train_verifier, "Config", functools.partial(train_verifier.Config, **shape))
    rows = tiny_base.write_groups(tmp_path / "notes.jsonl", 9)
    small = {
        "train_adapter": "--rank 4 --tokens 600",
        "train_verifier": "--questions 2 --passages 2 --frozen 1",
    }[request.param].split()

    def options(name: str, *words: str):
        common = ["--rows", f"{rows}:0.9", "--out", str(tmp_path / name), "--minutes", "1e6", "--save", "1"]
        return module.arguments([*common, "--device", "cpu", *small, *words])

    def checkpoint(name: str) -> dict:
        return torch.load(tmp_path / name / "checkpoint.pt", weights_only=True)

    def weights(name: str) -> dict[str, torch.Tensor]:
        return checkpoint(name)["lora" if request.param == "train_adapter" else "net"]

    take = module.take_step
    return SimpleNamespace(
        module=module, options=options, checkpoint=checkpoint, weights=weights, take=take, folder=tmp_path
    )


def failing(training: SimpleNamespace, at: int, problem: BaseException) -> Callable:
    """The real step, that raises once instead of the step of that number."""
    calls = iter(range(1, 1000))

    def step(*arguments):
        if next(calls) == at:
            raise problem
        return training.take(*arguments)

    return functools.partial(training.module.run, **{step_name(training): step})


def step_name(training: SimpleNamespace) -> str:
    return "step" if training.module.__name__ == "train_adapter" else "take"


def same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    return all(torch.equal(one[name], other[name]) for name in one)


def test_two_steps_and_two_more_are_four(training: SimpleNamespace) -> None:
    training.module.run(training.options("whole", "--steps", "4"))
    with pytest.raises(KeyboardInterrupt):
        failing(training, 3, KeyboardInterrupt())(training.options("broken", "--steps", "4"))
    assert training.checkpoint("broken")["stages"][-1]["steps"] == 2
    assert not same(training.weights("broken"), training.weights("whole"))
    training.module.run(training.options("broken", "--steps", "4"))
    assert training.checkpoint("broken")["stages"][-1]["steps"] == 4
    assert same(training.weights("broken"), training.weights("whole"))


def test_a_second_stage_begins_with_the_weights_of_the_first(training: SimpleNamespace, capsys) -> None:
    training.module.run(training.options("first", "--steps", "2"))
    first = training.folder / "first" / "checkpoint.pt"
    seen = []

    def step(*arguments):
        seen.append({name: p.detach().clone() for name, p in arguments[0].state_dict().items()})
        return training.take(*arguments)

    second = training.options("second", "--steps", "3", "--start", str(first), "--lr", "7e-5")
    training.module.run(second, **{step_name(training): step})
    assert len(seen) == 3
    assert same(training.weights("first"), seen[0])
    stages = training.checkpoint("second")["stages"]
    assert [stage["steps"] for stage in stages] == [2, 3]
    assert stages[1]["lr"] == 7e-5
    assert stages[1]["rows"] == ["notes.jsonl:0.9"]
    capsys.readouterr()
    training.module.run(second)
    assert "3 steps and 0 minutes behind it, all that was asked for: nothing was trained" in capsys.readouterr().out
    assert [stage["steps"] for stage in training.checkpoint("second")["stages"]] == [2, 3]


@pytest.mark.parametrize("kind", [RuntimeError, torch.AcceleratorError])
def test_where_the_gpu_goes_away_the_last_checkpoint_goes_on_on_the_cpu(
    kind: type[RuntimeError], training: SimpleNamespace, capsys
) -> None:
    from stages import to_the_end

    lost = kind("CUDA error: unspecified launch failure\nCompile with TORCH_USE_CUDA_DSA")
    training.module.run(training.options("whole", "--steps", "4"))
    options = training.options("lost", "--steps", "4", "--device", "cpu:0")  # stands for a GPU
    to_the_end(failing(training, 4, lost), options)
    assert "The GPU is gone (CUDA error: unspecified launch failure). The last" in capsys.readouterr().out
    assert options.device == "cpu"
    assert training.checkpoint("lost")["stages"][-1]["steps"] == 4
    assert same(training.weights("lost"), training.weights("whole"))


def test_a_checkpoint_is_there_after_the_first_step(training: SimpleNamespace) -> None:
    with pytest.raises(KeyboardInterrupt):
        failing(training, 2, KeyboardInterrupt())(training.options("young", "--steps", "4", "--save", "50"))
    assert training.checkpoint("young")["stages"][-1]["steps"] == 1


def test_an_error_that_is_not_the_gpus_ends_the_training(training: SimpleNamespace) -> None:
    from stages import to_the_end

    with pytest.raises(RuntimeError, match="shapes"):
        to_the_end(failing(training, 2, RuntimeError("shapes")), training.options("x", "--device", "cpu:0"))
    with pytest.raises(RuntimeError, match="CUDA"):
        to_the_end(failing(training, 2, RuntimeError("CUDA?")), training.options("y"))


def test_a_first_stage_that_is_not_there_ends_in_a_sentence(training: SimpleNamespace) -> None:
    with pytest.raises(SystemExit, match="Nothing was written"):
        training.module.run(training.options("none", "--start", str(training.folder / "no.pt")))


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_without_a_gpu_the_cpu_is_used(training: SimpleNamespace, capsys) -> None:
    from stages import to_the_end

    to_the_end(training.module.run, training.options("plain", "--steps", "1", "--device", "cuda"))
    assert "There is no GPU" in capsys.readouterr().out
    assert training.checkpoint("plain")["stages"][-1]["steps"] == 1


def test_data_without_a_question_ends_in_a_sentence(training: SimpleNamespace) -> None:
    (training.folder / "notes.jsonl").write_text("")
    with pytest.raises(SystemExit, match="Nothing was written"):
        training.module.run(training.options("none", "--steps", "4"))


def test_the_files_beside_the_weights_tell_both_stages(packaging: Path) -> None:
    models = packaging.parent / "resources" / "models"
    for name, steps in (("reader-smollm2-135m.json", [560, 377]), ("verifier-minilm/config.json", [1838, 766])):
        stages = json.loads((models / name).read_text())["training"]["stages"]
        assert [stage["steps"] for stage in stages] == steps
        assert all(stage["seconds"] and stage["lr"] and stage["rows"] for stage in stages)
