"""`memx models embedder`: which model search by meaning reads with, and reading everything with another."""

from pathlib import Path

from memx.cli.console import opened, say, warn
from memx.cli.preparing import embed

BUNDLED = "bundled"


def used() -> int:
    with opened() as memory:
        folder, status = memory.embedder_folder(), memory.index_status()
    say(str(folder) if folder else BUNDLED)
    if status.pending:
        say(f"{status.pending} of {status.notes} notes are still to be read with it.")
    return 0


def choose(model: str) -> int:
    """Exit code 130 where reading was stopped: it goes on with the next question, or in the window."""
    with opened() as memory:
        memory.choose_embedder(None if model == BUNDLED else Path(model).expanduser())
        try:
            embed(memory, everything=True)
        except KeyboardInterrupt:
            warn("Stopped. The former model serves until the rest is read; asking, or the window, goes on with it.")
            return 130
    say(f"Search by meaning reads with {'the bundled model' if model == BUNDLED else model}.")
    return 0
