"""What happens in the field: search while typing, ask on Enter, stop; and the thinking budget that goes with it."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from memx.app.memory import Memory
from memx.desktop import answer_sources, last_question
from memx.desktop.asking import Asking, Question
from memx.desktop.budget_slider import DEFAULT, LEVELS, BudgetSlider
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.left_column import LeftColumn
from memx.desktop.question_shape import is_question
from memx.desktop.rows import Row
from memx.desktop.search_field import SearchField
from memx.desktop.searching import Searching
from memx.desktop.texts import tr
from memx.domain.answers import Answer
from memx.domain.errors import MemXError
from memx.domain.events import Answered, AskEvent

_LEVEL = "thinking_budget"
REMEMBERED = 8  # questions of a thread; a question leans on the last, and says so
SETTLED = 250  # milliseconds after the slider's last move before a running answer follows it


class AnswerDesk(QObject):
    """`began()` when a question is asked, `best(row)` when Enter opens the best result."""

    began = Signal()
    best = Signal(object)

    def __init__(
        self,
        memory: Memory,
        lanes: Lanes,
        field: SearchField,
        slider: BudgetSlider,
        column: LeftColumn,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self._field, self._slider, self._column = field, slider, column
        self.searching = Searching(memory, lanes, self)
        self.asking = Asking(memory, lanes, self)
        self._asked: Question | None = None  # last
        self._thread: tuple[tuple[str, str], ...] = ()  # what the next question may lean on, with the answers
        self._told: tuple[str, tuple[tuple[str, str], ...]] = ("", ())  # the question that the slider tells of
        self._outcomes: dict[str, str] = {}  # of it, by level
        self._again = QTimer(self, singleShot=True, interval=SETTLED)
        self._again.timeout.connect(self._at_another_level)
        self._enter_waits = False  # Enter was pressed before the results of the text were there
        self._connect()

    def load(self) -> None:
        """The budget chosen last, and what each level took lately."""
        self._lanes.lists.submit(lambda: self._memory.setting(_LEVEL, DEFAULT), self._slider.set_level, lambda _: None)
        self._measure()

    def ask(self, question: str) -> None:
        """Answer from the notes, at the level of the slider. Asked once more, a question follows what it followed."""
        again = self._asked is not None and question == self._asked.text and bool(self._thread)
        before = self._asked.thread if again and self._asked is not None else self._thread
        self._begin(Question(question, self._slider.level(), before))

    def new_subject(self) -> None:
        """The next question leans on nothing; what is shown of the last goes."""
        self._part()
        if self.asking.busy() or self._column.card_shown():
            self._close_card()
        self._field.line.clear()

    def think_longer(self) -> None:
        """The same question at the next stop of the slider, going on from the votes that were cast."""
        answer = self._column.card.answer
        if (level := self.longer()) and self._asked is not None and answer is not None and not self.asking.busy():
            self._begin(replace(self._asked, level=level, longer_than=answer))

    def longer(self) -> str:
        """The stop after the one of the answer shown; empty where there is none."""
        level = self.level()
        later = LEVELS[LEVELS.index(level) + 1 :] if level in LEVELS else ()
        return later[0] if later else ""

    def level(self) -> str:
        """Of the answer shown."""
        return self._column.card.level()

    def escape(self) -> bool:
        """Stop the answer, else close it, else clear the field. False where there was nothing to do."""
        if self.asking.busy():
            self.asking.stop()
        elif self._column.card_shown():
            self._close_card()
        elif self._field.text():
            self._field.line.clear()
        else:
            return False
        return True

    def _begin(self, question: Question) -> None:
        self._again.stop()
        self.searching.look_for("")
        self._field.show_follows("")
        self.began.emit()
        self.asking.stop()
        self._asked = question
        self._field.set_asking(True)
        self._column.card.begin(question.text, question.level, question.longer_than)
        self._column.show_card()
        self.asking.ask(question)

    def _connect(self) -> None:
        card = self._column.card
        self._field.changed.connect(self._typed)
        self._field.asked.connect(self.ask)
        self._field.opened.connect(self._open_best)
        self._field.parted.connect(self._part)
        self.searching.found.connect(self._found)
        self.searching.merged.connect(lambda _, found: self._column.merge_results(found))
        self.searching.narrowed.connect(self._field.show_chip)
        self._field.widened.connect(self.searching.without_dates)
        self.searching.failed.connect(self._search_failed)
        self.asking.retrieved.connect(self._retrieved)
        self.asking.happened.connect(self._happened)
        self.asking.sourced.connect(card.show_sources)
        self.asking.stopped.connect(card.stopped)
        self.asking.failed.connect(card.failed)
        for end in (self.asking.ended, self.asking.stopped, self.asking.failed):
            end.connect(lambda *_: self._field.set_asking(False))
        card.stop_asked.connect(self.asking.stop)
        card.closed.connect(self._close_card)
        card.longer_asked.connect(self.think_longer)
        card.judged.connect(self._judge)
        self._slider.chosen.connect(self._chosen)

    def _open_best(self) -> None:
        self._enter_waits = self.searching.awaited()
        if not self._enter_waits and (row := self._column.first_result()) is not None:
            self.best.emit(row)

    def _found(self, _: str, found: list[Row]) -> None:
        self._column.show_results(found)
        if self._enter_waits:
            self._open_best()

    def _typed(self, text: str) -> None:
        self._enter_waits = False
        if not text.strip():
            self._column.show_notes()
        self.searching.look_for(text)
        self._tell_follows(text.strip())

    def _tell_follows(self, text: str) -> None:
        """Say where the question in the field will be read with the one before it."""
        self._field.show_follows("")
        if not self._thread or not is_question(text) or (self._asked is not None and text == self._asked.text):
            return
        self._lanes.words.submit(
            lambda: self._memory.follows(text), lambda leans: self._leans(text, leans), lambda _: None
        )

    def _leans(self, text: str, leans: bool) -> None:
        if leans and self._thread and self._field.text().strip() == text:
            self._field.show_follows(self._thread[-1][0])

    def _part(self) -> None:
        self._thread = ()
        self._field.show_follows("")

    def _retrieved(self, found: list[Row]) -> None:
        self._column.show_results(found, tr("Notes looked at") if found else "")
        self._column.card.retrieved(answer_sources.of_rows(found))

    def _happened(self, event: AskEvent) -> None:
        self._column.card.happened(event)
        if isinstance(event, Answered):
            self._measure()
            self._tell_outcome(event.answer)
            self._goes_on(event.answer)

    def _tell_outcome(self, answer: Answer) -> None:
        """The slider says what came of the last question at each stop; what another one came to goes."""
        asked = self._asked
        assert asked is not None
        if self._told != (asked.text, asked.thread):
            self._told, self._outcomes = (asked.text, asked.thread), {}
        longer = asked.longer_than is not None
        self._outcomes[asked.level] = last_question.outcome(answer, asked.level, longer=longer)
        self._slider.set_outcomes(self._outcomes)

    def _goes_on(self, answer: Answer) -> None:
        """The next question may lean on this one, as it was understood."""
        assert self._asked is not None
        said = (answer.read_as or answer.question, "" if answer.abstained else answer.text)
        self._thread = (*self._asked.thread, said)[-REMEMBERED:]
        if self._field.line.hasFocus() and self._field.text().strip() == self._asked.text:
            self._field.line.selectAll()  # the next question is typed over this one

    def _judge(self, right: bool | None) -> None:
        card, number = self._column.card, self._column.card.kept_as()
        self._lanes.lists.submit(lambda: self._memory.judge(number, right), lambda _: None, card.not_judged)

    def _close_card(self) -> None:
        """Put away, it is nothing that the next question could lean on."""
        self._part()
        self.asking.stop()
        self._column.hide_card()
        self._typed(self._field.text())

    def _search_failed(self, error: MemXError) -> None:
        self._column.show_results([], "")
        self._column.say_empty(said(error))

    def _at_another_level(self) -> None:
        """The slider moved while an answer was made: what it says now holds at once."""
        if self.asking.busy() and self._asked is not None and self._slider.level() != self._asked.level:
            self._begin(replace(self._asked, level=self._slider.level()))

    def _chosen(self, level: str) -> None:
        if self.asking.busy():
            self._again.start()
        self._lanes.lists.submit(
            lambda: None if self._memory.read_only else self._memory.set_setting(_LEVEL, level),
            lambda _: None,
            lambda _: None,
        )

    def _measure(self) -> None:
        self._lanes.lists.submit(
            lambda: {level: self._memory.typical_seconds(level) for level in LEVELS},
            self._slider.set_typical,
            lambda _: None,
        )
