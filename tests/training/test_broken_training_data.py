"""Training data with a broken line: named by its number on stderr and skipped, the rest kept."""

import json
import random
from pathlib import Path

import pytest

GROUP = {
    "source": "notes",
    "today": "2025-06-01",
    "passages": [["2025-03-03", "the gate code is 4471"], ["2025-03-04", "choir moved"], ["2025-03-05", "bins out"]],
    "questions": [{"q": "What is the gate code?", "answer": "4471", "gold": [1], "kind": "lookup"}],
}
READ = {"passage": "The loan ends in May.", "question": "When does the loan end?", "answers": ["May"], "start": 17}


def asked(**changes: object) -> dict:
    return GROUP | {"questions": [GROUP["questions"][0] | changes]}


BROKEN_GROUPS = {
    "torn": json.dumps(GROUP)[:-20].encode(),
    "a byte that is no UTF-8": json.dumps(GROUP).encode().replace(b"choir", b"ch\xffir"),
    "a list": b"[1, 2]",
    "nested too deep": b"[" * 100_000,
    "no questions": json.dumps({k: v for k, v in GROUP.items() if k != "questions"}).encode(),
    "no passages": json.dumps(GROUP | {"passages": [], "questions": []}).encode(),
    "a passage that is no text": json.dumps(GROUP | {"passages": [["2025-03-03", 5]] * 3}).encode(),
    "a day that is none": json.dumps(GROUP | {"today": "2025-02-30"}).encode(),
    "a question that is no text": json.dumps(asked(q=None)).encode(),
    "an answer that is no text": json.dumps(asked(answer=4471)).encode(),
    "half a character": json.dumps(asked(answer="\ud800")).encode(),
    "passage nine of three": json.dumps(asked(gold=[9])).encode(),
    "passage nought": json.dumps(asked(gold=[0])).encode(),
    "a passage by its name": json.dumps(asked(gold=["1"])).encode(),
    "cited and no answer": json.dumps(asked(answer="")).encode(),
}
BROKEN_READINGS = {
    "torn": json.dumps(READ)[:-9].encode(),
    "a byte that is no UTF-8": json.dumps(READ).encode().replace(b"loan", b"lo\xffan"),
    "a list": b"[]",
    "no passage": json.dumps({k: v for k, v in READ.items() if k != "passage"}).encode(),
    "a question that is no text": json.dumps(READ | {"question": 3}).encode(),
    "answers that are one text": json.dumps(READ | {"answers": "May"}).encode(),
    "an answer that is no text": json.dumps(READ | {"answers": [5]}).encode(),
    "a start that is no number": json.dumps(READ | {"start": "17"}).encode(),
}


def written(path: Path, whole: dict, broken: bytes) -> Path:
    """A whole line, an empty one, the broken one, a whole one."""
    good = json.dumps(whole, ensure_ascii=False).encode()
    path.write_bytes(good + b"\n\n" + broken + b"\n" + good + b"\n")
    return path


