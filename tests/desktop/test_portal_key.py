"""The key on Wayland: what the desktop's portal is asked, and that nothing is said to work before it answered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from private_bus import Service, bus
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from memx.desktop.capture_key import CaptureKey
from memx.desktop.global_key import KeyState
from memx.desktop.portal_key import PortalKey, trigger

Begin = Callable[[str], Service]


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with bus(tmp_path) as name:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", name)
        yield name


@pytest.fixture
def portal(address: str) -> Iterator[Begin]:
    """`portal(mood)` starts the desktop's side."""
    begun: list[Service] = []

    def begin(mood: str) -> Service:
        begun.append(Service("portal_service.py", address, mood))
        return begun[-1]

    yield begin
    for service in begun:
        service.end()


@pytest.fixture
def key(qapp) -> Iterator[CaptureKey]:
    QSettings().clear()
    made = CaptureKey(asked=PortalKey())
    yield made
    made.release()


def test_it_works_when_the_portal_has_said_so(portal: Begin, key: CaptureKey, qtbot: QtBot) -> None:
    desktop = portal("grant")
    states: list[KeyState] = []
    key.told.connect(states.append)
    key.set_on(True)
    qtbot.waitUntil(lambda: key.state.works)
    assert [state.works for state in states] == [False, True]
    assert "Ctrl+Alt+Space" in key.state.says
    [(session, [(name, wish)], _, _)] = desktop.got("BindShortcuts")
    assert session.startswith("/org/freedesktop/portal/desktop/session/")
    assert (name, wish["preferred_trigger"][1]) == ("capture", "CTRL+ALT+space")
    assert desktop.got("Register")[0][0] == "org.memx.MemX"
    with qtbot.waitSignal(key.pressed):
        desktop.say("press")


def test_the_key_of_another_program_opens_nothing(portal: Begin, key: CaptureKey, qtbot: QtBot) -> None:
    desktop = portal("grant")
    key.set_on(True)
    qtbot.waitUntil(lambda: key.state.works)
    pressed: list[bool] = []
    key.pressed.connect(lambda: pressed.append(True))
    desktop.say("press-other")
    desktop.say("change Ctrl+J")
    qtbot.waitUntil(lambda: "Ctrl+J" in key.state.says)
    assert pressed == []


def test_who_declines_is_told_of_the_other_way(portal: Begin, key: CaptureKey, qtbot: QtBot) -> None:
    portal("decline")
    key.set_on(True)
    qtbot.waitUntil(lambda: "gave MemX no key" in key.state.says)
    assert not key.state.works
    assert "memx capture" in key.state.says


def test_a_desktop_that_has_no_key_yet_says_where_to_choose_one(portal: Begin, key: CaptureKey, qtbot: QtBot) -> None:
    desktop = portal("keyless")
    key.set_on(True)
    qtbot.waitUntil(lambda: "no key for the small window yet" in key.state.says)
    assert not key.state.works
    desktop.say("change Super+N")
    qtbot.waitUntil(lambda: key.state.works)
    assert "Super+N" in key.state.says


def test_without_a_portal_it_says_so(address: str, key: CaptureKey, qtbot: QtBot) -> None:
    key.set_on(True)
    qtbot.waitUntil(lambda: "lends no keys" in key.state.says)
    assert not key.state.works
    assert "memx capture" in key.state.says


def test_without_a_bus_it_says_so(tmp_path: Path, monkeypatch, key: CaptureKey) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nothing'}")
    key.set_on(True)
    assert "lends no keys" in key.state.says


def test_what_the_desktop_takes_back_no_longer_works(portal: Begin, key: CaptureKey, qtbot: QtBot) -> None:
    desktop = portal("grant")
    key.set_on(True)
    qtbot.waitUntil(lambda: key.state.works)
    desktop.say("close")
    qtbot.waitUntil(lambda: not key.state.works)
    assert "taken the key back" in key.state.says


def test_a_portal_that_ends_is_no_key(portal: Begin, key: CaptureKey, qtbot: QtBot) -> None:
    desktop = portal("grant")
    key.set_on(True)
    qtbot.waitUntil(lambda: key.state.works)
    desktop.end()
    qtbot.waitUntil(lambda: not key.state.works)


def test_switched_off_the_session_ends(portal: Begin, key: CaptureKey, qtbot: QtBot) -> None:
    desktop = portal("grant")
    key.set_on(True)
    qtbot.waitUntil(lambda: key.state.works)
    key.set_on(False)
    assert key.state.says.startswith("Off.")
    qtbot.waitUntil(lambda: bool(desktop.got("Close")))


def test_keys_as_the_specification_writes_them() -> None:
    written = {text: trigger(QKeySequence(text)) for text in ("Ctrl+Alt+Space", "Meta+N", "Ctrl+Shift+F5")}
    assert written == {
        "Ctrl+Alt+Space": "CTRL+ALT+space",
        "Meta+N": "LOGO+n",
        "Ctrl+Shift+F5": "CTRL+SHIFT+F5",
    }
