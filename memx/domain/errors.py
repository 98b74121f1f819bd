"""Everything that can go wrong and is not a bug: one class a cause, a sentence for the person, an exit code.

Exit codes of the command line: 0 done · 1 a bug of ours · 2 the command was wrong · 3 not found ·
4 the library cannot be used · 5 a model cannot be used · 6 done in part · 130 stopped by the user.
"""


class MemXError(Exception):
    """A known trouble. `str(error)` says what happened, what was kept and what to do."""

    exit_code = 1


class BadInput(MemXError):
    """What was given cannot be used."""

    exit_code = 2


class UnknownBudget(BadInput):
    """No stop of the thinking-budget slider has this name."""

    def __init__(self, level: str, known: tuple[str, ...]) -> None:
        super().__init__(f"There is no thinking budget “{level}”. Choose one of: {', '.join(known)}.")


class UnknownStrategy(BadInput):
    """No strategy of reasoning has this name."""


class NotFound(MemXError):
    """A note, file or folder that is not there."""

    exit_code = 3


class LibraryError(MemXError):
    """The library cannot be used as it is; nothing in it was changed."""

    exit_code = 4


class NotALibrary(LibraryError):
    """The path holds something else."""


class LibraryReadOnly(LibraryError):
    """The library can be read and not written."""


class LibraryLocked(LibraryError):
    """Another MemX is migrating, restoring or repairing it."""


class LibraryTooNew(LibraryError):
    """Written by a newer MemX."""


class LibraryDamaged(LibraryError):
    """The file is a database, and a check of it failed."""


class DiskFull(LibraryError):
    """No room to write."""


class ModelError(MemXError):
    """A model cannot be used."""

    exit_code = 5


class ModelMissing(ModelError):
    """No weights where they should be."""


class ModelDied(ModelError):
    """The child process that runs the model ended; the next request starts another."""


class WontFit(ModelError):
    """The model needs more memory than there is; it can be used all the same by whoever insists."""


class PromptTooLong(ModelError):
    """The prompt does not fit the model's context."""


class PartlyDone(MemXError):
    """Some of it was done; the sentence says which part was not."""

    exit_code = 6


class Cancelled(MemXError):
    """The person stopped it."""

    exit_code = 130
