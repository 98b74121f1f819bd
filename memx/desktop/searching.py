"""Search while typing: words first, meaning merged in. Each text has a number; late replies are dropped."""

from PySide6.QtCore import QObject, QTimer, Signal

from memx.app.memory import Memory
from memx.desktop import rows
from memx.desktop.jobs import Lanes
from memx.desktop.rows import Row
from memx.domain.errors import MemXError

LIMIT = 50
PAUSE = 120  # milliseconds without a key before meaning is searched


class Searching(QObject):
    """`found(rows)` by words, then `merged(rows)` by words and meaning; `failed(error)`."""

    found = Signal(str, object)
    merged = Signal(str, object)
    failed = Signal(object)

    def __init__(self, memory: Memory, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self._number = 0
        self._text = ""
        self._answered = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look_for_meaning)

    def answered(self) -> bool:
        """Is the last text's first reply here?"""
        return self._answered

    def look_for(self, text: str) -> None:
        """Another text, the one before is of no interest any more. An empty one only drops what is on the way."""
        self._number += 1
        self._text = text.strip()
        self._answered = False
        self._pause.stop()
        if not self._text:
            return
        number, wanted = self._number, self._text
        self._lanes.words.submit(
            lambda: self._words(number, wanted),
            lambda found: self._found(number, found),
            lambda error: self._lost(number, error),
        )
        self._pause.start()

    def _words(self, number: int, text: str) -> list[Row]:
        """On the lane's thread; nothing is done for a text that has been overtaken in the queue."""
        if number != self._number:
            return []
        return rows.of_hits(self._memory.search_words(text, LIMIT), self._memory.note)

    def _look_for_meaning(self) -> None:
        number, text = self._number, self._text

        def work() -> list[Row]:
            if number != self._number:
                return []
            return rows.of_hits(self._memory.search(text, LIMIT), self._memory.note)

        def done(found: list[Row]) -> None:
            if number == self._number:
                self.merged.emit(text, found)

        self._lanes.meaning.submit(work, done, lambda error: self._lost(number, error))

    def _found(self, number: int, found: list[Row]) -> None:
        if number == self._number:
            self._answered = True
            self.found.emit(self._text, found)

    def _lost(self, number: int, error: MemXError) -> None:
        if number == self._number:
            self.failed.emit(error)
