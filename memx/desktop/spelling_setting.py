"""Whether misspelt words are underlined, and in which languages of those whose dictionaries the system has."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from memx.desktop import spell_checking
from memx.desktop.flow import FlowRow
from memx.desktop.sheet import box, quiet
from memx.desktop.texts import tr


class SpellingSetting(QObject):
    """In a part of the settings. `changed()` when another choice is remembered."""

    changed = Signal()

    def __init__(self, part: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self.on = box(tr("Underline misspelt words"))
        self.on.setChecked(spell_checking.is_on())
        self.on.clicked.connect(self._turn)
        self.says = quiet(tr("Looking for dictionaries"), 0.92)
        self.languages: dict[str, QCheckBox] = {}
        self._part = part
        part.addWidget(self.on)
        part.addWidget(self.says)

    def show_installed(self, there: dict[str, Path]) -> None:
        """One box for each."""
        self.on.setEnabled(bool(there))
        if not there:
            self.says.setText(
                tr(
                    "No dictionary is installed. MemX uses the Hunspell dictionaries of the system and downloads none. "
                    "On Debian and Ubuntu, the package hunspell-en-us holds one for English."
                )
            )
            return
        self.says.setText(tr("A word is right where one of these dictionaries of the system has it."))
        used = spell_checking.chosen(list(there))
        for name in there:
            one = self.languages[name] = QCheckBox(name.replace("_", "-"))
            one.setAccessibleName(tr("Spelling: {language}", language=one.text()))
            one.setChecked(name in used)
            one.clicked.connect(self._choose)
        self._part.insertWidget(self._part.indexOf(self.says), FlowRow(tuple(self.languages.values())))

    def _turn(self, on: bool) -> None:
        QSettings().setValue(spell_checking.ON, "true" if on else "false")
        self.changed.emit()

    def _choose(self) -> None:
        wanted = [name for name, box in self.languages.items() if box.isChecked()]
        QSettings().setValue(spell_checking.LANGUAGES, wanted or [""])
        self.changed.emit()
