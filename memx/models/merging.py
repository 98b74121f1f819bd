"""Weights with an adapter already in them: nothing is left to add at each step, and a step costs what it costs without.

W' = W + (alpha / rank) B A (Hu et al. 2021, arXiv:2106.09685), in 32 bits from the weights as shipped, then rounded to
Q8_0 like the others. Made once, in the child, and kept in the cache by the hash of both files.
"""

import logging
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memx.models import weights
from memx.models.drafts import draft_of

_log = logging.getLogger(__name__)
FORM = "Q8_0"
A, B = ".lora_a", ".lora_b"


def merged(shipped: Path, converted: Path, adapter: Path) -> Path | None:
    """The file with both; None where they do not fit or it cannot be made: the adapter is then added at each step.

    `converted` is `shipped` in FORM. A kept file that is not what was written is made again.
    """
    try:
        target = weights.cache() / "weights" / f"{weights.digest([shipped, adapter])}.{FORM}.gguf"
        if not _is_whole(target):
            _make(shipped, converted, adapter, target)
    except (OSError, ValueError, KeyError, IndexError) as error:
        _log.warning("the adapter stays apart: %s", error)
        return None
    return target


def _is_whole(target: Path) -> bool:
    note = _note(target)
    return target.is_file() and note.is_file() and note.read_text() == weights.digest([target])


def _note(target: Path) -> Path:
    return target.with_suffix(".sha256")


def _make(shipped: Path, converted: Path, adapter: Path, target: Path) -> None:
    """Its hash is noted last."""
    with draft_of(target) as draft:
        shutil.copyfile(converted, draft)
        _add(shipped, draft, adapter)
        _note(target).unlink(missing_ok=True)
    _note(target).write_text(weights.digest([target]))


def _add(shipped: Path, draft: Path, adapter: Path) -> None:
    """Raises ValueError where a part of the adapter has no counterpart of its shape, KeyError where it lacks one."""
    import gguf

    base, theirs = (_tensors(gguf.GGUFReader(path)) for path in (shipped, adapter))
    reader = gguf.GGUFReader(draft, "r+")
    ours = _tensors(reader)
    alpha = float(gguf.GGUFReader(adapter).fields["adapter.lora.alpha"].contents())
    for name in (name.removesuffix(A) for name in theirs if name.endswith(A)):
        a, b = (np.asarray(theirs[name + part].data, np.float32) for part in (A, B))
        before = gguf.dequantize(base[name].data, base[name].tensor_type)
        if (b.shape[0], a.shape[1]) != before.shape or a.shape[0] != b.shape[1]:
            raise ValueError("it is for another model")
        after = (before + (b @ a) * (alpha / a.shape[0])).astype(np.float32)
        ours[name].data[:] = _rounded(gguf, after, ours[name])
    reader.data.flush()


def _tensors(reader: Any) -> Mapping[str, Any]:
    return {tensor.name: tensor for tensor in reader.tensors}


def _rounded(gguf: Any, values: NDArray[np.float32], tensor: Any) -> NDArray[Any]:
    if tensor.tensor_type != gguf.GGMLQuantizationType.Q8_0:
        raise ValueError("the weights are not in 8-bit blocks")
    rounded: NDArray[Any] = gguf.quantize(values, tensor.tensor_type)
    return rounded.reshape(tensor.data.shape)
