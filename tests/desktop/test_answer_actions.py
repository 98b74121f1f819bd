"""What can be done with an answer: think longer, why, copy, save as a note; and the slider while one is made."""

import threading
from collections.abc import Iterator

from fake_memory import FakeMemory, an_answer, told
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop.why import WhySheet, steps_of, sureness_of, tokens_of, votes_of
from memx.desktop.why_picture import Bars, Rise
from memx.domain.answers import Cluster, Effort
from memx.domain.budget import BUDGETS
from memx.domain.events import AskEvent, Retrieved
from memx.domain.generation import Usage

BODY = "# House\n\nThe boiler was serviced on 3 March by Kerensa."
QUOTE = "The boiler was serviced on 3 March by Kerensa."
TRACE = {
    "steps": [
        {"step": "draft", "shown": [1], "p": 0.5},
        {"step": "vote", "wave": 1, "drawn": 3, "posterior": 0.7},
        {"step": "vote", "wave": 2, "drawn": 5, "posterior": 0.9},
    ],
    "confidence": 0.86,
    "model": {"name": "a small model"},
}
VOTES = (Cluster("3 March", 4, 0.75), Cluster("", 1, 0.25, True))
CONTROL = Qt.KeyboardModifier.ControlModifier


def asked(make_window, qtbot: QtBot, text: str = "3 March", **changes: object):
    memory = FakeMemory([BODY, "Tea"])
    memory.answer = told(an_answer(memory, "n0", QUOTE, text, question="When?", **changes))
    window = make_window(memory)
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.ask("When was the boiler serviced?")
    return window, memory


def test_think_longer_asks_again_at_the_next_stop_and_leaves_the_slider(make_window, qtbot: QtBot) -> None:
    window, memory = asked(make_window, qtbot)
    with qtbot.waitSignal(window.answers.asking.ended):
        window.column.card._longer.click()
    assert [budget.level for budget in memory.budgets] == ["balanced", "thorough"]
    assert window.slider.level() == "balanced"
    assert "of 16 samples" in window.column.card.effort()
    with qtbot.waitSignal(window.answers.asking.ended):
        QTest.keyClick(window, Qt.Key.Key_T, CONTROL)
    assert memory.budgets[-1] is BUDGETS["deep"]
    assert window.column.card._longer.isHidden(), "there is nothing longer"
    window.answers.think_longer()
    assert not window.answers.asking.busy()


def test_the_slider_moved_while_an_answer_is_made_takes_effect_at_once(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory([BODY])
    gate = threading.Event()

    def slow(_: str) -> Iterator[AskEvent]:
        yield Retrieved(())
        if len(memory.budgets) == 1:
            gate.wait(10)
        yield from told(an_answer(memory, "n0", QUOTE, "3 March"))("")

    memory.answer = slow
    window = make_window(memory)
    with qtbot.waitSignal(window.answers.asking.retrieved):
        window.answers.ask("When?")
    with qtbot.waitSignal(window.answers.asking.stopped):
        QTest.keyClick(window.slider.stops, Qt.Key.Key_Left)
    with qtbot.waitSignal(window.answers.asking.ended):
        gate.set()
    assert [budget.level for budget in memory.budgets] == ["balanced", "quick"]
    assert window.answers.level() == "quick"


def test_an_answer_saved_is_a_note_hidden_from_ai(make_window, qtbot: QtBot) -> None:
    window, memory = asked(make_window, qtbot)
    window.column.card._keep.click()
    qtbot.waitUntil(lambda: window.column.card._keep.text() == "Saved")
    [note] = [note for note in memory.living() if note.id not in {"n0", "n1"}]
    assert note.body == f"# When?\n\n3 March\n\n> {QUOTE} — [[House]]\n"
    assert note.hidden, "an answer is no evidence for the next one"
    assert window.column.notes.rowCount() == 3
    assert not window.column.card._keep.isEnabled()


def test_an_answer_not_in_the_notes_can_be_explained_and_not_saved(make_window, qtbot: QtBot) -> None:
    window, _ = asked(make_window, qtbot, "", abstained=True, citations=())
    card = window.column.card
    assert not card._why.isHidden()
    assert card._keep.isHidden()
    assert card._copy.isHidden()


def test_the_key_copies_the_answer_with_its_sources(make_window, qtbot: QtBot) -> None:
    window, _ = asked(make_window, qtbot)
    window.deeds.copy_answer()
    assert QGuiApplication.clipboard().text() == f"3 March\n[1] {QUOTE}"


def test_why_shows_votes_sureness_and_tokens(make_window, qtbot: QtBot, picture) -> None:
    effort = Effort(5, Usage(prompt=900, cached=400, completion=60, hidden=148), 1.9, 3.0)
    window, _ = asked(make_window, qtbot, votes=VOTES, trace=TRACE, effort=effort)
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL)
    sheet = window.findChild(WhySheet)
    votes, tokens = sheet.findChildren(Bars)
    assert votes.accessibleDescription() == "3 March: 4 votes · 75 %; Not in the notes: 1 vote · 25 %"
    assert "Read: 500 tokens" in tokens.accessibleDescription()
    assert "Thought and hidden: 148 tokens" in tokens.accessibleDescription()
    rise = sheet.findChild(Rise)
    assert rise.accessibleDescription() == "First pass: 50 %; 3 samples: 70 %; 5 samples: 90 %; In the end: 86 %"
    picture(sheet, "why")
    sheet.close()


def test_a_quoted_answer_needs_no_picture_of_a_model() -> None:
    memory = FakeMemory([BODY])
    answer = an_answer(
        memory,
        "n0",
        QUOTE,
        QUOTE,
        votes=(),
        trace={"steps": [{"step": "extract"}]},
        effort=Effort(0, Usage(), 0.1, 0.1),
    )
    assert votes_of(answer) == []
    assert tokens_of(answer) == []
    assert sureness_of(answer.trace) == []
    assert steps_of(answer)[1] == "2. Looked for the sentence itself, without a model"


def test_many_votes_are_told_and_the_last_together() -> None:
    memory = FakeMemory([BODY])
    votes = tuple(Cluster(f"answer {n}", 1, 0.1) for n in range(10))
    bars = votes_of(an_answer(memory, "n0", QUOTE, "3 March", votes=votes))
    assert len(bars) == 7
    assert bars[-1].text == "4 others"
    assert abs(sum(bar.share for bar in bars) - 1) < 1e-9
