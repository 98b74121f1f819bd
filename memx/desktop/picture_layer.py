"""Pictures at their place in the note: drawn over the line that names them, which is as high as they are."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from memx.desktop import theme
from memx.desktop.direction import isolated
from memx.desktop.picture_files import Look
from memx.desktop.picture_links import Reference, reference
from memx.desktop.pictures import Pictures
from memx.desktop.texts import tr

GAP, PAD = 6, 14  # pixels above and below a picture; around the words of one that cannot be shown
HIGHEST = 520  # pixels
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class PictureLayer:
    """Over a text; its lines get the room from `font_for`, which the highlighter asks."""

    def __init__(self, text: QTextEdit, pictures: Pictures) -> None:
        self._text, self._pictures = text, pictures
        self._high = QFont(text.font())
        self._high.setStretch(1)
        self._high.setPixelSize(1000)
        self._ratio = QFontMetricsF(self._high).height() / 1000  # of a line to the size of its letters

    def font_for(self, line: str) -> QFont | None:
        """A letter of it makes the line as high as its picture; None where it has none."""
        found = reference(line)
        if found is None:
            return None
        size = self._size(found)
        spread = self._text.document().begin().blockFormat()
        factor = spread.lineHeight() / 100 if spread.lineHeightType() == _PROPORTIONAL else 1.0
        high = QFont(self._high)
        high.setPixelSize(max(1, round((size.height() + 2 * GAP) / factor / self._ratio)))
        return high

    def paint(self, painter: QPainter) -> None:
        """Over the lines that name them; the words of the one that the caret is in stand on its picture."""
        caret = self._text.textCursor()
        for block, found, place in self._seen():
            self._draw(painter, found, place, QRectF(0, place.y(), self._text.viewport().width(), place.height()))
            if self._written_in(block):
                self._write_line(painter, block, self._strip(place))
            elif _chosen(caret, block):
                shade = QColor(theme.colours().accent)
                shade.setAlpha(90)
                painter.fillRect(place, shade)

    def at(self, point: QPoint) -> Reference | None:
        """The picture under the mouse."""
        for block, found, place in self._seen():
            if place.contains(point):
                return None if self._written_in(block) and self._strip(place).contains(point) else found
        return None

    def says(self, found: Reference) -> str:
        """For the tip of the mouse."""
        look = self._pictures.look(found.name)
        return tr("{picture}. Click opens it.", picture=isolated(found.words)) if look.path.is_file() else look.why

    def description(self) -> str:
        """For screen readers: what the pictures of the note show."""
        body = self._text.document().toRawText().replace("\u2029", "\n")
        if "![" not in body:
            return ""
        words = [found.words for line in body.split("\n") if (found := reference(line)) is not None]
        return tr("Pictures: {names}", names="; ".join(words)) if words else ""

    def _size(self, found: Reference) -> QSize:
        """In which it is drawn: never larger than it is, nor than the column."""
        column, look = max(80, self._text.viewport().width() - 8), self._pictures.look(found.name)
        if look.why:
            return QSize(column, round(2 * QFontMetricsF(theme.font()).height()) + 2 * PAD)
        if look.size.width() <= column and look.size.height() <= HIGHEST:
            return look.size
        return look.size.scaled(column, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def _seen(self) -> Iterator[tuple[QTextBlock, Reference, QRectF]]:
        """Each line with a picture that is in sight, and where that is on the viewport."""
        viewport, layout = self._text.viewport(), self._text.document().documentLayout()
        left, top = self._text.horizontalScrollBar().value(), self._text.verticalScrollBar().value()
        block = self._text.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            area = layout.blockBoundingRect(block).translated(-left, -top)
            if area.top() > viewport.height():
                return
            found = reference(block.text()) if "![" in block.text() else None
            if found is not None:
                size = self._size(found)
                yield block, found, QRectF(area.left(), area.top() + GAP, size.width(), size.height())
            block = block.next()

    def _draw(self, painter: QPainter, found: Reference, place: QRectF, line: QRectF) -> None:
        look = self._pictures.look(found.name)
        painter.fillRect(line.adjusted(0, -GAP, 0, GAP), QColor(theme.colours().paper))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(place, 6, 6)
        scale = self._text.devicePixelRatioF()
        size = QSize(round(place.width() * scale), round(place.height() * scale))
        image = None if look.why else self._pictures.image(look, size)
        if image is None:
            painter.fillPath(outline, QColor(theme.colours().hover))
            _write(painter, found, look, place)
            return
        painter.save()
        painter.setClipPath(outline)
        painter.drawImage(place, image)
        painter.restore()

    def _written_in(self, block: QTextBlock) -> bool:
        caret = self._text.textCursor()
        return self._text.hasFocus() and caret.block() == block and not caret.hasSelection()

    def _strip(self, place: QRectF) -> QRectF:
        """At the picture's foot, over the whole column."""
        high = self._text.fontMetrics().height() + 8
        return QRectF(0, place.bottom() - high, self._text.viewport().width(), high)

    def _write_line(self, painter: QPainter, block: QTextBlock, strip: QRectF) -> None:
        """With its caret, which stays in sight: the letters under the picture are not those that one would read."""
        painter.fillRect(strip, QColor(theme.colours().paper))
        painter.setFont(self._text.font())
        painter.setPen(QColor(theme.colours().text))
        metrics, left = QFontMetricsF(self._text.font()), self._text.document().documentMargin()
        before = block.text()[: self._text.textCursor().positionInBlock()]
        caret = left + metrics.horizontalAdvance(before)
        painter.save()
        painter.setClipRect(strip)
        painter.translate(min(0.0, strip.width() - 8 - caret), 0)
        baseline = strip.top() + 4 + metrics.ascent()
        painter.drawText(QPointF(left, baseline), block.text())
        width = self._text.cursorWidth()
        painter.fillRect(QRectF(caret, strip.top() + 4, width, metrics.height()), QColor(theme.colours().text))
        painter.restore()


def _chosen(caret: QTextCursor, block: QTextBlock) -> bool:
    start, end = caret.selectionStart(), caret.selectionEnd()
    return start < end and start < block.position() + block.length() - 1 and end > block.position()


def _write(painter: QPainter, found: Reference, look: Look, place: QRectF) -> None:
    """The name, and why no more is seen."""
    inside = place.adjusted(PAD, PAD, -PAD, -PAD)
    painter.setFont(theme.font(1.0, QFont.Weight.DemiBold))
    high = painter.fontMetrics().height()
    for text, top, colour in ((found.words, 0, theme.colours().text), (look.why, high, theme.colours().quiet)):
        painter.setPen(QColor(colour))
        line = QRectF(inside.left(), inside.top() + top, inside.width(), high)
        shown = painter.fontMetrics().elidedText(isolated(text), Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(theme.font(0.92))
