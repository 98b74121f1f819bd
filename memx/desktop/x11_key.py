"""A key of the whole desktop on X11: grabbed on the root window, whatever NumLock and CapsLock are."""

import contextlib

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from Xlib import XK, X, error
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage

from memx.desktop import global_key
from memx.desktop.global_key import GlobalKey

AFTER_SHOWING = 50  # milliseconds: the window manager hears of the window from another connection
_BY_THE_PERSON = 2  # who wants a window in front: a program, or the person's own doing
_NAMED = {
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "KP_Enter",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Backspace: "BackSpace",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "Prior",
    Qt.Key.Key_PageDown: "Next",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Print: "Print",
    Qt.Key.Key_Pause: "Pause",
    Qt.Key.Key_Menu: "Menu",
}


class X11Key(GlobalKey):
    """On a connection of its own, read on the GUI thread when something comes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display: Display | None = None
        self._notifier: QSocketNotifier | None = None
        self._key = QKeySequence()
        self._pressed_at = X.CurrentTime

    def bind(self, key: QKeySequence) -> None:
        self.release()
        self._key = key
        try:
            self._display = Display()
            self._notifier = QSocketNotifier(self._display.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read)
            self._grab()
            self._read()  # what came together with a reply
        except (error.DisplayError, error.ConnectionClosedError, OSError):
            self.release()
            self.told.emit(global_key.impossible())

    def release(self) -> None:
        """The server gives back the keys of a connection that ends."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
        if self._display is not None:
            with contextlib.suppress(error.ConnectionClosedError, OSError):  # ended from the other side
                self._display.close()
        self._display = self._notifier = None

    def bring_forward(self, window: QWidget) -> None:
        QTimer.singleShot(AFTER_SHOWING, window, lambda: self._ask_for_front(int(window.winId())))

    def _grab(self) -> None:
        """All of it, or nothing: `told` says which."""
        display = self._display
        assert display is not None
        root = display.screen().root
        modifiers, key = global_key.parted(self._key)
        places = display.keysym_to_keycodes(_keysym(key))
        if not places:
            self.told.emit(global_key.unknown(self._key))
            return
        code, column = min(places, key=lambda place: place[1])
        mask = _mask(display, modifiers) | (X.ShiftMask if column % 2 else 0)
        refused = error.CatchError(error.BadAccess)
        for locks in _locks(display):
            root.grab_key(code, mask | locks, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refused)
        display.sync()
        if refused.get_error() is None:
            self.told.emit(global_key.opens(global_key.native(self._key)))
        else:
            root.ungrab_key(X.AnyKey, X.AnyModifier)
            display.sync()
            self.told.emit(global_key.taken(self._key))

    def _read(self) -> None:
        try:
            while self._display is not None and self._display.pending_events():
                self._take(self._display.next_event())
        except (error.ConnectionClosedError, OSError):
            self.release()
            self.told.emit(global_key.impossible())

    def _take(self, event: object) -> None:
        kind = getattr(event, "type", None)
        if kind == X.KeyPress:
            self._pressed_at = getattr(event, "time", X.CurrentTime)
            self.pressed.emit()
        elif kind == X.MappingNotify and getattr(event, "request", None) != X.MappingPointer:
            self._follow_layout(event)

    def _follow_layout(self, event: object) -> None:
        """Another keyboard, or another layout: the key may be elsewhere."""
        display = self._display
        assert display is not None
        if getattr(event, "request", None) == X.MappingKeyboard:
            display.refresh_keyboard_mapping(event)
        display.screen().root.ungrab_key(X.AnyKey, X.AnyModifier)
        self._grab()

    def _ask_for_front(self, window: int) -> None:
        display = self._display
        if display is None:
            return
        root = display.screen().root
        said = ClientMessage(
            window=display.create_resource_object("window", window),
            client_type=display.intern_atom("_NET_ACTIVE_WINDOW"),
            data=(32, [_BY_THE_PERSON, self._pressed_at, 0, 0, 0]),
        )
        root.send_event(said, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        display.flush()


def _keysym(key: int) -> int:
    """Of Qt's key. Letters are written small there and great here."""
    if key in _NAMED:
        return int(XK.string_to_keysym(_NAMED[Qt.Key(key)]))
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return int(XK.XK_F1) + key - int(Qt.Key.Key_F1)
    if key < 0x100:
        return ord(chr(key).lower())
    return 0x01000000 + key if key < 0x110000 else 0


def _mask(display: Display, modifiers: Qt.KeyboardModifier) -> int:
    wanted = {
        Qt.KeyboardModifier.ShiftModifier: X.ShiftMask,
        Qt.KeyboardModifier.ControlModifier: X.ControlMask,
        Qt.KeyboardModifier.AltModifier: _mask_of(display, "Alt_L") or X.Mod1Mask,
        Qt.KeyboardModifier.MetaModifier: _mask_of(display, "Super_L") or X.Mod4Mask,
    }
    return sum({mask for modifier, mask in wanted.items() if modifiers & modifier})


def _locks(display: Display) -> set[int]:
    """Every state of the keys that stay down."""
    number = _mask_of(display, "Num_Lock")
    return {0, X.LockMask, number, X.LockMask | number}


def _mask_of(display: Display, name: str) -> int:
    """Which of the eight modifiers a key is, as a mask; 0 for none."""
    codes = {code for code, _ in display.keysym_to_keycodes(XK.string_to_keysym(name))}
    rows = display.get_modifier_mapping()
    return next((1 << place for place, row in enumerate(rows) if codes & set(row)), 0)
