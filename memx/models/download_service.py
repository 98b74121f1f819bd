"""The download's side of the pipe: a file of the hub into a part, compared as a whole, then moved. In a child only.

Ending the child at any moment, also with SIGKILL, leaves a part that the next download goes on from. Nobody but this
child may be online: the others are told HF_HUB_OFFLINE.
"""

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from memx.domain.errors import BadInput, Cancelled, ModelError
from memx.models import downloaded, gguf_header
from memx.models.child import Call, Host
from memx.models.downloaded import Pin
from memx.models.protocol import Frame

if TYPE_CHECKING:
    from memx.models.hub import Offer, PassingTrouble

TRIES = 6  # without a single new byte
REPORT = 0.2  # seconds between two reports
RESERVE = 256 << 20  # bytes of disk space left for everything else
STEP = 4 << 20


def load(host: Host, options: Mapping[str, Any]) -> "DownloadService":
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):  # read when huggingface_hub is imported
        os.environ.pop(name, None)
    return DownloadService(host, float(options["timeout"]), float(options["wait"]))


class DownloadService:
    """Answers `fetch`. `timeout`: seconds without a byte; `wait`: before the second try, then ever longer."""

    def __init__(self, host: Host, timeout: float, wait: float) -> None:
        self._host, self._timeout, self._wait = host, timeout, wait

    def describe(self) -> dict[str, Any]:
        return {}

    def answer(self, call: Call) -> Iterator[Frame]:
        if call.name != "fetch":
            raise BadInput(f"A download knows no “{call.name}”.")
        wanted = Wanted(**call.arguments)
        try:
            with downloaded.alone(wanted.name):
                yield from Fetch(wanted, self._host, self._timeout, self._wait).run()
        except OSError as error:
            raise _disk_trouble(error, wanted.name) from error


@dataclass(frozen=True, slots=True)
class Wanted:
    """None: what the hub says holds."""

    name: str
    repo: str
    file: str
    revision: str | None
    sha256: str | None
    size: int | None


