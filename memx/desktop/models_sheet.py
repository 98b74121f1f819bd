"""The models: which are in use and how they are, others that fit this computer, and what of them is on its way."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from memx.app.memory import Memory
from memx.app.states import ModelsState
from memx.desktop import model_words
from memx.desktop.confirm import Confirm
from memx.desktop.floor_words import said
from memx.desktop.flow import FlowRow
from memx.desktop.jobs import Lanes
from memx.desktop.model_download import ModelDownload
from memx.desktop.sheet import Sheet, button, quiet
from memx.desktop.sheet_list import SheetList
from memx.desktop.texts import tr
from memx.desktop.what_leaves import what_leaves
from memx.domain.errors import MemXError, WontFit
from memx.domain.notes import IndexStatus

if TYPE_CHECKING:
    from memx.models.choice import ModelChoice
    from memx.models.shelf import OnShelf


class ModelsSheet(Sheet):
    """`changed()` when another model answers from now on."""

    changed = Signal()

    def __init__(
        self, parent: QWidget, memory: Memory, lanes: Lanes, download: ModelDownload, answering: Callable[[], bool]
    ) -> None:
        """`answering`: is a question being answered?"""
        super().__init__(
            parent, tr("Models"), tr("Larger models mostly answer better, and more slowly. Searching stays as it is.")
        )
        self._memory, self._lanes, self._download = memory, lanes, download
        self._models: dict[str, OnShelf] = {}
        self._answering, self._paused = answering, False
        self._coming = ""  # the name of the model that the list shows as on its way
        self._choice: ModelChoice | None = None
        self.in_use, self.leaves = quiet(), quiet("", 0.9)
        self.list = SheetList(tr("Models that could answer"), tr("Looking"))
        self.outcome = quiet("", 0.95)
        self.confirm = Confirm()
        self._lay_out()
        self._connect()
        self.fit(700, 640)
        self.list.setFocus()
        self._look()
        self._show_download()

    def show_status(self, status: IndexStatus, models: ModelsState) -> None:
        """How the models in use are now."""
        reading = status.pending > 0 and not self._paused
        self.in_use.setText(model_words.in_use(models, answering=self._answering(), reading=reading))

    def _lay_out(self) -> None:
        self.in_use.setAccessibleName(tr("Models in use"))
        self.leaves.setAccessibleName(tr("What leaves this computer"))
        self.outcome.setAccessibleName(tr("What became of it"))
        self.outcome.hide()
        self.on_its_way = QWidget()
        self._far = quiet()
        self._bar = QProgressBar(textVisible=False, maximum=100)
        self._bar.setAccessibleName(tr("How far the download is"))
        self.pause = button(tr("Pause"), tr("Pause the download"), self._download.pause)
        self.cancel = button(
            tr("Cancel"), tr("Cancel the download and throw away what has come"), self._download.discard
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in (self._bar, self.pause, self.cancel):
            row.addWidget(widget, 1 if widget is self._bar else 0, Qt.AlignmentFlag.AlignVCenter)
        self.on_its_way.setLayout(row)
        for part in (self.in_use, self.leaves, self.list, self._far, self.on_its_way, self.confirm, self.outcome):
            self.inside.addWidget(part)
        self.inside.setStretchFactor(self.list, 1)
        self.act = button(tr("Use"), tr("Use the chosen model"), self.list.pick, primary=True)
        self.remove = button(tr("Remove"), tr("Remove the chosen model"), self._ask_to_remove)
        self.choose = button(tr("Choose a file"), tr("Choose a model file (GGUF)"), self._choose_file)
        self.server = button(tr("Use a server"), tr("Answer with a language model on a server"), self._show_server)
        self.back = button(tr("Back to the bundled model"), tr("Answer with the bundled model again"), self._go_back)
        self.embedder = button(
            tr("Search with the bundled model"),
            tr("Search by meaning with the bundled model again"),
            self._bundled_search,
        )
        for one in (self.back, self.embedder):
            one.hide()
        others = (self.choose, self.remove, self.server, self.back, self.embedder)
        self.inside.addWidget(FlowRow(others, gap=10))  # in two lines where one has no room for all
        self.buttons.insertWidget(1, self.act)

    def _connect(self) -> None:
        self.list.picked.connect(lambda _: self._act())
        self.list.went.connect(lambda _: self._tell())
        self._download.moved.connect(self._show_download)
        self._download.ended.connect(self._ended)

    def _look(self) -> None:
        lists = self._lanes.lists
        lists.submit(lambda: self._memory.indexing_paused, self.alive(self._show_paused), self.alive(self._trouble))
        lists.submit(self._memory.language_models, self.alive(self._show), self.alive(self._trouble))
        lists.submit(
            lambda: (choice := self._memory.language_choice(), what_leaves(choice), self._memory.embedder_folder()),
            self.alive(lambda found: self._show_chosen(*found)),
            self.alive(self._trouble),
        )

    def _show_paused(self, paused: bool) -> None:
        self._paused = paused

    def _show_chosen(self, choice: "ModelChoice", leaves: str, embedder: Path | None) -> None:
        self._choice = choice
        self.leaves.setText(f"{leaves} {model_words.goes_online()}")
        self.back.setVisible(choice.kind == "server")
        self.embedder.setVisible(embedder is not None)

    def _show_server(self) -> None:
        from memx.desktop.server_sheet import ServerSheet

        sheet = ServerSheet(self, self._memory, self._lanes, self._choice)
        sheet.chosen.connect(self._server_chosen)
        sheet.open()

    def _server_chosen(self, found: str) -> None:
        self._used()
        self._say_outcome(found)

    def _go_back(self) -> None:
        self._use("bundled")

    def _bundled_search(self) -> None:
        self._say_outcome(tr("Trying the bundled model."))
        self._lanes.behind.submit(
            lambda: self._memory.choose_embedder(None), self.alive(self._searches), self.alive(self._trouble)
        )

    def _searches(self, _: None) -> None:
        self._say_outcome(tr("Every note is read again with the bundled model; until then search goes on as it was."))
        self._look()

    def _show(self, models: "list[OnShelf]") -> None:
        self._models = {one.path or one.name: one for one in models}
        self._show_lines()

    def _show_lines(self) -> None:
        chosen, self._coming = self.list.current(), self._download.name
        self.list.show_lines(
            [model_words.line(key, one, coming=one.name == self._coming) for key, one in self._models.items()]
        )
        keys = self.list.keys()
        used = next((key for key, one in self._models.items() if one.used), "")
        self.list.setCurrentRow(keys.index(chosen if chosen in keys else used) if used or chosen in keys else 0)
        self._tell()

    def _chosen(self) -> "OnShelf | None":
        return self._models.get(self.list.current())

    def _tell(self) -> None:
        """What can be done with the chosen model."""
        one = self._chosen()
        text = model_words.deed(one) if one is not None else ""
        waits = one is not None and one.origin == "catalogue" and self._download.busy()
        self.act.setText(text or tr("Use"))
        named = f"{text}: {one.title or one.name}" if one is not None and text else tr("Use")
        self.act.setAccessibleName(named)
        self.act.setEnabled(bool(text) and not waits)
        ours = one is not None and (one.origin == "fetched" or one.begun > 0)
        self.remove.setVisible(ours and one is not None and self._download.name != one.name)

    def _act(self) -> None:
        one = self._chosen()
        if one is None or not self.act.isEnabled():
            return
        if one.origin != "catalogue":
            self._use(one.path if one.origin == "file" else one.name)
        elif why := model_words.too_big(one):
            self.confirm.ask(why, tr("Download it"), tr("Leave it"), partial(self._fetch, one))
        else:
            self._fetch(one)

    def _fetch(self, one: "OnShelf") -> None:
        self._say_outcome("")
        self._download.fetch(one.name, one.title or one.name)

    def _use(self, word: str, *, anyway: bool = False) -> None:
        self.confirm.hide()
        self._say_outcome(tr("Changing the model. A question that is being answered is finished first."))
        self._lanes.asks.submit(
            lambda: self._memory.use_model(word, anyway=anyway),
            self.alive(lambda _: self._used()),
            self.alive(partial(self._not_used, word)),
        )

    def _used(self) -> None:
        self._say_outcome(tr("It answers from the next question on."))
        self._look()
        self.changed.emit()

    def _not_used(self, word: str, error: MemXError) -> None:
        if not isinstance(error, WontFit):
            self._trouble(error)
            return
        self._say_outcome("")
        why = said(str(error).partition(" Close other")[0])
        sentence = tr("{trouble} This computer may become very slow with it.", trouble=why)
        self.confirm.ask(sentence, tr("Use it anyway"), tr("Leave it"), partial(self._use, word, anyway=True))

    def _ask_to_remove(self) -> None:
        one = self._chosen()
        if one is None:
            return
        size = model_words.size(one.begun or one.size)
        name = one.title or one.name
        asks = tr(
            "Remove {model} from this computer? It frees {size}. It can be downloaded again.", model=name, size=size
        )
        if one.used:
            asks = tr(
                "Remove {model} from this computer? It frees {size}. The bundled model answers then. "
                "It can be downloaded again.",
                model=name,
                size=size,
            )
        self.confirm.ask(
            asks,
            tr("Remove it"),
            tr("Keep it"),
            partial(self._remove, one.name),
        )

    def _remove(self, name: str) -> None:
        self._lanes.asks.submit(
            lambda: self._memory.remove_model(name), self.alive(self._removed), self.alive(self._trouble)
        )

    def _removed(self, used: bool) -> None:
        self._say_outcome(tr("It is removed. The bundled model answers again.") if used else tr("It is removed."))
        self._look()
        self.changed.emit()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Choose a model file"), "", tr("Models (*.gguf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.use_file)
        dialog.open()

    def use_file(self, name: str) -> None:
        """A model of the person's own."""
        self._use(str(Path(name)))

    def _show_download(self) -> None:
        busy = self._download.busy()
        for part in (self._far, self.on_its_way):
            part.setVisible(busy)
        if busy:
            self._far.setText(f"{self._download.title}: {self._download.sentence()}")
            self._bar.setValue(self._download.percent())
        if self._models and self._download.name != self._coming:
            self._show_lines()
        self._tell()

    def _ended(self) -> None:
        self._show_download()
        self._say_outcome(self._download.outcome)
        self._look()

    def _say_outcome(self, sentence: str) -> None:
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))

    def _trouble(self, error: MemXError) -> None:
        self._say_outcome(said(error))
