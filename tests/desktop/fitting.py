"""Which words of a window are cut off: labels, buttons and boxes that are shown, measured against their own room."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget


def cut_off(window: QWidget) -> list[str]:
    """One line for each widget whose text does not fit, with what it lacks."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    words = [widget for widget in shown if isinstance(widget, QLabel | QAbstractButton) and widget.text()]
    room = window.screen().availableGeometry()
    outside = window.width() > room.width() or window.height() > room.height()
    found = [f"{type(window).__name__}: {window.size().toTuple()} is larger than the screen"] if outside else []
    return found + [f"{type(widget).__name__} “{widget.text()}”: {why}" for widget in words if (why := _lacks(widget))]


def _lacks(widget: QLabel | QAbstractButton) -> str:
    if outside := _outside(widget):
        return outside
    if isinstance(widget, QLabel):
        return _label_lacks(widget)
    hint = widget.sizeHint()
    if hint.width() > widget.width():
        return f"{widget.width()} of {hint.width()} pixels wide"
    return f"{widget.height()} of {hint.height()} pixels high" if hint.height() > widget.height() else ""


def _label_lacks(label: QLabel) -> str:
    room = label.contentsRect()
    metrics = QFontMetrics(label.font())
    if not label.wordWrap():
        wide = max(metrics.horizontalAdvance(line) for line in label.text().split("\n"))
        return f"{room.width()} of {wide} pixels wide" if wide > room.width() else ""
    flags = int(Qt.TextFlag.TextWordWrap)
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), flags, label.text())
    if needed.width() > room.width():
        return f"a word of {needed.width()} pixels in {room.width()}"
    return f"{room.height()} of {needed.height()} pixels high" if needed.height() > room.height() + 1 else ""


def _outside(widget: QWidget) -> str:
    """Whether an ancestor ends before the widget does; what can be scrolled to is not cut off."""
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        corner = widget.mapTo(above, QPoint(0, 0))
        if corner.x() < 0 or corner.x() + widget.width() > above.width():
            return f"sticks out of {type(above).__name__} {above.objectName()} at the side"
        scrolls = isinstance(above.parentWidget(), QScrollArea)
        if not scrolls and (corner.y() < 0 or corner.y() + widget.height() > above.height()):
            return f"sticks out of {type(above).__name__} {above.objectName()} below"
        if scrolls or above.isWindow():
            return ""
        above = above.parentWidget()
    return ""
