"""A key of the whole desktop on macOS: RegisterEventHotKey of Carbon, which needs no permission of the person."""

import ctypes
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from memx.desktop import global_key
from memx.desktop.global_key import GlobalKey

CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
_EXISTS = -9878  # eventHotKeyExistsErr
_KEYBOARD, _PRESSED = int.from_bytes(b"keyb", "big"), 5
_MEMX = int.from_bytes(b"MemX", "big")
# Places on the keyboard, named by what a US layout has there.
_LETTERS = dict(zip("asdfhgzxcv", range(10), strict=True)) | dict(
    zip("bqweryt123465=97-80]ou[ip", range(11, 36), strict=True)
)
_LETTERS |= {
    "l": 37,
    "j": 38,
    "'": 39,
    "k": 40,
    ";": 41,
    "\\": 42,
    ",": 43,
    "/": 44,
    "n": 45,
    "m": 46,
    ".": 47,
    "`": 50,
}
_FUNCTION = (122, 120, 99, 118, 96, 97, 98, 100, 101, 109, 103, 111)  # F1 to F12
_NAMED = {
    Qt.Key.Key_Space: 49,
    Qt.Key.Key_Return: 36,
    Qt.Key.Key_Tab: 48,
    Qt.Key.Key_Escape: 53,
    Qt.Key.Key_Backspace: 51,
    Qt.Key.Key_Left: 123,
    Qt.Key.Key_Right: 124,
    Qt.Key.Key_Down: 125,
    Qt.Key.Key_Up: 126,
}


class _Kind(ctypes.Structure):
    _fields_ = (("kind", ctypes.c_uint32), ("number", ctypes.c_uint32))


_Handler = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class MacKey(GlobalKey):
    """Its events come through the program's own loop, which is Qt's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._carbon: Any = ctypes.CDLL(CARBON)
        self._carbon.GetApplicationEventTarget.restype = ctypes.c_void_p
        self._handler = _Handler(self._happened)  # kept: Carbon calls it
        self._installed = False
        self._held = ctypes.c_void_p()

    def bind(self, key: QKeySequence) -> None:
        self.release()
        modifiers, code = global_key.parted(key)
        place = _place(code)
        if place is None:
            self.told.emit(global_key.unknown(key))
            return
        carbon = self._carbon
        target = ctypes.c_void_p(carbon.GetApplicationEventTarget())
        if not self._installed:
            kind = _Kind(_KEYBOARD, _PRESSED)
            self._installed = not carbon.InstallEventHandler(target, self._handler, 1, ctypes.byref(kind), None, None)
        failed = carbon.RegisterEventHotKey(
            ctypes.c_uint32(place),
            ctypes.c_uint32(_flags(modifiers)),
            _Kind(_MEMX, 1),
            target,
            0,
            ctypes.byref(self._held),
        )
        if failed == _EXISTS:
            self.told.emit(global_key.taken(key))
        elif failed or not self._installed:
            self.told.emit(global_key.impossible())
        else:
            self.told.emit(global_key.opens(global_key.native(key)))

    def release(self) -> None:
        if self._held:
            self._carbon.UnregisterEventHotKey(self._held)
            self._held = ctypes.c_void_p()

    def _happened(self, _next: int, _event: int, _data: int) -> int:
        self.pressed.emit()
        return 0


def _place(code: int) -> int | None:
    if code in _NAMED:
        return _NAMED[Qt.Key(code)]
    if Qt.Key.Key_F1 <= code <= Qt.Key.Key_F12:
        return _FUNCTION[code - int(Qt.Key.Key_F1)]
    return _LETTERS.get(chr(code).lower()) if code < 0x80 else None


def _flags(modifiers: Qt.KeyboardModifier) -> int:
    """Qt's Control is the command key here, and its Meta the control key."""
    flags = (
        (Qt.KeyboardModifier.ControlModifier, 0x100),
        (Qt.KeyboardModifier.ShiftModifier, 0x200),
        (Qt.KeyboardModifier.AltModifier, 0x800),
        (Qt.KeyboardModifier.MetaModifier, 0x1000),
    )
    return sum(flag for modifier, flag in flags if modifiers & modifier)