@pytest.mark.parametrize("case", BROKEN_GROUPS)
def test_a_broken_group_is_named_and_the_rest_is_trained_on(case: str, tmp_path: Path, capsys) -> None:
    from rows import read_rows

    rows = read_rows(written(tmp_path / "notes.jsonl", GROUP, BROKEN_GROUPS[case]))
    assert [row.asks[0].answer for row in rows] == ["4471", "4471"]
    said = capsys.readouterr().err
    assert said.startswith("notes.jsonl:3: skipped: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("case", BROKEN_READINGS)
def test_a_broken_line_of_a_reading_set_is_named_in_training_and_in_calibration(
    case: str, tmp_path: Path, capsys
) -> None:
    from calibration_sets import read
    from rows import read_lines

    path = written(tmp_path / "nq-train.jsonl", READ, BROKEN_READINGS[case])
    assert [line["answers"] for line in read_lines(path)] == [["May"], ["May"]]
    assert capsys.readouterr().err.startswith("nq-train.jsonl:3: skipped: ")
    for _ in range(2):
        group = read(path, 5, random.Random(1))
        assert [ask.answers for ask in group.asks] == [("May",), ("May",)]
    assert capsys.readouterr().err.count("nq-train.jsonl:3: skipped: ") == 1


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_a_line_separator_inside_a_text_ends_no_line(separator: str, tmp_path: Path, capsys) -> None:
    from calibration_sets import read
    from rows import read_lines, read_rows

    split = f"the gate code{separator}is 4471"
    rows = read_rows(written(tmp_path / "notes.jsonl", GROUP | {"passages": [["2025-03-03", split]]}, b"{"))
    assert [row.passages[0].text for row in rows] == [split, split]
    assert capsys.readouterr().err.startswith("notes.jsonl:3: ")
    path = written(tmp_path / "nq-train.jsonl", READ | {"passage": split}, b"{")
    assert [line["passage"] for line in read_lines(path)] == [split, split]
    assert [text for _, text in read(path, 5, random.Random(1)).notes] == [split]


def test_what_is_written_is_read_again(tmp_path: Path, capsys) -> None:
    from rows import from_json, read_rows, write_rows

    row = from_json(json.dumps(GROUP))
    assert write_rows(tmp_path / "notes.jsonl", [row, row]) == 2
    assert read_rows(tmp_path / "notes.jsonl") == [row, row]
    assert capsys.readouterr().err == ""


FRAME = """# a remark
= plumber who
s fix tap|sink
n {who} the plumber fixed the {fix}, {price}
q price | What did {who} charge?
"""
BROKEN_FRAME_LINES = {
    "no such mark": b"z {who} left",
    "no words for a slot": b"n {who} came with {nosuchslot}",
    "a brace left open": b"n {who came again",
    "a question without its text": b"q price",
    "a list without words": b"s room",
    "a byte that is no UTF-8": b"n {who} \xff",
}


def names(path: Path) -> list[str]:
    from frames import read_frames

    return [frame.name for frame in read_frames(path, {"who", "price"})]


@pytest.mark.parametrize("case", BROKEN_FRAME_LINES)
def test_a_broken_line_of_a_frame_is_named_and_the_frame_is_used_without_it(case: str, tmp_path: Path, capsys) -> None:
    from frames import read_frames

    path = tmp_path / "notes1.txt"
    path.write_bytes(FRAME.encode() + BROKEN_FRAME_LINES[case] + b"\nq fix | What did {who} mend?\n")
    (frame,) = read_frames(path, {"who", "price"})
    assert capsys.readouterr().err.startswith("notes1.txt:6: skipped: ")
    assert frame.notes == ["{who} the plumber fixed the {fix}, {price}"]
    assert [label for label, _ in frame.questions] == ["price", "fix"]


@pytest.mark.parametrize("first", [b"= lost\n", b"= l\xffst who\n", b"=\n"])
def test_lines_of_a_frame_whose_name_is_broken_do_not_go_to_the_frame_before(
    first: bytes, tmp_path: Path, capsys
) -> None:
    path = tmp_path / "notes1.txt"
    path.write_bytes(FRAME.encode() + first + b"n {who} left\n" + FRAME.replace("plumber who", "painter who").encode())
    assert names(path) == ["plumber", "painter"]
    assert [line[:14] for line in capsys.readouterr().err.splitlines()] == ["notes1.txt:6: ", "notes1.txt:7: "]


@pytest.mark.parametrize("rest", ["q who | who?\n", "n we left\n"])
def test_a_frame_that_writes_nothing_of_its_key_is_named_and_left_out(rest: str, tmp_path: Path, capsys) -> None:
    path = tmp_path / "notes1.txt"
    path.write_text("= lost who\n" + rest + FRAME)
    assert names(path) == ["plumber"]
    assert capsys.readouterr().err.startswith("notes1.txt:1: skipped: the frame lost: ")


def test_a_broken_line_of_the_word_lists_is_named(tmp_path: Path, capsys) -> None:
    from slots import vocabulary

    (tmp_path / "words.txt").write_bytes(b"# words\nfirst: Ana | Ben\nsurname Kay\n\xff: a\nplant: beans\n")
    assert vocabulary(tmp_path) == {"first": ["Ana", "Ben"], "plant": ["beans"]}
    said = capsys.readouterr().err.splitlines()
    assert [line[:12] for line in said] == ["words.txt:3:", "words.txt:4:"]


def test_no_line_of_the_frames_that_training_uses_is_broken(packaging: Path, capsys) -> None:
    from frames import Writer

    folder = packaging / "reader" / "frames"
    kept, held = (Writer(folder, random.Random(1), held) for held in (False, True))
    assert len([*kept.frames, *kept.dialogues, *held.frames, *held.dialogues]) == 284
    assert capsys.readouterr().err == ""
