"""The answer card: what it says, what it rests on, Stop, and the thinking-budget slider."""

import random
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from fake_memory import Conflict, FakeMemory, an_answer, hit_of, told
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from memx.desktop.answer_sources import Source
from memx.desktop.budget_slider import LEVELS, meaning
from memx.desktop.left_column import LeftColumn
from memx.domain.answers import Citation, Cluster
from memx.domain.errors import ModelDied
from memx.domain.events import AskEvent, Retrieved, Streamed

BODY = "House 🏠 papers\n\nThe boiler was serviced on 3 March by Kerensa. She comes back in a year."
QUOTE = "The boiler was serviced on 3 March by Kerensa."


def ask(window, qtbot: QtBot, question: str = "When was the boiler serviced?") -> None:
    QTest.keyClicks(window.field.line, question)
    with qtbot.waitSignal(window.answers.asking.ended, timeout=5000):
        QTest.keyClick(window.field.line, Qt.Key.Key_Return)


def test_the_answer_shows_its_source_confidence_and_effort(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(memory := FakeMemory([BODY, "Tea"]))
    memory.answer = told(an_answer(memory, "n0", QUOTE, "3 March"))
    ask(window, qtbot)
    card = window.column.card
    assert card.said() == "3 March"
    assert card.sureness() == "Likely · 86 %"
    assert card.effort() == "3 of 9 samples · 212 tokens, 148 hidden · 1.9 s · stopped: they agree"
    assert [link.source.number for link in card.links()] == [1]
    picture(window, "answer")


def test_a_source_opens_after_something_else_was_typed(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY, "Tea"]))
    memory.answer = told(an_answer(memory, "n0", QUOTE, "3 March"))
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "Something else")
    ask(window, qtbot)
    qtbot.mouseClick(window.column.card.links()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    qtbot.wait(200)
    assert window.editor.marked_text() == QUOTE


def test_a_source_opens_the_note_with_the_quoted_words_highlighted(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY.replace("\n", "\r\n"), "Tea"]))
    memory.answer = told(an_answer(memory, "n0", QUOTE, "3 March"))
    ask(window, qtbot)
    qtbot.mouseClick(window.column.card.links()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.editor.marked_text() == QUOTE)
    assert window.notes.page() == "n0"
    qtbot.wait(100)  # the highlighter's turn comes later, and is not the person's
    assert window.editor.marked_text() == QUOTE
    assert memory.saves == []


def test_a_close_vote_and_a_conflict_are_told(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY, "Tea"]))
    votes = (Cluster("3 March", 5, 0.6), Cluster("4 March", 3, 0.3))
    conflicts = (Conflict("5 March", "n1", None, "2026-02-01T10:00:00+00:00"),)
    memory.answer = told(an_answer(memory, "n0", QUOTE, "3 March", votes=votes, conflicts=conflicts))
    ask(window, qtbot)
    assert window.column.card.more().split("\n") == [
        "60 % of the vote; runner-up: “4 March” with 30 %",
        "The answer is from a note of 4 March 2026.",
        "Another note, of 1 February 2026, says: “5 March”",
    ]


def test_the_note_that_says_otherwise_opens_at_its_words_and_shows_its_date(make_window, qtbot: QtBot, picture) -> None:
    other = "Calls\n\nKerensa was here on 5 March. She had no time for tea."
    window = make_window(memory := FakeMemory([BODY, other, "Tea"]))
    quote = "Kerensa was here on 5 March."
    at = other.index(quote)
    cited = Citation("n1", None, quote, at, at + len(quote), 2)
    conflicts = (
        Conflict("5 March", "n1", None, memory.kept["n1"].created.isoformat(), cited),
        Conflict("6 March", "gone", None, "2026-02-01T10:00:00+00:00"),
    )
    memory.answer = told(an_answer(memory, "n0", QUOTE, "3 March", conflicts=conflicts))
    with qtbot.waitSignal(window.answers.asking.sourced):
        window.answers.ask("When was the boiler serviced?")
    leads, against = window.column.card.links()
    assert (leads.source.against, against.source.against) == (False, True)
    assert (leads.source.when, against.source.when) == tuple(memory.kept[n].created for n in ("n0", "n1"))
    assert against.accessibleName() == "Says otherwise: Calls"
    assert "3 March 2026" in against.accessibleDescription()
    qtbot.waitUntil(lambda: against.y() > leads.y() + leads.height())
    qtbot.wait(50)
    picture(window, "conflict")
    against.setFocus()
    QTest.keyClick(against, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.editor.marked_text() == quote)
    assert window.notes.page() == "n1"
    window.column.card.begin("Another?", "quick")
    assert window.column.card.links() == []


