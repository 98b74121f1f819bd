"""Tags suggested for the open note: with the reason, at the person's word alone, always to be taken back."""

import pytest
from conftest import PICTURES
from fake_memory import FakeMemory
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.app.memory import Memory
from memx.desktop import autosave, tag_suggestions
from memx.desktop.palette import Palette
from memx.desktop.settings_sheet import SettingsSheet
from memx.desktop.tag_line import reason
from memx.domain.notes import Draft
from memx.domain.search import SuggestedTag

CONTROL = Qt.KeyboardModifier.ControlModifier
GARDEN, HOUSE = SuggestedTag("garden", 3, 4), SuggestedTag("house", 2, 4, stands=True)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "SOON", 10)
    monkeypatch.setattr(tag_suggestions, "SOON", 40)


@pytest.fixture
def opened(make_window, qtbot: QtBot):
    """`opened(body)` gives the window with that note open and two tags shown, and its memory."""

    def make(body: str = "Planted tulips", tags: tuple[SuggestedTag, ...] = (GARDEN, HOUSE)):
        memory = FakeMemory([body, "Another note"])
        memory.tags_for["n0"] = list(tags)
        window = make_window(memory)
        window.resize(1500, 780)
        window.activateWindow()
        show(window, qtbot, "n0")
        if tags:
            qtbot.waitUntil(window.tags.offered)
        return window, memory

    return make


def show(window, qtbot: QtBot, note_id: str) -> None:
    window.notes.open_note(note_id)
    qtbot.waitUntil(lambda: window.notes.page() == note_id)


def looked(window, qtbot: QtBot) -> None:
    """The suggestions of now have come."""
    qtbot.waitUntil(lambda: not window.tags._soon.isActive() and not window.notes.autosave.unsettled())
    settled: list[int] = []
    window.lanes.behind.submit(lambda: 1, settled.append, print)
    qtbot.waitUntil(lambda: bool(settled))


def test_each_tag_is_shown_with_its_reason(opened) -> None:
    window, _ = opened()
    first, _, second, _ = window.tags.line.buttons()
    assert first.text() == "#garden — 3 of the 4 nearest notes have it"
    assert first.accessibleName() == "Add the tag #garden: 3 of the 4 nearest notes have it"
    assert "its word is here, and 2 of the 4 nearest notes have it" in second.accessibleName()
    for appearance in ("light", "dark"):
        window.wear(appearance)
        window.grab().save(str(PICTURES / f"tags-{appearance}.png"))


def test_the_line_stays_one_line_and_a_second_tag_comes_where_it_fits(opened, qtbot: QtBot) -> None:
    window, _ = opened()
    line = window.tags.line
    high = line.height()
    window.resize(1000, 780)
    qtbot.waitUntil(lambda: line.names() == ["garden"])
    assert line.height() == high
    window.resize(1500, 780)
    qtbot.waitUntil(lambda: line.names() == ["garden", "house"])
    assert line.height() == high
    line.show_tags([])
    assert line.isVisible(), "the text stays where it is"


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        (SuggestedTag("a", 2, 3), "2 of the 3 nearest notes have it"),
        (SuggestedTag("a", 2, 2), "both nearest notes have it"),
        (SuggestedTag("a", 4, 4), "all 4 nearest notes have it"),
        (SuggestedTag("a", 2, 2, stands=True), "its word is here, and both nearest notes have it"),
    ],
)
def test_reasons_are_said_in_words(tag: SuggestedTag, says: str) -> None:
    assert reason(tag) == says


def test_a_click_adds_the_tag_at_the_end_and_keeps_it(opened, qtbot: QtBot) -> None:
    window, memory = opened()
    QTest.mouseClick(window.tags.line.buttons()[0], Qt.MouseButton.LeftButton)
    assert window.editor.body() == "Planted tulips\n\n#garden"
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Planted tulips\n\n#garden")
    assert window.editor.text_edit.hasFocus()
    looked(window, qtbot)
    assert window.tags.line.names() == ["house"]


def test_by_keyboard_alone(opened) -> None:
    window, _ = opened()
    window.editor.take_focus()
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_Backtab)
    add = window.tags.line.buttons()[2]
    assert window.focusWidget() is window.tags.line.buttons()[3]
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Return)
    assert window.editor.body().endswith("#house")


def test_ctrl_g_adds_the_first_and_the_palette_has_it_only_where_one_is_offered(opened, qtbot: QtBot) -> None:
    window, _ = opened()
    assert window.deeds.possible("add_tag")
    window.editor.take_focus()
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_G, CONTROL)
    assert window.editor.body().endswith("#garden")
    show(window, qtbot, "n1")
    looked(window, qtbot)
    window.deeds.show_palette()
    palette = window.findChild(Palette)
    assert "add_tag" not in palette.names()
    palette.close()


@pytest.mark.parametrize(
    ("body", "then"),
    [
        ("Text", "Text\n\n#garden"),
        ("Text\n", "Text\n#garden"),
        ("Text\n\n#spring", "Text\n\n#spring #garden"),
        ("Text\n\n#spring #new-ones ", "Text\n\n#spring #new-ones #garden"),
        ("Bought at #market", "Bought at #market\n\n#garden"),
        ("- tulips", "- tulips\n\n#garden"),
    ],
)
def test_the_tag_joins_a_line_of_tags_or_begins_one(opened, body: str, then: str) -> None:
    window, _ = opened(body)
    window.tags.add_first()
    assert window.editor.body() == then


