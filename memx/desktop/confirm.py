"""A question inside a sheet, before something that cannot be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from memx.desktop import theme
from memx.desktop.sheet import button
from memx.desktop.texts import tr


class Confirm(QFrame):
    """Hidden until it asks; the answer that changes nothing has the focus."""

    def __init__(self) -> None:
        super().__init__()
        theme.named(self, "banner")
        self._does: Callable[[], object] = lambda: None
        self._says = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.yes = button("", tr("Yes"), self._yes)
        self.no = button("", tr("No"), self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(self._says, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.hide()

    def ask(self, sentence: str, yes: str, no: str, does: Callable[[], object]) -> None:
        """`does` where the person says yes."""
        self._says.setText(sentence)
        self._does = does
        for one, text in ((self.yes, yes), (self.no, no)):
            one.setText(text)
            one.setAccessibleName(f"{sentence} {text}")
        self.show()
        self.no.setFocus()

    def sentence(self) -> str:
        return self._says.text() if not self.isHidden() else ""

    def _yes(self) -> None:
        self.hide()
        self._does()
