"""A note dragged out of the list: a Markdown file to whoever takes files, its text to whoever takes text, and a link to
it where it is dropped on another note."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from memx.app.memory import Memory
from memx.desktop.jobs import Failed, Lanes
from memx.desktop.rows import Row, title_of
from memx.domain.notes import Note

LINK = "application/x-memx-note-title"


class NoteDrag(QObject):
    """The file is written behind the window, and the drag begins when it is there, if the button is still held."""

    def __init__(self, memory: Memory, lanes: Lanes, source: QWidget, failed: Failed) -> None:
        super().__init__(source)
        self._memory, self._lanes, self._source, self._failed = memory, lanes, source, failed
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def take(self, row: Row) -> None:
        """The person drags this line."""
        self._lanes.notes.submit(lambda: self._written(row.note_id), self._carry, self._failed)

    def close(self) -> None:
        """At the end: whoever took a file has copied it."""
        if self._folder is not None:
            self._folder.cleanup()

    def _written(self, note_id: str) -> tuple[Note, Path]:
        """On the lane's thread."""
        from memx.app.transfer import note_file

        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="memx-")
        note = self._memory.note(note_id)
        return note, note_file(note, Path(self._folder.name))

    def _carry(self, written: tuple[Note, Path]) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self._source)
            drag.setMimeData(carried(*written))
            drag.exec(Qt.DropAction.CopyAction)


def carried(note: Note, path: Path) -> QMimeData:
    """What a note is to others."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(note.body)
    data.setData(LINK, title_of(note).encode("utf-8", "replace"))
    return data


def link_in(data: QMimeData) -> str:
    """The link to a note that is dropped; empty for anything else."""
    title = bytes(data.data(LINK).data()).decode("utf-8", "replace").replace("[", "").replace("]", "").strip()
    return f"[[{title}]]" if title else ""
