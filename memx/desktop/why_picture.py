"""The trace of an answer as pictures: votes as bars, how sure it was after each step, and what it read and wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from memx.desktop import theme
from memx.desktop.texts import percent


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` of the whole length, 0 to 1; `figure` stands at its end."""

    text: str
    share: float
    figure: str
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """How sure after a step, 0 to 1; `text` names the step."""

    text: str
    sure: float


class _Picture(QWidget):
    def __init__(self, name: str, says: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(says)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


class Bars(_Picture):
    """A line for each: its words, below them the bar, and the figure at the right."""

    def __init__(self, name: str, bars: Sequence[Bar]) -> None:
        super().__init__(name, "")
        self.show_bars(bars)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.text}: {bar.figure}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, len(self._bars) * self._step())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        worn, painter = theme.colours(), self._painter()
        high = QFontMetrics(theme.font()).height()
        for place, bar in enumerate(self._bars):
            line = QRect(0, place * self._step(), self.width(), high)
            font = theme.font(1.0, QFont.Weight.DemiBold if bar.leads else QFont.Weight.Normal)
            _write(painter, line, bar.text, bar.figure, font)
            track = QRectF(0, line.bottom() + 4, self.width(), 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.hover))
            painter.drawRoundedRect(track, 4, 4)
            painter.setBrush(QColor(worn.accent if bar.leads else worn.quiet))
            track.setWidth(max(8.0, track.width() * min(1.0, bar.share)) if bar.share > 0 else 0.0)
            painter.drawRoundedRect(track, 4, 4)

    def _step(self) -> int:
        return QFontMetrics(theme.font()).height() + 26


class Rise(_Picture):
    """How sure after each step, from 0 to 100 %."""

    HIGH, LEFT = 110, 46  # pixels

    def __init__(self, name: str, points: Sequence[Point]) -> None:
        super().__init__(name, "; ".join(f"{point.text}: {percent(point.sure)}" for point in points))
        self._points = tuple(points)

    def sizeHint(self) -> QSize:
        return QSize(300, self.HIGH + 2 * QFontMetrics(theme.font(0.85)).height() + 22)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        worn, painter = theme.colours(), self._painter()
        small = theme.font(0.85)
        high = QFontMetrics(small).height()
        top = float(high + 6)
        painter.setFont(small)
        for share in (0.0, 0.5, 1.0):
            y = top + (1 - share) * self.HIGH
            painter.setPen(QPen(QColor(worn.line), 1))
            painter.drawLine(QPointF(self.LEFT, y), QPointF(self.width(), y))
            painter.setPen(QColor(worn.quiet))
            where = QRectF(0, y - high / 2, self.LEFT - 8, high)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(share))
        places = [QPointF(self._x(n), top + (1 - point.sure) * self.HIGH) for n, point in enumerate(self._points)]
        painter.setPen(QPen(QColor(worn.accent), 2.5))
        painter.drawPolyline(places)
        for point, place in zip(self._points, places, strict=True):
            self._paint_point(painter, point, place, top + self.HIGH + 8, high)

    def _paint_point(self, painter: QPainter, point: Point, place: QPointF, below: float, high: int) -> None:
        worn = theme.colours()
        painter.setPen(QPen(QColor(worn.accent), 2.5))
        painter.setBrush(QColor(worn.paper))
        painter.drawEllipse(place, 5, 5)
        wide = (self.width() - self.LEFT) / len(self._points)
        painter.setPen(QColor(worn.text))
        figure = QRectF(place.x() - wide / 2, place.y() - high - 6, wide, high)
        painter.drawText(figure, Qt.AlignmentFlag.AlignCenter, percent(point.sure))
        painter.setPen(QColor(worn.quiet))
        shown = QFontMetrics(painter.font()).elidedText(point.text, Qt.TextElideMode.ElideRight, int(wide) - 6)
        painter.drawText(QRectF(place.x() - wide / 2, below, wide, high), Qt.AlignmentFlag.AlignCenter, shown)

    def _x(self, number: int) -> float:
        return self.LEFT + (self.width() - self.LEFT) * (number + 0.5) / len(self._points)


def _write(painter: QPainter, line: QRect, text: str, figure: str, font: QFont) -> None:
    worn = theme.colours()
    small = theme.font(0.92)
    wide = QFontMetrics(small).horizontalAdvance(figure)
    painter.setFont(small)
    painter.setPen(QColor(worn.quiet))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure)
    painter.setFont(font)
    painter.setPen(QColor(worn.text))
    room = line.adjusted(0, 0, -wide - 12, 0)
    shown = QFontMetrics(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
