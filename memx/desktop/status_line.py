"""The quiet line at the bottom: how many notes, what is indexed, how the models are."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from memx.app.states import ModelsState
from memx.desktop import icons, theme
from memx.desktop.floor_words import said
from memx.desktop.texts import number, tr
from memx.domain.notes import IndexStatus

HEIGHT = 30  # pixels, at the usual size of letters


def height() -> int:
    """Of the whole line."""
    return round(HEIGHT * theme.scale())


def notes_sentence(status: IndexStatus) -> str:
    """`41 notes · all searchable by meaning`, or how many passages are pending or failed."""
    return " · ".join(_about_notes(status))


def _about_notes(status: IndexStatus) -> list[str]:
    if status.notes == 0:
        return [tr("No notes yet")]
    parts = [tr("%n notes", "", status.notes, one="1 note")]
    if status.pending:
        whole = status.notes - status.excluded
        done = number(status.indexed)
        one = "searchable by word, {done} of 1 note by meaning"
        parts.append(tr("searchable by word, {done} of %n notes by meaning", "", whole, done=done, one=one))
    elif status.indexed:
        parts.append(tr("searchable by word and meaning"))
    if status.failed:
        parts.append(tr("%n by word only", "", status.failed))
    return parts


def models_sentence(models: ModelsState) -> str:
    """One phrase for both: the worse of the two speaks. A server that answers is named, whatever its state."""
    if models.embedder.state == "failed":
        return tr("No meaning search: {why}", why=said(models.embedder.reason))
    if models.language.state == "failed":
        return tr("No answers: {why}", why=said(models.language.reason))
    if models.server:
        return tr("Answers come from {server}", server=models.server)
    states = [models.embedder.state, models.language.state]
    if "starting" in states:
        return tr("Models are starting")
    if states == ["ready", "ready"]:
        left_out = said(models.language.reason)
        return tr("Models ready: {why}", why=left_out) if left_out else tr("Models ready")
    return tr("Models rest until needed") if "off" in states else ""


class StatusLine(QWidget):
    """A signal for each of its buttons; `appearance_asked()` goes through system, light and dark."""

    appearance_asked = Signal()
    index_asked = Signal()
    settings_asked = Signal()
    models_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(height())
        self._notes = QPushButton()
        self._models = QPushButton()
        self._sentence = self._on_its_way = ""
        self._parts: list[str] = []  # about the notes
        self._appearance = QPushButton()
        self._settings = QPushButton(tr("Settings"))
        self._help = QPushButton(tr("Shortcuts"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(10)
        row.addWidget(self._notes)
        row.addStretch(1)
        for button in (self._notes, self._models, self._appearance, self._settings, self._help):
            button.setProperty("kind", "quiet")
            button.setFont(theme.font(0.88))
            if button is not self._notes:
                row.addWidget(button)
        self._models.setAccessibleName(tr("Models"))
        self._models.clicked.connect(self.models_asked)
        self._notes.setAccessibleName(tr("Notes and index"))
        self._notes.setToolTip(tr("How far indexing is, and what failed"))
        self._settings.setAccessibleName(tr("Settings"))
        self._settings.setToolTip(tr("Settings (Ctrl+,)"))
        self._help.setAccessibleName(tr("Shortcuts"))
        self._help.setToolTip(tr("All shortcuts (F1)"))
        self._appearance.clicked.connect(self.appearance_asked)
        self._help.clicked.connect(self.help_asked)
        self._notes.clicked.connect(self.index_asked)
        self._settings.clicked.connect(self.settings_asked)
        self._dress()

    def offer(self, offered: bool) -> None:
        """Can what needs the notes be pressed?"""
        for button in (self._notes, self._models, self._settings):
            button.setEnabled(offered)
            theme.fade(button, not offered)

    def show_status(self, status: IndexStatus, models: ModelsState) -> None:
        self._parts = _about_notes(status)
        self._notes.setAccessibleName(tr("{notes}. Shows how far indexing is.", notes=notes_sentence(status)))
        self._sentence = models_sentence(models)
        self._tell_models()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_notes()

    def show_download(self, sentence: str) -> None:
        """A model on its way, before everything else about models; empty where there is none."""
        self._on_its_way = sentence
        self._tell_models()

    def show_appearance(self, appearance: str) -> None:
        says = {"system": tr("Light or dark as the system"), "light": tr("Light"), "dark": tr("Dark")}[appearance]
        self._appearance.setText({"system": tr("Auto"), "light": tr("Light"), "dark": tr("Dark")}[appearance])
        self._appearance.setAccessibleName(tr("Appearance: {choice}", choice=says))
        self._appearance.setToolTip(tr("{choice}. Click to change.", choice=says))

    def text(self) -> str:
        return f"{self._notes.text()} | {self._models.text()}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_help"):
            self._dress()

    def _tell_models(self) -> None:
        sentence = self._on_its_way or self._sentence
        room = round(420 * theme.scale())
        shown = self._models.fontMetrics().elidedText(sentence, Qt.TextElideMode.ElideRight, room)
        self._models.setText(shown.replace("&", "&&"))
        tip, name = tr("{models}. Shows the models.", models=sentence), tr("Models: {models}", models=sentence)
        self._models.setToolTip(tip if sentence else tr("Shows the models"))
        self._models.setAccessibleName(name if sentence else tr("Models"))
        self._fit_notes()

    def _fit_notes(self) -> None:
        """As many of the parts about the notes as there is room for, the first ones first; none is cut."""
        others = (self._models, self._appearance, self._settings, self._help)
        taken = sum(button.sizeHint().width() + 10 for button in others) + 30
        for count in range(len(self._parts), 0, -1):
            self._notes.setText(" · ".join(self._parts[:count]))
            if self._notes.sizeHint().width() <= self.width() - taken:
                break

    def _dress(self) -> None:
        self._appearance.setIcon(icons.icon("appearance", theme.colours().quiet, 14))
