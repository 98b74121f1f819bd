"""Find in the note, the trash, earlier texts and earlier questions."""

from datetime import timedelta

from fake_memory import DAY, FakeMemory, an_answer, told
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop.comparison import compare
from memx.desktop.history import HistorySheet
from memx.desktop.questions import QuestionsSheet
from memx.desktop.trash import TrashSheet
from memx.domain.answers import Asked
from memx.domain.notes import Version

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window, qtbot: QtBot, note_id: str = "n0") -> None:
    window.notes.open_note(note_id)
    qtbot.waitUntil(lambda: window.notes.page() == note_id)


def test_find_in_note_marks_every_place_and_goes_round(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(FakeMemory(["Tea and toast, then more tea. TEA!"]))
    opened(window, qtbot)
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_F, CONTROL)
    bar = window.editor.find_bar
    QTest.keyClicks(bar.line, "tea")
    assert bar.says() == "1 of 3"
    assert len(window.editor.text_edit.extraSelections()) == 3
    picture(window, "find-in-note")
    seen = []
    for _ in range(3):
        QTest.keyClick(bar.line, Qt.Key.Key_Return)
        seen.append(window.editor.text_edit.textCursor().selectionStart())
    assert seen == [25, 30, 0]
    QTest.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.says() == "3 of 3"
    QTest.keyClicks(bar.line, "x")
    assert bar.says() == "not in this note"
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert window.editor.text_edit.extraSelections() == []


def test_what_is_found_follows_to_another_note(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["tea, tea", "no such thing here: tea"]))
    opened(window, qtbot)
    window.deeds.find_in_note()
    QTest.keyClicks(window.editor.find_bar.line, "tea")
    opened(window, qtbot, "n1")
    assert window.editor.find_bar.says() == "1 of 1"


def test_find_leaves_the_text_and_a_quote_alone(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["The code is 5820. Yes, 5820."]))
    window.notes.open_note("n0", (0, 17))
    qtbot.waitUntil(lambda: window.editor.marked_text() == "The code is 5820.")
    window.deeds.find_in_note()
    QTest.keyClicks(window.editor.find_bar.line, "5820")
    assert window.editor.marked_text() == "The code is 5820."
    assert memory.saves == []


def test_the_trash_brings_a_note_back(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Keep", "Throw away", "That too"])
    window = make_window(memory)
    memory.delete("n1")
    memory.delete("n2")
    window.deeds.show_trash()
    sheet = window.findChild(TrashSheet)
    qtbot.waitUntil(lambda: sheet.list.keys() == ["n2", "n1"])
    sheet.list.setCurrentRow(1)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.editor.body() == "Throw away")
    assert memory.kept["n1"].deleted is None
    assert sheet.list.keys() == ["n2"]
    sheet.bring.click()
    qtbot.waitUntil(lambda: memory.kept["n2"].deleted is None)
    assert sheet.list.nothing() == "The trash is empty."
    assert not sheet.bring.isEnabled()
    sheet.close()


def test_deleting_several_is_undone_one_by_one(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Keep", "Second", "First"]))
    for note_id in ("n2", "n1"):
        opened(window, qtbot, note_id)
        window.deeds.delete_note()
        qtbot.waitUntil(lambda wanted=note_id: memory.kept[wanted].deleted is not None)
    qtbot.waitUntil(lambda: "Second" in window.undo_bar.accessibleName())
    window.deeds.undo()
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    assert "First" in window.undo_bar.accessibleName()
    window.deeds.undo()
    qtbot.waitUntil(lambda: window.notes.page() == "n2")
    assert window.undo_bar.isHidden()
    assert len(memory.living()) == 3


def with_history(body: str, *earlier: str) -> FakeMemory:
    memory = FakeMemory([body])
    memory.texts["n0"] = [Version("n0", text, DAY - timedelta(hours=n)) for n, text in enumerate(earlier)]
    return memory


def test_an_earlier_text_is_compared_and_brought_back_as_one_step(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := with_history("Meet on Thursday at six", "Meet on Tuesday at six", "Meet"))
    opened(window, qtbot)
    window.deeds.show_history()
    sheet = window.findChild(HistorySheet)
    qtbot.waitUntil(lambda: sheet.text.toPlainText() == "Meet on Tuesday Thursday at six")
    assert sheet.says() == "Since then 1 word went and 1 came."
    sheet.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: sheet.text.toPlainText() == "Meet on Thursday at six")
    sheet.back.click()
    assert window.editor.body() == "Meet"
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Meet")
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_Z, CONTROL)
    assert window.editor.body() == "Meet on Thursday at six"
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Meet on Thursday at six")


def test_a_note_without_earlier_texts_says_so(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    opened(window, qtbot)
    window.deeds.show_history()
    sheet = window.findChild(HistorySheet)
    qtbot.waitUntil(lambda: sheet.list.nothing().startswith("No earlier text"))
    assert not sheet.back.isEnabled()
    sheet.close()


texts = st.text(st.sampled_from("ab \n.é🏠"), max_size=40)


@settings(max_examples=300, deadline=None)
@given(texts, texts)
def test_a_comparison_holds_both_texts_whole(earlier: str, later: str) -> None:
    pieces = compare(earlier, later)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == earlier
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == later
    assert all(piece.text for piece in pieces)


def test_very_different_long_texts_are_compared_at_once() -> None:
    earlier = "\n".join(f"line {n} of the one" for n in range(20_000))
    later = "\n".join(f"{n} is another line" for n in range(20_000))
    pieces = compare(earlier, later)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == earlier


def test_earlier_questions_are_found_and_asked_again(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["The code is 5820."])
    memory.answer = told(an_answer(memory, "n0", "The code is 5820.", "5820"))
    memory.questions = [
        Asked(3, "What is the code?", "5820", False, 0.9, "quick", DAY),
        Asked(2, "Where is the yacht?", "", True, 0.7, "deep", DAY),
        Asked(1, "what is  the code?", "5819", False, 0.5, "quick", DAY),
    ]
    window = make_window(memory)
    QTest.keyClick(window.field.line, Qt.Key.Key_E, CONTROL)
    sheet = window.findChild(QuestionsSheet)
    qtbot.waitUntil(lambda: sheet.list.keys() == ["3", "2"])
    QTest.keyClicks(sheet.line, "yacht")
    assert sheet.list.keys() == ["2"]
    sheet.line.setText("5820")
    with qtbot.waitSignal(window.answers.asking.ended):
        QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert window.field.text() == "What is the code?"
    assert window.column.card.said() == "5820"


def test_before_the_first_question_it_says_so(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    window.deeds.show_questions()
    sheet = window.findChild(QuestionsSheet)
    qtbot.waitUntil(lambda: sheet.list.nothing() == "Nothing has been asked yet.")
    sheet.close()
