"""What is kept from training, so that the pair can be calibrated on what it has not read."""

import zlib


def is_held(frame: str) -> bool:
    """One frame of the invented notes in six, by its name, always the same.

    A verifier that has read its questions a dozen times is right for 86 % of them and for 50 % of new ones; fitted on
    the former, its word weighs too much.
    """
    return zlib.crc32(frame.encode()) % 6 == 0
