"""Names for new notes: UUID version 7 (RFC 9562), so that names sort by when they were given."""

import os
import uuid
from datetime import datetime


def new_id(now: datetime) -> str:
    """48 bits of milliseconds since 1970, then 74 random ones."""
    milliseconds = max(0, int(now.timestamp() * 1000)) & ((1 << 48) - 1)
    value = milliseconds << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76  # version
    value = value & ~(0x3 << 62) | 0x2 << 62  # variant
    return str(uuid.UUID(int=value))
