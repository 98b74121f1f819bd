"""The tray of a desktop: the watcher and the host of status notifiers.

Prints a JSON line for each item that came. Reads from its input: `activate` presses the last item.
"""

from jeepney import DBusAddress, HeaderFields, new_method_call, new_method_return
from session_service import SessionService

WATCHER = "org.kde.StatusNotifierWatcher"
PROPERTIES = {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)}


class Tray(SessionService):
    item = ""  # who registered the last one

    def answer(self, name: str, message) -> None:
        if name == "Get":
            self.line.send(new_method_return(message, "v", (PROPERTIES.get(message.body[1], ("as", [])),)))
        elif name == "GetAll":
            self.line.send(new_method_return(message, "a{sv}", (PROPERTIES,)))
        else:
            if name == "RegisterStatusNotifierItem":
                self.item = message.header.fields[HeaderFields.sender]
                self.say({"call": name, "body": message.body})
            self.line.send(new_method_return(message))

    def obey(self, order: str) -> None:
        assert order == "activate"
        item = DBusAddress("/StatusNotifierItem", self.item, "org.kde.StatusNotifierItem")
        self.line.send(new_method_call(item, "Activate", "ii", (0, 0)))


if __name__ == "__main__":
    Tray(WATCHER).serve()
