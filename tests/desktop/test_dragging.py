"""A note dragged out of the list: a Markdown file elsewhere, a link on another note."""

from pathlib import Path

import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from memx.capture import text_files
from memx.desktop.dragging import carried, link_in

BODY = "# Boiler / House\n\nServiced on 3 March."


class Dropped:
    """What a drag would bring, and what it is when it is dropped."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, held: bool = True) -> None:
        self.texts: list[str] = []
        self.files: list[Path] = []
        buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
        monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: buttons)
        monkeypatch.setattr(QDrag, "exec", lambda drag, _: self._take(drag.mimeData()))

    def _take(self, data: QMimeData) -> None:
        self.texts.append(data.text())
        self.files += [Path(url.toLocalFile()) for url in data.urls()]


def drag(window, place: int) -> None:
    view = window.column.notes_view
    view.setCurrentIndex(window.column.notes.index(place, 0))
    assert view.model().flags(view.currentIndex()) & Qt.ItemFlag.ItemIsDragEnabled
    view.startDrag(Qt.DropAction.CopyAction)


def test_a_dragged_note_is_a_markdown_file_with_its_dates(make_window, qtbot: QtBot, monkeypatch) -> None:
    window = make_window(memory := FakeMemory([BODY, "Tea"]))
    dropped = Dropped(monkeypatch)
    drag(window, 0)
    qtbot.waitUntil(lambda: bool(dropped.files))
    [path] = dropped.files
    assert path.name == "2026-03-04 Boiler House.md"
    assert path.read_text(encoding="utf-8") == text_files.markdown(memory.kept["n0"])
    assert path.stat().st_mtime == memory.kept["n0"].created.timestamp()
    assert dropped.texts == [BODY]
    assert path.parent.stat().st_mode & 0o077 == 0, "nobody else reads it"
    window.close()
    window.shut_down()
    assert not path.exists()


def test_what_was_typed_just_now_goes_along(make_window, qtbot: QtBot, monkeypatch) -> None:
    window = make_window(FakeMemory(["Tea"]))
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    window.editor.text_edit.insertPlainText("Green ")
    dropped = Dropped(monkeypatch)
    drag(window, 0)
    qtbot.waitUntil(lambda: dropped.texts == ["Green Tea"])


def test_a_button_let_go_before_the_file_is_there_drags_nothing(make_window, qtbot: QtBot, monkeypatch) -> None:
    window = make_window(FakeMemory(["Tea"]))
    dropped = Dropped(monkeypatch, held=False)
    drag(window, 0)
    done: list[int] = []
    window.lanes.notes.submit(lambda: 1, done.append, print)
    qtbot.waitUntil(lambda: done == [1])
    assert dropped.files == []


def test_a_note_that_is_gone_is_a_sentence(make_window, qtbot: QtBot, monkeypatch) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    del memory.kept["n0"]
    Dropped(monkeypatch)
    drag(window, 0)
    qtbot.waitUntil(lambda: "not there any more" in window.editor.banner())


def test_dropped_on_another_note_it_is_a_link(make_window, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(memory := FakeMemory([BODY, "See "]))
    window.notes.open_note("n1")
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    text = window.editor.text_edit
    text.moveCursor(text.textCursor().MoveOperation.End)
    data = carried(memory.kept["n0"], tmp_path / "a.md")
    assert text.canInsertFromMimeData(data)
    text.insertFromMimeData(data)
    assert window.editor.body() == "See [[Boiler / House]]"
    text.undo()
    assert window.editor.body() == "See "


def test_the_window_does_not_take_in_a_note_of_its_own(make_window, tmp_path: Path, monkeypatch) -> None:
    window = make_window(memory := FakeMemory([BODY]))
    data = carried(memory.kept["n0"], tmp_path / "a.md")
    for source, taken in ((window.column, False), (None, True)):
        event = QDragEnterEvent(
            QPoint(5, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        monkeypatch.setattr(QDragEnterEvent, "source", lambda _, source=source: source)
        window.dragEnterEvent(event)
        assert event.isAccepted() is taken


def test_what_is_no_note_is_no_link() -> None:
    data = QMimeData()
    data.setText("[[Tea]]")
    assert link_in(data) == ""
