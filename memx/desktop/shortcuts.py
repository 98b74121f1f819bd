"""The sheet of all shortcuts (F1), made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from memx.desktop import theme
from memx.desktop.actions import GROUP, GROUPS, INSIDE, Action
from memx.desktop.sheet import Sheet
from memx.desktop.texts import later, tr

WHERE_YOU_ARE = later("Where you are", "group of actions")
AROUND = 100  # pixels beside the columns: margins, and what the screen keeps
COLUMNS = (("Write", "Look back", "Window"), ("Find and ask", WHERE_YOU_ARE))


class ShortcutSheet(Sheet):
    """By groups, in two columns; in one where there is no room for two."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Shortcuts"))
        groups = {
            group: [(action.says, _keys(action)) for action in actions if action.keys]
            for group, actions in GROUPS.items()
        } | {WHERE_YOU_ARE: [(tr(does), tr(keys)) for does, keys in INSIDE]}
        holder = theme.named(QWidget(), "cardHolder")
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        columns.setContentsMargins(0, 0, 14, 0)
        columns.setSpacing(56)
        for names in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(8)
            for name in names:
                column.addLayout(_group(tr(name, GROUP), groups[name]))
                column.addSpacing(8)
            column.addStretch(1)
            columns.addLayout(column)
        if holder.sizeHint().width() + AROUND > self.screen().availableGeometry().width():
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
            columns.setSpacing(0)
            for label in holder.findChildren(QLabel):
                label.setWordWrap(label.property("wraps") is True)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("Shortcuts"))
        scroll.setWidget(holder)
        self.inside.addWidget(scroll)
        wanted, scale = holder.sizeHint(), theme.scale()
        above = self.sizeHint().height() - scroll.sizeHint().height()
        self.fit(round((wanted.width() + AROUND) / scale), round((wanted.height() + above) / scale))


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
        words = QLabel(does)
        words.setProperty("wraps", True)
        grid.addWidget(words, place, 0)
        grid.addWidget(strong, place, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _keys(action: Action) -> str:
    return tr(" or ", "between two keys").join(native(key) for key in action.keys)


def native(key: str) -> str:
    """As this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
