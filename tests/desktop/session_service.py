"""A program of its own on the session's bus, which a test stands in for a desktop with."""

import json
import sys
import threading
from abc import ABC, abstractmethod

from jeepney import HeaderFields, MessageType, message_bus
from jeepney.io.blocking import open_dbus_connection


class SessionService(ABC):
    """Prints a JSON line when it is ready and for what it takes note of; each line of its input is an order."""

    def __init__(self, name: str) -> None:
        self.line = open_dbus_connection("SESSION")
        self.line.send_and_get_reply(message_bus.RequestName(name))

    def serve(self) -> None:
        self.say({"ready": True})
        threading.Thread(target=self._obey, daemon=True).start()
        while True:
            message = self.line.receive()
            if message.header.message_type is MessageType.method_call:
                self.answer(message.header.fields[HeaderFields.member], message)

    def say(self, what: dict) -> None:
        print(json.dumps(what), flush=True)

    def _obey(self) -> None:
        for line in sys.stdin:
            self.obey(line.strip())

    @abstractmethod
    def answer(self, name: str, message) -> None:
        """A call of this name."""

    @abstractmethod
    def obey(self, order: str) -> None: ...
