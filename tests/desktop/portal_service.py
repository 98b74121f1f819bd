"""The portal of global shortcuts, as a desktop runs it: a program of its own on the session bus.

`python portal_service.py grant|decline|keyless`. Prints a JSON line for each call that it got. Reads from its input:
`press` emits Activated, `press-other` that of another program's shortcut, `change KEY` says that the person has set
another key, `close` ends the session.
"""

import sys

from jeepney import DBusAddress, HeaderFields, new_error, new_method_return, new_signal
from session_service import SessionService

PATH = "/org/freedesktop/portal/desktop"
KEYS = "org.freedesktop.portal.GlobalShortcuts"


class Portal(SessionService):
    def __init__(self, mood: str) -> None:
        super().__init__("org.freedesktop.portal.Desktop")
        self._mood = mood
        self._session = self._asker = ""

    def answer(self, name: str, message) -> None:
        self._asker = message.header.fields[HeaderFields.sender]
        self.say({"call": name, "body": message.body})
        if name == "Register":
            self.line.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
        elif name in {"CreateSession", "BindShortcuts"}:
            token = message.body[-1]["handle_token"][1]
            request = f"{PATH}/request/{self._asker[1:].replace('.', '_')}/{token}"
            self.line.send(new_method_return(message, "o", (request,)))
            self._respond(request, *self._outcome(name, message.body))
        else:
            self.line.send(new_method_return(message))

    def _outcome(self, name: str, body) -> tuple[int, dict]:
        if name == "CreateSession":
            token = body[0]["session_handle_token"][1]
            self._session = f"{PATH}/session/{self._asker[1:].replace('.', '_')}/{token}"
            return 0, {"session_handle": ("s", self._session)}
        if self._mood == "decline":
            return 1, {}
        [(shortcut, wish)] = body[1]
        described = "" if self._mood == "keyless" else wish["preferred_trigger"][1].title()
        return 0, {"shortcuts": ("a(sa{sv})", [(shortcut, {"trigger_description": ("s", described)})])}

    def _respond(self, request: str, code: int, results: dict) -> None:
        self._signal(request, "org.freedesktop.portal.Request", "Response", "ua{sv}", (code, results))

    def _signal(self, path: str, interface: str, name: str, signature: str, body) -> None:
        said = new_signal(DBusAddress(path, interface=interface), name, signature, body)
        said.header.fields[HeaderFields.destination] = self._asker
        self.line.send(said)

    def obey(self, order: str) -> None:
        word, _, rest = order.partition(" ")
        if word in {"press", "press-other"}:
            shortcut = "capture" if word == "press" else "other"
            self._signal(PATH, KEYS, "Activated", "osta{sv}", (self._session, shortcut, 1, {}))
        elif word == "change":
            now = [("capture", {"trigger_description": ("s", rest)})]
            self._signal(PATH, KEYS, "ShortcutsChanged", "oa(sa{sv})", (self._session, now))
        elif word == "close":
            self._signal(self._session, "org.freedesktop.portal.Session", "Closed", "", ())


if __name__ == "__main__":
    Portal(sys.argv[1]).serve()
