"""Thumbs up and down: kept with the question, taken back by a second press, shown again at earlier questions."""

import pytest
from fake_memory import DAY, FakeMemory, an_answer, told
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop.palette import Palette
from memx.desktop.questions import QuestionsSheet
from memx.domain.answers import Asked
from memx.domain.errors import DiskFull

BODY = "The boiler was serviced on 3 March by Kerensa."


def answered(make_window, qtbot: QtBot, kept_as: int = 7, **changes: object):
    memory = FakeMemory([BODY])
    memory.answer = told(an_answer(memory, "n0", BODY, "3 March", **changes), kept_as)
    window = make_window(memory)
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.ask("When was the boiler serviced?")
    return window, memory, window.column.card


def test_a_thumb_is_kept_with_its_question_and_taken_back(make_window, qtbot: QtBot, picture) -> None:
    window, memory, card = answered(make_window, qtbot)
    up, down = card.thumbs.controls()
    assert (up.accessibleName(), down.accessibleName()) == ("The answer is right", "The answer is wrong")
    up.setFocus()
    QTest.keyClick(up, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: memory.judgements == [(7, True)])
    qtbot.wait(20)  # for the picture only
    picture(window, "thumbs")
    QTest.keyClick(down, Qt.Key.Key_Space)
    assert not up.isChecked()
    QTest.keyClick(down, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: memory.judgements[1:] == [(7, False), (7, None)])
    assert card.thumbs.judgement() is None


def test_the_thumbs_are_reached_by_tab_from_the_answer(make_window, qtbot: QtBot) -> None:
    window, _, card = answered(make_window, qtbot)
    window.activateWindow()
    card._keep.setFocus()
    for name in ("The answer is right", "The answer is wrong"):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget().accessibleName() == name


def test_an_answer_not_in_the_notes_can_be_judged_too(make_window, qtbot: QtBot) -> None:
    window, memory, card = answered(make_window, qtbot, abstained=True, citations=())
    assert not card.thumbs.isHidden()
    window.deeds.do("judge_wrong")
    qtbot.waitUntil(lambda: memory.judgements == [(7, False)])


@pytest.mark.parametrize("kept_as", [0, 7])
def test_only_what_is_kept_can_be_judged(make_window, qtbot: QtBot, kept_as: int) -> None:
    window, _, card = answered(make_window, qtbot, kept_as)
    assert card.thumbs.isHidden() == (not kept_as)
    window.deeds.show_palette()
    palette = window.findChild(Palette)
    assert ("judge_right" in palette.names()) == bool(kept_as)
    palette.close()


def test_the_next_answer_is_not_judged_yet(make_window, qtbot: QtBot) -> None:
    window, memory, card = answered(make_window, qtbot)
    window.deeds.do("judge_right")
    memory.answer = told(an_answer(memory, "n0", BODY, "3 March"), 8)
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.think_longer()
    assert card.thumbs.judgement() is None
    window.deeds.do("judge_wrong")
    qtbot.waitUntil(lambda: memory.judgements == [(7, True), (8, False)])


def test_a_thumb_that_cannot_be_kept_is_said_and_not_shown(make_window, qtbot: QtBot) -> None:
    window, memory, card = answered(make_window, qtbot)
    memory.save_error = DiskFull("The disk is full. Your notes are kept; make room and try again.")
    window.deeds.do("judge_right")
    qtbot.waitUntil(lambda: "make room" in card.more())
    assert card.thumbs.judgement() is None


def test_what_was_said_of_an_earlier_answer_is_changed_there(make_window, qtbot: QtBot, picture) -> None:
    window, memory, card = answered(make_window, qtbot)
    window.deeds.do("judge_right")
    memory.questions = [
        Asked(7, "When was it serviced?", "3 March", False, 0.9, "quick", DAY, "", True),
        Asked(2, "Who serviced it?", "Kerensa", False, 0.8, "quick", DAY),
    ]
    window.deeds.show_questions()
    sheet = window.findChild(QuestionsSheet)
    qtbot.waitUntil(lambda: sheet.thumbs.judgement() is True)
    picture(sheet, "questions-thumbs")
    sheet.thumbs.say(True)
    qtbot.waitUntil(lambda: memory.judgements == [(7, True), (7, None)])
    qtbot.waitUntil(lambda: card.thumbs.judgement() is None)
    assert "You said" not in sheet.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    sheet.list.setCurrentRow(1)
    sheet.thumbs.say(False)
    qtbot.waitUntil(lambda: memory.judgements[2:] == [(2, False)])
    qtbot.waitUntil(lambda: "You said wrong" in sheet.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert card.thumbs.judgement() is None
    memory.save_error = DiskFull("The disk is full. Make room and try again.")
    sheet.thumbs.say(True)
    qtbot.waitUntil(lambda: sheet.subtitle.text().startswith("The disk is full."))
    assert sheet.thumbs.judgement() is False
    memory.save_error = None
    sheet.close()


def test_where_nothing_can_be_written_nothing_is_judged(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory([BODY], read_only=True)
    memory.questions = [Asked(2, "Who serviced it?", "Kerensa", False, 0.8, "quick", DAY)]
    window = make_window(memory)
    window.deeds.show_questions()
    sheet = window.findChild(QuestionsSheet)
    qtbot.waitUntil(lambda: sheet.list.keys() == ["2"])
    assert sheet.thumbs.isHidden()
    sheet.close()


def test_earlier_questions_say_what_was_said_and_how_they_were_read(make_window, qtbot: QtBot, picture) -> None:
    memory = FakeMemory([BODY])
    memory.answer = told(an_answer(memory, "n0", BODY, "3 March"))
    read_as = "When was the boiler serviced?"
    memory.questions = [
        Asked(3, "And when was that?", "3 March", False, 0.9, "quick", DAY, read_as, False),
        Asked(2, "Who serviced it?", "Kerensa", False, 0.8, "quick", DAY, "", True),
        Asked(1, "Where is the yacht?", "", True, 0.7, "deep", DAY),
    ]
    window = make_window(memory)
    window.deeds.show_questions()
    sheet = window.findChild(QuestionsSheet)
    qtbot.waitUntil(lambda: sheet.list.keys() == ["3", "2", "1"])
    spoken = [sheet.list.item(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(3)]
    assert spoken[0].startswith(f"{read_as}. You said wrong · 3 March")
    assert "You said right" in spoken[1]
    assert "You said" not in spoken[2]
    picture(sheet, "questions-judged")
    with qtbot.waitSignal(window.answers.asking.ended):
        QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert window.field.text() == read_as
    window.deeds.show_questions()
    again = next(other for other in window.findChildren(QuestionsSheet) if other is not sheet)
    qtbot.waitUntil(lambda: again.list.keys() == ["3", "2", "1"])
    again.list.setCurrentRow(1)
    with qtbot.waitSignal(window.answers.asking.ended):
        QTest.keyClick(again.line, Qt.Key.Key_Return)
    assert memory.threads == [(), ()], "asked again it stands alone"
