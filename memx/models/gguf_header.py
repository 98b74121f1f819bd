"""What a GGUF file says of itself, read without loading it: format, architecture, sizes, and whether it is whole.

After the specification at github.com/ggml-org/ggml, docs/gguf.md. Every length is checked against the file before it is
believed, so that a hostile file costs a sentence and no memory.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from memx.domain.errors import ModelError, ModelMissing

_T = TypeVar("_T")
HEADER_AT_MOST = 256 << 20  # bytes: vocabularies of 260,000 words take 12 MB
STEP = 4 << 20
TENSORS_AT_MOST = 100_000
WORDS_AT_MOST = 4_000_000
ALIGNMENT = 32
_STRING, _ARRAY = 8, 9
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
# ggml type: (weights a block, bytes a block)
BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 40),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82),
    23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2),
    34: (256, 54), 35: (256, 66), 39: (32, 17), 40: (64, 36), 41: (128, 18),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """`context` is what the model was trained for, in tokens; `kv_width` what a token keeps of key and value in all
    layers together, in numbers; `weights` the tensors' bytes."""

    name: str
    architecture: str
    context: int
    layers: int
    width: int
    kv_width: int
    vocabulary: int
    weights: int
    size: int  # bytes of the file
    has_template: bool
    licence: str


def read(path: Path) -> Header:
    """Raises ModelMissing, and ModelError for what is not a whole GGUF of a language model."""
    return _opened(path, lambda reader: reader.header())


def adapter_architecture(path: Path) -> str:
    """The kind of model that a LoRA adapter is for. Raises ModelMissing, and ModelError for what is no adapter."""
    facts = _opened(path, lambda reader: reader.facts()[0])
    if facts.get("general.type") != "adapter":
        raise ModelError(f"{path.name} is no adapter. Nothing was changed.")
    return str(facts.get("general.architecture", ""))[:40]


def _opened(path: Path, use: "Callable[[_Reader], _T]") -> _T:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            return use(_Reader(file, size, path.name))
    except FileNotFoundError:
        raise ModelMissing(f"The model file {path.name} is not there.") from None
    except OSError as error:
        raise ModelError(f"The model file {path.name} cannot be read ({type(error).__name__}).") from error


