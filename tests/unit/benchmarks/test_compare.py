"""Two runs of the same questions held against each other."""

import json
import random
from pathlib import Path

import pytest


def lines(path: Path, right: float, count: int = 60, kind: str = "own") -> str:
    rng = random.Random(2)
    rows = []
    for n in range(count):
        draw, answerable = rng.random(), n % 5 > 0
        score = float(draw < right)
        rows.append(
            {
                "id": f"r{n}", "kind": kind, "answerable": answerable, "score": score, "seconds": 2.0, "cpu": 3.0,
                "abstained": not answerable and bool(score), "confidence": 0.8 if score else 0.3, "completion": 9,
                "hidden": 1, "uncached": 700,
            }
        )  # fmt: skip
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    return str(path)


def rows(runs: list[str], least: float | None = None) -> dict:
    import compare

    named = {compare.name_of(paths): compare.run(paths) for paths in runs}
    return {figure.figure: figure for figure in compare.compared(compare.shared(named), least)}


def test_the_gain_is_paired_by_question_and_relative_to_the_first_run(undrawn: None, tmp_path: Path) -> None:
    greedy, balanced = lines(tmp_path / "greedy.jsonl", 0.4), lines(tmp_path / "balanced.jsonl", 0.6)
    found = rows([greedy, balanced], least=20)
    first, other = (found[f"{name}: score, answerable"].value for name in ("greedy", "balanced"))
    gain = found["balanced against greedy: relative gain, answerable"]
    assert gain.value == pytest.approx(100 * (other / first - 1))
    assert gain.target == (">=", 20)
    assert gain.low < gain.value < gain.high
    assert gain.n == 48, "the answerable ones"
    assert found["balanced against greedy: relative gain, answerable, lower bound"].holds
    same = rows([greedy, lines(tmp_path / "again.jsonl", 0.4)])
    assert same["again against greedy: relative gain, answerable"].low == 0


def test_costs_abstention_and_confidence_of_each_run_are_there(benchmarks: Path, tmp_path: Path) -> None:
    found = rows([lines(tmp_path / "one.jsonl", 0.5)])
    assert found["one: completion and hidden tokens"].value == 10
    assert found["one: abstained, answerable"].value == 0
    assert found["one: abstained, unanswerable"].value == found["one: score, unanswerable"].value
    assert found["one: error detection AUROC"].value == 1.0
    for curve in ("one-risk", "one-reliability", "compare-risk"):
        for ending in ("svg", "png"):
            assert (benchmarks / f"{curve}.{ending}").exists()


def test_runs_of_several_sets_are_pooled(undrawn: None, tmp_path: Path) -> None:
    pooled = f"{lines(tmp_path / 'a.jsonl', 0.5)}+{lines(tmp_path / 'b.jsonl', 0.5, kind='other')}"
    assert rows([pooled])["a and b: seconds"].n == 120
    twice = f"{tmp_path / 'a.jsonl'}+{tmp_path / 'a.jsonl'}"
    with pytest.raises(SystemExit, match="twice"):
        rows([twice])


def test_what_only_one_run_was_asked_is_left_out_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = rows([lines(tmp_path / "long.jsonl", 0.5), lines(tmp_path / "short.jsonl", 0.5, count=20)])
    assert "long: 40 of 60 questions" in capsys.readouterr().out
    assert found["long: seconds"].n == found["short: seconds"].n == 20


def test_documents_that_calibrate_are_left_out_on_wish(undrawn: None, tmp_path: Path) -> None:
    import compare
    from calibration_sets import calibrates

    asked = [{"passage": "p", "title": f"Town {n}", "question": f"Where is {n}?", "answers": ["x"]} for n in range(40)]
    (tmp_path / "nq-dev.jsonl").write_text("".join(json.dumps(line) + "\n" for line in asked))
    run = {(kind, f"r{n}"): {"kind": kind, **line} for kind in ("nq-dev", "notebook") for n, line in enumerate(asked)}
    kept = compare.unfitted(run, tmp_path)
    assert [row["question"] for row in kept.values() if row["kind"] == "nq-dev"] == [
        line["question"] for line in asked if not calibrates(line)
    ]
    assert 0 < sum(row["kind"] == "nq-dev" for row in kept.values()) < 40
    assert sum(row["kind"] == "notebook" for row in kept.values()) == 40, "another set's questions stay"
    with pytest.raises(SystemExit, match="no reading set"):
        compare.unfitted(run, tmp_path / "nowhere")
