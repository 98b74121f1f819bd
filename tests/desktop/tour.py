"""Every screen of the window, one after the other, filled with enough for its words to be seen."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from conftest import bury, close
from fake_memory import Conflict, FakeMemory, an_answer, told
from fake_shelf import SMALL
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QPushButton, QSystemTrayIcon, QWidget

from memx.desktop.adding import AddingSheet
from memx.desktop.capture import CaptureWindow
from memx.desktop.floor_words import said
from memx.desktop.habits import Habits
from memx.desktop.main_window import MainWindow
from memx.desktop.models_sheet import ModelsSheet
from memx.desktop.palette import Palette
from memx.desktop.server_sheet import ServerSheet
from memx.desktop.sheet import Sheet
from memx.domain.answers import Asked, Cluster
from memx.domain.errors import LibraryError
from memx.domain.notes import IndexStatus, Note, Version
from memx.domain.search import SuggestedTag

BODY = "House papers\n\nThe boiler was serviced on 3 March by Kerensa. She comes back in a year."
QUOTE = "The boiler was serviced on 3 March by Kerensa."
SHEETS = ("show_settings", "show_models", "show_index", "show_trash", "show_questions", "show_related")
BROKEN = "qwen3-4b could not be fetched from https://huggingface.co: it stopped before the end."
OTHERS = ("show_history", "show_shortcuts", "explain")


class Longer(QTranslator):
    """English, 40 % longer: each text goes on with words of eight letters, and a single word grows."""

    def translate(self, context: str, text: str, meaning: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        if meaning == "date format":
            return text
        more = max(1, round(0.4 * len(text)))
        return f"{text}{('wwwwwwww ' * more)[:more] if ' ' not in text else (' wwwwwwww' * more)[:more].rstrip()}"


def tour(folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Name and window of each screen, while it is shown and laid out."""
    for name, widget in _screens(folder):
        _settle()
        yield name, widget


def _screens(folder: Path) -> Iterator[tuple[str, QWidget]]:
    yield from _first_start(folder)
    yield from _empty(folder)
    yield from _capture(folder)
    window = MainWindow(folder, models=False)
    window.show()
    window.attach(_memory())  # type: ignore[arg-type]
    _until(lambda: window.column.notes.rowCount() > 0 and window.watch is not None and window.watch.last is not None)
    yield "notes", window
    yield from _main(window)
    window.habits = Habits(folder, QSystemTrayIcon(window), window)
    for name in (*SHEETS, *OTHERS):
        getattr(window.deeds, name)()
        sheet = window.findChild(Sheet)
        yield name, sheet
        if isinstance(sheet, ModelsSheet):
            yield from _models(sheet)
        sheet.close()
        bury(sheet)
    window.deeds.show_palette()
    yield "palette", window.findChild(Palette)
    window.findChild(Palette).close()
    yield from _adding(window)
    window.deeds.own_window()
    _until(lambda: bool(window.own_windows.shown()))
    yield "own-window", window.own_windows.shown()[0]
    window.own_windows.close()
    close(window)


def _main(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.field.line.setText("boiler")
    _until(window.column.shows_results)
    yield "results", window
    window.notes.open_note("n0")
    _until(lambda: window.notes.page() == "n0")
    window.tags.line.show_tags([SuggestedTag("house", 3, 4, stands=True)])
    yield "tag suggested", window
    for level in range(5):
        window.slider.stops.setValue(level)
        yield f"slider-{level}", window
    window.field.line.setText("When was the boiler serviced?")
    window.answers.ask("When was the boiler serviced?")
    _until(lambda: window.column.card.answer is not None)
    yield "answer", window
    window.editor.find_bar.open_bar()
    window.editor.find_bar.line.setText("the")
    window.notes.delete_row(window.column.notes.index(1, 0).data(0x100))
    _until(window.undo_bar.isVisible)
    yield "undo", window
    window.field.show_chip("2026")
    window.field.show_follows("When?")
    window.editor.trouble("!")
    yield "chips", window


def _models(sheet: ModelsSheet) -> Iterator[tuple[str, QWidget]]:
    for button in sheet.findChildren(QPushButton):
        button.show()
    yield "all buttons of the models", sheet
    sheet.server.click()
    server = sheet.findChild(ServerSheet)
    yield "server", server
    server.close()


def _memory() -> FakeMemory:
    memory = FakeMemory([BODY, "Tea and boiler", "Something else"])
    now = datetime.now().astimezone()
    memory.status = IndexStatus(3, 1, 1, 1, 0, reasons=(("n1", "not text"),))
    memory.texts["n0"] = [Version("n0", BODY.replace("3 March", "4 March"), now - timedelta(days=2))]
    steps = [{"step": "draft", "p": 0.6}, {"step": "vote", "drawn": 9, "posterior": 0.8}]
    answer = an_answer(
        *(memory, "n0", QUOTE, "3 March"),
        read_as="When was the boiler of the house serviced?",
        stop_reason="the votes agree",
        votes=(Cluster("3 March", 6, 0.7), Cluster("4 March", 3, 0.3)),
        conflicts=(Conflict("4 March", "n1", None, "2026-03-01T10:00:00+00:00"),),
        unsupported=("She comes back in a year.",),
        trace={"steps": steps, "confidence": 0.86},
    )
    memory.answer = told(answer)
    memory.questions = [Asked(7, "When was it?", "3 March", False, 0.86, "balanced", now, judged=True)]
    memory.kept["gone"] = Note("gone", "Gone", now, now, deleted=now)
    return memory


def _first_start(folder: Path) -> Iterator[tuple[str, QWidget]]:
    window = MainWindow(folder, models=False)
    window.show()
    window.attach(FakeMemory())  # type: ignore[arg-type]
    _until(lambda: window.body.currentWidget() is window.first_start)
    yield "first-start", window
    window.offer._found((False, SMALL))
    yield "model offered", window
    window.offer._coming = True
    window.offer._download._end("failed", said(f"{BROKEN} 34% has come and is kept; the same command goes on there."))
    yield "download failed", window
    window.offer._found((False, None))
    window._cannot_open(LibraryError("!"))
    yield "trouble", window
    close(window)


def _empty(folder: Path) -> Iterator[tuple[str, QWidget]]:
    window = MainWindow(folder, models=False)
    window.show()
    window.attach(FakeMemory(["The last one"]))  # type: ignore[arg-type]
    _until(lambda: window.column.notes.rowCount() == 1)
    window.notes.delete_row(window.column.notes.index(0, 0).data(0x100))
    _until(lambda: bool(window.column.empty_text()))
    yield "empty", window
    close(window)


def _capture(folder: Path) -> Iterator[tuple[str, QWidget]]:
    window = CaptureWindow(folder)
    window.open_up("")
    yield "capture", window
    window.shut_down()
    bury(window)


def _adding(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.deeds.take_in([Path("one.md"), Path("odd.md")])
    sheet = window.findChild(AddingSheet)
    _until(sheet.halt.isHidden)
    yield "adding", sheet
    sheet.close()


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        QCoreApplication.processEvents()
        time.sleep(0.005)


def _settle() -> None:
    """Replies of the lanes and what the layouts do then."""
    end = time.monotonic() + 0.03
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
