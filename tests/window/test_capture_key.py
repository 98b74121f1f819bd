"""`memx capture` as a desktop's shortcut runs it: the small window, from nothing and while MemX runs."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Window, until

from memx.app.memory import Memory
from memx.domain.notes import Draft

pytestmark = pytest.mark.window
Start = Callable[..., Window]
NAME = "A new note"


def children(pid: int) -> list[str]:
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text()
        except OSError:
            continue
        if f"\nPPid:\t{pid}\n" in text:
            found.append(text.splitlines()[0])
    return found


def second(environment: dict[str, str], library: Path, word: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "memx", "--library", str(library), word]
    return subprocess.run(command, env=environment, capture_output=True, timeout=60, check=False)


def focused(window: Window) -> str:
    return window.xdo("getactivewindow", "getwindowname")


def test_from_nothing_it_keeps_a_note_with_no_model(start: Start, library: Memory) -> None:
    window = start(library.folder, word="capture")
    until(lambda: focused(window).startswith(NAME), what="the caret in the small window")
    window.type("Spare key: with Nour")
    window.picture("10-capture")
    assert children(window.process.pid) == [], "no model is started for a thought"
    window.key("ctrl+Return")
    assert window.process.wait(30) == 0
    assert [note.body for note in library.notes(5)] == ["Spare key: with Nour"]


def test_esc_keeps_a_draft_over_a_restart(start: Start, library: Memory) -> None:
    window = start(library.folder, word="capture")
    until(lambda: focused(window).startswith(NAME), what="the caret in the small window")
    window.type("Half a thought")
    window.key("Escape")
    assert window.process.wait(30) == 0
    assert library.count() == 0
    again = start(library.folder, word="capture")
    until(lambda: focused(again).startswith(NAME), what="the caret in the small window")
    again.key("ctrl+Return")
    assert again.process.wait(30) == 0
    assert [note.body for note in library.notes(5)] == ["Half a thought"]


def test_while_memx_runs_the_key_brings_the_small_window(
    start: Start, library: Memory, environment: dict[str, str]
) -> None:
    library.save(Draft("An older note"))
    window = start(library.folder)
    begun = time.monotonic()
    done = second(environment, library.folder, "capture")
    assert done.returncode == 0, done.stderr
    until(lambda: focused(window).startswith(NAME), what="the caret in the small window")
    seconds = time.monotonic() - begun
    print(f"key to caret {seconds:.2f} s")
    window.type("Kept beside")
    window.key("ctrl+Return")
    until(lambda: library.count() == 2, what="the note of the small window")
    until(lambda: not focused(window).startswith(NAME), what="the small window gone")
    if os.getloadavg()[0] <= (os.cpu_count() or 1):
        assert seconds <= 1.0


def test_a_second_start_brings_the_window_that_is_there(
    start: Start, library: Memory, environment: dict[str, str]
) -> None:
    library.save(Draft("An older note"))
    window = start(library.folder)
    window.xdo("windowminimize", window.id)
    until(lambda: window.xdo("getactivewindow") != window.id, what="the window out of the way")
    done = second(environment, library.folder, "desktop")
    assert done.returncode == 0, done.stderr
    until(lambda: window.xdo("getactivewindow") == window.id, what="the window brought back")
    assert window.quit() == 0
