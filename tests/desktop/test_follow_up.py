"""A question that follows another: it is read with it, says so, and a new subject is one key."""

from fake_memory import FakeMemory, an_answer, told
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

BODY = "The boiler was serviced on 3 March by Kerensa."
FIRST, NEXT = "Who serviced the boiler?", "And when was that?"
READ_AS = "And when was that (serviced boiler, Kerensa)?"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def ask(window, qtbot: QtBot, memory: FakeMemory, question: str, text: str, **changes: object) -> None:
    memory.answer = told(an_answer(memory, "n0", BODY, text, question=question, **changes))
    window.field.line.setText(question)
    with qtbot.waitSignal(window.answers.asking.ended):
        QTest.keyClick(window.field.line, Qt.Key.Key_Return)


def followed(make_window, qtbot: QtBot):
    """A window with a first answer, and a follow-up typed under it."""
    window = make_window(memory := FakeMemory([BODY, "Tea"]))
    ask(window, qtbot, memory, FIRST, "Kerensa")
    window.field.line.setText(NEXT)
    qtbot.waitUntil(lambda: not window.field.follows_chip().isHidden())
    return window, memory


def test_a_follow_up_says_what_it_follows_and_how_it_was_read(make_window, qtbot: QtBot, picture) -> None:
    window, memory = followed(make_window, qtbot)
    chip = window.field.follows_chip()
    assert chip.text() == f"Follows “{FIRST}”  ×"
    assert chip.accessibleName() == f"It follows “{FIRST}”. Press to start a new subject."
    picture(window, "follow-up-typed")
    ask(window, qtbot, memory, NEXT, "3 March", read_as=READ_AS)
    assert memory.threads == [(), ((FIRST, "Kerensa"),)]
    assert window.column.card.read_as() == f"Understood as: {READ_AS}"
    assert chip.isHidden()
    qtbot.wait(20)  # for the picture only
    picture(window, "follow-up")


def test_the_next_one_follows_what_was_understood(make_window, qtbot: QtBot) -> None:
    window, memory = followed(make_window, qtbot)
    ask(window, qtbot, memory, NEXT, "3 March", read_as=READ_AS)
    ask(window, qtbot, memory, "And by whom?", "", abstained=True)
    ask(window, qtbot, memory, "And why?", "It was due")
    assert memory.threads[-1][1:] == ((READ_AS, "3 March"), ("And by whom?", ""))


def test_asked_again_or_longer_a_question_follows_what_it_followed(make_window, qtbot: QtBot) -> None:
    window, memory = followed(make_window, qtbot)
    ask(window, qtbot, memory, NEXT, "3 March")
    ask(window, qtbot, memory, NEXT, "3 March")
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.think_longer()
    assert memory.threads[1:] == [((FIRST, "Kerensa"),)] * 3
    window.field.line.setText(NEXT)
    assert window.field.follows_chip().isHidden(), "the answer to it is on the card"


def test_pressing_the_chip_makes_the_question_stand_alone(make_window, qtbot: QtBot) -> None:
    window, memory = followed(make_window, qtbot)
    QTest.keyClick(window.field.follows_chip(), Qt.Key.Key_Space)
    assert window.field.follows_chip().isHidden()
    assert window.field.text() == NEXT
    ask(window, qtbot, memory, NEXT, "3 March")
    assert memory.threads[-1] == ()


def test_the_next_question_is_typed_over_the_one_that_was_answered(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY]))
    window.activateWindow()
    window.field.line.setFocus()
    ask(window, qtbot, memory, FIRST, "Kerensa")
    QTest.keyClicks(window.field.line, "And why?")
    assert window.field.text() == "And why?"


def test_what_is_typed_while_an_answer_is_made_stays(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory([BODY]))
    window.activateWindow()
    window.field.line.setFocus()
    window.answers.asking.retrieved.connect(lambda _: window.field.line.setText("And wh"))
    ask(window, qtbot, memory, FIRST, "Kerensa")
    QTest.keyClicks(window.field.line, "en?")
    assert window.field.text() == "And when?"


def test_a_new_subject_is_one_key(make_window, qtbot: QtBot) -> None:
    window, memory = followed(make_window, qtbot)
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_L, CONTROL | SHIFT)
    assert window.field.text() == ""
    assert not window.column.card_shown()
    ask(window, qtbot, memory, NEXT, "3 March")
    assert memory.threads[-1] == ()


def test_an_answer_that_was_put_away_is_not_followed(make_window, qtbot: QtBot) -> None:
    window, memory = followed(make_window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.column.card_shown()
    assert window.field.follows_chip().isHidden()
    ask(window, qtbot, memory, NEXT, "3 March")
    assert memory.threads[-1] == ()


def test_only_what_leans_on_the_one_before_says_so(make_window, qtbot: QtBot) -> None:
    window, _ = followed(make_window, qtbot)
    for alone in ("Where is the tea?", "and", ""):
        window.field.line.setText(alone)
        asked: list[bool] = []
        window.lanes.words.submit(lambda: True, asked.append, print)
        qtbot.waitUntil(lambda waited=asked: bool(waited))
        assert window.field.follows_chip().isHidden(), alone
