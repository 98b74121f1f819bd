"""Search while typing: words at once, meaning merged in, late replies dropped, nothing moved under the cursor."""

import threading
from dataclasses import replace
from datetime import timedelta

from fake_memory import DAY, FakeMemory, an_answer, hit_of, told
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop import row_words, theme
from memx.desktop.left_column import LeftColumn
from memx.desktop.note_delegate import _drawn, _strong
from memx.desktop.note_list import KEPT, PAGE, ROW_ROLE, NotesModel, ResultsModel
from memx.desktop.question_shape import is_question
from memx.desktop.rows import Row, of_hits, readable
from memx.domain.notes import Note, Passage
from memx.domain.search import Hit, Snippet, When


def rows(*ids: str, pinned: bool = False) -> list[Row]:
    return [Row(note_id, "", f"text of {note_id}", DAY, pinned=pinned) for note_id in ids]


def ids(model: NotesModel | ResultsModel) -> list[str]:
    return [model.index(place, 0).data(ROW_ROLE).note_id for place in range(model.rowCount())]


class Paints(QObject):
    """Counts them, as an event filter of what is painted."""

    count = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_results_follow_each_key(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Boiler serviced", "Bread rises", "Tea"]))
    QTest.keyClicks(window.field.line, "b")
    qtbot.waitUntil(lambda: window.column.caption() == "2 notes found", timeout=1000)
    QTest.keyClicks(window.field.line, "oil")
    qtbot.waitUntil(lambda: window.column.caption() == "1 note found", timeout=1000)
    assert ids(window.column.results) == ["n0"]


def test_a_late_reply_to_an_earlier_text_is_dropped(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Boiler serviced", "Tea with milk"])
    gate, waiting = threading.Event(), threading.Event()

    def slow_for_boiler(text: str) -> None:
        if text == "boiler":
            waiting.set()
            gate.wait(5)

    memory.before_words = slow_for_boiler
    window = make_window(memory)
    found: list[str] = []
    window.answers.searching.found.connect(lambda text, _: found.append(text))
    window.field.line.setText("boiler")
    qtbot.waitUntil(waiting.is_set)
    window.field.line.setText("tea")
    gate.set()
    qtbot.waitUntil(lambda: bool(found))
    qtbot.wait(50)
    assert found == ["tea"]
    assert ids(window.column.results) == ["n1"]


def test_meaning_is_merged_without_moving_the_row_the_person_is_on(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["tea one", "tea two", "tea three", "other"])
    memory.meaning = lambda _: [*reversed(memory.hits("tea")), *memory.hits("other")]
    window = make_window(memory)
    with qtbot.waitSignal(window.answers.searching.found):
        window.field.line.setText("tea")
    assert ids(window.column.results) == ["n0", "n1", "n2"]
    view = window.column.results_view
    view.setCurrentIndex(window.column.results.index(1))
    with qtbot.waitSignal(window.answers.searching.merged):
        pass
    assert ids(window.column.results) == ["n2", "n1", "n0", "n3"]
    assert view.currentIndex().row() == 1
    assert view.currentIndex().data(ROW_ROLE).note_id == "n1"


def test_a_better_order_keeps_even_a_row_that_it_does_not_have() -> None:
    model = ResultsModel()
    model.show(rows("a", "b", "c"))
    model.merge(rows("c", "d", "a"), anchor=1)
    assert ids(model) == ["c", "b", "d", "a"]
    model.merge(rows("a", "d"), anchor=-1)
    assert ids(model) == ["a", "d"]


def test_nothing_found_says_what_to_try(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea"]))
    QTest.keyClicks(window.field.line, "zzz")
    qtbot.waitUntil(lambda: "No note has these words" in window.column.empty_text())
    window.field.line.clear()
    assert window.column.caption() == "All notes"


def test_the_field_says_what_enter_will_do(make_window) -> None:
    window = make_window(FakeMemory(["Tea"]))
    window.field.line.setText("tea")
    assert "opens the best result" in window.field.hint()
    window.field.line.setText("when is tea")
    assert window.field.hint() == "Enter asks your notes · Shift+Enter opens the best result"


def test_shift_and_enter_open_the_best_result_where_enter_would_ask(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea", "When the boiler was serviced: March"])
    asked: list[str] = []
    window = make_window(memory)
    window.field.asked.connect(asked.append)
    QTest.keyClicks(window.field.line, "when is it done?")
    QTest.keyClick(window.field.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    assert asked == []


def test_enter_opens_the_best_result_after_the_words_were_asked(make_window, qtbot: QtBot) -> None:
    """The answer has ended what was on its way of the search; nothing is waited for then."""
    window = make_window(memory := FakeMemory(["Tea", "Boiler serviced in March"]))
    memory.answer = told(an_answer(memory, "n1", "Boiler serviced in March", "March"))
    QTest.keyClicks(window.field.line, "boiler")
    with qtbot.waitSignal(window.answers.asking.ended):
        QTest.keyClick(window.field.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.column.results.rowCount() == 1
    assert "Enter opens the best result" in window.field.hint()
    QTest.keyClick(window.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.notes.page() == "n1", timeout=1000)


def test_enter_on_words_opens_the_best_result(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea", "Boiler serviced in March"]))
    QTest.keyClicks(window.field.line, "boil")
    qtbot.waitUntil(lambda: window.column.caption() == "1 note found")
    QTest.keyClick(window.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.notes.page() == "n1")


def test_a_note_that_is_found_whole_is_not_marked_from_top_to_bottom(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory(["Tea\n", "Tea and a biscuit"]))
    QTest.keyClicks(window.field.line, "tea")
    qtbot.waitUntil(lambda: window.column.caption() == "2 notes found")
    results = window.column.results
    rows_found = {row.note_id: row for row in (results.index(place).data(ROW_ROLE) for place in range(2))}
    window.notes.open_row(replace(rows_found["n1"], span=(0, 3)))  # a passage of a longer note
    qtbot.waitUntil(lambda: window.editor.marked_text() == "Tea")
    window.notes.open_row(rows_found["n0"])
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    qtbot.wait(100)
    assert window.editor.marked_text() == ""


def test_enter_before_the_results_are_there_opens_the_best_one_when_they_are(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea", "Boiler serviced in March"])
    gate = threading.Event()
    memory.before_words = lambda _: gate.wait(5) and None
    window = make_window(memory)
    QTest.keyClicks(window.field.line, "boil")
    QTest.keyClick(window.field.line, Qt.Key.Key_Return)
    gate.set()
    qtbot.waitUntil(lambda: window.notes.page() == "n1")


def test_a_row_reads_without_markdown_and_keeps_its_marks() -> None:
    text = "# Guild **meeting**\n\n- [x] ask `Owen`\n> said so"
    at = text.index("meeting")
    flat, marks = readable(text, ((at, at + 7), (0, 1)))
    assert flat == "Guild meeting ask Owen said so"
    assert [flat[start:end] for start, end in marks] == ["meeting"]
    assert readable("2 * 3 = 6, a_b") == ("2 * 3 = 6, a_b", ())


def test_a_hit_says_why_it_was_found_where_no_mark_does() -> None:
    note = Note("n", "The heating man came", DAY, DAY)
    passage = Passage(1, "n", 0, 0, len(note.body), note.body, DAY)
    marked = Snippet(note.body, ((4, 11),))

    def why(**found: object) -> str:
        [row] = of_hits([Hit(passage, 1.0, **found)], lambda _: note)
        return row_words.why(row)

    assert why(dense=0.52) == "near in meaning"
    assert why(dense=0.12) == "loosely related"
    assert why(dense=0.52, exact=True) == "exact match"
    assert why(dense=0.52, lexical=2.0, snippet=marked) == ""
    assert why(exact=True, snippet=marked) == ""
    assert why() == ""


def test_why_stands_in_the_list_under_the_date_and_in_the_words_for_a_screen_reader(
    make_window, qtbot: QtBot, picture
) -> None:
    memory = FakeMemory(["Boiler: serviced by Kerensa. " + "She comes back in a year, or when it drips. " * 3, "Tea"])
    memory.meaning = lambda _: [replace(hit_of(memory.kept["n0"], 0, 0), lexical=None, dense=0.6, snippet=Snippet(""))]
    window = make_window(memory)
    window.field.line.setText("warmth in the house")
    qtbot.waitUntil(lambda: window.column.results.rowCount() == 1)
    picture(window, "why-found")
    index = window.column.results.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.split("\n")[-2:] == ["4 March 2026", "near in meaning"]
    assert "near in meaning" not in index.data(), "typed letters look for what it begins with"

    def drawn(row: Row):
        return _drawn(row, "4 Mar", (390, 80), 2, 1.0, theme.LIGHT).toImage()

    row = index.data(ROW_ROLE)
    with_it, without = drawn(row), drawn(replace(row, why=""))
    high = QFontMetrics(_strong()).height()
    upper, right, lower = QRect(0, 0, 390, high), QRect(280, high, 110, 20), QRect(0, high + 20, 390, 40)
    assert with_it.copy(upper) == without.copy(upper), "title and date stay"
    assert with_it.copy(right) != without.copy(right)
    assert with_it.copy(lower) != without.copy(lower), "the words flow around it"


def test_a_screen_reader_hears_of_a_note_what_is_seen_of_it() -> None:
    model = NotesModel()
    model.reset(1, rows("a", pinned=True))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "text of a\n4 March 2026\nPinned"


def test_questions_are_known_by_their_shape() -> None:
    asked = (
        "when is it",
        "Where?",
        "¿Dónde está?",
        "wer hat angerufen",
        "how many eggs",
        "was it cold there",
        "谁来了？",
    )
    assert all(is_question(text) for text in asked)
    assert not any(is_question(text) for text in ("", "?", "boiler", "tea milk sugar", "was", "what", "tag:work"))


def test_a_hundred_thousand_notes_are_fetched_only_where_they_are_seen(qtbot: QtBot) -> None:
    model = NotesModel()
    model.reset(100_000, rows(*(f"n{place}" for place in range(PAGE))))
    wanted: list[tuple[int, int]] = []
    model.wanted.connect(lambda offset, limit: wanted.append((offset, limit)))
    for place in range(0, 100_000, 50):  # flown over
        model.index(place, 0).data()
    qtbot.waitUntil(lambda: bool(wanted))
    assert len(wanted) == 3
    assert wanted[-1] == (99_900, PAGE)
    model.put_page(99_900, rows(*(f"m{place}" for place in range(PAGE))))
    assert model.index(99_999, 0).data(ROW_ROLE).note_id == "m99"


def test_rows_that_were_scrolled_past_long_ago_are_let_go_and_fetched_again_where_they_are_seen(qtbot: QtBot) -> None:
    model, first = NotesModel(), [*rows("pinned", pinned=True), *rows(*(f"n{place}" for place in range(1, PAGE)))]
    model.reset(100_000, first)
    model.put_page(PAGE, rows(*(f"p{place}" for place in range(PAGE)), pinned=True))
    for offset in range(2 * PAGE, 50_000, PAGE):
        model.put_page(offset, rows(*(f"n{offset + place}" for place in range(PAGE))))
        assert sum(model.place_of(note_id) >= 0 for note_id in ("n1", f"n{offset}")) == 2
    assert model.rowCount() == 100_000
    assert model.place_of("n2000") == -1
    assert model.place_of("p99") == 2 * PAGE - 1, "a note that is saved comes in below the pinned ones"
    with qtbot.waitSignal(model.wanted) as wanted:
        assert model.index(2_000, 0).data() is None
    assert wanted.args == [2_000, PAGE]
    model.put_page(2_000, rows(*(f"n{2_000 + place}" for place in range(PAGE))))
    assert model.index(2_000, 0).data(ROW_ROLE).note_id == "n2000"
    assert sum(model.index(place, 0).data(ROW_ROLE) is not None for place in range(100_000)) <= KEPT + 3 * PAGE


def test_a_page_of_rows_that_arrives_is_painted_where_it_is_seen(qtbot: QtBot) -> None:
    column = LeftColumn()
    qtbot.addWidget(column)
    column.resize(440, 700)
    column.notes.reset(100_000, [])
    column.show()
    qtbot.waitExposed(column)
    painted = Paints()
    column.notes_view.viewport().installEventFilter(painted)
    qtbot.wait(100)
    painted.count = 0
    column.notes.put_page(50_000, rows(*(f"m{place}" for place in range(PAGE))))
    qtbot.wait(100)
    assert painted.count == 0, "it is far away; the list needs no other layout either"
    column.notes.put_page(0, rows(*(f"n{place}" for place in range(PAGE))))
    qtbot.waitUntil(lambda: painted.count > 0)


def test_a_saved_note_goes_to_the_top_below_the_pinned_ones() -> None:
    model = NotesModel()
    model.reset(3, [*rows("pinned", pinned=True), *rows("a", "b")])
    model.put(rows("b")[0])
    assert ids(model) == ["pinned", "b", "a"]
    model.put(rows("new")[0])
    assert ids(model) == ["pinned", "new", "b", "a"]
    model.remove("b")
    assert ids(model) == ["pinned", "new", "a"]


def test_a_time_in_plain_words_is_a_chip_that_can_be_taken_away(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Dentist: crown", "Dentist: cleaning"])
    memory.when = When("in March", 8, 16, DAY, DAY - timedelta(hours=1))
    window = make_window(memory)
    chip = window.field.chip()
    assert not chip.isVisible()
    window.field.line.setText("dentist in March")
    qtbot.waitUntil(lambda: window.column.caption() == "1 note found", timeout=1000)
    assert chip.isVisible()
    assert "in March" in chip.text()
    assert "all times" in chip.accessibleName()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.column.caption() == "2 notes found", timeout=1000)
    assert not chip.isVisible()
    assert window.field.line.hasFocus()


def test_the_chip_goes_with_the_text_and_comes_back_with_another(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Dentist: crown", "Dentist: cleaning"])
    memory.when = When("in March", 8, 16, DAY, DAY - timedelta(hours=1))
    window = make_window(memory)
    window.field.line.setText("dentist in March")
    qtbot.waitUntil(window.field.chip().isVisible, timeout=1000)
    window.field.line.clear()
    qtbot.waitUntil(lambda: not window.field.chip().isVisible(), timeout=1000)
    window.field.line.setText("dentist in March again")
    qtbot.waitUntil(window.field.chip().isVisible, timeout=1000)
