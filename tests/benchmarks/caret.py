"""From the key to the caret: how long until the small window for a thought can be typed into, while MemX runs.

    python tests/benchmarks/caret.py

The real `memx` under Xvfb with openbox, another program's window in front. Two ways apart: the key of the whole
desktop, which MemX itself has grabbed, and a key of the desktop that runs `memx capture`. Measured from outside: from
the event at the X server until the window is the active one, has the keyboard and is painted. Rows "computed" are what
MemX itself used of the processors meanwhile (with the process of the command): where other programs use them, the
figure of a quiet machine lies between those and the rows above.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from figures import Figure, percentile, report
from screen import HEIGHT, WIDTH, Hand, screen
from startup import with_samples
from Xlib import XK, X
from Xlib.error import BadAccess, CatchError, XError
from Xlib.protocol.event import ClientMessage
from Xlib.xobject.drawable import Window

TIMES, PATIENCE = 30, 10.0  # presses each way, and seconds at most for one
START, SETTLED = (
    60.0,
    10.0,
)  # seconds until the key can be used, and until the models are up: MemX has been there a while
HELD = 0.08  # seconds that a person holds a key down
NAME = "A new note"
KEY = ("space", ("Control_L", "Alt_L"))


class Desk:
    """What stands on the screen, seen by another program; its own window is black and as large as the screen."""

    def __init__(self, name: str) -> None:
        self.hand = Hand(name)
        self.display = self.hand.display
        self.root = self.display.screen().root
        self._active = self.display.intern_atom("_NET_ACTIVE_WINDOW")
        self.other = self.root.create_window(0, 0, WIDTH, HEIGHT, 0, X.CopyFromParent, background_pixel=0)
        self.other.set_wm_name("Another program")
        self.other.map()
        self.display.sync()

    def to_other(self) -> None:
        """The person works elsewhere."""
        said = ClientMessage(window=self.other, client_type=self._active, data=(32, [2, X.CurrentTime, 0, 0, 0]))
        self.root.send_event(said, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        until(lambda: self.active() == self.other.id, "the other program in front")
        time.sleep(0.3)

    def active(self) -> int:
        found = self.root.get_full_property(self._active, X.AnyPropertyType)
        return int(found.value[0]) if found is not None and len(found.value) else 0

    def key_is_taken(self) -> bool:
        """Has MemX grabbed it? Then nobody else can."""
        refused, code = CatchError(BadAccess), self.display.keysym_to_keycode(XK.XK_space)
        keys = (code, X.ControlMask | X.Mod1Mask)
        self.root.grab_key(*keys, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refused)
        self.display.sync()
        if refused.get_error() is None:
            self.root.ungrab_key(*keys)
            self.display.sync()
        return refused.get_error() is not None

    def caret_is_there(self) -> bool:
        """In the small window, which is seen."""
        active = self.active()
        window = self.display.create_resource_object("window", active)
        try:
            return active not in (0, self.other.id) and _named(window) and self._has_keys(window) and _painted(window)
        except XError:
            return False  # it has just gone

    def _has_keys(self, window: Window) -> bool:
        focus = self.display.get_input_focus().focus
        return getattr(focus, "id", 0) in {window.id, *(child.id for child in window.query_tree().children)}


def _named(window: Window) -> bool:
    return str(window.get_wm_name() or "").startswith(NAME)


def _painted(window: Window) -> bool:
    """Is there light where the text goes?"""
    pixel = window.get_image(60, 60, 1, 1, X.ZPixmap, 0xFFFFFF).data
    return min(pixel[:3]) > 200


def until(true: Callable[[], object], what: str, patience: float = PATIENCE) -> float:
    """When it was; looks every millisecond."""
    end = time.monotonic() + patience
    while not true():
        if time.monotonic() > end:
            raise RuntimeError(f"{what} did not come within {patience:.0f} s")
        time.sleep(0.001)
    return time.perf_counter()


def used(process: int) -> float:
    """Milliseconds of the processors that a process has used; Linux counts nanoseconds."""
    return sum(int(file.read_text().split()[0]) for file in Path(f"/proc/{process}/task").glob("*/schedstat")) / 1e6


def by_its_own_key(desk: Desk) -> float:
    """Milliseconds."""
    letter, held = KEY
    begun = time.perf_counter()
    desk.hand.key(letter, held=held, release=False)
    released = False

    def there() -> bool:
        nonlocal released
        if not released and time.perf_counter() - begun > HELD:
            desk.hand.let_go(letter, held=held)
            released = True
        return desk.caret_is_there()

    taken = until(there, "the small window") - begun
    if not released:
        desk.hand.let_go(letter, held=held)
    return 1000 * taken


def by_a_command(desk: Desk, library: Path, environment: dict[str, str]) -> float:
    """Milliseconds, with the process that the desktop starts."""
    begun = time.perf_counter()
    command = [str(Path(sys.executable).with_name("memx")), "--library", str(library), "capture"]
    told = subprocess.Popen(command, env=environment)
    taken = until(desk.caret_is_there, "the small window") - begun
    told.wait(10)
    return 1000 * taken


def repeated(desk: Desk, memx: int, press: Callable[[], float], times: int) -> tuple[list[float], list[float]]:
    """How long each took, and what was computed for it."""
    taken, computed = [], []
    for _ in range(times):
        desk.to_other()
        before = used(memx) + _children()
        taken.append(press())
        computed.append(used(memx) + _children() - before)
        desk.hand.key("Escape")
        until(lambda: not desk.caret_is_there(), "the small window gone")
    return taken, computed


def _children() -> float:
    """Milliseconds that those which have ended had used."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (ended.ru_utime + ended.ru_stime)


