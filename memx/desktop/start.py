"""Starts the window, or hands over to the one that runs. It is shown before the library is opened."""

import os
import sys
import time

TYPE_CHECKING = False  # what only hands over loads no library that it does not need
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from memx.desktop.instance import Instance

BEGUN = time.perf_counter()
NO_DISPLAY = (
    "MemX cannot open a window: there is no display (DISPLAY and WAYLAND_DISPLAY are not set). "
    "Use the command line instead: `memx --help`."
)

PATIENCE = 5.0  # seconds for one that has only just begun
RUNS_ALREADY = (
    "MemX runs already and does not answer. Close its window, or end the process, and try again. Nothing was changed."
)
DESKTOP_FILE = "org.memx.MemX"

NO_LIBRARY = (
    "MemX cannot open a window: the system library {} is missing. On Debian and Ubuntu: "
    "sudo apt-get install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 "
    "libxcb-xinerama0 libxkbcommon-x11-0 libegl1 libgl1 libfontconfig1. The command line works without: `memx --help`."
)


def main(word: str = "window") -> int:
    """Open what the word says: `window`, `capture` or `hidden`. Returns the exit code when it is closed, 2 where there
    is no display.

    MEMX_STARTUP_TRACE=1 prints when the window stood and when it could be used.
    """
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201
        return 2
    from memx.app import places
    from memx.desktop.handing_over import hand_over

    if hand_over(places.library_place(), word):
        _trace("handed over")
        return 0
    if lacking := lacking_library():
        print(NO_LIBRARY.format(lacking), file=sys.stderr)  # noqa: T201
        return 2
    from memx.desktop.instance import Instance

    folder = places.library_folder()
    instance = Instance(folder)
    if not instance.claim():
        if hand_over(places.library_place(), word, PATIENCE):
            return 0
        print(RUNS_ALREADY, file=sys.stderr)  # noqa: T201
        return 1
    try:
        return _run(folder, word, instance)
    finally:
        instance.close()


def _run(folder: "Path", word: str, instance: "Instance") -> int:
    from PySide6.QtCore import QCoreApplication, QSettings
    from PySide6.QtWidgets import QApplication

    from memx.app import logs
    from memx.desktop import icons, texts, theme
    from memx.desktop.program import Program

    logs.start()
    QCoreApplication.setOrganizationName("memx")
    QCoreApplication.setApplicationName("memx")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName("MemX")
    app.setDesktopFileName(DESKTOP_FILE)
    app.setWindowIcon(icons.program_icon())
    texts.use(texts.chosen())
    theme.choose_font(app)
    theme.follow_system(app)
    program = Program(app, folder, _trace)
    listening = _Listening(program.close)
    program.open(word)
    instance.listen(program.open)
    code = app.exec()
    listening.close()
    program.shut_down()
    return code


class _Listening:
    """SIGTERM and SIGINT close the window as a person would: what was typed is kept, the models end."""

    def __init__(self, close: "Callable[[], object]") -> None:
        import signal
        import socket

        from PySide6.QtCore import QSocketNotifier

        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda: (self._near.recv(64), close()))
        self._before = signal.set_wakeup_fd(self._far.fileno())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)

    def close(self) -> None:
        """Back to how it was."""
        import signal

        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        for end in (self._near, self._far):
            end.close()


def has_display() -> bool:
    """Can Qt show a window here? Other systems than X11 and Wayland always can."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in {
        "offscreen",
        "minimal",
        "vnc",
    }:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def lacking_library() -> str:
    """The system library that Qt's X11 plugin lacks here, else empty. (Qt itself would abort.)"""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    wants_x11 = platform == "xcb" or (not platform and "DISPLAY" in os.environ and "WAYLAND_DISPLAY" not in os.environ)
    if sys.platform != "linux" or not wants_x11:
        return ""
    import ctypes
    from pathlib import Path

    import PySide6.QtGui

    plugin = Path(PySide6.QtGui.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error).split(":", maxsplit=1)[0] if plugin.exists() else ""
    return ""


def _trace(event: str) -> None:
    """`MEMX_STARTUP usable 0.412 1764000000.123 0.380`: seconds since the first import, the computer's clock, and
    seconds of processor time used since the process began."""
    if os.environ.get("MEMX_STARTUP_TRACE"):
        figures = f"{time.perf_counter() - BEGUN:.3f} {time.time():.3f} {time.process_time():.3f}"
        print(f"MEMX_STARTUP {event} {figures}", file=sys.stderr, flush=True)  # noqa: T201
