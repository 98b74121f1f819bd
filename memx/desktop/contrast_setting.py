"""How strongly texts stand out: as the desktop says, as usual, or more."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from memx.desktop import theme
from memx.desktop.flow import FlowRow
from memx.desktop.texts import tr

KEY = "contrast"  # in the settings


class ContrastSetting(QWidget):
    """`chosen()` when it is another one, which is remembered by then."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        says = {"system": tr("As the system"), "usual": tr("Usual", "contrast"), "more": tr("More contrast")}
        kept = str(QSettings().value(KEY, "system"))
        self.choices = {name: QRadioButton(says[name]) for name in theme.CONTRASTS}
        for name, choice in self.choices.items():
            choice.setAccessibleName(tr("Contrast: {choice}", choice=says[name]))
            choice.setChecked(name == (kept if kept in says else "system"))
            choice.toggled.connect(lambda on, name=name: self._choose(name) if on else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(QLabel(tr("Contrast")))
        column.addWidget(FlowRow(tuple(self.choices.values())))

    def _choose(self, name: str) -> None:
        QSettings().setValue(KEY, name)
        self.chosen.emit()
