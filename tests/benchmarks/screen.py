"""An X server of its own with a window manager, and a hand on its keyboard and mouse."""

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import DisplayError
from Xlib.ext import xtest

WIDTH, HEIGHT = 1600, 1000
UP, DOWN = 4, 5  # the wheel, as buttons


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """The name of its display."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    keeper = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL)
    try:
        _wait_for_manager(name)
        yield name
    finally:
        for process in (keeper, server):
            process.terminate()
            process.wait(10)


def _wait_for_manager(name: str) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with contextlib.suppress(DisplayError), contextlib.closing(Display(name)) as display:
            if display.screen().root.get_full_property(
                display.intern_atom("_NET_NUMBER_OF_DESKTOPS"), X.AnyPropertyType
            ):
                return
        time.sleep(0.1)
    raise RuntimeError("no window manager came up")


class Hand:
    """Presses what a person would press; each is at the server when the call returns."""

    def __init__(self, name: str) -> None:
        self.display = Display(name)

    def key(self, letter: str, *, held: tuple[str, ...] = (), release: bool = True) -> None:
        for one in (*held, letter):
            self._send(X.KeyPress, self._code(one))
        if release:
            self.let_go(letter, held=held)

    def let_go(self, letter: str, *, held: tuple[str, ...] = ()) -> None:
        for one in (letter, *held):
            self._send(X.KeyRelease, self._code(one))

    def press(self, button: int) -> None:
        self._send(X.ButtonPress, button)

    def release(self, button: int) -> None:
        self._send(X.ButtonRelease, button)

    def move(self, x: int, y: int) -> None:
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        self.display.sync()

    def _send(self, kind: int, what: int) -> None:
        xtest.fake_input(self.display, kind, what)
        self.display.sync()

    def _code(self, letter: str) -> int:
        return int(self.display.keysym_to_keycode(XK.string_to_keysym(letter)))
