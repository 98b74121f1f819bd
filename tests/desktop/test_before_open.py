"""The window is there before the notes are open: what is written, searched and brought meanwhile is not lost."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import bury
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from memx.app.memory import Memory
from memx.desktop import drafts, theme
from memx.desktop.main_window import MainWindow
from memx.domain.errors import DiskFull, LibraryError
from memx.domain.notes import Draft


class Gate:
    """Holds `Memory.open` until it is let go; with `error` it then fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._go = threading.Event()
        self.error: LibraryError | None = None
        real = Memory.open

        def opened(folder: Path) -> Memory:
            assert self._go.wait(30)
            if self.error is not None:
                raise self.error
            return real(folder)

        monkeypatch.setattr(Memory, "open", staticmethod(opened))

    def let_go(self) -> None:
        self._go.set()

    def hold(self) -> None:
        self._go.clear()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(monkeypatch)
    yield made
    made.let_go()


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path, gate: Gate) -> Iterator[Callable[[], MainWindow]]:
    made: list[MainWindow] = []
    theme.choose_font(qapp)
    QSettings().clear()

    def shown() -> MainWindow:
        window = MainWindow(tmp_path / "library", models=False)
        made.append(window)
        window.show()
        window.open_library()
        return window

    yield shown
    gate.let_go()
    for window in made:
        window.close()
        window.shut_down()
        bury(window)


@pytest.fixture
def notes(tmp_path: Path, gate: Gate) -> Callable[[], list[str]]:
    """What is in the library now."""

    def read() -> list[str]:
        error, gate.error = gate.error, None
        gate.let_go()
        memory = Memory.open(tmp_path / "library")
        try:
            return [note.body for note in memory.notes(10)]
        finally:
            memory.close()
            gate.error = error

    return read


def usable(window: MainWindow, gate: Gate, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.usable, timeout=20_000):
        gate.let_go()


def test_words_written_before_the_notes_are_open_are_kept(start, gate: Gate, qtbot: QtBot, notes) -> None:
    window = start()
    QTest.keyClicks(window.editor.text_edit, "Typed at once")
    usable(window, gate, qtbot)
    qtbot.waitUntil(lambda: window.editor.state() == "Saved")
    assert window.body.currentWidget() is window.splitter, "the welcome does not cover what is written"
    assert notes() == ["Typed at once"]


def test_words_in_the_field_are_searched_when_the_notes_are_open(start, gate: Gate, qtbot: QtBot, tmp_path) -> None:
    gate.let_go()
    memory = Memory.open(tmp_path / "library")
    memory.save(Draft("The boiler was serviced"))
    memory.close()
    gate.hold()
    window = start()
    QTest.keyClicks(window.field.line, "boiler")
    QTest.keyClick(window.field.line, Qt.Key.Key_Return)
    usable(window, gate, qtbot)
    qtbot.waitUntil(lambda: window.column.results.rowCount() == 1)
    qtbot.waitUntil(lambda: window.editor.body() == "The boiler was serviced")


def test_closed_before_the_notes_are_open_the_words_are_a_note_at_the_next_start(
    start, gate: Gate, qtbot: QtBot, notes, tmp_path: Path
) -> None:
    window = start()
    QTest.keyClicks(window.editor.text_edit, "Typed and gone")
    window.close()
    qtbot.waitUntil(window.isHidden)
    assert [drafts.read(tmp_path / "library", name) for name in drafts.early_ones(tmp_path / "library")] == [
        "Typed and gone"
    ]
    again = start()
    usable(again, gate, qtbot)
    qtbot.waitUntil(lambda: again.column.notes.rowCount() >= 1)
    qtbot.waitUntil(lambda: "it is first in the list" in again.editor.banner())
    assert "Typed and gone" in notes()
    qtbot.waitUntil(lambda: drafts.early_ones(tmp_path / "library") == [])


def test_closed_into_the_tray_it_keeps_the_words_once(start, gate: Gate, qtbot: QtBot, notes, tmp_path: Path) -> None:
    window = start()
    QTest.keyClicks(window.editor.text_edit, "Typed and hidden")
    window.close()
    qtbot.waitUntil(window.isHidden)
    usable(window, gate, qtbot)
    qtbot.waitUntil(lambda: window.editor.state() == "Saved")
    qtbot.waitUntil(lambda: drafts.early_ones(tmp_path / "library") == [])
    assert notes() == ["Typed and hidden"]


