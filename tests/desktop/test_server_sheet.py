"""A language model on a server, chosen in the window: what leaves is said first, each failure has its words."""

import importlib
import socket
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from fake_memory import FakeMemory
from keyring.backend import KeyringBackend
from pytestqt.qtbot import QtBot

from memx.app import serving
from memx.desktop.models_sheet import ModelsSheet
from memx.desktop.server_sheet import ServerSheet
from memx.domain.errors import ModelError
from memx.models import secrets
from memx.models.choice import ModelChoice

MODELS = Path(__file__).parents[1] / "models"


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ring]:
    monkeypatch.delenv(secrets.VARIABLE, raising=False)
    former = keyring.get_keyring()
    keyring.set_keyring(kept := Ring())
    yield kept
    keyring.set_keyring(former)


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(MODELS))
    module = importlib.import_module("scripted_server")
    with module.serving(module.ScriptedServer()) as script:
        yield script


def sheets_of(window, qtbot: QtBot) -> tuple[ModelsSheet, ServerSheet]:
    qtbot.waitUntil(lambda: window.watch.last is not None)
    window.deeds.do("show_models")
    models = window.findChild(ModelsSheet)
    qtbot.waitUntil(lambda: models._choice is not None)
    models.server.click()
    return models, models.findChild(ServerSheet)


def settled(sheet: ServerSheet, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not sheet._busy, timeout=30_000)
    return sheet.outcome.text()


def test_what_would_leave_is_said_while_it_is_written(make_window, qtbot: QtBot, picture) -> None:
    _, sheet = sheets_of(make_window(FakeMemory(["Tea"])), qtbot)
    assert sheet.leaves.text() == "Nothing leaves this computer now."
    assert not sheet.use.isEnabled()
    sheet.address.setText("https://models.example/v1")
    assert "are sent to models.example. They leave this computer" in sheet.leaves.text()
    assert sheet.use.isEnabled()
    picture(sheet, "server")
    sheet.address.setText("http://127.0.0.1:11434")
    assert "is this computer: your notes stay on it" in sheet.leaves.text()
    sheet.model.setText("large:cloud")
    assert "are sent to ollama.com" in sheet.leaves.text()
    sheet.model.clear()
    sheet.address.setText("nonsense")
    assert "is not a server's address" in sheet.leaves.text()
    assert not sheet.use.isEnabled()
    assert not sheet.test.isEnabled()
    sheet.address.setText("http://8.8.8.8")
    assert "allow the unencrypted way" in sheet.leaves.text()
    sheet.open_way.setChecked(True)
    assert "are sent to 8.8.8.8" in sheet.leaves.text()
    assert "not encrypted" in sheet.leaves.text()


