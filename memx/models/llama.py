"""llama.cpp through its C functions: one model, one context, many sequences. In the child only; one thread.

The high-level API of llama-cpp-python reserves context x vocabulary floats for log-probabilities and knows one
sequence; this keeps logits only where they are asked for.
"""

import ctypes
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llama_cpp as c
import numpy as np

from memx.domain.errors import Cancelled, ModelError
from memx.models.sampler import Logits
from memx.models.stop import Stop

CHUNK = 128  # tokens: the unit in which prompts are read and reused
BATCH = 512  # tokens a decode at most
WAVE = 64  # sequences decoded together
_ERROR = 4
NO_MEMORY = "There is not enough memory for the language model. Close other programs and ask again."


@dataclass(frozen=True, slots=True)
class Entry:
    """One token of a batch, at its position in all of `sequences`."""

    token: int
    position: int
    sequences: tuple[int, ...]
    wanted: bool = True  # its logits


def begin() -> None:
    """Once before anything else of llama.cpp. Its errors go to stderr, the rest nowhere."""
    c.llama_log_set(_log, ctypes.c_void_p())
    c.llama_backend_init()


@c.llama_log_callback  # type: ignore[untyped-decorator]
def _log(level: int, text: bytes, _: Any) -> None:
    if level == _ERROR:
        sys.stderr.write(text.decode("utf-8", "replace"))


