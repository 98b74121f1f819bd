"""Texts that run from the right stand at the right: in the list, the editor, the answer and its sources."""

import pytest
from fake_memory import DAY, FakeMemory, an_answer, told
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from memx.desktop import theme
from memx.desktop.direction import is_rtl, isolated
from memx.desktop.note_delegate import _drawn
from memx.desktop.rows import Row

HEBREW, ARABIC = "הדוד טופל במרץ.", "الغلاية تمت صيانتها."
WIDE, HIGH = 400, 60


@pytest.mark.parametrize(
    ("text", "rtl"),
    [(HEBREW, True), (ARABIC, True), (f"3. {HEBREW}", True), (f"Tea {HEBREW}", False), ("12:30", False), ("", False)],
)
def test_the_first_letter_says_which_way_a_text_runs(text: str, rtl: bool) -> None:
    assert is_rtl(text) is rtl


def test_only_what_runs_from_the_right_is_set_apart() -> None:
    assert isolated("Tea") == "Tea"
    assert isolated(HEBREW) == f"\u2068{HEBREW}\u2069"


def ink(image: QImage, top: int, bottom: int) -> tuple[int, int]:
    """The first and the last column with anything drawn between two lines."""
    columns = [x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() for y in range(top, bottom))]
    return columns[0], columns[-1]


@pytest.mark.parametrize("heading", ["", HEBREW])
@pytest.mark.parametrize("pinned", [False, True])
def test_a_row_is_mirrored_for_a_text_that_runs_from_the_right(qapp, heading: str, pinned: bool) -> None:
    theme.choose_font(qapp)
    row = Row("n", heading, HEBREW if heading else f"{HEBREW}\n{HEBREW}", DAY, pinned=pinned)
    image = _drawn(row, "4 Mar", (WIDE, HIGH), 1, 1.0, theme.LIGHT).toImage()
    first, second = ink(image, 0, 18), ink(image, 24, 50)
    assert first[0] < 5, "the date"
    assert first[1] > WIDE - 6, "the words"
    assert second[0] > WIDE // 2
    assert second[1] > WIDE - 6


def test_a_row_that_runs_from_the_left_stays(qapp) -> None:
    image = _drawn(Row("n", "", "Tea\nwith milk", DAY), "4 Mar", (WIDE, HIGH), 1, 1.0, theme.LIGHT).toImage()
    assert ink(image, 24, 50)[0] < 5
    assert ink(image, 24, 50)[1] < WIDE // 2


def test_the_editor_and_the_answer_stand_at_the_right(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(memory := FakeMemory([f"{HEBREW}\nEnglish", "Tea"]))
    memory.answer = told(an_answer(memory, "n0", HEBREW, "טופל במרץ", question="מתי טופל הדוד?"))
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    document = window.editor.text_edit.document()
    hebrew, english = (document.findBlockByNumber(n).layout().lineAt(0) for n in (0, 1))
    assert hebrew.naturalTextRect().left() > english.naturalTextRect().right()
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.ask("מתי טופל הדוד?")
    qtbot.wait(20)  # for the pictures only
    picture(window, "from-the-right")
    [link] = window.column.card.links()
    seen = link.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = seen.pixelColor(link.width() - 2, 2).rgb()
    words = [x for x in range(40, seen.width()) if any(seen.pixelColor(x, y).rgb() != ground for y in range(8, 22))]
    assert words[0] > seen.width() // 2
