"""The left side: the answer, and below it every note or what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from memx.desktop import theme
from memx.desktop.answer_card import AnswerCard
from memx.desktop.note_delegate import NoteDelegate
from memx.desktop.note_list import ROW_ROLE, NotesModel, ResultsModel
from memx.desktop.rows import Row
from memx.desktop.texts import tr

CARD_SHARE = 0.66  # of the column's height at most


class _List(QListView):
    """One line a note; Enter and click open it, Delete deletes it, dragging takes it elsewhere."""

    opened = Signal(object)
    deleted = Signal(object)
    dragged = Signal(object)
    window_wanted = Signal(object)
    hiding_wanted = Signal(object)

    def __init__(self, name: str, lines: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(NoteDelegate(lines, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if (row := self.row_at(self.currentIndex())) is not None:
                self.deleted.emit(row)
        else:
            super().keyPressEvent(event)

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Paint those that are seen. A QListView lays all its rows out again, and here they have one height for ever:
        for 100,000 of them a page that arrives would cost a third of a frame."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the note under the mouse, or the current one for the Menu key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if (row := self.row_at(index)) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("What can be done with the note"))
        for text, does in (
            (tr("Open", "verb"), self.opened),
            (tr("Open in a window of its own"), self.window_wanted),
            (tr("Let AI read it again") if row.hidden else tr("Hide from AI"), self.hiding_wanted),
            (tr("Delete"), self.deleted),
        ):
            menu.addAction(text).triggered.connect(lambda _, does=does: does.emit(row))
        place = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.popup(place)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: ARG002 (a copy, whatever else there is)
        if (row := self.row_at(self.currentIndex())) is not None:
            self.dragged.emit(row)

    def row_at(self, index: QModelIndex) -> Row | None:
        return index.data(ROW_ROLE) if index.isValid() else None

    def anchor(self) -> int:
        """The row that the person is on: under the mouse, else the current one; -1 for none."""
        if self.underMouse():
            under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
            if under.isValid():
                return under.row()
        return self.currentIndex().row() if self.hasFocus() or self.selectedIndexes() else -1

    def _open(self, index: QModelIndex) -> None:
        if (row := self.row_at(index)) is not None:
            self.opened.emit(row)


class LeftColumn(QWidget):
    """`opened(row)`, `deleted(row)`, `dragged(row)`, `window_wanted(row)`, `hiding_wanted(row)` from either list."""

    opened = Signal(object)
    deleted = Signal(object)
    dragged = Signal(object)
    window_wanted = Signal(object)
    hiding_wanted = Signal(object)  # or no longer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leftColumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notes, self.results = NotesModel(self), ResultsModel(self)
        self.notes_view, self.results_view = _List(tr("Notes"), 1), _List(tr("Search results"), 2)
        self.notes_view.setModel(self.notes)
        self.results_view.setModel(self.results)
        self.card = AnswerCard()
        self._caption = QLabel()
        self._counts = False  # the caption counts the results
        self._finds = False  # results are shown, or why there are none; else every note
        self._known = False  # how many notes there are
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, wordWrap=True)
        self._stack = QStackedWidget()
        self._holder = theme.named(QWidget(), "cardHolder")
        self._inside = QVBoxLayout(self._holder)
        self._scroll = QScrollArea(widgetResizable=True)
        self._lay_out()
        for view in (self.notes_view, self.results_view):
            view.opened.connect(self.opened)
            view.deleted.connect(self.deleted)
            view.dragged.connect(self.dragged)
            view.window_wanted.connect(self.window_wanted)
            view.hiding_wanted.connect(self.hiding_wanted)
        self.card.grew.connect(self.fit_card)
        self.results.rowsRemoved.connect(self._recount)
        self.notes.modelReset.connect(self._notes_known)
        for changed in (self.notes.rowsInserted, self.notes.rowsRemoved):
            changed.connect(self._show_every)
        self.show_notes()
        self.hide_card()

    def show_notes(self) -> None:
        """Every note."""
        self._finds = False
        self._caption.setText(tr("All notes"))
        self._show_every()

    def show_results(self, rows: list[Row], caption: str = "") -> None:
        """What another search found."""
        self.results.show(rows)
        self.results_view.scrollToTop()
        self._tell_results(caption)

    def merge_results(self, rows: list[Row]) -> None:
        """The same search, in a better order."""
        self.results.merge(rows, self.results_view.anchor())
        self._tell_results("")

    def first_result(self) -> Row | None:
        return self.results_view.row_at(self.results.index(0))

    def shows_results(self) -> bool:
        return self._finds

    def caption(self) -> str:
        return self._caption.text()

    def empty_text(self) -> str:
        return self._empty.text() if self._stack.currentWidget() is self._empty else ""

    def say_empty(self, sentence: str) -> None:
        """Why there are no results, where it is not that there are none."""
        self._empty.setText(sentence)

    def view(self) -> _List:
        """The list shown now."""
        return self.results_view if self.shows_results() else self.notes_view

    def select(self, note_id: str, *, go_to_result: bool = True) -> None:
        """Show where the open note is, in both lists; nowhere where it is not loaded.

        With `go_to_result` False the results stay where they are: the person opened nothing.
        """
        self.results_view.setAutoScroll(go_to_result)
        for view, model in ((self.notes_view, self.notes), (self.results_view, self.results)):
            place = model.place_of(note_id) if note_id else -1
            if place < 0:
                view.clearSelection()
                view.setCurrentIndex(QModelIndex())
            elif view.currentIndex().row() != place or not view.selectedIndexes():
                view.setCurrentIndex(model.index(place, 0))
        self.results_view.setAutoScroll(True)  # for the arrow keys

    def show_card(self) -> None:
        self._scroll.show()
        self.fit_card()

    def hide_card(self) -> None:
        self._scroll.hide()

    def card_shown(self) -> bool:
        return not self._scroll.isHidden()

    def fit_card(self) -> None:
        """As high as the answer needs, and not more than its share of the column.

        Whether it scrolls is decided here. Left to itself the area shows its bar where the answer does not fit, which
        makes the answer narrower, hides it where the narrower one does, and goes round until the stack is used up.
        """
        if self._scroll.isHidden():
            return
        self._inside.activate()
        share = int(CARD_SHARE * self.height())
        needed = self._card_needs(self._scroll.width())
        scrolls = needed > share
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setVerticalScrollBarPolicy(policy)
        self._scroll.setFixedHeight(min(needed, share))

    def _card_needs(self, width: int) -> int:
        """Pixels of height."""
        layout = self._inside
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_card()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit_card()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_scroll"):
            self.card.dress()
            for view in (self.notes_view, self.results_view):
                view.viewport().update()

    def _recount(self) -> None:
        if self._counts:
            self._tell_results("")

    def _notes_known(self) -> None:
        self._known = True
        self._show_every()

    def _show_every(self) -> None:
        """Every note, or that there is none yet."""
        if self._finds:
            return
        none = self._known and not self.notes.rowCount()
        self._stack.setCurrentWidget(self._empty if none else self.notes_view)
        if none:
            self._empty.setText(tr("No notes yet.\nWrite one at the right, or press Ctrl+N."))

    def _tell_results(self, caption: str) -> None:
        self._finds = True
        self._counts = not caption
        count = self.results.rowCount()
        self._caption.setText(caption or (tr("%n notes found", "", count, one="1 note found")))
        self._stack.setCurrentWidget(self.results_view if count else self._empty)
        if not count:
            self._empty.setText(tr("No note has these words.\nTry fewer, or ask a question."))

    def _lay_out(self) -> None:
        inside = self._inside
        inside.setContentsMargins(12, 12, 12, 2)
        inside.addWidget(self.card)
        inside.addStretch(1)
        self._holder.installEventFilter(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._holder)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._caption.setProperty("tone", "quiet")
        self._caption.setFont(theme.font(0.88))
        self._caption.setContentsMargins(24, 12, 24, 6)
        self._caption.setAccessibleName(tr("What the list shows"))
        self._empty.setProperty("tone", "quiet")
        self._empty.setContentsMargins(24, 48, 24, 0)
        for widget in (self.notes_view, self.results_view, self._empty):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll)
        column.addWidget(self._caption)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(340)