def test_nothing_is_sent_beyond_this_computer_before_the_person_says_so(
    make_window, qtbot: QtBot, picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[serving.Wanted] = []

    def chosen(_: object, wanted: serving.Wanted, key: str | None) -> str:
        asked.append(wanted)
        raise ModelError("There is no computer in reach by the name of models.example. Is the address right?")

    monkeypatch.setattr(serving, "choose", chosen)
    window = make_window(FakeMemory(["Tea"]))
    _, sheet = sheets_of(window, qtbot)
    sheet.address.setText("https://models.example/v1")
    sheet.use.click()
    assert "be sent there?" in sheet.confirm.sentence()
    assert "They leave this computer" in sheet.leaves.text()
    picture(sheet, "server-asks")
    sheet.confirm.no.click()
    assert (asked, sheet._busy) == ([], False)
    sheet.use.click()
    sheet.confirm.yes.click()
    assert settled(sheet, qtbot).endswith("Is the address right? Nothing was changed.")
    assert asked == [serving.Wanted("https://models.example/v1")]


def test_the_connection_is_tested_and_nothing_is_chosen(make_window, qtbot: QtBot, scripted, ring: Ring) -> None:
    window = make_window(memory := FakeMemory(["Tea: very secret"]))
    _, sheet = sheets_of(window, qtbot)
    sheet.address.setText(scripted.address)
    sheet.key.setText("sk-1")
    sheet.test.click()
    assert sheet._busy
    assert settled(sheet, qtbot).startswith("It works, and is not used yet. Questions are answered by scripted on 127.")
    assert memory.choice == ModelChoice()
    assert ring.held == {}
    assert {one.headers.get("authorization") for one in scripted.asked} == {"Bearer sk-1"}
    assert not any("secret" in one.raw for one in scripted.asked)


def test_it_is_used_with_its_key_in_the_keyring_and_left_with_one_press(
    make_window, qtbot: QtBot, scripted, ring: Ring, picture
) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    models, sheet = sheets_of(window, qtbot)
    assert models.back.isHidden()
    sheet.address.setText(scripted.address)
    sheet.key.setText("sk-1")
    sheet.use.click()
    qtbot.waitUntil(lambda: "Questions are answered by scripted" in models.outcome.text(), timeout=30_000)
    assert memory.choice == ModelChoice("server", f"{scripted.address}/v1", "scripted", keyed=True)
    assert ring.held == {(secrets.SERVICE, f"{scripted.address}/v1"): "sk-1"}
    qtbot.waitUntil(lambda: not models.back.isHidden())
    picture(models, "models-server")
    models.server.click()
    again = models.findChildren(ServerSheet)[-1]
    assert (again.address.text(), again.model.text()) == (f"{scripted.address}/v1", "scripted")
    assert again.key.text() == ""
    again.close()
    models.back.click()
    qtbot.waitUntil(lambda: memory.used == [("bundled", False)])
    qtbot.waitUntil(models.back.isHidden)
    assert memory.choice == ModelChoice()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (401, "does not accept the key. Give it again with “Use a server”"),
        (403, "refuses this key or this model"),
        (404, ""),
        (503, "has trouble of its own (it answered 503)"),
        (302, "MemX does not follow"),
    ],
)
def test_each_refusal_has_its_words(make_window, qtbot: QtBot, scripted, code: int, words: str) -> None:
    status = importlib.import_module("scripted_server").status
    scripted.refuses_all = status(code, Location="https://elsewhere.example/") if code == 302 else status(code)
    window = make_window(memory := FakeMemory(["Tea"]))
    _, sheet = sheets_of(window, qtbot)
    sheet.address.setText(scripted.address)
    sheet.use.click()
    said = settled(sheet, qtbot)
    assert words in said
    assert said.endswith("Nothing was changed.")
    assert "memx " not in said
    assert memory.choice == ModelChoice()


def test_nobody_there_and_a_program_that_is_no_model(make_window, qtbot: QtBot, scripted) -> None:
    _, sheet = sheets_of(make_window(FakeMemory(["Tea"])), qtbot)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        sheet.address.setText(f"http://127.0.0.1:{closed.getsockname()[1]}")
        sheet.test.click()
        assert "Nothing answers at 127.0.0.1" in settled(sheet, qtbot)
    scripted.refuses_all = importlib.import_module("scripted_server").status(200, "<html>", "text/html")
    sheet.address.setText(scripted.address)
    sheet.test.click()
    assert "not the answer of an OpenAI-compatible server" in settled(sheet, qtbot)


def test_without_a_keyring_a_key_is_kept_nowhere(make_window, qtbot: QtBot, scripted, monkeypatch) -> None:
    from keyring.backends.fail import Keyring

    former = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    window = make_window(memory := FakeMemory(["Tea"]))
    _, sheet = sheets_of(window, qtbot)
    sheet.address.setText(scripted.address)
    sheet.key.setText("sk-1")
    sheet.use.click()
    assert "no keyring that MemX could keep the key in" in settled(sheet, qtbot)
    assert memory.choice == ModelChoice()
    keyring.set_keyring(former)


def test_the_sheet_closed_while_it_asks_is_no_trouble(make_window, qtbot: QtBot, scripted) -> None:
    window = make_window(FakeMemory(["Tea"]))
    _, sheet = sheets_of(window, qtbot)
    sheet.address.setText(scripted.address)
    sheet.test.click()
    sheet.close()
    ended: list[int] = []
    window.lanes.asks.submit(lambda: 1, ended.append, print)
    qtbot.waitUntil(lambda: bool(ended), timeout=30_000)


def test_search_by_meaning_goes_back_to_the_bundled_model(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.embedder = Path("/own/embedder")
    window = make_window(memory)
    models, sheet = sheets_of(window, qtbot)
    sheet.close()
    assert not models.embedder.isHidden()
    models.embedder.click()
    qtbot.waitUntil(lambda: memory.embedder is None)
    qtbot.waitUntil(models.embedder.isHidden)


@pytest.mark.models
@pytest.mark.slow
def test_the_real_llama_server(make_window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(MODELS))
    with importlib.import_module("real_server").llama_server() as address:
        models, sheet = sheets_of(make_window(FakeMemory(["Tea"])), qtbot)
        sheet.address.setText(address)
        sheet.use.click()
        qtbot.waitUntil(lambda: "4096 tokens of context" in models.outcome.text(), timeout=60_000)
