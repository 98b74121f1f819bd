"""Starting with the computer: what is written where, that it starts, and that nothing stays when it is off."""

import configparser
import plistlib
import re
import sys
from pathlib import Path

import platformdirs
import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from memx.__main__ import WINDOWS, named_library
from memx.desktop import autostart
from memx.desktop.autostart import DesktopFile, LaunchAgent, RunKey, command
from memx.desktop.habit_settings import StartSetting
from memx.desktop.habits import Habits
from memx.desktop.start import DESKTOP_FILE
from memx.domain.errors import MemXError

ODD = ['/opt/my memx/py"th$on`', "-m", "memx", "--library", "/home/a b/100% notes\\x", "--hidden"]


def executed(file: Path) -> list[str]:
    """What a desktop runs: the value unescaped, then parted into quoted words, then `%%` read as a percent sign."""
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(file)
    value = read["Desktop Entry"]["Exec"].replace("\\\\", "\\")
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', value)
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in quoted]


@pytest.mark.skipif(sys.platform != "linux", reason="another system's place")
def test_the_file_is_where_desktops_look_and_goes_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    starting = autostart.for_this_system(tmp_path / "library")
    file = tmp_path / "settings" / "autostart" / f"{DESKTOP_FILE}.desktop"
    assert not starting.is_on()
    starting.set_on(True)
    assert starting.is_on()
    program, *rest = executed(file)
    assert program == sys.executable
    assert rest[:2] == ["-m", "memx"]
    library, words = named_library(rest[2:])
    assert (library, words) == (str(tmp_path / "library"), ["--hidden"])
    assert WINDOWS[words[0]] == "hidden"
    starting.set_on(False)
    assert not starting.is_on()
    assert list(file.parent.iterdir()) == []
    starting.set_on(False)


def test_the_usual_library_needs_no_name() -> None:
    assert command(platformdirs.user_data_path("memx", appauthor=False))[-3:] == ["-m", "memx", "--hidden"]


def test_odd_names_reach_the_program_whole(tmp_path: Path) -> None:
    starting = DesktopFile(tmp_path, ODD)
    starting.set_on(True)
    assert executed(tmp_path / f"{DESKTOP_FILE}.desktop") == ODD


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_switched_off_in_the_desktops_own_list_it_is_off(tmp_path: Path, line: str) -> None:
    starting = DesktopFile(tmp_path, ODD)
    file = tmp_path / f"{DESKTOP_FILE}.desktop"
    file.write_text(f"[Desktop Entry]\nType=Application\nExec=memx\n{line}\n")
    assert not starting.is_on()
    starting.set_on(True)
    assert starting.is_on()


def test_a_file_that_is_none_is_off(tmp_path: Path) -> None:
    (tmp_path / f"{DESKTOP_FILE}.desktop").write_bytes(b"\xff\xfe\x00 no file of a desktop")
    assert not DesktopFile(tmp_path, ODD).is_on()


def test_what_cannot_be_written_is_said_and_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file where a folder should be")
    starting = DesktopFile(tmp_path / "autostart", ODD)
    with pytest.raises(MemXError, match="It stays as it was"):
        starting.set_on(True)
    assert not starting.is_on()


def test_the_agent_of_macos_is_a_property_list(tmp_path: Path) -> None:
    starting = LaunchAgent(tmp_path / "LaunchAgents", ODD)
    starting.set_on(True)
    agent = plistlib.loads((tmp_path / "LaunchAgents" / f"{DESKTOP_FILE}.plist").read_bytes())
    assert (agent["Label"], agent["ProgramArguments"], agent["RunAtLoad"]) == (DESKTOP_FILE, ODD, True)
    starting.set_on(False)
    assert not starting.is_on()


def test_the_value_of_windows_is_one_line(tmp_path: Path) -> None:
    kept = QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)
    starting = RunKey(kept, ["C:\\Program Files\\memx.exe", "--hidden"])
    starting.set_on(True)
    assert kept.value("MemX") == '"C:\\Program Files\\memx.exe" --hidden'
    assert starting.is_on()
    starting.set_on(False)
    assert not starting.is_on()


@pytest.fixture
def setting(make_window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """`setting(has_tray)` is the part of the settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))

    def make(has_tray: bool = True) -> StartSetting:
        window = make_window(FakeMemory(["Tea"]))
        made = StartSetting(
            Habits(tmp_path / "library", QSystemTrayIcon(window) if has_tray else None, window), window.lanes
        )
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(made.starts.isEnabled)
        return made

    return make


@pytest.mark.skipif(sys.platform != "linux", reason="another system's place")
def test_the_box_writes_the_file_and_takes_it_away(setting, qtbot: QtBot, tmp_path: Path) -> None:
    box = setting().starts
    file = tmp_path / "own" / "autostart" / f"{DESKTOP_FILE}.desktop"
    assert not box.isChecked(), "off until the person wants it"
    box.click()
    qtbot.waitUntil(file.exists)
    box.click()
    qtbot.waitUntil(lambda: not file.exists())
    assert not box.isChecked()


@pytest.mark.skipif(sys.platform != "linux", reason="another system's place")
def test_a_box_that_could_not_be_obeyed_goes_back_and_says_why(setting, qtbot: QtBot, tmp_path: Path) -> None:
    part = setting()
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "autostart").write_text("in the way")
    part.starts.click()
    qtbot.waitUntil(lambda: "could not be changed" in part.says.text())
    assert part.says.isVisible()
    assert not part.starts.isChecked()


def test_without_a_tray_nothing_speaks_of_one(setting) -> None:
    part = setting(has_tray=False)
    assert "tray" not in part.starts.text()
    assert part.stays.isHidden()
