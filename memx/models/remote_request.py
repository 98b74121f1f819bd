"""Samples from a server: one request for many choices where it heeds `n`, several side by side where not."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

from memx.domain.errors import ModelError
from memx.domain.generation import Generated, Prompt, Sampling, Usage
from memx.models.remote_abilities import APART, Abilities
from memx.models.remote_stream import Choice
from memx.models.remote_trouble import BROKE_OFF, ENDLESS, FEWER, NONSENSE, Lost
from memx.models.remote_wire import Wire

UNASKED = 128  # tokens at most for a trace that nobody asked for
ROUNDS = 3  # in a row that brought nothing, and the server is given up
STOPS_AT_MOST = 4  # of OpenAI's interface; MemX looks for all of them itself


@dataclass
class Count:
    """The tokens of all requests of one sampling. A request's prompt counts once, however many choices share it.

    `hidden` is what the server says, else the tokens (or events, where it lists none) that belonged to traces.
    """

    usage: Usage = field(default_factory=Usage)

    def add(self, told: Sequence[Mapping[str, Any]], choices: Iterable[Choice], estimate: int) -> None:
        """One request's. `told`: what the server counted, once for all choices (vLLM) or once for each (llama-server);
        where it told nothing, what came is counted and the prompt is taken at `estimate`."""
        hidden = sum(choice.hidden for choice in choices)
        if not told:
            drawn = sum(choice.tokens for choice in choices)
            self.usage += Usage(prompt=estimate, completion=drawn, hidden=hidden)
            return
        prompt = max(_number(one, "prompt_tokens") for one in told)
        cached = min(_number(one.get("prompt_tokens_details"), "cached_tokens") for one in told)
        drawn = sum(_number(one, "completion_tokens") for one in told)
        reasoned = sum(_number(one.get("completion_tokens_details"), "reasoning_tokens") for one in told)
        hidden = min(reasoned or hidden, drawn)
        self.usage += Usage(prompt=prompt, cached=min(cached, prompt), completion=drawn - hidden, hidden=hidden)


def _number(told: Any, name: str) -> int:
    value = told.get(name) if isinstance(told, Mapping) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


@dataclass(frozen=True)
class Drawing:
    """One sampling under way. `put` takes what comes, from the loop's thread."""

    wire: Wire
    abilities: Abilities
    model: str
    prompt: Prompt
    sampling: Sampling
    put: Callable[[Generated], None]
    count: Count = field(default_factory=Count)

    async def run(self) -> None:
        """All of it. Raises ModelError and its kinds."""
        size = self.abilities.together
        parts = [range(at, min(at + size, self.sampling.count)) for at in range(0, self.sampling.count, size)]
        gate = asyncio.Semaphore(1 if size > 1 else APART)
        try:
            async with asyncio.TaskGroup() as group:
                for part in parts:
                    group.create_task(self._part(part, gate))
        except BaseExceptionGroup as errors:
            raise _first(errors) from None

    async def _part(self, wanted: range, gate: asyncio.Semaphore) -> None:
        """Ask until every one of them has come; each round with seeds of its own."""
        async with gate:
            missing, barren, turn = list(wanted), 0, 0
            while missing:
                seed = self.sampling.seed + missing[0] + turn * self.sampling.count
                done = await self._asked(missing, seed)
                missing = [index for index in missing if index not in done]
                turn, barren = turn + 1, 0 if done else barren + 1
                if barren == ROUNDS:
                    raise ModelError(FEWER.format_map(self.wire.words))
                if barren:
                    await asyncio.sleep(0.2 * 2**barren)

    async def _asked(self, wanted: list[int], seed: int) -> set[int]:
        """One request for these sequences; those that came whole."""
        choices = [Choice(index, self.sampling) for index in wanted]
        told: list[Mapping[str, Any]] = []
        body = request(self.prompt, self.sampling, self.abilities, self.model, len(wanted), seed)
        try:
            async with aclosing(self.wire.stream("/chat/completions", body)) as events:
                async for event in events:
                    self._take(event, choices, told)
        except Lost:
            if any(choice.begun for choice in choices):
                raise ModelError(BROKE_OFF.format_map(self.wire.words)) from None
        finally:
            self.count.add(told, choices, bound(self.prompt) // 4)
        if any(choice.begun and not choice.finish for choice in choices):
            raise ModelError(BROKE_OFF.format_map(self.wire.words))
        whole = [choice for choice in choices if choice.finish]
        for choice in whole:
            self.put(choice.sampled(self.abilities.logprobs))
        return {choice.index for choice in whole}

    def _take(self, event: Mapping[str, Any], choices: list[Choice], told: list[Mapping[str, Any]]) -> None:
        if isinstance(event.get("usage"), dict):
            told.append(event["usage"])
        listed = event.get("choices")
        for one in listed if isinstance(listed, list) else []:
            place = one.get("index", 0) if isinstance(one, dict) else None
            if not isinstance(place, int):
                raise ModelError(NONSENSE.format_map(self.wire.words))
            if not 0 <= place < len(choices) or choices[place].finish:
                continue  # more than was asked for
            for piece in choices[place].take(one):
                self.put(piece)
            if choices[place].overlong:
                raise ModelError(ENDLESS.format_map(self.wire.words))


def request(
    prompt: Prompt, sampling: Sampling, abilities: Abilities, model: str, count: int, seed: int
) -> dict[str, Any]:
    """The body of one streamed request. What a server would add of its own (top-p, top-k) is off."""
    thinking = sampling.thinking.tokens if sampling.thinking else 0
    hidden = (thinking or UNASKED) if abilities.thinks else 0
    body: dict[str, Any] = {
        "model": model,
        "messages": messages(prompt, abilities),
        "max_tokens": sampling.max_tokens + hidden,
        "temperature": sampling.temperature,
        "top_p": 1.0,
        "seed": seed % (1 << 31),
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if count > 1:
        body["n"] = count
    if abilities.logprobs:
        body |= {"logprobs": True, "top_logprobs": 2}
    if abilities.extras:
        body |= {"min_p": sampling.min_p, "top_k": 0}
    if abilities.flavour == "vllm":  # where nothing is said it takes what the model's makers recommend
        body["repetition_penalty"] = 1.0
    if sampling.stops and not abilities.thinks:  # a server would end the private trace at them
        body["stop"] = list(sampling.stops[:STOPS_AT_MOST])
    if prompt.opening and abilities.flavour == "vllm":
        body |= {"add_generation_prompt": False, "continue_final_message": True}
    return body | (_thought(abilities, thinking) if abilities.thinks else {})


def _thought(abilities: Abilities, tokens: int) -> dict[str, Any]:
    """How each kind of server is told whether, and how long, to think."""
    if abilities.flavour == "ollama":
        return {} if tokens else {"reasoning_effort": "none"}
    told: dict[str, Any] = {"chat_template_kwargs": {"enable_thinking": bool(tokens)}}
    budgets = {"llama.cpp": "reasoning_budget_tokens", "vllm": "thinking_token_budget"}
    if abilities.flavour in budgets:
        told[budgets[abilities.flavour]] = tokens or UNASKED
    return told if abilities.extras else {}


def messages(prompt: Prompt, abilities: Abilities) -> list[dict[str, str]]:
    """As a conversation. An opening goes before the reply where the server continues one, else it is asked for."""
    said = [{"role": "system", "content": prompt.system}] if prompt.system else []
    if prompt.opening and abilities.flavour not in ("llama.cpp", "vllm"):
        return [*said, {"role": "user", "content": f"{prompt.user}\n\nBegin with: {prompt.opening}"}]
    said = [*said, {"role": "user", "content": prompt.user}]
    return [*said, {"role": "assistant", "content": prompt.opening}] if prompt.opening else said


def bound(prompt: Prompt) -> int:
    """Bytes of a prompt's texts."""
    return sum(len(text.encode("utf-8", "replace")) for text in (prompt.system, prompt.user, prompt.opening))


def _first(errors: BaseExceptionGroup[Any]) -> BaseException:
    """One of a group's errors, out of all its layers."""
    first: BaseException = errors
    while isinstance(first, BaseExceptionGroup):
        first = first.exceptions[0]
    return first
