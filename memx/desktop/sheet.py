"""What the window lays over itself: a titled sheet that Esc closes."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from memx.desktop import theme
from memx.desktop.texts import tr

T = TypeVar("T")


class Sheet(QDialog):
    """A title, what the subclass puts into `inside`, and a row of buttons that ends with Close."""

    def __init__(self, parent: QWidget, title: str, says: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setFont(theme.font(1.35, QFont.Weight.DemiBold))
        self.subtitle = quiet(says)
        self.subtitle.setVisible(bool(says))
        self.inside = QVBoxLayout()
        self.inside.setSpacing(12)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(10)
        self.buttons.addStretch(1)
        close = button(tr("Close"), tr("Close: {title}", title=title), self.accept)
        self.buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self.subtitle)
        column.addLayout(self.inside, 1)
        column.addLayout(self.buttons)

    def say(self, sentence: str) -> None:
        """The line under the title."""
        self.subtitle.setText(sentence)
        self.subtitle.setVisible(bool(sentence))

    def alive(self, does: Callable[[T], None]) -> Callable[[T], None]:
        """For a reply that may come after the sheet was closed: then nothing is done."""
        return lambda reply: does(reply) if isValid(self) else None

    def fit(self, width: int, height: int) -> None:
        """That size, larger for larger letters, but never larger than the screen; in the middle of the window."""
        room, scale = self.screen().availableGeometry(), theme.scale()
        self.resize(min(round(width * scale), room.width() - 40), min(round(height * scale), room.height() - 60))
        parent = self.parentWidget()
        over = parent.window().frameGeometry() if parent is not None else room
        corner = over.center() - self.rect().center()
        self.move(max(room.x(), corner.x()), max(room.y(), corner.y()))


def quiet(text: str = "", scale: float = 0.95) -> QLabel:
    """A line of lesser weight; plain text, since it may hold words of a note."""
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("tone", "quiet")
    label.setFont(theme.font(scale))
    return label


def box(text: str) -> QCheckBox:
    """A box with its words as its name for screen readers."""
    made = QCheckBox(text)
    made.setAccessibleName(text)
    return made


def button(text: str, name: str, does: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """A button with a name for screen readers; Enter in a field does not press it."""
    made = QPushButton(text)
    made.setAccessibleName(name)
    made.setAutoDefault(False)
    if primary:
        made.setProperty("kind", "primary")
    made.clicked.connect(lambda: does())  # noqa: PLW0108 (`clicked` would hand its own argument on)
    return made
