"""Of the settings what concerns the desktop around MemX: its key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QKeySequenceEdit, QLabel, QVBoxLayout, QWidget

from memx.desktop.capture_key import USUAL, CaptureKey
from memx.desktop.global_key import KeyState
from memx.desktop.habits import Habits
from memx.desktop.sheet import button, quiet
from memx.desktop.texts import tr

Part = Callable[[str, str], QVBoxLayout]  # a part of the sheet, by its heading and by what it is found


def add(part: Part, habits: Habits) -> None:
    """Into the sheet of settings."""
    words = tr("keyboard key hotkey global capture small window everywhere", "found by")
    part(tr("Shortcuts"), words).addWidget(KeySetting(habits.key))


class KeySetting(QWidget):
    """Whether a key opens the small window, which one, and whether it works now."""

    def __init__(self, key: CaptureKey) -> None:
        super().__init__()
        self._key = key
        self.wanted = QCheckBox(tr("A key opens the small window, wherever you are"))
        self.wanted.setAccessibleName(self.wanted.text())
        self.wanted.setChecked(key.is_on())
        self.edit = QKeySequenceEdit(key.key(), maximumSequenceLength=1, clearButtonEnabled=False)
        self.edit.setAccessibleName(tr("The key"))
        self.edit.setAccessibleDescription(tr("Press the keys that should open the small window"))
        self.edit.setFixedWidth(190)
        self.edit.setEnabled(key.is_on())
        self.usual = button(tr("The usual key"), tr("Back to the usual key"), self._to_usual)
        self.says = quiet(key.state.says)
        self.says.setAccessibleName(tr("Whether the key works"))
        self._lay_out()
        self.wanted.toggled.connect(self._want)
        self.edit.editingFinished.connect(self._choose)
        key.told.connect(self._tell)
        self._offer_usual()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        label = QLabel(tr("Key:"))
        label.setBuddy(self.edit)
        row.addWidget(label)
        row.addWidget(self.edit)
        row.addWidget(self.usual)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.wanted)
        column.addLayout(row)
        column.addWidget(self.says)
        self.says.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)

    def _want(self, on: bool) -> None:
        self.edit.setEnabled(on)
        self._offer_usual()
        self._key.set_on(on)

    def _choose(self) -> None:
        self._key.set_key(self.edit.keySequence())
        self.edit.setKeySequence(self._key.key())  # what cannot be a key is not taken
        self._offer_usual()

    def _to_usual(self) -> None:
        self.edit.setKeySequence(QKeySequence(USUAL))
        self._choose()

    def _offer_usual(self) -> None:
        self.usual.setVisible(self._key.is_on() and self._key.key() != QKeySequence(USUAL))

    def _tell(self, state: KeyState) -> None:
        self.says.setText(state.says)
