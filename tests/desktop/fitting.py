"""Which words of a window are cut off: labels, buttons, boxes and lines that are shown, measured against their room."""

import time

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from memx.desktop import floor_words, theme
from memx.desktop.budget_slider import LEVELS, BudgetSlider
from memx.desktop.sheet_list import Line, SheetList


def cut_off(window: QWidget, seconds: float = 2.0) -> list[str]:
    """One line for each widget whose text does not fit, with what it lacks; layouts have a while to come to rest."""
    end = time.monotonic() + seconds
    while (found := _cut_off_now(window)) and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    return found


def _cut_off_now(window: QWidget) -> list[str]:
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    words = [widget for widget in shown if isinstance(widget, QLabel | QAbstractButton) and widget.text()]
    room = window.screen().availableGeometry()
    outside = window.width() > room.width() or window.height() > room.height()
    found = [f"{type(window).__name__}: {window.size().toTuple()} is larger than the screen"] if outside else []
    found += [lack for widget in shown if isinstance(widget, SheetList) for lack in _list_lacks(widget)]
    found += [lack for widget in shown if isinstance(widget, BudgetSlider) for lack in _slider_lacks(widget)]
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


def _list_lacks(sheet_list: SheetList) -> list[str]:
    """The delegate writes an ellipsis where a line has no room; the tour's own titles are short enough for none."""
    plain, small = QFontMetrics(theme.font(1.0, QFont.Weight.DemiBold)), QFontMetrics(theme.font(0.9))
    room, lacks = sheet_list.viewport().width() - 28, []
    for place in range(sheet_list.count()):
        line: Line = sheet_list.item(place).data(Qt.ItemDataRole.UserRole)
        first = plain if line.below else QFontMetrics(theme.font())
        right = small.horizontalAdvance(line.right) + (14 if line.right else 0)
        wide = first.horizontalAdvance(line.text) + right  # what stands below may be long: words of notes
        lacks += [f"SheetList “{line.spoken()}”: {room} of {wide} pixels wide"] if wide > room else []
    return lacks


def _slider_lacks(slider: BudgetSlider) -> list[str]:
    font = QFont(slider.stops.font())
    font.setWeight(QFont.Weight.DemiBold)
    names, room = [floor_words.level(level) for level in LEVELS], slider.stops.width() / len(LEVELS)
    return [f"slider “{name}”" for name in names if QFontMetrics(font).horizontalAdvance(name) > room]


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
