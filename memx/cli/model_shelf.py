"""`memx models list`, `get`, `use` and `remove`."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memx.cli.console import opened, say, say_json, warn
from memx.domain.errors import BadInput
from memx.domain.events import Fetching

if TYPE_CHECKING:
    from memx.models.shelf import OnShelf


def list_all(as_json: bool) -> int:
    with opened() as memory:
        models = memory.language_models()
    if as_json:
        say_json([told(one) for one in models])
        return 0
    show("On this computer:", [one for one in models if one.origin != "catalogue"])
    show("\nTo fetch with `memx models get NAME`:", [one for one in models if one.origin == "catalogue"])
    free = next((one.verdict.free for one in models if one.verdict), 0)
    say(
        f"\n* answers your questions, ~ thinks before it answers. {free / (1 << 30):.1f} GiB of memory are free; what "
        "won't fit is refused, unless --anyway."
    )
    return 0


def show(heading: str, models: "list[OnShelf]") -> None:
    if not models:
        return
    say(heading)
    width = max(len(one.name) for one in models) + 1
    for one in models:
        say(line(one, width))


def line(one: "OnShelf", width: int) -> str:
    """Name, file, what it was trained for, memory, licence, where it is from."""
    size = f"{one.size / 1e9:.1f} GB" if one.size else "?"
    trained = f"{one.context // 1024}k" if one.context else "?"
    memory = f"{one.verdict.word}, {one.verdict.need / (1 << 30):.1f} GiB" if one.verdict else "memory need unknown"
    facts = [one.fault or one.licence]
    if one.origin not in (one.name, "catalogue"):
        facts.append(one.origin)
    if one.begun:
        facts.append(f"{one.begun / max(1, one.size):.0%} is here")
    if one.origin == "catalogue" and one.checksum != "pinned":
        facts.append(one.checksum)
    mark, name = "*" if one.used else " ", one.name + ("~" if one.thinks else "")
    return f"{mark} {name:<{width}}  {size:>7}  {trained:>5}  {memory:<20}  {' · '.join(filter(None, facts))}".rstrip()


def told(one: "OnShelf") -> dict[str, Any]:
    """For programs: every field, the verdict's beside them."""
    facts = asdict(one)
    verdict = facts.pop("verdict") or {"word": "unknown", "context": 0, "need": 0, "free": 0}
    return {**facts, "fits": verdict["word"], "runs_with": verdict["context"], "need": verdict["need"]}


def get(name: str, as_json: bool) -> int:
    """Exit code 130 where it was paused."""
    step = Fetching(name, "asking")
    with opened() as memory:
        steps = memory.download_model(name)
        try:
            for current in bar(steps, name):
                step = current
        except KeyboardInterrupt:
            steps.close()
            warn(
                f"Stopped; what has come of {name} is kept. `memx models get {name}` goes on there, "
                f"`memx models remove {name}` throws it away."
            )
            return 130
        model = next(one for one in memory.language_models() if one.name == name)
    if as_json:
        say_json({"name": name, "path": model.path, "bytes": step.done})
    else:
        say(f"{name} is here, whole and checked; licence: {model.licence}. `memx models use {name}` lets it answer.")
    return 0


def bar(steps: Iterator[Fetching], name: str) -> Iterator[Fetching]:
    """The same steps; on a terminal with a bar, bytes, rate and seconds left."""
    if not sys.stderr.isatty():
        yield from steps
        return
    from rich import progress as shown
    from rich.console import Console

    columns = (shown.TextColumn("{task.description}"), shown.BarColumn(), shown.DownloadColumn())
    tail = (shown.TextColumn("{task.fields[rate]}"), shown.TextColumn("{task.fields[left]}"))
    with shown.Progress(*columns, *tail, console=Console(stderr=True)) as screen:
        task = screen.add_task(name, total=None, rate="", left="")
        for step in steps:
            rate = f"{step.rate / 1e6:.1f} MB/s" if step.rate else step.step
            left = "" if step.seconds_left is None else f"{step.seconds_left:.0f} s left"
            screen.update(task, completed=step.done, total=step.total or None, rate=rate, left=left)
            yield step


def use(name: str, adapter: Path | None, anyway: bool) -> int:
    with opened() as memory:
        choice, verdict = memory.use_model(name, adapter, anyway)
    say(f"Questions are answered by {choice.name or choice.place or choice.kind}.")
    if verdict.word != "fits":
        warn(f"Memory: {verdict.sentence()}.")
    return 0


def remove(name: str, yes: bool) -> int:
    if not yes and not confirmed(name):
        say("Nothing was removed.")
        return 0
    with opened() as memory:
        used = memory.remove_model(name)
    say(f"{name} is removed." + (" It was in use: the bundled model answers again." if used else ""))
    return 0


def confirmed(name: str) -> bool:
    """Raises BadInput where there is nobody to ask."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise BadInput(f"Nobody can be asked here. `memx models remove {name} --yes` removes it.")
    return input(f"Remove {name} from this computer? [y/N] ").strip().lower() in ("y", "yes")
