"""The invented notes: the same by their seed, of every kind, their answers where they say, and nothing that is held."""

import json
import random
import re
from pathlib import Path

import pytest

KINDS_IN_THE_CARD = re.compile(r"\| kinds of the generated questions \| (.+?) \|")
A_DAY = re.compile(r"\b20\d\d$")


@pytest.fixture
def frames(packaging: Path) -> Path:
    return packaging / "reader" / "frames"


@pytest.fixture
def rows(frames: Path) -> list:
    from generate import generated_rows

    return generated_rows(frames, 400, 3)


def test_the_same_seed_writes_the_same_notes(frames: Path, rows: list) -> None:
    from generate import generated_rows

    assert [row.to_json() for row in generated_rows(frames, 400, 3)] == [row.to_json() for row in rows]
    assert [row.to_json() for row in generated_rows(frames, 400, 4)] != [row.to_json() for row in rows]


def test_every_kind_that_the_card_lists_is_asked_and_no_other(packaging: Path, rows: list) -> None:
    card = (packaging / "reader" / "MODEL_CARD.md").read_text(encoding="utf-8")
    listed = KINDS_IN_THE_CARD.search(card)
    assert listed is not None
    assert {ask.kind for row in rows for ask in row.asks} == set(listed.group(1).split(", "))


def test_the_numbers_of_an_answer_name_passages_that_hold_it(rows: list) -> None:
    looked_at = dict.fromkeys(("lookup", "newer", "older", "join", "list"), 0)
    for row in rows:
        for ask in row.asks:
            assert set(ask.gold) <= set(range(1, len(row.passages) + 1))
            assert bool(ask.gold) == bool(ask.answer)
            if ask.kind not in looked_at or A_DAY.search(ask.answer):
                continue
            held_by = " ".join(row.passages[n - 1].text for n in ask.gold).lower()
            parts = ask.answer.lower().split(", ") if ask.kind == "list" else [ask.answer.lower()]
            assert all(part in held_by for part in parts), (ask, held_by)
            looked_at[ask.kind] += 1
    assert min(looked_at.values()) > 20, looked_at


def test_a_count_is_that_of_its_list(rows: list) -> None:
    counts = [(ask, row.passages[ask.gold[0] - 1].text) for row in rows for ask in row.asks if ask.kind == "count"]
    assert len(counts) > 10
    for ask, text in counts:
        assert int(ask.answer) == (text.count("\n- ") or text.count(", ") + 1)


def test_no_frame_is_both_trained_on_and_held(frames: Path) -> None:
    from frames import Writer
    from held import is_held

    trained, held = (
        {frame.name for frame in [*writer.frames, *writer.dialogues]}
        for writer in (Writer(frames, random.Random(1), held) for held in (False, True))
    )
    assert not trained & held
    assert not any(map(is_held, trained))
    assert all(map(is_held, held))
    assert len(held) > 30


def reading_sets(folder: Path) -> list[str]:
    """Three small sets; their passages."""
    passages = []
    for name in ("squad2", "nq", "friendsqa"):
        lines = []
        for n in range(24):
            passage = f"Ross Geller: The key of {name} {n} is under pot {n} .\nCarol Willick: I know , pot {n} !"
            for answers in ([f"pot {n}"], []):
                lines.append({"passage": passage, "question": f"Where is key {n} ?", "answers": answers, "start": None})
            passages.append(passage)
        (folder / f"{name}-train.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    return passages


def test_no_passage_that_is_held_is_trained_on_and_no_other_calibrates(tmp_path: Path, one_thread) -> None:
    from calibration_sets import read
    from held import is_held
    from public import public_rows

    passages = reading_sets(tmp_path)
    held = {re.search(r"\w+ \d+", p).group() for p in passages if is_held(p)}
    assert 4 < len(held) < 30
    rows = public_rows(tmp_path, tmp_path / "vectors", 1)
    trained = {found for row in rows for p in row.passages for found in re.findall(r"key of (\w+ \d+)", p.text)}
    assert len(trained) > 30
    assert not trained & held
    for name in ("squad2", "nq", "friendsqa"):
        group = read(tmp_path / f"{name}-train.jsonl", 48, 60, random.Random(1))
        assert group.asks
        assert all(is_held(group.notes[place][1]) for ask in group.asks for place in ask.home)
