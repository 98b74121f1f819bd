"""The language model's side of the pipe. In the child only."""

import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from memx.domain.errors import BadInput, ModelMissing
from memx.domain.generation import Piece, Prompt, Sampled, Sampling
from memx.models.child import Call, Host
from memx.models.conversion import converted
from memx.models.engine import Engine
from memx.models.llama import Llama
from memx.models.protocol import Frame
from memx.models.templates import chatml


def load(host: Host, options: Mapping[str, Any]) -> "LanguageService":
    """Raises ModelMissing, ModelError."""
    weights = Path(options["weights"])
    if not weights.is_file():
        raise ModelMissing(f"The model file {weights.name} is not there. Install the model again.")
    threads = int(options["threads"])
    if options.get("form"):
        weights = converted(weights, options["form"], threads)
    adapter = Path(options["adapter"]) if options.get("adapter") else None
    llama = Llama(weights, adapter, int(options["context"]), threads, host.stop)
    return LanguageService(Engine(llama, chatml, host.stop, host.beat), llama, weights)


class LanguageService:
    """Answers `count`, `sample` and `score`."""

    def __init__(self, engine: Engine, llama: Llama, weights: Path) -> None:
        self._engine, self._llama, self._weights = engine, llama, weights

    def describe(self) -> dict[str, Any]:
        return {
            "weights": str(self._weights),
            "context": self._llama.context,
            "adapter_fault": self._llama.adapter_fault,
        }

    def answer(self, call: Call) -> Iterator[Frame]:
        begun, cpu = time.monotonic(), time.process_time()
        arguments = call.arguments
        if call.name == "count":
            yield Frame({"counts": [self._engine.count(text) for text in arguments["texts"]], "last": True})
        elif call.name == "score":
            scores = self._engine.score(_prompt(arguments), arguments["continuations"])
            yield Frame({"scores": scores, "last": True})
        elif call.name == "sample":
            yield from self._sample(_prompt(arguments), Sampling(**_sampling(arguments)), begun, cpu)
        else:
            raise BadInput(f"The language model knows no “{call.name}”.")

    def _sample(self, prompt: Prompt, sampling: Sampling, begun: float, cpu: float) -> Iterator[Frame]:
        completion = 0
        for event in self._engine.sample(prompt, sampling):
            if isinstance(event, Piece):
                yield Frame({"piece": [event.index, event.text]})
            else:
                completion += event.tokens
                yield Frame({"sampled": _fields(event)})
        counted = self._engine.counted
        usage = {
            "prompt": counted.prompt,
            "cached": counted.cached,
            "completion": completion,
            "seconds": time.monotonic() - begun,
            "cpu_seconds": time.process_time() - cpu,
        }
        yield Frame({"usage": usage, "last": True})


def _prompt(arguments: Mapping[str, Any]) -> Prompt:
    return Prompt(*arguments["prompt"])


def _sampling(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {**arguments["sampling"], "stops": tuple(arguments["sampling"]["stops"])}


def _fields(sampled: Sampled) -> list[Any]:
    return [sampled.index, sampled.text, sampled.logprobs, sampled.first_margin, sampled.finish]
