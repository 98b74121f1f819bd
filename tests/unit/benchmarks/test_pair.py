"""What the benchmark of the bundled pair asks, and how it counts."""
# ruff: noqa: ARG002  the ports decide the arguments

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from memx.app.clock import SystemClock
from memx.domain.errors import ModelError
from memx.domain.notes import Draft, Passage
from memx.domain.reading import Reading, Readings, Stretch
from memx.domain.search import Hit
from memx.library.store import Library
from memx.retrieval.searcher import HybridSearcher

ROOT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 10, 15, 12, tzinfo=UTC)
NOTES = (
    "The ladder hangs in the barn.",
    "The ladder was lent to Ines, the ladder with four steps.",
    "Paint for the fence is in the cellar.",
    "Dentist on Friday at nine.",
    "The boiler was serviced, 85 euro.",
    "Lentil soup: cumin, lemon, two onions.",
    "Marta likes tulips.",
    "Cabin wifi: heron-42.",
    "The gate sticks in the rain.",
    "Returned the library books.",
)


class LikesBarns:
    """The port CloseReader."""

    def read(self, question: str, passages: Sequence[Passage]) -> Readings:
        each = [
            Reading(0.9, (Stretch(20, 28, 0.8),)) if "barn" in passage.text else Reading(0.1) for passage in passages
        ]
        return Readings(tuple(each), 0.25, 10)


class Broken:
    """The port CloseReader."""

    def read(self, question: str, passages: Sequence[Passage]) -> Readings:
        raise ModelError("The verifier's files are damaged.")


