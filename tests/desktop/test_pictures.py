"""Pictures in a note: dropped, pasted, shown at their place without a character changed, opened; those that fail."""

import time
from pathlib import Path

import pytest
from fake_memory import FakeMemory
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDropEvent, QGuiApplication, QImage, QImageReader
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop import picture_files, theme
from memx.desktop.picture_links import free_name, meant, reference, written
from memx.desktop.rows import readable
from memx.domain.errors import DiskFull
from memx.domain.notes import Draft

BLUE, RED = "#3366cc", "#cc3333"


def a_picture(path: Path, width: int = 640, height: int = 300, colour: str = BLUE) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def paste(window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.editor.text_edit.insertFromMimeData(data)


def shown(window, name: str) -> bool:
    pictures = window.notes.pictures.pictures
    return name in pictures.names()


def place_of(window, qtbot: QtBot, colour: str) -> tuple[int, int, int, int]:
    """Left, top, width and height of a colour in the editor's picture, once it is drawn."""
    found: list[tuple[int, int, int, int]] = []

    def drawn() -> bool:
        image = window.editor.text_edit.viewport().grab().toImage()
        points = [
            (x, y)
            for y in range(0, image.height(), 2)
            for x in range(0, image.width(), 2)
            if image.pixelColor(x, y) == QColor(colour)
        ]
        if points:
            columns, rows = [x for x, _ in points], [y for _, y in points]
            size = max(columns) - min(columns) + 2, max(rows) - min(rows) + 2
            found[:] = [(min(columns), min(rows), *size)]
        return bool(points)

    qtbot.waitUntil(drawn)
    return found[0]


@pytest.fixture
def window(make_window):
    window = make_window()
    window.body.setCurrentWidget(window.splitter)
    return window


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_a_pasted_picture_stands_at_its_place_in_the_note(window, qtbot, tmp_path, picture, appearance) -> None:
    window.wear(appearance)
    window.editor.text_edit.insertPlainText("# The boiler\n\nIts label:")
    paste(window, a_picture(tmp_path / "the label (old).png"))
    qtbot.waitUntil(lambda: shown(window, "the label (old).png"))
    window.editor.text_edit.insertPlainText("Serviced by Kerensa.")
    body = "# The boiler\n\nIts label:\n![the label (old)](the%20label%20%28old%29.png)\nServiced by Kerensa."
    assert window.editor.body() == body
    _, top, width, height = place_of(window, qtbot, BLUE)
    picture(window, f"picture-{appearance}")
    column = window.editor.text_edit.viewport().width()
    assert width <= column
    assert abs(width / height - 640 / 300) < 0.1
    after = window.editor.text_edit.cursorRect()
    assert top + height <= after.top() < top + height + 40
    window.notes.autosave.flush()
    qtbot.waitUntil(lambda: window.notes.page() and window.memory.note(window.notes.page()).body == body)
    assert [one.kind for one in window.memory.attached(window.notes.page())] == ["image/png"]
    assert "the label (old)" in window.editor.text_edit.accessibleDescription()
    window.wear("light")


def test_undo_takes_the_line_away_and_no_picture_is_an_undo_step(window, qtbot, tmp_path) -> None:
    text = window.editor.text_edit
    text.insertPlainText("Tea")
    window.notes.autosave.flush()
    paste(window, a_picture(tmp_path / "a.png"))
    qtbot.waitUntil(lambda: shown(window, "a.png"))
    place_of(window, qtbot, BLUE)
    text.undo()
    assert window.editor.body() == "Tea"
    text.undo()
    assert window.editor.body() == ""


def test_a_note_that_is_opened_shows_its_pictures_and_is_not_changed(window, qtbot, tmp_path) -> None:
    body = "before\n![](a.png)\nthe quoted words\n"
    note = window.memory.save(Draft(body)).note
    window.memory.attach(note.id, "a.png", "image/png", a_picture(tmp_path / "a.png").read_bytes())
    start = body.index("quoted")
    window.notes.open_note(note.id, (start, start + 6))
    place_of(window, qtbot, BLUE)
    assert window.editor.marked_text() == "quoted"
    assert window.editor.body() == body
    assert not window.notes.autosave.unsettled()
    assert not window.editor.text_edit.document().isUndoAvailable()
    assert window.memory.versions(note.id) == []


def test_the_words_of_its_line_can_be_read_while_the_caret_is_in_it(window, qtbot, tmp_path, picture) -> None:
    text = window.editor.text_edit
    paste(window, a_picture(tmp_path / "a.png"))
    place_of(window, qtbot, BLUE)
    window.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    before = text.viewport().grab().toImage()
    text.moveCursor(text.textCursor().MoveOperation.Up)
    after = text.viewport().grab().toImage()
    picture(window, "picture-written-in")
    paper = QColor(theme.colours().paper)
    strip = [y for y in range(after.height()) if after.pixelColor(400, y) == paper != before.pixelColor(400, y)]
    assert 15 < len(strip) < 60


def test_a_click_opens_it_and_the_key_too(window, qtbot, tmp_path, monkeypatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True)
    text = window.editor.text_edit
    paste(window, a_picture(tmp_path / "a label.png"))
    left, top, *_ = place_of(window, qtbot, BLUE)
    caret = text.textCursor().position()
    QTest.mouseMove(text.viewport(), QPoint(left + 40, top + 40))
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left + 40, top + 40))
    qtbot.waitUntil(lambda: len(opened) == 1)
    assert opened[0].name == "a label.png"
    assert opened[0].read_bytes() == (tmp_path / "a label.png").read_bytes()
    assert text.textCursor().position() == caret
    text.moveCursor(text.textCursor().MoveOperation.Start)
    window.deeds.do("follow_link")
    qtbot.waitUntil(lambda: len(opened) == 2)
    window.notes.pictures.close()
    assert not opened[0].exists()


