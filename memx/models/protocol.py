"""Frames on the pipes between MemX and its model processes: a JSON head and raw bytes, each with its length in front.

JSON and not pickle: what a child sends can name values only, whatever a broken model file did to it.
"""

import json
import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

_LENGTHS = struct.Struct(">II")
HEAD_LIMIT = 64 << 20
BLOB_LIMIT = 1 << 30


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: `head` as JSON knows it, `blob` for vectors."""

    head: dict[str, Any]
    blob: bytes = b""


def write(stream: BinaryIO, frame: Frame) -> None:
    """Write and flush; OSError or ValueError when the other side is gone."""
    head = json.dumps(frame.head).encode()
    stream.write(_LENGTHS.pack(len(head), len(frame.blob)) + head + frame.blob)
    stream.flush()


def read(stream: BinaryIO) -> Frame | None:
    """The next frame; None at the end of the stream, also in the middle of a frame. ValueError for what is none."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head_length, blob_length = _LENGTHS.unpack(lengths)
    if head_length > HEAD_LIMIT or blob_length > BLOB_LIMIT:
        raise ValueError("not a frame")
    head, blob = stream.read(head_length), stream.read(blob_length)
    if len(head) < head_length or len(blob) < blob_length:
        return None
    return Frame(json.loads(head), blob)
