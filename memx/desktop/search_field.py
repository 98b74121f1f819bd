"""The one field: searches while typing, asks on Enter when it holds a question, and says which it will do.

Ctrl+Enter asks and Shift+Enter opens the best result, whatever it holds.
"""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from memx.desktop import icons, theme
from memx.desktop.question_shape import is_question
from memx.desktop.texts import later, tr

_DESCRIPTION = later(
    "Searches your notes while you type. Enter asks when it is a question, and opens the best result when it is none. "
    "Ctrl+Enter asks and Shift+Enter opens, whatever it is."
)


class _Line(QLineEdit):
    focus_changed = Signal(bool)
    entered = Signal(object)  # the keys held
    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(event.modifiers())
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)


class SearchField(QWidget):
    """Signals: `changed(text)` after each key, `asked(text)`, `opened()` for the best result, `went_down()`,
    `widened()` when the person takes the chip away that narrows the results to a time, `parted()` the one that says
    which question the next one follows."""

    changed = Signal(str)
    asked = Signal(str)
    opened = Signal()
    went_down = Signal()
    widened = Signal()
    parted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = theme.named(_Line(), "field")
        self.line.setAccessibleName(tr("Search or ask"))
        self.line.setAccessibleDescription(tr(_DESCRIPTION))
        self.line.setPlaceholderText(tr("Search, or ask a question"))
        self.line.setFont(theme.font(1.15))
        self.line.setMaxLength(2000)
        self._glass = QLabel()
        self._ask = QPushButton(tr("Ask"))
        self._ask.setAccessibleName(tr("Ask your notes"))
        self._ask.setToolTip(tr("Ask your notes (Ctrl+Enter)"))
        self._ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._frame = theme.named(QFrame(), "fieldFrame")
        self._frame.setMinimumHeight(46)
        self._frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._hint = QLabel(wordWrap=True)
        self._hint.setProperty("tone", "quiet")
        self._hint.setFont(theme.font(0.88))
        self._hint.setAccessibleName(tr("What Enter does"))
        self._chip = _chip(tr("Time of the results"), tr("Search notes of all times"))
        self._follows = _chip(tr("The question before"), tr("Start a new subject (Ctrl+Shift+L)"))
        self._lay_out()
        self._connect()
        self._dress()
        self._tell()

    def text(self) -> str:
        return self.line.text()

    def hint(self) -> str:
        return self._hint.text()

    def show_chip(self, text: str) -> None:
        """What time the results are narrowed to, with a way out; nothing where `text` is empty."""
        self._chip.setText(f"{text}  ×".replace("&", "&&"))
        self._chip.setAccessibleName(
            tr("{time}. Press to search notes of all times.", time=text) if text else tr("Time of the results")
        )
        self._chip.setVisible(bool(text))

    def show_follows(self, question: str) -> None:
        """Which question the one in the field will be read with, and a way out; nothing where it stands alone."""
        shown = self._follows.fontMetrics().elidedText(
            question, Qt.TextElideMode.ElideRight, round(240 * theme.scale())
        )
        follows = tr("Follows “{question}”", question=shown)
        self._follows.setText(f"{follows}  ×".replace("&", "&&"))
        says = tr("It follows “{question}”. Press to start a new subject.", question=question)
        self._follows.setAccessibleName(says if question else tr("The question before"))
        self._follows.setVisible(bool(question))

    def chip(self) -> QPushButton:
        return self._chip

    def follows_chip(self) -> QPushButton:
        return self._follows

    def controls(self) -> tuple[QWidget, ...]:
        """In the order of the Tab key."""
        return self.line, self._ask, self._chip, self._follows

    def set_asking(self, asking: bool) -> None:
        """While an answer is made the button waits."""
        self._ask.setEnabled(not asking)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._dress()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(14, 4, 6, 4)
        row.setSpacing(10)
        row.addWidget(self._glass)
        row.addWidget(self.line, 1)
        row.addWidget(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._frame)
        for chip in (self._chip, self._follows):
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._hint)
        column.addStretch(1)
        self._hint.setContentsMargins(14, 0, 0, 0)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._changed)
        self.line.focus_changed.connect(self._focus)
        self.line.entered.connect(self._enter)
        self.line.went_down.connect(self.went_down)
        self._chip.clicked.connect(self._widen)
        self._follows.clicked.connect(self._part)
        self._ask.clicked.connect(lambda: self._enter(Qt.KeyboardModifier.ControlModifier))

    def _changed(self, text: str) -> None:
        self._tell()
        self.changed.emit(text)

    def _widen(self) -> None:
        self.line.setFocus()
        self.show_chip("")
        self.widened.emit()

    def _part(self) -> None:
        self.line.setFocus()
        self.show_follows("")
        self.parted.emit()

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        text = self.line.text().strip()
        if not text:
            return
        opens = bool(held & Qt.KeyboardModifier.ShiftModifier) or not is_question(text)
        if held & Qt.KeyboardModifier.ControlModifier or not opens:
            self.asked.emit(text)
        else:
            self.opened.emit()

    def _tell(self) -> None:
        text = self.line.text().strip()
        asks = is_question(text)
        if not text:
            self._hint.setText(tr("Type to search · end with a question to ask"))
        elif asks:
            self._hint.setText(tr("Enter asks your notes · Shift+Enter opens the best result"))
        else:
            self._hint.setText(tr("Enter opens the best result · Ctrl+Enter asks"))
        if self._ask.property("kind") != ("primary" if asks else "quiet"):
            self._ask.setProperty("kind", "primary" if asks else "quiet")
            _polish(self._ask)

    def _focus(self, focused: bool) -> None:
        self._frame.setProperty("focused", "true" if focused else "false")
        _polish(self._frame)

    def _dress(self) -> None:
        self._glass.setPixmap(icons.pixmap("search", theme.colours().quiet, 20, self.devicePixelRatioF()))
        self._glass.setFixedSize(QSize(20, 20))


def _chip(name: str, tip: str) -> QPushButton:
    """A word about what the field will do, that goes when it is pressed."""
    chip = QPushButton()
    chip.setProperty("kind", "chip")
    chip.setFont(theme.font(0.92))
    chip.setAccessibleName(name)
    chip.setToolTip(tip)
    chip.hide()
    return chip


def _polish(widget: QWidget) -> None:
    """Have the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
