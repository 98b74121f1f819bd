"""How strongly texts stand out: as the desktop says, as usual, or more."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from memx.desktop.choices import Choices
from memx.desktop.texts import tr

KEY = "contrast"  # in the settings


class ContrastSetting(QWidget):
    """`chosen()` when it is another one, which is remembered by then."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        says = {"system": tr("As the system"), "usual": tr("Usual", "contrast"), "more": tr("More contrast")}
        kept = str(QSettings().value(KEY, "system"))
        row = Choices(says, kept, lambda words: tr("Contrast: {choice}", choice=words), self._choose)
        self.choices = row.buttons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(QLabel(tr("Contrast")))
        column.addWidget(row)

    def _choose(self, name: str) -> None:
        QSettings().setValue(KEY, name)
        self.chosen.emit()
