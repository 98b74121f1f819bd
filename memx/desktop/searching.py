"""Search while typing: words first, meaning merged in. Each text has a number; late replies are dropped."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from memx.app.memory import Memory
from memx.desktop import rows, time_chip
from memx.desktop.jobs import Lanes
from memx.desktop.rows import Row
from memx.desktop.texts import tr
from memx.domain.errors import MemXError

LIMIT, MANY = 50, 1000  # the latter where all that there are is looked through
HIDDEN = "is:hidden"  # finds every note that is hidden from models, and has no meaning
PAUSE = 120  # milliseconds without a key before meaning is searched


@dataclass(frozen=True, slots=True)
class _Reply:
    rows: list[Row]
    chip: str


class Searching(QObject):
    """`found(text, rows)` by words, then `merged(text, rows)` by words and meaning; `failed(error)`.

    `narrowed(chip)`: the time in plain words that the results are narrowed to, in a sentence; empty where none.
    """

    narrowed = Signal(str)
    found = Signal(str, object)
    merged = Signal(str, object)
    failed = Signal(object)

    def __init__(self, memory: Memory, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self._number = 0
        self._text = ""
        self._awaited = False  # the first reply to the text
        self._dates = True  # “last week” in the text is a filter
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look_for_meaning)

    def awaited(self) -> bool:
        """Is the first reply to the last text on its way?"""
        return self._awaited

    def look_for(self, text: str) -> None:
        """Another text, the one before is of no interest any more. An empty one only drops what is on the way."""
        self._look_for(text.strip(), True)

    def without_dates(self) -> None:
        """The same text again, of all times, until another is typed."""
        self._look_for(self._text, False)

    def _look_for(self, text: str, dates: bool) -> None:
        self._number += 1
        self._text, self._dates = text, dates
        self._awaited = bool(text)
        self._pause.stop()
        if not self._text:
            self.narrowed.emit("")
            return
        number, wanted = self._number, self._text
        self._lanes.words.submit(
            lambda: self._words(number, wanted),
            lambda found: self._found(number, found),
            lambda error: self._lost(number, error),
        )
        if self._text != HIDDEN:
            self._pause.start()

    def _words(self, number: int, text: str) -> _Reply:
        """On the lane's thread; nothing is done for a text that has been overtaken in the queue."""
        return self._find(text, meaning=False) if number == self._number else _Reply([], "")

    def _find(self, text: str, *, meaning: bool) -> _Reply:
        found = self._memory.find(text, MANY if text == HIDDEN else LIMIT, meaning=meaning, dates=self._dates)
        chip = time_chip.says(found.understood.when) if found.understood.when else ""
        if found.unfiltered:
            chip = tr("{time}. Nothing from then: these are of all times", time=chip)
        listed = rows.of_hits(found.hits or found.unfiltered, self._memory.note)
        return _Reply(listed, chip)

    def _look_for_meaning(self) -> None:
        number, text = self._number, self._text

        def work() -> _Reply:
            return self._find(text, meaning=True) if number == self._number else _Reply([], "")

        def done(reply: _Reply) -> None:
            if number == self._number:
                self.narrowed.emit(reply.chip)
                self.merged.emit(text, reply.rows)

        self._lanes.meaning.submit(work, done, lambda error: self._lost(number, error))

    def _found(self, number: int, reply: _Reply) -> None:
        if number == self._number:
            self._awaited = False
            self.narrowed.emit(reply.chip)
            self.found.emit(self._text, reply.rows)

    def _lost(self, number: int, error: MemXError) -> None:
        if number == self._number:
            self._awaited = False
            self.failed.emit(error)
