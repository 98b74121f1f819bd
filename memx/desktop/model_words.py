"""What the sheet of models says."""

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from memx.app.states import ModelsState, ModelState
from memx.desktop.floor_words import said, verdict
from memx.desktop.sheet_list import Line
from memx.desktop.texts import later, number, tr
from memx.domain.events import Fetching

if TYPE_CHECKING:
    from memx.models.shelf import OnShelf

_UNITS = ((10**9, later("{size} GB")), (10**6, later("{size} MB")), (10**3, later("{size} kB")))  # bytes
_STEPS = {
    "asking": later("asking where it is"),
    "waiting": later("the way is broken, trying again"),
    "checking": later("checking it"),
}
_RESTS = {"off": later("rests until it is needed"), "starting": later("is starting"), "ready": later("ready")}


def in_use(models: ModelsState, *, answering: bool, reading: bool) -> str:
    """A line for each of the two: its name, whether it is at work, and the memory that it takes."""
    name = models.language.name
    if models.server:
        name = tr("{model} on {server}", model=name, server=models.server)
    answers = tr("Answers: {model}", model=name)
    search = tr("Search by meaning: {model}", model=models.embedder.name)
    return f"{answers} · {_is(models.language, at_work=answering)}\n{search} · {_is(models.embedder, at_work=reading)}"


def _is(model: ModelState, *, at_work: bool) -> str:
    if model.state == "failed":
        return said(model.reason)
    parts = [tr("at work") if at_work and model.state == "ready" else tr(_RESTS[model.state])]
    if model.memory:
        parts.append(tr("{size} GiB of memory", size=number(model.memory / (1 << 30), 2)))
    parts.append(said(model.reason))
    return " · ".join(filter(None, parts))


def line(key: str, one: "OnShelf", *, coming: bool = False) -> Line:
    """A model of the list: size, whether it fits, licence; where it is from, or that it is on its way."""
    facts = [size(one.size) if one.size else tr("size not known yet")]
    if one.verdict is not None:
        need = number(one.verdict.need / (1 << 30), 1)
        facts.append(tr("{fits}, needs {size} GiB of memory", fits=verdict(one.verdict.word), size=need))
    facts += [said(one.fault) or one.licence, tr("thinks before it answers") if one.thinks else ""]
    stands = tr("is being downloaded") if coming else _standing(one)
    return Line(key, one.title or one.name, " · ".join(filter(None, facts)), stands)


def _standing(one: "OnShelf") -> str:
    if one.used:
        return tr("answers now")
    if one.begun:
        return tr("{percent} % is here", percent=100 * one.begun // max(1, one.size))
    return {"catalogue": tr("to download"), "fetched": tr("downloaded"), "file": tr("your file")}.get(
        one.origin, one.origin
    )


def deed(one: "OnShelf") -> str:
    """What pressing Enter on it does; empty where there is nothing to do."""
    if one.origin == "catalogue":
        return tr("Go on downloading") if one.begun else tr("Download")
    return "" if one.used or one.fault else tr("Use")


def too_big(one: "OnShelf") -> str:
    """What is asked before a download that is likely to be of no use; empty for what fits."""
    fits = one.verdict
    if fits is None or fits.word != "won't fit":
        return ""
    needs, free = (tr("{size} GiB", size=number(count / (1 << 30), 1)) for count in (fits.need, fits.free))
    return tr(
        "{model} won't fit into this computer's memory: it needs {needs}, and {free} are free. "
        "Download {size} all the same?",
        model=one.title or one.name,
        needs=needs,
        free=free,
        size=size(one.size),
    )


def offer(one: "OnShelf") -> str:
    """What a larger model does better, what it costs, and what of it leaves this computer."""
    assert one.verdict is not None
    need, free = (tr("{size} GiB", size=number(count / (1 << 30), 1)) for count in (one.verdict.need, one.verdict.free))
    return tr(
        "{model} mostly answers better than the small model that came with MemX, and takes longer. It is a download of "
        "{size} from {host}; none of your notes are sent. It needs {needs} of memory, and {free} are free.",
        model=one.title,
        size=size(one.size),
        host=_hub(),
        needs=need,
        free=free,
    )


def goes_online() -> str:
    """Where a download comes from."""
    return tr(
        "The one exception is a download: a model is fetched from {host} when you press the button for it.", host=_hub()
    )


def _hub() -> str:
    return urlsplit(os.environ.get("HF_ENDPOINT") or "https://huggingface.co").hostname or tr("the hub")


def size(count: int) -> str:
    """Of a file, in the unit that suits it."""
    unit, text = _unit(count)
    return tr(text, size=_digits(count / unit))


def _digits(count: float) -> str:
    """Three that count."""
    return number(count, 0 if count >= 100 else 1 if count >= 10 else 2)


def _unit(count: int) -> tuple[int, str]:
    return next((unit for unit in _UNITS if count >= unit[0]), _UNITS[-1])


def progress(step: Fetching) -> str:
    """`0.62 of 2.50 GB · 11.2 MB/s · 168 s left`."""
    parts = []
    if step.total:
        done = _digits(step.done / _unit(step.total)[0])
        parts.append(tr("{done} of {total}", done=done, total=size(step.total)))
    if step.step in _STEPS:
        parts.append(tr(_STEPS[step.step]))
    if step.rate:
        parts.append(tr("{rate} MB/s", rate=number(step.rate / 1e6, 1 if step.rate >= 1e5 else 3)))
    if step.seconds_left is not None:
        parts.append(left(step.seconds_left))
    return " · ".join(parts)


def left(seconds: float) -> str:
    """Of a download's time."""
    if seconds < 120:
        return tr("{seconds} s left", seconds=number(seconds, 0))
    return tr("{minutes} min left", minutes=number(seconds / 60, 0))
