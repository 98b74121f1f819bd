"""The file by which a desktop knows MemX: its name is the window's, and what it runs exists."""

import configparser
from pathlib import Path

from memx.__main__ import named_library
from memx.desktop.start import DESKTOP_FILE, _asked_for

PACKAGING = Path(__file__).parents[2] / "packaging"


def test_the_desktop_file_names_the_window_and_runs_what_there_is() -> None:
    [path] = PACKAGING.glob("*.desktop")
    assert path.stem == DESKTOP_FILE
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(path)
    entry, capture = read["Desktop Entry"], read["Desktop Action capture"]
    assert entry["Icon"] == entry["StartupWMClass"] == DESKTOP_FILE
    assert entry["Actions"].strip(";") == "capture"
    assert entry["Exec"] == "memx"
    program, *rest = capture["Exec"].split()
    assert program == "memx"
    assert named_library(rest) == ("", ["capture"])


def test_which_window_is_asked_for(tmp_path: Path) -> None:
    assert _asked_for(["--library", str(tmp_path), "capture"]) == (tmp_path, "capture")
    assert _asked_for(["--library", str(tmp_path)]) == (tmp_path, "window")