def test_sources_are_counted_from_one_unless_the_answer_has_their_numbers(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY, "Tea"]))
    at = BODY.index(QUOTE)
    cited = (Citation("n0", None, QUOTE, at, at + len(QUOTE), 2),)
    memory.answer = told(an_answer(memory, "n0", QUOTE, "3 March", citations=cited))
    ask(window, qtbot)
    assert [link.source.number for link in window.column.card.links()] == [1]
    window.deeds.copy_answer()
    assert QGuiApplication.clipboard().text() == f"3 March\n[1] {QUOTE}"
    memory.answer = told(an_answer(memory, "n0", QUOTE, "3 March [2]", citations=cited))
    window.field.line.clear()
    ask(window, qtbot)
    assert [link.source.number for link in window.column.card.links()] == [2]


def test_what_no_note_says_is_marked_in_words(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY]))
    memory.answer = told(an_answer(memory, "n0", QUOTE, "It was blue.", unsupported=("It was\nblue.",)))
    ask(window, qtbot)
    assert window.column.card.more() == "No note says this: “It was blue.”"


def scrolled(window, qtbot: QtBot, memory: FakeMemory):
    """The bar of the list under an answer from fifty notes, at its end."""
    hits = tuple(hit_of(memory.kept[f"n{place}"], 0, 4) for place in range(50))
    memory.answer = told(an_answer(memory, "n0", "Note", "Note", passages=hits))
    ask(window, qtbot)
    bar = window.column.results_view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    bar.setValue(bar.maximum())
    return bar


def test_under_a_new_answer_the_list_begins_at_its_top_and_stays(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([f"Note {place}" for place in range(50)]))
    window.notes.open_note("n40")
    qtbot.waitUntil(lambda: window.notes.page() == "n40")
    bar = scrolled(window, qtbot, memory)
    QTest.keyClicks(window.editor.text_edit, "more")
    ask(window, qtbot)
    assert bar.value() == 0
    window.notes.autosave.flush()
    qtbot.waitUntil(lambda: memory.kept["n40"].body.startswith("more"))
    qtbot.waitUntil(lambda: window.editor.state() == "Saved")
    assert bar.value() == 0, "a note kept meanwhile is none that the person looks for"


def test_a_note_opened_is_shown_among_the_results(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([f"Note {place}" for place in range(50)]))
    bar = scrolled(window, qtbot, memory)
    bar.setValue(0)
    window.notes.open_note("n40")
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_not_in_your_notes_shows_the_three_closest(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(memory := FakeMemory([f"Note {place}" for place in range(5)]))
    closest = tuple(hit_of(memory.kept[f"n{place}"], 0, 4) for place in range(5))
    memory.answer = told(an_answer(memory, "n0", "Note", "", abstained=True, citations=(), passages=closest))
    ask(window, qtbot)
    assert window.column.card.said() == "Not in your notes"
    assert window.column.card.sureness() == "Likely that they do not say · 86 %"
    assert len(window.column.card.links()) == 3
    picture(window, "not-in-notes")


def test_an_answer_finds_its_room_at_every_size_of_the_window(qtbot: QtBot) -> None:
    """It ended the program: where a scroll bar made the quotes one line higher, showing and hiding it went round."""
    column = LeftColumn()
    qtbot.addWidget(column)
    column.show()
    rng, words = (
        random.Random(2),
        ["the", "gym", "on", "the", "second", "floor", "of", "the", "old", "mill", "opens", "when", "it", "rains"],
    )
    for _ in range(12):
        column.card.begin("When does the gym open?", "balanced", None)
        column.card.show_sources([_close_one(" ".join(rng.choices(words, k=rng.randint(3, 24)))) for _ in range(3)])
        column.show_card()
        for _ in range(40):
            column.resize(rng.randint(340, 520), rng.randint(250, 760))
            column.layout().activate()
            qtbot.wait(0)
    area = column.findChild(QScrollArea)
    column.resize(440, 250)
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible())
    column.resize(440, 2000)
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
    link = column.card.links()[0]
    assert link.height() == link.heightForWidth(link.width())


