"""The running program: its main window, the small window for a thought, and what later starts ask of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from memx.desktop import on_screen, theme
from memx.desktop.capture import CaptureWindow
from memx.desktop.jobs import Lane
from memx.desktop.main_window import MainWindow
from memx.desktop.texts import tr

if TYPE_CHECKING:
    from memx.desktop.habits import Habits

TRAY_LOOKS, BETWEEN_LOOKS = 20, 1000  # for a tray after the computer was started; milliseconds


class Program(QObject):
    """`open("window")`, `open("capture")` or `open("hidden")`, at the start and for each later one."""

    def __init__(self, app: QApplication, folder: Path, trace: Callable[[str], None] = lambda _: None) -> None:
        super().__init__()
        self._app, self._folder, self._trace = app, folder, trace
        on_screen.Displays(app, self)
        self.window: MainWindow | None = None
        self.capture: CaptureWindow | None = None
        self.tray: QSystemTrayIcon | None = None
        self.habits: Habits | None = None
        self._menu: QMenu | None = None
        self._lane = Lane("habits", self)
        self._began_hidden = False

    def open(self, word: str) -> None:
        if word == "capture":
            self.open_capture()
        elif word == "hidden":
            self._open_hidden()
        else:
            self.open_window()

    def open_window(self) -> None:
        """The one window, before everything else."""
        if self.window is None:
            self.window = MainWindow(self._folder)
            self.window.usable.connect(self._usable)
            self.window.deeds.capture_asked.connect(self.open_capture)
            self.window.deeds.quit_asked.connect(self._leave)
            self._stay_or_not()
            self.window.show()
            self._trace("shown")
            QTimer.singleShot(0, self.window, self.window.open_library)
            QTimer.singleShot(0, self, self._show_tray)
            return
        self.window.come_forward()

    def _open_hidden(self) -> None:
        """Started with the computer: into the tray. No model, no library, until a window is asked for."""
        if self.window is None and self.tray is None and not self._began_hidden:
            self._began_hidden = True
            self._app.setQuitOnLastWindowClosed(False)
            self._trace("hidden")
            QTimer.singleShot(0, self, lambda: self._wait_for_tray(TRAY_LOOKS))

    def _wait_for_tray(self, looks: int) -> None:
        """A desktop that is only beginning has its tray a little later than its programs."""
        if self.window is not None:
            return  # asked for meanwhile; it looks for a tray itself
        self._show_tray()
        if self.tray is not None:
            self._take_habits()
        elif looks > 1:
            QTimer.singleShot(BETWEEN_LOOKS, self, lambda: self._wait_for_tray(looks - 1))
        else:
            self.open_window()

    def open_capture(self) -> None:
        """The small window, with the caret in it."""
        capture = self._made_capture()
        capture.open_up(self._by_meaning())
        on_screen.bring_back(capture)
        self._trace("capture")

    def close(self) -> None:
        """As a person would close everything."""
        self._leave()
        if self.window is not None:
            self.window.close_everything()
        if not any(widget.isVisible() for widget in self._app.topLevelWidgets()):
            self._app.quit()

    def shut_down(self) -> None:
        """After the event loop: finish the saves, end the models."""
        self._lane.close()
        if self.habits is not None:
            self.habits.end()
        if self.tray is not None:
            self.tray.hide()
        if self.capture is not None:
            self.capture.shut_down()
        if self.window is not None:
            self.window.shut_down()

    def _by_meaning(self) -> str:
        """When a note that is kept now is found by meaning: the window's library indexes, in the tray too."""
        window = self.window
        if window is None or not window.indexes or not (window.isVisible() or self._stays()):
            return tr("when MemX is open again")
        if window.watch is not None and window.watch.indexing_stands():
            return tr("when indexing goes on")
        return tr("in a moment")

    def _stays(self) -> bool:
        """Does MemX go on without a window?"""
        wanted = self._began_hidden or (self.habits is not None and self.habits.stays())
        return self.tray is not None and wanted

    def _made_capture(self) -> CaptureWindow:
        if self.capture is None:
            if self.window is None:
                kept = QSettings()
                theme.apply(self._app, str(kept.value("appearance", "system")), str(kept.value("contrast", "system")))
            self.capture = CaptureWindow(self._folder)
            self.capture.kept.connect(self._kept)
        return self.capture

    def _usable(self) -> None:
        self._trace("usable")
        self._take_habits()

    def _take_habits(self) -> None:
        """What needs the desktop around MemX. It is loaded beside the window, and holds nothing up."""

        def load() -> None:
            from memx.desktop import habits

            habits.load()

        self._lane.submit(load, lambda _: self._begin_habits(), lambda _: None)

    def _begin_habits(self) -> None:
        if self.habits is None:
            from memx.desktop.habits import Habits

            self.habits = Habits(self._folder, self.tray, self)
            self.habits.key.pressed.connect(self._key_pressed)
            self.habits.notices.clicked.connect(self._open_at)
            self.habits.stays_changed.connect(self._stay_or_not)
            self._stay_or_not()
            self.habits.start()
        if self.window is not None:
            self.window.habits = self.habits
            self.habits.notices.watch(self.window)
        self._made_capture().make_ready()  # a key then only shows it

    def _key_pressed(self) -> None:
        self.open_capture()
        if self.habits is not None and self.capture is not None:
            self.habits.key.bring_forward(self.capture)

    def _open_at(self, what: str) -> None:
        """A notice was clicked. The answer and what came of files stand in the window; models have their sheet."""
        from memx.desktop.notices import MODEL

        self.open_window()
        if what == MODEL and self.window is not None:
            self.window.deeds.show_models()

    def _leave(self) -> None:
        """The end is wanted: with the last window MemX ends, tray or not."""
        self._app.setQuitOnLastWindowClosed(True)
        if self.capture is not None and self.capture.isVisible():
            self.capture.close()

    def _stay_or_not(self) -> None:
        self._app.setQuitOnLastWindowClosed(not self._stays())

    def _kept(self) -> None:
        if self.window is not None and self.window.watch is not None:
            self.window.watch.look()

    def _show_tray(self) -> None:
        """Where the desktop has one."""
        if self.tray is not None or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self.tray, self._menu = QSystemTrayIcon(self._app.windowIcon(), self), QMenu()
        for text, does in (
            (tr("Open MemX"), self.open_window),
            (tr("New note"), self.open_capture),
            (tr("Quit"), self.close),
        ):
            action = QAction(text, self._menu)
            action.triggered.connect(does)
            self._menu.addAction(action)
        self.tray.setContextMenu(self._menu)
        self.tray.setToolTip("MemX")
        self.tray.activated.connect(self._tray_pressed)
        self.tray.show()
        self._stay_or_not()

    def _tray_pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_window()
