"""Paste and drop: text, files, very much of both; and notes that are too long to edit."""

from pathlib import Path

import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from memx.desktop.adding import AddingSheet
from memx.desktop.long_notes import LINE, MOST, SHOWN, stretch, too_long
from memx.domain.errors import DiskFull, NotFound
from memx.domain.notes import Note

CONTROL = Qt.KeyboardModifier.ControlModifier


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text_of(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def drop(window, data: QMimeData) -> None:
    buttons = Qt.MouseButton.LeftButton
    where = QPointF(QPoint(20, 300))
    window.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, Qt.KeyboardModifier.NoModifier))


def test_files_dropped_come_in_and_what_does_not_is_named(make_window, qtbot: QtBot, tmp_path, picture) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    drop(window, files(tmp_path / "one.md", tmp_path / "odd.bin", tmp_path / "two.txt"))
    sheet = window.findChild(AddingSheet)
    qtbot.waitUntil(lambda: sheet.subtitle.text() == "2 notes added, 1 left aside.")
    assert sheet.list.item(0).text() == "odd.bin"
    picture(sheet, "adding")
    assert {note.body for note in memory.living()} == {"Tea", "one.md", "two.txt"}
    qtbot.waitUntil(lambda: window.column.notes.rowCount() == 3)
    sheet.close()


def test_ten_thousand_files_are_stopped_and_what_is_in_stays(make_window, qtbot: QtBot, monkeypatch) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    original = memory.import_paths

    def stopped_in_the_middle(paths):
        for progress in original(paths):
            if progress.done == 100:
                window.findChild(AddingSheet)._stopping.set()
            yield progress

    monkeypatch.setattr(memory, "import_paths", stopped_in_the_middle)
    window.deeds.take_in([Path(f"/nowhere/{n}.md") for n in range(10_000)])
    sheet = window.findChild(AddingSheet)
    qtbot.waitUntil(lambda: sheet.subtitle.text() == "Stopped: 100 notes added.")
    assert memory.count() == 101
    sheet.close()


def test_files_that_are_gone_are_a_sentence(make_window, qtbot: QtBot, monkeypatch) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))

    def gone(_):
        raise NotFound("There is nothing at /nowhere. Nothing was imported.")

    monkeypatch.setattr(memory, "import_paths", gone)
    window.deeds.take_in([Path("/nowhere")])
    sheet = window.findChild(AddingSheet)
    qtbot.waitUntil(lambda: "nothing at /nowhere" in sheet.subtitle.text())
    sheet.close()


def test_text_dropped_on_the_window_is_a_note(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    drop(window, text_of("Dropped words"))
    qtbot.waitUntil(lambda: "Dropped words" in {note.body for note in memory.living()})
    assert window.editor.body() == "Dropped words"


def a_picture() -> QImage:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#3366cc"))
    return image


def test_a_picture_dropped_on_the_window_is_a_note(make_window, qtbot: QtBot, tmp_path) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    memory.folder = tmp_path
    data = QMimeData()
    data.setImageData(a_picture())
    where, buttons = QPoint(20, 300), Qt.MouseButton.LeftButton
    over = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, buttons, Qt.KeyboardModifier.NoModifier)
    over.ignore()
    window.dragEnterEvent(over)
    assert over.isAccepted()
    drop(window, data)
    qtbot.waitUntil(lambda: [file.name for files in memory.files.values() for file in files] == ["picture.png"])
    assert window.editor.body() == "![picture](picture.png)\n"


def paste_at(window, qtbot: QtBot, where: QWidget) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    where.setFocus()
    QTest.keyClick(where, Qt.Key.Key_V, CONTROL)


@pytest.mark.parametrize("kind", ["text", "picture", "file", "long text", "nothing"])
def test_what_is_pasted_at_the_list_is_a_new_note(make_window, qtbot: QtBot, tmp_path, kind: str) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    memory.folder = tmp_path
    data = {"file": files(tmp_path / "one.md"), "long text": text_of("x" * 200_000)}.get(kind, text_of("Copied words"))
    if kind == "picture":
        data = QMimeData()
        data.setImageData(a_picture())
    QGuiApplication.clipboard().setMimeData(data if kind != "nothing" else text_of(" "))
    paste_at(window, qtbot, window.column.notes_view)
    wanted = {
        "text": "Copied words",
        "picture": "![picture](picture.png)\n",
        "file": "one.md",
        "long text": "x" * 200_000,
    }
    if kind == "nothing":
        assert window.column.notes_view.hasFocus()
    else:
        qtbot.waitUntil(lambda: wanted[kind] in {note.body for note in memory.living()})
    assert memory.kept["n0"].body == "Tea"
    for sheet in window.findChildren(AddingSheet):
        sheet.close()


