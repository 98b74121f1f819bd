"""Before a question: both models up, and what is pending embedded, with a word on stderr about the wait."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from memx.app.memory import Memory
from memx.cli.console import warn
from memx.domain.errors import ModelError
from memx.domain.events import Progress

PATIENCE = 20.0  # seconds that a single question waits for others' passages to be embedded


def prepare(memory: Memory, *, language: bool, everything: bool) -> None:
    """Start the models; embed all that is pending where `everything`, else for PATIENCE.

    Without the embedder there is search by words, and a language model may have left something out: both are said.
    Raises ModelError where the language model is wanted and cannot start.
    """
    if memory.count() == 0:
        return
    with waiting("Starting the models …"):
        by_meaning = started(memory, language)
    model = memory.models().language
    if model.state == "ready" and model.reason:
        warn(model.reason)
    if by_meaning and not memory.read_only:
        embed(memory, everything)


def started(memory: Memory, language: bool) -> bool:
    """Whether the embedder is up; without it goes on what can, and that is said."""
    try:
        memory.warm_up(language=language)
    except ModelError as error:
        if language and memory.models().language.state != "ready":
            raise
        warn(f"{error} Notes are found by their words alone.")
        return False
    return True


def embed(memory: Memory, everything: bool) -> None:
    from time import monotonic

    begun = monotonic()
    for progress in bar(memory.embed_pending(), "Reading notes for search by meaning"):
        left = progress.total - progress.done
        if left and not everything and monotonic() - begun > PATIENCE:
            warn(f"{left} passages are found by their words alone until they are read; the next question goes on.")
            break


@contextmanager
def waiting(text: str) -> Iterator[None]:
    """A spinner on a terminal, nothing in a file."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(text):
        yield


def bar(steps: Iterator[Progress], text: str) -> Iterator[Progress]:
    """The same steps; on a terminal with a bar and the seconds left. Closing it closes them."""
    if not sys.stderr.isatty():
        yield from steps
        return
    from rich import progress as shown
    from rich.console import Console

    columns = (shown.TextColumn("{task.description}"), shown.BarColumn(), shown.MofNCompleteColumn())

    with shown.Progress(*columns, shown.TextColumn("{task.fields[left]}"), console=Console(stderr=True)) as screen:
        task = screen.add_task(text, total=None, left="")
        for step in steps:
            left = "" if step.seconds_left is None else f"{step.seconds_left:.0f} s left"
            screen.update(task, completed=step.done, total=step.total, left=left)
            yield step
