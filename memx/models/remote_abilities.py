"""What one model on one server can do. Found out once, with a few words that are from no note, and kept."""

import hashlib
import json
import logging
import math
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from memx.domain.errors import ModelError, ModelMissing
from memx.models.choice import settings_folder
from memx.models.remote_trouble import NONSENSE, Refused
from memx.models.remote_wire import Wire

_log = logging.getLogger(__name__)
FEWEST = 4096  # tokens of context, where a server does not say: what Ollama begins with
TOGETHER = 16  # choices in one request at most
APART = 4  # requests at a time, where each brings one choice
QUESTION = [{"role": "user", "content": "Name a colour."}]
# What is asked for together, and what is left out where a server refuses: n, log-probabilities, fields beyond OpenAI's.
_LADDER = ((2, True, True), (2, True, False), (1, True, True), (2, False, True), (1, False, True), (1, False, False))


@dataclass(frozen=True, slots=True)
class Abilities:
    """`flavour`: "llama.cpp", "vllm", "ollama" or "". `together`: choices in one request, 1 where `n` is not heeded.

    `logprobs`: of the tokens drawn. `bias`: whether logit_bias is heeded. `extras`: fields beyond OpenAI's are taken
    (min_p, top_k). `thinks`: a private trace comes first. `tokenizes`: it counts tokens. `context`: tokens.
    """

    flavour: str = ""
    together: int = 1
    logprobs: bool = False
    bias: bool = False
    extras: bool = False
    thinks: bool = False
    tokenizes: bool = False
    context: int = FEWEST


async def found(wire: Wire, model: str, fresh: bool) -> tuple[str, Abilities]:
    """The model's name (the server's only one where none is given) and what it can do, `fresh` even if
    that is known. Raises ModelError."""
    entry = _entry(await _listed(wire), model, wire)
    name = model or str(entry["id"])
    wire.words["model"] = name
    key, mark = _digest(wire.address.url, name), _digest({k: v for k, v in entry.items() if k != "created"})
    kept = _kept().get(key, {})
    if kept.get("mark") == mark and not fresh:
        try:
            return name, Abilities(**kept["abilities"])
        except TypeError:
            _log.info("a server's abilities were kept by another version")
    abilities = await _probed(wire, name, entry)
    _keep(key, {"mark": mark, "abilities": asdict(abilities)})
    return name, abilities


def forget(address: str, model: str) -> None:
    """The next look is a fresh one: the server may have been started otherwise."""
    if _digest(address, model) in _kept():
        _keep(_digest(address, model), {})


async def _listed(wire: Wire) -> list[dict[str, Any]]:
    """The models that the server names; none where it has no such list."""
    try:
        reply = await wire.get("/models")
    except ModelMissing:
        return []
    models = reply.get("data") if isinstance(reply, dict) else None
    if not isinstance(models, list):
        raise ModelError(NONSENSE.format_map(wire.words))
    return [model for model in models if isinstance(model, dict) and isinstance(model.get("id"), str)]


def _entry(models: list[dict[str, Any]], name: str, wire: Wire) -> dict[str, Any]:
    """What the list says of the model."""
    known = {alias: m for m in models for alias in (m["id"], *_texts(m.get("aliases"))) if alias}
    if name in known:
        return known[name]
    if len(models) == 1 and (not name or models[0].get("owned_by") == "llamacpp"):
        return models[0]  # llama-server answers with its one model, whatever it is called
    names = ", ".join(sorted({m["id"] for m in models})[:20])
    if not name:
        raise ModelMissing(f"Say with --model which model of {wire.address.host} is to answer. It has: {names or '?'}.")
    if models:
        raise ModelMissing(f"{wire.address.host} has no model “{name}”. It has: {names}.")
    return {"id": name}


def _texts(value: Any) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


