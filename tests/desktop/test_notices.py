"""Notices: only to who is elsewhere, and never a word of a note, a question or an answer in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import bury
from fake_memory import FakeMemory, an_answer, told
from private_bus import Service, bus
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from memx.desktop import notices
from memx.desktop.habit_settings import NoticeSetting
from memx.desktop.models_sheet import ModelsSheet
from memx.desktop.notices import Notices
from memx.desktop.program import Program
from memx.domain.errors import ModelError
from memx.domain.events import Fetching

SECRET = "The alarm code is 4711"
QUESTION = "What is the alarm code?"


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """What shows the notices."""
    with bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        service = Service("notification_service.py", address)
        yield service
        service.end()


@pytest.fixture
def memory() -> FakeMemory:
    made = FakeMemory([SECRET, "Tea"])
    made.answer = told(an_answer(made, "n0", SECRET, "4711"))
    return made


@pytest.fixture
def program(make_window, memory: FakeMemory, qapp: QApplication, tmp_path: Path, monkeypatch) -> Iterator[Program]:
    """As it runs, with every answer a slow one."""
    monkeypatch.setattr(notices, "LONG", 0.0)
    made = Program(qapp, tmp_path)
    made.window = make_window(memory)
    made._begin_habits()
    yield made
    made.shut_down()
    bury(made.capture)


@pytest.fixture
def elsewhere(program: Program, qtbot: QtBot) -> QLabel:
    """Another window, at which the person is."""
    other = QLabel("Another window")
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is other)
    return other


def asked(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.window.answers.asking.ended):
        program.window.answers.ask(QUESTION)


def shown(desktop: Service, qtbot: QtBot) -> list:
    qtbot.waitUntil(lambda: bool(desktop.got("Notify")))
    return desktop.got("Notify")


def test_who_is_elsewhere_is_told_that_the_answer_is_ready_and_no_more(
    program: Program, elsewhere: QLabel, desktop: Service, qtbot: QtBot
) -> None:
    asked(program, qtbot)
    [notice] = shown(desktop, qtbot)
    assert notice[0] == "MemX"
    assert notice[3] == "Your answer is ready"
    for secret in ("4711", "alarm", QUESTION):
        assert secret not in str(notice)
    desktop.say("click")
    qtbot.waitUntil(program.window.isActiveWindow)
    assert program.window.column.card_shown()


def test_who_looks_at_the_window_is_not_told(program: Program, desktop: Service, qtbot: QtBot) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    asked(program, qtbot)
    program.window.deeds.show_settings()
    qtbot.waitUntil(lambda: not program.window.isActiveWindow() or QApplication.activeModalWidget() is not None)
    asked(program, qtbot)
    qtbot.wait(100)
    assert desktop.got("Notify") == []
    QApplication.activeModalWidget().close()


def test_a_quick_answer_is_no_news(
    program: Program, elsewhere: QLabel, desktop: Service, qtbot: QtBot, monkeypatch
) -> None:
    monkeypatch.setattr(notices, "LONG", 5.0)
    asked(program, qtbot)
    qtbot.wait(100)
    assert desktop.got("Notify") == []


def test_switched_off_nothing_is_told(program: Program, elsewhere: QLabel, desktop: Service, qtbot: QtBot) -> None:
    part = NoticeSetting(program.habits.notices)
    qtbot.addWidget(part)
    part.on.click()
    asked(program, qtbot)
    qtbot.wait(100)
    assert desktop.got("Notify") == []
    part.on.click()
    asked(program, qtbot)
    assert len(shown(desktop, qtbot)) == 1
    QSettings().clear()


def test_a_second_answer_takes_the_place_of_the_first(
    program: Program, elsewhere: QLabel, desktop: Service, qtbot: QtBot
) -> None:
    asked(program, qtbot)
    assert shown(desktop, qtbot)[0][1] == 0
    qtbot.wait(50)
    asked(program, qtbot)
    qtbot.waitUntil(lambda: len(desktop.got("Notify")) == 2)
    assert desktop.got("Notify")[1][1] == 1
    desktop.say("dismiss")
    qtbot.wait(50)
    asked(program, qtbot)
    qtbot.waitUntil(lambda: len(desktop.got("Notify")) == 3)
    assert desktop.got("Notify")[2][1] == 0


@pytest.mark.parametrize(
    ("step", "title"),
    [
        (Fetching("small", "done", 1, 1), "The model is here"),
        (ModelError("The way is broken."), "The model could not be fetched"),
    ],
)
def test_a_download_that_ended_leads_to_the_sheet_of_models(
    program: Program, elsewhere: QLabel, desktop: Service, memory: FakeMemory, qtbot: QtBot, step, title: str
) -> None:
    program.window.download.fetch("small", "Small 4B")
    qtbot.waitUntil(lambda: bool(memory.downloads))
    memory.downloads[0].let(step)
    assert shown(desktop, qtbot)[0][3] == title
    desktop.say("click")
    qtbot.waitUntil(lambda: program.window.findChild(ModelsSheet) is not None)
    program.window.findChild(ModelsSheet).close()


def test_a_download_that_the_person_paused_is_no_news(
    program: Program, elsewhere: QLabel, desktop: Service, memory: FakeMemory, qtbot: QtBot
) -> None:
    program.window.download.fetch("small", "Small 4B")
    qtbot.waitUntil(lambda: bool(memory.downloads))
    with qtbot.waitSignal(program.window.download.ended):
        program.window.download.pause()
    qtbot.wait(100)
    assert desktop.got("Notify") == []


@pytest.mark.parametrize(("files", "news"), [(3, False), (25, True)])
def test_many_files_are_news_and_few_are_not(
    program: Program, elsewhere: QLabel, desktop: Service, tmp_path: Path, qtbot: QtBot, files: int, news: bool
) -> None:
    paths = [tmp_path / f"{SECRET} {number}.txt" for number in range(files)]
    for path in paths:
        path.write_text(SECRET)
    program.window.deeds.take_in(paths)
    elsewhere.activateWindow()
    with qtbot.waitSignal(program.window.deeds.files_added):
        pass
    qtbot.wait(100)
    told_of = desktop.got("Notify")
    assert [notice[3] for notice in told_of] == (["Your files have been added"] if news else [])
    assert SECRET not in str(told_of)
    QApplication.activeModalWidget().close()


def test_a_tray_that_shows_messages_does_it(qapp, qtbot: QtBot, make_window, memory: FakeMemory, monkeypatch) -> None:
    monkeypatch.setattr(notices, "LONG", 0.0)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _: True)
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _, title, text, *__: said.append((title, text)))
    window = make_window(memory)
    tray = QSystemTrayIcon(window)
    told_by = Notices(tray, window)
    told_by.watch(window)
    window.hide()
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.ask(QUESTION)
    assert said == [("Your answer is ready", "Open MemX to read it.")]
    with qtbot.waitSignal(told_by.clicked) as click:
        tray.messageClicked.emit()
    assert click.args == ["answer"]


def test_where_nothing_shows_notices_nothing_breaks(
    program: Program, elsewhere: QLabel, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nothing'}")
    asked(program, qtbot)
    with bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        asked(program, qtbot)
        qtbot.wait(50)
    qtbot.wait(50)
    asked(program, qtbot)
    assert program.window.column.card_shown()
