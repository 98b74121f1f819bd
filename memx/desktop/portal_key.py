"""A key of the whole desktop on Wayland, lent by the desktop's portal. It works once the portal has said so.

The desktop decides which key it is: what MemX asks for is a wish, and the person may set another in the desktop's
settings.
"""

import os
import secrets
from typing import Any

from jeepney import DBusAddress
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from memx.desktop import global_key
from memx.desktop.global_key import GlobalKey, KeyState
from memx.desktop.session_bus import NoBus, SessionBus, value
from memx.desktop.start import DESKTOP_FILE
from memx.desktop.texts import tr

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
KEYS = DBusAddress(PATH, NAME, "org.freedesktop.portal.GlobalShortcuts")
_SESSION = DBusAddress(PATH, NAME, "org.freedesktop.portal.Session")
_REGISTRY = DBusAddress(PATH, NAME, "org.freedesktop.host.portal.Registry")
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_ID = "capture"
_DECLINED = 1  # of a request: the person said no
_NAMED = {
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Backspace: "BackSpace",
    Qt.Key.Key_PageUp: "Page_Up",
    Qt.Key.Key_PageDown: "Page_Down",
}


class PortalKey(GlobalKey):
    """One session with the portal for as long as the key is wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: SessionBus | None = None
        self._session = ""
        self._key = QKeySequence()

    def bind(self, key: QKeySequence) -> None:
        self.release()
        self._key = key
        try:
            self._bus = SessionBus(self)
        except NoBus:
            self.told.emit(global_key.impossible())
            return
        self._bus.lost.connect(self._lost)
        self._bus.listen(KEYS, "Activated", self._activated)
        self._bus.listen(KEYS, "ShortcutsChanged", self._changed)
        self._bus.listen(_SESSION, "Closed", lambda _: self._lost(), anywhere=True)
        self._bus.listen(_BUS, "NameOwnerChanged", self._owner_changed)
        self.told.emit(KeyState(False, tr("Your desktop is asked for {key}.", key=global_key.native(key))))
        # Says which program asks, where none of the desktop's own ways does; older portals don't know it.
        self._bus.call(_REGISTRY, "Register", "sa{sv}", (DESKTOP_FILE, {}))
        self._ask("CreateSession", "a{sv}", (), self._began, session_handle_token=_token())

    def release(self) -> None:
        if self._bus is not None:
            bus, self._bus = self._bus, None
            if self._session:
                bus.call(DBusAddress(self._session, NAME, "org.freedesktop.portal.Session"), "Close")
            bus.close()
            bus.deleteLater()
        self._session = ""

    def _ask(self, name: str, signature: str, body: tuple[Any, ...], granted: Any, **options: str) -> None:
        """A request: its answer comes as a signal of an object of its own, which is listened to before it is there."""
        bus = self._bus
        assert bus is not None
        token = _token()
        sender = bus.name.removeprefix(":").replace(".", "_")
        request = DBusAddress(f"{PATH}/request/{sender}/{token}", NAME, "org.freedesktop.portal.Request")

        def answered(reply: tuple[Any, ...]) -> None:
            code, results = reply
            if code == 0:
                granted(results)
            else:
                self._refused(declined=code == _DECLINED)

        bus.listen(request, "Response", answered)
        wished = {key: ("s", text) for key, text in {**options, "handle_token": token}.items()}
        bus.call(KEYS, name, signature, (*body, wished), failed=lambda _: self._refused(declined=False))

    def _began(self, results: Any) -> None:
        self._session = str(value(results, "session_handle") or "")
        if not self._session:
            self._refused(declined=False)
            return
        wish = {
            "description": ("s", tr("New note in the small window")),
            "preferred_trigger": ("s", trigger(self._key)),
        }
        self._ask("BindShortcuts", "oa(sa{sv})sa{sv}", (self._session, [(_ID, wish)], ""), self._bound)

    def _bound(self, results: Any) -> None:
        self._tell(value(results, "shortcuts") or [])

    def _changed(self, body: tuple[Any, ...]) -> None:
        session, shortcuts = body
        if session == self._session:
            self._tell(shortcuts)

    def _tell(self, shortcuts: Any) -> None:
        """What the desktop made of the wish: it may be another key, or none yet."""
        mine = [options for name, options in shortcuts if name == _ID]
        if not mine:
            self._refused(declined=False)
        elif described := value(mine[0], "trigger_description"):
            self.told.emit(KeyState(True, tr("Your desktop opens the small window: {key}.", key=described)))
        else:
            says = tr("Your desktop has no key for the small window yet. Choose one in the desktop's settings.")
            self.told.emit(KeyState(False, says))

    def _activated(self, body: tuple[Any, ...]) -> None:
        session, name, _, options = body
        if session == self._session and name == _ID:
            if token := value(options, "activation_token"):
                os.environ["XDG_ACTIVATION_TOKEN"] = str(token)  # Qt shows it to the compositor and takes it away
            self.pressed.emit()

    def _refused(self, *, declined: bool) -> None:
        self.release()
        if not declined:
            self.told.emit(global_key.impossible())
            return
        says = tr("Your desktop gave MemX no key. In its own settings, give the command “memx capture” a key.")
        self.told.emit(KeyState(False, says))

    def _lost(self) -> None:
        self._session = ""
        self.release()
        says = tr("Your desktop has taken the key back. Switch the key off and on to ask for it again.")
        self.told.emit(KeyState(False, says))

    def _owner_changed(self, body: tuple[Any, ...]) -> None:
        """The portal has ended, or was started anew: its sessions are gone."""
        name, before, after = body
        if name == NAME and before and self._session:
            self._session = ""
            if after:
                self.bind(self._key)
            else:
                self._lost()


def trigger(key: QKeySequence) -> str:
    """As the specification of shortcuts writes it: `CTRL+ALT+space`."""
    modifiers, code = global_key.parted(key)
    names = (
        (Qt.KeyboardModifier.ControlModifier, "CTRL"),
        (Qt.KeyboardModifier.AltModifier, "ALT"),
        (Qt.KeyboardModifier.ShiftModifier, "SHIFT"),
        (Qt.KeyboardModifier.MetaModifier, "LOGO"),
    )
    plain = QKeySequence(code).toString(QKeySequence.SequenceFormat.PortableText)
    named = _NAMED.get(Qt.Key(code), plain.lower() if len(plain) == 1 else plain)
    return "+".join([name for modifier, name in names if modifiers & modifier] + [named])


def _token() -> str:
    return f"memx{secrets.token_hex(8)}"
