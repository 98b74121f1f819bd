"""The embedder's side of the pipe, and the vector index beside it. In the child only."""

import importlib.machinery
import sys
import types
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from memx.domain.errors import BadInput, Cancelled, ModelError, ModelMissing
from memx.models import half_width
from memx.models.child import Call, Host
from memx.models.index import BadRows, Index
from memx.models.protocol import Frame
from memx.models.reading_service import ReadingService

Vectors = NDArray[np.float32]
REMEMBERED = 256  # query vectors; typing asks for the same text again and again


def load(host: Host, options: Mapping[str, Any]) -> "EmbedderService":
    """Raises ModelMissing, ModelError."""
    _without_scikit_learn()
    from safetensors import SafetensorError
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(int(options["threads"]))
    folder = Path(options["weights"])
    if not (folder / "modules.json").is_file():
        raise ModelMissing("The embedding model is not there. Word search works without it; install MemX again.")
    try:
        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, RuntimeError, KeyError, SafetensorError) as error:
        text = (
            f"The embedding model's files are damaged ({type(error).__name__}): {folder}. Install MemX again, or "
            "choose another model with `memx models embedder`."
        )
        raise ModelError(text) from error
    _in_half_width(model)
    verifier = Path(options["verifier"]) if options["verifier"] else None
    reading = ReadingService(verifier, Path(options["base"]), host)
    return EmbedderService(model, host, Path(options["index"]), options["model"], reading)


def _in_half_width(model: Any) -> None:
    """Compute the layers in bfloat16 where the processor does that faster, pool in float32.

    The vectors are the same to a cosine of 0.9998, so they are kept under the same model. Int8 was as fast and lost
    more (0.97).
    """
    if not half_width.is_faster():
        return
    model[0].bfloat16()
    model[0].register_forward_hook(
        lambda _module, _given, made: {**made, "token_embeddings": made["token_embeddings"].float()}
    )


def _without_scikit_learn() -> None:
    """Put a stand-in for scikit-learn, whose import was a fifth of the start.

    sentence-transformers and transformers import two functions of it that encoding never calls.
    """
    for name, members in (("sklearn", ()), ("sklearn.metrics", ("pairwise_distances", "roc_curve"))):
        module = types.ModuleType(name)
        module.__spec__ = importlib.machinery.ModuleSpec(name, None, is_package=True)
        module.__path__ = []
        for member in members:
            setattr(module, member, None)
        sys.modules.setdefault(name, module)


class EmbedderService:
    """Answers `embed`, `position`, `agree`, `add`, `nearest` and `similarity`, and `read` through the verifier."""

    def __init__(self, model: Any, host: Host, folder: Path, name: str, reading: ReadingService) -> None:
        self._model, self._host, self._reading = model, host, reading
        self._dimensions = int(model.get_embedding_dimension())
        self._index = Index(folder, name, self._dimensions)
        self._queries: dict[tuple[str, str], Vectors] = {}

    def describe(self) -> dict[str, Any]:
        return {"context": int(self._model.max_seq_length), "dimensions": self._dimensions}

    def answer(self, call: Call) -> Iterator[Frame]:
        arguments = call.arguments
        if call.name == "embed":
            yield Frame({"last": True}, self._embed(arguments["texts"]).tobytes())
        elif call.name == "position":
            probes = [] if self._index.checked else self._index.probes()
            yield Frame({"position": self._index.position, "probes": probes, "last": True})
        elif call.name == "agree":
            self._agree(arguments, self._vectors(call.blob))
            yield Frame({"position": self._index.position, "last": True})
        elif call.name == "add":
            self._index.add(arguments["position"], _keys(arguments), self._vectors(call.blob))
            yield Frame({"last": True})
        elif call.name in {"nearest", "similarity"}:
            yield self._search(call)
        elif call.name == "read":
            yield self._reading.read(arguments)
        else:
            raise BadInput(f"The embedder knows no “{call.name}”.")

    def _search(self, call: Call) -> Frame:
        """`again` where the index turned out bad: it is empty now and wants the feed from its beginning."""
        query = self._query(call.arguments["text"], call.arguments["also"])
        try:
            if call.name == "nearest":
                found = self._index.nearest(query, int(call.arguments["limit"]))
            else:
                found = self._index.similarity(query, call.arguments["ids"])
        except BadRows:
            self._index.reset()
            return Frame({"again": True, "found": [], "last": True})
        return Frame({"found": found, "last": True})

    def _agree(self, arguments: Mapping[str, Any], vectors: Vectors) -> None:
        """Begin anew where the library is another than the one that was indexed, or most of what is here is gone."""
        rewound = int(arguments["last"]) < self._index.position
        mostly_gone = len(self._index) > 2 * int(arguments["count"]) + 1000
        try:
            same = self._index.agrees(_keys(arguments), vectors)
        except BadRows:
            same = False
        if rewound or mostly_gone or not same:
            self._index.reset()
        self._index.checked = True

    def _vectors(self, blob: bytes) -> Vectors:
        return np.frombuffer(blob, "<f4").reshape(-1, self._dimensions)

    def _query(self, text: str, also: str) -> Vectors:
        """A unit vector: of the text, or halfway between its two wordings."""
        if (text, also) not in self._queries:
            if len(self._queries) >= REMEMBERED:
                self._queries.pop(next(iter(self._queries)))
            mean = self._embed([text, also] if also else [text], asking=True).mean(0)
            self._queries[text, also] = mean / max(float(np.linalg.norm(mean)), 1e-9)
        return self._queries[text, also]

    def _embed(self, texts: list[str], asking: bool = False) -> Vectors:
        """Unit vectors, one row a text; with the words that the model wants before questions or passages, if any."""
        if self._host.stop.is_set:
            raise Cancelled("Stopped.")
        encode = self._model.encode_query if asking else self._model.encode_document
        vectors = encode(
            [text.encode("utf-8", "replace").decode() for text in texts],
            batch_size=max(1, len(texts)),
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        vectors = np.ascontiguousarray(vectors, "<f4").reshape(-1, self._dimensions)
        if not np.isfinite(vectors).all():
            raise ModelError("The embedding model gave no usable numbers for a text.")
        self._host.beat()
        return vectors


def _keys(arguments: Mapping[str, Any]) -> NDArray[np.int64]:
    return np.asarray(arguments["keys"], np.int64).reshape(-1, 2)
