"""MemX started with the computer, into the tray. What the system has on its disk is the setting, and nothing else."""

import os
import sys
from pathlib import Path
from typing import Protocol

import platformdirs
from PySide6.QtCore import QSettings

from memx.desktop.start import DESKTOP_FILE
from memx.desktop.texts import tr
from memx.domain.errors import MemXError

HIDDEN = "--hidden"


class Autostart(Protocol):
    """On a worker thread. `set_on` raises MemXError where it could not be kept; then nothing has changed."""

    def is_on(self) -> bool: ...
    def set_on(self, on: bool) -> None: ...


def for_this_system(library: Path) -> Autostart:
    words = command(library)
    if sys.platform == "win32":
        run = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
        return RunKey(QSettings(run, QSettings.Format.NativeFormat), words)
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", words)
    settings = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(settings) if Path(settings).is_absolute() else Path.home() / ".config"
    return DesktopFile(folder / "autostart", words)


def command(library: Path) -> list[str]:
    """What starts this MemX, with this library, and shows no window."""
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")  # on Windows: no console beside it
    program = [str(windowless if windowless.exists() else python), "-m", "memx"]
    if getattr(sys, "frozen", False):
        program = [str(python)]
    usual = platformdirs.user_data_path("memx", appauthor=False)
    named = [] if library.expanduser().resolve() == usual.resolve() else ["--library", str(library.resolve())]
    return [*program, *named, HIDDEN]


class DesktopFile:
    """Where desktops of Linux look: `autostart/org.memx.MemX.desktop` among a person's settings."""

    def __init__(self, folder: Path, words: list[str]) -> None:
        self._file, self._words = folder / f"{DESKTOP_FILE}.desktop", words

    def is_on(self) -> bool:
        """Not where a desktop's own list of what starts has it switched off."""
        import configparser

        read = configparser.ConfigParser(interpolation=None, strict=False)
        try:
            read.read(self._file, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError, OSError):
            return False
        if "Desktop Entry" not in read:
            return False
        entry = read["Desktop Entry"]
        off = entry.get("Hidden", "false"), entry.get("X-GNOME-Autostart-enabled", "true")
        return (off[0].lower(), off[1].lower()) == ("false", "true")

    def set_on(self, on: bool) -> None:
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.5",
            "Name=MemX",
            f"Exec={' '.join(_quoted(word) for word in self._words)}",
            f"Icon={DESKTOP_FILE}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        _keep(self._file, "\n".join((*lines, "")).encode() if on else None)


class LaunchAgent:
    """Where macOS looks: a property list among the person's launch agents."""

    def __init__(self, folder: Path, words: list[str]) -> None:
        self._file, self._words = folder / f"{DESKTOP_FILE}.plist", words

    def is_on(self) -> bool:
        return self._file.exists()

    def set_on(self, on: bool) -> None:
        import plistlib

        agent = {
            "Label": DESKTOP_FILE,
            "ProgramArguments": self._words,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        _keep(self._file, plistlib.dumps(agent) if on else None)


class RunKey:
    """Where Windows looks: a value of the person's key `Run`."""

    def __init__(self, run: QSettings, words: list[str]) -> None:
        self._run, self._words = run, words

    def is_on(self) -> bool:
        return self._run.contains("MemX")

    def set_on(self, on: bool) -> None:
        from subprocess import list2cmdline

        if on:
            self._run.setValue("MemX", list2cmdline(self._words))
        else:
            self._run.remove("MemX")
        self._run.sync()
        if self._run.status() is not QSettings.Status.NoError:
            raise _not_kept(tr("Windows does not let it be changed"))


def _keep(file: Path, content: bytes | None) -> None:
    """The file as a whole, or as it was; None takes it away."""
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        if content is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(content)
        fresh.replace(file)
    except OSError as error:
        raise _not_kept(f"{file}: {error.strerror}") from error
    finally:
        if content is not None and fresh.exists():
            fresh.unlink()


def _not_kept(why: str) -> MemXError:
    return MemXError(tr("Starting with the computer could not be changed ({why}). It stays as it was.", why=why))


def _quoted(word: str) -> str:
    """As the specification of desktop files wants it: quoted, and then escaped once more as every value is."""
    inside = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    return f'"{inside}"'.replace("\\", "\\\\").replace("%", "%%")
