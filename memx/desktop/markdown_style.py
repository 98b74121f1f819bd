"""Markdown, lightly dressed while it is written. Nothing is hidden, fetched or run."""

import re
from collections.abc import Callable

from PySide6.QtGui import QColor, QFont, QFontDatabase, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from memx.desktop import theme
from memx.desktop.note_delegate import units

_LONG = 4000  # code points; longer lines stay plain: a pasted log must not slow the typing
_HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
_LIST = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+(\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"^\s*>.*$")
_INLINE = (
    ("strong", re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")),
    ("slanted", re.compile(r"(?<![\w*])(\*)(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])")),
    ("struck", re.compile(r"(~~)(?=\S)(.+?)(?<=\S)\1")),
    ("code", re.compile(r"(`)([^`]+)\1")),
)
_LINK = re.compile(r"https?://[^\s<>)\]]+|\[\[[^\]\n]+\]\]")
_TAG = re.compile(r"(?<![\w#&/])#[^\W\d_][\w/-]*")
_ANY = re.compile(r"[*_~`#\[>]|://|^\s*(?:[-+]|\d+[.)])\s")  # most lines of most notes have none of it
_FENCE = re.compile(r"^\s*(```|~~~)")


class MarkdownStyle(QSyntaxHighlighter):
    """Headings larger, marks quiet, code in a fixed pitch; colours of the theme, or `worn` always."""

    def __init__(self, document: QTextDocument, worn: theme.Colours | None = None) -> None:
        super().__init__(document)
        self.picture_room: Callable[[str], QFont | None] = lambda _: None  # what makes a line as high as its picture
        self.only_pictures = False  # of a text too long to be styled
        self._always = worn
        self._worn = worn or theme.colours()
        self._formats: dict[str, QTextCharFormat] = {}
        self.dress()

    def dress(self) -> None:
        """Take the theme's colours and style everything again."""
        worn = self._worn = self._always or theme.colours()
        self._formats = {
            "mark": _format(worn.quiet),
            "accent": _format(worn.accent),
            "quiet": _format(worn.quiet),
            "strong": _format(worn.text, weight=QFont.Weight.Bold),
            "slanted": _format(worn.text, slanted=True),
            "struck": _format(worn.quiet, struck=True),
            "code": _format(worn.text, fixed=True, ground=worn.hover),
        }
        if self.document() is not None:
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if self.only_pictures:
            if "![" in text:
                self._picture(text)
            return
        fenced = self.previousBlockState() == 1
        if _FENCE.match(text):
            self._put(0, text, text, "quiet")
            self.setCurrentBlockState(0 if fenced else 1)
            return
        self.setCurrentBlockState(1 if fenced else 0)
        if fenced:
            self._put(0, text, text, "code")
        elif len(text) <= _LONG and _ANY.search(text):
            self._line(text)
            self._words(text)
            self._picture(text)

    def _picture(self, text: str) -> None:
        """Room for it is made by one high and narrow letter that is not drawn: no text, no format of it is changed."""
        if "![" in text and (high := self.picture_room(text)) is not None:
            self._put(0, text, text, "quiet")
            unseen = QTextCharFormat()
            unseen.setFont(high)
            unseen.setForeground(QColor(0, 0, 0, 0))
            self.setFormat(units(text[: text.index("![") + 1]), 1, unseen)

    def _line(self, text: str) -> None:
        if heading := _HEADING.match(text):
            large = _format(self._worn.text, weight=QFont.Weight.DemiBold)
            scale = {1: 1.35, 2: 1.2, 3: 1.1}.get(len(heading[1]), 1.0)
            base = self.document().defaultFont().pointSizeF()
            large.setFontPointSize(base * scale)
            self.setFormat(0, units(text), large)
            marks = QTextCharFormat(large)
            marks.setForeground(QColor(self._worn.quiet))
            self.setFormat(0, len(heading[1]), marks)
        elif _QUOTE.match(text):
            self._put(0, text, text, "quiet")
        elif item := _LIST.match(text):
            self._put(item.start(), item[0], text, "accent")

    def _words(self, text: str) -> None:
        for name, pattern in _INLINE:
            for found in pattern.finditer(text):
                self._put(found.start(2), found[2], text, name)
                self._put(found.start(1), found[1], text, "mark")
                self._put(found.end(2), found[1], text, "mark")
        for pattern in (_LINK, _TAG):
            for found in pattern.finditer(text):
                self._put(found.start(), found[0], text, "accent")

    def _put(self, start: int, stretch: str, text: str, name: str) -> None:
        self.setFormat(units(text[:start]), units(stretch), self._formats[name])


def _format(
    colour: str,
    *,
    weight: QFont.Weight | None = None,
    slanted: bool = False,
    struck: bool = False,
    fixed: bool = False,
    ground: str = "",
) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    if weight is not None:
        made.setFontWeight(weight)
    made.setFontItalic(slanted)
    made.setFontStrikeOut(struck)
    if fixed:
        made.setFontFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
    if ground:
        made.setBackground(QColor(ground))
    return made
