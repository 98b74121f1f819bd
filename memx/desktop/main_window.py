"""The one window: what is where, and which key does what. What happens then is at the two desks."""

import logging
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from memx.desktop import icons, on_screen, theme
from memx.desktop.actions import ACTIONS
from memx.desktop.before_open import BeforeOpen
from memx.desktop.budget_slider import BudgetSlider
from memx.desktop.coming_in import ComingIn
from memx.desktop.deeds import Deeds
from memx.desktop.first_desk import FirstDesk
from memx.desktop.first_start import FirstStart, Trouble
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.left_column import LeftColumn
from memx.desktop.note_editor import NoteEditor
from memx.desktop.rows import Row
from memx.desktop.search_field import SearchField
from memx.desktop.status_line import StatusLine
from memx.desktop.texts import tr
from memx.desktop.undo_bar import UndoBar
from memx.domain.errors import MemXError
from memx.domain.notes import IndexStatus

if TYPE_CHECKING:
    from memx.app.memory import Memory
    from memx.app.states import ModelsState
    from memx.desktop.answer_desk import AnswerDesk
    from memx.desktop.habits import Habits
    from memx.desktop.model_download import ModelDownload
    from memx.desktop.model_offer import ModelOffer
    from memx.desktop.note_desk import NoteDesk
    from memx.desktop.note_windows import NoteWindows
    from memx.desktop.status_watch import StatusWatch

