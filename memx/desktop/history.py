"""Earlier texts of a note, each compared with the one of now, and brought back as one step that can be undone."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSplitter, QTextEdit, QVBoxLayout, QWidget

from memx.app.memory import Memory
from memx.desktop import dates, theme
from memx.desktop.comparison import Piece, compare
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.rows import readable
from memx.desktop.sheet import Sheet, button, quiet
from memx.desktop.sheet_list import Line, SheetList
from memx.desktop.texts import number, tr
from memx.domain.errors import MemXError
from memx.domain.notes import Version

SHOWN = 200_000  # code points of a comparison that are laid out


class HistorySheet(Sheet):
    """`chosen(text)` when the person brings one back."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes, note_id: str, now: str) -> None:
        """`now` is the note's text as it stands in the editor."""
        super().__init__(
            parent, tr("Earlier texts"), tr("Struck out: only in the earlier text. Marked: only in the one of now.")
        )
        self._lanes, self._now = lanes, now
        self._versions: list[Version] = []
        self.list = SheetList(tr("Earlier texts"), tr("Looking"))
        self.list.setMinimumWidth(round(210 * theme.scale()))
        self.text = QTextEdit(readOnly=True)
        self.text.setObjectName("editor")
        self.text.setAccessibleName(tr("Comparison with the text of now"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(18)
        self._tells = quiet("", 0.88)
        self._tells.setAccessibleName(tr("How much differs"))
        self._lay_out()
        self.back = button(tr("Bring this text back"), tr("Bring the chosen text back"), self._bring_back, primary=True)
        self.back.setEnabled(False)
        self.buttons.insertWidget(1, self.back)
        self._writable = not memory.read_only
        self.list.went.connect(self._compare)
        self.list.picked.connect(lambda _: self._bring_back())
        lanes.lists.submit(lambda: memory.versions(note_id), self.alive(self._show), self.alive(self._failed))
        self.fit(920, 620)
        self.list.setFocus()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text, 1)
        self._tells.setContentsMargins(18, 0, 0, 0)
        column.addWidget(self._tells)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(side)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.setStretchFactor(1, 1)
        halves.setSizes([round(250 * theme.scale()), round(610 * theme.scale())])
        self.inside.addWidget(halves, 1)

    def _show(self, versions: list[Version]) -> None:
        self._versions = versions
        self.list.say_nothing(
            tr("No earlier text of this note is kept. One is kept when a text is changed or removed.")
        )
        now = datetime.now().astimezone()
        self.list.show_lines(
            [
                Line(str(place), _begun_large(dates.full(version.saved, now)), readable(version.body[:120])[0])
                for place, version in enumerate(versions)
            ]
        )
        widest = max(self.list.words_width() + 20, round(210 * theme.scale()))
        self.list.setMinimumWidth(min(widest, self.width() // 2))

    def _failed(self, error: MemXError) -> None:
        self.list.say_nothing(said(error))

    def _compare(self, key: str) -> None:
        self.back.setEnabled(bool(key) and self._writable)
        if not key:
            return
        earlier = self._versions[int(key)].body
        self._lanes.lists.submit(
            lambda: compare(earlier, self._now),
            self.alive(self._if_current(key, self._compared)),
            self.alive(self._failed),
        )

    def _if_current(self, key: str, does: Callable[[list[Piece]], None]) -> Callable[[list[Piece]], None]:
        return lambda pieces: does(pieces) if self.list.current() == key else None

    def _compared(self, pieces: list[Piece]) -> None:
        write_pieces(self.text, pieces)
        words = {
            kind: sum(len(piece.text.split()) for piece in pieces if piece.kind == kind)
            for kind in ("removed", "added")
        }
        if not any(words.values()):
            self._tells.setText(tr("The same words as now."))
        else:
            went, came = words["removed"], words["added"]
            self._tells.setText(
                tr(
                    "Since then %n words went and {came} came.",
                    "",
                    went,
                    one="Since then 1 word went and {came} came.",
                    came=number(came),
                )
            )

    def says(self) -> str:
        return self._tells.text()

    def _bring_back(self) -> None:
        if self.back.isEnabled():
            body = self._versions[int(self.list.current())].body
            self.accept()
            self.chosen.emit(body)


def write_pieces(text: QTextEdit, pieces: list[Piece]) -> None:
    """What differs is shown by colour and by a line through or under it: never by colour alone."""
    worn = theme.colours()
    formats = {kind: QTextCharFormat() for kind in ("same", "removed", "added")}
    formats["removed"].setFontStrikeOut(True)
    formats["removed"].setForeground(QColor(worn.on_warning))
    formats["removed"].setBackground(QColor(worn.warning))
    formats["added"].setForeground(QColor(worn.on_mark))
    formats["added"].setBackground(QColor(worn.mark))
    formats["same"].setForeground(QColor(worn.text))
    text.clear()
    cursor = QTextCursor(text.document())
    cursor.beginEditBlock()
    room, before = SHOWN, Piece("same", " ")
    for piece in pieces:
        if _run_together(before, piece):
            cursor.insertText(" ", formats["same"])
        before = piece
        cursor.insertText(piece.text[:room], formats[piece.kind])
        room -= len(piece.text)
        if room <= 0:
            cursor.insertText(" … " + tr("and more"), formats["same"])
            break
    cursor.endEditBlock()
    text.moveCursor(QTextCursor.MoveOperation.Start)


def _run_together(before: Piece, after: Piece) -> bool:
    """Would the word that went and the one that came in its place read as one?"""
    differs = (before.kind, after.kind) == ("removed", "added")
    return differs and before.text[-1].isalnum() and after.text[0].isalnum()


def _begun_large(text: str) -> str:
    return text[:1].upper() + text[1:]
