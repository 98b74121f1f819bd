"""What is written, asked and brought into the window before the notes are open, or where they cannot be opened."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from memx.desktop import drafts
from memx.desktop.floor_words import said
from memx.desktop.texts import tr
from memx.domain.errors import MemXError
from memx.domain.notes import Draft

if TYPE_CHECKING:
    from memx.app.memory import Memory
    from memx.desktop.main_window import MainWindow

log = logging.getLogger(__name__)


class BeforeOpen(QObject):
    """The window is shown first and the notes opened behind it. Nothing of what a person does meanwhile is lost: it is
    taken up when they are open, and what was written is left beside the library where the window is closed before."""

    def __init__(self, window: "MainWindow", folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._name = drafts.early_name()
        self._left = ""  # what is in the file of that name
        self._told = False  # that it could not be left there
        self._brought = 0  # notes, of what earlier starts left
        self._long: list[str] = []  # texts that are too long for the editor
        self._waiting: list[Callable[[], object]] = []
        text, field = window.editor.text_edit, window.field
        text.pictures_came.connect(self._pictures_came)
        text.long_text_came.connect(self._long_text_came)
        field.asked.connect(lambda question: self.wait(lambda: field.asked.emit(question)))
        field.opened.connect(lambda: self.wait(field.opened.emit))

    def bring_back(self, memory: "Memory") -> None:
        """On the lane's thread: what earlier starts left becomes notes."""
        left = [] if memory.read_only else [name for name in drafts.early_ones(self._folder) if name != self._name]
        try:
            for name in left:
                if body := drafts.read(self._folder, name):
                    memory.save(Draft(body))
                    drafts.write(self._folder, "", name)
                    self._brought += 1
        except MemXError:
            log.exception("What was written before the notes were open stays beside the library")

    def wait(self, does: Callable[[], object]) -> bool:
        """Have it done when the notes are open; False where they are."""
        if self._window.memory is not None:
            return False
        self._waiting.append(does)
        return True

    def take_up(self) -> None:
        """The notes are open."""
        window, notes = self._window, self._window.notes
        assert notes is not None
        if self._brought:
            window.editor.tell(tr("What you wrote before the notes were open is kept: it is first in the list."))
        notes.autosave.flush()
        if self._left:
            page = notes.autosave.page
            window.lanes.notes.submit(lambda: self._clear(page.note_id), lambda _: None, lambda _: None)
        if window.field.text().strip():
            window.field.changed.emit(window.field.text())
        long, self._long = self._long, []
        for text in long:
            notes.keep_long(text)
        waiting, self._waiting = self._waiting, []
        for does in waiting:
            does()

    def settled(self) -> bool:
        """May the window be closed? True when what was written is left for the next start, or the person closes again
        after being told that it cannot be."""
        if self._words() == self._left and not self._long:
            return True
        self.leave(self._window.close)
        return self._told

    def leave(self, then: Callable[[], object]) -> None:
        """Keep what was written beside the library."""
        words, long = self._words(), self._long
        self._long = []

        def work() -> None:
            for text in long:
                drafts.write(self._folder, text, drafts.early_name())
            drafts.write(self._folder, words, self._name)

        def done(_: None) -> None:
            self._left, self._told = words, False
            then()

        def failed(error: MemXError) -> None:
            self._told = True
            self._long = long
            QGuiApplication.clipboard().setText("\n\n".join([words, *long]).strip())
            self._window.trouble.tell_words(tr("What you wrote cannot be kept; it is on the clipboard."))
            self._window.editor.trouble(said(error))

        if words or long or self._left:
            self._window.lanes.arriving.submit(work, done, failed)  # the notes' own lane is opening them

    def cannot_open(self) -> None:
        """The window shows that, and no longer what was written."""
        says = tr("What you wrote is kept, and becomes a note when they can be opened.")
        self._window.trouble.tell_words("")
        self.leave(lambda: self._window.trouble.tell_words(says))

    def _words(self) -> str:
        body = self._window.editor.body()
        return body if body.strip() else ""

    def _clear(self, note_id: str | None) -> None:
        """On the lane's thread, after the save: only what was saved."""
        if note_id is not None:
            drafts.write(self._folder, "", self._name)

    def _pictures_came(self, sources: Sequence[Path | QImage]) -> None:
        self.wait(lambda: self._window.editor.text_edit.pictures_came.emit(sources))

    def _long_text_came(self, text: str) -> None:
        if self._window.memory is None:
            self._long.append(text)
