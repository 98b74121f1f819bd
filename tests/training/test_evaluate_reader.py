"""The measuring of an adapter, with the verifier's order: a set of three lines and a model that knows nothing."""

import json
from pathlib import Path

import tiny_base

LINES = (
    ("The loan ends in May.", "When does the loan end?", ["May"]),
    ("Rosa has the spare key of the shed.", "Who has the key?", ["Rosa"]),
    ("The choir moved to Thursday.", "Where does the choir sing?", []),
)


def test_the_verifier_orders_what_the_model_reads(tmp_path: Path, packaging: Path, capsys, one_thread) -> None:
    from evaluate_reader import main

    questions = tmp_path / "own-dev.jsonl"
    lines = [{"passage": passage, "question": question, "answers": answers} for passage, question, answers in LINES]
    questions.write_text("".join(json.dumps(line) + "\n" for line in lines))
    model = tiny_base.write(tmp_path / "base.gguf")
    verifier = packaging.parent / "resources" / "models" / "verifier-minilm"
    out = tmp_path / "rows.jsonl"
    kept = ["--cache", str(tmp_path / "vectors"), "--out", str(out)]
    how = ["--verifier", str(verifier), "--mix", "1000", "--passages", "1"]
    main([str(questions), "--model", str(model), *how, *kept])
    figures = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {figure["figure"]: figure["n"] for figure in figures}["answerable"] == 2
    assert {row["question"]: row["found"] for row in map(json.loads, out.read_text().splitlines())} == {
        question: True if answers else None for _, question, answers in LINES
    }
