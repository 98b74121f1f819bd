"""The answer: what the notes say, how sure it is, what it rests on and what it cost."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from memx.desktop import answer_words, icons, theme
from memx.desktop.answer_sources import Source, SourceLink
from memx.desktop.budget_slider import LEVELS
from memx.desktop.floor_words import said
from memx.desktop.flow import FlowRow
from memx.desktop.texts import tr
from memx.desktop.thumbs import Thumbs
from memx.domain.answers import Answer
from memx.domain.errors import MemXError
from memx.domain.events import Answered, AskEvent, Drafted, Streamed, Voted

INSET = 8  # pixels: the sources have a ground of their own when the mouse is on them, their words stand in line


@dataclass(frozen=True, slots=True)
class _Shown:
    """An answer that stood on the card: its level, its number in the library, and what was said of it."""

    answer: Answer
    level: str
    kept_as: int
    judgement: bool | None


class AnswerCard(QFrame):
    """Signals: `source_opened(note_id, (start, end))`, one for each button, and `grew()` when it has another height.

    `judged(True, False or None)`: the thumbs.
    """

    source_opened = Signal(str, object)
    stop_asked = Signal()
    closed = Signal()
    longer_asked = Signal()
    why_asked = Signal()
    keep_asked = Signal()
    judged = Signal(object)
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answerCard")
        self.setAccessibleName(tr("Answer"))
        self.answer: Answer | None = None
        self._level = ""
        self._kept_as = 0  # its number in the library; 0 where it is not kept
        self._before: _Shown | None = None  # what is thought about longer
        self._question = _label("quiet", 0.92)
        self._read_as = _label("quiet", 0.92)
        self._read_as.setAccessibleName(tr("How the question was understood"))
        self._text = _label("", 1.3, QFont.Weight.DemiBold)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setAccessibleName(tr("Answer text"))
        self._sure = _label("", 0.92)
        self._meter = QProgressBar(textVisible=False, maximum=100)
        self._meter.setAccessibleName(tr("Confidence"))
        self._meter.setFixedWidth(88)
        self._more = _label("quiet", 0.92)
        self._heading = _label("quiet", 0.88, QFont.Weight.DemiBold)
        self._otherwise = _label("quiet", 0.88, QFont.Weight.DemiBold)
        self._effort = _label("quiet", 0.85)
        self._stop = _button(tr("Stop"), tr("Stop answering"), tr("Stop (Esc)"))
        self._longer = _button(
            tr("Think longer"), tr("Think longer"), tr("Ask again at the next stop of the slider (Ctrl+T)")
        )
        self._why = _button(tr("Why?"), tr("Why this answer?"), tr("Votes, sureness and tokens as a picture (Ctrl+I)"))
        self._copy = _button(tr("Copy"), tr("Copy the answer with its sources"), tr("Copy with sources (Ctrl+Shift+C)"))
        self._keep = _button(
            tr("Save as note"), tr("Save the answer as a note"), tr("A note of its own, hidden from AI")
        )
        self._close = _button("", tr("Close the answer"), tr("Close (Esc)"))
        self.thumbs = Thumbs()
        self._sources, self._against = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._stop.clicked.connect(self.stop_asked)
        self._longer.clicked.connect(self.longer_asked)
        self._why.clicked.connect(self.why_asked)
        self._copy.clicked.connect(self.copy)
        self._keep.clicked.connect(self.keep_asked)
        self._close.clicked.connect(self.closed)
        self.thumbs.judged.connect(self.judged)
        self.dress()

    def begin(self, question: str, level: str, longer_than: Answer | None = None) -> None:
        """A question is on its way; `longer_than` stays, with its sources, until there is something better."""
        self._before = self._shown(longer_than)
        self.answer, self._level = None, level
        self._question.setText(question)
        if longer_than is None:
            self._say(tr("Looking in your notes"), waiting=True)
            self._clear()
        else:
            self._say(_text_of(longer_than), waiting=True)
            self._clear_verdict()
            self._show_more(tr("Thinking longer. Until then, this is the answer of before."))
        self._effort.clear()
        self._stop.show()
        self.grew.emit()

    def retrieved(self, sources: Sequence[Source]) -> None:
        """The notes that the answer will be drawn from."""
        if self._before is not None:
            return
        self._say(tr("Reading your notes") if sources else tr("Nothing found yet"), waiting=True)
        self._list(tr("Found in"), sources[:3])

    def happened(self, event: AskEvent) -> None:
        """Show an event of the answer; Retrieved has its own way."""
        if isinstance(event, Streamed) and event.text.strip():
            self._say(event.text.strip(), waiting=True)
        elif isinstance(event, Drafted):
            text = tr("Not in your notes, it seems") if event.candidate.abstains else event.candidate.text
            self._say(text, waiting=True)
            sure = round(100 * event.probability)
            self._show_more(tr("First thought, {percent} % sure. Looking closer.", percent=sure))
        elif isinstance(event, Voted) and event.tally:
            leader = event.tally[0]
            self._say(tr("Not in your notes, it seems") if leader.abstains else leader.text, waiting=True)
            self._show_more(tr("{votes} of {samples} samples agree so far", votes=leader.votes, samples=event.samples))
        elif isinstance(event, Answered):
            self._show_answer(event.answer, event.kept_as)
        self.grew.emit()

    def show_sources(self, sources: Sequence[Source]) -> None:
        """The passages behind the finished answer, numbered, and those that say otherwise, or the closest ones where
        it abstained."""
        abstained = self.answer is not None and self.answer.abstained
        self._list(tr("The closest notes") if abstained else tr("From your notes"), sources)

    def stopped(self) -> None:
        """The person stopped it."""
        if self._is_before(tr("Stopped. This is the answer of before.")):
            return
        self._stop.hide()
        self._clear_verdict()
        self._say(tr("Stopped"), waiting=True)
        self._effort.setText(tr("Nothing more is being computed. Ask again whenever you like."))
        self._effort.show()
        self.grew.emit()

    def failed(self, error: MemXError) -> None:
        """No answer could be made."""
        if self._is_before(tr("{trouble} This is the answer of before.", trouble=said(error))):
            return
        self._stop.hide()
        self._clear_verdict()
        self._say(tr("No answer"), waiting=True)
        self._show_more(said(error))
        self.grew.emit()

    def copy(self) -> None:
        """The answer and its sources as text."""
        if self.answer is not None:
            QGuiApplication.clipboard().setText(answer_words.as_text(self.answer))
            self._copy.setText(tr("Copied"))

    def show_judgement(self, number: int, right: bool | None) -> None:
        """What was said elsewhere of the answer with this number."""
        if number and number == self.kept_as():
            self.thumbs.show_judgement(right)

    def not_judged(self, error: MemXError) -> None:
        """What was said of the answer could not be kept."""
        self.thumbs.show_judgement(None)
        self._show_more(said(error))
        self.grew.emit()

    def saved(self) -> None:
        """The answer was kept as a note."""
        self._keep.setText(tr("Saved"))
        self._keep.setEnabled(False)

    def said(self) -> str:
        """The answer's text as shown."""
        return self._text.text()

    def level(self) -> str:
        """Of the slider, for the answer shown or on its way."""
        return self._level

    def kept_as(self) -> int:
        """The answer's number in the library; 0 where it is not kept, or none is shown."""
        return self._kept_as if self.answer is not None else 0

    def effort(self) -> str:
        return self._effort.text()

    def read_as(self) -> str:
        """How the question was understood, where that is not as it was asked."""
        return self._read_as.text() if not self._read_as.isHidden() else ""

    def sureness(self) -> str:
        return self._sure.text()

    def more(self) -> str:
        """Votes, conflicts, or what went wrong, as shown."""
        return self._more.text()

    def links(self) -> list[SourceLink]:
        """The sources shown, in order, then what other notes say to the contrary."""
        columns = (self._sources, self._against)
        items = (column.itemAt(place) for column in columns for place in range(column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, SourceLink)]

    def controls(self) -> tuple[QWidget, ...]:
        """In the order of the Tab key; the sources stand after the second."""
        return self._stop, self._close, *self._actions(), *self.thumbs.controls()

    def dress(self) -> None:
        """Take the theme's colours."""
        self._close.setIcon(icons.icon("close", theme.colours().quiet, 16))
        self._stop.setIcon(icons.icon("stop", theme.colours().quiet, 16))
        self.thumbs.dress()
        for link in self.links():
            link.dress()

    def _is_before(self, why: str) -> bool:
        """The answer that was thought about longer stands again; False where there was none."""
        before, self._before = self._before, None
        if before is None:
            return False
        self._level = before.level
        self._show_answer(before.answer, before.kept_as, before.judgement)
        self._show_more("\n".join(filter(None, (why, self.more()))))
        self.grew.emit()
        return True

    def _shown(self, answer: Answer | None) -> _Shown | None:
        if answer is None:
            return None
        return _Shown(answer, self._level, self._kept_as, self.thumbs.judgement())

    def _show_answer(self, answer: Answer, kept_as: int, judgement: bool | None = None) -> None:
        self.answer, self._before, self._kept_as = answer, None, kept_as
        self.thumbs.show_judgement(judgement)
        self.thumbs.setVisible(bool(kept_as))
        self._stop.hide()
        self._copy.setText(tr("Copy"))
        self._keep.setText(tr("Save as note"))
        self._keep.setEnabled(True)
        self._longer.setVisible(self._level != LEVELS[-1])
        self._why.show()
        for button in (self._copy, self._keep):
            button.setVisible(not answer.abstained)
        self._say(_text_of(answer), waiting=False)
        self._read_as.setText(answer_words.read_as(answer))
        self._read_as.setVisible(bool(answer.read_as))
        percent = round(100 * answer.confidence)
        self._sure.setText(answer_words.sureness(answer))
        self._meter.setValue(percent)
        self._sure.show()
        self._meter.show()
        told = (answer_words.unsupported, answer_words.close_vote, answer_words.conflicts)
        self._show_more("\n".join(line for tell in told for line in tell(answer)))
        self._effort.setText(answer_words.effort(answer, self._level))
        self._effort.show()

    def _say(self, text: str, *, waiting: bool) -> None:
        self._text.setText(text)
        self._text.setFont(
            theme.font(1.1 if waiting else 1.3, QFont.Weight.Normal if waiting else QFont.Weight.DemiBold)
        )

    def _show_more(self, text: str) -> None:
        self._more.setText(text)
        self._more.setVisible(bool(text))

    def _list(self, heading: str, sources: Sequence[Source]) -> None:
        self._clear_sources()
        self._heading.setText(heading)
        self._heading.setVisible(bool(sources))
        against = sum(source.against for source in sources)
        self._otherwise.setText(tr("%n notes say otherwise", "", against, one="Another note says otherwise"))
        self._otherwise.setVisible(bool(against))
        before: QWidget = self._close
        for source in sources:
            link = SourceLink(source)
            link.opened.connect(self.source_opened)
            (self._against if source.against else self._sources).addWidget(link)
            self.setTabOrder(before, link)
            before = link
        self.setTabOrder(before, self._longer)
        self.grew.emit()

    def _actions(self) -> tuple[QPushButton, ...]:
        return self._longer, self._why, self._copy, self._keep

    def _clear(self) -> None:
        self._clear_verdict()
        self._clear_sources()
        self._heading.hide()
        self._otherwise.hide()

    def _clear_verdict(self) -> None:
        parts = (self._read_as, self._sure, self._meter, self._more, self._effort, self.thumbs)
        for widget in (*parts, *self._actions()):
            widget.hide()

    def _clear_sources(self) -> None:
        for link in self.links():
            (self._against if link.source.against else self._sources).removeWidget(link)
            link.hide()
            link.deleteLater()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._question, 1)
        for button in (self._stop, self._close):
            button.setIconSize(QSize(16, 16))
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        sure = QHBoxLayout()
        sure.setSpacing(10)
        sure.addWidget(self._meter, 0, Qt.AlignmentFlag.AlignVCenter)
        sure.addWidget(self._sure, 1)
        for links in (self._sources, self._against):
            links.setSpacing(2)
            links.setContentsMargins(0, 0, 0, 0)
        self._otherwise.setContentsMargins(INSET, 6, 0, 0)
        words = QVBoxLayout()
        words.setContentsMargins(INSET, 0, 0, 0)
        words.setSpacing(8)
        words.addLayout(top)
        words.addWidget(self._read_as)
        words.addWidget(self._text)
        words.addLayout(sure)
        words.addWidget(self._more)
        words.addSpacing(2)
        words.addWidget(self._heading)
        self._effort.setContentsMargins(INSET, 4, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(18 - INSET, 12, 10, 14)
        column.setSpacing(4)
        column.addLayout(words)
        column.addLayout(self._sources)
        column.addWidget(self._otherwise)
        column.addLayout(self._against)
        column.addWidget(self._effort)
        column.addWidget(FlowRow((*self._actions(), self.thumbs)))


def _text_of(answer: Answer) -> str:
    return tr("Not in your notes") if answer.abstained else answer.text


def _label(tone: str, scale: float, weight: QFont.Weight = QFont.Weight.Normal) -> QLabel:
    """Plain text: what notes say is never read as markup, and never causes a request."""
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setFont(theme.font(scale, weight))
    if tone:
        label.setProperty("tone", tone)
    return label


def _button(text: str, name: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "quiet")
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFont(theme.font(0.88))
    return button
