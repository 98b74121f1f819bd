"""What shows a desktop's notices: a program of its own on the session bus.

Prints a JSON line for each notice. Reads from its input: `click` invokes the last one, `dismiss` closes it.
"""

import json
import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
PLACE = DBusAddress("/org/freedesktop/Notifications", interface=NAME)


class Notifications:
    def __init__(self) -> None:
        self._line = open_dbus_connection("SESSION")
        self._last = 0
        self._line.send_and_get_reply(message_bus.RequestName(NAME))

    def serve(self) -> None:
        print(json.dumps({"ready": True}), flush=True)
        threading.Thread(target=self._obey, daemon=True).start()
        while True:
            message = self._line.receive()
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message) -> None:
        name = message.header.fields[HeaderFields.member]
        if name == "Notify":
            self._last = message.body[1] or self._last + 1
            self._line.send(new_method_return(message, "u", (self._last,)))
            print(json.dumps({"call": name, "body": message.body}), flush=True)
        else:
            self._line.send(new_method_return(message))

    def _obey(self) -> None:
        for line in sys.stdin:
            if line.strip() == "click":
                self._line.send(new_signal(PLACE, "ActionInvoked", "us", (self._last, "default")))
            self._line.send(new_signal(PLACE, "NotificationClosed", "uu", (self._last, 2)))


if __name__ == "__main__":
    Notifications().serve()
