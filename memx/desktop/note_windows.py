"""The notes that are open in windows of their own, beside the main window. Each note has one such window at most."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from memx.app.memory import Memory
from memx.desktop import note_places
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.note_desk import READ_ONLY, NoteDesk, page_of
from memx.desktop.note_mirror import NoteMirror
from memx.desktop.note_window import NoteWindow
from memx.desktop.rows import Span
from memx.desktop.spell_checking import SpellChecking
from memx.desktop.texts import tr
from memx.domain.errors import MemXError
from memx.domain.notes import Edit, Note

if TYPE_CHECKING:
    from memx.desktop.main_window import MainWindow

STEP = 28  # pixels from one new window to the next
_IN_THE_MAIN_WINDOW = ("new_note", "go_to_field", "show_settings", "show_shortcuts")


class NoteWindows(QObject):
    """What is written in one of them stands in the main window too, while that shows the same note."""

    def __init__(self, window: "MainWindow", memory: Memory, lanes: Lanes, desk: NoteDesk) -> None:
        super().__init__(window)
        self._window, self._memory, self._lanes, self._desk = window, memory, lanes, desk
        self._open: dict[str, tuple[NoteWindow, NoteMirror]] = {}
        window.column.window_wanted.connect(lambda row: self.open(row.note_id))
        desk.asked_for.connect(self._keep)
        desk.titled.connect(lambda _: self._align())
        desk.renewed.connect(self._renew)
        desk.gone.connect(self._let_go)

    def open(self, note_id: str) -> None:
        """Open it, or bring its window forward."""
        if note_id in self._open:
            self._open[note_id][0].come_forward()
            return
        self._desk.autosave.flush()
        self._fetch(lambda: note_id)

    def open_current(self) -> None:
        """The note in the main window, which may be a new one on its way to the disk."""
        page = self._desk.autosave.page
        if page.note_id is not None:
            self.open(page.note_id)
        else:
            self._desk.autosave.flush()
            self._fetch(lambda: page.note_id)

    def shown(self) -> list[NoteWindow]:
        return [window for window, _ in self._open.values()]

    def close(self) -> None:
        """As a person would."""
        for window in self.shown():
            window.close()

    def end(self) -> None:
        """The program ends: what is written goes on its way to the disk."""
        for window in self.shown():
            window.autosave.flush()
            window.autosave.turn_to(None)
            window.pictures.close()
            window.hide()
            window.deleteLater()
        self._open.clear()

    def _fetch(self, which: Callable[[], str | None]) -> None:
        def work() -> tuple[Note, Span | None, str, list[Edit]] | None:
            note_id = which()
            return page_of(self._memory, note_id, None) if note_id is not None else None

        self._lanes.notes.submit(work, lambda page: self._show(*page) if page is not None else None, self._trouble)

    def _show(self, note: Note, span: Span | None, part: str, edits: list[Edit]) -> None:
        if note.id in self._open:
            self._open[note.id][0].come_forward()
            return
        window = NoteWindow(self._memory, self._lanes, note, span, part)
        window.past.turn_to(edits)
        SpellChecking(window.editor, self._window.spelling, window)
        main = self._window.editor
        if self._memory.read_only:
            window.editor.set_read_only(tr(READ_ONLY))
        self._connect(window)

        def together() -> bool:
            return self._desk.page() == note.id and not main.is_part() and not window.editor.is_part()

        mirror = NoteMirror(main, window.editor, together, window)
        if note_places.place_of(note.id) is None:
            window.move(self._window.pos() + QPoint(STEP, STEP) * (len(self._open) + 2))
        self._open[note.id] = window, mirror
        mirror.align(to_other=not self._desk.autosave.ahead())
        window.come_forward()
        window.editor.take_focus()

    def _connect(self, window: NoteWindow) -> None:
        deeds, text = self._window.deeds, window.editor.text_edit
        window.saved.connect(self._desk.came)
        window.closed.connect(self._closed)
        window.asked.connect(self._do)
        window.print_asked.connect(lambda: deeds.print_from(window.editor, window))
        if not self._memory.read_only:
            window.editor.deleted.connect(lambda: self._desk.delete_note(window.note_id))
        text.files_came.connect(deeds.take_in)
        text.long_text_came.connect(lambda text: self._desk.keep_long(text, window.editor))
        text.link_followed.connect(self._follow)

    def _do(self, name: str) -> None:
        if name in _IN_THE_MAIN_WINDOW:
            self._window.come_forward()
        self._window.deeds.do(name)

    def _follow(self, link: str) -> None:
        self._window.come_forward()
        self._window.deeds.open_link(link)

    def _keep(self, note_id: str) -> None:
        if note_id in self._open:
            self._open[note_id][0].autosave.flush()

    def _align(self) -> None:
        """The main window has turned to a note, as it is on the disk. Words that are not there yet go before it."""
        if (found := self._open.get(self._desk.page() or "")) is not None:
            window, mirror = found
            mirror.align(to_other=window.autosave.ahead())

    def _renew(self, note: Note) -> None:
        if note.id in self._open:
            self._open[note.id][0].editor.renewed(note)

    def _let_go(self, note_id: str) -> None:
        if note_id in self._open:
            self._open[note_id][0].let_go()

    def _closed(self, note_id: str) -> None:
        window, _ = self._open.pop(note_id)
        window.deleteLater()

    def _trouble(self, error: MemXError) -> None:
        self._window.editor.trouble(said(error))
