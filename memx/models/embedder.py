"""The bundled embedder as MemX sees it: an Embedder whose model and index live in a child process."""

import contextlib
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from memx.domain.errors import Cancelled, ModelError, ModelMissing
from memx.domain.generation import ModelInfo
from memx.domain.notes import Passage
from memx.domain.ports import Vector, VectorFeed
from memx.domain.reading import Reading, Readings, Stretch
from memx.models import weights
from memx.models.client import ModelClient
from memx.models.life import WorkerSpec

CONTEXT = 256  # tokens of a text that count; MiniLM was trained with so many
URGENT = 16  # texts; more are background work
PADDED = 12_000  # code points a request, the longest text times their number: a question waits for no more (0.2 s)
MOST = 128  # texts a request
PAGE = 512  # vectors a message: three quarters of a MiB
SERVICE = "memx.models.embedder_service"
LABEL = "The embedding model"
NICE = 10  # indexing goes on behind whatever the person does


def by_length(texts: Sequence[str]) -> Iterator[list[int]]:
    """Their places, in parts of about one length each, so that little is computed for padding."""
    part: list[int] = []
    for i in sorted(range(len(texts)), key=lambda i: len(texts[i])):
        longest = min(len(texts[i]), CONTEXT * 5)  # what is beyond the context is cut off
        if part and (len(part) == MOST or longest * (len(part) + 1) > PADDED):
            yield part
            part = []
        part.append(i)
    if part:
        yield part


class EmbedderClient(ModelClient):
    """Thread-safe. Raises ModelError and its kinds, Cancelled.

    `folder` is the child's working folder, `weights_path` names another sentence-transformers folder than the bundled
    one. Seconds: see WorkerSpec.
    """

    def __init__(
        self,
        feed: VectorFeed,
        folder: Path,
        weights_path: Path | None = None,
        *,
        idle: float = 900.0,
        hang: float = 60.0,
    ) -> None:
        super().__init__()
        self._feed, self._folder, self._weights = feed, folder, weights_path
        self._idle, self._hang = idle, hang
        self._following = threading.Lock()

    def start(self) -> None:
        """Load the model and take in the vectors that are kept; returns when `nearest` and `read` are quick."""
        self._running().start()
        self._follow()
        if weights.verifier() is not None:
            with contextlib.suppress(ModelError, Cancelled):  # said where somebody asks
                self.read("", [])

    def reader_hash(self) -> str:
        """Of the verifier's weights; empty where there is none."""
        folder = weights.verifier()
        return weights.digest([folder / "model.safetensors"]) if folder else ""

    def read(self, question: str, passages: Sequence[Passage]) -> Readings:
        """Implements CloseReader. Raises ModelMissing, ModelError, Cancelled."""
        asked = [[one.created.date().isoformat(), one.text] for one in passages]
        head = self._running().ask("read", {"question": question, "passages": asked}).head
        each = (Reading(chance, tuple(Stretch(*one) for one in found)) for chance, found in head["each"])
        return Readings(tuple(each), float(head["absent"]), int(head["tokens"]))

    def info(self) -> ModelInfo:
        """Known from the files alone: no process is started. Raises ModelMissing."""
        folder = self._weights_path()
        if not (folder / "modules.json").is_file():
            raise ModelMissing(self._missing())
        model = next(iter(sorted(folder.glob("*.safetensors"))), folder / "pytorch_model.bin")
        try:
            return ModelInfo(
                self._weights.name if self._weights else "all-MiniLM-L6-v2", weights.digest([model]), CONTEXT
            )
        except FileNotFoundError:
            raise ModelMissing(self._missing()) from None

    def _missing(self) -> str:
        if self._weights is None:
            return "The embedding model is not there. Word search works without it; install MemX again."
        return (
            f"There is no sentence-transformers model in {self._weights}. Word search works without it; put it back, "
            "or choose another one with `memx models embedder`."
        )

    def embed(self, texts: Sequence[str]) -> list[Vector]:
        """Unit vectors in the order of the texts. More than 16 texts count as background work."""
        vectors: list[Vector] = [b""] * len(texts)
        urgent = len(texts) <= URGENT
        for part in by_length(texts):
            reply = self._running().ask("embed", {"texts": [texts[i] for i in part]}, urgent=urgent)
            size = len(reply.blob) // len(part)
            for place, i in enumerate(part):
                vectors[i] = reply.blob[place * size : (place + 1) * size]
        return vectors

    def nearest(self, text: str, limit: int, also: str = "") -> list[tuple[int, float]]:
        """(passage id, cosine similarity), best first, after taking in what has been kept since.

        With `also`, another wording of the same, the mean of both vectors is looked for.
        """
        return self._found("nearest", {"text": text, "also": also, "limit": limit})

    def similarity(self, text: str, ids: Sequence[int], also: str = "") -> list[tuple[int, float]]:
        """Cosine similarity of a text, or of the mean of two, to passages; ids not in the index are left out."""
        return self._found("similarity", {"text": text, "also": also, "ids": list(ids)})

    def _found(self, call: str, arguments: dict[str, Any]) -> list[tuple[int, float]]:
        for _ in range(2):  # an index that turns out bad is made again once
            self._follow()
            head = self._running().ask(call, arguments).head
            if not head.get("again"):
                break
        return [(int(passage), float(score)) for passage, score in head["found"]]

    def _follow(self) -> None:
        """Send the index what it lacks. It knows itself how far it is: a new child as far as its files go."""
        model_hash = self.info().hash
        with self._following:
            head = self._running().ask("position", {}).head
            position = self._agreed(model_hash, head["probes"]) if head["probes"] else int(head["position"])
            while rows := self._feed.vectors_after(model_hash, position, PAGE):
                position = rows[-1][0]
                arguments = {"position": position, "keys": [row[:2] for row in rows]}
                self._running().ask("add", arguments, b"".join(vector for _, _, vector in rows))
                if len(rows) < PAGE:
                    return

    def _agreed(self, model_hash: str, probes: Sequence[int]) -> int:
        """Show a new child what the library says of some rows of its files; how far it is then."""
        rows = [
            row for probe in probes for row in self._feed.vectors_after(model_hash, probe - 1, 1) if row[0] == probe
        ]
        count, last = self._feed.vector_count(model_hash)
        arguments = {"keys": [row[:2] for row in rows], "count": count, "last": last}
        return int(self._running().ask("agree", arguments, b"".join(row[2] for row in rows)).head["position"])

    def _weights_path(self) -> Path:
        return self._weights or weights.embedder_weights()

    def _spec(self) -> WorkerSpec:
        model = self.info().hash
        options = {
            "weights": str(self._weights_path()),
            "threads": weights.physical_cores(),
            "model": model,
            "index": str(self._folder / "index" / model[:16]),
            "verifier": str(weights.verifier() or ""),
            "base": str(weights.embedder_weights()),
        }
        return WorkerSpec(SERVICE, LABEL, self._folder, options, idle=self._idle, hang=self._hang, nice=NICE)
