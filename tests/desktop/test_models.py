"""The sheet of models: what is in use, what fits, downloads that pause and go on, and what leaves this computer."""

import pytest
from fake_memory import FakeMemory, an_answer, told
from fake_shelf import BUNDLED
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from memx.app.states import ModelsState, ModelState
from memx.desktop import model_words
from memx.desktop.models_sheet import ModelsSheet
from memx.desktop.status_line import models_sentence
from memx.domain.errors import ModelError
from memx.domain.events import Fetching
from memx.domain.notes import IndexStatus
from memx.models.choice import ModelChoice

FAR = Fetching("small", "fetching", 600_000_000, 2_500_000_000, 10_000_000.0)


def sheet_of(window, qtbot: QtBot) -> ModelsSheet:
    qtbot.waitUntil(lambda: window.watch.last is not None)
    window.deeds.do("show_models")
    sheet = window.findChild(ModelsSheet)
    qtbot.waitUntil(lambda: sheet.list.count() > 0)
    return sheet


def choose(sheet: ModelsSheet, name: str) -> None:
    sheet.list.setCurrentRow(sheet.list.keys().index(name))


def spoken(sheet: ModelsSheet) -> list[str]:
    return [sheet.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(sheet.list.count())]


def fetching(make_window, qtbot: QtBot):
    """A download that has come some way."""
    window = make_window(memory := FakeMemory(["Tea"]))
    sheet = sheet_of(window, qtbot)
    choose(sheet, "small")
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(memory.downloads))
    memory.downloads[0].let(FAR)
    qtbot.waitUntil(lambda: sheet._bar.value() == 24)
    return window, memory, sheet


def test_it_says_what_is_in_use_what_fits_and_what_leaves(make_window, qtbot: QtBot, picture) -> None:
    window = make_window(FakeMemory(["Tea"]))
    sheet = sheet_of(window, qtbot)
    assert sheet.in_use.text() == (
        "Answers: the bundled model · ready · 0.50 GiB of memory\n"
        "Search by meaning: the bundled model · ready · 0.50 GiB of memory"
    )
    assert spoken(sheet)[0].endswith("needs 1.0 GiB of memory · Apache-2.0. answers now")
    assert "fits, needs 4.0 GiB of memory · Apache-2.0 · thinks before it answers. to download" in spoken(sheet)[1]
    assert "won't fit, needs 45.0 GiB" in spoken(sheet)[2]
    qtbot.waitUntil(lambda: "huggingface.co" in sheet.leaves.text())
    assert sheet.leaves.text().startswith("Nothing leaves this computer.")
    assert not sheet.act.isEnabled(), "the one in use can't be used once more"
    for appearance in ("dark", "light"):
        window.wear(appearance)
        picture(sheet, f"models-{appearance}")
    sheet.close()


