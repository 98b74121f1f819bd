"""A row of widgets that goes on in the next line where the width ends."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP = 4  # pixels


class FlowRow(QWidget):
    """Hidden widgets take no room. A widget and not a layout: a layout's items would be owned on both sides of the
    binding, and deleted on both."""

    def __init__(self, widgets: Sequence[QWidget], gap: int = GAP) -> None:
        super().__init__()
        self._gap = gap
        self._widgets = tuple(widgets)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in self._widgets:
            widget.setParent(self)
            widget.installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        sizes = [widget.sizeHint().expandedTo(widget.minimumSize()) for widget in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # one of the widgets has other words
            self._arrange_anew()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest):
            self._arrange_anew()
        return super().eventFilter(watched, event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange_anew(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        for widget, place in self._places(self.width()):
            widget.setGeometry(place)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Those of a line stand on one middle."""
        places, x, y = [], 0, 0
        line: list[tuple[QWidget, QRect]] = []
        for widget in self._shown():
            size = widget.sizeHint().expandedTo(widget.minimumSize())
            if x and x + size.width() > width:
                x, y = 0, y + _centre(line) + self._gap
                line = []
            left = width - x - size.width() if self.isRightToLeft() else x
            line.append((widget, QRect(left, y, size.width(), size.height())))
            places.append(line[-1])
            x += size.width() + self._gap
        _centre(line)
        return places


def _centre(line: list[tuple[QWidget, QRect]]) -> int:
    """Returns how high the line is."""
    high = max((place.height() for _, place in line), default=0)
    for _, place in line:
        place.translate(0, (high - place.height()) // 2)
    return high
