"""How many tokens a text is to a model on a server, never too few."""

import asyncio
from collections.abc import Sequence

from memx.domain.errors import Cancelled, ModelError
from memx.models.remote_abilities import Abilities
from memx.models.remote_wire import Wire


async def counts(wire: Wire, abilities: Abilities, model: str, texts: Sequence[str]) -> list[int]:
    """The server's own count (llama-server, vLLM); else a token a byte, which no tokenizer in use exceeds."""
    return list(await asyncio.gather(*(_count(wire, abilities, model, text) for text in texts)))


async def _count(wire: Wire, abilities: Abilities, model: str, text: str) -> int:
    most = len(text.encode("utf-8", "replace")) + 1  # one that opens every text
    if not text or not abilities.tokenizes:
        return most if text else 0
    body = {"content": text} if abilities.flavour == "llama.cpp" else {"model": model, "prompt": text}
    try:
        reply = await wire.post(f"{wire.address.root}/tokenize", body)
    except Cancelled:
        raise
    except ModelError:
        return most
    told = reply if isinstance(reply, dict) else {}
    tokens, count = told.get("tokens"), told.get("count")
    if isinstance(count, int) and not isinstance(count, bool) and 0 < count <= most:
        return count
    return min(most, len(tokens)) if isinstance(tokens, list) and tokens else most
