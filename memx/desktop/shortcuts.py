"""Every shortcut of the window, once: the window binds them from here and the sheet (F1) shows them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from memx.desktop import theme

# name of the window's method: (what it does, keys)
BOUND: dict[str, tuple[str, tuple[str, ...]]] = {
    "new_note": ("New note", ("Ctrl+N",)),
    "go_to_field": ("Search or ask", ("Ctrl+F", "Ctrl+L")),
    "delete_note": ("Delete the note", ("Ctrl+Shift+Backspace",)),
    "undo": ("Undo, also a deletion", ("Ctrl+Z",)),
    "pin_note": ("Pin the note to the top, or no longer", ("Ctrl+D",)),
    "escape": ("Stop the answer, close it, clear the field", ("Esc",)),
    "show_shortcuts": ("This sheet", ("F1",)),
    "close": ("Quit", ("Ctrl+Q",)),
}
# keys that a part of the window answers by itself
INSIDE = (
    ("Ask, or open the best result", "Enter in the field"),
    ("Ask, whatever it looks like", "Ctrl+Enter in the field"),
    ("Go to the list", "Down in the field"),
    ("Delete the note", "Delete or Ctrl+Backspace in the list"),
    ("Redo", "Ctrl+Shift+Z or Ctrl+Y in the note"),
    ("Think less or more", "Left, Right or 1 to 5 on the slider"),
)


class ShortcutSheet(QDialog):
    """All of them, by what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Shortcuts")
        self.setAccessibleName("Shortcuts")
        grid = QGridLayout()
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(10)
        lines = [(does, " or ".join(_native(key) for key in keys)) for does, keys in BOUND.values()]
        for place, (does, keys) in enumerate([*lines, *INSIDE]):
            strong = QLabel(keys)
            strong.setFont(theme.font(1.0, QFont.Weight.DemiBold))
            grid.addWidget(QLabel(does), place, 0)
            grid.addWidget(strong, place, 1)
        title = QLabel("Shortcuts")
        title.setFont(theme.font(1.35, QFont.Weight.DemiBold))
        close = QPushButton("Close")
        close.setAccessibleName("Close the sheet of shortcuts")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(18)
        column.addWidget(title)
        column.addLayout(grid)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
