"""A session of the real window with the real models, timed from inside: prints the longest the GUI thread was held.

Run as a process of its own (an X server in DISPLAY): `python session.py LIBRARY SECONDS PICTURE`. A timer ticks every
10 ms; how much later than that a tick comes is how long the thread was held. Prints JSON: `worst_ms`;
`worst_held_ms`, without what the thread waited for a processor that other programs use (Linux counts it in schedstat);
`worst_computing_ms`, what it computed itself between two ticks; `over_50_ms`, `ticks`, `answers`, `indexed`.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from memx.desktop import theme
from memx.desktop.main_window import MainWindow
from memx.domain.events import Answered

TICK = 0.010  # seconds
LONGER = 120.0  # seconds more where the embedder takes its time to start
QUESTIONS = (
    "When is the next boiler service?",
    "What is the alarm code of the workshop?",
    "Where did I park the yacht?",
)


class Ticks(QObject):
    """Every gap between two ticks that was longer than it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float, float]] = []  # seconds: in all, waiting for a processor, computing
        self._schedule = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
        self._last = self._now()
        self._timer = QTimer(self, interval=int(TICK * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._last = self._now()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        os.close(self._schedule)

    def _now(self) -> tuple[float, float, float]:
        waited = int(os.pread(self._schedule, 100, 0).split()[1]) / 1e9
        return time.perf_counter(), waited, time.thread_time()

    def _tick(self) -> None:
        now = self._now()
        gap, waited, computed = (new - old for new, old in zip(now, self._last, strict=True))
        self.gaps.append((gap - TICK, waited, computed))
        self._last = now


def wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def wait_until(true, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        wait(0.02)


def live(window: MainWindow, seconds: float, answers: list[Answered]) -> None:
    """Write, search and ask, again and again, while everything is indexed."""
    window.answers.asking.happened.connect(lambda event: answers.append(event) if isinstance(event, Answered) else None)
    end, turn = time.monotonic() + seconds, 0
    indexed: list[int] = []
    while time.monotonic() < end or (not any(indexed) and time.monotonic() < end + LONGER):
        window.deeds.new_note()
        for letter in f"Session note {turn}: the parcel of bolts weighs {turn + 3} kg\n":
            QTest.keyClick(window.editor.text_edit, letter) if letter != "\n" else None
            wait(0.01)
        window.field.line.clear()
        for letter in QUESTIONS[turn % len(QUESTIONS)]:
            QTest.keyClicks(window.field.line, letter)
            wait(0.01)
        QTest.keyClick(window.field.line, Qt.Key.Key_Return)
        asking = window.answers.asking
        wait_until(lambda asking=asking: not asking.busy(), 30)
        for link in window.column.card.links()[:1]:
            QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        wait(0.2)
        turn += 1
        window.lanes.lists.submit(lambda: window.memory.index_status().indexed, indexed.append, print)


def main() -> None:
    library, seconds, picture = Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3]
    app = QApplication(sys.argv[:1])
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    theme.choose_font(app)
    window = MainWindow(library)
    window.usable.connect(window.first_start.wants_samples)
    window.show()
    window.open_library()
    wait_until(lambda: window.column.notes.rowCount() > 40, 60)
    ticks, answers = Ticks(), list[Answered]()
    ticks.start()
    live(window, seconds, answers)
    ticks.stop()
    window.grab().save(picture)
    indexed = window.memory.index_status().indexed
    window.close()
    window.shut_down()
    told = {
        "worst_ms": round(1000 * max(gap for gap, _, _ in ticks.gaps)),
        "worst_held_ms": round(1000 * max(gap - waited for gap, waited, _ in ticks.gaps)),
        "worst_computing_ms": round(1000 * max(computed for _, _, computed in ticks.gaps)),
        "over_50_ms": sum(gap - waited > 0.05 for gap, waited, _ in ticks.gaps),
        "ticks": len(ticks.gaps),
        "answers": len(answers),
        "indexed": indexed,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
