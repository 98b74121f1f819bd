"""Which language the window speaks: the system's, or one of those that there are."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from memx.desktop import texts
from memx.desktop.flow import FlowRow
from memx.desktop.sheet import quiet
from memx.desktop.texts import LANGUAGES, SYSTEM, tr


class LanguageSetting(QWidget):
    """Each language by its own name, so that whoever cannot read the others finds it."""

    def __init__(self) -> None:
        super().__init__()
        names = {SYSTEM: tr("As the system")} | LANGUAGES
        self.choices = {code: QRadioButton(name) for code, name in names.items()}
        for code, choice in self.choices.items():
            choice.setAccessibleName(tr("Language: {choice}", choice=names[code]))
            choice.setChecked(code == texts.chosen())
            choice.toggled.connect(lambda on, code=code: QSettings().setValue(texts.KEY, code) if on else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(FlowRow(tuple(self.choices.values())))
        column.addWidget(quiet(tr("From the next start on. An answer keeps to the language of its question."), 0.92))
