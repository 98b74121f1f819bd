"""What the command does not do: load a model library, open a socket, make a person wait."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest
from installed import Memx

from memx.models import weights

HEAVY = {"torch", "llama_cpp", "numpy", "faiss", "sentence_transformers", "dateparser", "PySide6", "pandas"}
HEAVY |= {"openai", "httpx2", "keyring"}
WATCH = """
import os, sys
def watch(event, arguments):
    if event == "socket.__new__" and arguments[1] != 1:  # AF_UNIX
        note(f"socket of family {arguments[1]}")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        note(f"{event} {arguments[0]}")
    elif event == "import" and arguments[0] in %r:
        note(f"import {arguments[0]} in {sys.orig_argv}")
def note(text):
    with open(os.environ["MEMX_WATCHED"], "a") as file:
        file.write(text + chr(10))
note("watching " + " ".join(sys.orig_argv[1:8]))
sys.addaudithook(watch)
"""


@pytest.fixture
def watched(memx: Memx, tmp_path: Path) -> Path:
    """Every process that the command starts writes what it must not do to this file."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(WATCH % (sorted(HEAVY),))
    memx.extra = {"PYTHONPATH": str(tmp_path / "site"), "MEMX_WATCHED": str(tmp_path / "watched")}
    return tmp_path / "watched"


def lines(path: Path, start: str) -> list[str]:
    return [line for line in path.read_text().splitlines() if line.startswith(start)]


def test_the_watch_sees_what_it_is_for(watched: Path, memx: Memx) -> None:
    code = "import socket; socket.socket(socket.AF_INET).close(); socket.socket(socket.AF_UNIX).close()"
    subprocess.run([sys.executable, "-P", "-c", code], env=memx.environment(), check=True, timeout=60)
    assert lines(watched, "socket") == ["socket of family 2"]


def test_keeping_finding_and_exporting_load_no_model_library_and_open_no_socket(
    watched: Path, memx: Memx, tmp_path: Path
) -> None:
    memx("add", "a note")
    memx("search", "note last week")
    memx("export", tmp_path / "x.jsonl")
    memx("import", tmp_path / "x.jsonl")
    memx("doctor")
    assert len(lines(watched, "watching")) >= 5
    assert lines(watched, "socket") == []
    assert lines(watched, "import") == []


@pytest.mark.models
def test_models_are_listed_and_chosen_without_a_socket(watched: Path, memx: Memx) -> None:
    memx("models", "list")
    memx("models", "used")
    memx("models", "use", weights.language_weights())
    memx("models", "use", "qwen3-4b", code=5)
    memx("models", "remove", "qwen3-4b", "--yes", code=3)
    memx("add", "The gate opens at nine")
    memx("ask", "When does the gate open?", "--budget", "quick")
    memx("doctor")
    assert "language_service" in " ".join(lines(watched, "watching"))
    assert lines(watched, "socket") == []
    assert not [line for line in lines(watched, "import") if "memx.models.child" not in line]


@pytest.mark.models
def test_asking_opens_no_socket_in_any_process(watched: Path, memx: Memx) -> None:
    memx("add", "The gate opens at nine")
    memx("ask", "When does the gate open?", "--budget", "balanced")
    processes = " ".join(lines(watched, "watching"))
    assert "embedder" in processes
    assert "language" in processes
    assert lines(watched, "socket") == []
    mine = [line for line in lines(watched, "import") if "memx.models.child" not in line]
    assert mine == []


@pytest.mark.parametrize("room", ["memx.desktop", "memx.cli", "memx.cli.commands", "memx.app", "memx.app.memory"])
def test_no_front_end_loads_a_model_library(room: str) -> None:
    code = f"import {room}, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_keeping_a_note_is_quick(memx: Memx) -> None:
    """By processor time, which a busy machine does not stretch."""
    memx("add", "the first note makes the library")
    spent = []
    for number in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        memx("add", f"note {number}")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) < 0.5, spent
