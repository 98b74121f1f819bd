"""The real window in a process of its own, timed from inside scrolled or typed into. See window_feel.py.

    python tests/benchmarks/window_session.py scroll|type LIBRARY    (an X server in DISPLAY)

Every press comes from the X server. A frame is all that the GUI thread did up to a painting of what is watched and its
sending to the server: the events, and what came from other threads. Prints JSON.
"""

import json
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QSettings, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from screen import DOWN, Hand

from memx.desktop import theme
from memx.desktop.main_window import MainWindow

RATE, SECONDS = 60, 8.0  # movements a second, and how long each way of scrolling goes on
REPEAT = 30  # of a key that is held, a second
KEYS, BETWEEN = 300, 0.08  # and seconds from one key to the next: a very fast typist
WORDS = "the boiler was serviced on Tuesday and the receipt is in the blue folder\n"
EMBEDDER = 240.0  # seconds at most until it reads


class App(QApplication):
    """Tells how long the thread was at each event, those within it included."""

    def __init__(self) -> None:
        super().__init__(sys.argv[:1])
        self.done: Callable[[float, float], None] | None = None  # seconds in all, and computed
        self._within = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._within or self.done is None:
            return super().notify(receiver, event)
        self._within = True
        begun, computed = time.perf_counter(), time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._within = False
            if self.done is not None:
                self.done(time.perf_counter() - begun, time.thread_time() - computed)


class Frames(QObject):
    """Of one widget: milliseconds of each, what of it was computed, and how long after its key each was seen."""

    def __init__(self, app: App, watched: QWidget, keys_of: QWidget) -> None:
        super().__init__()
        self._app, self._watched, self._keys_of = app, watched, keys_of
        self.pressed: deque[float] = deque()  # when, of keys that have not come yet
        self._came: list[float] = []
        self._spent = self._computed = 0.0
        self._paints = False
        self.frames: list[float] = []
        self.computed: list[float] = []
        self.after_key: list[float] = []
        self.ended = 0.0
        for widget in {watched, keys_of}:
            widget.installEventFilter(self)
        app.done = self._done

    def stop(self) -> None:
        self._app.done = None
        for widget in {self._watched, self._keys_of}:
            widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self._watched:
            self._paints = True
        elif event.type() == QEvent.Type.KeyPress and watched is self._keys_of and self.pressed:
            self._came.append(self.pressed.popleft())
        return False

    def _done(self, spent: float, computed: float) -> None:
        self._spent += spent
        self._computed += computed
        if self._paints:
            self._paints = False
            now = time.perf_counter()
            self.after_key += [1000 * (now - pressed) for pressed in self._came]
            self._came.clear()
            self.frames.append(1000 * self._spent)
            self.computed.append(1000 * self._computed)
            self._spent = self._computed = 0.0

    def told(self) -> dict[str, object]:
        return {"frames": self.frames, "computed": self.computed, "after_key": self.after_key}


def wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def wait_until(true: Callable[[], object], seconds: float, what: str) -> None:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise RuntimeError(f"{what} did not come within {seconds:.0f} s")
        wait(0.05)


def steps(rate: float, seconds: float) -> Iterator[int]:
    """Each when it is due."""
    begun = time.monotonic()
    for step in range(int(rate * seconds)):
        time.sleep(max(0.0, begun + step / rate - time.monotonic()))
        yield step


def behind(work: Callable[[], None]) -> None:
    """Press from another thread, and go on when the last of it is seen."""
    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        wait(0.05)
    wait(0.5)


def place(widget: QWidget, at: QPoint) -> tuple[int, int]:
    there = widget.mapToGlobal(at)
    return there.x(), there.y()


def scroll(app: App, window: MainWindow, hand: Hand) -> dict[str, object]:
    """By the wheel, by the bar, by Page Down held; every row is new to the window."""
    view = window.column.notes_view
    middle = place(view.viewport(), view.viewport().rect().center())
    bar = view.verticalScrollBar()

    def wheel() -> None:
        for _ in steps(RATE, SECONDS):
            hand.press(DOWN)
            hand.release(DOWN)

    def drag() -> None:
        left, top = place(bar, QPoint(bar.width() // 2, 8))
        way = bar.height() - 40
        hand.move(left, top)
        hand.press(1)
        for step in steps(RATE, SECONDS):
            hand.move(left, top + round(way * step / (RATE * SECONDS)))
        hand.release(1)

    def pages() -> None:
        for _ in steps(REPEAT, SECONDS):
            hand.key("Next")

    told: dict[str, object] = {}
    for name, press in (("wheel", wheel), ("bar", drag), ("page down", pages)):
        view.setCurrentIndex(view.model().index(0, 0))
        view.scrollToTop()
        view.setFocus()
        hand.move(*middle)
        wait(1.0)
        frames = Frames(app, view.viewport(), view)
        begun = time.perf_counter()
        behind(press)
        seconds = time.perf_counter() - begun - 0.5
        frames.stop()
        told[name] = frames.told() | {"seconds": seconds, "moved": bar.value()}
    return told


def type_in(app: App, window: MainWindow, hand: Hand) -> dict[str, object]:
    """Into the middle of the first note, while the embedder reads all the others."""
    assert window.notes is not None
    assert window.memory is not None
    text = window.editor.text_edit
    window.notes.open_row(window.column.notes_view.row_at(window.column.notes.index(0, 0)))
    wait_until(lambda: text.document().characterCount() > 100_000, 30, "the long note")
    indexed: list[int] = []

    def look() -> None:
        window.lanes.lists.submit(lambda: window.memory.index_status().indexed, indexed.append, print)

    looking = QTimer(window, interval=500)
    looking.timeout.connect(look)
    looking.start()
    wait_until(lambda: indexed and indexed[-1] > 0, EMBEDDER, "the embedder")
    looking.stop()
    before = indexed[-1]
    caret = text.textCursor()
    caret.setPosition(text.document().characterCount() // 2)
    caret.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    text.setTextCursor(caret)
    text.setFocus()
    wait(1.0)
    frames = Frames(app, text.viewport(), text)

    def typed() -> None:
        for step in steps(1 / BETWEEN, KEYS * BETWEEN):
            letter = WORDS[step % len(WORDS)]
            frames.pressed.append(time.perf_counter())
            hand.key({" ": "space", "\n": "Return"}.get(letter, letter.lower()))

    behind(typed)
    frames.stop()
    look()
    wait(2.0)
    return {"type": frames.told() | {"read meanwhile": indexed[-1] - before}}


def main() -> None:
    what, library = sys.argv[1], Path(sys.argv[2])
    app = App()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    theme.choose_font(app)
    window = MainWindow(library, models=what == "type")
    window.show()
    window.open_library()
    wait_until(lambda: window.column.notes.rowCount() > 40, 60, "the list")
    hand = Hand(os.environ["DISPLAY"])
    wait(2.0)
    told = scroll(app, window, hand) if what == "scroll" else type_in(app, window, hand)
    told["resident"] = psutil.Process().memory_info().rss
    window.close()
    window.shut_down()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
