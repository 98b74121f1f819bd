"""What is pasted or dropped into the small window and is no text to be written in: kept, and said above the text."""

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from memx.desktop import capture_keeping, picture_links, taking_text
from memx.desktop.capture_keeping import Thought
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lane
from memx.desktop.taking_text import TakingText
from memx.desktop.texts import tr
from memx.domain.errors import MemXError
from memx.domain.events import Progress

NAMED = 3  # files that were left aside, with the reason


class CaptureArrivals(QObject):
    """`told(sentence)` of what came in, `kept()` when notes did, `settled(all)` when no picture is on its way any more:
    could each be kept?

    A picture is kept with the thought, which is a note from then on. Files and long texts are notes of their own.
    """

    told = Signal(str)
    kept = Signal()
    settled = Signal(bool)

    def __init__(self, folder: Path, text: TakingText, lane: Lane, parent: QObject) -> None:
        """`lane` is the one in which the thought is kept."""
        super().__init__(parent)
        self.thought = Thought()
        self._folder, self._text, self._lane = folder, text, lane
        self._arriving = Lane("capture-arriving", self)  # may take long: the thought does not wait for it
        self._stopping = threading.Event()
        self._names: set[str] = set()  # of the thought's pictures
        self._on_the_way = 0
        self._said: dict[str, str] = {}  # of pictures, files and long texts: each has its own, as they end in any order
        text.pictures_came.connect(self._take_pictures)
        text.files_came.connect(self._take_files)
        text.long_text_came.connect(self._take_long)

    def busy(self) -> bool:
        """Is a picture on its way?"""
        return self._on_the_way > 0

    def begin_anew(self) -> None:
        """Another thought."""
        self.thought = Thought()
        self._names = set()
        self._said = {}

    def shut_down(self) -> None:
        self._stopping.set()
        self._arriving.close()

    def _tell(self, what: str, sentence: str) -> None:
        """Beside what was said of the others that came in with this thought."""
        self._said[what] = sentence
        self.told.emit("\n".join(self._said.values()))

    def _take_pictures(self, sources: Sequence[Path | QImage]) -> None:
        named: list[tuple[str, Path | QImage]] = []
        for source in sources:
            wanted = source.name if isinstance(source, Path) else tr("picture.png")
            named.append((picture_links.free_name(wanted, self._names), source))
            self._names.add(named[-1][0])
        taking_text.write_lines(self._text, [picture_links.written(name) for name, _ in named])
        folder, body, thought = self._folder, self._text.toPlainText(), self.thought
        self._on_the_way += 1
        self._lane.submit(
            lambda: capture_keeping.pictures(folder, body, thought, named),
            lambda refused: self._pictures_came(len(named), refused),
            lambda error: self._pictures_came(len(named), [(name, error) for name, _ in named]),
        )

    def _pictures_came(self, count: int, refused: list[tuple[str, MemXError]]) -> None:
        self._on_the_way -= 1
        for name, _ in refused:
            self._names.discard(name)
            taking_text.take_line_away(self._text, picture_links.written(name))
        says = [tr("{why} The picture was not added.", why=said(error)) for _, error in refused[:NAMED]]
        if len(refused) > NAMED:
            says.append(tr("and %n more", "", len(refused) - NAMED))
        if came := count - len(refused):
            self.kept.emit()
            says.insert(
                0,
                tr(
                    "%n pictures are kept, and this note with them. Esc keeps it now too.",
                    "",
                    came,
                    one="The picture is kept, and this note with it. Esc keeps it now too.",
                ),
            )
        self._tell("pictures", "\n".join(says))
        if not self._on_the_way:
            self.settled.emit(not refused)

    def _take_files(self, paths: list[Path]) -> None:
        from memx.desktop import adding

        def done(progress: Progress) -> None:
            aside = [*progress.failures, *progress.passed_over]
            says = [adding.said(progress, stopped=progress.done < progress.total)]
            for name, why in map(adding.left_aside, aside[:NAMED]):
                says.append(f"{name}: {why}")
            if len(aside) > NAMED:
                says.append(tr("and %n more", "", len(aside) - NAMED))
            self._tell("files", "\n".join(says))
            self.kept.emit()

        self._tell("files", adding.on_the_way(len(paths)))
        self._arriving.submit(
            lambda: capture_keeping.files(self._folder, paths, self._stopping),
            done,
            lambda error: self._tell("files", said(error)),
        )

    def _take_long(self, text: str) -> None:
        def kept(_: None) -> None:
            self._tell(
                "text",
                tr(
                    "What you pasted is long (%n characters): it is kept as a note of its own, first in the list.",
                    "",
                    len(text),
                ),
            )
            self.kept.emit()

        def lost(error: MemXError) -> None:
            why = said(error)
            self._tell("text", tr("{trouble} What you pasted is not kept; it is still on the clipboard.", trouble=why))
            QGuiApplication.clipboard().setText(text)

        self._tell("text", tr("Keeping the %n characters that you pasted as a note of their own.", "", len(text)))
        self._arriving.submit(lambda: capture_keeping.long_text(self._folder, text), kept, lost)