async def _probed(wire: Wire, model: str, entry: Mapping[str, Any]) -> Abilities:
    """Ask for everything, and for less where that is refused."""
    for count, logprobs, extras in _LADDER:
        try:
            reply = await wire.post("/chat/completions", _body(model, count, logprobs, extras))
            break
        except Refused as error:
            refusal = error
    else:
        raise refusal
    choices = [choice for choice in _dicts(reply, "choices") if isinstance(choice.get("message"), dict)]
    if not choices:
        raise ModelError(NONSENSE.format_map(wire.words))
    message = choices[0]["message"]
    text = str(message.get("content") or "")
    thinks = bool(message.get("reasoning_content") or message.get("reasoning")) or text.lstrip().startswith("<think>")
    abilities = Abilities(
        flavour=_FLAVOURS.get(str(entry.get("owned_by")), ""),
        together=TOGETHER if len(choices) >= count > 1 else 1,
        logprobs=logprobs and bool(_logprobs(choices[0])),
        extras=extras,
        thinks=thinks,
    )
    return await _measured(wire, model, entry, replace(abilities, bias=await _biased(wire, model, text)))


_FLAVOURS = {"llamacpp": "llama.cpp", "vllm": "vllm", "library": "ollama"}


def _body(model: str, count: int, logprobs: bool, extras: bool) -> dict[str, Any]:
    body: dict[str, Any] = {"model": model, "messages": QUESTION, "max_tokens": 8, "temperature": 0.0, "seed": 1}
    body |= {"n": count} if count > 1 else {}
    body |= {"logprobs": True, "top_logprobs": 2} if logprobs else {}
    return body | ({"min_p": 0.05, "top_k": 0} if extras else {})


async def _biased(wire: Wire, model: str, text: str) -> bool:
    """Whether one token of a hundred thousand, wanted above all others, changes what is said."""
    body = {**_body(model, 1, False, False), "logit_bias": {"1000": 100}}
    try:
        choices = _dicts(await wire.post("/chat/completions", body), "choices")
    except ModelError:
        return False
    return bool(choices) and str((choices[0].get("message") or {}).get("content") or "") != text


async def _measured(wire: Wire, model: str, entry: Mapping[str, Any], abilities: Abilities) -> Abilities:
    """With what each kind of server says of its context, its slots and its tokens."""
    if abilities.flavour == "llama.cpp":
        props = await _optional(wire, "/props")
        told = props.get("default_generation_settings")
        context = _whole((told if isinstance(told, dict) else {}).get("n_ctx"))
        context = context or _whole((entry.get("meta") or {}).get("n_ctx"))
        slots = _whole(props.get("total_slots")) or 1
        together = min(abilities.together, slots)
        return replace(abilities, context=context or FEWEST, together=together, tokenizes=True)
    if abilities.flavour == "ollama":  # it cuts longer prompts silently
        running = [
            m for m in _dicts(await _optional(wire, "/api/ps"), "models") if model in (m.get("name"), m.get("model"))
        ]
        context = _whole(running[0].get("context_length")) if running else 0
        return replace(abilities, context=context or FEWEST)
    context = _whole(entry.get("max_model_len")) or FEWEST
    return replace(abilities, context=context, tokenizes=abilities.flavour == "vllm")


async def _optional(wire: Wire, path: str) -> dict[str, Any]:
    try:
        reply = await wire.get(wire.address.root + path)
    except ModelError:
        return {}
    return reply if isinstance(reply, dict) else {}


def _dicts(reply: Any, name: str) -> list[dict[str, Any]]:
    found = reply.get(name) if isinstance(reply, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _whole(value: Any) -> int:
    """A number of tokens or slots; 0 for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1 << 31 else 0


def _logprobs(choice: Mapping[str, Any]) -> list[float]:
    """Of the tokens of one choice, or of one event of it; empty where any is not what it should be."""
    told = choice.get("logprobs")
    entries = _dicts(told, "content")
    values = [entry.get("logprob") for entry in entries]
    sound = [float(v) for v in values if isinstance(v, int | float) and math.isfinite(v) and v <= 1e-3]
    return [min(0.0, v) for v in sound] if len(sound) == len(values) else []


def _digest(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:32]


def _kept() -> dict[str, Any]:
    try:
        kept = json.loads((settings_folder() / "servers.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {k: v for k, v in kept.items() if isinstance(v, dict)} if isinstance(kept, dict) else {}


def _keep(key: str, value: dict[str, Any]) -> None:
    """Beside and moved; where it cannot be kept it is found out again."""
    try:
        target = settings_folder() / "servers.json"
        draft = target.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps({**_kept(), key: value}, indent=1), encoding="utf-8")
        draft.replace(target)
    except OSError as error:
        _log.warning("a server's abilities could not be kept: %s", error.strerror)
