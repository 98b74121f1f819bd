"""What both trainings share: checkpoints, the stages that a net went through, and a GPU that goes away."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

CHECKPOINT = "checkpoint.pt"


def common_arguments(parser: argparse.ArgumentParser) -> None:
    """Where from, where to, on what, how long."""
    parser.add_argument(
        "--rows",
        nargs="+",
        required=True,
        help="prepared files, each as PATH or PATH:SHARE, the share of unanswerable questions that is kept",
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="another stage's checkpoint.pt: this one begins with its weights")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--steps", type=int, default=100_000, help="ends here, or with the minutes")
    parser.add_argument("--save", type=int, default=20, help="steps from one checkpoint to the next")
    parser.add_argument("--seed", type=int, default=1)


def done(options: argparse.Namespace, step: int, seconds: float) -> float:
    """The share of the stage that is behind: of the steps or of the minutes, whichever ends first."""
    return max(step / options.steps, seconds / 60 / options.minutes)


def is_over(options: argparse.Namespace, step: int, seconds: float) -> bool:
    """Whether the checkpoint in `--out` has it all behind it; then it is said what to do."""
    over = done(options, step, seconds) >= 1
    if over:
        print(
            f"{options.out / CHECKPOINT} has {step} steps and {seconds / 60:.0f} minutes behind it, all that was asked "
            "for: nothing was trained. For a further stage name it as --start and give another --out.",
            flush=True,
        )
    return over


def due(options: argparse.Namespace, step: int) -> bool:
    """Whether a checkpoint is to be written: after the first step too, so that there always is one to go on from."""
    return step == 1 or step % options.save == 0


def save(folder: Path, state: dict[str, Any]) -> None:
    """Write the checkpoint so that a crash leaves the old one or the new one."""
    part = folder / "checkpoint.part"
    torch.save(state, part)
    part.replace(folder / CHECKPOINT)


def load(options: argparse.Namespace) -> tuple[dict[str, Any] | None, bool]:
    """The state to begin with, if any, and whether it is this stage's own, to be gone on with."""
    own = options.out / CHECKPOINT
    source = own if own.exists() else options.start
    if source is None:
        return None, False
    if not source.exists():
        raise SystemExit(
            f"There is no {source}: --start wants the checkpoint.pt of another stage. Nothing was written."
        )
    state: dict[str, Any] = torch.load(source, map_location="cpu", weights_only=True)
    print("from", source, stages_of(state)[-1], flush=True)
    return state, source == own


def stages_of(state: dict[str, Any]) -> list[dict[str, Any]]:
    """What the net of a checkpoint went through, the last stage last."""
    stages: list[dict[str, Any]] = state["stages"]
    return stages


def stage(options: argparse.Namespace, **trained: float) -> dict[str, Any]:
    """This stage for the record."""
    rows = [Path(spec.partition(":")[0]).name + "".join(spec.partition(":")[1:]) for spec in options.rows]
    return {**trained, "lr": options.lr, "seed": options.seed, "rows": rows}


def to_the_end(run: Callable[[argparse.Namespace], None], options: argparse.Namespace) -> None:
    """`run` the stage; where its GPU goes away, again on the CPU from the last checkpoint."""
    if options.device.startswith("cuda") and not torch.cuda.is_available():
        print("There is no GPU that torch can use here. The CPU is used.", flush=True)
        options.device = "cpu"
    try:
        run(options)
        return
    except RuntimeError as problem:
        if options.device == "cpu" or not gpu_is_gone(problem):
            raise
        said = str(problem).partition("\n")[0]
    print(f"The GPU is gone ({said}). The last checkpoint goes on on the CPU.", flush=True)
    options.device = "cpu"
    run(options)


def gpu_is_gone(problem: RuntimeError) -> bool:
    """Whether an error is the GPU's: lost, out of memory, or no longer answering."""
    return isinstance(problem, torch.AcceleratorError) or any(word in str(problem) for word in ("CUDA", "CUDNN"))
