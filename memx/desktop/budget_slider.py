"""The thinking-budget slider: five named stops, and what each means on this computer."""

import html

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from memx.desktop import floor_words, theme
from memx.desktop.texts import number, tr
from memx.domain.budget import BUDGETS

LEVELS = tuple(BUDGETS)
DEFAULT = "balanced"
_KNOB, _TRACK_Y = 8.0, 13.0  # pixels


def meaning(level: str, typical: float | None) -> str:
    """On two lines what it may do, and its time: `up to 9 samples`, `typically 4 s, at most 12 s`.

    `typical` seconds are None before the first answer.
    """
    most = _seconds(BUDGETS[level].seconds)
    if typical is None:
        time = tr("at most {time}", time=most)
    else:
        time = tr("typically {time}, at most {most}", time=_seconds(typical), most=most)
    return f"{_does(level)}\n{time}"


def _does(level: str) -> str:
    """“May”: what the calibration of a model finds to gain nothing with it is left out."""
    samples = BUDGETS[level].samples
    if samples == 0:
        return tr("finds the sentence, no model")
    if samples == 1:
        return tr("one pass")
    if level == "thorough":
        return tr("up to %n samples, may check them against your notes", "", samples)
    if level == "deep":
        return tr("up to %n samples, may search again, think longer, try steps", "", samples)
    return tr("up to %n samples", "", samples)


def _seconds(seconds: float) -> str:
    if seconds < 0.1:
        return tr("under 0.1 s")
    exact = seconds < 3 and seconds != int(seconds)
    return tr("{seconds} s", seconds=number(seconds, 1 if exact else 0))


class _Stops(QSlider):
    """A slider of five places with its names under it. A click goes to the nearest."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, len(LEVELS) - 1)
        self.setPageStep(1)
        self.setFont(theme.font(0.88))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)  # as the chosen one is written
        metrics = QFontMetrics(strong)
        widest = max(metrics.horizontalAdvance(floor_words.level(level)) for level in LEVELS)
        return QSize(len(LEVELS) * (widest + 14), 24 + metrics.height() + 2)

    minimumSizeHint = sizeHint

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setValue(self._nearest(event.position().x()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.setValue(self._nearest(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
        if event.key() in steps:
            self.setValue(self.value() + steps[Qt.Key(event.key())])
        elif Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_5:
            self.setValue(event.key() - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        worn = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = [self._x(place) for place in range(len(LEVELS))]
        now = places[self.value()]
        for end, colour in ((places[-1], worn.line), (now, worn.accent)):
            painter.setPen(QPen(QColor(colour), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(int(places[0]), int(_TRACK_Y), int(end), int(_TRACK_Y))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, x in enumerate(places):
            painter.setBrush(QColor(worn.accent if place <= self.value() else worn.line))
            painter.drawEllipse(QRectF(x - 4, _TRACK_Y - 4, 8, 8))
        self._paint_knob(painter, now)
        self._paint_names(painter, places)

    def _paint_knob(self, painter: QPainter, x: float) -> None:
        worn = theme.colours()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(worn.accent), 1.5))
            painter.drawEllipse(QRectF(x - _KNOB - 3, _TRACK_Y - _KNOB - 3, 2 * _KNOB + 6, 2 * _KNOB + 6))
        painter.setPen(QPen(QColor(worn.accent), 2.5))
        painter.setBrush(QColor(worn.paper))
        painter.drawEllipse(QRectF(x - _KNOB, _TRACK_Y - _KNOB, 2 * _KNOB, 2 * _KNOB))

    def _paint_names(self, painter: QPainter, places: list[float]) -> None:
        worn = theme.colours()
        width = self.width() / len(LEVELS)
        for place, level in enumerate(LEVELS):
            font = QFont(self.font())
            chosen = place == self.value()
            font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(QColor(worn.text if chosen else worn.quiet))
            area = QRectF(places[place] - width / 2, 26, width, self.height() - 26)
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, floor_words.level(level))

    def _x(self, place: int) -> float:
        width = self.width() / len(LEVELS)
        x = width * (place + 0.5)
        return self.width() - x if self.isRightToLeft() else x

    def _nearest(self, x: float) -> int:
        return min(range(len(LEVELS)), key=lambda place: abs(self._x(place) - x))


class BudgetSlider(QWidget):
    """`chosen(level)` after each move by the person.

    Under the stops stands what the chosen one means, and what came of the last question there. Both have as much room
    as they need at any stop, so that nothing in the window moves when the slider does.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typical: dict[str, float | None] = {}
        self._outcomes: dict[str, str] = {}
        self.stops = _Stops()
        self._says, self._last = _words(), _words()
        self._last.setWordWrap(False)
        self._last.setFixedHeight(QFontMetrics(self._last.font()).height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.stops)
        column.addWidget(self._says)
        column.addWidget(self._last)
        self.stops.setValue(LEVELS.index(DEFAULT))
        self.stops.valueChanged.connect(self._moved)
        self._tell()

    def level(self) -> str:
        return LEVELS[self.stops.value()]

    def says(self) -> str:
        """What the stop means, as shown under it."""
        return self._says.text()

    def last(self) -> str:
        """What came of the last question at this stop, as shown."""
        return self._last.text()

    def set_level(self, level: str) -> None:
        """Go to a stop; an unknown name leaves it where it is. Does not emit `chosen`."""
        if level in LEVELS:
            self.stops.blockSignals(True)
            self.stops.setValue(LEVELS.index(level))
            self.stops.blockSignals(False)
            self._tell()

    def set_typical(self, typical: dict[str, float | None]) -> None:
        """Seconds that each level took here lately."""
        self._typical = dict(typical)
        self._tell()

    def set_outcomes(self, outcomes: dict[str, str]) -> None:
        """What came of the last question at each level where it was asked, in words."""
        self._outcomes = dict(outcomes)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        metrics, room = QFontMetrics(self._says.font()), QRect(0, 0, self.width(), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        meanings = (meaning(level, self._typical.get(level)) for level in LEVELS)
        self._says.setFixedHeight(max(metrics.boundingRect(room, flags, said).height() for said in meanings))
        last = self._outcomes.get(self.level(), "")
        self._last.setText(metrics.elidedText(last, Qt.TextElideMode.ElideRight, self.width()))

    def _moved(self) -> None:
        self._tell()
        self.chosen.emit(self.level())

    def _tell(self) -> None:
        level = self.level()
        says = meaning(level, self._typical.get(level))
        self._says.setText(says)
        self._keep_room()
        self.stops.setAccessibleName(tr("Thinking budget: {level}", level=floor_words.level(level).lower()))
        here = self._outcomes.get(level)
        self.stops.setAccessibleDescription(f"{says}\n{here}" if here else says)
        known = [html.escape(self._outcomes[stop]) for stop in LEVELS if stop in self._outcomes]
        tip = tr("How long MemX may think about an answer. Arrow keys or 1 to 5.")
        self.stops.setToolTip("<br>".join([f"<qt>{html.escape(tip)}", *known]) if known else tip)
        self.stops.update()


def _words() -> QLabel:
    """Plain text, since it may hold words of a note; as wide as the stops, whatever it says."""
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    label.setProperty("tone", "quiet")
    label.setFont(theme.font(0.88))
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label
