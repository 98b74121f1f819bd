"""What shows a desktop's notices.

Prints a JSON line for each notice. Reads from its input: `click` invokes the last one, `dismiss` closes it.
"""

from jeepney import DBusAddress, new_method_return, new_signal
from session_service import SessionService

NAME = "org.freedesktop.Notifications"
PLACE = DBusAddress("/org/freedesktop/Notifications", interface=NAME)


class Notifications(SessionService):
    last = 0

    def answer(self, name: str, message) -> None:
        if name == "Notify":
            self.last = message.body[1] or self.last + 1
            self.line.send(new_method_return(message, "u", (self.last,)))
            self.say({"call": name, "body": message.body})
        else:
            self.line.send(new_method_return(message))

    def obey(self, order: str) -> None:
        if order == "click":
            self.line.send(new_signal(PLACE, "ActionInvoked", "us", (self.last, "default")))
        self.line.send(new_signal(PLACE, "NotificationClosed", "uu", (self.last, 2)))


if __name__ == "__main__":
    Notifications(NAME).serve()
