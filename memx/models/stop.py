"""A flag that native code can read: set by the thread that reads cancel messages, seen inside a long decode."""

import ctypes


class Stop:
    """`address` is that of a C string: empty, or one character once set."""

    def __init__(self) -> None:
        self._text = ctypes.create_string_buffer(2)
        self.address = ctypes.addressof(self._text)

    def set(self) -> None:
        self._text[0] = b"\x01"

    def clear(self) -> None:
        self._text[0] = b"\x00"

    @property
    def is_set(self) -> bool:
        return self._text[0] != b"\x00"