def measure(name: str, folder: Path) -> list[Figure]:
    library, home = folder / "library", folder / "home"
    settings = home / ".config" / "memx"
    settings.mkdir(parents=True)
    (settings / "memx.ini").write_text("[General]\nappearance=light\n[capture_key]\non=true\n")
    with_samples(library)
    environment = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "LANGUAGE")}
    environment |= {"DISPLAY": name, "HOME": str(home), "LC_ALL": "C.UTF-8", "XDG_SESSION_TYPE": "x11"}
    environment |= {"XDG_CONFIG_HOME": str(home / ".config"), "XDG_STATE_HOME": str(home / "state")}
    memx = subprocess.Popen([Path(sys.executable).with_name("memx"), "--library", library], env=environment)
    try:
        desk = Desk(name)
        until(desk.key_is_taken, "MemX with its key", START)
        time.sleep(SETTLED)
        [first], [computed] = repeated(desk, memx.pid, lambda: by_its_own_key(desk), 1)
        own = repeated(desk, memx.pid, lambda: by_its_own_key(desk), TIMES)
        command = repeated(desk, memx.pid, lambda: by_a_command(desk, library, environment), TIMES)
    finally:
        memx.terminate()
        memx.wait(30)
    return [
        Figure("MemX's own key to caret, the first press", first, "ms", ("<=", 200.0), n=1),
        Figure("MemX's own key to caret, the first press, computed", computed, "ms", n=1),
        *_rows("MemX's own key to caret", *own),
        *_rows("key of the desktop, `memx capture`, to caret", *command),
        Figure("load of the machine meanwhile (1 min)", os.getloadavg()[0], ""),
    ]


def _rows(name: str, taken: list[float], computed: list[float]) -> list[Figure]:
    return [
        Figure(f"{name}, median", percentile(taken, 0.5), "ms", n=len(taken)),
        Figure(f"{name}, p95", percentile(taken, 0.95), "ms", ("<=", 200.0), n=len(taken)),
        Figure(f"{name}, worst", max(taken), "ms", n=len(taken)),
        Figure(f"{name}, computed, p95", percentile(computed, 0.95), "ms", n=len(taken)),
    ]


def main() -> None:
    with screen() as name, tempfile.TemporaryDirectory() as folder:
        report("caret", measure(name, Path(folder)), "python tests/benchmarks/caret.py")


if __name__ == "__main__":
    main()
