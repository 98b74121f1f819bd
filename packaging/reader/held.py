"""What is kept from training, so that the pair can be calibrated on what it has not read."""

import zlib


def is_held(name: str) -> bool:
    """One in six, always the same: by a frame's name, or by the text of a passage of the reading sets.

    A verifier that has read its questions a dozen times is right for 86 % of them and for 50 % of new ones; fitted on
    the former, its word weighs too much.
    """
    return zlib.crc32(name.encode()) % 6 == 0
