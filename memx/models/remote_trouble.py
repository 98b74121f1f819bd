"""What can go wrong with a server, as sentences. What a server said is not repeated: it may quote notes or the key."""

import json
import socket
import ssl
from collections.abc import Iterator, Mapping
from typing import Any

from memx.domain.errors import MemXError, ModelError, ModelMissing, PromptTooLong

NONSENSE = "What {host} sent is not the answer of an OpenAI-compatible server. Is the address right, /v1 included?"
BROKE_OFF = "{host} broke off in the middle of its answer. Ask again; if it happens again, look at the server."
SILENT = "{host} did not answer in time. It may be busy or loading its model; ask again in a while."
TOO_LONG = "The question and its notes are longer than what the model on {host} reads. Ask with fewer or shorter notes."
NO_MODEL = "{host} has no model “{model}”. `memx models server {url}` says which it has."
FEWER = "{host} gave fewer answers than it was asked for, again and again. Another server or model may do better."
ENDLESS = "{host} did not stop answering where it was told to, and was cut off."
_STATUS = {
    401: "{host} does not accept the key. Give it again: `memx models server {url} --key-stdin`.",
    403: "{host} refuses this key or this model. Ask whoever runs it.",
    404: NO_MODEL,
    408: SILENT,
    429: "{host} has too much to do, or your share of it is used up: it said so again and again. Ask again later.",
    504: SILENT,
}
_OVERFLOW = ("exceed_context_size", "context_length", "context length", "context size", "maximum model length")
_UNTRUSTED = "The certificate of {host} cannot be trusted: {why}. Nothing was sent."


class Refused(ModelError):
    """The server does not take a request as it was put; another may do."""


class Lost(ModelError):
    """The connection ended before anything was said: worth another try."""


def sentence(error: BaseException, words: Mapping[str, str]) -> MemXError:
    """The typed error for what a request ended with. `words`: host, url, model."""
    from openai import APIConnectionError, APIStatusError, APITimeoutError, OpenAIError

    if isinstance(error, MemXError):
        return error
    if isinstance(error, TimeoutError | APITimeoutError):
        return ModelError(SILENT.format_map(words))
    if isinstance(error, APIStatusError):
        return _of_status(error.status_code, str(error.body), words)
    if isinstance(error, APIConnectionError | OSError):
        return _of_connection(error, words)
    if isinstance(error, OpenAIError | json.JSONDecodeError | UnicodeDecodeError):
        if _overflowed(str(getattr(error, "body", ""))):
            return PromptTooLong(TOO_LONG.format_map(words))
        return ModelError(BROKE_OFF.format_map(words))
    return ModelError(NONSENSE.format_map(words))


def _of_status(status: int, body: str, words: Mapping[str, str]) -> MemXError:
    if 300 <= status < 400:
        return ModelError(
            f"{words['host']} sends its callers on to another address, and MemX does not follow: your notes go only "
            "where you said. Choose the address that it leads to, if you trust it."
        )
    if status in (400, 413, 422) and _overflowed(body):
        return PromptTooLong(TOO_LONG.format_map(words))
    if status in _STATUS:
        return (ModelMissing if status == 404 else ModelError)(_STATUS[status].format_map(words))
    if status >= 500:
        kind = Refused if status in (500, 501) else ModelError
        return kind(f"{words['host']} has trouble of its own (it answered {status}). Look at the server.")
    return Refused(
        f"{words['host']} refuses the question as it was put (it answered {status}). Ask again: MemX looks anew."
    )


def _overflowed(body: str) -> bool:
    return any(word in body.lower() for word in _OVERFLOW)


def _of_connection(error: BaseException, words: Mapping[str, str]) -> ModelError:
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return ModelError(_UNTRUSTED.format(host=words["host"], why=cause.verify_message.rstrip(".")))
        if isinstance(cause, socket.gaierror):
            return ModelError(f"There is no computer in reach by the name of {words['host']}. Is the address right?")
        if isinstance(cause, ConnectionRefusedError):
            return ModelError(f"Nothing answers at {words['host']}. Is the server running?")
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return ModelError(f"{words['host']} does not speak TLS there. Is https:// right, and the port?")
    return Lost(f"The connection to {words['host']} was lost. Ask again.")


def _causes(error: BaseException | None, depth: int = 0) -> Iterator[BaseException]:
    """The error and what led to it."""
    if error is None or depth > 12:
        return
    yield error
    inner: tuple[Any, ...] = getattr(error, "exceptions", ())
    for one in (*inner, error.__cause__ or error.__context__):
        yield from _causes(one, depth + 1)
