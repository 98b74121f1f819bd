"""The screens without notes: the first start, and a library that cannot be opened."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from memx.desktop import theme
from memx.desktop.flow import FlowRow
from memx.desktop.texts import later, tr
from memx.domain.events import Progress

MEASURE = 560  # pixels in a line
_STEPS = (
    (later("Write it down."), later("Type, paste, close the window. No title, no folder, no save button.")),
    (
        later("Find it while you type."),
        later("The field above finds words at once, and what means the same a moment later."),
    ),
    (later("Ask in plain English."), later("The answer shows the very sentence it rests on, and how sure it is.")),
)


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner = QVBoxLayout()
        self._inner.setSpacing(10)
        holder = theme.named(QWidget(), "cardHolder")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._inner)
        row.addStretch(1)
        column = QVBoxLayout(holder)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _say(self, text: str, scale: float = 1.0, *, strong: bool = False, quiet: bool = False) -> QLabel:
        label = QLabel(text, wordWrap=True)
        label.setFont(theme.font(scale, QFont.Weight.DemiBold if strong else QFont.Weight.Normal))
        label.setFixedWidth(round(MEASURE * theme.scale()))
        if quiet:
            label.setProperty("tone", "quiet")
        self._inner.addWidget(label)
        return label


class FirstStart(_Page):
    """`wrote(first letters)` when the person begins to write, `wants_samples()` for the sample notes, `models_asked()`
    for the sheet of models."""

    wrote = Signal(str)
    wants_samples = Signal()
    models_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Welcome to MemX"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._say(tr("A memory that answers"), 2.0, strong=True)
        self._say(tr("Everything stays on this computer. Nothing is sent anywhere."), 1.1, quiet=True)
        self._inner.addSpacing(20)
        for title, text in _STEPS:
            self._say(tr(title), 1.15, strong=True)
            self._say(tr(text), quiet=True)
            self._inner.addSpacing(8)
        self._inner.addSpacing(12)
        self._write = QPushButton(tr("Write the first note"))
        self._write.setProperty("kind", "primary")
        self._write.setAccessibleName(tr("Write the first note"))
        self._samples = QPushButton(tr("Try it with sample notes"))
        self._samples.setAccessibleName(tr("Try it with sample notes"))
        self._models = QPushButton(tr("Models"))
        self._models.setAccessibleName(tr("Models: what answers, and larger ones that fit this computer"))
        self._models.setToolTip(
            tr("What answers is here already. Larger models that fit this computer can be downloaded.")
        )
        self._models.clicked.connect(self.models_asked)
        buttons = (self._write, self._samples, self._models)
        for button in buttons:
            button.setMinimumHeight(40)
        self._inner.addWidget(FlowRow(buttons, gap=12))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(tr("Sample notes being added"))
        self._state = self._say("", 0.92, quiet=True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._tell(tr("Or simply start typing."))
        self._inner.addWidget(self._bar)
        self._bar.hide()
        self._write.clicked.connect(lambda: self.wrote.emit(""))
        self._samples.clicked.connect(self._ask_for_samples)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            self.wrote.emit(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that several keys make, or that are chosen from a list: shown where the line asks to type, and
        handed on when they are chosen. Had the editor the focus before, some input methods would drop the first."""
        self._state.setText(event.preeditString() or self._says)
        if event.commitString():
            self.wrote.emit(event.commitString())
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """What is to be chosen from stands under those letters."""
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            return QRect(self._state.mapTo(self, QPoint()), self._state.size())
        return super().inputMethodQuery(query)

    def progress(self, progress: Progress) -> None:
        """How far the sample notes are."""
        self._bar.setMaximum(max(1, progress.total))
        self._bar.setValue(progress.done)
        self._tell(tr("{done} of %n sample notes", "", progress.total, done=progress.done))

    def failed(self, sentence: str) -> None:
        self._bar.hide()
        self._samples.setEnabled(True)
        self._tell(sentence)

    def says(self) -> str:
        """The line under the buttons."""
        return self._state.text()

    def _tell(self, sentence: str) -> None:
        self._says = sentence
        self._state.setText(sentence)

    def _ask_for_samples(self) -> None:
        self._samples.setEnabled(False)
        self._bar.show()
        self._tell(tr("Adding the sample notes"))
        self.wants_samples.emit()


class Trouble(_Page):
    """The library cannot be opened: what happened, in a sentence, and a second try."""

    again = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._say(tr("The notes cannot be opened"), 1.6, strong=True)
        self._sentence = self._say("", 1.05)
        self._words = self._say("", 1.05)
        self._words.hide()
        self._where = self._say("", 0.92, quiet=True)
        self._inner.addSpacing(16)
        self._again = again = QPushButton(tr("Try again"))
        leave = QPushButton(tr("Quit"))
        again.setProperty("kind", "primary")
        for button in (again, leave):
            button.setAutoDefault(True)  # Enter presses it
        again.setAccessibleName(tr("Try again to open the notes"))
        leave.setAccessibleName(tr("Quit MemX"))
        self._inner.addWidget(FlowRow((again, leave), gap=12))
        again.clicked.connect(self.again)
        leave.clicked.connect(self.leave)

    def say(self, sentence: str, folder: str) -> None:
        """What happened, and where the library is."""
        self._sentence.setText(sentence)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setText(tr("Library: {folder}", folder=folder))
        self.setAccessibleName(sentence)

    def take_focus(self) -> None:
        """To the second try."""
        self._again.setFocus()

    def tell_words(self, sentence: str) -> None:
        """What became of what was written before; nothing where nothing was."""
        self._words.setText(sentence)
        self._words.setVisible(bool(sentence))

    def sentence(self) -> str:
        return self._sentence.text()

    def words(self) -> str:
        return self._words.text()
