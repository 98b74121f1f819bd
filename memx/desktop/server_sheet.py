"""A language model on a server: where, with which key, and what leaves this computer, said before it is used."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from memx.app import serving
from memx.app.memory import Memory
from memx.desktop.confirm import Confirm
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lanes
from memx.desktop.sheet import Sheet, box, button, quiet
from memx.desktop.texts import tr
from memx.domain.errors import BadInput, MemXError

if TYPE_CHECKING:
    from memx.models.choice import ModelChoice


class ServerSheet(Sheet):
    """`chosen(sentence)` when the server answers from now on, with what was found out of it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, memory: Memory, lanes: Lanes, now: "ModelChoice | None") -> None:
        """`now`: what answers; where that is a server its address and model stand here."""
        super().__init__(
            parent,
            tr("Use a server"),
            tr("A program that speaks OpenAI's interface can answer: llama-server, vLLM, Ollama, or one elsewhere."),
        )
        self._memory, self._lanes = memory, lanes
        self._busy = False
        self.address = _line(tr("Address"), "http://127.0.0.1:8080")
        self.model = _line(tr("Model"), tr("Not needed where the server has one"))
        self.key = _line(tr("Key"), tr("Not needed on most computers of your own"))
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.open_way = box(tr("Allow an unencrypted way (http://) beyond your own network"))
        self.leaves, self.outcome = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), quiet("", 0.95)
        self.confirm = Confirm()
        self._lay_out()
        if now is not None and now.kind == "server":
            self._fill(now)
        for line in (self.address, self.model):
            line.textChanged.connect(lambda _: self._tell())
        self.open_way.toggled.connect(lambda _: self._tell())
        self._tell()
        self.fit(620, 560)
        self.address.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for line in (self.address, self.model, self.key):
            label = QLabel(line.accessibleName())
            label.setMinimumHeight(line.minimumHeight())
            form.addRow(label, line)
        self.inside.addLayout(form)
        self.inside.addWidget(quiet(tr("The key is kept in this computer's keyring, and nowhere else."), 0.9))
        self.leaves.setAccessibleName(tr("What leaves this computer with it"))
        self.outcome.setAccessibleName(tr("What became of it"))
        self.leaves.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (self.open_way, self.leaves, self.confirm, self.outcome):
            self.inside.addWidget(part, 1 if part is self.leaves else 0)
        self.test = button(tr("Test the connection"), tr("Test the connection; nothing of a note is sent"), self._test)
        self.use = button(tr("Use this server"), tr("Answer with this server from now on"), self._ask, primary=True)
        self.buttons.insertWidget(0, self.test)
        self.buttons.insertWidget(2, self.use)

    def _fill(self, now: "ModelChoice") -> None:
        self.address.setText(now.place)
        self.model.setText(now.name)
        self.open_way.setChecked(now.insecure)
        if now.keyed:
            self.key.setPlaceholderText(tr("The one in the keyring"))

    def wanted(self) -> serving.Wanted:
        return serving.Wanted(self.address.text().strip(), self.model.text().strip(), self.open_way.isChecked())

    def _tell(self) -> None:
        """What leaves this computer with what is written here now, or why it is no server's address."""
        self.confirm.hide()
        self.outcome.clear()
        written, good = self.address.text().strip(), False
        try:
            says = said(serving.warning(self.wanted())) if written else tr("Nothing leaves this computer now.")
            good = bool(written)
        except BadInput as error:
            says = said(error)
        self.leaves.setText(says)
        for push in (self.test, self.use):
            push.setEnabled(good and not self._busy)

    def _key(self) -> str | None:
        return self.key.text().strip() or None

    def _test(self) -> None:
        wanted, key = self.wanted(), self._key()
        self._wait(tr("Asking {address}. That can take a while.", address=wanted.url))
        self._lanes.asks.submit(
            lambda: serving.tried(wanted, key)[1], self.alive(self._works), self.alive(self._trouble)
        )

    def _ask(self) -> None:
        """Once more where words would leave this computer; nothing was sent until now."""
        wanted = self.wanted()
        if serving.leaves(wanted):
            asks = tr("May your questions and passages of your notes be sent there?")
            self.confirm.ask(asks, tr("Send them there"), tr("Leave it"), self._use)
        else:
            self._use()

    def _use(self) -> None:
        wanted, key = self.wanted(), self._key()
        self._wait(tr("Asking {address}. That can take a while.", address=wanted.url))
        self._lanes.asks.submit(
            lambda: serving.choose(self._memory, wanted, key), self.alive(self._chosen), self.alive(self._trouble)
        )

    def _wait(self, sentence: str) -> None:
        self._busy = True
        for push in (self.test, self.use):
            push.setEnabled(False)
        self.outcome.setText(sentence)

    def _works(self, found: str) -> None:
        self._say(tr("It works, and is not used yet. {found}", found=said(found)))

    def _chosen(self, found: str) -> None:
        self.chosen.emit(said(found))
        self.accept()

    def _trouble(self, error: MemXError) -> None:
        self._say(tr("{why} Nothing was changed.", why=said(error).removesuffix(" Nothing was changed.")))

    def _say(self, sentence: str) -> None:
        self._busy = False
        self._tell()
        self.outcome.setText(sentence)


def _line(name: str, placeholder: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    made.setMinimumHeight(34)
    return made
