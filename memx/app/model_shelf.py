"""Models that a person brings: listed, fetched, used, removed. What is done to them is in memx.models."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from memx.app.states import Check
from memx.domain.errors import BadInput, MemXError, ModelError, WontFit

if TYPE_CHECKING:
    from memx.app.model_pair import ModelPair
    from memx.models.choice import ModelChoice
    from memx.models.download import Download
    from memx.models.fit import Verdict
    from memx.models.shelf import OnShelf


def fetch(name: str) -> "Download":
    """See Memory.download_model."""
    from memx.models.catalogue import entry
    from memx.models.download import Download

    return Download(entry(name))


def better(models: "Sequence[OnShelf]") -> "OnShelf | None":
    """Of Memory.language_models the one to offer to whom the bundled model answers; None where nothing better fits."""
    from memx.models import better

    return better.better(models)


def use(models: "ModelPair", word: str, adapter: Path | None, anyway: bool) -> tuple["ModelChoice", "Verdict"]:
    """See Memory.use_model."""
    from memx.models import fit, shelf

    wanted = shelf.resolved(word, adapter)
    try:
        verdict = shelf.require_fit(wanted, anyway)
    except ModelError as error:
        if shelf.require_fit(wanted, True).word != fit.TOO_BIG:
            raise
        raise WontFit(str(error)) from error
    models.choose(wanted)
    return wanted, verdict


def name_of(now: "ModelChoice") -> str:
    """The chosen model as a person knows it."""
    if now.kind in ("bundled", "base"):
        return "the bundled model" if now.kind == "bundled" else "the bundled model without its reading adapter"
    return now.name or (Path(now.place).name if now.kind == "file" else "its only model")


def server_of(now: "ModelChoice") -> str:
    """The host that answers, where that is a server; empty for a model on this computer."""
    from memx.models import server_address

    if now.kind != "server":
        return ""
    try:
        return server_address.read(now.place, now.insecure).host
    except BadInput:  # settings that somebody wrote by hand
        return now.place


def remove(models: "ModelPair", name: str) -> bool:
    """See Memory.remove_model. The choice falls back first: no child may be reading what is deleted."""
    from memx.models import choice, downloaded, shelf

    path = shelf.removed(name)
    now = choice.chosen()
    used = now.kind == shelf.FILE and Path(now.place) == path
    if used:
        models.choose(choice.ModelChoice())
    try:
        downloaded.remove(name)
    except OSError as error:
        raise ModelError(f"{name} could not be removed: {error.strerror}.") from error
    return used


def language_check() -> Check:
    """Which model answers and whether it fits into memory, for `doctor`."""
    from memx.models import choice, fit, shelf

    now = choice.chosen()
    if now.kind == "server":
        return Check("language model", True, f"Questions are answered by the server {now.place}.")
    name = name_of(now)
    try:
        verdict = shelf.standing(now)
    except MemXError as error:
        return Check("language model", False, str(error), exit_code=5)
    said = f"Questions are answered by {name}. Memory: {verdict.sentence()}."
    if verdict.word == fit.TOO_BIG:
        return Check("language model", False, f"{said} Close other programs or choose a smaller one.", exit_code=5)
    return Check("language model", True, said)
