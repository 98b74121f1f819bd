"""Thumbs up and down for an answer: said once, taken back by pressing again."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from memx.desktop import icons, theme
from memx.desktop.texts import later, tr

_SAYS = {
    True: (
        "thumb up",
        later("The answer is right"),
        later("Right: later answers are surer. Press again to take it back."),
    ),
    False: (
        "thumb down",
        later("The answer is wrong"),
        later("Wrong: later answers are less sure. Press again to take it back."),
    ),
}


class Thumbs(QWidget):
    """`judged(True, False or None)` after each press."""

    judged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {right: _thumb(tr(name), tr(tip)) for right, (_, name, tip) in _SAYS.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for right, button in self._buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda on, right=right: self._pressed(right if on else None))
        self.dress()

    def say(self, right: bool) -> None:
        """As a press of that thumb."""
        self._buttons[right].click()

    def show_judgement(self, right: bool | None) -> None:
        """What was said before; nothing is told to anybody."""
        for which, button in self._buttons.items():
            button.setChecked(which is right)
        self.dress()

    def judgement(self) -> bool | None:
        return next((right for right, button in self._buttons.items() if button.isChecked()), None)

    def controls(self) -> tuple[QPushButton, ...]:
        return tuple(self._buttons.values())

    def dress(self) -> None:
        """Take the theme's colours."""
        worn = theme.colours()
        for right, button in self._buttons.items():
            button.setIcon(icons.icon(_SAYS[right][0], worn.accent if button.isChecked() else worn.quiet, 18))

    def _pressed(self, right: bool | None) -> None:
        self.show_judgement(right)
        self.judged.emit(right)


def _thumb(name: str, tip: str) -> QPushButton:
    button = QPushButton()
    button.setCheckable(True)
    button.setAutoDefault(False)  # Enter in a field above presses none
    button.setProperty("kind", "quiet")
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setIconSize(QSize(18, 18))
    return button
