"""A note on paper: as it is written, dressed in the colours of the light theme whatever the window wears."""

from datetime import datetime

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from memx.desktop import dates, theme
from memx.desktop.markdown_style import MarkdownStyle
from memx.desktop.note_text import LINE_HEIGHT, VERY_LONG
from memx.desktop.texts import tr

SIZE = 11.0  # points


def printed(body: str, written: datetime, printer: QPrinter) -> bool:
    """Whether the printer took it."""
    document = paper(body, written)
    document.print_(printer)
    return printer.printerState() not in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)


def paper(body: str, written: datetime) -> QTextDocument:
    """What is printed: the day it was written, then the text."""
    document = QTextDocument()
    font = QFont(theme.font())
    font.setPointSizeF(SIZE)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    cursor.insertText(tr("Written {when}", when=dates.day(written)), _ink(theme.LIGHT.quiet, SIZE * 0.85))
    spaced = QTextBlockFormat()
    spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.insertBlock(spaced, _ink(theme.LIGHT.text, SIZE))
    cursor.insertText(f"\n{body}")
    if len(body) <= VERY_LONG:
        MarkdownStyle(document, theme.LIGHT).rehighlight()
    return document


def _ink(colour: str, size: float) -> QTextCharFormat:
    """Said of all text: what has no colour of its own would take the window's."""
    ink = QTextCharFormat()
    ink.setFontPointSize(size)
    ink.setForeground(QColor(colour))
    return ink
