"""`memx --hidden`, as a computer's start runs it: into the tray, or a window where there is none."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Window, until

from memx.app.memory import Memory
from memx.desktop.autostart import command
from memx.domain.notes import Draft

sys.path.append(str(Path(__file__).parents[1] / "desktop"))
from private_bus import Service, bus

pytestmark = pytest.mark.window
Begin = Callable[..., Window]
NAME = "A new note"


@pytest.fixture
def begin(display: str, tmp_path: Path, environment: dict[str, str]) -> Iterator[Begin]:
    """`begin(library)` runs what the file of the autostart runs."""
    begun: list[Window] = []

    def run(library: Path, **more: str) -> Window:
        errors = tmp_path / "errors.txt"
        with errors.open("wb") as kept:
            process = subprocess.Popen(command(library), env=environment | more, stderr=kept)
        begun.append(Window(process, display, errors))
        until(lambda: begun[-1].trace("hidden"), what="a start")
        return begun[-1]

    yield run
    for window in begun:
        if window.process.poll() is None:
            window.process.terminate()
            window.process.wait(30)


@pytest.fixture
def tray(tmp_path: Path, environment: dict[str, str]) -> Iterator[Service]:
    with bus(tmp_path) as address:
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        service = Service("tray_service.py", address)
        yield service
        service.end()


def shown(window: Window) -> list[str]:
    return window.xdo("search", "--onlyvisible", "--pid", str(window.process.pid)).split()


def second(environment: dict[str, str], library: Path, *words: str) -> int:
    line = [sys.executable, "-m", "memx", "--library", str(library), *words]
    return subprocess.run(line, env=environment, timeout=60, check=False).returncode


def test_it_waits_in_the_tray_for_a_thought_and_ends_when_told(
    begin: Begin, library: Memory, tray: Service, environment: dict[str, str], tmp_path: Path
) -> None:
    place = tmp_path / "settings" / "memx"
    place.mkdir(parents=True)
    (place / "memx.ini").write_text("[capture_key]\non=true\n")
    library.save(Draft("An older note"))
    window = begin(library.folder)
    until(lambda: tray.got("RegisterStatusNotifierItem"), what="the icon in the tray")
    assert shown(window) == []
    until(lambda: window.xdo("key", "ctrl+alt+space") or shown(window), what="the small window")
    until(lambda: window.xdo("getactivewindow", "getwindowname").startswith(NAME), what="the caret")
    window.xdo("type", "--delay", "20", "Out of the tray")
    window.xdo("key", "ctrl+Return")
    until(lambda: library.count() == 2, what="the note")
    until(lambda: not shown(window), what="the small window gone")
    assert window.process.poll() is None, "it waits for the next"
    assert second(environment, library.folder, "--hidden") == 0
    assert shown(window) == []
    tray.say("activate")
    until(lambda: window.trace("usable"), what="the main window")
    [window.id] = shown(window)
    window.xdo("windowactivate", "--sync", window.id)
    window.key("ctrl+q")
    assert window.process.wait(30) == 0


def test_told_to_end_in_the_tray_it_ends(begin: Begin, library: Memory, tray: Service) -> None:
    window = begin(library.folder)
    until(lambda: tray.got("RegisterStatusNotifierItem"), what="the icon in the tray")
    window.process.terminate()
    assert window.process.wait(30) == 0


def test_without_a_tray_it_is_a_window(begin: Begin, library: Memory) -> None:
    library.save(Draft("An older note"))
    window = begin(library.folder, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    until(lambda: window.trace("usable"), 60, what="the window")
    [window.id] = shown(window)
    window.xdo("windowactivate", "--sync", window.id)
    assert window.quit() == 0
