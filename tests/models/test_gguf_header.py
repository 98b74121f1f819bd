"""What a model file says of itself is read safely, whatever the file is."""

import struct
from collections.abc import Callable
from pathlib import Path

import gguf
import pytest
import small_models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from memx.domain.errors import ModelError, ModelMissing
from memx.models import gguf_header, headers, weights
from memx.models.gguf_header import HEADER_AT_MOST, read

QUIET = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return small_models.write(tmp_path_factory.mktemp("header") / "small.gguf", "{{ x }}").read_bytes()


@pytest.fixture
def made(tmp_path: Path) -> Callable[[bytes], Path]:
    def make(content: bytes) -> Path:
        path = tmp_path / "model.gguf"
        path.write_bytes(content)
        return path

    return make


def text(value: str) -> bytes:
    raw = value.encode()
    return struct.pack("<Q", len(raw)) + raw


def pair(key: str, kind: int, value: bytes) -> bytes:
    return text(key) + struct.pack("<I", kind) + value


def written(*pairs: bytes, tensors: bytes = b"", count: int = 0, version: int = 3, claimed: int | None = None) -> bytes:
    number = len(pairs) if claimed is None else claimed
    """Padded to where tensors would begin, unless a claim is to run into the end."""
    content = b"GGUF" + struct.pack("<IQQ", version, count, number) + b"".join(pairs) + tensors
    return content + bytes(-len(content) % 32)


LLAMA = (pair("general.architecture", 8, text("llama")), pair("llama.block_count", 4, struct.pack("<I", 2)))


def test_a_small_model_is_described(tmp_path: Path) -> None:
    path = small_models.write(tmp_path / "small.gguf", "{{ x }}")
    header = read(path)
    assert (header.name, header.architecture, header.context, header.layers) == ("small", "llama", 1024, 1)
    assert (header.width, header.vocabulary, header.has_template) == (32, 257, True)
    assert header.kv_width == 2 * 32  # one layer, as many heads of key and value as of queries
    tensors = gguf.GGUFReader(path).tensors
    assert header.weights == sum(int(tensor.n_bytes) for tensor in tensors)
    assert header.size == path.stat().st_size


def test_the_bundled_model_is_described_as_it_is() -> None:
    header = read(weights.language_weights())
    reader = gguf.GGUFReader(weights.language_weights())
    assert (header.context, header.layers, header.vocabulary) == (8192, 30, 49152)
    assert header.kv_width == 30 * 3 * (64 + 64)  # 3 heads of 64 in 30 layers, key and value
    assert header.weights == sum(int(tensor.n_bytes) for tensor in reader.tensors)


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="not there"):
        read(tmp_path / "none.gguf")


def test_a_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a whole GGUF"),
        (b"GG", "not a whole GGUF"),
        (b"PK\x03\x04 a zip archive", "no GGUF file"),
        (b"<!DOCTYPE html><html>", "no GGUF file"),
        (written(*LLAMA, version=1), "version 1"),
        (written(*LLAMA, version=0x03000000), "version 50331648"),  # the other byte order
        (written(*LLAMA, claimed=2**40), "more parts"),
        (written(*LLAMA, count=2**63), "more parts"),
        (written(*LLAMA, claimed=90_000), "cut off or claims"),
        (written(text("x" * 90)[:-80]), "cut off or claims"),
        (written(struct.pack("<Q", 2**64 - 1) + b"key"), "impossible lengths"),
        (written(pair("k", 8, struct.pack("<Q", 2**63))), "impossible lengths"),
        (written(pair("k", 9, struct.pack("<IQ", 4, 2**62))), "impossible lengths"),
        (written(pair("k", 9, struct.pack("<IQ", 8, 2**40))), "longer than any"),
        (written(pair("k", 9, struct.pack("<IQ", 8, 3_000_000))), "impossible lengths"),
        (written(pair("k", 9, struct.pack("<IQ", 9, 1) * 50)), "unknown type"),
        (written(pair("k", 77, b"")), "unknown type"),
        (written(), "architecture"),
        (written(pair("general.architecture", 4, b"\1\0\0\0")), "architecture"),
        (written(LLAMA[0]), "not a language model"),
        (written(LLAMA[0], pair("llama.block_count", 8, text("two"))), "not a language model"),
        (written(*LLAMA, pair("general.type", 8, text("mmproj"))), "“mmproj”"),
        (written(*LLAMA, pair("general.type", 8, text("adapter"))), "“adapter”"),
        (written(*LLAMA, pair("split.count", 2, struct.pack("<H", 3))), "one of 3 parts"),
        (written(*LLAMA, pair("llama.attention.causal", 7, b"\0")), "not a language model"),
        (written(*LLAMA, pair("llama.ssm.state_size", 4, struct.pack("<I", 16))), "one running state"),
        (written(*LLAMA, pair("llama.shortconv.l_cache", 4, struct.pack("<I", 3))), "one running state"),
        (written(*LLAMA, pair("general.alignment", 4, struct.pack("<I", 0))), "alignment"),
        (written(*LLAMA, tensors=text("t") + struct.pack("<I", 9), count=1), "four dimensions"),
        (written(*LLAMA, tensors=text("t") + struct.pack("<IQQIQ", 2, 2**40, 2**40, 0, 0), count=1), "cut off"),
        (written(*LLAMA, tensors=text("t") + struct.pack("<IQIQ", 1, 4, 0, 2**62), count=1), "cut off"),
    ],
)
def test_what_is_no_whole_model_is_a_sentence(made: Callable[[bytes], Path], content: bytes, said: str) -> None:
    with pytest.raises(ModelError, match=said) as trouble:
        read(made(content))
    assert not isinstance(trouble.value, ModelMissing)
    assert str(trouble.value).startswith("model.gguf")
    assert len(str(trouble.value)) < 300


