"""The command palette (Ctrl+K): every action that can be done now, found by its words."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from memx.desktop import theme
from memx.desktop.actions import Action
from memx.desktop.sheet_list import Line, SheetList
from memx.desktop.shortcuts import native
from memx.desktop.texts import tr

WIDTH, SHOWN = 560, 11  # pixels, and lines without scrolling


def fitting(actions: Sequence[Action], typed: str) -> list[Action]:
    """Those in which every typed word begins a word; what says it in its name comes first."""
    named = [action for action in actions if has_words(action.says, typed)]
    others = [action for action in actions if action not in named]
    return named + [action for action in others if has_words(f"{action.says} {action.words}", typed)]


def has_words(text: str, typed: str) -> bool:
    """Does every typed word begin a word? In Chinese, which is written without spaces, it may stand anywhere."""
    text = text.lower()
    words = re.split(r"[\s?¿,:;]+", text)
    return all(
        any(word.startswith(part) for word in words) or (not part.isascii() and part in text)
        for part in typed.lower().split()
    )


class Palette(QDialog):
    """`chosen(name of the action)` once, after it has closed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, actions: Sequence[Action]) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Everything MemX can do"))
        self._actions = tuple(actions)
        self.line = Searched(tr("What do you want to do?"))
        self.list = SheetList(tr("Actions"), tr("Nothing that MemX can do now has these words."), one_click=True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._show)
        self.line.moved.connect(self.list.move_by)
        self.line.returnPressed.connect(self.list.pick)
        self.list.picked.connect(self._choose)
        self._show("")
        wanted = max(round(WIDTH * theme.scale()), self.list.words_width() + 40)
        self.setFixedWidth(min(wanted, self.screen().availableGeometry().width() - 40))

    def names(self) -> list[str]:
        """The actions shown, in order."""
        return self.list.keys()

    def show_in(self, window: QWidget) -> None:
        """In the upper middle of the window."""
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + 84)
        self.show()
        self.line.setFocus()

    def _show(self, typed: str) -> None:
        self.list.show_lines(
            [
                Line(action.name, action.says, right=native(action.keys[0]) if action.keys else "")
                for action in fitting(self._actions, typed)
            ]
        )
        row = self.list.sizeHintForRow(0) if self.list.count() else 64
        self.list.setFixedHeight(min(SHOWN, max(1, self.list.count())) * row + 4)
        self.adjustSize()

    def _choose(self, name: str) -> None:
        self.close()
        self.chosen.emit(name)


class Searched(QLineEdit):
    """The line above a list: up and down move in the list (`moved`), the keys stay here."""

    moved = Signal(int)

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setPlaceholderText(says)
        self.setAccessibleName(says)
        self.setFont(theme.font(1.1))
        self.setMinimumHeight(38)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