def _close_one(quote: str) -> Source:
    return Source(0, "n", "", quote, datetime(2026, 10, 15, tzinfo=UTC), (0, 1))


def test_stop_frees_the_window_at_once_and_ends_the_stream(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY]))
    gate = threading.Event()

    def slow(question: str) -> Iterator[AskEvent]:
        yield Retrieved((hit_of(memory.kept["n0"], 0, 4),))
        yield Streamed("thinking")
        gate.wait(5)
        yield Streamed("never shown")

    memory.answer = slow
    QTest.keyClicks(window.field.line, "When is it?")
    QTest.keyClick(window.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.column.card.said() == "thinking")
    assert window.column.card.links(), "the sources stand before the answer"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.column.card.said() == "Stopped"
    assert memory.stops == 1, "the model is stopped too, not only no longer listened to"
    gate.set()
    qtbot.waitUntil(lambda: memory.closed_streams == 1)
    qtbot.wait(30)
    assert window.column.card.said() == "Stopped"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.column.card_shown()


def test_a_dead_model_is_a_sentence(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY]))

    def dies(question: str) -> Iterator[AskEvent]:
        yield Retrieved(())
        raise ModelDied("The model stopped in the middle. Ask again: another one is started.")

    memory.answer = dies
    QTest.keyClicks(window.field.line, "When is it?")
    with qtbot.waitSignal(window.answers.asking.failed):
        QTest.keyClick(window.field.line, Qt.Key.Key_Return)
    assert "Ask again" in window.column.card.more()
    assert not window.answers.asking.busy()


def test_markup_in_a_note_is_shown_and_never_obeyed(make_window, qtbot: QtBot) -> None:
    body = '<img src="http://example.org/x.png"> **The code is 5820.**'
    window = make_window(memory := FakeMemory([body]))
    memory.answer = told(an_answer(memory, "n0", "The code is 5820.", '<img src="http://example.org/x.png">'))
    ask(window, qtbot)
    assert window.column.card._text.textFormat() == Qt.TextFormat.PlainText
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.editor.body() == body)


def test_copy_takes_the_sources_along(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY]))
    memory.answer = told(an_answer(memory, "n0", QUOTE, "3 March"))
    ask(window, qtbot)
    window.column.card.copy()
    assert QGuiApplication.clipboard().text() == f"3 March\n[1] {QUOTE}"


def test_the_slider_by_keyboard_is_remembered(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory([BODY])
    window = make_window(memory)
    assert window.slider.level() == "balanced"
    QTest.keyClick(window.slider.stops, Qt.Key.Key_Left)
    assert window.slider.level() == "quick"
    qtbot.waitUntil(lambda: "typically 2.1 s" in window.slider.says())
    assert window.slider.says() == "one pass\ntypically 2.1 s, at most 5 s"
    assert window.slider.stops.accessibleName() == "Thinking budget: quick"
    QTest.keyClick(window.slider.stops, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: memory.settings.get("thinking_budget") == "deep")
    again = make_window(memory)
    qtbot.waitUntil(lambda: again.slider.level() == "deep")


@pytest.mark.parametrize("level", LEVELS)
def test_each_stop_says_what_it_means(level: str) -> None:
    assert "at most" in meaning(level, None)
    assert "typically 1.5 s" in meaning(level, 1.5)


def test_the_higher_stops_say_what_they_may_do_beside_sampling() -> None:
    assert meaning("thorough", None).split("\n")[0] == "up to 16 samples, may check them against your notes"
    assert meaning("deep", None).split("\n")[0] == "up to 64 samples, may search again, think longer, try steps"