def test_closed_with_nothing_written_it_goes_at_once(start, tmp_path: Path) -> None:
    window = start()
    window.close()
    assert window.isHidden()
    assert drafts.early_ones(tmp_path / "library") == []


def test_where_the_notes_cannot_be_opened_the_words_are_kept_and_it_says_so(
    start, gate: Gate, qtbot: QtBot, notes, tmp_path: Path
) -> None:
    window = start()
    QTest.keyClicks(window.editor.text_edit, "Typed in vain")
    gate.error = LibraryError("The library is damaged.")
    with qtbot.waitSignal(window.broken):
        gate.let_go()
    qtbot.waitUntil(lambda: "becomes a note" in window.trouble.words())
    assert len(drafts.early_ones(tmp_path / "library")) == 1
    gate.error = None
    with qtbot.waitSignal(window.usable, timeout=20_000):
        window.trouble.again.emit()
    qtbot.waitUntil(lambda: window.editor.state() == "Saved")
    assert window.body.currentWidget() is window.splitter
    assert notes() == ["Typed in vain"]
    qtbot.waitUntil(lambda: drafts.early_ones(tmp_path / "library") == [])


def test_what_needs_the_notes_cannot_be_pressed_until_they_are_open(start, gate: Gate, qtbot: QtBot) -> None:
    gate.error = LibraryError("The library is damaged.")
    window = start()
    window.activateWindow()
    with qtbot.waitSignal(window.broken):
        gate.let_go()
    useless = [
        button
        for button in (
            *window.field.findChildren(QPushButton),
            window.new_button,
            *window.status.findChildren(QPushButton),
        )
        if button.isEnabled()
    ]
    assert {button.accessibleName() for button in useless} == {"Shortcuts", "Appearance: Light or dark as the system"}
    assert not window.field.line.isEnabled()
    assert not window.slider.stops.isEnabled()
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), QPushButton))
    assert window.focusWidget().text() == "Try again"
    gate.error = None
    with qtbot.waitSignal(window.usable, timeout=20_000):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    for part in (window.field.line, window.new_button, window.slider.stops, window.status._settings):
        assert part.isEnabled()
    assert window.acceptDrops()


def test_opened_at_the_second_try_the_field_has_the_focus(start, gate: Gate, qtbot: QtBot, tmp_path: Path) -> None:
    gate.let_go()
    memory = Memory.open(tmp_path / "library")
    memory.save(Draft("Tea"))
    memory.close()
    gate.error = LibraryError("The library is damaged.")
    window = start()
    window.activateWindow()
    qtbot.waitUntil(lambda: not window.indexes)
    gate.error = None
    with qtbot.waitSignal(window.usable, timeout=20_000):
        window.trouble.again.emit()
    qtbot.waitUntil(window.field.line.hasFocus)


def test_where_they_cannot_be_left_either_it_stays_and_the_clipboard_has_them(
    start, gate: Gate, qtbot: QtBot, monkeypatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr("memx.desktop.drafts.write", full)
    window = start()
    QTest.keyClicks(window.editor.text_edit, "Precious")
    window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: "The disk is full." in window.editor.banner())
    assert QGuiApplication.clipboard().text() == "Precious"
    window.close()
    assert window.isHidden()


def test_what_is_brought_before_the_notes_are_open_comes_in(start, gate: Gate, qtbot: QtBot, notes) -> None:
    window = start()
    data, image = QMimeData(), QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#3366cc"))
    data.setImageData(image)
    window.editor.text_edit.insertFromMimeData(data)
    long = QMimeData()
    long.setText("x" * 60_000)
    window.editor.text_edit.insertFromMimeData(long)
    usable(window, gate, qtbot)
    qtbot.waitUntil(lambda: window.column.notes.rowCount() == 2)
    qtbot.waitUntil(lambda: "picture.png" in window.notes.pictures.pictures.names())
    assert sorted(notes()) == ["![picture](picture.png)\n", "x" * 60_000]


def test_a_long_text_brought_before_is_a_note_at_the_next_start(start, gate: Gate, qtbot: QtBot, notes) -> None:
    window = start()
    data = QMimeData()
    data.setText("x" * 60_000)
    window.editor.text_edit.insertFromMimeData(data)
    window.close()
    qtbot.waitUntil(window.isHidden)
    again = start()
    usable(again, gate, qtbot)
    assert "x" * 60_000 in notes()