def test_at_work_and_at_rest_are_told_apart(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.status = IndexStatus(2, 1, 1, 0)
    memory.states = ModelsState(ModelState("ready", name="small one"), ModelState("off", name="mine.gguf"))
    window = make_window(memory)
    sheet = sheet_of(window, qtbot)
    assert (
        sheet.in_use.text() == "Answers: mine.gguf · rests until it is needed\nSearch by meaning: small one · at work"
    )
    sheet.close()
    failed = ModelsState(ModelState("starting", name="a"), ModelState("failed", "It is damaged.", "b"))
    assert model_words.in_use(failed, answering=True, reading=True) == (
        "Answers: b · It is damaged.\nSearch by meaning: a · is starting"
    )


def test_what_a_model_left_out_is_said_where_the_models_stand(make_window, qtbot: QtBot) -> None:
    fault = "The reading adapter is missing: answers come from the model alone. Install MemX again."
    memory = FakeMemory(["Tea"])
    memory.states = ModelsState(ModelState("ready", name="small one"), ModelState("ready", fault, "the bundled model"))
    window = make_window(memory)
    sheet = sheet_of(window, qtbot)
    assert sheet.in_use.text().startswith(f"Answers: the bundled model · ready · {fault}\n")
    assert window.status._models.text().startswith("Models ready: The reading adapter is missing")
    assert fault in window.status._models.toolTip()
    sheet.close()


def test_a_download_shows_how_far_it_is_also_with_the_sheet_closed(make_window, qtbot: QtBot, picture) -> None:
    window, memory, sheet = fetching(make_window, qtbot)
    assert sheet._far.text() == "Small 4B: 0.60 of 2.50 GB · 10.0 MB/s · 3 min left"
    assert window.status._models.text() == "Small 4B: 24 % is here · 3 min left"
    assert not sheet.act.isEnabled()
    assert spoken(sheet)[1].endswith("is being downloaded")
    picture(sheet, "models-fetching")
    sheet.close()
    qtbot.waitUntil(lambda: window.findChild(ModelsSheet) is None)
    assert not memory.downloads[0].closed
    again = sheet_of(window, qtbot)
    assert again._bar.value() == 24
    memory.change("small", origin="fetched", path="/m/small.gguf")
    memory.downloads[0].let(Fetching("small", "done", 2_500_000_000, 2_500_000_000))
    qtbot.waitUntil(lambda: again.outcome.text() == "Small 4B is here, whole and checked.")
    qtbot.waitUntil(lambda: again.list.keys().count("/m/small.gguf") == 1)
    assert window.status._models.text() == "Models ready"
    choose(again, "/m/small.gguf")
    assert again.act.text() == "Use"
    again.close()


def test_a_download_is_paused_and_goes_on(make_window, qtbot: QtBot) -> None:
    _, memory, sheet = fetching(make_window, qtbot)
    memory.change("small", begun=600_000_000)
    sheet.pause.click()
    qtbot.waitUntil(lambda: sheet.outcome.text().startswith("Paused."))
    assert memory.downloads[0].closed
    assert not memory.downloads[0].discarded
    qtbot.waitUntil(lambda: "24 % is here" in " ".join(spoken(sheet)))
    choose(sheet, "small")
    assert sheet.act.text() == "Go on downloading"
    assert not sheet.remove.isHidden()
    sheet.act.click()
    qtbot.waitUntil(lambda: memory.fetched == ["small", "small"])
    sheet.cancel.click()
    qtbot.waitUntil(lambda: sheet.outcome.text() == "The part of Small 4B that was here is thrown away.")
    assert memory.downloads[1].discarded
    assert sheet.on_its_way.isHidden()
    sheet.close()


def test_a_download_that_fails_says_what_is_kept(make_window, qtbot: QtBot) -> None:
    _, memory, sheet = fetching(make_window, qtbot)
    memory.downloads[0].let(ModelError("The way is broken. 24 % has come and is kept."))
    qtbot.waitUntil(lambda: sheet.outcome.text() == "The way is broken. 24 % has come and is kept.")
    assert sheet.on_its_way.isHidden()
    sheet.close()


def test_closing_the_window_pauses_a_download(make_window, qtbot: QtBot) -> None:
    window, memory, sheet = fetching(make_window, qtbot)
    sheet.close()
    window.close()
    window.shut_down()
    assert memory.downloads[0].closed
    assert not memory.downloads[0].discarded


def test_another_model_answers_from_the_next_question_on(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.change("small", origin="fetched", path="/m/small.gguf")
    window = make_window(memory)
    sheet = sheet_of(window, qtbot)
    choose(sheet, "/m/small.gguf")
    sheet.act.click()
    qtbot.waitUntil(lambda: sheet.outcome.text() == "It answers from the next question on.")
    assert memory.used == [("small", False)]
    qtbot.waitUntil(lambda: spoken(sheet)[1].endswith("answers now"))
    sheet.use_file("/mine/own.gguf")
    qtbot.waitUntil(lambda: memory.used[1:] == [("/mine/own.gguf", False)])
    sheet.close()


def test_what_wont_fit_is_used_only_by_whoever_insists(make_window, qtbot: QtBot, picture) -> None:
    memory = FakeMemory(["Tea"])
    memory.change("large", origin="fetched", path="/m/large.gguf")
    sheet = sheet_of(make_window(memory), qtbot)
    choose(sheet, "/m/large.gguf")
    for answer in ("no", "yes"):
        sheet.act.click()
        qtbot.waitUntil(lambda: "needs 45.0 GiB" in sheet.confirm.sentence())
        assert "Close other" not in sheet.confirm.sentence()
        picture(sheet, "models-wont-fit")
        getattr(sheet.confirm, answer).click()
    qtbot.waitUntil(lambda: memory.used == [("large", True)])
    sheet.close()


def test_what_wont_fit_is_downloaded_only_by_whoever_insists(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    sheet = sheet_of(make_window(memory), qtbot)
    choose(sheet, "large")
    sheet.act.click()
    assert sheet.confirm.sentence() == (
        "Large 70B won't fit into this computer's memory: it needs 45.0 GiB, and 1.0 GiB are free. "
        "Download 40.0 GB all the same?"
    )
    sheet.confirm.no.click()
    assert memory.fetched == []
    sheet.act.click()
    sheet.confirm.yes.click()
    qtbot.waitUntil(lambda: memory.fetched == ["large"])
    sheet.cancel.click()
    qtbot.waitUntil(lambda: "thrown away" in sheet.outcome.text())
    sheet.close()


def test_removing_asks_once_and_says_what_it_frees(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.change("bundled", used=False)
    memory.change("small", origin="fetched", path="/m/small.gguf", used=True)
    sheet = sheet_of(make_window(memory), qtbot)
    assert sheet.list.current() == "/m/small.gguf", "the one in use"
    sheet.remove.click()
    assert sheet.confirm.sentence() == (
        "Remove Small 4B from this computer? It frees 2.50 GB. The bundled model answers then. "
        "It can be downloaded again."
    )
    assert sheet.confirm.no.accessibleName().endswith("Keep it")
    sheet.confirm.no.click()
    assert memory.on_shelf[1].origin == "fetched"
    sheet.remove.click()
    sheet.confirm.yes.click()
    qtbot.waitUntil(lambda: sheet.outcome.text() == "It is removed. The bundled model answers again.")
    choose(sheet, BUNDLED.path)
    assert sheet.remove.isHidden(), "what came with MemX stays"
    sheet.close()


def test_a_server_is_named_and_what_goes_there(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.choice = ModelChoice("server", "https://models.example.org/v1", "large")
    language = ModelState("ready", name="large")
    memory.states = ModelsState(ModelState("ready", name="the bundled model"), language, "models.example.org")
    window = make_window(memory)
    sheet = sheet_of(window, qtbot)
    assert window.status.text().endswith("Answers come from models.example.org")
    assert sheet.in_use.text().startswith("Answers: large on models.example.org · ready")
    qtbot.waitUntil(lambda: "go to the model at https://models.example.org/v1" in sheet.leaves.text())
    sheet.close()


@pytest.mark.parametrize("state", ["off", "starting", "ready"])
def test_a_server_is_never_called_ready_models(state: str) -> None:
    models = ModelsState(ModelState("ready"), ModelState(state), "models.example.org")
    assert models_sentence(models) == "Answers come from models.example.org"


def test_a_server_out_of_reach_and_a_dead_embedder_are_said_first() -> None:
    broken = ModelsState(ModelState("ready"), ModelState("failed", "It cannot be reached."), "models.example.org")
    assert models_sentence(broken) == "No answers: It cannot be reached."


def test_the_models_are_reached_from_everywhere(make_window, qtbot: QtBot) -> None:
    window = make_window(FakeMemory())
    qtbot.waitUntil(lambda: window.watch.last is not None)
    for press in (window.first_start._models.click, window.status._models.click):
        press()
        sheet = window.findChild(ModelsSheet)
        assert sheet is not None
        sheet.close()
        qtbot.waitUntil(lambda: window.findChild(ModelsSheet) is None)


@pytest.mark.parametrize(
    ("step", "says"),
    [
        (Fetching("x", "asking"), "asking where it is"),
        (FAR, "0.60 of 2.50 GB · 10.0 MB/s · 3 min left"),
        (Fetching("x", "fetching", 9 * 10**8, 10**9, 1e7), "0.90 of 1.00 GB · 10.0 MB/s · 10 s left"),
        (Fetching("x", "fetching", 12 * 10**9, 24 * 10**9, 1e8), "12.0 of 24.0 GB · 100.0 MB/s · 2 min left"),
        (Fetching("x", "fetching", 639 * 10**5, 639 * 10**6), "63.9 of 639 MB"),
        (Fetching("x", "fetching", 700_000, 3_100_000, 8e4), "0.70 of 3.10 MB · 0.080 MB/s · 30 s left"),
        (Fetching("x", "fetching", 0, 4_000), "0.00 of 4.00 kB"),
        (Fetching("x", "waiting", 5 * 10**8, 10**9), "0.50 of 1.00 GB · the way is broken, trying again"),
        (Fetching("x", "checking", 10**9, 10**9), "1.00 of 1.00 GB · checking it"),
    ],
)
def test_how_far_a_download_is_in_words(step: Fetching, says: str) -> None:
    assert model_words.progress(step) == says


def test_another_answer_under_way_is_at_work(make_window, qtbot: QtBot) -> None:
    window = make_window(memory := FakeMemory(["Tea"]))
    memory.answer = told(an_answer(memory, "n0", "Tea", "Tea"))
    sheet = sheet_of(window, qtbot)
    window.answers.asking.retrieved.connect(lambda _: sheet.show_status(*window.watch.last))
    with qtbot.waitSignal(window.answers.asking.ended):
        window.answers.ask("What is it?")
    assert "Answers: the bundled model · at work" in sheet.in_use.text()
    sheet.close()


def test_a_model_with_a_fault_says_so_and_cannot_be_used(make_window, qtbot: QtBot) -> None:
    memory = FakeMemory(["Tea"])
    memory.change("large", origin="Ollama", path="/o/large", verdict=None, fault="It is damaged.")
    sheet = sheet_of(make_window(memory), qtbot)
    choose(sheet, "/o/large")
    assert "It is damaged." in spoken(sheet)[2]
    assert spoken(sheet)[2].endswith("Ollama")
    assert not sheet.act.isEnabled()
    sheet.close()
