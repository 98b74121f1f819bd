"""The window's few drawings, as strokes in the colour that fits, and the program's icon."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from memx import bundled

# 24 by 24, strokes of 1.8
_THUMB = (
    '<path d="M7.5 11 L11.2 4.6 C12.9 4.4 13.6 5.7 13.2 7.2 L12.5 9.8 H17.4 A2 2 0 0 1 19.3 12.2 L18.1 17.4 '
    'A2.2 2.2 0 0 1 16 19 H7.5 Z M7.5 11 H4.7 V19 H7.5"/>'
)
_STROKES = {
    "thumb up": _THUMB,
    "thumb down": f'<g transform="matrix(1 0 0 -1 0 24)">{_THUMB}</g>',
    "search": '<circle cx="10.5" cy="10.5" r="6.2"/><path d="M15.2 15.2 L20 20"/>',
    "plus": '<path d="M12 5 V19 M5 12 H19"/>',
    "stop": '<rect x="7" y="7" width="10" height="10" rx="1.5"/>',
    "copy": '<rect x="8.5" y="8.5" width="10" height="11" rx="2"/><path d="M15 5.5 H7.5 a2 2 0 0 0 -2 2 V16"/>',
    "close": '<path d="M6.5 6.5 L17.5 17.5 M17.5 6.5 L6.5 17.5"/>',
    "up": '<path d="M6 15 L12 9 L18 15"/>',
    "down": '<path d="M6 9 L12 15 L18 9"/>',
    "pin": '<path d="M9 4 H15 L14.2 10 L17.5 13.5 H6.5 L9.8 10 Z M12 13.5 V20"/>',
    "hidden": '<path d="M3.5 12 C6 8 8.8 6.3 12 6.3 S18 8 20.5 12 C18 16 15.2 17.7 12 17.7 S6 16 3.5 12 Z"/>'
    '<circle cx="12" cy="12" r="2.4"/><path d="M5.5 20 L18.5 4"/>',
    "trash": '<path d="M5 7 H19 M10 7 V4.5 H14 V7 M7 7 L8 19.5 H16 L17 7"/>',
    "appearance": '<circle cx="12" cy="12" r="7.5"/><path d="M12 4.5 A7.5 7.5 0 0 1 12 19.5 Z" fill="INK"/>',
}


@lru_cache(maxsize=64)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The drawing `name`, `size` logical pixels square, for a screen of `ratio` pixels to one."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="INK" stroke-width="1.8" '
        f'stroke-linecap="round" stroke-linejoin="round">{_STROKES[name]}</svg>'
    ).replace("INK", colour)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """The drawing at one and at two pixels to one."""
    made = QIcon(pixmap(name, colour, size))
    made.addPixmap(pixmap(name, colour, size, 2.0))
    return made


def program_icon() -> QIcon:
    """MemX's own icon at all sizes kept in resources."""
    made = QIcon()
    for file in sorted((bundled.folder("resources") / "icons").glob("memx-*.png")):
        made.addFile(str(file))
    return made
