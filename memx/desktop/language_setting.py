"""Which language the window speaks: the system's, or one of those that there are."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QVBoxLayout, QWidget

from memx.desktop import texts
from memx.desktop.choices import Choices
from memx.desktop.sheet import quiet
from memx.desktop.texts import LANGUAGES, SYSTEM, tr


class LanguageSetting(QWidget):
    """Each language by its own name, so that whoever cannot read the others finds it."""

    def __init__(self) -> None:
        super().__init__()
        names = {SYSTEM: tr("As the system")} | LANGUAGES
        row = Choices(names, texts.chosen(), lambda words: tr("Language: {choice}", choice=words), _keep)
        self.choices = row.buttons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(row)
        column.addWidget(quiet(tr("From the next start on. An answer keeps to the language of its question."), 0.92))


def _keep(code: str) -> None:
    QSettings().setValue(texts.KEY, code)
