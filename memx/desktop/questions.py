"""Earlier questions (Ctrl+E): found by their words, with what was answered then, and asked again."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from memx.app.memory import Memory
from memx.desktop import dates, floor_words
from memx.desktop.jobs import Lanes
from memx.desktop.palette import Searched
from memx.desktop.sheet import Sheet, button
from memx.desktop.sheet_list import Line, SheetList
from memx.desktop.texts import tr
from memx.desktop.thumbs import Thumbs
from memx.domain.answers import Asked
from memx.domain.errors import MemXError

MOST, SHOWN = 5000, 300  # questions looked through, and lines shown of them


class QuestionsSheet(Sheet):
    """`asked(question)` to ask one again, `judged(number, True, False or None)` when the person says how one was."""

    asked = Signal(str)
    judged = Signal(int, object)

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes) -> None:
        super().__init__(
            parent, tr("Earlier questions"), tr("With the answer of then. Asked again, your notes of now are read.")
        )
        self._memory, self._lanes = memory, lanes
        self._all: list[Asked] = []
        self._loaded = False
        self.line = Searched(tr("Find a question or an answer"))
        self.list = SheetList(tr("Earlier questions"), tr("Looking"))
        self.inside.addWidget(self.line)
        self.inside.addWidget(self.list, 1)
        self.again = button(tr("Ask again"), tr("Ask the chosen question again"), self.list.pick, primary=True)
        self.again.setEnabled(False)
        self.buttons.insertWidget(1, self.again)
        self.thumbs = Thumbs()
        self.thumbs.hide()
        self.buttons.insertWidget(0, self.thumbs)
        self.line.textChanged.connect(lambda _: self._show())
        self.line.moved.connect(self.list.move_by)
        self.line.returnPressed.connect(self.list.pick)
        self.list.picked.connect(self._ask)
        self.list.went.connect(self._went)
        self.thumbs.judged.connect(self._judge)
        lanes.lists.submit(lambda: memory.asked(MOST), self.alive(self._loaded_all), self.alive(self._failed))
        self.fit(680, 560)
        self.line.setFocus()

    def _loaded_all(self, asked: list[Asked]) -> None:
        self._all, self._loaded = _newest_of_each(asked), True
        self._show()

    def _failed(self, error: MemXError) -> None:
        self.list.say_nothing(floor_words.said(error))

    def _show(self) -> None:
        if not self._loaded:
            return
        wanted = self.line.text().lower().split()
        found = [one for one in self._all if all(word in _words(one) for word in wanted)]
        self.list.say_nothing(
            tr("No earlier question has these words.") if wanted else tr("Nothing has been asked yet.")
        )
        now = datetime.now().astimezone()
        self.list.show_lines([_line(one, now) for one in found[:SHOWN]])

    def _chosen(self) -> Asked | None:
        return next((one for one in self._all if str(one.id) == self.list.current()), None)

    def _went(self, key: str) -> None:
        self.again.setEnabled(bool(key))
        chosen = self._chosen()
        self.thumbs.setVisible(chosen is not None and not self._memory.read_only)
        self.thumbs.show_judgement(chosen.judged if chosen is not None else None)

    def _judge(self, right: bool | None) -> None:
        if (one := self._chosen()) is not None:
            self._lanes.lists.submit(
                lambda: self._memory.judge(one.id, right),
                self.alive(lambda _: self._said(replace(one, judged=right))),
                self.alive(self._not_said),
            )

    def _said(self, one: Asked) -> None:
        self._all = [one if other.id == one.id else other for other in self._all]
        self.list.put(_line(one, datetime.now().astimezone()))
        self.judged.emit(one.id, one.judged)

    def _not_said(self, error: MemXError) -> None:
        self.say(floor_words.said(error))
        self._went(self.list.current())

    def _ask(self, key: str) -> None:
        question = next(one.read_as or one.question for one in self._all if str(one.id) == key)
        self.accept()
        self.asked.emit(question)


def _words(one: Asked) -> str:
    return f"{one.question} {one.read_as} {one.answer}".lower()


def _line(one: Asked, now: datetime) -> Line:
    answer = tr("Not in your notes") if one.abstained else " ".join(one.answer.split())
    sure = tr("{percent} % sure", percent=round(100 * one.confidence))
    parts = [f"{answer[:160]} · {sure} · {floor_words.level(one.level).lower()}"]
    if one.judged is not None:
        parts.insert(0, tr("You said right") if one.judged else tr("You said wrong"))
    return Line(str(one.id), one.read_as or one.question, " · ".join(parts), dates.friendly(one.asked, now))


def _newest_of_each(asked: list[Asked]) -> list[Asked]:
    """A question asked ten times is one line. One that followed another is what it was understood as."""
    newest: dict[str, Asked] = {}
    for one in asked:
        newest.setdefault(" ".join((one.read_as or one.question).lower().split()), one)
    return list(newest.values())
