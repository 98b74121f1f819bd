"""What `doctor` looks at. Nothing is started and nothing is changed; each finding is a sentence."""

import logging
import os
import platform
import shutil
import stat
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from memx import __version__
from memx.app import places
from memx.app.states import Check
from memx.domain.errors import MemXError

if TYPE_CHECKING:
    from memx.app.model_pair import ModelPair
    from memx.library.store import Library

log = logging.getLogger(__name__)
ROOM = 200 << 20  # bytes: less, and a large import may not fit
LIBRARIES = ("llama-cpp-python", "sentence-transformers", "torch", "PySide6-Essentials", "sqlite-utils")


def checkup(library: "Library", models: "ModelPair", folder: Path) -> list[Check]:
    """See Memory.doctor."""
    return [
        *library_checks(library),
        Check("folder", *folder_facts(folder)),
        Check("disk", *disk_facts(folder)),
        *model_checks(),
        *index_checks(library, models),
        Check("versions", True, versions()),
        Check("log", True, f"{places.log_folder() / 'memx.log'} says what failed and where, never what you wrote."),
    ]


def library_checks(library: "Library") -> Iterator[Check]:
    """What the database's own checks find, each finding a line."""
    findings = library.check()
    for finding in findings:
        yield Check("library", False, finding.sentence)
    if not findings:
        yield Check("library", True, f"{library.count()} notes, whole and consistent.")


def folder_facts(folder: Path) -> tuple[bool, str]:
    mode = stat.S_IMODE(folder.stat().st_mode)
    if mode & 0o077:
        return False, f"Others on this computer may look into {folder}. Run: chmod 700 {folder}"
    if not os.access(folder, os.W_OK):
        return False, f"{folder} can be read and not written: nothing new can be kept there."
    return True, f"{folder} is yours alone."


def disk_facts(folder: Path) -> tuple[bool, str]:
    free = shutil.disk_usage(folder).free
    return free >= ROOM, f"{free / (1 << 30):.1f} GiB free" + (
        "." if free >= ROOM else ": make room before you import."
    )


def model_checks() -> Iterator[Check]:
    """The embedder's weights are where they should be; the chosen language model is whole and fits; so is what was
    trained for MemX."""
    from memx.app.model_shelf import language_check
    from memx.models import choice, weights

    yield model_check("embedder", weights.embedder_weights, "Search by meaning")
    yield verifier_check()
    yield language_check()
    if choice.chosen().kind == "bundled":
        yield adapter_check()


def model_check(name: str, find: Callable[[], Path], use: str) -> Check:
    try:
        find()
    except MemXError as error:
        return Check(name, False, str(error), exit_code=5)
    return Check(name, True, f"{use} can start: its weights are there.")


def verifier_check() -> Check:
    """Whether what reads closely is there and whole."""
    from memx.models import weights

    folder = weights.verifier()
    if folder is None:
        return Check("verifier", False, "The verifier is missing: answers come without it. Install MemX again.", 5)
    if not weights.is_as_shipped(folder / "model.safetensors", folder / "config.json", "sha256"):
        text = f"The verifier's files are damaged: {folder}. Answers come without it; install MemX again."
        return Check("verifier", False, text, 5)
    return Check("verifier", True, "What was found is read closely before an answer: the verifier is there and whole.")


def adapter_check() -> Check:
    """Whether what the bundled language model was taught is there and whole."""
    from memx.models import weights

    if fault := weights.adapter_fault():
        return Check("reading adapter", False, fault, exit_code=5)
    return Check("reading adapter", True, "The bundled model has its reading adapter, there and whole.")


def index_checks(library: "Library", models: "ModelPair") -> Iterator[Check]:
    """How much of the library can be found by meaning."""
    try:
        status = library.index_status(models.embedder_hash())
    except MemXError:
        log.warning("no index to look at", exc_info=True)
        return
    known = status.notes - status.excluded
    text = f"{status.indexed} of {known} notes can be found by meaning, {status.pending} are still to be read"
    yield Check("index", not status.failed, f"{text}, {status.failed} could not be. All can be found by their words.")


def versions() -> str:
    """For a report of a fault."""
    named = [f"{name} {version}" for name in LIBRARIES if (version := version_of(name))]
    return ", ".join([f"MemX {__version__}", f"Python {platform.python_version()}", platform.platform(), *named])


def version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
