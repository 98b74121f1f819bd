"""The real window: its own process, on its own X server with a window manager, driven by real key events."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

from memx.app.memory import Memory

PICTURES = Path(__file__).parents[2] / "build" / "window"
TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
WIDTH, HEIGHT = 2560, 1720  # room for the window at 200 %
PLAIN_FRAMES = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application class="*"><decor>no</decor></application></applications></openbox_config>"""


def until(true: Callable[[], object], seconds: float = 30.0, what: str = "it") -> None:
    """Wait for a condition of another process."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"{what} did not happen within {seconds:.0f} s"
        time.sleep(0.05)


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An X server with a window manager; fails, naming the Debian package, where one of the tools is missing."""
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    assert not missing, f"The window tests need Debian packages: sudo apt-get install {' '.join(missing)}"
    read, write = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    assert name != ":", "Xvfb did not start"
    rules = tmp_path_factory.mktemp("openbox") / "rc.xml"
    rules.write_text(PLAIN_FRAMES)
    keeper = subprocess.Popen(
        ["openbox", "--config-file", str(rules)], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL
    )
    try:
        managed = ["xdotool", "get_num_desktops"]
        until(
            lambda: (
                subprocess.run(
                    managed, env={**os.environ, "DISPLAY": name}, capture_output=True, check=False
                ).returncode
                == 0
            )
        )
        yield name
    finally:
        for process in (keeper, server):
            process.terminate()
            process.wait(10)


@dataclass
class Window:
    """A running `memx desktop`."""

    process: "subprocess.Popen[bytes]"
    display: str
    errors: Path
    id: str = ""

    def xdo(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def key(self, *keys: str) -> None:
        self.xdo("key", "--clearmodifiers", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        self.xdo("type", "--clearmodifiers", "--delay", "15", "--", text)

    def title(self) -> str:
        return self.xdo("getwindowname", self.id)

    def picture(self, name: str) -> Image.Image:
        PICTURES.mkdir(parents=True, exist_ok=True)
        place = dict(re.findall(r"(\w+)=(\d+)", self.xdo("getwindowgeometry", "--shell", self.id)))
        left, top = int(place["X"]), int(place["Y"])
        box = (left, top, left + int(place["WIDTH"]), top + int(place["HEIGHT"]))
        seen = ImageGrab.grab(xdisplay=self.display).crop(box)
        seen.save(PICTURES / f"{name}.png")
        return seen

    def trace(self, event: str) -> float | None:
        """When MEMX_STARTUP_TRACE said `event`, by the computer's clock."""
        found = re.search(rf"MEMX_STARTUP {event} \S+ (\S+) \S+\n", self.errors.read_text())
        return float(found[1]) if found else None

    def processor_seconds(self, event: str) -> float:
        """What the process had used of the processor by then."""
        found = re.search(rf"MEMX_STARTUP {event} \S+ \S+ (\S+)\n", self.errors.read_text())
        assert found is not None
        return float(found[1])

    def quit(self) -> int:
        self.key("ctrl+q")
        return self.process.wait(30)


@pytest.fixture
def environment(display: str, tmp_path: Path) -> dict[str, str]:
    """Of a person of the test's own."""
    others = {"MEMX_LIBRARY", "WAYLAND_DISPLAY", "LANGUAGE"}  # the tests read English
    env = {name: value for name, value in os.environ.items() if name not in others} | {"LC_ALL": "C.UTF-8"}
    env |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": str(tmp_path / "settings")}
    return env | {"XDG_STATE_HOME": str(tmp_path / "state"), "MEMX_STARTUP_TRACE": "1"}


@pytest.fixture
def start(display: str, tmp_path: Path, environment: dict[str, str]) -> Iterator[Callable[..., Window]]:
    """`start(library)` starts the window and waits until it can be used; `start(library, word="capture")` the small
    one."""
    started: list[Window] = []
    settings = tmp_path / "settings"

    def begin(library: Path, *, appearance: str = "light", word: str = "desktop", scale: int = 1) -> Window:
        (settings / "memx").mkdir(parents=True, exist_ok=True)
        kept = settings / "memx" / "memx.ini"
        if not kept.exists():
            kept.write_text(f"[General]\nappearance={appearance}\n")
        errors = tmp_path / f"errors{len(started)}.txt"
        command = [sys.executable, "-m", "memx", "--library", str(library), word]
        env = environment | {"QT_SCALE_FACTOR": str(scale)}
        with errors.open("wb") as kept_errors:
            window = Window(subprocess.Popen(command, env=env, stderr=kept_errors), display, errors)
        started.append(window)
        said = "capture" if word == "capture" else "usable"
        until(lambda: window.trace(said) or window.process.poll() is not None, what="a usable window")
        assert window.process.poll() is None, errors.read_text()
        window.id = window.xdo("search", "--sync", "--onlyvisible", "--pid", str(window.process.pid)).split("\n")[-1]
        window.xdo("windowactivate", "--sync", window.id)
        return window

    yield begin
    for window in started:
        if window.process.poll() is None:
            window.process.terminate()
            window.process.wait(30)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Memory]:
    """The same library, seen by this process: what the window keeps, the test reads."""
    memory = Memory.open(tmp_path / "library")
    yield memory
    memory.close()
