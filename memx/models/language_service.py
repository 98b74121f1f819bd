"""The language model's side of the pipe. In the child only."""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from memx.domain.errors import BadInput, ModelError, ModelMissing
from memx.domain.generation import Piece, Prompt, Sampling, Thinking, Usage
from memx.models import file_template, templates, trial, tuning
from memx.models.child import Call, Host
from memx.models.engine import Engine
from memx.models.llama import CHUNK, Llama
from memx.models.loading import loadable
from memx.models.protocol import Frame
from memx.models.templates import Template

REMEMBERED = 64  # requests closed early whose cost nobody has asked for yet


def load(host: Host, options: Mapping[str, Any]) -> "LanguageService":
    """Raises ModelMissing, ModelError."""
    file = Path(options["weights"])
    if not file.is_file():
        raise ModelMissing(f"The model file {file.name} is not there. Install the model again.")
    adapter = Path(options["adapter"]) if options.get("adapter") else None
    form, threads = options.get("form"), int(options["threads"])
    fit = tuning.stored(file, adapter)
    if fit is not None:
        form, threads = fit.form if form else None, fit.threads
    used = loadable(file, adapter, form, threads)
    llama = Llama(used.file, used.adapter, int(options["context"]), threads, host.stop)
    llama.chunk = fit.chunk if fit else CHUNK
    template, fault = template_of(llama)
    description = {
        "weights": str(used.weights),
        "file": str(used.file),
        "merged": used.merged,
        "context": llama.context,
        "adapter_fault": llama.adapter_fault,
        "template": template.name,
        "template_fault": fault,
        "thinks": template.thinks,
    }
    service = LanguageService(Engine(llama, template, host.stop, host.beat), description)
    if fit is None and options.get("tune"):
        loaded = {form if used.weights != file else None: llama}
        service.when_idle = lambda: trial.measured(file, adapter, host, loaded, tuning.FORMS if form else ())
    return service


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
        self.when_idle: Callable[[], object] = lambda: None

    def rest(self) -> None:
        """Nobody has asked anything for long, and this child ends: the moment to measure the computer, once."""
        self.when_idle()

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
