"""What every front end can do, on a real library; the models are not needed for any of it."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from memx.app import asking, checkup
from memx.app.memory import Memory
from memx.app.states import ModelState
from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.errors import BadInput, DiskFull, ModelMissing, NotFound
from memx.domain.events import Answered, Progress
from memx.domain.notes import Draft, Saved

INSTANT = Budget.named("instant")


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 10, 15, 9).astimezone()

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def memory(tmp_path: Path, clock: Clock) -> Iterator[Memory]:
    memory = Memory.open(tmp_path / "library", clock=clock)
    yield memory
    memory.close()


def last(steps: Iterator[Progress]) -> Progress:
    *_, step = steps
    return step


def answer(memory: Memory, question: str, **options: Any) -> Answer:
    *_, event = memory.ask(question, INSTANT, **options)
    assert isinstance(event, Answered)
    return event.answer


def test_a_note_is_kept_listed_pinned_deleted_and_restored(memory: Memory, clock: Clock) -> None:
    first = memory.save(Draft("first")).note
    clock.time += timedelta(minutes=1)
    second = memory.save(Draft("second")).note
    assert [note.id for note in memory.notes(10)] == [second.id, first.id]
    memory.pin(first.id, True)
    assert [note.id for note in memory.notes(10)] == [first.id, second.id]
    memory.delete(first.id)
    assert (memory.count(), [note.id for note in memory.trash(10)]) == (1, [first.id])
    memory.restore(first.id)
    assert memory.note(first.id).body == "first"
    assert memory.search_words("first")[0].passage.note_id == first.id
    with pytest.raises(NotFound):
        memory.note("nothing")


def test_no_model_is_started_by_keeping_finding_or_looking(memory: Memory) -> None:
    memory.save(Draft("a note"))
    memory.search("note")
    memory.search_words("note")
    memory.index_status()
    memory.doctor()
    states = memory.models()
    off = ModelState("off", name="the bundled model")
    assert (states.embedder, states.language, states.server) == (off, off, "")


def test_the_index_says_what_is_still_to_be_read(memory: Memory) -> None:
    memory.save(Draft("a note"))
    status = memory.index_status()
    assert (status.notes, status.indexed, status.pending, status.failed) == (1, 0, 1, 0)


def test_a_question_is_kept_with_its_trace_and_a_batch_s_is_not(memory: Memory, clock: Clock) -> None:
    memory.save(Draft("The ferry leaves at 16:40"))
    found = answer(memory, "What time does the ferry leave?")
    answer(memory, "And the bus?", keep=False)
    (asked,) = memory.asked(10)
    assert (asked.question, asked.level, asked.asked) == ("What time does the ferry leave?", "instant", clock.time)
    assert asked.answer == found.text
    assert memory.typical_seconds("instant") is not None
    assert memory.typical_seconds("deep") is None


def test_earlier_questions_are_no_evidence(memory: Memory) -> None:
    answer(memory, "Is my blood type AB negative?")
    assert memory.search("blood type") == []


def test_an_answer_that_cannot_be_kept_is_still_given(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise DiskFull("no room")

    memory.save(Draft("The ferry leaves at 16:40"))
    monkeypatch.setattr(memory._library, "keep_question", full)
    assert answer(memory, "When does the ferry leave?").passages


def test_an_empty_question_is_refused(memory: Memory) -> None:
    with pytest.raises(BadInput, match="empty"):
        list(memory.ask(" \n", INSTANT))


@pytest.mark.parametrize(
    ("level", "strategy", "samples", "wanted"),
    [
        ("instant", None, None, False),
        ("instant", None, 4, True),
        ("instant", "vote", None, True),
        ("quick", None, None, True),
        ("quick", "extract", None, False),
    ],
)
def test_the_language_model_is_asked_only_where_it_may_be(
    level: str, strategy: str | None, samples: int | None, wanted: bool
) -> None:
    assert asking.needs_language(Budget.named(level), strategy, samples) is wanted


def test_settings_are_kept(memory: Memory) -> None:
    assert memory.setting("budget", "balanced") == "balanced"
    memory.set_setting("budget", "deep")
    assert memory.setting("budget", "balanced") == "deep"


def test_the_samples_come_in_once(memory: Memory) -> None:
    assert last(memory.add_samples()).added == 42
    step = last(memory.add_samples())
    assert (step.added, step.changed, step.failures) == (0, 0, ())
    assert memory.count() == 42


def test_an_import_is_told_and_a_dry_run_keeps_nothing(memory: Memory, tmp_path: Path) -> None:
    rows = [{"id": str(i), "body": f"note {i}", "pinned": i == 3} for i in range(1000)]
    path = tmp_path / "n.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    assert last(memory.import_paths([path], dry_run=True)).added == 1000
    assert memory.count() == 0
    steps = list(memory.import_paths([path]))
    assert len(steps) > 2
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total == steps[-1].added == 1000
    assert memory.notes(1)[0].body == "note 3"


def test_an_import_that_is_closed_keeps_what_it_told_of(memory: Memory, tmp_path: Path) -> None:
    path = tmp_path / "n.jsonl"
    path.write_text("\n".join(json.dumps({"id": str(i), "body": "x"}) for i in range(1000)))
    steps = memory.import_paths([path])
    step = next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert memory.count() == step.added == 200


def test_one_note_that_the_library_refuses_does_not_hold_up_its_neighbours(
    memory: Memory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save, save_many = memory._library.save, memory._library.save_many

    def picky(draft: Draft) -> Saved:
        if draft.body == "bad":
            raise BadInput("not this one")
        return save(draft)

    monkeypatch.setattr(memory._library, "save", picky)
    monkeypatch.setattr(memory._library, "save_many", lambda drafts: [picky(draft) for draft in drafts])
    path = tmp_path / "n.jsonl"
    path.write_text('{"body": "good"}\n{"body": "bad"}\n{"body": "good too"}\n')
    step = last(memory.import_paths([path]))
    assert save_many is not None
    assert (memory.count(), step.failures) == (2, (f"{path} line 2: not this one",))


@pytest.mark.parametrize("form", ["jsonl", "markdown"])
def test_what_is_exported_and_imported_elsewhere_is_the_same(memory: Memory, tmp_path: Path, form: str) -> None:
    last(memory.add_samples())
    memory.pin(memory.notes(1)[0].id, True)
    made_here = memory.save(Draft("made here #tag\r\n\n  spaces kept  \n", created=datetime(2020, 1, 1, 5))).note
    assert last(memory.export(tmp_path / "out", form)).done == 43
    if form == "jsonl":
        (tmp_path / "out").rename(tmp_path / "out.jsonl")
    other = Memory.open(tmp_path / "other")
    try:
        last(other.import_paths(list(tmp_path.glob("out*"))))
        mine = {n.source_id or n.id: n for n in memory.notes(100)}
        theirs = {n.source_id: n for n in other.notes(100)}
    finally:
        other.close()
    assert made_here.id in theirs
    assert {k: (n.body, n.created, n.modified, n.pinned, n.tags) for k, n in theirs.items()} == {
        k: (n.body, n.created, n.modified, n.pinned, n.tags) for k, n in mine.items()
    }


def test_seconds_left_are_estimated_after_a_moment(memory: Memory, tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "n.jsonl"
    path.write_text("\n".join(json.dumps({"id": str(i), "body": "x"}) for i in range(999)) + "\n")
    steps = memory.import_paths([path])
    assert next(steps).seconds_left is None
    clock.time += timedelta(seconds=4)
    step = next(steps)
    assert (step.done, step.total, step.seconds_left) == (400, 999, pytest.approx(4 / 400 * 599))


def test_the_check_up_names_what_is_wrong(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise ModelMissing("The bundled model is missing.")

    from memx.models import weights

    monkeypatch.setattr(weights, "language_weights", missing)
    monkeypatch.setattr(checkup, "ROOM", 1 << 62)
    memory.folder.chmod(0o755)
    checks = {check.name: check for check in memory.doctor()}
    assert checks["library"].ok
    assert not checks["language model"].ok
    assert checks["language model"].exit_code == 5
    assert "make room" in checks["disk"].sentence
    assert "chmod 700" in checks["folder"].sentence


def test_closing_twice_does_no_harm_and_nothing_starts_afterwards(memory: Memory) -> None:
    memory.start_indexing()
    memory.close()
    memory.close()
    with pytest.raises(Exception, match="clos"):
        memory.warm_up()