@pytest.fixture(autouse=True)
def packaging(benchmarks: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for folder in ("packaging", "packaging/reader", "tests/unit/reasoning"):
        monkeypatch.syspath_prepend(ROOT / folder)
    before = list(sys.path)
    yield
    sys.path[:] = before


@pytest.fixture
def library(tmp_path: Path) -> tuple[HybridSearcher, list[str]]:
    """Ten notes, found by word, and their ids."""
    library = Library.open(tmp_path / "library", SystemClock())
    saved = library.save_many([Draft(text, created=NOW - timedelta(days=n)) for n, text in enumerate(NOTES)])
    return HybridSearcher(library, None), [one.note.id for one in saved]


def looked(library: tuple[HybridSearcher, list[str]], answers: Sequence[str], reader, model=None):
    import pair
    from calibration_sets import Ask, Group

    searcher, ids = library
    group = Group("own", NOW, [(NOW, text) for text in NOTES])
    ask = Ask("Where is the ladder with four steps?", tuple(answers), (0,))
    return pair.looked(group, ids, ask, searcher, reader, model)


def test_each_order_is_kept_from_one_reading(library: tuple[HybridSearcher, list[str]]) -> None:
    import pair

    _, ids = library
    row = looked(library, ["in the barn"], LikesBarns())
    assert row.orders[pair.SEARCH][0] == ids[1], "both words stand there"
    assert row.orders[pair.READING][0] == ids[0]
    assert set(row.orders[pair.SEARCH]) == set(row.orders[pair.READING]) == set(row.orders[pair.PRODUCT])
    assert (row.home, row.answerable, row.absent) == ({ids[0]}, True, 0.25)
    assert row.support is row.right is None, "no model drafted"


def test_the_first_draft_is_judged_by_the_stretch_that_was_read(library: tuple[HybridSearcher, list[str]]) -> None:
    from scripted import ScriptedModel

    right = looked(library, ["the barn"], LikesBarns(), ScriptedModel(["the barn [1]"]))
    wrong = looked(library, [], LikesBarns(), ScriptedModel(["the barn [1]"]))
    silent = looked(library, ["the barn"], LikesBarns(), ScriptedModel(["Not in my notes."]))
    assert right.right is True
    assert right.support == wrong.support == pytest.approx(0.9)
    assert wrong.right is False, "the notes do not say"
    assert silent.support is None


class OneLibrary:
    """What calibration_sets.Lab is, of a library that is there already."""

    def __init__(self, library: tuple[HybridSearcher, list[str]]) -> None:
        self._library = library

    def searcher(self, group: object) -> tuple[HybridSearcher, list[str]]:
        return self._library


def test_so_many_are_drafted_and_what_a_hidden_note_answers_is_not_found(
    library: tuple[HybridSearcher, list[str]],
) -> None:
    import pair
    from calibration_sets import Ask, Group
    from pair_sets import Questions
    from scripted import ScriptedModel

    asks = [Ask("Where is the ladder?", ("the barn",) * (n % 2), (0,)) for n in range(6)]
    asked = Questions("own", [Group("own", NOW, [], asks)])
    rows = list(pair.of_set(asked, 4, OneLibrary(library), LikesBarns(), ScriptedModel(["the barn [1]"])))
    assert sum(row.support is not None for row in rows) == 4
    for row in rows:
        assert (library[1][0] in row.orders[pair.SEARCH]) is row.answerable


def test_a_verifier_that_fails_ends_the_run_with_its_words(library: tuple[HybridSearcher, list[str]]) -> None:
    with pytest.raises(SystemExit, match="damaged"):
        looked(library, ["the barn"], Broken())


def test_recall_is_the_share_of_the_evidence_among_the_first_notes() -> None:
    import pair

    found = ["a", "b", "c", "d"]
    home = frozenset("bdx")
    assert [pair.recall(found, home, depth) for depth in (1, 2, 4, 25)] == [0, 1 / 3, 2 / 3, 2 / 3]


def test_only_the_products_order_is_held_against_the_targets_and_only_what_can_be_found_counts() -> None:
    import pair
    from pair_sets import Questions

    orders = {pair.SEARCH: "ab", pair.PRODUCT: "ba", pair.READING: "ba"}
    rows = [
        pair.Looked(orders, frozenset("a"), True, 0.1),
        pair.Looked(orders, frozenset("b"), True, 0.1),
        pair.Looked(orders, frozenset("b"), True, 0.1),
        pair.Looked(orders, frozenset("b"), False, 0.9),
        pair.Looked(orders, frozenset(), True, 0.1),
    ]
    found = {figure.figure: figure for figure in pair.of_order(Questions("own", [], {1: 60.0}), rows)}
    first = found[f"own: R@1, {pair.PRODUCT}"]
    assert (first.value, first.n, first.target) == (pytest.approx(200 / 3), 3, (">=", 60.0))
    assert first.low < first.value < first.high
    assert found[f"own: R@1, {pair.SEARCH}"].value == pytest.approx(100 / 3)
    assert found[f"own: R@5, {pair.SEARCH}"].value == 100
    assert [name for name, figure in found.items() if figure.target] == [first.figure]


def test_absence_and_support_are_areas_and_one_kind_alone_has_none() -> None:
    import pair

    rows = [pair.Looked({}, frozenset("a"), n % 2 == 0, n % 2 * 0.5, 0.1 * n, n > 5) for n in range(10)]
    found = {figure.figure.split(":")[1].split(",")[0].strip(): figure for figure in pair.of_judgement("own", rows)}
    assert found["absence"].value == found["support of drafts"].value == 1.0
    assert found["questions without an answer"].value == 50
    assert found["drafts that are right"].value == 40
    alone = pair.told_apart("own", [(0.1, True), (0.2, True)])
    assert (alone.value, alone.unit, alone.n) == (None, "all of one kind", 2)


def test_of_a_notebook_other_languages_are_left_out_and_a_list_is_right_as_a_whole(tmp_path: Path) -> None:
    import pair_sets

    notes = [{"id": f"n{n}", "created": "2026-03-01T08:00:00", "body": text} for n, text in enumerate(NOTES)]
    one = {"kind": "lookup", "question": "Where is the ladder?", "answers": ["barn", "the barn"], "evidence": ["n0"]}
    several = {**one, "kind": "list", "answers": ["cumin", "lemon"], "evidence": ["n5", "n6"], "all_required": True}
    none = {**one, "kind": "unanswerable", "answers": [], "evidence": []}
    asked = [one, several, none, {**one, "kind": "language"}]
    path = tmp_path / "own.json"
    path.write_text(json.dumps({"now": "2026-10-15T09:00:00", "notes": notes, "questions": asked}), encoding="utf-8")
    found = pair_sets.notebook(path)
    (group,) = found.groups
    assert found.name == "own"
    assert [(ask.answers, ask.home) for ask in group.asks] == [
        (("barn", "the barn"), (0,)),
        (("cumin, lemon",), (5, 6)),
        ((), ()),
    ]
    assert [text for _, text in group.notes] == list(NOTES)
    assert group.today.replace(tzinfo=None) == datetime(2026, 10, 15, 9)


def conversation(tmp_path: Path) -> Path:
    turns = [{"dia_id": f"D{1 + n // 5}:{1 + n % 5}", "speaker": "Ines", "text": text} for n, text in enumerate(NOTES)]
    turns[1]["blip_caption"] = "a ladder"
    said = {"session_1_date_time": "1:56 pm on 8 May, 2023", "session_1": turns[:5]}
    said |= {"session_2_date_time": "10:05 am on 25 May, 2023", "session_2": turns[5:]}
    asked = [
        {"question": "Which?", "answer": 85, "evidence": ["D1:5"], "category": 4},
        {"question": "Who?", "answer": "Ines; or Marta", "evidence": ["D1:2; D2:2", "D9:9"], "category": 3},
        {"question": "Why?", "adversarial_answer": "rain", "evidence": ["D2:4"], "category": 5},
    ]
    path = tmp_path / "talks.json"
    path.write_text(json.dumps([{"sample_id": "one", "conversation": said, "qa": asked}]), encoding="utf-8")
    return path


def test_each_turn_of_a_conversation_is_a_note_and_an_adversarial_question_has_no_answer(tmp_path: Path) -> None:
    import pair_sets

    (group,) = pair_sets.talks(conversation(tmp_path), 10).groups
    assert group.notes[1][1] == f"Ines: {NOTES[1]} [shares a ladder]"
    assert [when.replace(tzinfo=None) for when, _ in (group.notes[0], group.notes[9])] == [
        datetime(2023, 5, 8, 13, 56),
        datetime(2023, 5, 25, 10, 5),
    ]
    assert group.today == group.notes[9][0] + timedelta(days=1)
    assert [(ask.answers, ask.home) for ask in group.asks] == [(("85",), (4,)), (("Ines",), (1, 6)), ((), ())]


def test_no_more_questions_are_drawn_of_conversations_than_asked_for(tmp_path: Path) -> None:
    import pair_sets

    path = conversation(tmp_path)
    (group,) = pair_sets.talks(path, 2).groups
    assert len(group.asks) == 2
    assert len(group.notes) == 10
    assert pair_sets.talks(path, 2).groups[0].asks == group.asks, "the same ones each time"


def test_of_a_reading_set_all_passages_become_notes(tmp_path: Path) -> None:
    import pair_sets

    rows = [{"passage": text, "question": f"{n}?", "answers": ["x"] * (n % 2)} for n, text in enumerate(NOTES)]
    (tmp_path / "own-dev.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    (tmp_path / "own-train.jsonl").write_text("", encoding="utf-8")
    (found,) = pair_sets.reading_sets(tmp_path, 4)
    (group,) = found.groups
    assert (found.name, len(group.notes), len(group.asks)) == ("own-dev", 10, 4)
    for ask in group.asks:
        n = int(ask.question[:-1])
        assert ask.home == ((n,) if n % 2 else ())
    with pytest.raises(SystemExit, match="no reading set"):
        list(pair_sets.reading_sets(tmp_path / "elsewhere", 4))


def test_invented_questions_are_of_both_kinds() -> None:
    import pair_sets

    asks = [ask for group in pair_sets.made_up(40).groups for ask in group.asks]
    assert len(asks) >= 40
    assert 0 < sum(not ask.answers for ask in asks) < len(asks) / 2


def test_what_is_timed_is_as_long_as_said_and_read_whole() -> None:
    import pair_speed

    passages = pair_speed.note_length()
    assert {len(one.text.split()) for one in passages} == {55}
    assert len({one.text for one in passages}) == len(passages) == 50
    hits = tuple(Hit(one, 0.0) for one in passages)
    assert pair_speed.seconds_to_read(LikesBarns(), "Where is the ladder?", hits) > 0
    with pytest.raises(SystemExit, match="0 of 50 passages"):
        pair_speed.seconds_to_read(Broken(), "Where is the ladder?", hits)


def test_slower_is_a_share_of_the_speed_without() -> None:
    import pair_speed

    assert pair_speed.slower([80.0, 100.0], [100.0, 100.0]) == pytest.approx([20.0, 0.0])
