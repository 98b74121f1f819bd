"""What the app says about itself: the models' states and the findings of a check-up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelState:
    """`state` is "off", "starting", "ready" or "failed"; `reason` says why it failed, else empty."""

    state: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ModelsState:
    """Both children. Nothing but meaning search and answers waits for them."""

    embedder: ModelState
    language: ModelState


@dataclass(frozen=True, slots=True)
class Check:
    """One finding of `doctor`: `sentence` says what was found and, where not `ok`, what to do."""

    name: str
    ok: bool
    sentence: str
    exit_code: int = 4  # of `memx doctor` where this is the first that is not `ok`
