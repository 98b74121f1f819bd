"""What can be done with an answer: think longer, why, copy, save as a note; and the slider while one is made."""

import threading
from collections.abc import Iterator

from fake_memory import FakeMemory, an_answer, told
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from memx.desktop.why import WhySheet, steps_of, sureness_of, tokens_of, votes_of
from memx.desktop.why_picture import Bars, Rise
from memx.domain.answers import Cluster, Effort
from memx.domain.budget import BUDGETS
from memx.domain.errors import ModelDied
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


def longer(make_window, qtbot: QtBot, then):
    """A first answer on the card, and Think longer pressed: `then(question)` are its events."""
    window, memory = asked(make_window, qtbot)
    first, memory.answer = window.column.card.answer, then
    window.column.card._longer.click()
    return window, memory, first


def held(gate: threading.Event):
    """Events that wait after the notes were found."""

    def events(_: str) -> Iterator[AskEvent]:
        yield Retrieved(())
        gate.wait(10)

    return events


def test_think_longer_goes_on_from_the_votes_cast_and_says_so(make_window, qtbot: QtBot, picture) -> None:
    trace = {**TRACE, "steps": [*TRACE["steps"], {"step": "goes on", "samples": 3, "stopped": "unsure"}]}
    memory = FakeMemory([BODY])
    effort = Effort(12, Usage(completion=90), 2.0, 3.0)
    more = told(an_answer(memory, "n0", QUOTE, "4 March", trace=trace, effort=effort))
    window, memory, first = longer(make_window, qtbot, more)
    qtbot.waitUntil(lambda: window.column.card.said() == "4 March")
    assert memory.longer_than == [None, first]
    said = "12 of 19 samples · goes on from 3 samples · 90 tokens · 2.0 s · stopped: they agree"
    assert window.column.card.effort() == said
    assert "Went on from the votes that were cast before" in " ".join(steps_of(window.column.card.answer))
    qtbot.wait(20)  # for the picture only
    picture(window, "longer")


def test_while_it_thinks_longer_the_answer_of_before_stands_and_comes_back_after_stop(
    make_window, qtbot: QtBot
) -> None:
    gate = threading.Event()
    window, _, first = longer(make_window, qtbot, held(gate))
    card = window.column.card
    assert card.said() == "3 March"
    assert card.more().startswith("Thinking longer.")
    assert [link.source.number for link in card.links()] == [1]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    gate.set()
    assert card.answer is first
    assert card.said() == "3 March"
    assert card.more() == "Stopped. This is the answer of before."
    assert not card._longer.isHidden()
    assert window.answers.longer() == "thorough", "it can be thought about again"


def test_a_model_that_fails_while_it_thinks_longer_takes_no_answer_away(make_window, qtbot: QtBot) -> None:
    def dies(_: str) -> Iterator[AskEvent]:
        yield Retrieved(())
        raise ModelDied("The model stopped in the middle. Ask again: another one is started.")

    window, _, first = longer(make_window, qtbot, dies)
    qtbot.waitUntil(lambda: "Ask again" in window.column.card.more())
    assert window.column.card.answer is first
    assert window.column.card.more().endswith("This is the answer of before.")


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


def test_why_says_that_a_newer_note_leads_where_the_votes_were_for_another(make_window, qtbot: QtBot) -> None:
    trace = {"steps": [{"step": "newer note leads", "over": "3 March", "passage": 2}]}
    window, _ = asked(make_window, qtbot, votes=VOTES, trace=trace)
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL)
    sheet = window.findChild(WhySheet)
    assert "A newer note says otherwise, so it leads" in [label.text() for label in sheet.findChildren(QLabel)]
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
