"""The reading adapter missing, cut off or another model's: the model answers alone, and that is said everywhere."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import small_models
from asking import PLUMBER, texts

from memx.app.checkup import checkup
from memx.app.memory import Memory
from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.events import Answered
from memx.domain.notes import Draft
from memx.models import choice, shelf, weights
from memx.models.choice import ModelChoice
from memx.models.language import LanguageClient

pytestmark = pytest.mark.models


def half(adapter: Path) -> None:
    whole = adapter.read_bytes()
    adapter.write_bytes(whole[: len(whole) // 2])


def foreign(adapter: Path) -> None:
    small_models.write_adapter(adapter, width=32)


def another_of_this_shape(adapter: Path) -> None:
    """It could be added, and would say something else."""
    content = bytearray(adapter.read_bytes())
    content[-1000] ^= 0xFF
    adapter.write_bytes(content)


def undescribed(adapter: Path) -> None:
    adapter.with_suffix(".json").unlink()


DAMAGES = [(Path.unlink, "missing"), *((one, "damaged") for one in (half, foreign, another_of_this_shape, undescribed))]


@pytest.fixture(params=DAMAGES, ids=lambda damage: damage[0].__name__)
def fault(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The bundled adapter is a copy that was tampered with; a word of what is to be said."""
    return with_adapter(tmp_path, monkeypatch, *request.param)


def with_adapter(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tamper: Callable[[Path], None], word: str = "missing"
) -> str:
    shipped, copy = weights.adapter(), folder / weights.ADAPTER
    assert shipped is not None
    for end in (".gguf", ".json"):
        shutil.copy(shipped.with_suffix(end), copy.with_suffix(end))
    tamper(copy)
    monkeypatch.setattr(weights, "adapter", lambda: copy if copy.is_file() else None)
    return f"The reading adapter is {word}"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageClient]:
    """The bundled weights without their adapter, as a person may choose them."""
    client = LanguageClient(tmp_path_factory.mktemp("base"), plain=True)
    yield client
    client.close()


def test_the_model_answers_alone_and_says_why(
    own: Callable[..., LanguageClient], base: LanguageClient, language: LanguageClient, fault: str
) -> None:
    client = own()
    asked = {"count": 4, "temperature": 1.0}
    assert texts(client, PLUMBER, **asked) == texts(base, PLUMBER, **asked) != texts(language, PLUMBER, **asked)
    state, said = client.state()
    assert (state, said[: len(fault)]) == ("ready", fault)
    assert said.endswith("Install MemX again.")
    info = client.info()
    assert (info.adapter, info.adapter_fault) == (None, said)
    assert info.hash == base.info().hash


def test_the_list_of_models_and_the_check_up_say_so(fault: str, tmp_path: Path) -> None:
    assert shelf.shelf()[0].title.endswith(", without its reading adapter")
    memory = Memory.open(tmp_path / "library")
    (check,) = (one for one in memory.doctor() if one.name == "reading adapter")
    memory.close()
    assert (check.ok, check.exit_code) == (False, 5)
    assert check.sentence.startswith(fault)


def test_with_the_adapter_that_was_shipped_nothing_is_missing(language: LanguageClient, tmp_path: Path) -> None:
    language.start()
    assert language.state() == ("ready", "")
    assert language.info().adapter_fault == ""
    assert shelf.shelf()[0].title.endswith(" with a reading adapter")
    memory = Memory.open(tmp_path / "library")
    (check,) = (one for one in checkup(memory._library, memory._models, tmp_path) if one.name == "reading adapter")
    memory.close()
    assert check.ok


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Callable[[], Answer]]:
    """One question to the language model that was chosen."""
    memory = Memory.open(tmp_path / "library")
    memory.save(Draft("Plumber came about the boiler, charged 85 euro, pays in cash only."))

    def ask() -> Answer:
        *_, last = memory.ask("How much did the plumber charge?", Budget("quick", 1, 240.0), strategy="draft")
        assert isinstance(last, Answered)
        assert last.answer.effort.samples
        return last.answer

    yield ask
    memory.close()
    choice.keep(ModelChoice())


def test_the_answer_says_so(asked: Callable[[], Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_adapter(tmp_path, monkeypatch, half)
    answer = asked()
    assert "; without the reading adapter" in answer.stop_reason
    assert answer.trace["model"]["adapter"] is None


@pytest.mark.parametrize("chosen", ["base", "a file of one's own"])
def test_a_model_that_has_no_adapter_says_nothing_of_one(
    chosen: str, asked: Callable[[], Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_adapter(tmp_path, monkeypatch, Path.unlink)
    choice.keep(ModelChoice("base") if chosen == "base" else ModelChoice("file", str(weights.language_weights())))
    assert "adapter" not in asked().stop_reason
    memory = Memory.open(tmp_path / "another")
    memory.warm_up()
    state = memory.models().language
    checks = memory.doctor()
    memory.close()
    assert (state.state, state.reason) == ("ready", "")
    assert "reading adapter" not in {one.name for one in checks}
