"""Of the settings what concerns the desktop around MemX: its key, its notices, how MemX starts and ends."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from memx.desktop import theme
from memx.desktop.capture_key import USUAL, CaptureKey
from memx.desktop.floor_words import said
from memx.desktop.global_key import KeyState
from memx.desktop.habits import Habits
from memx.desktop.jobs import Lanes
from memx.desktop.notices import Notices
from memx.desktop.sheet import box, button, quiet
from memx.desktop.texts import tr
from memx.domain.errors import MemXError

Part = Callable[[str, str], QVBoxLayout]  # a part of the sheet, by its heading and by what it is found


def add(part: Part, habits: Habits, lanes: Lanes, show_shortcuts: Callable[[], None]) -> None:
    """Into the sheet of settings. `show_shortcuts`: all those that there are."""
    words = tr("keyboard key hotkey global capture small window everywhere", "found by")
    keys = part(tr("Shortcuts"), words)
    keys.addWidget(KeySetting(habits.key))
    every = button(tr("All shortcuts (F1)"), tr("Show the sheet of shortcuts"), show_shortcuts)
    keys.addWidget(every, 0, Qt.AlignmentFlag.AlignLeading)
    words = tr("notifications messages ready answer download files privacy lock screen", "found by")
    part(tr("Notices"), words).addWidget(NoticeSetting(habits.notices))
    words = tr("autostart login boot computer tray background hidden close quit", "found by")
    part(tr("Start and end"), words).addWidget(StartSetting(habits, lanes))


class KeySetting(QWidget):
    """Whether a key opens the small window, which one, and whether it works now."""

    def __init__(self, key: CaptureKey) -> None:
        super().__init__()
        self._key = key
        self.wanted = box(tr("A key opens the small window, wherever you are"))
        self.wanted.setChecked(key.is_on())
        self.edit = QKeySequenceEdit(key.key(), maximumSequenceLength=1, clearButtonEnabled=False)
        for field in (self.edit, *self.edit.findChildren(QLineEdit)):  # a screen reader meets the line inside it
            field.setAccessibleName(tr("The key"))
            field.setAccessibleDescription(tr("Press the keys that should open the small window"))
        self.edit.setFixedWidth(round(190 * theme.scale()))
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


class NoticeSetting(QWidget):
    """Whether the desktop tells that something is ready."""

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self.on = box(tr("Tell me when something is ready while I am elsewhere"))
        self.on.setChecked(notices.is_on())
        self.on.toggled.connect(notices.set_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.on)
        column.addWidget(
            quiet(
                tr(
                    "An answer that took some time, a model that was fetched, many files that were added. "
                    "No word of a note, a question or an answer is in it."
                )
            )
        )


class StartSetting(QWidget):
    """Whether MemX starts with the computer, and whether it stays when its last window is closed."""

    def __init__(self, habits: Habits, lanes: Lanes) -> None:
        super().__init__()
        self._habits, self._lanes = habits, lanes
        self._on = False  # as it is on the disk
        into = tr("Start MemX with the computer, into the tray")
        self.starts = box(into if habits.has_tray else tr("Start MemX with the computer"))
        self.starts.setEnabled(False)
        self.stays = box(tr("Stay in the tray when the window is closed"))
        self.stays.setChecked(habits.stays())
        self.stays.setVisible(habits.has_tray)
        self.says = quiet()
        self.says.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for widget in (self.starts, self.stays, self.says):
            column.addWidget(widget)
        self.starts.clicked.connect(self._start_with_computer)
        self.stays.toggled.connect(habits.set_stays)
        lanes.lists.submit(habits.starting.is_on, self._show, self._failed)

    def _start_with_computer(self, on: bool) -> None:
        starting = self._habits.starting

        def work() -> bool:
            starting.set_on(on)
            return starting.is_on()

        self._lanes.lists.submit(work, self._show, self._failed)

    def _show(self, on: bool) -> None:
        if isValid(self):
            self._on = on
            self.starts.setChecked(on)
            self.starts.setEnabled(True)
            self.says.hide()

    def _failed(self, error: MemXError) -> None:
        if isValid(self):
            self.starts.setChecked(self._on)
            self.says.setText(said(error))
            self.says.show()