class Fetch:
    """One download. `run` yields reports and, last, that it is there."""

    def __init__(self, wanted: Wanted, host: Host, timeout: float, wait: float) -> None:
        from memx.models import hub  # after the switches above are gone

        self._hub, self._wanted, self._host, self._timeout, self._wait = hub, wanted, host, timeout, wait
        self._done = self._total = 0
        self._failures = 0

    def run(self) -> Iterator[Frame]:
        yield self._report("asking")
        offer = yield from self._offer()
        pin = self._judged(offer)
        part = downloaded.part_of(self._wanted.name, pin.sha256)
        self._total, self._done = pin.size, part.stat().st_size if part.exists() else 0
        self._check_room()
        with part.open("ab") as file:
            yield from self._fill(file, offer)
            os.fsync(file.fileno())
        yield self._report("checking")
        self._compare(part, pin)
        downloaded.pin(self._wanted.name, pin)
        part.replace(downloaded.file_of(self._wanted.name))
        downloaded.discard_part(self._wanted.name)  # of a file that had this name in an older catalogue
        yield Frame({**self._report("done").head, "sha256": pin.sha256, "last": True})

    def _offer(self) -> Generator[Frame, None, "Offer"]:
        """What the hub has under this name, however often it must be asked; the Offer is what is returned."""
        while True:
            try:
                return self._hub.offered(self._wanted.repo, self._wanted.file, self._wanted.revision, self._timeout)
            except self._hub.PassingTrouble as trouble:
                yield from self._pause(trouble)

    def _judged(self, offer: "Offer") -> Pin:
        """Raises ModelError where the hub offers something else than what is wanted, or nothing to compare with."""
        wanted = self._wanted
        sha256, size = wanted.sha256 or offer.sha256, wanted.size or offer.size
        if (offer.sha256 and offer.sha256 != sha256) or offer.size != size:
            raise ModelError(
                f"The hub now holds another file as {wanted.repo}/{wanted.file} than the one that is pinned. Nothing "
                "was fetched. A newer MemX may know it."
            )
        if not sha256:
            raise ModelError(f"The hub gives no checksum for {wanted.repo}/{wanted.file}. Nothing was fetched.")
        return Pin(offer.revision, sha256, size)

    def _check_room(self) -> None:
        free, more = shutil.disk_usage(downloaded.folder()).free, self._total - self._done
        if more + RESERVE > free:
            raise ModelError(
                f"There is no room for {self._wanted.name}: {more / 1e9:.1f} GB are still to come and "
                f"{free / 1e9:.1f} GB are free in {downloaded.folder()}. Make room; what has come is kept."
            )

    def _fill(self, file: BinaryIO, offer: "Offer") -> Iterator[Frame]:
        """Append until the part has the whole length."""
        while self._done != self._total:
            try:
                yield from self._stretch(file, offer)
            except self._hub.PassingTrouble as trouble:
                yield from self._pause(trouble)

    def _stretch(self, file: BinaryIO, offer: "Offer") -> Iterator[Frame]:
        """One answer of the server. Raises PassingTrouble where it ends before the file does."""
        if self._done > self._total:
            self._start_over(file)
        with self._hub.opened(offer, self._done, self._timeout) as (begin, pieces):
            if begin != self._done:  # it took no notice of the range
                self._start_over(file, begin)
            last = 0.0
            for piece in pieces:
                self._check_stop()
                file.write(piece[: self._total - self._done])
                self._done = min(self._total, self._done + len(piece))
                self._failures = 0
                if time.monotonic() - last > REPORT:
                    file.flush()
                    last = time.monotonic()
                    yield self._report("fetching")
        file.flush()
        if self._done < self._total:
            raise self._hub.PassingTrouble("it stopped before the end")

    def _start_over(self, file: BinaryIO, begin: int = 0) -> None:
        if begin:
            raise self._hub.PassingTrouble("it began at another place than it was asked for")
        file.truncate(0)
        self._done = 0

    def _pause(self, trouble: "PassingTrouble") -> Iterator[Frame]:
        """Wait before the next try. Raises ModelError after too many without a new byte."""
        self._failures += 1
        if self._failures >= TRIES:
            kept = f" {self._done / max(1, self._total):.0%} has come and is kept; the same command goes on there."
            where = self._hub.ENDPOINT
            raise ModelError(
                f"{self._wanted.name} could not be fetched from {where}: {trouble}.{kept if self._done else ''}"
            )
        seconds = trouble.wait if trouble.wait is not None else min(self._wait * 2 ** (self._failures - 1), 30.0)
        end = time.monotonic() + seconds
        yield self._report("waiting")
        while (left := end - time.monotonic()) > 0:
            self._check_stop()
            self._host.beat()
            time.sleep(min(0.1, left))

    def _compare(self, part: Path, pin: Pin) -> None:
        """Raises ModelError, and the part is gone, where it is not the file that was wanted."""
        whole = hashlib.sha256()
        with part.open("rb") as file:
            while piece := file.read(STEP):
                whole.update(piece)
                self._check_stop()
                self._host.beat()
        if whole.hexdigest() != pin.sha256:
            part.unlink()
            raise ModelError(
                f"What came for {self._wanted.name} was not the right file (its checksum is {whole.hexdigest()[:12]}…, "
                f"not {pin.sha256[:12]}…), so it was deleted. Try again; if it happens again, something on the way "
                "changes it."
            )
        try:
            gguf_header.read(part)
        except ModelError:
            part.unlink()
            raise

    def _check_stop(self) -> None:
        if self._host.stop.is_set:
            raise Cancelled("Stopped.")

    def _report(self, step: str) -> Frame:
        return Frame({"step": step, "done": self._done, "total": self._total})


def _disk_trouble(error: OSError, name: str) -> ModelError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ModelError(
            f"The disk became full while {name} was fetched. What has come is kept; make room, then go on."
        )
    return ModelError(f"{name} could not be kept in {downloaded.folder()}: {error.strerror}.")