class _Reader:
    def __init__(self, file: BinaryIO, size: int, name: str) -> None:
        self._file, self._size, self._name = file, size, name
        self._bytes = b""
        self._at = 0

    def header(self) -> Header:
        return self._judged(*self.facts())

    def facts(self) -> tuple[dict[str, Any], int]:
        """The metadata, and the tensors' bytes together."""
        if self._take(4) != b"GGUF":
            raise ModelError(f"{self._name} is no GGUF file: it does not begin with “GGUF”. Nothing was changed.")
        version = self._number("I")
        if version not in (2, 3):
            raise ModelError(f"{self._name} is a GGUF of version {version}; MemX reads 2 and 3. Fetch a newer file.")
        tensors, pairs = self._number("Q"), self._number("Q")
        if tensors > TENSORS_AT_MOST or pairs > TENSORS_AT_MOST:
            raise self._damaged("it claims more parts than any model has")
        facts = {}
        for _ in range(pairs):
            key = self._text()
            facts[key] = self._value(self._number("I"), 0)
        return facts, self._tensor_bytes(tensors, facts)

    def _judged(self, facts: dict[str, Any], weights: int) -> Header:
        kind, parts = facts.get("general.type", "model"), facts.get("split.count", 0)
        if kind != "model":
            raise ModelError(f"{self._name} is no language model but “{str(kind)[:20]}”. Choose the model itself.")
        if isinstance(parts, int) and parts > 1:
            raise ModelError(
                f"{self._name} is one of {parts} parts. Join them with `llama-gguf-split --merge` and choose the whole."
            )
        architecture = facts.get("general.architecture")
        if not isinstance(architecture, str) or not architecture:
            raise self._damaged("it does not name its architecture")
        shape = _Shape(facts, architecture)
        if not shape.layers or facts.get(f"{architecture}.attention.causal") is False:
            raise ModelError(f"{self._name} ({architecture[:20]}) is not a language model that MemX can ask.")
        if shape.recurrent:
            raise ModelError(
                f"{self._name} ({architecture[:20]}) keeps what it has read in one running state, of which MemX cannot "
                "use a part again. Choose a model with attention in all layers."
            )
        return Header(
            str(facts.get("general.name") or self._name)[:80],
            architecture[:40],
            shape.whole("context_length"),
            shape.layers,
            shape.width,
            shape.kv_width(),
            shape.vocabulary(),
            weights,
            self._size,
            bool(facts.get("tokenizer.chat_template")),
            str(facts.get("general.license") or "")[:40],
        )

    def _tensor_bytes(self, count: int, facts: dict[str, Any]) -> int:
        """Their bytes together; the last one must end within the file."""
        end = total = 0
        for _ in range(count):
            self._text()
            dimensions = self._number("I")
            if dimensions > 4:
                raise self._damaged("a tensor has more than four dimensions")
            weights = 1
            for _ in range(dimensions):
                weights *= self._number("Q")
            block, size = BLOCKS.get(self._number("I"), (1, 0))  # a newer type: its size is not known here
            offset, length = self._number("Q"), weights // block * size
            total, end = total + length, max(end, offset + length)
        alignment = facts.get("general.alignment", ALIGNMENT)
        if not isinstance(alignment, int) or not 1 <= alignment <= 1 << 20:
            raise self._damaged("its alignment is impossible")
        begin = -(-self._at // alignment) * alignment
        if begin + end > self._size:
            raise ModelError(
                f"{self._name} is cut off: {self._size:,} bytes of at least {begin + end:,}. Fetch it again."
            )
        return total

    def _value(self, kind: int, depth: int) -> Any:
        """Scalars and texts as they are; of an array its length and, of a short one of numbers, its values."""
        if kind in _SCALARS:
            return self._number(_SCALARS[kind])
        if kind == _STRING:
            return self._text()
        if kind != _ARRAY or depth > 2:
            raise self._damaged("a value has an unknown type")
        inner, length = self._number("I"), self._number("Q")
        if inner in _SCALARS:
            raw = self._take(length * struct.calcsize("<" + _SCALARS[inner]))
            return list(struct.unpack(f"<{length}{_SCALARS[inner]}", raw)) if length <= 4096 else _Length(length)
        if length > WORDS_AT_MOST:
            raise self._damaged("a list in it is longer than any model's")
        for _ in range(length):
            self._value(inner, depth + 1) if inner != _STRING else self._skip_text()
        return _Length(length)

    def _number(self, code: str) -> Any:
        return struct.unpack("<" + code, self._take(struct.calcsize("<" + code)))[0]

    def _text(self) -> str:
        return str(self._take(self._number("Q")), "utf-8", "replace")

    def _skip_text(self) -> None:
        self._need(8)
        (length,) = struct.unpack_from("<Q", self._bytes, self._at)
        self._need(8 + length)
        self._at += 8 + length

    def _take(self, length: int) -> bytes:
        self._need(length)
        taken = self._bytes[self._at : self._at + length]
        self._at += length
        return taken

    def _need(self, length: int) -> None:
        end = self._at + length
        if end <= len(self._bytes):
            return
        if end > min(self._size, HEADER_AT_MOST):
            raise self._damaged("its header is cut off or claims impossible lengths")
        self._bytes += self._file.read(max(STEP, end - len(self._bytes)))
        if end > len(self._bytes):
            raise self._damaged("it became shorter while it was read")

    def _damaged(self, why: str) -> ModelError:
        return ModelError(f"{self._name} is not a whole GGUF file: {why}. Nothing was changed; fetch it again.")


@dataclass(frozen=True, slots=True)
class _Length:
    """In place of a long array."""

    value: int


@dataclass(frozen=True, slots=True)
class _Shape:
    """The numbers of an architecture; what is not given or makes no sense is 0."""

    facts: dict[str, Any]
    architecture: str

    def whole(self, name: str) -> int:
        value = self.facts.get(f"{self.architecture}.{name}", 0)
        return value if isinstance(value, int) and 0 <= value < 1 << 40 else 0

    @property
    def layers(self) -> int:
        return self.whole("block_count")

    @property
    def recurrent(self) -> bool:
        """Mamba, RWKV, and the mixed ones: LFM2, Granite H, Qwen3.5."""
        kinds = tuple(f"{self.architecture}.{kind}." for kind in ("ssm", "wkv", "shortconv"))
        return any(key.startswith(kinds) for key in self.facts)

    @property
    def width(self) -> int:
        return self.whole("embedding_length")

    def kv_width(self) -> int:
        """Key and value numbers of one token in all layers."""
        given = self.facts.get(f"{self.architecture}.attention.head_count_kv")
        heads = self.whole("attention.head_count") or 1
        each = self.width // heads
        key = self.whole("attention.key_length") or each
        value = self.whole("attention.value_length") or each
        if isinstance(given, list):  # one number a layer
            return sum(n for n in given if isinstance(n, int)) * (key + value)
        return self.layers * (given if isinstance(given, int) and given else heads) * (key + value)

    def vocabulary(self) -> int:
        tokens = self.facts.get("tokenizer.ggml.tokens")
        return tokens.value if isinstance(tokens, _Length) else self.whole("vocab_size")
