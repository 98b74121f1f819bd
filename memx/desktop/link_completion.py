"""`[[` in a note offers the titles of other notes; the words typed after it narrow them down."""

import re

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout
from shiboken6 import isValid

from memx.app.memory import Memory
from memx.desktop.jobs import Lanes
from memx.desktop.note_text import NoteText
from memx.desktop.rows import title_of
from memx.desktop.sheet_list import Line, SheetList
from memx.desktop.texts import tr

SHOWN, WIDTH, EDGE, PAUSE = 8, 420, 14, 60  # lines, pixels, pixels beside it, milliseconds without a key
_BEGUN = re.compile(r"\[\[([^\[\]\n]{0,80})$")


class LinkCompletion(QObject):
    """Up and Down choose, Enter and Tab take, Esc closes."""

    def __init__(self, text: NoteText, memory: Memory, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._text, self._memory, self._lanes = text, memory, lanes
        self._number = 0
        self._closed_at = -1  # where the person did not want it
        self.popup = QFrame(text)
        self.popup.setObjectName("completion")
        self.popup.setAccessibleName(tr("Notes to link to"))
        self.list = SheetList(tr("Notes to link to"), one_click=True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self.popup)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self.list)
        self.popup.hide()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._look)
        self.list.picked.connect(self._take)
        text.cursorPositionChanged.connect(self._moved)
        text.left.connect(self.popup.hide)
        text.offer = self

    def begun(self) -> str | None:
        """What stands between `[[` and the caret; None where no link is begun."""
        found = _BEGUN.search(self._text.line()[: self._text.place_in_line()])
        return found[1] if found and not self._text.isReadOnly() else None

    def wants(self, event: QKeyEvent) -> bool:
        """Is this key for the list and not for the text?"""
        ours = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape}
        return not self.popup.isHidden() and event.key() in ours and not event.modifiers()

    def press(self, event: QKeyEvent) -> None:
        """Up, Down, Enter, Tab or Esc."""
        self._press(Qt.Key(event.key()))

    def _press(self, key: Qt.Key) -> None:
        if key is Qt.Key.Key_Escape:
            self._closed_at = self._text.textCursor().block().position()
            self.popup.hide()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.move_by(1 if key is Qt.Key.Key_Down else -1)
        else:
            self.list.pick()

    def _moved(self) -> None:
        typed = self.begun()
        if typed is None:
            self._closed_at = -1
            self._number += 1
            self._soon.stop()
            self.popup.hide()
        elif self._text.hasFocus() and self._closed_at != self._text.textCursor().block().position():
            self._soon.start()

    def _look(self) -> None:
        if (typed := self.begun()) is None:
            return
        self._number += 1
        number = self._number
        self._lanes.words.submit(
            lambda: _titles(self._memory, typed),
            lambda found: self._show(found) if isValid(self) and number == self._number else None,
            lambda _: self.popup.hide() if isValid(self) else None,
        )

    def _show(self, titles: list[str]) -> None:
        self.list.show_lines([Line(title, title) for title in titles])
        if not titles or self.begun() is None:
            self.popup.hide()
            return
        self.popup.resize(WIDTH, len(titles) * self.list.sizeHintForRow(0) + 14)
        caret = self._text.cursorRect()
        below = self._text.viewport().mapTo(self._text, caret.bottomLeft()) + QPoint(-12, 6)
        if below.y() + self.popup.height() > self._text.height():
            below.setY(below.y() - caret.height() - self.popup.height() - 12)
        below.setX(max(0, min(below.x(), self._text.width() - WIDTH - EDGE)))
        self.popup.move(below)
        self.popup.show()
        self.popup.raise_()

    def _take(self, title: str) -> None:
        """As one step of undo; brackets that close already stay the only ones."""
        typed, cursor = self.begun(), self._text.textCursor()
        if typed is None:
            return
        units = len(typed.encode("utf-16-le")) // 2
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, units)
        after = cursor.block().text()[cursor.selectionEnd() - cursor.block().position() :]
        cursor.insertText(title if after.startswith("]]") else f"{title}]]")
        if after.startswith("]]"):
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, 2)
        self._text.setTextCursor(cursor)
        self.popup.hide()


def _titles(memory: Memory, typed: str) -> list[str]:
    """On the lane's thread: titles whose words begin with those typed; the notes changed last where none are."""
    words = typed.casefold().split()
    notes = [memory.note(hit.passage.note_id) for hit in memory.search_words(typed, 40)] if words else memory.notes(40)
    found: dict[str, None] = {}
    for note in notes:
        title = title_of(note)
        have = title.casefold().split()
        usable = title and not set("[]") & set(title)
        if usable and all(any(word.startswith(part) for word in have) for part in words):
            found.setdefault(title)
    return list(found)[:SHOWN]
