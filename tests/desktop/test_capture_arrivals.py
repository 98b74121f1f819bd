"""Pasted or dropped into the small window: pictures are kept with the thought, files come in, and it says so."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import PICTURES, bury
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from memx.app.memory import Memory
from memx.desktop import drafts, theme
from memx.desktop.capture import CaptureWindow
from memx.domain.errors import DiskFull

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CaptureWindow]:
    theme.choose_font(qapp)
    made = CaptureWindow(tmp_path / "library")
    with qtbot.waitSignal(made.ready):
        made.open_up("in a moment")
    yield made
    made.shut_down()
    bury(made)


def a_picture() -> QImage:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#3366cc"))
    return image


def of_files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def of_picture() -> QMimeData:
    data = QMimeData()
    data.setImageData(a_picture())
    return data


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[], dict[str, list[str]]]:
    """The notes and the names of their files, as they are on the disk."""

    def read() -> dict[str, list[str]]:
        memory = Memory.open(tmp_path / "library")
        try:
            return {note.body: [file.name for file in memory.attached(note.id)] for note in memory.notes(10)}
        finally:
            memory.close()

    return read


def test_a_picture_pasted_is_kept_with_the_thought(window: CaptureWindow, qtbot: QtBot, kept, tmp_path: Path) -> None:
    QTest.keyClicks(window.text, "The boiler")
    assert window.text.canInsertFromMimeData(of_picture())
    with qtbot.waitSignal(window.kept):
        window.text.insertFromMimeData(of_picture())
    assert "The picture is kept, and this note with it" in window.banner()
    PICTURES.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(PICTURES / "capture-picture.png"))
    assert kept() == {"The boiler\n![picture](picture.png)\n": ["picture.png"]}
    QTest.keyClicks(window.text, "from the left")
    with qtbot.waitSignal(window.kept):
        QTest.keyClick(window.text, Qt.Key.Key_Return, CONTROL)
    assert kept() == {"The boiler\n![picture](picture.png)\nfrom the left": ["picture.png"]}
    assert drafts.read(tmp_path / "library") == ""


def test_after_a_picture_esc_keeps_the_note_and_the_next_thought_is_another(
    window: CaptureWindow, qtbot: QtBot, kept
) -> None:
    window.text.insertFromMimeData(of_picture())
    QTest.keyClicks(window.text, "Seen")
    QTest.keyClick(window.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isHidden)
    with qtbot.waitSignal(window.ready):
        window.open_up("in a moment")
    assert window.text.toPlainText() == ""
    QTest.keyClicks(window.text, "Another")
    with qtbot.waitSignal(window.kept):
        QTest.keyClick(window.text, Qt.Key.Key_Return, CONTROL)
    assert kept() == {"Another": [], "![picture](picture.png)\nSeen": ["picture.png"]}


def test_files_dropped_come_in_and_what_does_not_is_named(
    window: CaptureWindow, qtbot: QtBot, kept, tmp_path: Path
) -> None:
    (tmp_path / "tea.md").write_text("Green tea")
    (tmp_path / "odd.bin").write_bytes(b"\x00\x01\x02")
    a_picture().save(str(tmp_path / "a.png"))
    QTest.keyClicks(window.text, "Half a thought")
    paths = (tmp_path / "tea.md", tmp_path / "odd.bin", tmp_path / "a.png")
    data = of_files(*paths)
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.text.dropEvent(QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, buttons, modifiers))
    qtbot.waitUntil(lambda: "1 note added, 1 left aside." in window.banner(), timeout=20_000)
    assert "odd.bin: " in window.banner()
    qtbot.waitUntil(lambda: "The picture is kept" in window.banner())
    assert "1 note added, 1 left aside." in window.banner(), "whichever of the two was in first"
    window.grab().save(str(PICTURES / "capture-files.png"))
    qtbot.waitUntil(lambda: "file:" not in window.text.toPlainText() and "![a](a.png)" in window.text.toPlainText())
    QTest.keyClick(window.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(window.isHidden)
    found = kept()
    assert found["Green tea"] == []
    assert [names for body, names in found.items() if "Half a thought" in body] == [["a.png"]]


def test_what_is_no_picture_is_a_sentence_and_leaves_no_line(
    window: CaptureWindow, qtbot: QtBot, kept, tmp_path: Path
) -> None:
    (tmp_path / "odd.png").write_bytes(b"no picture")
    QTest.keyClicks(window.text, "Half a thought")
    window.text.insertFromMimeData(of_files(tmp_path / "odd.png"))
    QTest.keyClick(window.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "odd.png is not a picture that MemX can show." in window.banner())
    assert "The picture was not added." in window.banner()
    assert window.isVisible(), "what is refused is seen before the window goes"
    assert window.text.toPlainText().strip() == "Half a thought"
    assert kept() == {}
    QTest.keyClick(window.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(window.isHidden)
    assert [body.strip() for body in kept()] == ["Half a thought"]


def test_where_the_disk_is_full_the_picture_is_refused_and_the_words_stay(
    window: CaptureWindow, qtbot: QtBot, monkeypatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr("memx.desktop.capture_keeping.pictures", full)
    QTest.keyClicks(window.text, "Half a thought")
    window.text.insertFromMimeData(of_picture())
    qtbot.waitUntil(lambda: "The disk is full. The picture was not added." in window.banner())
    assert window.text.toPlainText().strip() == "Half a thought"
