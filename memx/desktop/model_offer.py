"""A larger model that fits this computer, offered once below the notes: got, paused, used or declined there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from memx.app.memory import Memory
from memx.desktop import model_words, theme
from memx.desktop.floor_words import said
from memx.desktop.flow import FlowRow
from memx.desktop.jobs import Lanes, alive
from memx.desktop.model_download import ModelDownload
from memx.desktop.sheet import button, quiet
from memx.desktop.texts import tr
from memx.domain.errors import MemXError

if TYPE_CHECKING:
    from memx.models.shelf import OnShelf

_OVER = "models/offer_is_over"  # declined, or another model was chosen
BESIDE = 900  # pixels of width from which the buttons have room beside the words


class ModelOffer(QFrame):
    """Hidden until there is something to offer. `models_asked()` for the sheet of models, `used()` when the offered
    model answers from now on."""

    models_asked = Signal()
    used = Signal()
    placed = Signal()  # it takes more room or less than before

    def __init__(self, memory: Memory, lanes: Lanes, download: ModelDownload, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory, self._lanes, self._download = memory, lanes, download
        self._one: OnShelf | None = None
        self._coming = False  # it is on its way
        self.title, self.says = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True), quiet()
        self.bar = QProgressBar(textVisible=False, maximum=100)
        self.get = button(tr("Get it"), tr("Get it"), self._get)
        self.use = button(tr("Use it"), tr("Use it"), self._use)
        self.pause = button(tr("Pause"), tr("Pause the download"), download.pause)
        self.cancel = button(tr("Cancel"), tr("Cancel the download and throw away what has come"), download.discard)
        self.models = button(tr("Look at models"), tr("Look at all models"), self.models_asked.emit)
        self.decline = button(tr("Not now"), tr("Not now"), self._end_offer)
        self._buttons = (self.use, self.get, self.pause, self.cancel, self.models, self.decline)
        self._lay_out()
        download.moved.connect(self._moved)
        download.ended.connect(self._ended)
        self.hide()

    def look(self) -> None:
        """Find on a worker's thread what fits, and offer it unless the person has decided before."""
        if not QSettings().value(_OVER, False, bool):
            self._lanes.fetching.submit(self._find, alive(self, self._found), lambda _: None)

    def _lay_out(self) -> None:
        theme.named(self, "modelOffer")
        self.title.setFont(theme.font(1.0, QFont.Weight.DemiBold))
        self.bar.setAccessibleName(tr("How far the download is"))
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self.title, self.says, self.bar):
            words.addWidget(part)
        for one in self._buttons:
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret where the person writes
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(24, 12, 20, 12)
        self._halves.setSpacing(12)
        self._halves.addLayout(words, 1)
        self._row = FlowRow(self._buttons, gap=10)
        self._halves.addWidget(self._row, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()
        self.placed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.placed.emit()

    def _place_buttons(self) -> None:
        """Beside the words where there is room, else below them."""
        shown = [one.sizeHint().width() for one in self._buttons if not one.isHidden()]
        beside = self.width() >= BESIDE * theme.scale()
        self._row.setMinimumWidth(sum(shown) + 10 * (len(shown) - 1) if beside else 0)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(direction)

    # What there is to offer

    def _find(self) -> "tuple[bool, OnShelf | None]":
        """On the lane's thread: was another model than the bundled one chosen, and if not, what is there to offer."""
        from memx.app import model_shelf

        if self._memory.language_choice().kind not in ("bundled", "base"):
            return True, None
        return False, model_shelf.better(self._memory.language_models())

    def _found(self, found: "tuple[bool, OnShelf | None]") -> None:
        other_chosen, one = found
        if other_chosen:
            self._end_offer()
        elif not self._download.busy():
            self._one = one
            self._offer()

    def _offer(self) -> None:
        one = self._one
        if one is None:
            self.hide()
        elif one.origin == "fetched":
            self._show_here(one)
        else:
            title = tr("A larger model fits this computer")
            if one.begun:
                title = tr("{percent} % of a larger model is here", percent=100 * one.begun // max(1, one.size))
            self._name_get(tr("Go on") if one.begun else tr("Get it"), one)
            self._show(title, model_words.offer(one), self.get, self.models, self.decline)

    def _show_here(self, one: "OnShelf") -> None:
        self._show(
            tr("{model} is here, whole and checked.", model=one.title),
            tr("It mostly answers better than the small model that came with MemX, and takes longer."),
            *(self.use, self.models, self.decline),
        )

    # What the person decides

    def _get(self) -> None:
        if self._one is not None:
            self._download.fetch(self._one.name, self._one.title)

    def _use(self) -> None:
        one = self._one
        if one is None:
            return
        self.use.setEnabled(False)
        self.says.setText(tr("Changing the model. A question that is being answered is finished first."))
        self._lanes.asks.submit(
            lambda: self._memory.use_model(one.name),
            alive(self, lambda _: self._used(one)),
            alive(self, self._not_used),
        )

    def _used(self, one: "OnShelf") -> None:
        QSettings().setValue(_OVER, True)
        title = tr("{model} answers from the next question on.", model=one.title)
        self._show(title, tr("The sheet of models leads back to the bundled one."), self.models, self.decline)
        self.used.emit()

    def _not_used(self, error: MemXError) -> None:
        why = said(str(error).partition(" Close other")[0])
        self._show(tr("It could not be used"), why, self.use, self.models, self.decline)

    def _end_offer(self) -> None:
        """For good, also for later starts."""
        QSettings().setValue(_OVER, True)
        self._one = None
        self.hide()

    # On its way

    def _moved(self) -> None:
        one = self._one
        if one is None:
            return
        if self._download.name != one.name:
            self.hide()  # the person chose another in the sheet of models
            return
        self._coming = True
        self.bar.setValue(self._download.percent())
        title = tr("{model} is being downloaded", model=one.title)
        self._show(title, self._download.sentence(), self.pause, self.cancel, self.models)

    def _ended(self) -> None:
        one, came = self._one, self._coming
        self._coming = False
        if one is None or not came:
            self.look()
        elif self._download.end == "whole":
            self._show_here(one)
        else:
            titles = {"paused": tr("The download is paused"), "failed": tr("The download has stopped")}
            texts = {"paused": tr("Go on"), "failed": tr("Try again")}
            self._name_get(texts.get(self._download.end, tr("Get it")), one)
            title = titles.get(self._download.end, tr("The download is cancelled"))
            self._show(title, self._download.outcome, self.get, self.models, self.decline)

    # How it is shown

    def _name_get(self, text: str, one: "OnShelf") -> None:
        self.get.setText(text)
        self.get.setAccessibleName(f"{text}: {one.title}, {model_words.size(one.size)}")

    def _show(self, title: str, says: str, *buttons: QPushButton) -> None:
        """Who came here by keyboard stays here when the buttons change."""
        focused = next((one for one in self._buttons if one.hasFocus()), None)
        self.title.setText(title)
        self.says.setText(says)
        self.setAccessibleName(title)
        self.setAccessibleDescription(says)
        for one in self._buttons:
            one.setVisible(one in buttons)
            one.setEnabled(True)
        self.bar.setVisible(self._coming)
        over = bool(QSettings().value(_OVER, False, bool))
        self.decline.setText(tr("Close") if over else tr("Not now"))
        self.decline.setAccessibleName(
            tr("Close: {title}", title=title) if over else tr("Not now: do not offer it again")
        )
        self.use.setAccessibleName(f"{tr('Use it')}: {title}")
        self._place_buttons()
        self.show()
        if focused is not None and focused not in buttons:
            buttons[0].setFocus()
