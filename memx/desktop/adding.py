"""Files that come in by drop, paste or Ctrl+O: how far they are, Stop, and what was left aside and why."""

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from memx.app.memory import Memory
from memx.desktop import floor_words
from memx.desktop.jobs import Lanes
from memx.desktop.sheet import Sheet, button
from memx.desktop.sheet_list import Line, SheetList
from memx.desktop.texts import number, tr
from memx.domain.errors import MemXError
from memx.domain.events import Progress

SHOWN = 500  # lines of what was left aside


class AddingSheet(Sheet):
    """`added()` when notes have come in, `ended(files looked at)`. Closing stops; what is in, stays."""

    added = Signal()
    ended = Signal(int)

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes, paths: Sequence[Path]) -> None:
        super().__init__(parent, tr("Adding files"), on_the_way(len(paths)))
        self._memory, self._lanes, self._paths = memory, lanes, tuple(paths)
        self._stopping = threading.Event()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(tr("Files being added"))
        self.bar.setRange(0, 1)  # empty, not running to and fro: nothing in the window moves by itself
        self.list = SheetList(tr("Left aside"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.inside.addWidget(self.bar)
        self.inside.addWidget(self.list, 1)
        self.halt = button(tr("Stop"), tr("Stop adding files"), self._stopping.set)
        self.buttons.insertWidget(0, self.halt)
        self.finished.connect(lambda _: self._stopping.set())
        lanes.arriving.submit(self._work, self.alive(self._done), self.alive(self._failed))
        self.fit(560, 380)

    def _work(self) -> Progress:
        """On the lane's thread."""
        tell = self.alive(self._show)
        last = Progress(0, 0)
        for last in self._memory.import_paths(self._paths):
            self._lanes.arriving.post(lambda progress=last: tell(progress))  # type: ignore[misc]
            if self._stopping.is_set():
                break
        return last

    def _show(self, progress: Progress) -> None:
        self.bar.setRange(0, max(1, progress.total))
        self.bar.setValue(progress.done)
        done, total = number(progress.done), number(progress.total)
        says = tr("{done} of {total}", done=done, total=total)
        if progress.seconds_left:
            left = number(progress.seconds_left, 0)
            says = tr("{done} of {total}, about {seconds} s left", done=done, total=total, seconds=left)
        self.say(says)

    def _done(self, progress: Progress) -> None:
        self.halt.hide()
        self.bar.hide()
        self.say(said(progress, stopped=progress.done < progress.total))
        aside = [*progress.failures, *progress.passed_over]
        lines = [Line(str(place), *left_aside(sentence)) for place, sentence in enumerate(aside[:SHOWN])]
        if len(aside) > SHOWN:
            lines.append(Line("", tr("and %n more", "", len(aside) - SHOWN)))
        self.list.show_lines(lines)
        if progress.added or progress.changed:
            self.added.emit()
        self.ended.emit(progress.done)

    def _failed(self, error: MemXError) -> None:
        self.halt.hide()
        self.bar.hide()
        self.say(floor_words.said(error))
        self.added.emit()


def said(progress: Progress, *, stopped: bool) -> str:
    """What became of them, in a sentence."""
    parts = [tr("%n notes added", "", progress.added, one="1 note added")]
    if progress.changed:
        parts.append(tr("%n notes changed", "", progress.changed, one="1 note changed"))
    if aside := len(progress.failures) + len(progress.passed_over):
        parts.append(tr("%n left aside", "", aside))
    happened = tr(", ", "between two things that happened").join(parts)
    return tr("Stopped: {happened}.", happened=happened) if stopped else tr("{happened}.", happened=happened)


def left_aside(sentence: str) -> tuple[str, str]:
    """Of what was: its name, and why."""
    where, _, why = sentence.partition(": ")
    return Path(where).name or where, floor_words.said(why or sentence)


def on_the_way(count: int) -> str:
    """Before anything is known of them."""
    return tr("%n files and folders are on the way", "", count, one="1 file or folder is on the way")
