"""The shipped verifier, for real: which passage answers, where, and what a damaged or foreign file leads to."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import ListFeed

from memx.app import calibrations
from memx.app.checkup import verifier_check
from memx.app.memory import Memory
from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.errors import ModelError
from memx.domain.events import Answered
from memx.domain.notes import Draft, Passage
from memx.models import weights
from memx.models.embedder import EmbedderClient
from memx.models.language import LanguageClient
from memx.reasoning import calibration

pytestmark = pytest.mark.models

TEXTS = (
    "Plumber came about the boiler, charged 85 euro, pays in cash only.",
    "Dentist moved to Friday at nine.",
    "Lentil soup: cumin, lemon, two onions.",
    "The spare key hangs behind the blue jacket in the hall.",
    "Marta's birthday is on 14 March, she likes tulips.",
    "🔑 Cabin wifi password: heron-42 😀.",
)


def passages(*texts: str) -> list[Passage]:
    when = datetime(2025, 3, 6, 10, tzinfo=UTC)
    return [Passage(n, f"n{n}", 0, 0, len(text), text, when) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("question", "place", "value"),
    [
        ("How much did the plumber charge?", 0, "85"),
        ("Where is the spare key?", 3, "hall"),
        ("What is the cabin wifi password?", 5, "heron-42"),
        ("When is Marta's birthday?", 4, "14 March"),
    ],
)
def test_it_finds_the_passage_and_the_words(embedder: EmbedderClient, question: str, place: int, value: str) -> None:
    found = embedder.read(question, passages(*TEXTS))
    relevance = [one.relevance for one in found.each]
    assert relevance.index(max(relevance)) == place
    best = found.each[place].stretches[0]
    assert value in TEXTS[place][best.start : best.end]
    assert found.tokens > 50


def test_what_was_calibrated_is_the_pair_that_is_shipped(embedder: EmbedderClient, language: LanguageClient) -> None:
    """After a training without a calibration everything would still work, with the defaults of a model never seen."""
    known, model = calibrations.shipped(), language.info().hash
    assert calibration.of_model(known, model, embedder.reader_hash()) is known[model]
    assert calibration.of_reader(known, embedder.reader_hash()) is known[model]


def test_it_tells_where_nothing_answers(embedder: EmbedderClient) -> None:
    there = embedder.read("How much did the plumber charge?", passages(*TEXTS)).absent
    not_there = embedder.read("What is the number of my passport?", passages(*TEXTS)).absent
    assert there < not_there


def test_the_same_question_reads_the_same_whatever_stands_beside_it(embedder: EmbedderClient) -> None:
    alone = embedder.read("Where is the spare key?", passages(TEXTS[3])).each[0].relevance
    among = embedder.read("Where is the spare key?", passages(*TEXTS)).each[3].relevance
    assert alone == pytest.approx(among, abs=0.05)  # rounding of half-width numbers


def test_hostile_texts_are_read(embedder: EmbedderClient) -> None:
    hostile = passages("", " ", "\x00\ud800 \u202e 漢字", "word " * 20_000, "e\u0301" * 300)
    found = embedder.read("\ud800 what? " * 500, hostile)
    assert len(found.each) == 5
    for one, passage in zip(found.each, hostile, strict=True):
        assert 0.0 <= one.relevance <= 1.0
        assert all(0 <= s.start < s.end <= len(passage.text) for s in one.stretches)
    assert embedder.read("anything?", []).each == ()


@pytest.fixture
def with_verifier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Callable[[Path], None]], EmbedderClient]]:
    """A client whose verifier is a copy that was tampered with."""
    clients = []

    def make(tamper: Callable[[Path], None]) -> EmbedderClient:
        shipped = weights.verifier()
        assert shipped is not None
        copy = tmp_path / "verifier"
        shutil.copytree(shipped, copy)
        tamper(copy)
        monkeypatch.setattr(weights, "verifier", lambda: copy)
        clients.append(EmbedderClient(ListFeed(), tmp_path / "child"))
        (tmp_path / "child").mkdir()
        return clients[-1]

    yield make
    for client in clients:
        client.close()


def torn(folder: Path) -> None:
    whole = (folder / "model.safetensors").read_bytes()
    (folder / "model.safetensors").write_bytes(whole[: len(whole) // 2])


def foreign(folder: Path) -> None:
    (folder / "config.json").write_text('{"architectures": ["BertForSequenceClassification"]}')


def of_another_shape(folder: Path) -> None:
    told = json.loads((folder / "config.json").read_text())
    told["model"]["layers"] = 3
    (folder / "config.json").write_text(json.dumps(told))


@pytest.mark.parametrize("tamper", [torn, foreign, of_another_shape])
def test_a_file_that_is_no_verifier_is_said_in_words_and_search_goes_on(
    with_verifier: Callable[[Callable[[Path], None]], EmbedderClient], tamper: Callable[[Path], None]
) -> None:
    client = with_verifier(tamper)
    with pytest.raises(ModelError, match="The verifier's files are damaged"):
        client.read("Where is the key?", passages(*TEXTS))
    assert len(client.embed(["still there"])) == 1
    if tamper is not of_another_shape:
        assert not verifier_check().ok


def answered_instantly(folder: Path) -> Answer:
    """A question that the language model is not asked."""
    memory = Memory.open(folder)
    memory.save(Draft(TEXTS[0]))
    memory.warm_up(language=False)
    list(memory.embed_pending())
    *_, last = memory.ask("How much did the plumber charge?", Budget.named("instant"))
    memory.close()
    assert isinstance(last, Answered)
    return last.answer


def test_a_damaged_verifier_leaves_an_answer_that_says_so(
    with_verifier: Callable[[Callable[[Path], None]], EmbedderClient], tmp_path: Path
) -> None:
    with_verifier(torn)
    answer = answered_instantly(tmp_path / "library")
    assert "85" in answer.text
    assert "without the verifier" in answer.stop_reason


def test_a_missing_verifier_leaves_an_answer_that_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "verifier", lambda: None)
    answer = answered_instantly(tmp_path / "library")
    assert "85" in answer.text
    assert "without the verifier" in answer.stop_reason
    assert verifier_check().sentence.startswith("The verifier is missing")


def test_the_one_that_travels_with_memx_is_whole() -> None:
    assert verifier_check().ok
