"""MemX in a process of its own, used for a while: what the process holds after each step. See window_memory.py.

    python tests/benchmarks/memory_session.py LIBRARY    (an X server in DISPLAY)

The whole program, as `memx` runs it, models and all; every press comes from the X server. Prints JSON.
"""

import json
import os
import resource
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QPoint, QSettings
from PySide6.QtWidgets import QApplication, QScrollBar
from screen import Hand
from window_session import behind, place, steps, wait, wait_until

from memx.app import logs
from memx.desktop import theme
from memx.desktop.main_window import MainWindow
from memx.desktop.program import Program

LOADED = 150 << 20  # bytes that a child with its model in memory exceeds
PATIENCE = 300.0  # seconds at most for both models, and for an answer
SETTLED = 10.0
RATE, SECONDS = 30, 40.0  # movements a second of the bar to its end; pages that fly by are not fetched
SEARCH, QUESTION = "boiler cellar", "Where was the boiler serviced?"


def children() -> dict[str, int]:
    """Resident bytes of each model's process, by its service."""
    found = {}
    for child in psutil.Process().children():
        words = child.cmdline()
        if "memx.models.child" in words:
            found[words[words.index("memx.models.child") + 1].rpartition(".")[2]] = child.memory_info().rss
    return found


def both_run() -> bool:
    held = children()
    return len(held) == 2 and min(held.values()) > LOADED


def to_the_end(window: MainWindow, hand: Hand) -> None:
    """By the bar, slowly."""
    bar = window.column.notes_view.verticalScrollBar()
    left, top = place(bar, QPoint(bar.width() // 2, 8))
    below = bar.height() + 40

    def drag() -> None:
        hand.move(left, top)
        hand.press(1)
        for step in steps(RATE, SECONDS):
            hand.move(left, top + round(below * step / (RATE * SECONDS)))
        hand.release(1)

    behind(drag)
    wait_until(lambda: at_end(bar), 30, "the end of the list")


def at_end(bar: QScrollBar) -> bool:
    return bar.value() == bar.maximum() > 0


def typed(hand: Hand, text: str) -> Callable[[], None]:
    """Into the one field, instead of what stands there."""
    names = {" ": "space"}

    def press() -> None:
        hand.key("l", held=("Control_L",))
        hand.key("a", held=("Control_L",))
        for letter in text.rstrip("?").lower():
            hand.key(names.get(letter, letter))
        if text.endswith("?"):
            hand.key("question", held=("Shift_L",))

    return press


def search(window: MainWindow, hand: Hand) -> None:
    assert window.answers is not None
    merged: list[str] = []
    window.answers.searching.merged.connect(lambda text, _: merged.append(text))
    behind(typed(hand, SEARCH))
    wait_until(lambda: SEARCH in merged, PATIENCE, "what was found by meaning")


def ask(window: MainWindow, hand: Hand) -> None:
    assert window.answers is not None
    asking, ended, failed = window.answers.asking, threading.Event(), []
    asking.ended.connect(ended.set)
    asking.failed.connect(failed.append)
    behind(typed(hand, QUESTION))
    hand.key("Return", held=("Control_L",))
    wait_until(lambda: ended.is_set() or failed, PATIENCE, "the answer")
    if failed:
        raise RuntimeError(f"the question failed: {failed[0]}")


def used(program: Program, hand: Hand) -> dict[str, int]:
    """Resident bytes after each step."""
    process, window = psutil.Process(), program.window
    assert window is not None
    wait_until(lambda: window.column.notes.rowCount() > 40, 60, "the list")
    wait_until(both_run, PATIENCE, "both models")
    wait(SETTLED)
    held = {"opened": process.memory_info().rss}
    for name, step in (("scrolled to the end", to_the_end), ("a search", search), ("a question", ask)):
        step(window, hand)
        wait(2.0)
        held[name] = process.memory_info().rss
    held["at most"] = 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held


def main() -> None:
    logs.start()
    QCoreApplication.setOrganizationName("memx")
    QCoreApplication.setApplicationName("memx")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    app = QApplication(sys.argv[:1])
    theme.choose_font(app)
    theme.follow_system(app)
    program = Program(app, Path(sys.argv[1]))
    program.open("window")
    try:
        told = {"window": used(program, Hand(os.environ["DISPLAY"])), "children": children()}
    finally:
        program.shut_down()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
