"""Paints a line of the list: first words strong, the rest quiet, found words marked, the date at the right.

Under the date stands why a note was found, where no marked word says so.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from memx.desktop import dates, icons, row_words, theme
from memx.desktop.direction import is_rtl
from memx.desktop.note_list import ROW_ROLE
from memx.desktop.rows import Row, Span

MARGIN_X, MARGIN_Y, GAP = 24, 11, 3  # pixels


class NoteDelegate(QStyledItemDelegate):
    """Every row has the same height, so that 100,000 of them cost nothing to lay out."""

    def __init__(self, lines: int, parent: QWidget) -> None:
        """`lines` under the first one."""
        super().__init__(parent)
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        strong, small = QFontMetrics(_strong()), QFontMetrics(_small())
        return QSize(200, 2 * MARGIN_Y + strong.height() + GAP + self._lines * small.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        state = option.state
        _paint_ground(painter, area, state)
        row = index.data(ROW_ROLE)
        inner = area.adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        if row is None:
            _paint_waiting(painter, inner)
        else:
            date = dates.friendly(row.when, datetime.now().astimezone())
            ratio = painter.device().devicePixelRatioF()
            size = (inner.width(), inner.height())
            painter.drawPixmap(inner.topLeft(), _drawn(row, date, size, self._lines, ratio, theme.colours()))
        painter.restore()


def _strong() -> QFont:
    return theme.font(1.0, QFont.Weight.DemiBold)


def _small() -> QFont:
    return theme.font(0.92)


def _smallest() -> QFont:
    return theme.font(0.85)


def _paint_ground(painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
    worn = theme.colours()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.chosen if chosen else worn.hover))
        painter.drawRoundedRect(QRectF(area).adjusted(10, 1, -10, -1), 9, 9)
    if chosen and state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(worn.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area).adjusted(10.5, 1.5, -10.5, -1.5), 9, 9)


def _paint_waiting(painter: QPainter, inner: QRect) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours().hover))
    for line, share in ((0, 0.55), (26, 0.9)):
        painter.drawRoundedRect(QRectF(inner.x(), inner.y() + line + 4, inner.width() * share, 9), 4, 4)


@lru_cache(maxsize=80)
def _drawn(row: Row, date: str, size: tuple[int, int], lines: int, ratio: float, worn: theme.Colours) -> QPixmap:
    """The row's words on nothing. Kept for a while: laying text out is what painting costs."""
    pixmap = QPixmap(round(size[0] * ratio), round(size[1] * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _paint_row(painter, QRect(0, 0, *size), row, date, lines, worn)
    painter.end()
    return pixmap


def _paint_row(painter: QPainter, inner: QRect, row: Row, date: str, lines: int, worn: theme.Colours) -> None:
    small, strong = QFontMetrics(_small()), QFontMetrics(_strong())
    first = QRect(inner.x(), inner.y(), inner.width(), strong.height())
    room = _paint_end(painter, first, row, date, worn)
    below = QRect(inner.x(), first.bottom() + 1 + GAP, inner.width(), lines * small.height())
    text, marks = row.text, row.marks
    if row.heading:
        painter.setFont(_strong())
        painter.setPen(QColor(worn.text))
        painter.drawText(room, _side(row.heading), _elided(strong, row.heading, room.width()))
    else:
        taken = _paint_lines(painter, room, text, marks, _strong(), 1, True)
        text, marks = text[taken:], _moved(marks, taken)
        stripped = text.lstrip()
        text, marks = stripped, _moved(marks, len(text) - len(stripped))
    beside = _paint_why(painter, QRect(below.x(), below.y(), below.width(), small.height()), row, worn)
    if text:
        _paint_lines(painter, below, text, marks, _small(), lines, False, beside)


def _paint_end(painter: QPainter, first: QRect, row: Row, date: str, worn: theme.Colours) -> QRect:
    """The date, and the signs, where the words of the row end: at the right, or the left. The room that they leave."""
    rtl = is_rtl(row.heading or row.text)
    wide = QFontMetrics(_small()).horizontalAdvance(date)
    painter.setFont(_small())
    painter.setPen(QColor(worn.quiet))
    side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
    painter.drawText(first, side | Qt.AlignmentFlag.AlignVCenter, date)
    taken = wide + 14
    for sign, colour in (("pin", worn.accent if row.pinned else ""), ("hidden", worn.quiet if row.hidden else "")):
        if colour:
            drawn = icons.pixmap(sign, colour, 14, painter.device().devicePixelRatioF())
            left = first.x() + taken - 10 if rtl else first.right() - taken - 4
            painter.drawPixmap(left, first.y() + (first.height() - 14) // 2, drawn)
            taken += 18
    return first.adjusted(taken, 0, 0, 0) if rtl else first.adjusted(0, 0, -taken, 0)


def _paint_why(painter: QPainter, line: QRect, row: Row, worn: theme.Colours) -> QRect:
    """Why it was found, under the date. The room that it leaves of its line."""
    if not (why := row_words.why(row)):
        return line
    metrics = QFontMetrics(_smallest())
    shown = _elided(metrics, why, line.width() // 2)
    rtl = is_rtl(row.heading or row.text)
    painter.setFont(_smallest())
    painter.setPen(QColor(worn.quiet))
    side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
    painter.drawText(line, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)
    taken = metrics.horizontalAdvance(shown) + 14
    return line.adjusted(taken, 0, 0, 0) if rtl else line.adjusted(0, 0, -taken, 0)


def _elided(metrics: QFontMetrics, text: str, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _moved(marks: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple((max(0, start - by), end - by) for start, end in marks if end > by)


def _paint_lines(
    painter: QPainter,
    area: QRect,
    text: str,
    marks: tuple[Span, ...],
    font: QFont,
    lines: int,
    strong: bool,
    first: QRect | None = None,
) -> int:
    """Paint at most `lines` lines, the last one elided where another follows below nothing; returns what was painted.

    A strong line stops where its width ends, at a word: the rest flows into the quiet lines under it. `first` is the
    room of the first line, where something else has a part of it.
    """
    rooms = [first or area, *[area] * (lines - 1)]
    paragraph = text.split("\n", 1)[0] if strong else text.replace("\n", " ")
    layout, shown = _laid_out(paragraph, rooms, font)
    if len(shown) < len(paragraph) and not strong:
        paragraph = _cut(layout, paragraph, rooms, font)
        layout, shown = _laid_out(paragraph, rooms, font)
    worn = theme.colours()
    painter.setPen(QColor(worn.text if strong else worn.quiet))
    ranges = [_mark(paragraph, start, min(end, len(paragraph))) for start, end in marks if start < len(paragraph)]
    layout.draw(painter, QPointF(area.topLeft()), ranges)
    return len(shown)


def _laid_out(text: str, rooms: Sequence[QRect], font: QFont) -> tuple[QTextLayout, str]:
    """In a line for each of the rooms; and what of the text they hold."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_way_of(text))
    layout.beginLayout()
    height, end = 0.0, 0
    for room in rooms:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        line.setPosition(QPointF(room.x() - rooms[-1].x(), height))
        height += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, text.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore")


def _way_of(text: str) -> QTextOption:
    """From the left, or from the right."""
    option = QTextOption(_side(text))
    if is_rtl(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _side(text: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_rtl(text) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def _cut(layout: QTextLayout, text: str, rooms: Sequence[QRect], font: QFont) -> str:
    """The text with its last line elided."""
    last, width = layout.lineAt(len(rooms) - 1), rooms[-1].width()
    units = text.encode("utf-16-le")
    before = units[: 2 * last.textStart()].decode("utf-16-le", "ignore")
    return before + QFontMetrics(font).elidedText(text[len(before) :], Qt.TextElideMode.ElideRight, width - 2)


def _mark(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    worn = theme.colours()
    marked = QTextLayout.FormatRange()
    marked.start = units(text[:start])
    marked.length = units(text[start:end])
    marked.format = QTextCharFormat()
    marked.format.setBackground(QBrush(QColor(worn.mark)))
    marked.format.setForeground(QBrush(QColor(worn.on_mark)))
    return marked


def units(text: str) -> int:
    """UTF-16 units, which Qt counts in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