class Llama:
    """Raises ModelError where the file cannot be used. Sequence 0 holds the prompt, 1 to WAVE the samples."""

    def __init__(self, weights: Path, adapter: Path | None, context: int, threads: int, stop: Stop) -> None:
        begin()
        self._stop = stop
        self.chunk = CHUNK
        self._model = _load_model(weights)
        self._vocab = c.llama_model_get_vocab(self._model)
        self.vocabulary = int(c.llama_vocab_n_tokens(self._vocab))
        self.context = min(context, int(c.llama_model_n_ctx_train(self._model)))
        self._ctx = self._new_context(threads)
        self._memory = c.llama_get_memory(self._ctx)
        self._batch = c.llama_batch_init(BATCH, 0, WAVE + 1)
        self._pieces: dict[int, bytes] = {}
        self.adapter_fault = self._load_adapter(adapter) if adapter else ""

    def tokens(self, text: str, special: bool = False) -> list[int]:
        """Without a beginning-of-text token. `special`: marks such as <|im_end|> become their single token."""
        raw = text.encode("utf-8", "replace")
        room = (c.llama_token * (len(raw) + 8))()
        count = c.llama_tokenize(self._vocab, raw, len(raw), room, len(room), False, special)
        if count < 0:
            raise ModelError("A text could not be turned into tokens.")
        return list(room[:count])

    def beginning(self) -> list[int]:
        """The token with which the model wants every prompt to begin, if any."""
        return [int(c.llama_vocab_bos(self._vocab))] if c.llama_vocab_get_add_bos(self._vocab) else []

    def single(self, text: str) -> int | None:
        """The token that a mark is; None where the vocabulary spells it out of several."""
        tokens = self.tokens(text, special=True)
        return tokens[0] if len(tokens) == 1 and self.is_mark(tokens[0]) else None

    def is_mark(self, token: int) -> bool:
        """Whether it is a token of its own kind, and not one that text is made of."""
        attributes = c.llama_vocab_get_attr(self._vocab, token)
        return bool(attributes & (c.LLAMA_TOKEN_ATTR_CONTROL | c.LLAMA_TOKEN_ATTR_USER_DEFINED))

    def spelling(self, token: int) -> str:
        """A token's text in the vocabulary."""
        return bytes(c.llama_vocab_get_text(self._vocab, token)).decode("utf-8", "replace")

    def said(self, key: str) -> str:
        """What the file says of itself under a key of its metadata; empty where it says nothing."""
        room = ctypes.create_string_buffer(1)
        length = c.llama_model_meta_val_str(self._model, key.encode(), room, len(room))
        if length <= 0:
            return ""
        room = ctypes.create_string_buffer(length + 1)
        c.llama_model_meta_val_str(self._model, key.encode(), room, len(room))
        return room.value.decode("utf-8", "replace")

    def piece(self, token: int) -> bytes:
        """The bytes of a token; none for control tokens."""
        if token not in self._pieces:
            room = ctypes.create_string_buffer(256)
            length = c.llama_token_to_piece(self._vocab, token, room, len(room), 0, False)
            self._pieces[token] = room.raw[: max(0, length)]
        return self._pieces[token]

    def ends(self, token: int) -> bool:
        return bool(c.llama_vocab_is_eog(self._vocab, token))

    def decode(self, entries: Sequence[Entry]) -> Logits:
        """Evaluate at most BATCH tokens; logits of the wanted ones, in order, valid until the next call.

        Raises Cancelled within a few milliseconds of the stop flag; the tokens are then not kept.
        """
        self._fill(entries)
        code = c.llama_decode(self._ctx, self._batch)
        if self._stop.is_set:
            raise Cancelled("Stopped.")
        if code != 0:
            raise ModelError(f"The model could not read on (llama.cpp said {code}); ask again with fewer notes.")
        rows = sum(entry.wanted for entry in entries)
        if not rows:
            return np.empty((0, self.vocabulary), np.float32)
        return np.ctypeslib.as_array(c.llama_get_logits(self._ctx), shape=(rows, self.vocabulary))

    def copy(self, source: int, target: int, length: int = -1) -> None:
        """`target` becomes the first `length` positions of `source`, or all; nothing is evaluated."""
        c.llama_memory_seq_cp(self._memory, source, target, -1, length)

    def trim(self, sequence: int, length: int = 0) -> None:
        """Keep the first `length` positions."""
        c.llama_memory_seq_rm(self._memory, sequence, length, -1)

    def use_threads(self, count: int) -> None:
        """From the next decode on."""
        c.llama_set_n_threads(self._ctx, count, count)

    def _fill(self, entries: Sequence[Entry]) -> None:
        batch = self._batch
        batch.n_tokens = len(entries)
        for i, entry in enumerate(entries):
            batch.token[i], batch.pos[i], batch.logits[i] = entry.token, entry.position, entry.wanted
            batch.n_seq_id[i] = len(entry.sequences)
            for k, sequence in enumerate(entry.sequences):
                batch.seq_id[i][k] = sequence

    def _new_context(self, threads: int) -> Any:
        wanted = c.llama_context_default_params()
        wanted.n_ctx, wanted.n_batch, wanted.n_ubatch = self.context, BATCH, BATCH
        wanted.n_seq_max, wanted.kv_unified = WAVE + 1, True  # copying between separate streams would abort
        wanted.n_threads = wanted.n_threads_batch = threads
        wanted.abort_callback = ctypes.cast(_string_length(), c.ggml_abort_callback)
        wanted.abort_callback_data = self._stop.address
        wanted.flash_attn_type = c.LLAMA_FLASH_ATTN_TYPE_ENABLED
        wanted.no_perf = True
        context = c.llama_init_from_model(self._model, wanted)
        if not context:
            raise ModelError(NO_MEMORY)
        return context

    def _load_adapter(self, path: Path) -> str:
        """Why the adapter was left out; empty when it is in use."""
        adapter = c.llama_adapter_lora_init(self._model, str(path).encode())
        if not adapter:
            return "The reading adapter does not fit this model or is damaged; the model answers without it."
        adapters, scales = (c.llama_adapter_lora_p_ctypes * 1)(adapter), (ctypes.c_float * 1)(1.0)
        if c.llama_set_adapters_lora(self._ctx, adapters, 1, scales) != 0:
            return "The reading adapter could not be used; the model answers without it."
        return ""


def _load_model(weights: Path) -> Any:
    model = c.llama_model_load_from_file(str(weights).encode(), c.llama_model_default_params())
    if not model:
        _check_memory(weights)
        raise ModelError(f"The model file {weights.name} is damaged or of an unknown kind. Install the model again.")
    return model


def _check_memory(weights: Path) -> None:
    """llama.cpp does not say why it could not load a file; where not even its size can be had, that is why."""
    try:
        bytearray(weights.stat().st_size)  # zeros that are never touched: asked of the system, not taken
    except MemoryError:
        raise ModelError(NO_MEMORY) from None


def _string_length() -> Any:
    """C's strlen as the function that llama.cpp asks "stop?" between two operations: 0 for the empty string.

    A Python function would take the interpreter's lock a thousand times a decode.
    """
    return ctypes.cast(ctypes.CDLL(None).strlen, ctypes.c_void_p)
