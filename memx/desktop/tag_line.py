"""The line under a note's heading that offers tags: each with its reason, to be added or put aside."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from memx.desktop import theme
from memx.desktop.flow import FlowRow
from memx.desktop.texts import number, tr
from memx.domain.search import SuggestedTag

MOST = 2
GAP = 8  # pixels
LONGEST = 180  # pixels of a tag's name, at the usual size of letters


def reason(tag: SuggestedTag) -> str:
    """Why it is suggested, in words."""
    carriers, near = number(tag.carriers), number(tag.near)
    if tag.carriers < tag.near:
        words = tr("{carriers} of the {near} nearest notes have it", carriers=carriers, near=near)
    elif tag.near > 2:
        words = tr("all {near} nearest notes have it", near=near)
    else:
        words = tr("both nearest notes have it")
    return tr("its word is here, and {reason}", reason=words) if tag.stands else words


class TagLine(FlowRow):
    """`chosen(name)` and `dismissed(name)`. It takes no room until the first tag is shown; from then on it keeps that,
    so that the text stays where it is while tags come and go."""

    chosen = Signal(str)
    dismissed = Signal(str)

    def __init__(self) -> None:
        self._chips = tuple(_Chip() for _ in range(MOST))
        super().__init__(self._chips, GAP)
        for chip in self._chips:
            chip.chosen.connect(self.chosen)
            chip.dismissed.connect(self.dismissed)
        self.show_tags([])
        self.hide()

    def show_tags(self, tags: Sequence[SuggestedTag]) -> None:
        """Those alone; none empties the line."""
        for place, chip in enumerate(self._chips):
            chip.show_tag(tags[place] if place < len(tags) else None)
        self._fit()
        if tags:
            self.show()
            self.setMinimumHeight(self._chips[0].sizeHint().height())

    def names(self) -> list[str]:
        """The tags shown."""
        return [chip.tag.name for chip in self._chips if chip.tag is not None and not chip.isHidden()]

    def buttons(self) -> tuple[QWidget, ...]:
        """In the order of the Tab key."""
        return tuple(button for chip in self._chips for button in (chip.add, chip.close_button))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())  # where there is no room, the reason is in the tip alone

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """It stays one line: a second tag is shown where there is room for it."""
        room = self.width()
        for chip in self._chips:
            chip.fit(self.width())
            chip.setVisible(chip.tag is not None and (room == self.width() or chip.sizeHint().width() <= room))
            room -= chip.sizeHint().width() + GAP


class _Chip(QWidget):
    """One tag with its reason, and a way to be rid of it."""

    chosen = Signal(str)
    dismissed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tag: SuggestedTag | None = None
        self.add, self.close_button = QPushButton(), QPushButton("×")
        self.add.setProperty("kind", "chip")
        self.close_button.setProperty("kind", "quiet")
        self.add.setAccessibleName(tr("Add the tag that is suggested"))
        self.close_button.setAccessibleName(tr("Do not suggest this tag for this note"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.add, self.close_button):
            button.setFont(theme.font(0.92))
            button.setAutoDefault(True)  # Enter presses it too
            row.addWidget(button)
        self.add.clicked.connect(lambda: self.chosen.emit(self._name()))
        self.close_button.clicked.connect(lambda: self.dismissed.emit(self._name()))

    def show_tag(self, tag: SuggestedTag | None) -> None:
        self.tag = tag
        if tag is None:
            return
        why = reason(tag)
        self.add.setAccessibleName(tr("Add the tag #{tag}: {reason}", tag=tag.name, reason=why))
        self.add.setToolTip(tr("Add #{tag} to the note: {reason} (Ctrl+G)", tag=tag.name, reason=why))
        self.close_button.setAccessibleName(tr("Do not suggest #{tag} for this note", tag=tag.name))
        self.close_button.setToolTip(self.close_button.accessibleName())

    def fit(self, room: int) -> None:
        """With its reason where there is room for that."""
        if self.tag is None:
            return
        longest = round(LONGEST * theme.scale())
        self.add.setText(tr("{tag} — {reason}", tag=self._elided(longest), reason=reason(self.tag)))
        if self.sizeHint().width() > room:
            self.add.setText("#")
            beside = self.sizeHint().width()
            self.add.setText(self._elided(max(0, min(longest, room - beside))))

    def _elided(self, room: int) -> str:
        name = f"#{self._name()}"
        return QFontMetrics(self.add.font()).elidedText(name, Qt.TextElideMode.ElideRight, room)

    def _name(self) -> str:
        return self.tag.name if self.tag is not None else ""
