"""Pictures in the editor: shown at their place, opened by a click, taken in by drop and paste."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from memx.app.memory import Memory
from memx.desktop import picture_files, picture_links, taking_text
from memx.desktop.autosave import Autosave, Page
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes, alive
from memx.desktop.note_editor import NoteEditor
from memx.desktop.picture_layer import PictureLayer
from memx.desktop.pictures import Pictures
from memx.desktop.texts import tr
from memx.domain.errors import BadInput, MemXError


class PictureDesk(QObject):
    """Seated between the editor and the files of its note."""

    def __init__(
        self, memory: Memory, lanes: Lanes, editor: NoteEditor, autosave: Autosave, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._memory, self._lanes, self._editor, self._autosave = memory, lanes, editor, autosave
        self._coming: set[str] = set()  # names of pictures that are written in the note and not kept yet
        self._text = editor.text_edit
        self.pictures = Pictures(memory, lanes, self)
        self._layer = PictureLayer(self._text, self.pictures)
        self._text.layer = self._layer
        editor.room_for_pictures(self._layer.font_for)
        self._redraw = QTimer(self, singleShot=True, interval=0)
        self._redraw.timeout.connect(self._text.viewport().update)
        self.pictures.known.connect(self._known)
        self.pictures.came.connect(self._redraw.start)
        self.pictures.failed.connect(editor.tell)
        self._text.pictures_came.connect(self.take)
        self._text.picture_opened.connect(self.pictures.open)
        self._text.resized.connect(editor.make_room)
        self._text.cursorPositionChanged.connect(self._redraw.start)  # the line that the caret came to, and the former

    def turn_to(self, note_id: str | None) -> None:
        """The editor shows this note now."""
        self._coming.clear()
        self.pictures.turn_to(note_id)

    def close(self) -> None:
        self._redraw.stop()
        self.pictures.close()

    def take(self, sources: Sequence[Path | QImage]) -> None:
        """Each on a line of its own at the caret, and kept with the note."""
        if self._text.isReadOnly():
            self._editor.tell(tr("This note can only be read, so no picture was added."))
            return
        page = self._autosave.page
        for source in sources:
            name = source.name if isinstance(source, Path) else tr("picture.png")
            self._lanes.arriving.submit(
                lambda source=source: picture_files.content(source),  # type: ignore[misc]
                alive(self, lambda read, name=name: self._put(page, name, *read)),  # type: ignore[misc]
                alive(self, self._not_taken),
            )

    def _put(self, page: Page, wanted: str, content: bytes, kind: str) -> None:
        """The line is written and saved first: then there is a note, and it names the picture."""
        if page is not self._autosave.page:
            self._editor.tell(tr("Another note was opened meanwhile, so {file} was not added.", file=wanted))
            return
        name = picture_links.free_name(wanted, {*self.pictures.names(), *self._coming})
        self._coming.add(name)
        line = picture_links.written(name)
        self._write(line)
        self._autosave.flush()

        def keep() -> None:
            if page.note_id is None:
                raise BadInput(tr("The note could not be kept, and so {file} was not added.", file=name))
            self._memory.attach(page.note_id, name, kind, content)

        self._lanes.notes.submit(
            keep,
            alive(self, lambda _: self._added(page, name)),
            alive(self, lambda error: self._not_kept(page, line, error)),
        )

    def _write(self, line: str) -> None:
        taking_text.write_lines(self._text, [line])
        self._editor.room_for_pictures(self._layer.font_for)
        self._text.ensureCursorVisible()

    def _added(self, page: Page, name: str) -> None:
        if page is self._autosave.page:
            self._coming.discard(name)
            self.pictures.turn_to(page.note_id)

    def _not_kept(self, page: Page, line: str, error: MemXError) -> None:
        """Its line is taken away again; what it was made of is where it was."""
        if page is self._autosave.page:
            taking_text.take_line_away(self._text, line)
        self._not_taken(error)

    def _not_taken(self, error: MemXError) -> None:
        self._editor.tell(tr("{why} The picture was not added.", why=said(error)))

    def _known(self) -> None:
        self._editor.make_room()
        self._text.setAccessibleDescription(self._layer.description())
