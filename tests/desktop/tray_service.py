"""The tray of a desktop: the watcher and the host of status notifiers, a program of its own on the session bus.

Prints a JSON line for each item that came. Reads from its input: `activate` presses the last item.
"""

import json
import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_call, new_method_return
from jeepney.io.blocking import open_dbus_connection

WATCHER = "org.kde.StatusNotifierWatcher"
PROPERTIES = {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)}


class Tray:
    def __init__(self) -> None:
        self._line = open_dbus_connection("SESSION")
        self._items: list[str] = []
        self._line.send_and_get_reply(message_bus.RequestName(WATCHER))

    def serve(self) -> None:
        print(json.dumps({"ready": True}), flush=True)
        threading.Thread(target=self._obey, daemon=True).start()
        while True:
            message = self._line.receive()
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message) -> None:
        name = message.header.fields[HeaderFields.member]
        if name == "Get":
            self._line.send(new_method_return(message, "v", (PROPERTIES.get(message.body[1], ("as", [])),)))
        elif name == "GetAll":
            self._line.send(new_method_return(message, "a{sv}", (PROPERTIES,)))
        else:
            if name == "RegisterStatusNotifierItem":
                self._items.append(message.header.fields[HeaderFields.sender])
                print(json.dumps({"call": name, "body": message.body}), flush=True)
            self._line.send(new_method_return(message))

    def _obey(self) -> None:
        for _ in sys.stdin:
            item = DBusAddress("/StatusNotifierItem", self._items[-1], "org.kde.StatusNotifierItem")
            self._line.send(new_method_call(item, "Activate", "ii", (0, 0)))


if __name__ == "__main__":
    Tray().serve()
