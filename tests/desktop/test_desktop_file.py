"""The file by which a desktop knows MemX: its name is the window's, and what it runs exists."""

import configparser
from pathlib import Path

import pytest

from memx.__main__ import WINDOWS, front_end, named_library
from memx.app import places
from memx.desktop import start
from memx.desktop.start import DESKTOP_FILE

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
    assert WINDOWS["capture"] == "capture"


@pytest.mark.parametrize(("words", "asked"), [([], "window"), (["capture"], "capture"), (["--hidden"], "hidden")])
def test_which_window_is_asked_for(words: list[str], asked: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("MEMX_LIBRARY", "")
    started: list[tuple[str, Path]] = []
    monkeypatch.setattr(start, "main", lambda word: started.append((word, places.library_folder())) or 0)
    assert front_end(["--library", str(tmp_path), *words]) == 0
    assert started == [(asked, tmp_path)]
