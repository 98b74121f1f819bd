"""Tags that the open note may want, offered a moment after the last key; what is added can be taken back."""

import re

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QTextCursor

from memx.app.memory import Memory
from memx.desktop.jobs import Lanes
from memx.desktop.note_desk import NoteDesk
from memx.desktop.note_editor import NoteEditor
from memx.desktop.tag_line import TagLine
from memx.desktop.texts import tr
from memx.desktop.undo_bar import UndoBar
from memx.domain.errors import MemXError
from memx.domain.search import SuggestedTag

SOON = 1200  # milliseconds after the last key, or after a note was opened
ON = "tags/suggested"
_TAGS_ALONE = re.compile(r"\s*(#[^\W\d_][\w/-]*\s*)+")


def is_on() -> bool:
    return str(QSettings().value(ON, "true")) != "false"


class TagSuggestions(QObject):
    """Over the editor of the window. A tag that was added or put aside is not suggested again for that note, until the
    program ends."""

    def __init__(
        self, memory: Memory, lanes: Lanes, desk: NoteDesk, editor: NoteEditor, undo_bar: UndoBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._memory, self._lanes = memory, lanes
        self._desk, self._editor, self._undo_bar = desk, editor, undo_bar
        self._settled: set[tuple[str, str]] = set()  # notes' ids and tags
        self._shown_for: str | None = None
        self.line = TagLine()
        editor.put_under_heading(self.line, self.line.buttons())
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._look)
        desk.titled.connect(lambda _: self._turned())
        desk.renewed.connect(lambda _: self._renew())
        editor.edited.connect(self._edited)
        self.line.chosen.connect(self.add)
        self.line.dismissed.connect(self._dismiss)

    def close(self) -> None:
        self._soon.stop()

    def offered(self) -> bool:
        """Is a tag suggested now?"""
        return bool(self.line.names())

    def add_first(self) -> None:
        """By the key: the tag shown first."""
        if self.offered():
            self.add(self.line.names()[0])

    def add(self, tag: str) -> None:
        """At the note's end, as one step that Ctrl+Z takes back."""
        text = self._editor.text_edit
        caret = text.textCursor()
        at, anchor = caret.position(), caret.anchor()
        end = QTextCursor(text.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.beginEditBlock()
        end.insertText(f"{_before_tag(self._editor.body())}#{tag}")
        end.endEditBlock()
        caret.setPosition(anchor)
        caret.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        text.setTextCursor(caret)  # written at the end, it stays before the tag
        self._settle(tag)
        self._undo_bar.offer_edit(tr("Tag #{tag} added", tag=tag), self._take_back)
        text.setFocus()

    def settings_changed(self) -> None:
        """The person wants them, or no longer."""
        self.line.setVisible(False)  # and its room goes with it
        self._renew()

    def _take_back(self) -> None:
        self._editor.text_edit.undo()
        self._editor.take_focus()

    def _dismiss(self, tag: str) -> None:
        self._settle(tag)
        self._editor.take_focus()

    def _settle(self, tag: str) -> None:
        self._settled.add((self._shown_for or "", tag))
        self._renew()

    def _turned(self) -> None:
        """Another note is open, or this one was kept."""
        if self._desk.page() != self._shown_for:
            self._undo_bar.forget_edit()
            self._renew()
        else:
            self._soon.start()

    def _edited(self) -> None:
        self._undo_bar.forget_edit()
        self._soon.start()

    def _renew(self) -> None:
        self.line.show_tags([])
        self._soon.start()

    def _look(self) -> None:
        note_id = self._desk.page()
        if note_id is None or not self._wanted():
            self.line.show_tags([])
        elif not self._desk.autosave.unsettled():  # else it comes here again when the note is kept
            self._lanes.behind.submit(
                lambda: self._memory.suggest_tags(note_id), lambda found: self._show(note_id, found), _nothing
            )

    def _wanted(self) -> bool:
        written = bool(self._editor.body().strip())
        return is_on() and written and not self._memory.read_only and not self._editor.is_part()

    def _show(self, note_id: str, found: list[SuggestedTag]) -> None:
        if note_id != self._desk.page() or self._soon.isActive() or self._desk.autosave.unsettled():
            return  # it is about what was there before
        self._shown_for = note_id
        self.line.show_tags([tag for tag in found if (note_id, tag.name) not in self._settled])


def _before_tag(body: str) -> str:
    """What parts a tag from the text before it: it joins a last line of tags, else it begins one of its own."""
    last = body.rpartition("\n")[2]
    if _TAGS_ALONE.fullmatch(last):
        return "" if last[-1].isspace() else " "
    if not last.strip():
        return ""
    return "\n\n"


def _nothing(_: MemXError) -> None:
    """A note that nothing is suggested for is no trouble."""