def test_ctrl_z_takes_the_tag_back_and_nothing_else(opened, qtbot: QtBot) -> None:
    window, memory = opened()
    text = window.editor.text_edit
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(text, " today")
    looked(window, qtbot)
    window.tags.add_first()
    assert window.editor.body() == "Planted tulips today\n\n#garden"
    assert text.textCursor().position() == len("Planted tulips today"), "the caret stays where it was"
    QTest.keyClick(text, Qt.Key.Key_Z, CONTROL)
    assert window.editor.body() == "Planted tulips today"
    assert window.undo_bar.isHidden()
    qtbot.waitUntil(lambda: memory.kept["n0"].body == "Planted tulips today")


def test_the_bar_offers_to_undo_until_something_else_is_done(opened, qtbot: QtBot) -> None:
    window, _ = opened()
    window.tags.add_first()
    assert window.undo_bar.isVisible()
    assert window.undo_bar.accessibleName() == "Tag #garden added"
    window.undo_bar.undo()
    assert window.editor.body() == "Planted tulips"
    assert window.undo_bar.isHidden()
    looked(window, qtbot)
    window.tags.add_first()
    QTest.keyClicks(window.editor.text_edit, "x")
    assert window.undo_bar.isHidden(), "a later change is not what it would take back"
    looked(window, qtbot)
    assert window.tags.line.names() == [], "what was taken back is not suggested again"


def test_the_bar_goes_with_its_note_and_a_deletion_before_is_offered_again(opened, qtbot: QtBot) -> None:
    window, memory = opened()
    window.undo_bar.offer(memory.delete("n1"))
    window.tags.add_first()
    assert window.undo_bar.accessibleName() == "Tag #garden added"
    window.deeds.new_note()
    assert "Another note" in window.undo_bar.accessibleName()
    window.undo_bar.undo()
    qtbot.waitUntil(lambda: memory.kept["n1"].deleted is None)


def test_a_deletion_after_the_tag_is_what_is_offered(opened) -> None:
    window, memory = opened()
    window.tags.add_first()
    window.undo_bar.offer(memory.delete("n1"))
    assert "Another note" in window.undo_bar.accessibleName()


def test_what_is_put_aside_is_not_suggested_for_that_note_again(opened, qtbot: QtBot) -> None:
    window, memory = opened()
    memory.tags_for["n1"] = [GARDEN]
    QTest.mouseClick(window.tags.line.buttons()[1], Qt.MouseButton.LeftButton)
    looked(window, qtbot)
    assert window.tags.line.names() == ["house"]
    assert window.editor.body() == "Planted tulips"
    show(window, qtbot, "n1")
    qtbot.waitUntil(lambda: window.tags.line.names() == ["garden"])
    show(window, qtbot, "n0")
    qtbot.waitUntil(lambda: window.tags.line.names() == ["house"])


def test_nothing_is_looked_for_while_one_types_or_where_nothing_can_be_added(opened, make_window, qtbot: QtBot) -> None:
    window, memory = opened(tags=())
    asked: list[str] = []
    memory.suggest_tags = lambda note_id: asked.append(note_id) or []
    QTest.keyClicks(window.editor.text_edit, "abc")
    assert asked == []
    looked(window, qtbot)
    assert set(asked) == {"n0"}
    asked.clear()
    window.deeds.new_note()
    looked(window, qtbot)
    assert asked == []
    shut = FakeMemory(["Planted tulips"], read_only=True)
    shut.tags_for["n0"] = [GARDEN]
    other = make_window(shut)
    show(other, qtbot, "n0")
    looked(other, qtbot)
    assert not other.tags.offered()


def test_a_note_hidden_from_ai_loses_them_at_once(opened, qtbot: QtBot) -> None:
    window, memory = opened()
    window.deeds.hide_note()
    qtbot.waitUntil(lambda: memory.kept["n0"].hidden and not window.tags.offered())
    looked(window, qtbot)
    assert not window.tags.offered()


def test_a_setting_turns_them_off_and_on(opened, qtbot: QtBot) -> None:
    window, _ = opened()
    window.deeds.show_settings()
    sheet = window.findChild(SettingsSheet)
    assert sheet.tags.isChecked()
    sheet.tags.click()
    looked(window, qtbot)
    assert not window.tags.offered()
    assert window.tags.line.isHidden()
    assert QSettings().value(tag_suggestions.ON) == "false"
    sheet.tags.click()
    qtbot.waitUntil(window.tags.offered)
    sheet.close()


def test_where_there_is_no_room_the_reason_is_in_the_tip(opened, qtbot: QtBot) -> None:
    window, _ = opened(tags=(SuggestedTag("a-very-long-tag-of-somebody-who-likes-words", 3, 4),))
    add = window.tags.line.buttons()[0]
    window.splitter.setSizes([900, 0])
    window.resize(window.minimumWidth(), window.height())
    qtbot.waitUntil(lambda: window.tags.line.width() < 500)
    assert add.width() >= add.sizeHint().width()
    assert add.geometry().right() <= window.tags.line.width()
    assert "3 of the 4" in add.toolTip()


def test_the_library_s_own_tags_come_with_no_model(make_window, qtbot: QtBot, tmp_path) -> None:
    memory = Memory.open(tmp_path / "library")
    for body in ("The boiler lost pressure. #house", "Boiler pressure is 0.8 bar. #house"):
        memory.save(Draft(body))
    window = make_window(memory)
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "Boiler: low pressure again")
    qtbot.waitUntil(window.tags.offered, timeout=10_000)
    window.tags.add_first()
    assert window.editor.body() == "Boiler: low pressure again\n\n#house"
    page = window.notes.autosave.page
    qtbot.waitUntil(lambda: memory.note(page.note_id).tags == ("house",))
    assert {memory.models().embedder.state, memory.models().language.state} == {"off"}
