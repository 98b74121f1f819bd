"""A list inside a sheet: a line, a quiet one below it, and something quiet at its end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from memx.desktop import theme
from memx.desktop.direction import isolated

_LINE = Qt.ItemDataRole.UserRole
_PAD = 14  # pixels at each side of the words


@dataclass(frozen=True, slots=True)
class Line:
    """`key` names it to the sheet."""

    key: str
    text: str
    below: str = ""
    right: str = ""

    def spoken(self) -> str:
        return ". ".join(part for part in (self.text, self.below, self.right) if part)


class SheetList(QListWidget):
    """`picked(key)` by Enter, click or double click; `went(key)` when another line is the current one."""

    picked = Signal(str)
    went = Signal(str)

    def __init__(self, name: str, nothing: str = "", *, one_click: bool = False) -> None:
        """`nothing` is shown where there is no line; with `one_click` a single one picks."""
        super().__init__()
        self._nothing = nothing
        self.setObjectName("sheetList")
        self.setAccessibleName(name)
        self.setItemDelegate(_Painter(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(lambda *_: self.went.emit(self.current()))
        (self.itemClicked if one_click else self.itemDoubleClicked).connect(lambda _: self.pick())

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These and no others; the first is current."""
        self.clear()
        for line in lines:
            _fill(QListWidgetItem(self), line)
        self.setCurrentRow(0)

    def words_width(self) -> int:
        """Pixels, so that the first words of no line are cut off."""
        plain, small = QFontMetrics(theme.font(1.0, QFont.Weight.DemiBold)), QFontMetrics(theme.font(0.9))
        lines: list[Line] = [self.item(place).data(_LINE) for place in range(self.count())]
        widths = (plain.horizontalAdvance(line.text) + small.horizontalAdvance(line.right) + 14 for line in lines)
        return max(widths, default=0) + 2 * _PAD

    def put(self, line: Line) -> None:
        """Something else stands on a line from now on."""
        if line.key in (keys := self.keys()):
            _fill(self.item(keys.index(line.key)), line)

    def keys(self) -> list[str]:
        return [self.item(place).data(_LINE).key for place in range(self.count())]

    def current(self) -> str:
        item = self.currentItem()
        return str(item.data(_LINE).key) if item is not None else ""

    def drop(self, key: str) -> None:
        """Take a line away."""
        if key in (keys := self.keys()):
            self.takeItem(keys.index(key))
            self.viewport().update()

    def say_nothing(self, sentence: str) -> None:
        """What is shown where there is no line."""
        self._nothing = sentence
        self.viewport().update()

    def nothing(self) -> str:
        return self._nothing if not self.count() else ""

    def move_by(self, steps: int) -> None:
        """Another current line, round and round."""
        if count := self.count():
            self.setCurrentRow((self.currentRow() + steps) % count)

    def pick(self) -> None:
        if key := self.current():
            self.picked.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count() and self._nothing:
            painter = QPainter(self.viewport())
            painter.setFont(theme.font())
            painter.setPen(QColor(theme.colours().quiet))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(24, 12, -24, -12), int(flags), self._nothing)


def _fill(item: QListWidgetItem, line: Line) -> None:
    item.setText(line.text)
    item.setData(_LINE, line)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken())


class _Painter(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        line: Line = index.data(_LINE)
        high = QFontMetrics(theme.font()).height()
        return QSize(120, high + (QFontMetrics(theme.font(0.9)).height() + 2 if line.below else 0) + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(_LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        inner = option.rect.adjusted(_PAD, 8, -_PAD, -8)
        small, plain = theme.font(0.9), theme.font(1.0, QFont.Weight.DemiBold if line.below else QFont.Weight.Normal)
        height = QFontMetrics(plain).height()
        first = QRect(inner.x(), inner.y(), inner.width(), height if line.below else inner.height())
        width = QFontMetrics(small).horizontalAdvance(line.right)
        _write(painter, first, line.right, small, theme.colours().quiet, at_end=not mirrored)
        room = first.adjusted(width + 14 if mirrored else 0, 0, 0 if mirrored else -width - (14 if width else 0), 0)
        _write(painter, room, line.text, plain, theme.colours().text, at_end=mirrored)
        if line.below:
            second = QRect(inner.x(), inner.y() + height + 2, inner.width(), inner.height() - height - 2)
            _write(painter, second, line.below, small, theme.colours().quiet, at_end=mirrored)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    worn = theme.colours()
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if not chosen and not option.state & QStyle.StateFlag.State_MouseOver:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(worn.chosen if chosen else worn.hover))
    painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 8, 8)
    if chosen and option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(worn.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(option.rect.adjusted(2, 1, -3, -2), 8, 8)


def _write(painter: QPainter, area: QRect, text: str, font: QFont, colour: str, *, at_end: bool) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), isolated(shown))