def test_a_hostile_length_takes_no_memory(made: Callable[[bytes], Path]) -> None:
    path = made(written(pair("k", 8, struct.pack("<Q", 1 << 40))))
    with path.open("r+b") as file:
        file.truncate(HEADER_AT_MOST * 20)  # sparse: the size says that it could be true
    with pytest.raises(ModelError, match="impossible lengths"):
        read(path)
    path.unlink()


@QUIET
@given(data=some.data())
def test_cut_off_anywhere_it_is_said(whole: bytes, tmp_path: Path, data: some.DataObject) -> None:
    path = tmp_path / "cut.gguf"
    path.write_bytes(whole[: data.draw(some.integers(0, len(whole) - 1))])
    with pytest.raises(ModelError):
        read(path)


@QUIET
@given(data=some.data())
def test_any_changed_bytes_are_a_header_or_a_sentence(whole: bytes, tmp_path: Path, data: some.DataObject) -> None:
    """In the first kilobytes, where the header is: never another error, never a hang."""
    content = bytearray(whole)
    for _ in range(data.draw(some.integers(1, 4))):
        content[data.draw(some.integers(0, 6000))] = data.draw(some.integers(0, 255))
    path = tmp_path / "changed.gguf"
    path.write_bytes(content)
    try:
        header = read(path)
    except ModelError as error:
        assert str(error)
    else:
        assert header.layers > 0
        assert header.kv_width >= 0


@QUIET
@given(some.binary(max_size=200))
def test_any_bytes_after_the_mark_are_a_sentence(tmp_path_factory: pytest.TempPathFactory, tail: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.gguf"
    path.write_bytes(b"GGUF" + tail)
    with pytest.raises(ModelError):
        read(path)


def test_heads_that_differ_by_layer_are_added(made: Callable[[bytes], Path]) -> None:
    heads = pair("llama.attention.head_count_kv", 9, struct.pack("<IQ", 5, 2) + struct.pack("<ii", 4, 1))
    more = [("embedding_length", 512), ("attention.head_count", 8), ("attention.value_length", 32)]
    numbers = [pair(f"llama.{key}", 4, struct.pack("<I", value)) for key, value in more]
    assert read(made(written(*LLAMA, heads, *numbers))).kv_width == (4 + 1) * (64 + 32)


def test_an_adapter_names_the_kind_of_model_it_is_for(tmp_path: Path) -> None:
    adapter = small_models.write_adapter(tmp_path / "lora.gguf", 32)
    assert gguf_header.adapter_architecture(adapter) == "llama"
    with pytest.raises(ModelError, match="no adapter"):
        gguf_header.adapter_architecture(small_models.write(tmp_path / "model.gguf"))
    with pytest.raises(ModelMissing):
        gguf_header.adapter_architecture(tmp_path / "none.gguf")


def test_a_header_is_read_once_and_again_when_the_file_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMX_CACHE", str(tmp_path / "cache"))
    path = small_models.write(tmp_path / "small.gguf")
    first = headers.header_of(path)
    with monkeypatch.context() as patch:
        patch.setattr(gguf_header, "read", lambda path: pytest.fail(f"{path} was read"))
        assert headers.header_of(path) == first
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ModelError, match="cut off"):
        headers.header_of(path)
    (tmp_path / "cache" / "headers.json").write_text("[1, {broken")
    with pytest.raises(ModelError, match="cut off"):
        headers.header_of(path)
