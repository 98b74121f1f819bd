"""The session's D-Bus on the GUI thread: calls whose replies come later, and signals. Nothing waits for a program.

Not by QtDBus: from Python it cannot write the arrays of structures that the portals want, and ends the program where it
is given them.
"""

import contextlib
from collections.abc import Callable
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, Signal

Body = tuple[Any, ...]
Heard = Callable[[Body], None]
PATIENCE = 1.0  # seconds for the bus itself, which is on this computer


class NoBus(Exception):
    """There is no session bus here."""


class SessionBus(QObject):
    """Raises NoBus where there is none. `lost()` when it ends."""

    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        try:
            self._line = open_dbus_connection("SESSION", auth_timeout=PATIENCE)
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            raise NoBus from error
        self.name: str = self._line.unique_name  # as others see this program
        self._replies: dict[int, tuple[Heard, Callable[[str], None]]] = {}
        self._signals: dict[tuple[str, str, str], Heard] = {}  # by path (empty: any), interface and name
        self._notifier = QSocketNotifier(self._line.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def call(
        self,
        place: DBusAddress,
        name: str,
        signature: str = "",
        body: Body = (),
        done: Heard = lambda _: None,
        failed: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Then one of `done(reply)` and `failed(name of the error)`."""
        serial = next(self._line.outgoing_serial)
        self._replies[serial] = (done, failed)
        try:
            self._line.send(new_method_call(place, name, signature or None, body), serial=serial)
        except OSError:
            self._end()

    def listen(self, place: DBusAddress, name: str, heard: Heard, *, anywhere: bool = False) -> None:
        """`heard(body)` for each such signal of the program at `place`; `anywhere`: of whatever object of it."""
        path = "" if anywhere else place.object_path
        rule = MatchRule(
            type="signal", sender=place.bus_name, interface=place.interface, member=name, path=path or None
        )
        self._signals[path, place.interface or "", name] = heard
        self._ask_bus(message_bus.AddMatch(rule))

    def close(self) -> None:
        self._notifier.setEnabled(False)
        self._replies.clear()
        self._signals.clear()
        with contextlib.suppress(OSError):
            self._line.close()

    def _ask_bus(self, message: Message) -> None:
        try:
            self._line.send(message)
        except OSError:
            self._end()

    def _read(self) -> None:
        try:
            data = self._line.sock.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._end()
            return
        self._line.parser.add_data(data)
        while (message := self._line.parser.get_next_message()) is not None:
            self._take(message)

    def _take(self, message: Message) -> None:
        header, fields = message.header, message.header.fields
        if header.message_type is MessageType.signal:
            path, interface, name = (
                fields.get(field, "") for field in (HeaderFields.path, HeaderFields.interface, HeaderFields.member)
            )
            heard = self._signals.get((path, interface, name)) or self._signals.get(("", interface, name))
            if heard is not None:
                heard(message.body)
        elif header.message_type in (MessageType.method_return, MessageType.error):
            done, failed = self._replies.pop(fields.get(HeaderFields.reply_serial, 0), (None, None))
            if header.message_type is MessageType.method_return and done is not None:
                done(message.body)
            elif failed is not None:
                failed(fields.get(HeaderFields.error_name, ""))

    def _end(self) -> None:
        """The bus is gone: nothing that was asked will be answered."""
        self.close()
        self.lost.emit()


def value(options: Any, name: str) -> Any:
    """Of a reply's `a{sv}`; None where it is not in it."""
    found = options.get(name) if isinstance(options, dict) else None
    return found[1] if isinstance(found, tuple) and len(found) == 2 else None
