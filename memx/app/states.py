"""What the app says about itself: the models' states and the findings of a check-up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelState:
    """`state` is "off", "starting", "ready" or "failed"; `reason` says why it failed, or what a ready one left out.

    `name` as a person knows the model. `memory`: bytes that its process takes now; 0 where none runs on this computer.
    """

    state: str
    reason: str = ""
    name: str = ""
    memory: int = 0


@dataclass(frozen=True, slots=True)
class ModelsState:
    """Both children. Nothing but meaning search and answers waits for them.

    `server`: the host whose model answers instead of one on this computer, where one was chosen.
    """

    embedder: ModelState
    language: ModelState
    server: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One finding of `doctor`: `sentence` says what was found and, where not `ok`, what to do."""

    name: str
    ok: bool
    sentence: str
    exit_code: int = 4  # of `memx doctor` where this is the first that is not `ok`
