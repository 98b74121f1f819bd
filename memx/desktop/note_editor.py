"""The page at the right: a note as it is written, when it was made, and whether it is kept."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from memx.desktop import dates, icons, theme
from memx.desktop.find_bar import FindBar
from memx.desktop.markdown_style import MarkdownStyle
from memx.desktop.note_delegate import units
from memx.desktop.note_text import SIDE, VERY_LONG, NoteText
from memx.desktop.rows import Span
from memx.desktop.texts import tr
from memx.domain.notes import Note

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class NoteEditor(QWidget):
    """`edited()` after each change by the person, `left()` when the focus goes, `deleted()` from its button."""

    edited = Signal()
    changed_at = Signal(int, int, int)  # the same change: its place, and how much went and came
    left = Signal()
    deleted = Signal()
    undone_beyond = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editorPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text_edit = NoteText()
        self.find_bar = FindBar(self.text_edit)
        self._style = MarkdownStyle(self.text_edit.document())
        self._when = QLabel()
        self._state = QLabel()
        self._hidden = QLabel(tr("Hidden from AI"))
        self._trash = QPushButton()
        self._banner = theme.named(QFrame(), "banner")
        self._says = QLabel(wordWrap=True)
        self._note: Note | None = None
        self._loading = self._unsaved = False
        self._only_read = False  # the library, not only this note
        self._part = ""
        self._marked: Span | None = None
        self._places: list[QTextCursor] = []  # found in the note
        self._misspelt: list[QTextCursor] = []
        self._lay_out()
        # Not `textChanged`: that comes for the highlighter's colours too.
        self.text_edit.document().contentsChange.connect(self._changed)
        self.text_edit.left.connect(self.left)
        self.text_edit.undone_beyond.connect(self.undone_beyond)
        self.find_bar.found.connect(self._mark_places)
        self._trash.clicked.connect(self.deleted)
        self._dress()
        self.open(None)

    def open(self, note: Note | None, span: Span | None = None, part: str = "") -> None:
        """Show a note (None: an empty page); `span` in code points of its body is highlighted and scrolled to.

        `part` says, where the note is only a part of a longer one, that it can only be read.
        """
        same = note is not None and self._note is not None and note.id == self._note.id
        self._note = note
        if not (same and note is not None and self.body() == note.body):
            self._loading = True
            body = note.body if note else ""
            self._style.only_pictures = len(body) > VERY_LONG
            styled = self.text_edit.document() if len(body) <= VERY_LONG or "![" in body else None
            if self._style.document() is not styled:
                self._style.setDocument(styled)
            self.text_edit.show_text(body)
            self._loading = False
        self._state.clear()
        self._part = part
        self.text_edit.setReadOnly(self._only_read or bool(part))
        if not self._only_read:
            self.trouble(part)
            self._state.clear()
        self._tell_when()
        self.mark(span)
        if not self.find_bar.isHidden():
            self.find_bar.look()

    def put_under_heading(self, widget: QWidget, controls: Sequence[QWidget]) -> None:
        """Between the heading and the text; `controls` come before the text for the Tab key."""
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 8)
        row.addWidget(widget)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(1, row)
        for control in controls:
            self.setTabOrder(_before(self.text_edit), control)

    def take_focus(self) -> None:
        """Ready to type."""
        self.text_edit.setFocus()

    def body(self) -> str:
        """The text as written. (`toPlainText` would turn no-break spaces into spaces.)"""
        return self.text_edit.document().toRawText().replace("\u2029", "\n")

    def mark(self, span: Span | None) -> None:
        """Highlight and show a passage; None takes the highlight away."""
        self._marked = span
        self._show_marks()
        if span is None or self._note is None:
            return
        caret = self.text_edit.textCursor()
        caret.setPosition(min(_place(self._note.body, span[0]), self._last()))
        self.text_edit.setTextCursor(caret)
        QTimer.singleShot(0, self.text_edit, self.text_edit.bring_into_view)

    def room_for_pictures(self, font_for: Callable[[str], QFont | None]) -> None:
        """A line with a picture gets a letter of that font."""
        self._style.picture_room = font_for
        if self._style.document() is None:  # the text was too long to be styled, and had no picture until now
            self._style.setDocument(self.text_edit.document())

    def make_room(self) -> None:
        """For each picture as large as it is now; a passage that is marked stays in sight."""
        document = self.text_edit.document()
        at = document.find("![") if self._style.document() is not None else QTextCursor()
        if at.isNull():
            return
        while not at.isNull():
            self._style.rehighlightBlock(at.block())
            at = document.find("![", at.block().position() + at.block().length() - 1)
        if self._marked is not None:
            QTimer.singleShot(0, self.text_edit, self.text_edit.bring_into_view)

    def print_on(self, printer: "QPrinter") -> None:
        """The text as it stands."""
        from memx.desktop import printing

        written = self._note.created if self._note is not None else datetime.now().astimezone()
        if not printing.printed(self.body(), written, printer):
            self.tell(tr("The note could not be printed. It is kept; choose another printer and try again."))

    def marked_text(self) -> str:
        """What is highlighted now."""
        marks = self.text_edit.extraSelections() if self._marked is not None or self._places else []
        return marks[0].cursor.selectedText().replace("\u2029", "\n") if marks else ""

    def replace_text(self, body: str) -> None:
        """Another text of the same note, as one step that can be undone."""
        self.text_edit.replace_all(body)
        self.take_focus()

    def renewed(self, note: Note) -> None:
        """The open note was pinned or hidden: its text is as it was."""
        self._note = note
        self._tell_when()

    def kept(self, note: Note) -> None:
        """The open note was saved."""
        self._note = note
        if self._unsaved:
            self._banner.hide()
        self._unsaved = False
        self._state.setText(tr("Saved"))
        self._tell_when()

    def not_kept_yet(self) -> None:
        """Keys have been pressed since the last save."""
        self._unsaved = False
        self._state.setText("")

    def trouble(self, sentence: str) -> None:
        """A save failed, or nothing can be saved: said above the text, which stays."""
        self._says.setText(sentence)
        self._banner.setVisible(bool(sentence))
        self._unsaved = bool(sentence)
        self._state.setText(tr("Not saved") if sentence else "")

    def set_read_only(self, sentence: str) -> None:
        """The library can only be read."""
        self._only_read = True
        self.text_edit.setReadOnly(True)
        self.text_edit.setPlaceholderText("")
        self._trash.hide()
        self._says.setText(sentence)
        self._banner.show()

    def is_part(self) -> bool:
        """Is only a part of a very long note shown?"""
        return bool(self._part)

    def tell(self, sentence: str) -> None:
        """Something that the person should know, above the text."""
        self._says.setText(sentence)
        self._banner.setVisible(bool(sentence))

    def is_unsaved(self) -> bool:
        """Did the last save fail?"""
        return self._unsaved

    def state(self) -> str:
        """`Saved`, `Not saved` or nothing."""
        return self._state.text()

    def banner(self) -> str:
        return self._says.text() if not self._banner.isHidden() else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_marked"):
            self._dress()

    def _lay_out(self) -> None:
        for label in (self._when, self._state, self._hidden):
            label.setProperty("tone", "quiet")
            label.setFont(theme.font(0.88))
        self._when.setAccessibleName(tr("When the note was written"))
        self._state.setAccessibleName(tr("Whether the note is saved"))
        self._hidden.setProperty("tone", "accent")
        self._hidden.setToolTip(tr("Found by its words alone, never a source of an answer (Ctrl+Shift+A)"))
        self._trash.setProperty("kind", "quiet")
        self._trash.setAccessibleName(tr("Delete this note"))
        self._trash.setToolTip(tr("Delete this note (Ctrl+Shift+Backspace). It can be undone."))
        self._trash.setIconSize(QSize(18, 18))
        top = QHBoxLayout()
        top.setContentsMargins(SIDE, 0, 18, 0)
        top.setSpacing(12)
        self._when.setWordWrap(True)
        top.addWidget(self._when, 1)
        top.addWidget(self._hidden)
        top.addWidget(self._state)
        top.addWidget(self._trash)
        holder = QWidget()
        holder.setMinimumHeight(44)
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        holder.setLayout(top)
        inside = QHBoxLayout(self._banner)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self._says)
        self._banner.hide()
        banner_row = QHBoxLayout()
        banner_row.setContentsMargins(SIDE - 14, 0, SIDE - 14, 8)
        banner_row.addWidget(self._banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addLayout(banner_row)
        find_row = QHBoxLayout()
        find_row.setContentsMargins(SIDE - 14, 0, SIDE - 14, 6)
        find_row.addWidget(self.find_bar)
        column.addLayout(find_row)
        column.addWidget(self.text_edit, 1)

    def _changed(self, place: int, removed: int, added: int) -> None:
        if self._loading:
            return
        if self._marked is not None:
            self._marked = None
            self._show_marks()
        self.edited.emit()
        self.changed_at.emit(place, removed, added)

    def show_misspelt(self, words: list[QTextCursor]) -> None:
        """Underlined; none takes the lines away."""
        if words or self._misspelt:
            self._misspelt = words
            self._show_marks()

    def misspelt(self) -> list[str]:
        """What is underlined now."""
        return [word.selectedText() for word in self._misspelt if word.hasSelection()]

    def _mark_places(self, places: list[QTextCursor]) -> None:
        self._places = places
        self._show_marks()

    def _show_marks(self) -> None:
        """The quoted passage, and what was looked for in the note."""
        cursors = list(self._places)
        if self._marked is not None and self._note is not None:
            start, end = (min(_place(self._note.body, at), self._last()) for at in self._marked)
            quoted = self.text_edit.textCursor()
            quoted.setPosition(start)
            quoted.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursors.insert(0, quoted)
        wrong = [_underlined(cursor) for cursor in self._misspelt]
        self.text_edit.setExtraSelections([*(_marked(cursor) for cursor in cursors), *wrong])

    def _tell_when(self) -> None:
        note, now = self._note, datetime.now().astimezone()
        self._hidden.setVisible(note is not None and note.hidden)
        self._trash.setVisible(note is not None and not self._only_read)
        if note is None:
            self._when.setText(tr("New note"))
            return
        text = tr("Written {when}", when=dates.full(note.created, now))
        if (note.modified - note.created).total_seconds() > 60:
            text += " · " + tr("changed {when}", when=dates.full(note.modified, now))
        self._when.setText(text)

    def _dress(self) -> None:
        self._trash.setIcon(icons.icon("trash", theme.colours().quiet))
        self._style.dress()
        self.find_bar.dress()
        self._show_marks()

    def _last(self) -> int:
        return self.text_edit.document().characterCount() - 1


def _before(widget: QWidget) -> QWidget:
    """What the Tab key leaves for it; Qt puts nothing after what takes no focus."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return before or widget


def _place(body: str, at: int) -> int:
    """Where code point `at` of the body is in Qt's document: UTF-16 units, with one mark a line end."""
    return units(body[:at].replace("\r\n", "\n"))


def _marked(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = cursor
    mark.format = QTextCharFormat()
    mark.format.setBackground(QColor(theme.colours().mark))
    mark.format.setForeground(QColor(theme.colours().on_mark))
    return mark


def _underlined(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    wrong = QTextEdit.ExtraSelection()
    wrong.cursor = cursor
    wrong.format = QTextCharFormat()
    wrong.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    wrong.format.setUnderlineColor(QColor(theme.colours().on_warning))
    return wrong
