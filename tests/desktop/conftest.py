"""Windows for the tests: with a Memory of the test's own making, or with the real one on a temporary library."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from memx.desktop import theme
from memx.desktop.capture import CaptureWindow
from memx.desktop.main_window import MainWindow

PICTURES = Path(__file__).parents[2] / "build" / "desktop"


SCREEN = {
    "name": "tests",
    "x": 0,
    "y": 0,
    "width": 1600,
    "height": 1000,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


@pytest.fixture(scope="session")
def qapp_cls(tmp_path_factory: pytest.TempPathFactory) -> type[QApplication]:
    """No display, and no settings of the person who runs the tests."""
    own = tmp_path_factory.mktemp("desktop")
    (own / "screen.json").write_text(json.dumps({"screens": [SCREEN]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={own / 'screen.json'}"
    os.environ["XDG_CONFIG_HOME"] = str(own)
    QCoreApplication.setOrganizationName("memx")
    QCoreApplication.setApplicationName("memx")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    return QApplication


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """A test that leaves a thread at work, a timer running or a window fails.

    A window that nobody deletes is deleted by Python's garbage collection, which may run on a worker's thread: a crash.
    """
    import gc
    import threading

    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    before = set(threading.enumerate())
    yield
    left = [
        thread.name for thread in set(threading.enumerate()) - before if thread.is_alive() and thread.name != "Dummy"
    ]
    ours = [name for name in left if name.startswith("memx")]
    assert not ours, f"threads left behind: {ours}"
    # Asked of the type: `isinstance` also asks an object's `__class__`, which some of torch's answer with a warning.
    timers = [thing for thing in gc.get_objects() if issubclass(type(thing), QTimer)]
    running = [timer for timer in timers if isValid(timer) and timer.isActive()]
    assert not running, f"timers left running: {running}"
    kept = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow | CaptureWindow)]
    for widget in kept:
        bury(widget)
    assert not kept, f"windows left behind: {kept}"


MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MakeWindow]:
    """`make_window(memory)` shows a window over a Memory that is open already."""
    made: list[MainWindow] = []
    theme.choose_font(qapp)
    QSettings().clear()

    def make(memory: Any = None, *, folder: Path | None = None, models: bool = False) -> MainWindow:
        window = MainWindow(folder or tmp_path / "library", models=models)
        window.resize(1180, 780)
        made.append(window)
        with qtbot.waitSignals([window.usable], timeout=10_000):
            window.show()
            if memory is not None:
                window.attach(memory)
            else:
                window.open_library()
        return window

    yield make
    for window in made:
        close(window)


def close(window: MainWindow) -> None:
    """As a person would, then what `start` does after the event loop."""
    window.close()
    window.shut_down()
    bury(window)


def bury(widget: QWidget) -> None:
    """Delete it now, on this thread."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, 52)  # DeferredDelete
    QCoreApplication.processEvents()


@pytest.fixture
def picture() -> Callable[[MainWindow, str], Path]:
    """Keep a picture of the window for a person to look at."""

    def take(window: MainWindow, name: str) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{name}.png"
        assert window.grab().save(str(path))
        return path

    return take
