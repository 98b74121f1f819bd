"""Models to choose from, without files; a download whose steps come when the test says so."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from memx.domain.errors import Cancelled, MemXError, WontFit
from memx.domain.events import Fetching
from memx.models.choice import ModelChoice
from memx.models.fit import Verdict
from memx.models.shelf import OnShelf

GIB = 1 << 30
BUNDLED = OnShelf(
    "bundled", "SmolLM2 135M Instruct", "bundled", "/m/bundled.gguf", 145 * 10**6, "Apache-2.0", 8192,
    Verdict("fits", 8192, GIB, 8 * GIB), True, False,
)  # fmt: skip
SMALL = OnShelf(
    "small", "Small 4B", "catalogue", "", 2_500_000_000, "Apache-2.0", 32768,
    Verdict("fits", 8192, 4 * GIB, 8 * GIB), False, True, "pinned",
)  # fmt: skip
LARGE = replace(
    SMALL, name="large", title="Large 70B", size=40 * 10**9, verdict=Verdict("won't fit", 2048, 45 * GIB, GIB)
)


class FakeDownload(Iterator[Fetching]):
    """`let(step)` lets one step come. Closed, whoever waits for a step gets Cancelled."""

    def __init__(self) -> None:
        self.closed = self.discarded = self._over = False
        self._steps: list[Fetching | MemXError] = []
        self._changed = threading.Condition()

    def let(self, step: Fetching | MemXError) -> None:
        with self._changed:
            self._steps.append(step)
            self._changed.notify_all()

    def __iter__(self) -> "FakeDownload":
        return self

    def __next__(self) -> Fetching:
        if self._over:
            raise StopIteration
        with self._changed:
            self._changed.wait_for(lambda: self._steps or self.closed, timeout=10)
            if self.closed:
                raise Cancelled("Stopped.")
            step = self._steps.pop(0)
        if isinstance(step, MemXError):
            raise step
        self._over = step.step == "done"
        return step

    def close(self) -> None:
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def discard(self) -> None:
        self.discarded = True


class FakeShelf:
    """The part of Memory that is about models."""

    def __init__(self) -> None:
        self.on_shelf = [BUNDLED, SMALL, LARGE]
        self.fetched: list[str] = []
        self.downloads: list[FakeDownload] = []
        self.used: list[tuple[str, bool]] = []
        self.embedder: Path | None = None
        self.choice = ModelChoice()

    def embedder_folder(self) -> Path | None:
        return self.embedder

    def choose_embedder(self, folder: Path | None) -> None:
        self.embedder = folder

    def choose_language(self, choice: ModelChoice) -> None:
        self.choice = choice

    def language_models(self) -> list[OnShelf]:
        return list(self.on_shelf)

    def use_model(self, word: str, *, anyway: bool = False) -> None:
        one = next((one for one in self.on_shelf if word in (one.name, one.path)), None)
        if one is not None and one.verdict.word == "won't fit" and not anyway:
            raise WontFit(
                f"{one.name} won't fit: it needs 45.0 GiB of memory and 1.0 GiB are free. Close other programs."
            )
        self.used.append((word, anyway))
        self.choice = ModelChoice() if word == "bundled" else self.choice
        self.on_shelf = [replace(other, used=other is one) for other in self.on_shelf]

    def download_model(self, name: str) -> FakeDownload:
        self.fetched.append(name)
        self.downloads.append(FakeDownload())
        return self.downloads[-1]

    def remove_model(self, name: str) -> bool:
        used = next(one.used for one in self.on_shelf if one.name == name)
        self.change(name, origin="catalogue", path="", begun=0, used=False)
        return used

    def change(self, name: str, **fields: object) -> None:
        """How one of them is from now on."""
        self.on_shelf = [replace(one, **fields) if one.name == name else one for one in self.on_shelf]
