"""A key of the whole desktop on Windows: RegisterHotKey, whose message comes to this thread."""

import ctypes
import sys
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence

from memx.desktop import global_key
from memx.desktop.global_key import GlobalKey

assert sys.platform == "win32"

_ID = 0x4D58
_WM_HOTKEY = 0x0312
_NO_REPEAT = 0x4000
_ALREADY_REGISTERED = 1409  # ERROR_HOTKEY_ALREADY_REGISTERED
_NAMED = {
    Qt.Key.Key_Space: 0x20,
    Qt.Key.Key_Return: 0x0D,
    Qt.Key.Key_Tab: 0x09,
    Qt.Key.Key_Escape: 0x1B,
    Qt.Key.Key_Backspace: 0x08,
    Qt.Key.Key_PageUp: 0x21,
    Qt.Key.Key_PageDown: 0x22,
    Qt.Key.Key_End: 0x23,
    Qt.Key.Key_Home: 0x24,
    Qt.Key.Key_Left: 0x25,
    Qt.Key.Key_Up: 0x26,
    Qt.Key.Key_Right: 0x27,
    Qt.Key.Key_Down: 0x28,
    Qt.Key.Key_Insert: 0x2D,
    Qt.Key.Key_Delete: 0x2E,
}


class _Messages(QAbstractNativeEventFilter):
    def __init__(self, key: "WindowsKey") -> None:
        super().__init__()
        self._key = key

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if kind in (b"windows_generic_MSG", b"windows_dispatcher_MSG"):
            seen = wintypes.MSG.from_address(int(message))
            if seen.message == _WM_HOTKEY and seen.wParam == _ID:
                self._key.pressed.emit()
                return True, 0
        return False, 0


class WindowsKey(GlobalKey):
    """Windows says itself where another program has the key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._user = ctypes.WinDLL("user32", use_last_error=True)
        self._messages: _Messages | None = None

    def bind(self, key: QKeySequence) -> None:
        self.release()
        modifiers, code = global_key.parted(key)
        virtual = _virtual(code, self._user)
        if not virtual:
            self.told.emit(global_key.unknown(key))
        elif self._user.RegisterHotKey(None, _ID, _flags(modifiers) | _NO_REPEAT, virtual):
            self._messages = _Messages(self)
            _app().installNativeEventFilter(self._messages)
            self.told.emit(global_key.opens(global_key.native(key)))
        elif ctypes.get_last_error() == _ALREADY_REGISTERED:
            self.told.emit(global_key.taken(key))
        else:
            self.told.emit(global_key.impossible())

    def release(self) -> None:
        if self._messages is not None:
            self._user.UnregisterHotKey(None, _ID)
            _app().removeNativeEventFilter(self._messages)
            self._messages = None


def _virtual(code: int, user: ctypes.WinDLL) -> int:
    """Windows' own number of a key; 0 for none."""
    if code in _NAMED:
        return _NAMED[Qt.Key(code)]
    if Qt.Key.Key_F1 <= code <= Qt.Key.Key_F24:
        return 0x70 + code - int(Qt.Key.Key_F1)
    if code < 0x10000:
        found = int(ctypes.c_short(user.VkKeyScanW(wintypes.WCHAR(chr(code).lower()))).value)
        return found & 0xFF if found != -1 else 0
    return 0


def _flags(modifiers: Qt.KeyboardModifier) -> int:
    flags = (
        (Qt.KeyboardModifier.AltModifier, 0x1),
        (Qt.KeyboardModifier.ControlModifier, 0x2),
        (Qt.KeyboardModifier.ShiftModifier, 0x4),
        (Qt.KeyboardModifier.MetaModifier, 0x8),
    )
    return sum(flag for modifier, flag in flags if modifiers & modifier)


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app
