"""The small window for a thought: it keeps without a model, keeps drafts, and loses nothing."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import bury
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from memx.app.memory import Memory
from memx.desktop import drafts, theme
from memx.desktop.capture import CaptureWindow
from memx.domain.errors import DiskFull

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def capture(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], CaptureWindow]]:
    made: list[CaptureWindow] = []
    theme.choose_font(qapp)

    def make() -> CaptureWindow:
        window = CaptureWindow(tmp_path / "library")
        made.append(window)
        with qtbot.waitSignal(window.ready):
            window.open_up("in a moment")
        return window

    yield make
    for window in made:
        window.shut_down()
        bury(window)


def notes(folder: Path) -> list[str]:
    memory = Memory.open(folder)
    try:
        return [note.body for note in memory.notes(10)]
    finally:
        memory.close()


def test_ctrl_enter_keeps_the_note_and_the_window_goes(capture, qtbot: QtBot, tmp_path: Path, picture) -> None:
    window = capture()
    assert window.text.hasFocus()
    assert "by meaning in a moment" in window.says()
    QTest.keyClicks(window.text, "The spare key is with Nour")
    picture(window, "capture")
    with qtbot.waitSignal(window.kept):
        QTest.keyClick(window.text, Qt.Key.Key_Return, CONTROL)
    assert window.isHidden()
    assert notes(tmp_path / "library") == ["The spare key is with Nour"]
    assert drafts.read(tmp_path / "library") == ""
    assert window.text.toPlainText() == ""


def test_esc_leaves_a_draft_that_is_there_the_next_time(capture, qtbot: QtBot, tmp_path: Path) -> None:
    window = capture()
    QTest.keyClicks(window.text, "Half a thought")
    QTest.keyClick(window.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isHidden)
    assert drafts.read(tmp_path / "library") == "Half a thought"
    with qtbot.waitSignal(window.ready):
        window.open_up("in a moment")
    assert window.text.toPlainText() == "Half a thought"
    again = capture()
    assert again.text.toPlainText() == "Half a thought"
    assert not (tmp_path / "library" / "library.db").exists(), "a draft is no note"


def test_closing_leaves_a_draft_too_and_a_crash_loses_nothing(capture, qtbot: QtBot, tmp_path: Path) -> None:
    window = capture()
    QTest.keyClicks(window.text, "Not closed at all")
    qtbot.waitUntil(lambda: drafts.read(tmp_path / "library") == "Not closed at all")
    QTest.keyClicks(window.text, ", then closed")
    window.close()
    qtbot.waitUntil(window.isHidden)
    assert drafts.read(tmp_path / "library") == "Not closed at all, then closed"


def test_where_it_cannot_be_kept_the_words_stay_and_it_says_so(capture, qtbot: QtBot, monkeypatch) -> None:
    window = capture()
    QTest.keyClicks(window.text, "Precious")

    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr("memx.desktop.capture_keeping.note", full)
    QTest.keyClick(window.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "The disk is full" in window.banner())
    assert window.isVisible()
    assert window.text.toPlainText() == "Precious"
    monkeypatch.undo()
    with qtbot.waitSignal(window.kept):
        window.keep.click()
    assert window.isHidden()


def text_of(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.mark.parametrize("text", ["word " * 10_000_000, "x" * 1_000_000], ids=["50 MB", "one line of 1 M"])
def test_a_paste_that_is_too_long_is_kept_as_a_note_of_its_own(capture, qtbot: QtBot, tmp_path, text: str) -> None:
    window = capture()
    QTest.keyClicks(window.text, "Typed before")
    begun = time.monotonic()
    window.text.insertFromMimeData(text_of(text))
    assert time.monotonic() - begun < 5, "the window is held"
    with qtbot.waitSignal(window.kept, timeout=120_000):
        pass
    assert "kept as a note of its own" in window.banner()
    assert window.text.toPlainText() == "Typed before"
    assert notes(tmp_path / "library") == [text]
    qtbot.waitUntil(lambda: drafts.read(tmp_path / "library") == "Typed before")
    assert "kept as a note of its own" in window.banner(), "a draft that is kept takes nothing away"


def test_pastes_into_one_line_end_before_it_holds_the_window(capture, qtbot: QtBot, tmp_path: Path) -> None:
    window = capture()
    window.text.insertFromMimeData(text_of("x" * 30_000))
    assert len(window.text.toPlainText()) == 30_000
    with qtbot.waitSignal(window.kept):
        window.text.insertFromMimeData(text_of("y" * 30_000))
    assert len(window.text.toPlainText()) == 30_000
    assert notes(tmp_path / "library") == ["y" * 30_000]


def test_a_long_paste_that_cannot_be_kept_goes_back_to_the_clipboard(capture, qtbot: QtBot, monkeypatch) -> None:
    window = capture()

    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr("memx.desktop.capture_keeping.long_text", full)
    window.text.insertFromMimeData(text_of("x" * 200_000))
    qtbot.waitUntil(lambda: "The disk is full. What you pasted is not kept" in window.banner())
    assert QGuiApplication.clipboard().text() == "x" * 200_000


def test_nothing_typed_is_no_note(capture, qtbot: QtBot, tmp_path: Path) -> None:
    window = capture()
    QTest.keyClick(window.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(window.isHidden)
    assert not (tmp_path / "library" / drafts.NAME).exists()


def test_a_draft_is_private_and_a_full_disk_is_a_sentence(tmp_path: Path, monkeypatch) -> None:
    drafts.write(tmp_path / "l", "x")
    assert ((tmp_path / "l" / drafts.NAME).stat().st_mode & 0o777) == 0o600

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DiskFull, match="still in this window"):
        drafts.write(tmp_path / "l", "y")
    assert drafts.read(tmp_path / "l") == "x"
    assert len(list((tmp_path / "l").iterdir())) == 1
