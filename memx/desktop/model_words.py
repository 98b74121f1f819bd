"""What the sheet of models says."""

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from memx.app.states import ModelsState, ModelState
from memx.desktop.sheet_list import Line
from memx.domain.events import Fetching

if TYPE_CHECKING:
    from memx.models.shelf import OnShelf

_STEPS = {"asking": "asking where it is", "waiting": "the way is broken, trying again", "checking": "checking it"}
_RESTS = {"off": "rests until it is needed", "starting": "is starting", "ready": "ready"}


def in_use(models: ModelsState, *, answering: bool, reading: bool) -> str:
    """A line for each of the two: its name, whether it is at work, and the memory that it takes."""
    where = f" on {models.server}" if models.server else ""
    lines = (
        ("Answers", f"{models.language.name}{where}", _is(models.language, at_work=answering)),
        ("Search by meaning", models.embedder.name, _is(models.embedder, at_work=reading)),
    )
    return "\n".join(" · ".join((f"{what}: {name}", how)) for what, name, how in lines)


def _is(model: ModelState, *, at_work: bool) -> str:
    if model.state == "failed":
        return model.reason
    parts = ["at work" if at_work and model.state == "ready" else _RESTS[model.state]]
    if model.memory:
        parts.append(f"{model.memory / (1 << 30):.2f} GiB of memory")
    return " · ".join(parts)


def line(key: str, one: "OnShelf") -> Line:
    """A model of the list: size, whether it fits, licence; where it is from."""
    facts = [gigabytes(one.size) if one.size else "size not known yet"]
    if one.verdict is not None:
        facts.append(f"{one.verdict.word}, needs {one.verdict.need / (1 << 30):.1f} GiB of memory")
    facts += [one.fault or one.licence, "thinks before it answers" if one.thinks else ""]
    return Line(key, one.title or one.name, " · ".join(filter(None, facts)), _standing(one))


def _standing(one: "OnShelf") -> str:
    if one.used:
        return "answers now"
    if one.begun:
        return f"{100 * one.begun // max(1, one.size)} % is here"
    return {"catalogue": "to download", "fetched": "downloaded", "file": "your file"}.get(one.origin, one.origin)


def deed(one: "OnShelf") -> str:
    """What pressing Enter on it does; empty where there is nothing to do."""
    if one.origin == "catalogue":
        return "Go on downloading" if one.begun else "Download"
    return "" if one.used or one.fault else "Use"


def too_big(one: "OnShelf") -> str:
    """What is asked before a download that is likely to be of no use; empty for what fits."""
    fits = one.verdict
    if fits is None or fits.word != "won't fit":
        return ""
    needs, free = (f"{size / (1 << 30):.1f} GiB" for size in (fits.need, fits.free))
    return (
        f"{one.title or one.name} won't fit into this computer's memory: it needs {needs}, and {free} are free. "
        f"Download {gigabytes(one.size)} all the same?"
    )


def goes_online() -> str:
    """Where a download comes from."""
    host = urlsplit(os.environ.get("HF_ENDPOINT") or "https://huggingface.co").hostname or "the hub"
    return f"The one exception is a download: a model is fetched from {host} when you press the button for it."


def gigabytes(size: int) -> str:
    return f"{size / 1e9:.2f} GB" if size < 10e9 else f"{size / 1e9:.1f} GB"


def progress(step: Fetching) -> str:
    """`0.62 of 2.50 GB · 11.2 MB/s · 168 s left`."""
    parts = [f"{step.done / 1e9:.2f} of {gigabytes(step.total)}"] if step.total else []
    if step.step in _STEPS:
        parts.append(_STEPS[step.step])
    if step.rate:
        parts.append(f"{step.rate / 1e6:.1f} MB/s")
    if step.seconds_left is not None:
        parts.append(f"{_left(step.seconds_left)} left")
    return " · ".join(parts)


def _left(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
