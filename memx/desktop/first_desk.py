"""What happens on the screen of the first start, and when the window shows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from memx.desktop.first_start import FirstStart
from memx.desktop.floor_words import said
from memx.domain.events import Progress

if TYPE_CHECKING:
    from memx.desktop.main_window import MainWindow


class FirstDesk(QObject):
    """Seated between that screen and the window."""

    def __init__(self, window: "MainWindow", page: FirstStart) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        page.wrote.connect(self._write)
        page.wants_samples.connect(self._add_samples)
        page.models_asked.connect(window.deeds.show_models)
        window.field.changed.connect(self._searched)
        self._makes_way = False  # for what the field found

    def listed(self, count: int, *, first: bool) -> None:
        """The notes were counted, for the first time or again."""
        window = self._window
        begun = bool(count or window.editor.body().strip() or window.field.text().strip())
        if not begun and first:
            window.body.setCurrentWidget(self._page)
            self._page.setFocus()
        elif count or first:
            if window.body.currentWidget() is window.trouble:
                window.field.line.setFocus()  # not lost with what was pressed there
            window.body.setCurrentWidget(window.splitter)

    def _searched(self, text: str) -> None:
        """The list says that there is nothing to be found. The welcome comes back with an empty field."""
        body = self._window.body
        if text.strip() and body.currentWidget() is self._page:
            self._makes_way = True
            body.setCurrentWidget(self._window.splitter)
        elif not text.strip() and self._makes_way:
            self._makes_way = False
            if not self._window.column.notes.rowCount() and not self._window.editor.body().strip():
                body.setCurrentWidget(self._page)

    def _write(self, text: str) -> None:
        self._window.deeds.new_note()
        if text:
            self._window.editor.text_edit.insertPlainText(text)
            self._window.editor.text_edit.moveCursor(QTextCursor.MoveOperation.End)

    def _add_samples(self) -> None:
        memory, notes, page = self._window.memory, self._window.notes, self._page
        assert memory is not None
        assert notes is not None
        lane = self._window.lanes.arriving  # behind, they would wait for the models to start

        def tell(progress: Progress) -> None:
            lane.post(lambda: page.progress(progress))

        def work() -> None:
            for progress in memory.add_samples():
                tell(progress)

        lane.submit(work, lambda _: notes.load(), lambda error: page.failed(said(error)))
