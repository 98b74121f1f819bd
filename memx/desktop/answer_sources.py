"""The numbered sources of an answer: each a link to the very sentence of its note."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from memx.desktop import answer_words, dates, theme
from memx.desktop.direction import is_rtl, isolated
from memx.desktop.rows import Row, Span, readable, title_of
from memx.desktop.texts import tr
from memx.domain.answers import Answer
from memx.domain.errors import NotFound
from memx.domain.notes import Note

CLOSEST, MOST = 3, 6  # sources, where it abstained and where it did not
_BADGE, _PAD, _QUOTED = 22, 8, 2  # pixels, pixels, lines of the quote


@dataclass(frozen=True, slots=True)
class Source:
    """`number` as in the answer, 0 for a note that is only close, and for one that says otherwise (`against`)."""

    number: int
    note_id: str
    title: str
    quote: str
    when: datetime
    span: Span
    against: bool = False


def of_rows(rows: list[Row]) -> list[Source]:
    """What was retrieved, before the answer."""
    return [Source(0, row.note_id, row.heading, row.text, row.when, row.span or (0, 0)) for row in rows]


def of_answer(answer: Answer, note: Callable[[str], Note]) -> list[Source]:
    """The answer's citations, one a marker, then what other notes say to the contrary; where it abstained the three
    closest passages. Looks notes up."""
    if answer.abstained:
        quoted = [
            (0, hit.passage.note_id, hit.passage.text, (hit.passage.start, hit.passage.end)) for hit in answer.passages
        ]
        return _found(quoted, note)[:CLOSEST]
    quoted = [
        (number, cited.note_id, cited.quote, (cited.start, cited.end))
        for number, cited in answer_words.numbered(answer)
    ]
    against = [
        (0, other.note_id, cited.quote if cited else other.text, (cited.start, cited.end) if cited else (0, 0))
        for other in answer.conflicts
        for cited in [other.cited]
    ]
    return [*_found(quoted, note)[:MOST], *(replace(one, against=True) for one in _found(against, note))]


def _found(quoted: Sequence[tuple[int, str, str, Span]], note: Callable[[str], Note]) -> list[Source]:
    """What was quoted by (number, note id, quote, place), without what is gone and each place once."""
    found: dict[tuple[str, int], Source] = {}
    for number, note_id, quote, span in quoted:
        try:
            kept = note(note_id)
        except NotFound:
            continue
        flat, title = readable(quote)[0].strip(), readable(title_of(kept))[0]
        title = "" if flat.startswith(title[:40]) or title.startswith(flat) else title
        found.setdefault((note_id, span[0]), Source(number, note_id, title, flat, kept.created, span))
    return list(found.values())


class SourceLink(QAbstractButton):
    """Number, quote, title and date; `opened(note_id, span)`."""

    opened = Signal(str, object)

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        title = source.title or source.quote
        if source.against:
            self.setAccessibleName(tr("Says otherwise: {title}", title=title))
        elif source.number:
            self.setAccessibleName(tr("Source {number}: {title}", number=source.number, title=title))
        else:
            self.setAccessibleName(tr("Note: {title}", title=title))
        self.setAccessibleDescription(
            tr("{quote}. {day}. Opens the note there.", quote=source.quote, day=dates.day(source.when))
        )
        self.setToolTip(tr("Open the note at these words"))
        self.clicked.connect(lambda: self.opened.emit(source.note_id, source.span))

    def dress(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Never of the width that it has: layouts ask for others, and would go round in circles."""
        quote, small = QFontMetrics(_quote_font()), QFontMetrics(_small_font())
        return 2 * _PAD + self._lines(quote, width) * quote.lineSpacing() + 4 + small.height()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        worn = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QColor(worn.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        left = self._paint_badge(painter)
        quote, small = QFontMetrics(_quote_font()), QFontMetrics(_small_font())
        area = QRect(left, _PAD, self.width() - left - _PAD, self._lines(quote, self.width()) * quote.lineSpacing() + 2)
        rtl = is_rtl(self.source.quote)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        painter.setFont(_quote_font())
        painter.setPen(QColor(worn.text))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), _fitted(quote, self.source.quote, area))
        painter.setFont(_small_font())
        painter.setPen(QColor(worn.quiet))
        below = QRect(left, area.bottom() + 2, area.width(), small.height())
        text = dates.day(self.source.when)
        if self.source.title:
            room = below.width() - small.horizontalAdvance(f" · {text}")
            title = small.elidedText(self.source.title, Qt.TextElideMode.ElideRight, room)
            text = f"{isolated(title)} · {text}"
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(below, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_badge(self, painter: QPainter) -> int:
        """The number in its disc; returns where the words begin."""
        worn = theme.colours()
        badge = QRectF(_PAD, _PAD, _BADGE, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.accent_soft))
        painter.drawRoundedRect(badge, 7, 7)
        painter.setPen(QColor(worn.accent))
        painter.setFont(theme.font(0.85, QFont.Weight.DemiBold))
        sign = str(self.source.number or ("≠" if self.source.against else "≈"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, sign)
        return _PAD + _BADGE + 10

    def _lines(self, metrics: QFontMetrics, width: int) -> int:
        """Of the quote, as many as are shown."""
        room = max(80, width - _BADGE - 2 * _PAD - 10)
        flags = int(Qt.TextFlag.TextWordWrap)
        height = metrics.boundingRect(QRect(0, 0, room, 10_000), flags, self.source.quote[:400]).height()
        return min(_QUOTED, max(1, round(height / metrics.lineSpacing())))


def _fitted(metrics: QFontMetrics, text: str, area: QRect) -> str:
    """The text, cut at a word and with an ellipsis where it is higher than the area."""
    flags = int(Qt.TextFlag.TextWordWrap)
    text = text[:400]
    if metrics.boundingRect(QRect(0, 0, area.width(), 10_000), flags, text).height() <= area.height() + 2:
        return text
    words = text.split(" ")
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        tried = " ".join(words[:middle]) + " …"
        fits = metrics.boundingRect(QRect(0, 0, area.width(), 10_000), flags, tried).height() <= area.height() + 2
        low, high = (middle, high) if fits else (low, middle - 1)
    return " ".join(words[:low]) + " …"


def _quote_font() -> QFont:
    return theme.font(0.95)


def _small_font() -> QFont:
    return theme.font(0.85)
