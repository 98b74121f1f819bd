"""The bundled language model as MemX sees it: a LanguageModel whose work is done in a child process."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import Any

from memx.domain.errors import BadInput
from memx.domain.generation import Capabilities, Generated, ModelInfo, Piece, Prompt, Sampled, Sampling, Usage
from memx.models import tuning, weights
from memx.models.client import ModelClient
from memx.models.life import WorkerSpec
from memx.models.worker import Replies, Worker

CONTEXT = 8192
FORM = "Q8_0"  # what the bundled weights are converted to; None: used as shipped
SERVICE = "memx.models.language_service"
LABEL = "The language model"


class LanguageClient(ModelClient):
    """Thread-safe; requests are answered one after the other. Raises ModelError and its kinds, BadInput, Cancelled.

    `folder` is the child's working folder. `weights_path` and `adapter_path` name other files than the bundled ones; an
    adapter that is missing, damaged or does not fit is left out, and `state` and `info` say so. `form`: see
    conversion.py; a file of the person's own stays as it is. `tune`: a child that ends for want of work measures the
    computer first, once, see tuning.py. `plain`: the bundled weights without their adapter. `name`: what it is called
    in traces, where its file's name says nothing. Seconds: see WorkerSpec.
    """

    def __init__(
        self,
        folder: Path,
        weights_path: Path | None = None,
        adapter_path: Path | None = None,
        *,
        form: str | None = FORM,
        context: int = CONTEXT,
        idle: float = 600.0,
        hang: float = 60.0,
        tune: bool = False,
        plain: bool = False,
        name: str = "",
    ) -> None:
        super().__init__()
        self._name = name
        self._folder = folder
        self._weights, self._adapter = weights_path, adapter_path
        self._form = form if weights_path is None else None
        self._context, self._idle, self._hang, self._tune = context, idle, hang, tune
        self._plain = plain

    def start(self) -> None:
        """Load the model now; returns when it can answer."""
        self._running().start()

    def state(self) -> tuple[str, str]:
        """("off" | "starting" | "ready" | "failed", why; with "ready" perhaps what was left out)."""
        state, reason = super().state()
        if self._worker is None:
            return state, reason
        left_out = (self._bundled_fault, *map(self._worker.said, ("adapter_fault", "template_fault")))
        return state, reason or (" ".join(filter(None, left_out)) if state == "ready" else "")

    def info(self) -> ModelInfo:
        """Starts the model if it is not up: only then it is known whether the adapter fits."""
        description = self._running().start()
        fault = self._bundled_fault or str(description["adapter_fault"])
        adapter = None if fault else self._adapter_path()
        path = self._weights_path()
        used = [path, *([adapter] if adapter else [])]
        name = self._name or path.stem
        can = Capabilities(thinks=bool(description["thinks"]))
        context, named = int(description["context"]), adapter.name if adapter else None
        return ModelInfo(name, weights.digest(used), context, named, can, fault)

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens in each text."""
        reply = self._running().ask("count", {"texts": list(texts)})
        return [int(count) for count in reply.head["counts"]]

    def sample(self, prompt: Prompt, sampling: Sampling) -> "Reply":
        """Pieces, a Sampled for each sequence, one Usage. Closing the iterator, or `cancel`, stops the model.

        `cost` of the Reply is true also after that. While the prompt is read an empty piece of sequence 0 comes after
        at most 512 tokens, sooner where they take more than a second, so that who reads along can look at the clock.
        A private trace (`sampling.thinking`) is written between its own marks by a model that was trained to think; any
        other gets it opened by text.
        """
        return Reply(self._running(), prompt, sampling)

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        """Sum of log-probabilities (nats) of each continuation after the prompt."""
        if isinstance(continuations, str):
            raise BadInput("Continuations come as a list of texts.")
        reply = self._running().ask("score", {"prompt": _listed(prompt), "continuations": list(continuations)})
        return [float(score) for score in reply.head["scores"]]

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        """Sum of log-probabilities (nats) of each continuation after its own prompt; what the prompts
        begin with in common is read once, and taken over from the last prompt in whole chunks."""
        listed = [[_listed(prompt), continuation] for prompt, continuation in pairs]
        return [float(score) for score in self._running().ask("score_each", {"pairs": listed}).head["scores"]]

    def measure(self) -> tuning.Fit:
        """Measure now what suits this computer: about 20 s in a process of its own; counts from the next start on."""
        forms = tuning.FORMS if self._form else ()
        return tuning.measure(self._folder, self._weights_path(), self._adapter_path(), forms)

    def _weights_path(self) -> Path:
        return self._weights or weights.language_weights()

    def _adapter_path(self) -> Path | None:
        return weights.adapter() if self._with_bundled and not self._bundled_fault else self._adapter

    @property
    def _with_bundled(self) -> bool:
        """Whether the bundled weights answer with the adapter that came with them; else none belongs to them."""
        return self._weights is None and self._adapter is None and not self._plain

    @cached_property
    def _bundled_fault(self) -> str:
        """Looked at once: what the child was started with stays true of it."""
        return weights.adapter_fault() if self._with_bundled else ""

    def _spec(self) -> WorkerSpec:
        adapter = self._adapter_path()
        options = {
            "weights": str(self._weights_path()),
            "adapter": str(adapter) if adapter else None,
            "form": self._form,
            "context": self._context,
            "threads": weights.physical_cores(),
            "tune": self._tune,
        }
        return WorkerSpec(SERVICE, LABEL, self._folder, options, idle=self._idle, hang=self._hang)


def _listed(prompt: Prompt) -> list[str]:
    return [prompt.system, prompt.user, prompt.opening]


class Reply(Iterator[Generated]):
    """What a model says, as it comes. `close` stops the model, from any thread."""

    def __init__(self, worker: Worker, prompt: Prompt, sampling: Sampling) -> None:
        self._worker, self._key = worker, uuid.uuid4().hex
        arguments = {"prompt": _listed(prompt), "sampling": asdict(sampling), "key": self._key}
        self._replies: Replies = worker.stream("sample", arguments)
        self._asked = False
        self._usage: Usage | None = None

    def __iter__(self) -> "Reply":
        return self

    def __next__(self) -> Generated:
        self._asked = True
        event = _event(next(self._replies).head)
        if isinstance(event, Usage):
            self._usage = event
        return event

    def close(self) -> None:
        self._replies.close()

    def cost(self) -> Usage:
        """What it has cost: its Usage, or, after it was closed early or went wrong, what was done until then.

        Nothing where the child that did the work is gone. Raises ModelError.
        """
        self.close()
        if self._usage is None:
            self._usage = Usage()
            if self._asked and self._worker.pid() is not None:
                self._usage = Usage(**self._worker.ask("cost", {"key": self._key}).head["usage"])
        return self._usage

    def __del__(self) -> None:
        self.close()


def _event(head: dict[str, Any]) -> Generated:
    if "piece" in head:
        return Piece(*head["piece"])
    if "sampled" in head:
        values: dict[str, Any] = head["sampled"]
        lists: dict[str, Any] = {name: tuple(values[name]) for name in ("logprobs", "entropies")}
        return Sampled(**{**values, **lists})
    return Usage(**head["usage"])