def test_what_is_pasted_at_the_first_start_is_the_first_note(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory())
    QGuiApplication.clipboard().setText("Copied words")
    paste_at(window, qtbot, window.first_start)
    qtbot.waitUntil(lambda: [note.body for note in memory.living()] == ["Copied words"])
    assert window.body.currentWidget() is window.splitter
    assert window.editor.text_edit.hasFocus()


def test_what_is_pasted_into_the_field_stays_in_it(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    QGuiApplication.clipboard().setText("Copied words")
    paste_at(window, qtbot, window.field.line)
    assert window.field.text() == "Copied words"
    assert memory.count() == 1


def test_files_pasted_into_a_note_are_taken_in_and_text_is_pasted(make_window, qtbot: QtBot, tmp_path) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    window.deeds.new_note()
    QGuiApplication.clipboard().setText("plain <b>words</b>")
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_V, CONTROL)
    assert window.editor.body() == "plain <b>words</b>"
    QGuiApplication.clipboard().setMimeData(files(tmp_path / "one.md"))
    QTest.keyClick(window.editor.text_edit, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: "one.md" in {note.body for note in memory.living()})
    assert window.editor.body() == "plain <b>words</b>"
    window.findChild(AddingSheet).close()


@pytest.mark.parametrize("text", ["word " * 10_000_000, "x" * 1_000_000], ids=["50 MB", "one line of 1 M"])
def test_a_paste_that_is_too_long_is_kept_as_a_note_of_its_own(make_window, qtbot: QtBot, text: str) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    window.deeds.new_note()
    QTest.keyClicks(window.editor.text_edit, "Typed before")
    window.editor.text_edit.insertFromMimeData(text_of(text))
    qtbot.waitUntil(lambda: "kept as a note of its own" in window.editor.banner(), timeout=20_000)
    assert text in {note.body for note in memory.living()}
    assert window.editor.body() == "Typed before"


def test_a_long_paste_that_cannot_be_kept_goes_back_to_the_clipboard(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    memory.save_error = DiskFull("The disk is full.")
    window.editor.text_edit.insertFromMimeData(text_of("x" * 200_000))
    qtbot.waitUntil(lambda: "The disk is full. What you pasted is not kept" in window.editor.banner())
    assert QGuiApplication.clipboard().text() == "x" * 200_000


def test_a_note_too_long_is_shown_in_part_and_never_written_back(make_window, qtbot: QtBot) -> None:
    body = "x" * 1_000_000
    window = make_window(memory := FakeMemory([body, "Tea"]))
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    assert "1,000,000 characters" in window.editor.banner()
    QTest.keyClicks(window.editor.text_edit, "typed")
    assert window.editor.body() == "x" * LINE
    window.deeds.show_history()
    window.deeds.pin_note()
    qtbot.waitUntil(lambda: memory.kept["n0"].pinned)
    window.notes.open_note("n1")
    qtbot.waitUntil(lambda: window.notes.page() == "n1")
    assert window.editor.banner() == ""
    QTest.keyClicks(window.editor.text_edit, "Green ")
    qtbot.waitUntil(lambda: memory.kept["n1"].body == "Green Tea")
    assert memory.kept["n0"].body == body


def test_a_quote_far_down_in_a_long_note_is_shown(make_window, qtbot: QtBot) -> None:
    body = "line of a log\n" * 100_000 + "The code is 5820.\n" + "another line\n" * 1000
    start = body.index("The code")
    window = make_window(FakeMemory([body]))
    window.notes.open_note("n0", (start, start + 17))
    qtbot.waitUntil(lambda: window.editor.marked_text() == "The code is 5820.")


def test_what_is_too_long() -> None:
    assert not too_long("")
    assert not too_long("x" * LINE)
    assert too_long("x" * (LINE + 1))
    assert too_long("short\n" + "x" * (LINE + 1) + "\nshort")
    assert not too_long("a line\n" * (MOST // 7))
    assert too_long("a line\n" * (MOST // 7 + 1))
    note = FakeMemory(["a line\n" * MOST]).kept["n0"]
    shown, span = stretch(note, None)
    assert isinstance(shown, Note)
    assert span is None
    assert note.body.startswith(shown.body)
    assert SHOWN - 10 < len(shown.body) <= SHOWN
