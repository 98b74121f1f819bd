"""The sheet of all shortcuts (F1), made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from memx.desktop import theme
from memx.desktop.actions import GROUP, GROUPS, INSIDE, Action
from memx.desktop.sheet import Sheet
from memx.desktop.texts import later, tr

WHERE_YOU_ARE = later("Where you are", "group of actions")
COLUMNS = (("Write", "Look back", "Window"), ("Find and ask", WHERE_YOU_ARE))


class ShortcutSheet(Sheet):
    """By groups, in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Shortcuts"))
        groups = {
            group: [(action.says, _keys(action)) for action in actions if action.keys]
            for group, actions in GROUPS.items()
        } | {WHERE_YOU_ARE: [(tr(does), tr(keys)) for does, keys in INSIDE]}
        columns = QHBoxLayout()
        columns.setSpacing(56)
        for names in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(8)
            for name in names:
                column.addLayout(_group(tr(name, GROUP), groups[name]))
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


def _keys(action: Action) -> str:
    return tr(" or ", "between two keys").join(native(key) for key in action.keys)


def native(key: str) -> str:
    """As this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
