"""Find in the open note: every place is marked, Enter goes to the next one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextEdit, QWidget

from memx.desktop import icons, theme
from memx.desktop.sheet import button, quiet
from memx.desktop.texts import tr

MOST = 1000  # places marked and counted; more would hold the window


class _Line(QLineEdit):
    escaped = Signal()
    entered = Signal(bool)  # backwards

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """`found(places)` with the cursors of all places to be marked; `closed()` when the person is done."""

    found = Signal(object)
    closed = Signal()

    def __init__(self, text_edit: QTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._text = text_edit
        self._places: list[QTextCursor] = []
        self.line = _Line()
        self.line.setPlaceholderText(tr("Find in this note"))
        self.line.setAccessibleName(tr("Find in this note"))
        self._count = quiet("", 0.88)
        self._count.setWordWrap(False)
        self._count.setAccessibleName(tr("Places found"))
        self._before = button("", tr("Place found before"), lambda: self.step(back=True))
        self._after = button("", tr("Next place found"), self.step)
        self._close = button("", tr("Close find in note"), self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        for push, tip in ((self._before, "Shift+F3"), (self._after, "F3"), (self._close, tr("Esc"))):
            push.setProperty("kind", "quiet")
            push.setToolTip(f"{push.accessibleName()} ({tip})")
            row.addWidget(push)
        self.line.textChanged.connect(self.look)
        self.line.escaped.connect(self.close_bar)
        self.line.entered.connect(lambda back: self.step(back=back))
        self.dress()
        self.hide()

    def open_bar(self) -> None:
        """Ready to type; what is selected in the note is looked for."""
        chosen = self._text.textCursor().selectedText()
        if chosen and "\u2029" not in chosen and len(chosen) < 200:
            self.line.setText(chosen)
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self.look()

    def close_bar(self) -> None:
        if self.isHidden():
            return
        self.hide()
        self._places = []
        self.found.emit([])
        self._text.setFocus()
        self.closed.emit()

    def look(self) -> None:
        """Mark every place; the caret goes to the first one after it."""
        self._places = self._all() if not self.isHidden() else []
        self.found.emit(self._places)
        self._tell(-1)
        if self._places:
            self._go(self._nearest())

    def step(self, *, back: bool = False) -> None:
        """The next place, or the one before; round and round."""
        if self.isHidden():
            self.open_bar()
        elif self._places:
            at = self._text.textCursor().selectionStart()
            starts = [place.selectionStart() for place in self._places]
            if back:
                self._go(max((n for n, start in enumerate(starts) if start < at), default=len(starts) - 1))
            else:
                self._go(next((n for n, start in enumerate(starts) if start > at), 0))

    def says(self) -> str:
        return self._count.text()

    def dress(self) -> None:
        worn = theme.colours()
        for push, name in ((self._before, "up"), (self._after, "down"), (self._close, "close")):
            push.setIcon(icons.icon(name, worn.quiet, 16))

    def _all(self) -> list[QTextCursor]:
        wanted, document = self.line.text(), self._text.document()
        places: list[QTextCursor] = []
        at = QTextCursor(document)
        while wanted and len(places) < MOST:
            at = document.find(wanted, at, QTextDocument.FindFlag(0))
            if at.isNull():
                break
            places.append(QTextCursor(at))
        return places

    def _nearest(self) -> int:
        at = self._text.textCursor().selectionStart()
        return next((n for n, place in enumerate(self._places) if place.selectionStart() >= at), 0)

    def _go(self, number: int) -> None:
        self._text.setTextCursor(self._places[number])
        self._text.ensureCursorVisible()
        self._tell(number)

    def _tell(self, number: int) -> None:
        count = len(self._places)
        if not self.line.text():
            self._count.setText("")
        elif not count:
            self._count.setText(tr("not in this note"))
        else:
            places = tr("more than {count}", count=count) if count == MOST else str(count)
            of = tr("{place} of {places}", place=number + 1, places=places)
            self._count.setText(of if number >= 0 else places)
