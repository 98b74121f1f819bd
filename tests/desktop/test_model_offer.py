"""A larger model is offered once, calmly: what it says, what is decided there, and that nothing waits for it."""

import threading
from dataclasses import replace

import pytest
from fake_memory import FakeMemory
from fake_shelf import SMALL
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.desktop.model_offer import ModelOffer
from memx.desktop.models_sheet import ModelsSheet
from memx.domain.errors import ModelError, WontFit
from memx.domain.events import Fetching
from memx.models import weights
from memx.models.choice import ModelChoice
from memx.models.shelf import OnShelf

FAR = Fetching("small", "fetching", 600_000_000, 2_500_000_000, 10_000_000.0)


@pytest.fixture(autouse=True)
def computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of eight cores, where models may be fetched."""
    monkeypatch.setattr(weights, "physical_cores", lambda: 8)
    for name in ("HF_HUB_OFFLINE", "HF_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)


def offered(make_window, qtbot: QtBot, memory: FakeMemory) -> ModelOffer:
    window = make_window(memory, models=True)
    qtbot.waitUntil(window.offer.isVisible)
    return window.offer


def shown(offer: ModelOffer) -> list[str]:
    return [one.text() for one in offer._buttons if one.isVisible()]


def looked(make_window, qtbot: QtBot, memory: FakeMemory) -> ModelOffer:
    """After it was looked for."""
    window = make_window(memory, models=True)
    done: list[int] = []
    window.lanes.fetching.submit(lambda: 1, done.append, print)
    qtbot.waitUntil(lambda: bool(done))
    return window.offer


def test_it_says_what_it_does_better_costs_and_sends(make_window, qtbot: QtBot, picture) -> None:
    for bodies, page in (([], "first"), (["Tea at four", "The boiler was serviced"], "notes")):
        memory = FakeMemory(bodies)
        offer = offered(make_window, qtbot, memory)
        window = offer.window()
        assert offer.title.text() == "A larger model fits this computer"
        assert offer.says.text() == (
            "Small 4B mostly answers better than the small model that came with MemX, and takes longer. It is a "
            "download of 2.50 GB from huggingface.co; none of your notes are sent. It needs 4.0 GiB of memory, and "
            "8.0 GiB are free."
        )
        assert shown(offer) == ["Get it", "Look at models", "Not now"]
        assert offer.get.accessibleName() == "Get it: Small 4B, 2.50 GB"
        assert memory.fetched == [], "nothing is fetched by itself"
        for appearance in ("dark", "light"):
            window.wear(appearance)
            for width in (1180, 860):
                window.resize(width, 780)
                qtbot.wait(20)
                picture(window, f"offer-{page}-{width}-{appearance}")


def test_who_writes_is_not_disturbed(make_window, qtbot: QtBot) -> None:
    offer = offered(make_window, qtbot, FakeMemory(["Tea"]))
    window = offer.window()
    window.editor.take_focus()
    QTest.mouseClick(offer.decline, Qt.MouseButton.LeftButton)
    assert window.editor.text_edit.hasFocus()
    assert offer.isHidden()


def test_the_window_is_usable_before_anything_is_looked_for(make_window, qtbot: QtBot) -> None:
    memory, may_go = FakeMemory(["Tea"]), threading.Event()
    models, names = memory.language_models, list[str]()

    def slow() -> list[OnShelf]:
        names.append(threading.current_thread().name)
        may_go.wait(10)
        return models()

    memory.language_models = slow  # type: ignore[method-assign]
    window = make_window(memory, models=True)
    assert window.offer.isHidden()
    may_go.set()
    qtbot.waitUntil(window.offer.isVisible)
    assert names == ["memx-fetching"]


def test_declined_it_is_not_offered_again(make_window, qtbot: QtBot) -> None:
    offered(make_window, qtbot, FakeMemory(["Tea"])).decline.click()
    QSettings().sync()
    assert looked(make_window, qtbot, FakeMemory(["Tea"])).isHidden()


def test_it_is_got_paused_gone_on_with_and_used(make_window, qtbot: QtBot, picture) -> None:
    memory = FakeMemory(["Tea"])
    offer = offered(make_window, qtbot, memory)
    offer.get.click()
    qtbot.waitUntil(lambda: bool(memory.downloads))
    memory.downloads[0].let(FAR)
    qtbot.waitUntil(lambda: offer.bar.value() == 24)
    assert offer.title.text() == "Small 4B is being downloaded"
    assert offer.says.text() == "0.60 of 2.50 GB · 10.0 MB/s · 3 min left"
    assert shown(offer) == ["Pause", "Cancel", "Look at models"]
    picture(offer.window(), "offer-coming")
    offer.pause.click()
    qtbot.waitUntil(lambda: offer.get.text() == "Go on" and offer.get.isVisible())
    assert offer.says.text().startswith("Paused. The part of Small 4B that is here is kept")
    assert not memory.downloads[0].discarded
    offer.get.click()
    qtbot.waitUntil(lambda: len(memory.downloads) == 2)
    memory.change("small", origin="fetched", path="/m/small.gguf")
    memory.downloads[1].let(Fetching("small", "done", 2_500_000_000, 2_500_000_000))
    qtbot.waitUntil(offer.use.isVisible)
    assert offer.title.text() == "Small 4B is here, whole and checked."
    assert shown(offer) == ["Use it", "Look at models", "Not now"]
    picture(offer.window(), "offer-here")
    offer.use.click()
    qtbot.waitUntil(lambda: memory.used == [("small", False)])
    qtbot.waitUntil(lambda: offer.title.text() == "Small 4B answers from the next question on.")
    assert shown(offer) == ["Look at models", "Close"]
    offer.decline.click()
    assert offer.isHidden()


def test_a_hub_that_cannot_be_reached_is_said_and_tried_again(make_window, qtbot: QtBot, picture) -> None:
    memory = FakeMemory(["Tea"])
    offer = offered(make_window, qtbot, memory)
    offer.get.click()
    qtbot.waitUntil(lambda: bool(memory.downloads))
    memory.downloads[0].let(ModelError("small could not be fetched from https://huggingface.co: no way there."))
    qtbot.waitUntil(lambda: offer.title.text() == "The download has stopped")
    assert offer.says.text() == "small could not be fetched from https://huggingface.co: no way there."
    assert shown(offer) == ["Try again", "Look at models", "Not now"]
    picture(offer.window(), "offer-failed")
    offer.get.click()
    qtbot.waitUntil(lambda: memory.fetched == ["small", "small"])
    offer.cancel.click()
    qtbot.waitUntil(lambda: offer.title.text() == "The download is cancelled")
    assert memory.downloads[1].discarded
    assert shown(offer) == ["Get it", "Look at models", "Not now"]


def test_what_came_in_an_earlier_run_goes_on_or_is_used(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.change("small", begun=600_000_000)
    offer = offered(make_window, qtbot, memory)
    assert offer.title.text() == "24 % of a larger model is here"
    assert shown(offer) == ["Go on", "Look at models", "Not now"]
    offer.window().close()
    memory.change("small", begun=0, origin="fetched", path="/m/small.gguf")
    assert shown(offered(make_window, qtbot, memory)) == ["Use it", "Look at models", "Not now"]


def test_one_that_does_not_fit_any_more_is_not_used(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.change("small", origin="fetched", path="/m/small.gguf")
    offer = offered(make_window, qtbot, memory)

    def wont_fit(word: str, *, anyway: bool = False) -> None:
        raise WontFit(f"{word} won't fit: it needs 4.0 GiB of memory and 1.0 GiB are free. Close other programs.")

    memory.use_model = wont_fit  # type: ignore[method-assign]
    offer.use.click()
    qtbot.waitUntil(lambda: offer.title.text() == "It could not be used")
    assert offer.says.text() == "small won't fit: it needs 4.0 GiB of memory and 1.0 GiB are free."
    assert offer.use.isEnabled()


def test_nothing_is_offered_where_nothing_better_fits(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.on_shelf = [one for one in memory.on_shelf if one.name != "small"]
    assert looked(make_window, qtbot, memory).isHidden()


def test_who_chose_another_model_is_not_asked_now_or_later(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.choice = ModelChoice("server", "https://models.example.org/v1", "large")
    assert looked(make_window, qtbot, memory).isHidden()
    memory.choice = ModelChoice()
    assert looked(make_window, qtbot, memory).isHidden()


def test_another_one_chosen_in_the_sheet_ends_the_offer(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.on_shelf.append(replace(SMALL, name="own", origin="file", path="/mine/own.gguf"))
    offer = offered(make_window, qtbot, memory)
    offer.models.click()
    sheet = offer.window().findChild(ModelsSheet)
    qtbot.waitUntil(lambda: "/mine/own.gguf" in sheet.list.keys())  # noqa: SIM118 (no dictionary)
    sheet.list.setCurrentRow(sheet.list.keys().index("/mine/own.gguf"))
    memory.choice = ModelChoice("file", "/mine/own.gguf")
    sheet.act.click()
    qtbot.waitUntil(offer.isHidden)
    sheet.close()


def test_by_keyboard_one_stays_where_the_buttons_change(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    offer = offered(make_window, qtbot, memory)
    offer.get.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(offer.get, Qt.Key.Key_Space)
    qtbot.waitUntil(offer.pause.hasFocus)
    qtbot.waitUntil(lambda: bool(memory.downloads))
    QTest.keyClick(offer.pause, Qt.Key.Key_Space)
    qtbot.waitUntil(offer.get.hasFocus)


def test_the_way_back_of_a_deletion_stands_above_it(make_window, qtbot: QtBot) -> None:
    memory, may_go = FakeMemory(["Tea", "Coffee"]), threading.Event()
    models = memory.language_models
    memory.language_models = lambda: models() if may_go.wait(10) else []  # type: ignore[method-assign]
    window = make_window(memory, models=True)
    offer, bar = window.offer, window.undo_bar
    bar.offer(memory.note("n0"))
    low = bar.geometry().bottom()
    may_go.set()
    qtbot.waitUntil(offer.isVisible)
    qtbot.waitUntil(lambda: bar.geometry().bottom() < offer.geometry().top())
    offer.decline.click()
    qtbot.waitUntil(lambda: bar.geometry().bottom() == low)
    bar.forget_all()
