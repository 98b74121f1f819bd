"""A key of the whole desktop: what each kind of desktop is asked for it by, and what became of that."""

import os
import sys
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from memx.desktop.texts import tr


@dataclass(frozen=True, slots=True)
class KeyState:
    """Whether the key works now, and what the person is told of it."""

    works: bool
    says: str


class GlobalKey(QObject):
    """`told(KeyState)` once it is known what became of `bind`, and when that changes; `pressed()` each time."""

    told = Signal(object)
    pressed = Signal()

    def bind(self, key: QKeySequence) -> None:
        """Ask for the key. The one asked for before is given back."""
        raise NotImplementedError

    def release(self) -> None:
        """Give the key back."""

    def bring_forward(self, window: QWidget) -> None:
        """Show that the person asked for the window, where a desktop keeps others from coming to the front."""


def of_this_desktop() -> type[GlobalKey] | None:
    """The kind that fits; None where a desktop has none that MemX knows. Its libraries are loaded then."""
    if sys.platform == "win32":
        from memx.desktop.windows_key import WindowsKey

        return WindowsKey
    if sys.platform == "darwin":
        from memx.desktop.mac_key import MacKey

        return MacKey
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland":
        from memx.desktop.portal_key import PortalKey  # an X11 window there gets keys of X11 windows only

        return PortalKey
    if QGuiApplication.platformName() == "xcb":
        from memx.desktop.x11_key import X11Key

        return X11Key
    return None


def parted(key: QKeySequence) -> tuple[Qt.KeyboardModifier, int]:
    """The modifiers and the key proper, of Qt's names."""
    first: QKeyCombination = key[0]  # type: ignore[index]
    return first.keyboardModifiers(), int(first.key())


def native(key: QKeySequence) -> str:
    """As this system writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def opens(key: str) -> KeyState:
    return KeyState(True, tr("{key} opens the small window, wherever you are, while MemX runs.", key=key))


def taken(key: QKeySequence) -> KeyState:
    return KeyState(
        False,
        tr(
            "{key} is taken by another program. Choose another key, or give “memx capture” a key of your desktop.",
            key=native(key),
        ),
    )


def unknown(key: QKeySequence) -> KeyState:
    return KeyState(False, tr("This keyboard has no {key}. Choose another key.", key=native(key)))


def impossible() -> KeyState:
    return KeyState(
        False,
        tr("This desktop lends no keys to programs. In its own settings, give the command “memx capture” a key."),
    )
