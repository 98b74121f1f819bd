"""Settings: how the window looks, what indexing does, and what leaves this computer."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memx.app.memory import Memory
from memx.app.states import ModelsState
from memx.desktop import tag_suggestions, theme
from memx.desktop.choices import Choices
from memx.desktop.contrast_setting import ContrastSetting
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.language_setting import LanguageSetting
from memx.desktop.palette import Searched, has_words
from memx.desktop.sheet import Sheet, box, button, quiet
from memx.desktop.spelling_setting import SpellingSetting
from memx.desktop.status_line import models_sentence, notes_sentence
from memx.desktop.texts import later, tr
from memx.desktop.what_leaves import what_leaves
from memx.domain.errors import MemXError
from memx.domain.notes import IndexStatus

if TYPE_CHECKING:
    from memx.desktop.habits import Habits

AROUND = 86  # pixels beside what scrolls
_HIDDEN = later(
    "A note can be hidden from AI (Ctrl+Shift+A while it is open): it is found by its words alone and is never a "
    "source of an answer."
)


class SettingsSheet(Sheet):
    """`appearance_chosen(name)`; `index_asked()`, `models_asked()` and `shortcuts_asked()` for the sheets of those,
    `hidden_asked()` for the list of the notes hidden from AI."""

    appearance_chosen = Signal(str)
    index_asked = Signal()
    models_asked = Signal()
    shortcuts_asked = Signal()
    hidden_asked = Signal()
    spelling_changed = Signal()
    tags_changed = Signal()

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes, habits: "Habits | None" = None) -> None:
        super().__init__(parent, tr("Settings"))
        self._memory, self._lanes = memory, lanes
        self._parts: list[tuple[str, QFrame]] = []
        self.line = Searched(tr("Find a setting"))
        self._none = quiet(tr("No setting has these words."))
        self._none.hide()
        holder = theme.named(QWidget(), "cardHolder")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 4, 14, 0)
        self._column.setSpacing(26)
        self._appearance()
        self._language()
        self._spelling()
        self._tags()
        self._indexing()
        if habits is not None:
            self._habits(habits)
        self._privacy(memory.folder)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("Settings"))
        scroll.setWidget(holder)
        self.inside.addWidget(self.line)
        self.inside.addWidget(scroll, 1)
        self.line.textChanged.connect(self._search)
        lanes.lists.submit(lambda: memory.indexing_paused, self.alive(self._show_paused), self.alive(self._trouble))
        lanes.lists.submit(
            lambda: what_leaves(memory.language_choice()), self.alive(self.leaves.setText), self.alive(self._trouble)
        )
        self.fit(max(620, round((holder.minimumSizeHint().width() + AROUND) / theme.scale())), 620)
        self.line.setFocus()

    def show_status(self, status: IndexStatus, models: ModelsState) -> None:
        """What the indexing is at now."""
        self._index_says.setText(tr("{notes}. {models}.", notes=notes_sentence(status), models=models_sentence(models)))
        hidden = tr("%n notes are hidden now.", "", status.excluded, one="1 note is hidden now.")
        self._hidden_says.setText(hidden if status.excluded else tr("No note is hidden now."))
        self.show_them.setVisible(bool(status.excluded))

    def parts_shown(self) -> list[str]:
        """The headings left by the search."""
        return [part.accessibleName() for _, part in self._parts if not part.isHidden()]

    def _part(self, heading: str, words: str) -> QVBoxLayout:
        part = QFrame()
        part.setAccessibleName(heading)
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(9)
        title = QLabel(heading)
        title.setProperty("tone", "accent")
        title.setFont(theme.font(1.05, QFont.Weight.DemiBold))
        inside.addWidget(title)
        self._column.addWidget(part)
        self._parts.append((f"{heading} {words}", part))
        return inside

    def _appearance(self) -> None:
        inside = self._part(tr("Appearance"), tr("theme light dark system night colours contrast", "found by"))
        worn = str(QSettings().value("appearance", "system"))
        says = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        row = Choices(says, worn, lambda words: tr("Appearance: {choice}", choice=words), self.appearance_chosen.emit)
        self.appearances = row.buttons
        inside.addWidget(row)
        self.contrast = ContrastSetting()
        self.contrast.chosen.connect(
            lambda: self.appearance_chosen.emit(str(QSettings().value("appearance", "system")))
        )
        inside.addWidget(self.contrast)

    def _language(self) -> None:
        self.language = LanguageSetting()
        words = tr("language English German Spanish French Chinese translation", "found by")
        self._part(tr("Language"), words).addWidget(self.language)

    def _spelling(self) -> None:
        words = tr("misspelt words dictionary languages underline check", "found by")
        self.spelling = SpellingSetting(self._part(tr("Spelling"), words), self)
        self.spelling.changed.connect(self.spelling_changed)

    def _tags(self) -> None:
        inside = self._part(tr("Tags"), tr("label hashtag # suggest offer", "found by"))
        self.tags = box(tr("Suggest tags that the nearest notes have"))
        self.tags.setChecked(tag_suggestions.is_on())
        self.tags.clicked.connect(self._suggest_tags)
        inside.addWidget(self.tags)

    def _suggest_tags(self, on: bool) -> None:
        QSettings().setValue(tag_suggestions.ON, "true" if on else "false")
        self.tags_changed.emit()

    def _indexing(self) -> None:
        words = tr("meaning pause paused failed retry embed models memory download language server", "found by")
        inside = self._part(tr("Indexing and models"), words)
        self._index_says = quiet()
        self.go_on = box(tr("Make new notes searchable by meaning as they come"))
        self.go_on.setEnabled(False)
        self.go_on.clicked.connect(self._pause)
        row = QHBoxLayout()
        row.addWidget(button(tr("How far it is, and what failed"), tr("Show the sheet of indexing"), self._show_index))
        row.addWidget(button(tr("Models"), tr("Show the sheet of models"), self._show_models))
        row.addStretch(1)
        inside.addWidget(self._index_says)
        inside.addWidget(self.go_on)
        inside.addLayout(row)

    def _habits(self, habits: "Habits") -> None:
        from memx.desktop import habit_settings

        habit_settings.add(self._part, habits, self._lanes, self._show_shortcuts)

    def _privacy(self, folder: Path) -> None:
        words = tr("leaves computer network internet hidden hide ai folder where library", "found by")
        inside = self._part(tr("Privacy"), words)
        self._hidden_says = quiet()
        where = QLabel(tr("Your notes: {folder}", folder=folder), wordWrap=True)
        where.setTextFormat(self.subtitle.textFormat())
        where.setTextInteractionFlags(theme.SELECTABLE)
        where.setAccessibleName(tr("Where your notes are"))
        self.leaves = _text("")
        self.leaves.setAccessibleName(tr("What leaves this computer"))
        self.show_them = button(tr("Show them"), tr("Show the notes hidden from AI"), self._show_hidden)
        self.show_them.hide()
        for widget in (self.leaves, where, _text(tr(_HIDDEN)), self._hidden_says):
            inside.addWidget(widget)
        inside.addWidget(self.show_them, 0, Qt.AlignmentFlag.AlignLeading)

    def _search(self, typed: str) -> None:
        for words, part in self._parts:
            part.setVisible(has_words(words, typed))
        self._none.setVisible(not self.parts_shown())

    def _show_paused(self, paused: bool) -> None:
        self.go_on.setChecked(not paused)
        self.go_on.setEnabled(not self._memory.read_only)

    def _pause(self, going: bool) -> None:
        self._lanes.lists.submit(
            lambda: self._memory.pause_indexing(not going), lambda _: None, self.alive(self._trouble)
        )

    def _show_index(self) -> None:
        self.accept()
        self.index_asked.emit()

    def _show_models(self) -> None:
        self.accept()
        self.models_asked.emit()

    def _show_shortcuts(self) -> None:
        self.accept()
        self.shortcuts_asked.emit()

    def _show_hidden(self) -> None:
        self.accept()
        self.hidden_asked.emit()

    def _trouble(self, error: MemXError) -> None:
        self.say(said(error))


def _text(words: str) -> QLabel:
    return QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
