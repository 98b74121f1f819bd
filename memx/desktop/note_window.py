"""A note in a window of its own: the same editor, kept as it is written. Closing asks nothing."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from memx.app.memory import Memory
from memx.desktop import note_places, on_screen, rows
from memx.desktop.actions import ACTIONS
from memx.desktop.autosave import Autosave, Page
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.link_completion import LinkCompletion
from memx.desktop.note_editor import NoteEditor
from memx.desktop.past_edits import PastEdits
from memx.desktop.picture_desk import PictureDesk
from memx.desktop.rows import Span
from memx.domain.errors import MemXError
from memx.domain.notes import Note, Saved

SIZE, LEAST = (640, 620), (360, 240)  # pixels
CLOSE = "Ctrl+W"
# Actions whose keys are answered by the main window, or by the whole program.
_ELSEWHERE = ("new_note", "capture", "go_to_field", "show_settings", "show_shortcuts", "quit")


class NoteWindow(QWidget):
    """`saved(Saved)` after each time, `closed(note_id)` when it is gone, `asked(name)` for an action of elsewhere."""

    saved = Signal(object)
    closed = Signal(str)
    asked = Signal(str)
    print_asked = Signal()

    def __init__(self, memory: Memory, lanes: Lanes, note: Note, span: Span | None, part: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.note_id = note.id
        self._leaving = False
        self.editor = NoteEditor()
        self.autosave = Autosave(memory, lanes, self.editor.body, self)
        self.editor.open(note, span, part)
        self.autosave.turn_to(note)
        self.past = PastEdits(self.editor, self)
        self.pictures = PictureDesk(memory, lanes, self.editor, self.autosave, self)
        self.pictures.turn_to(note.id)
        self._lay_out()
        self._connect()
        LinkCompletion(self.editor.text_edit, memory, lanes, self)
        self._title(note)

    def come_forward(self) -> None:
        on_screen.come_forward(self)

    def let_go(self) -> None:
        """The note was deleted: nothing of it is to be kept any more."""
        self.autosave.turn_to(None)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._settled():
            event.ignore()
            return
        self.pictures.close()
        note_places.remember(self.note_id, self.saveGeometry())
        event.accept()
        self.closed.emit(self.note_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._leaving = False
        on_screen.bring_back(self)

    def _lay_out(self) -> None:
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self.resize(*SIZE)
        if (place := note_places.place_of(self.note_id)) is not None:
            self.restoreGeometry(place)

    def _connect(self) -> None:
        editor = self.editor
        editor.edited.connect(self._go_on)
        editor.left.connect(self.autosave.flush)
        editor.undone_beyond.connect(self.past.take_back)
        self.autosave.waiting.connect(editor.not_kept_yet)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._not_saved)
        does: dict[str, Callable[[], object]] = {
            "find_in_note": editor.find_bar.open_bar,
            "find_next": editor.find_bar.step,
            "find_previous": lambda: editor.find_bar.step(back=True),
            "follow_link": editor.text_edit.follow,
            "print_note": self.print_asked.emit,
            "delete_note": editor.deleted.emit,
        }
        does |= {name: lambda name=name: self.asked.emit(name) for name in _ELSEWHERE}  # type: ignore[misc]
        for action in ACTIONS:
            for key in action.keys if action.name in does else ():
                QShortcut(QKeySequence(key), self, does[action.name])
        QShortcut(QKeySequence(CLOSE), self, self.close)

    def _go_on(self) -> None:
        self._leaving = False
        self.autosave.edited()

    def _settled(self) -> bool:
        """True when all is kept, or the person closes again after being told that it is not."""
        told = self._leaving and self.editor.is_unsaved()
        self._leaving = True
        self.autosave.flush()
        return told or not self.autosave.unsettled()

    def _saved(self, page: Page, saved: Saved) -> None:
        if page is self.autosave.page and self.editor.body() == page.kept:
            self.editor.kept(saved.note)
        self._title(saved.note)
        self.saved.emit(saved)
        if self._leaving and not self.autosave.unsettled():
            self.close()

    def _not_saved(self, _: Page, error: MemXError) -> None:
        self.editor.trouble(said(error))

    def _title(self, note: Note) -> None:
        title = rows.title_of(note)[:60] or "MemX"
        self.setWindowTitle(title)
        self.setAccessibleName(title)
