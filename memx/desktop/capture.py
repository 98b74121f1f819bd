"""The small window for a thought: Ctrl+Enter keeps it, Esc leaves it as a draft. No model is needed.

It opens the library for the moments in which something is kept, on threads of its own.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from memx.desktop import capture_keeping, drafts, on_screen, theme
from memx.desktop.capture_arrivals import CaptureArrivals
from memx.desktop.floor_words import said
from memx.desktop.jobs import Lane
from memx.desktop.sheet import button, quiet
from memx.desktop.taking_text import TakingText
from memx.desktop.texts import tr
from memx.domain.errors import MemXError

SOON = 400  # milliseconds after the last key before the draft is kept
SIZE = (560, 250)  # pixels


class _Text(TakingText):
    kept = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CaptureWindow(QWidget):
    """`kept()` after each note."""

    kept = Signal()
    ready = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self._folder = folder
        self._lane = Lane("capture", self)
        self._busy = self._going = False  # a save is on its way; what stands here is kept
        self._then: Callable[[], None] | None = None  # what was asked for while pictures were on their way
        self._reading = False
        self.text = _Text()
        self.text.setObjectName("editor")
        self.text.setAccessibleName(tr("New note"))
        self.text.setPlaceholderText(tr("What do you want to remember?"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.font(1.1))
        self.arrivals = CaptureArrivals(folder, self.text, self._lane, self)
        self._says = quiet("", 0.88)
        self._says.setAccessibleName(tr("What the keys do"))
        self._banner = theme.named(QFrame(), "banner")
        self._banner_says = QLabel(wordWrap=True)
        self._in_trouble = False  # the banner says what failed, until it goes well
        self.keep = button(tr("Keep"), tr("Keep the note"), self.save, primary=True)
        self.keep.setToolTip(tr("Keep the note (Ctrl+Enter)"))
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._keep_draft)
        self.text.textChanged.connect(self._typed)
        self.text.kept.connect(self.save)
        self.text.left.connect(self.leave)
        self.arrivals.told.connect(self._tell)
        self.arrivals.kept.connect(self.kept)
        self.arrivals.settled.connect(self._go_on)

    def make_ready(self) -> None:
        """All but showing it: the desktop knows the window, its words are laid out, its thread waits."""
        self.winId()
        self.ensurePolished()
        if (layout := self.layout()) is not None:
            layout.activate()
        self._lane.submit(lambda: None, lambda _: None, self._failed)

    def open_up(self, by_meaning: str) -> None:
        """Show it with the caret ready and the draft of last time; `by_meaning` says when meaning will find it."""
        self._says.setText(
            tr(
                "Ctrl+Enter keeps it, Esc leaves it as a draft. Found by word at once, by meaning {when}.",
                when=by_meaning,
            )
        )
        on_screen.come_forward(self)
        self.text.setFocus()
        if not self.text.toPlainText() and not self._reading:
            self._reading = True
            self._lane.submit(lambda: drafts.read(self._folder), self._read, self._failed)

    def save(self) -> None:
        """Keep what stands here as a note; the window goes when it is on the disk."""
        body, thought = self.text.toPlainText(), self.arrivals.thought
        if self._busy or self._waits(self.save):
            return
        if not body.strip() and thought.note_id is None:
            self.leave()
            return
        self._set_busy(True)
        self._lane.submit(lambda: capture_keeping.note(self._folder, body, thought), self._done, self._failed)

    def leave(self) -> None:
        """Keep what stands here as a draft; the window goes when that is on the disk."""
        body, thought = self.text.toPlainText(), self.arrivals.thought
        if not self._busy and not self._waits(self.leave):
            self._set_busy(True)
            self._lane.submit(lambda: capture_keeping.draft(self._folder, body, thought), self._left, self._failed)

    def banner(self) -> str:
        """What went wrong, or what came of something that was pasted, as shown."""
        return self._banner_says.text() if not self._banner.isHidden() else ""

    def says(self) -> str:
        return self._says.text()

    def shut_down(self) -> None:
        """Finish what is on its way."""
        self._soon.stop()
        self._lane.close()
        self.arrivals.shut_down()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._going:
            event.accept()
        else:
            event.ignore()
            self.leave()

    def _lay_out(self) -> None:
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("A new note"))
        self.setAccessibleName(tr("A new note"))
        self._banner_says.setTextFormat(Qt.TextFormat.PlainText)
        inside = QHBoxLayout(self._banner)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._banner_says)
        self._banner.hide()
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._says, 1)
        below.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._banner)
        column.addWidget(self.text, 1)
        column.addLayout(below)
        room = QGuiApplication.primaryScreen().availableGeometry()
        width, height = (round(side * theme.scale()) for side in SIZE)
        self.resize(min(width, room.width() - 40), min(height, room.height() - 60))
        self.move(room.x() + (room.width() - self.width()) // 2, room.y() + room.height() // 4)

    def _set_busy(self, busy: bool) -> None:
        """What stands here is on its way to the disk, and nothing can be added to it."""
        self._busy = busy
        self.keep.setEnabled(not busy)
        self.text.setReadOnly(busy)
        if busy:
            self._soon.stop()

    def _waits(self, then: Callable[[], None]) -> bool:
        """Until the pictures are in: what cannot be added is said, and leaves no line behind."""
        if not self.arrivals.busy():
            return False
        self._then = then
        self._keep_draft()
        return True

    def _go_on(self, every_picture: bool) -> None:
        then, self._then = self._then, None
        if then is not None and every_picture:
            then()

    def _typed(self) -> None:
        self._soon.start()

    def _keep_draft(self) -> None:
        body, thought = self.text.toPlainText(), self.arrivals.thought
        self._lane.submit(lambda: capture_keeping.draft(self._folder, body, thought), self._draft_kept, self._failed)

    def _draft_kept(self, _: None) -> None:
        if self._in_trouble:
            self._tell("")

    def _read(self, draft: str) -> None:
        self._reading = False
        if draft:
            self.text.textCursor().insertText(draft if not self.text.toPlainText() else f"\n{draft}")
            self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.ready.emit()

    def _done(self, _: None) -> None:
        self._go()
        self.kept.emit()

    def _left(self, _: None) -> None:
        self._go()

    def _go(self) -> None:
        """What stood here is kept: the next time begins empty, or with the draft."""
        self._set_busy(False)
        self.text.clear()
        self.arrivals.begin_anew()
        self._soon.stop()
        self._tell("")
        self._going = True
        self.close()
        self._going = False

    def _failed(self, error: MemXError) -> None:
        self._reading = False
        self._set_busy(False)
        self._tell(tr("{trouble} What you typed is still here.", trouble=said(error)), trouble=True)

    def _tell(self, sentence: str, *, trouble: bool = False) -> None:
        """Above the text."""
        self._in_trouble = trouble
        self._banner_says.setText(sentence)
        self._banner.setVisible(bool(sentence))