def test_a_picture_of_the_clipboard_without_a_file(window, qtbot) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    data = QMimeData()
    data.setImageData(image)
    assert window.editor.text_edit.canInsertFromMimeData(data)
    for _ in range(2):
        window.editor.text_edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: shown(window, "picture.png") and shown(window, "picture 2.png"))
    assert window.editor.body() == "![picture](picture.png)\n![picture 2](picture%202.png)\n"
    place_of(window, qtbot, RED)


def test_pictures_dropped_on_the_window_are_a_note_of_their_own(window, qtbot, tmp_path) -> None:
    window.memory.save(Draft("Tea"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_picture(tmp_path / name))) for name in ("a.png", "b.png")])
    window.dropEvent(
        QDropEvent(
            QPointF(20, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    qtbot.waitUntil(lambda: shown(window, "b.png"))
    assert window.editor.body() == "![a](a.png)\n![b](b.png)\n"
    assert window.memory.count() == 2


def test_what_is_no_picture_is_its_name_and_the_reason(window, qtbot, tmp_path, picture) -> None:
    note = window.memory.save(Draft("![Lost](lost.png)\n\n![Broken](broken.png)\n\n![](https://host/a.png)\nend")).note
    window.memory.attach(note.id, "broken.png", "image/png", b"\x89PNG\r\n\x1a\nno picture")
    window.notes.open_note(note.id)
    qtbot.waitUntil(lambda: shown(window, "broken.png"))
    pictures = window.notes.pictures.pictures
    assert pictures.look("lost.png").why == "No file of this name is kept with the note."
    assert pictures.look("broken.png").why == "This is not a picture that MemX can show."
    assert reference("![](https://host/a.png)") is None
    picture(window, "picture-reasons")


def test_half_a_picture_says_so_when_it_is_drawn(window, qtbot, tmp_path) -> None:
    note = window.memory.save(Draft("![Half](half.png)\nend")).note
    whole = a_picture(tmp_path / "a.png", 2000, 2000).read_bytes()
    window.memory.attach(note.id, "half.png", "image/png", whole[:200])
    window.notes.open_note(note.id)
    text = window.editor.text_edit
    qtbot.waitUntil(lambda: shown(window, "half.png"))
    text.viewport().grab()
    qtbot.waitUntil(lambda: "damaged" in window.notes.pictures.pictures.look("half.png").why)


def test_a_file_that_is_none_is_left_where_it_is_with_a_sentence(window, qtbot, tmp_path) -> None:
    (tmp_path / "text.png").write_text("no picture")
    window.editor.text_edit.insertPlainText("Tea")
    paste(window, tmp_path / "text.png")
    qtbot.waitUntil(lambda: "text.png is not a picture" in window.editor.banner())
    assert window.editor.body() == "Tea"


def test_a_picture_that_cannot_be_kept_leaves_no_line(make_window, qtbot, tmp_path, monkeypatch) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))

    def full(*_: object) -> None:
        raise DiskFull("There is no room left.")

    monkeypatch.setattr(memory, "attach", full)
    window.notes.open_note("n0")
    qtbot.waitUntil(lambda: window.notes.page() == "n0")
    window.editor.text_edit.moveCursor(window.editor.text_edit.textCursor().MoveOperation.End)
    paste(window, a_picture(tmp_path / "a.png"))
    qtbot.waitUntil(lambda: "no room left" in window.editor.banner())
    assert "a.png" not in window.editor.body()


def test_a_picture_of_100_megapixels_is_read_behind_the_window_within_bounds(window, qtbot, tmp_path) -> None:
    huge = a_picture(tmp_path / "huge.png", 12_000, 8_400)
    look = picture_files.look("huge.png", huge)
    assert look.why == ""
    wanted = look.size.scaled(700, 520, Qt.AspectRatioMode.KeepAspectRatio)
    assert picture_files.image(huge, wanted).size() == wanted
    assert QImageReader.allocationLimit() == picture_files.ROOM


def test_one_beyond_the_bound_says_so(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(picture_files, "ROOM", 4)
    large = a_picture(tmp_path / "large.png", 1200, 1100)
    assert "Too large" in picture_files.look("large.png", large).why
    jpeg = a_picture(tmp_path / "large.jpg", 1200, 1100)
    assert picture_files.look("large.jpg", jpeg).why == ""
    assert picture_files.image(jpeg, QSize(120, 110)).size() == QSize(120, 110)


def test_references_and_names() -> None:
    assert reference(" ![The label](a%20b.png)").name == "a b.png"
    assert reference('![x](<a b.png> "title")').words == "x"
    assert reference("![[photo.jpg|300]]").name == "photo.jpg"
    assert reference("see ![x](a.png)") is None
    assert reference("![x](file:///etc/passwd)") is None
    for name in ("a b.png", "ü (1).png", "x[y].png", "50%.png"):
        assert reference(written(name)).name == name
    assert free_name("../../etc/a.png", set()) == "_.._etc_a.png"
    assert free_name("a.png", {"a.png", "a 2.png"}) == "a 3.png"
    assert meant("images/a.png", ["b.png", "a.png"]) == "a.png"
    assert meant("c.png", ["a.png"]) == ""
    QGuiApplication.clipboard().clear()


def test_typing_in_a_note_of_200_kb_with_pictures_costs_little(window, qtbot, tmp_path, monkeypatch) -> None:
    """Of the main thread's own time, which other programs of a busy computer do not add to."""
    lines = ["the boiler was servised by Kerensa on monday and teh reciept is in the drawr"] * 2_650
    lines[10::60] = ["![pic](a.png)"] * len(lines[10::60])
    note = window.memory.save(Draft("\n".join(lines))).note
    window.memory.attach(note.id, "a.png", "image/png", a_picture(tmp_path / "a.png").read_bytes())
    window.notes.open_note(note.id)
    place_of(window, qtbot, BLUE)
    text, taken = window.editor.text_edit, []
    assert len(window.editor.body()) >= 195_000
    for place in (0, 100_000):
        caret = text.textCursor()
        caret.setPosition(text.document().findBlock(place).position())
        text.setTextCursor(caret)
        for letter in "abcdefg " * 6:
            begun = time.thread_time()
            QTest.keyClick(text, letter)
            QCoreApplication.processEvents()
            taken.append(time.thread_time() - begun)
    assert sorted(taken)[int(len(taken) * 0.95)] <= 0.030


def test_a_line_of_the_list_has_the_words_of_a_picture(window) -> None:
    assert readable("Seen: ![The label](a%20b.png)\nend", ((8, 11), (30, 33))) == (
        "Seen: The label end",
        ((6, 9), (16, 19)),
    )
    assert readable("[a link](https://host) and ![[a]] ![x](y")[0] == "[a link](https://host) and ![[a]] ![x](y"