log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """`usable()` when the notes are listed and can be written, `broken(sentence)` when they cannot be opened."""

    usable = Signal()
    broken = Signal(str)

    def __init__(self, folder: Path, *, models: bool = True) -> None:
        """`models` False starts none and indexes nothing in the background."""
        super().__init__()
        self._folder, self._models = folder, models
        self.lanes = Lanes()
        self.memory: Memory | None = None
        self.notes: NoteDesk | None = None
        self.answers: AnswerDesk | None = None
        self.watch: StatusWatch | None = None
        self.download: ModelDownload | None = None
        self.offer: ModelOffer | None = None
        self.own_windows: NoteWindows | None = None
        self.habits: Habits | None = None  # the program's
        self._leaving = self._usable = False
        self._make_parts()
        self.deeds = Deeds(self)
        self.coming, self.early = ComingIn(self), BeforeOpen(self, folder)
        self.first = FirstDesk(self, self.first_start)
        self._lay_out()
        self._connect()
        self._restore_state()

    def open_library(self) -> None:
        """Open the notes behind the window."""

        def work() -> "Memory":
            from memx.app.memory import Memory

            memory = Memory.open(self._folder)
            self.early.bring_back(memory)
            return memory

        self.lanes.notes.submit(work, self.attach, self._cannot_open)

    def attach(self, memory: "Memory") -> None:
        """The library is open: seat the desks at it."""
        from memx.desktop.answer_desk import AnswerDesk
        from memx.desktop.link_completion import LinkCompletion
        from memx.desktop.model_download import ModelDownload
        from memx.desktop.note_desk import NoteDesk
        from memx.desktop.note_windows import NoteWindows
        from memx.desktop.spell_checking import SpellChecking, Spelling
        from memx.desktop.status_watch import StatusWatch
        from memx.desktop.tag_suggestions import TagSuggestions

        self.memory = memory
        self._offer(True)
        self.notes = NoteDesk(memory, self.lanes, self.column, self.editor, self.undo_bar, self)
        self.own_windows = NoteWindows(self, memory, self.lanes, self.notes)
        self.answers = AnswerDesk(memory, self.lanes, self.field, self.slider, self.column, self)
        self.watch = StatusWatch(memory, self.lanes, self)
        self.download = ModelDownload(memory, self.lanes, self)
        LinkCompletion(self.editor.text_edit, memory, self.lanes, self)
        self.spelling = Spelling(self.lanes, self)
        self.checking = SpellChecking(self.editor, self.spelling, self)
        self.tags = TagSuggestions(memory, self.lanes, self.notes, self.editor, self.undo_bar, self)
        self.notes.listed.connect(self._listed)
        self.notes.settled.connect(self._leave_if_asked)
        self.column.card.source_opened.connect(self.notes.open_note)
        self.answers.best.connect(self._open_best)
        self.answers.began.connect(lambda: self.body.setCurrentWidget(self.splitter))
        self.watch.seen.connect(self._seen)
        for told in (self.download.moved, self.download.ended):
            told.connect(self._tell_download)
        self.notes.titled.connect(lambda title: self.setWindowTitle(title[:60] or "MemX"))
        self.notes.changed.connect(self.watch.look)
        self.early.take_up()
        self.notes.load()
        self.answers.load()

    @property
    def indexes(self) -> bool:
        """Is the library open, or about to be?"""
        return self.body.currentWidget() is not self.trouble

    def come_forward(self) -> None:
        """Before everything else on the screen."""
        on_screen.come_forward(self)

    def close_everything(self) -> None:
        """This window and those of single notes, each when what was written in it is kept."""
        if self.own_windows is not None:
            self.own_windows.close()
        self.close()

    def shut_down(self) -> None:
        """Cancel, finish the saves, join, close the library. The window is gone from the screen by then."""
        if self.watch is not None:
            self.watch.stop()
        if self.answers is not None:
            self.answers.asking.stop()
        if self.download is not None:
            self.download.stop_now()
        if self.own_windows is not None:
            self.own_windows.end()
        ended = self.lanes.close(seconds=2.0)
        if self.notes is not None:
            self.notes.drag.close()
            self.notes.pictures.close()
            self.checking.close()
            self.tags.close()
        if self.memory is not None:
            self.memory.close()
        if not ended and not self.lanes.close(seconds=10.0):
            log.warning("A lane is still at work while the window ends")

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._leaving = False  # it may have been closed and asked for again
        on_screen.bring_back(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.coming.hover(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.coming.drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self._settled() if self.notes is not None else self.early.settled()):
            event.ignore()
            return
        self._keep_state()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.undo_bar.place()

    def _settled(self) -> bool:
        """True when all that was written is kept, or the person closes again after being told that it is not."""
        assert self.notes is not None
        told = self._leaving and self.editor.is_unsaved()
        self._leaving = True
        self.notes.autosave.flush()
        return told or not self.notes.autosave.unsettled()

    def _leave_if_asked(self) -> None:
        if self._leaving:
            self.close()

    def _make_parts(self) -> None:
        self.field, self.slider = SearchField(), BudgetSlider()
        self.new_button = QPushButton()
        self.new_button.setProperty("kind", "icon")
        self.new_button.setFixedSize(46, 46)
        self.new_button.setIconSize(QSize(20, 20))
        self.new_button.setAccessibleName(tr("New note"))
        self.new_button.setToolTip(tr("New note (Ctrl+N)"))
        self.column, self.editor = LeftColumn(), NoteEditor()
        self.first_start, self.trouble = FirstStart(), Trouble()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.body, self._below = QStackedWidget(), QVBoxLayout()
        self.status = StatusLine()
        self.centre = QWidget()
        self.setCentralWidget(self.centre)
        self.undo_bar = UndoBar(self.centre)

    def _lay_out(self) -> None:
        self.setWindowTitle("MemX")
        self.setMinimumSize(860, 560)
        self.setAcceptDrops(True)
        self.header = header = theme.named(QWidget(), "header")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(header)
        row.setContentsMargins(18, 16, 22, 12)
        row.setSpacing(14)
        row.addWidget(self.field, 1)
        row.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(8)
        row.addWidget(self.slider, 0, Qt.AlignmentFlag.AlignTop)
        self.slider.setMinimumWidth(370)
        self.splitter.addWidget(self.column)
        self.splitter.addWidget(self.editor)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([440, 740])
        for page in (self.splitter, self.first_start, self.trouble):
            self.body.addWidget(page)
        column = QVBoxLayout(self.centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.body, 1)
        column.addLayout(self._below)
        column.addWidget(self.status)
        order = (
            *(*self.field.controls(), self.new_button, self.slider.stops, *self.column.card.controls()),
            *(self.column.notes_view, self.column.results_view, self.editor.text_edit),
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        for action in ACTIONS:
            does: Callable[[], object] = getattr(self.deeds, action.name)
            for key in action.keys:
                QShortcut(QKeySequence(key), self, does)
        self.new_button.clicked.connect(self.deeds.new_note)
        self.column.card.why_asked.connect(self.deeds.explain)
        self.column.card.keep_asked.connect(self.deeds.save_answer)
        self.editor.text_edit.files_came.connect(self.deeds.take_in)
        self.editor.text_edit.link_followed.connect(self.deeds.open_link)
        self.field.went_down.connect(self._go_to_list)
        self.trouble.again.connect(self.open_library)
        self.trouble.leave.connect(self.close)
        for asked, does in (
            (self.status.help_asked, self.deeds.show_shortcuts),
            (self.status.appearance_asked, self.deeds.next_appearance),
            (self.status.index_asked, self.deeds.show_index),
            (self.status.settings_asked, self.deeds.show_settings),
            (self.status.models_asked, self.deeds.show_models),
        ):
            asked.connect(does)

    def _listed(self, count: int) -> None:
        first = self.watch is not None and not self._usable
        self.first.listed(count, first=first)
        if first:
            self._begin_behind()

    def _begin_behind(self) -> None:
        """The window can be used; everything else starts now."""
        from memx.desktop.model_offer import ModelOffer

        self._usable = True
        self.usable.emit()
        assert self.memory is not None
        assert self.notes is not None
        assert self.watch is not None
        assert self.download is not None
        self.notes.offer_undo()
        self.notes.clear_old_trash()
        self.watch.look()
        self.offer = ModelOffer(self.memory, self.lanes, self.download)
        self._below.addWidget(self.offer)
        self.undo_bar.stands_on = self.offer
        self.offer.placed.connect(self.undo_bar.place)
        self.offer.models_asked.connect(self.deeds.show_models)
        self.offer.used.connect(self.watch.look)
        if self._models:
            memory = self.memory

            def work() -> None:
                memory.start_indexing()
                memory.warm_up()

            self.lanes.behind.submit(work, lambda _: None, lambda _: None)  # the status line says how the models are
            self.offer.look()

    def _seen(self, status: IndexStatus, models: "ModelsState") -> None:
        self.status.show_status(status, models)
        assert self.notes is not None
        if status.notes != self.column.notes.rowCount() and not self.notes.autosave.unsettled():
            self.notes.load()  # another program has written to the library

    def _tell_download(self) -> None:
        assert self.download is not None
        down = self.download
        self.status.show_download(down.short() if down.busy() else "")

    def _offer(self, offered: bool) -> None:
        """What needs the notes: nothing that does nothing can be pressed."""
        self.header.setEnabled(offered)
        theme.fade(self.header, not offered)
        self.status.offer(offered)
        self.setAcceptDrops(offered)

    def _cannot_open(self, error: MemXError) -> None:
        self.trouble.say(said(error), str(self._folder))
        self.body.setCurrentWidget(self.trouble)
        self._offer(False)
        self.trouble.take_focus()
        self.early.cannot_open()
        self.broken.emit(said(error))

    def _open_best(self, row: Row) -> None:
        if self.notes is not None:
            self.notes.open_row(row)
            self.editor.take_focus()

    def _go_to_list(self) -> None:
        view = self.column.view()
        view.setFocus()
        if not view.currentIndex().isValid() and view.model().rowCount():
            view.setCurrentIndex(view.model().index(0, 0))

    # Kept between starts

    def wear(self, appearance: str) -> None:
        """Light, dark or as the system."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, appearance, str(QSettings().value("contrast", "system")))
        self.status.show_appearance(appearance if appearance in theme.APPEARANCES else "system")
        self.new_button.setIcon(icons.icon("plus", theme.colours().text, 20))

    def _restore_state(self) -> None:
        kept = QSettings()
        self.wear(str(kept.value("appearance", "system")))
        room, scale = self.screen().availableGeometry(), theme.scale()
        self.resize(min(round(1180 * scale), room.width() - 40), min(round(780 * scale), room.height() - 60))
        geometry, split = kept.value("geometry"), kept.value("splitter")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(split, QByteArray):
            self.splitter.restoreState(split)

    def _keep_state(self) -> None:
        kept = QSettings()
        kept.setValue("geometry", self.saveGeometry())
        kept.setValue("splitter", self.splitter.saveState())
