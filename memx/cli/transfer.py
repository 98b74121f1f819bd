"""`memx import` and `memx export`."""

from collections.abc import Iterator
from pathlib import Path

from memx.cli.console import opened, say, say_json, warn
from memx.cli.preparing import bar
from memx.domain.errors import PartlyDone
from memx.domain.events import Progress

NAMED = 20  # troubles told one by one; the rest as a number


def take_in(paths: list[Path], dry_run: bool, as_json: bool) -> int:
    """Exit code 6 where something could not be read; what was left aside on purpose is told and is no failure."""
    with opened() as memory:
        step, stopped = to_the_end(memory.import_paths(paths, dry_run=dry_run), "Importing")
    if as_json:
        say_json(imported(step, dry_run, stopped))
    else:
        tell_import(step, dry_run)
    if stopped:
        warn(f"Stopped. {step.added + step.changed} notes are kept; the same command goes on where it stopped.")
        return 130
    if step.failures:
        raise PartlyDone(f"{len(step.failures)} of what was given could not be imported; the rest was.")
    return 0


def to_the_end(steps: Iterator[Progress], text: str) -> tuple[Progress, bool]:
    """The last step, and whether the person stopped it before the end."""
    step = Progress(0, 0)
    try:
        for current in bar(steps, text):
            step = current
    except KeyboardInterrupt:
        return step, True
    return step, False


def imported(step: Progress, dry_run: bool, stopped: bool) -> dict[str, object]:
    return {
        "added": step.added,
        "changed": step.changed,
        "unchanged": step.done - step.added - step.changed - len(step.failures),
        "failures": list(step.failures),
        "passed_over": list(step.passed_over),
        "dry_run": dry_run,
        "stopped": stopped,
    }


def tell_import(step: Progress, dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    say(f"{step.added} notes {would}added, {step.changed} {would}changed.")
    for name in step.passed_over[:NAMED]:
        say(f"  left aside: {name}")
    if len(step.passed_over) > NAMED:
        say(f"  and {len(step.passed_over) - NAMED} more; --json names them all.")
    for failure in step.failures[:NAMED]:
        warn(failure)
    if len(step.failures) > NAMED:
        warn(f"and {len(step.failures) - NAMED} more; --json names them all.")


def give_out(target: Path, form: str | None, as_json: bool) -> int:
    """JSON Lines where the target's name ends so, else Markdown, unless the form is named."""
    chosen = form or ("jsonl" if target.suffix.lower() in (".jsonl", ".ndjson") else "markdown")
    with opened() as memory:
        step, stopped = to_the_end(memory.export(target, chosen), "Exporting")
    if stopped:
        warn("Stopped. Your notes are untouched; the export is not complete.")
        return 130
    if as_json:
        say_json({"notes": step.done, "target": str(target), "form": chosen})
    else:
        say(f"{step.done} notes exported to {target}.")
    return 0
