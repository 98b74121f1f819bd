"""The language model's side of the pipe. In the child only."""

import time
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from memx.domain.errors import BadInput, ModelError, ModelMissing
from memx.domain.generation import Piece, Prompt, Sampling, Thinking, Usage
from memx.models import file_template, templates
from memx.models.child import Call, Host
from memx.models.conversion import converted
from memx.models.engine import Engine
from memx.models.llama import Llama
from memx.models.protocol import Frame
from memx.models.templates import Template

REMEMBERED = 64  # requests closed early whose cost nobody has asked for yet


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
    template, fault = template_of(llama)
    description = {
        "weights": str(weights),
        "context": llama.context,
        "adapter_fault": llama.adapter_fault,
        "template": template.name,
        "template_fault": fault,
        "thinks": template.thinks,
    }
    return LanguageService(Engine(llama, template, host.stop, host.beat), description)


def template_of(llama: Llama) -> tuple[Template, str]:
    """How the loaded model wants its prompts, and why it is only plain text where nothing better can be used."""
    metadata = {"tokenizer.chat_template": llama.said("tokenizer.chat_template")}
    family = templates.recognised(metadata, lambda text: llama.single(text) is not None)
    if family is not None:
        return family, ""
    try:
        return file_template.of_file(metadata), ""
    except ModelError as error:
        return Template("plain", templates.plain), str(error)


class LanguageService:
    """Answers `count`, `sample`, `score`, `score_each`, and `cost` of a sample that was closed early."""

    def __init__(self, engine: Engine, description: dict[str, Any]) -> None:
        self._engine, self._description = engine, description
        self._stopped: OrderedDict[str, Usage] = OrderedDict()

    def describe(self) -> dict[str, Any]:
        return self._description

    def answer(self, call: Call) -> Iterator[Frame]:
        arguments = call.arguments
        if call.name == "count":
            yield Frame({"counts": [self._engine.count(text) for text in arguments["texts"]], "last": True})
        elif call.name == "score":
            scores = self._engine.score(_prompt(arguments["prompt"]), arguments["continuations"])
            yield Frame({"scores": scores, "last": True})
        elif call.name == "score_each":
            pairs = [(_prompt(prompt), text) for prompt, text in arguments["pairs"]]
            yield Frame({"scores": self._engine.score_each(pairs), "last": True})
        elif call.name == "sample":
            yield from self._sample(_prompt(arguments["prompt"]), _sampling(arguments["sampling"]), arguments["key"])
        elif call.name == "cost":
            yield Frame({"usage": asdict(self._stopped.pop(arguments["key"], Usage())), "last": True})
        else:
            raise BadInput(f"The language model knows no “{call.name}”.")

    def _sample(self, prompt: Prompt, sampling: Sampling, key: str) -> Iterator[Frame]:
        begun, cpu = time.monotonic(), time.process_time()
        finished = False
        try:
            for event in self._engine.sample(prompt, sampling):
                if isinstance(event, Piece):
                    yield Frame({"piece": [event.index, event.text, event.hidden]})
                else:
                    yield Frame({"sampled": asdict(event)})
            finished = True
        finally:
            usage = Usage(
                **asdict(self._engine.counted),
                seconds=time.monotonic() - begun,
                cpu_seconds=time.process_time() - cpu,
            )
            if not finished:
                self._remember(key, usage)
        yield Frame({"usage": asdict(usage), "last": True})

    def _remember(self, key: str, usage: Usage) -> None:
        self._stopped[key] = usage
        while len(self._stopped) > REMEMBERED:
            self._stopped.popitem(last=False)


def _prompt(listed: list[str]) -> Prompt:
    return Prompt(*listed)


def _sampling(listed: Mapping[str, Any]) -> Sampling:
    thinking = Thinking(**listed["thinking"]) if listed["thinking"] else None
    lists = {name: tuple(listed[name]) for name in ("stops", "within")}
    return Sampling(**{**listed, **lists, "thinking": thinking})
