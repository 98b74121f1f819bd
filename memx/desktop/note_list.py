"""The two lists: every note (rows fetched as they are seen) and what a search found."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel

from memx.desktop import row_words
from memx.desktop.rows import Row

PAGE = 100
KEPT = 4_000  # rows known at most, but for pinned ones: a kilobyte each
NEAR = 1_000  # rows on either side of those just seen that stay when that many are known
ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


def _draggable(flags: Qt.ItemFlag) -> Qt.ItemFlag:
    return flags | Qt.ItemFlag.ItemIsDragEnabled


def _said(row: Row, role: int) -> str | None:
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return row_words.spoken(row)
    return row_words.words(row) if role == Qt.ItemDataRole.DisplayRole else None


class NotesModel(QStandardItemModel):
    """As many rows as there are notes; a page is asked for (`wanted`) when one of its rows is first painted.

    Of the standard model only the count is used, and it holds no item: a view asks for the count twice a row whenever
    it lays its rows out, and were it answered by Python, 100,000 of them would hold the window at each save.
    """

    wanted = Signal(int, int)  # offset, limit
    stale = Signal()  # what arrived does not fit what is shown: count again

    def __init__(self, parent: Any = None) -> None:
        super().__init__(0, 1, parent)
        self._rows: list[Row | None] = []
        self._ids: set[str] = set()  # of those that are known
        self._missing: dict[int, None] = {}
        self._soon = QTimer(self, singleShot=True, interval=15)
        self._soon.timeout.connect(self._ask)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The Row, or None while its page is on the way."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if row is None:
            self._missing.pop(page := index.row() // PAGE, None)
            self._missing[page] = None
            if not self._soon.isActive():
                self._soon.start()
            return None
        if role == ROW_ROLE:
            return row
        return _said(row, role)

    def reset(self, total: int, first: Sequence[Row]) -> None:
        """Show `total` notes, of which the first are known."""
        self.beginResetModel()
        self._rows = [*first, *[None] * (total - len(first))]
        self._ids = {row.note_id for row in first}
        self._missing.clear()
        with QSignalBlocker(self):
            self.setRowCount(total)
        self.endResetModel()

    def put_page(self, offset: int, rows: Sequence[Row]) -> None:
        """Fill in what was asked for by `wanted`."""
        end = min(offset + len(rows), len(self._rows))
        fits = end == offset + len(rows) and (len(rows) == PAGE or end == len(self._rows))
        for place, row in zip(range(offset, end), rows, strict=False):
            if self._rows[place] is None and row.note_id not in self._ids:
                self._rows[place] = row
                self._ids.add(row.note_id)
        if not fits or any(row is None for row in self._rows[offset:end]):
            self.stale.emit()
        if len(self._ids) > KEPT:
            self._forget_far_from(offset)
        if end > offset:
            self.dataChanged.emit(self.index(offset, 0), self.index(end - 1, 0))

    def place_of(self, note_id: str) -> int:
        """The row's number, -1 where it is not loaded."""
        if note_id not in self._ids:
            return -1
        return next(place for place, row in enumerate(self._rows) if row is not None and row.note_id == note_id)

    def put(self, row: Row) -> None:
        """A note was saved or restored: it moves to the top of those not pinned (pinned: of all)."""
        old = self.place_of(row.note_id)
        new = 0 if row.pinned else self._pinned(row.note_id)
        if old < 0:
            self._rows.insert(new, row)
            self._ids.add(row.note_id)
            self.insertRows(new, 1)
            return
        if old != new:
            self.beginMoveRows(_TOP, old, old, _TOP, new if new < old else new + 1)
            self._rows.insert(new, self._rows.pop(old))
            self.endMoveRows()
        self._rows[new] = row
        self.dataChanged.emit(self.index(new, 0), self.index(new, 0))

    def show_hidden(self, note_id: str, hidden: bool) -> None:
        """A note was hidden from AI, or no longer is: it stays where it is."""
        if (place := self.place_of(note_id)) >= 0 and (row := self._rows[place]) is not None:
            self._rows[place] = replace(row, hidden=hidden)
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def remove(self, note_id: str) -> None:
        """A note was deleted."""
        if (place := self.place_of(note_id)) >= 0:
            del self._rows[place]
            self._ids.discard(note_id)
            self.removeRows(place, 1)

    def _forget_far_from(self, place: int) -> None:
        """They are asked for again when they are seen again. Those at the top stay: saved notes come in there."""
        for far in (*range(PAGE, place - NEAR), *range(place + PAGE + NEAR, len(self._rows))):
            row = self._rows[far]
            if row is not None and not row.pinned:
                self._rows[far] = None
                self._ids.discard(row.note_id)

    def _pinned(self, but: str) -> int:
        count = 0
        for row in self._rows:
            if row is None or not row.pinned:
                break
            count += row.note_id != but
        return count

    def _ask(self) -> None:
        """Only the pages seen last: what flew by while scrolling is asked for when it is seen again."""
        for page in list(self._missing)[-3:]:
            self.wanted.emit(page * PAGE, PAGE)
        self._missing.clear()


class ResultsModel(QAbstractListModel):
    """What a search found. A better order is merged in without moving the row that the person is on."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _draggable(super().flags(index))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        return _said(row, role)

    def show(self, rows: Sequence[Row]) -> None:
        """Another search: start again."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def merge(self, rows: Sequence[Row], anchor: int) -> None:
        """Take the new order; the row at `anchor` (-1: none) stays where it is."""
        wanted = _anchored(list(rows), self._rows[anchor] if 0 <= anchor < len(self._rows) else None, anchor)
        ids = {row.note_id for row in wanted}
        for place in reversed(range(len(self._rows))):
            if self._rows[place].note_id not in ids:
                self.beginRemoveRows(_TOP, place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(wanted):
            self._bring(row, place)

    def put(self, row: Row) -> None:
        """A note among the results was edited."""
        if (place := self.place_of(row.note_id)) >= 0:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    def show_hidden(self, note_id: str, hidden: bool) -> None:
        """A note among the results was hidden from AI, or no longer is."""
        if (place := self.place_of(note_id)) >= 0:
            self.put(replace(self._rows[place], hidden=hidden))

    def remove(self, note_id: str) -> None:
        if (place := self.place_of(note_id)) >= 0:
            self.beginRemoveRows(_TOP, place, place)
            del self._rows[place]
            self.endRemoveRows()

    def place_of(self, note_id: str) -> int:
        return next((place for place, row in enumerate(self._rows) if row.note_id == note_id), -1)

    def _bring(self, row: Row, place: int) -> None:
        old = self.place_of(row.note_id)
        if old < 0:
            self.beginInsertRows(_TOP, place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if old != place:
            self.beginMoveRows(_TOP, old, old, _TOP, place)  # old > place: what comes before is in order already
            self._rows.insert(place, self._rows.pop(old))
            self.endMoveRows()
        self._rows[place] = row
        self.dataChanged.emit(self.index(place), self.index(place))


def _anchored(rows: list[Row], kept: Row | None, anchor: int) -> list[Row]:
    """`rows` with the note of `kept` at place `anchor`, whether or not the new order has it."""
    if kept is None:
        return rows
    found = next((row for row in rows if row.note_id == kept.note_id), kept)
    others = [row for row in rows if row.note_id != kept.note_id]
    return [*others[:anchor], found, *others[anchor:]]
