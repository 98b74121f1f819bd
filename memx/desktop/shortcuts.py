"""The sheet of all shortcuts (F1), made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from memx.desktop import theme
from memx.desktop.actions import GROUPS, INSIDE
from memx.desktop.sheet import Sheet


class ShortcutSheet(Sheet):
    """By groups, in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Shortcuts")
        groups = {
            group: [(action.says, " or ".join(native(key) for key in action.keys)) for action in actions if action.keys]
            for group, actions in GROUPS.items()
        } | {"Where you are": list(INSIDE)}
        columns = QHBoxLayout()
        columns.setSpacing(56)
        for names in (("Write", "Look back", "Window"), ("Find and ask", "Where you are")):
            column = QVBoxLayout()
            column.setSpacing(8)
            for name in names:
                column.addLayout(_group(name, groups[name]))
                column.addSpacing(8)
            column.addStretch(1)
            columns.addLayout(column)
        self.inside.addLayout(columns)
        self.fit(self.sizeHint().width(), self.sizeHint().height())


def _group(name: str, lines: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    title = QLabel(name)
    title.setProperty("tone", "accent")
    title.setFont(theme.font(1.0, QFont.Weight.DemiBold))
    grid.addWidget(title, 0, 0, 1, 2)
    for place, (does, keys) in enumerate(lines, 1):
        strong = QLabel(keys)
        strong.setFont(theme.font(0.95, QFont.Weight.DemiBold))
        grid.addWidget(QLabel(does), place, 0)
        grid.addWidget(strong, place, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def native(key: str) -> str:
    """As this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
