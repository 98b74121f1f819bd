"""The invented notes: the same by their seed, of every kind, their answers where they say, and nothing that is held."""

import json
import random
import re
from datetime import date
from pathlib import Path

import pytest

KINDS_IN_THE_CARD = re.compile(r"\| kinds of the generated questions \| (.+?) \|")
A_DAY = re.compile(r"\b20\d\d$")


@pytest.fixture
def frames(packaging: Path) -> Path:
    return packaging / "reader" / "frames"


@pytest.fixture
def rows(frames: Path) -> list:
    return written(frames, slips=0.0)


def written(frames: Path, slips: float) -> list:
    from generate import generated_rows

    return generated_rows(frames, 400, 3, slips=slips)


def test_the_same_seed_writes_the_same_notes(frames: Path, rows: list) -> None:
    from generate import generated_rows

    assert [row.to_json() for row in generated_rows(frames, 400, 3)] == [row.to_json() for row in rows]
    assert [row.to_json() for row in generated_rows(frames, 400, 4)] != [row.to_json() for row in rows]


def test_every_kind_that_the_card_lists_is_asked_and_no_other(packaging: Path, rows: list) -> None:
    card = (packaging / "reader" / "MODEL_CARD.md").read_text(encoding="utf-8")
    listed = KINDS_IN_THE_CARD.search(card)
    assert listed is not None
    assert {ask.kind for row in rows for ask in row.asks} == set(listed.group(1).split(", "))


@pytest.mark.parametrize("slips", [0.0, 0.15, 1.0])
def test_the_numbers_of_an_answer_name_passages_that_hold_it(frames: Path, slips: float) -> None:
    rows = written(frames, slips)
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


def test_some_notes_are_mistyped_and_what_is_asked_for_is_not(frames: Path) -> None:
    from frames import Writer

    writer = Writer(frames, random.Random(5), slips=0.15)
    mistyped = {"note": 0, "change": 0}
    for n in range(600):
        frame = writer.frames[n % len(writer.frames)]
        note = writer.note(frame, date(2025, 3, 3))
        newer = writer.update(note, date(2025, 4, 4))
        mistyped["note"] += not as_meant(note, frame.notes)
        assert all(note.values[slot].text.lower() in note.text.lower() for slot in note.shown)
        if newer:
            mistyped["change"] += not as_meant(newer, [text for _, text in frame.updates])
            new = [value.text for slot, value in newer.values.items() if value is not note.values.get(slot)]
            assert all(text.lower() in newer.text.lower() for text in new)
    assert 60 < mistyped["note"] < 130
    assert mistyped["change"] > 10


def as_meant(note, templates: list[str]) -> bool:
    """Whether it holds one of its frame's texts without a slip."""
    from frames import Writer, slots_of

    whole = [text for text in templates if set(slots_of(text)) <= note.values.keys()]
    return any(Writer.fill(text, note.values).lower() in note.text.lower() for text in whole)


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


def reading_sets(folder: Path) -> None:
    """Three small sets, one part to train on and one to report on; two passages stand in each document."""
    for name in ("squad2", "nq", "friendsqa"):
        for part, first in (("train", 0), ("dev", 24)):
            lines = []
            for n in range(first, first + 24):
                passage = f"Ross Geller: The key of {name} {n} is under pot {n} .\nCarol Willick: I know , pot {n} !"
                line = {"passage": passage, "title": f"Keys {n // 2}", "question": f"Where is key {n} ?", "start": None}
                lines += [line | {"answers": answers} for answers in ([f"pot {n}"], [])]
            (folder / f"{name}-{part}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))


def test_what_calibrates_is_no_document_that_is_trained_on_or_reported_on(tmp_path: Path, one_thread) -> None:
    from calibration_sets import calibrates, groups, reading_set
    from public import public_rows

    reading_sets(tmp_path)
    rows = public_rows(tmp_path, tmp_path / "vectors", 1)
    trained = {found for row in rows for p in row.passages for found in re.findall(r"key of (\w+ \d+)", p.text)}
    assert len(trained) > 60
    asked = [(g, ask) for g in groups(tmp_path, 60, 1) if g.source != "notes" for ask in g.asks]
    assert {group.source for group, _ in asked} == {"squad2-dev", "nq-dev", "friendsqa-dev"}
    kept = {re.search(r"\w+ \d+", g.notes[place][1]).group() for g, ask in asked for place in ask.home}
    assert kept
    assert not kept & trained
    for name in ("squad2", "nq", "friendsqa"):
        lines = reading_set(tmp_path / f"{name}-dev.jsonl")
        assert 0 < sum(map(calibrates, lines)) < len(lines)
        titles = [{line["title"] for line in lines if calibrates(line) is taken} for taken in (True, False)]
        assert not titles[0] & titles[1], "a document that calibrates is not reported on"
        calibrated = {line["question"] for line in lines if calibrates(line)}
        assert {ask.question for group, ask in asked if group.source == f"{name}-dev"} <= calibrated


def test_no_question_calibrates_twice(tmp_path: Path) -> None:
    from calibration_sets import groups

    reading_sets(tmp_path)
    places = [
        (g.source, ask.question, ask.home) for g in groups(tmp_path, 60, 1) if g.source != "notes" for ask in g.asks
    ]
    answered = [one for one in places if one[2]]
    assert len(answered) == len(set(answered)) > 5
