"""Heavy libraries stay out of the processes that a person waits for."""

import subprocess
import sys

import pytest

HEAVY = ("torch", "sentence_transformers", "llama_cpp", "faiss", "numpy", "dateparser", "openai", "httpx2", "keyring")


def loaded_after(statement: str, names: tuple[str, ...]) -> list[str]:
    code = f"{statement}\nimport sys\nprint(*[n for n in {names!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()


@pytest.mark.parametrize("room", ["memx.desktop.start", "memx.cli.commands", "memx.app.memory", "memx.models.remote"])
def test_a_front_end_loads_no_model_library(room: str) -> None:
    assert loaded_after(f"import {room}", HEAVY) == []


def test_the_command_line_loads_no_qt() -> None:
    assert loaded_after("import memx.cli.commands", ("PySide6",)) == []


def test_the_window_does_not_wait_for_the_libraries_of_the_command_line() -> None:
    assert loaded_after("import memx.desktop.start", ("typer", "rich")) == []


@pytest.mark.skipif(sys.platform != "linux", reason="where the library is takes a library to know elsewhere")
def test_a_start_that_hands_over_loads_next_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    code = (
        "import memx.__main__, memx.desktop.start\n"
        "from memx.app import places\n"
        "from memx.desktop import handing_over\n"
        "handing_over.hand_over(places.library_place() + '/nobody', 'capture')"
    )
    slow = ("pathlib", "re", "typing", "argparse", "platformdirs", "tempfile", "PySide6")
    assert loaded_after(code, slow) == [], "each costs some of the time from a person's key to the caret"


def test_what_a_desktop_lends_is_loaded_after_the_window() -> None:
    lent = ("Xlib", "jeepney", "memx.desktop.habits")
    assert loaded_after("import memx.desktop.program", lent) == []
    assert loaded_after("import memx.desktop.habits", ("Xlib", "jeepney")) == []
