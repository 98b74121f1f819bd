"""Notices of the desktop where it has no tray: org.freedesktop.Notifications on the session's bus."""

import os
from typing import Any

from jeepney import DBusAddress
from PySide6.QtCore import QObject, Signal

from memx.desktop.session_bus import NoBus, SessionBus
from memx.desktop.start import DESKTOP_FILE
from memx.desktop.texts import tr

_DESKTOP = DBusAddress(
    "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
)
_AS_THE_DESKTOP_WISHES = -1  # how long it is shown
_CLICKED = "default"


class NotificationBus(QObject):
    """`clicked(what)` for the notice of that kind. A new notice of a kind takes the place of the last."""

    clicked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: SessionBus | None = None
        self._shown: dict[str, int] = {}

    def show(self, what: str, title: str, text: str) -> None:
        """Nothing where the desktop shows no notices."""
        bus = self._bus or self._open()
        if bus is None:
            return
        hints = {"desktop-entry": ("s", DESKTOP_FILE), "category": ("s", "transfer.complete")}
        actions = [_CLICKED, tr("Open MemX")]
        before = self._shown.get(what, 0)
        body = ("MemX", before, DESKTOP_FILE, title, text, actions, hints, _AS_THE_DESKTOP_WISHES)
        bus.call(_DESKTOP, "Notify", "susssasa{sv}i", body, lambda reply: self._remember(what, reply))

    def close(self) -> None:
        if self._bus is not None:
            self._bus.close()
            self._bus.deleteLater()
        self._bus = None
        self._shown.clear()

    def _open(self) -> SessionBus | None:
        try:
            self._bus = SessionBus(self)
        except NoBus:
            return None
        self._bus.lost.connect(self.close)
        self._bus.listen(_DESKTOP, "ActionInvoked", self._invoked)
        self._bus.listen(_DESKTOP, "ActivationToken", self._granted)
        self._bus.listen(_DESKTOP, "NotificationClosed", self._closed)
        return self._bus

    def _remember(self, what: str, reply: tuple[Any, ...]) -> None:
        self._shown[what] = reply[0]

    def _invoked(self, body: tuple[Any, ...]) -> None:
        number, action = body
        what = next((what for what, shown in self._shown.items() if shown == number), "")
        if what and action == _CLICKED:
            self.clicked.emit(what)

    def _granted(self, body: tuple[Any, ...]) -> None:
        """Before a click: with it the compositor lets the window come forward."""
        number, token = body
        if number in self._shown.values():
            os.environ["XDG_ACTIVATION_TOKEN"] = str(token)

    def _closed(self, body: tuple[Any, ...]) -> None:
        self._shown = {what: shown for what, shown in self._shown.items() if shown != body[0]}
