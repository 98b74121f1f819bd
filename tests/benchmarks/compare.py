"""Two runs of the same questions held against each other, and what the confidence of each is worth.

python tests/benchmarks/compare.py GREEDY.jsonl BALANCED.jsonl [MORE.jsonl ...] [--least 20]
python tests/benchmarks/compare.py A-notebook.jsonl+A-reading.jsonl B-notebook.jsonl+B-reading.jsonl

A run is a file with a line for each question: id, kind, question, answerable, score, abstained, confidence, completion,
hidden, uncached, cpu and seconds; several that are joined by + count as one. Questions are paired by kind and id, and
every further run is held against the first. `--data` leaves out what the pair was calibrated on. Right is a score of at
least one half; the confidence of abstentions is not judged, they are no answers.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import curves
import replay
from figures import BENCH, Figure, report
from trust import of_confidence

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from calibration_sets import calibrates, dev_sets, reading_set

Row = dict[str, Any]
Run = dict[tuple[str, str], Row]
COSTS = {
    "completion and hidden tokens": lambda row: row["completion"] + row["hidden"],
    "prompt tokens not cached": lambda row: row["uncached"],
    "seconds": lambda row: row["seconds"],
    "CPU seconds, starts of the models included": lambda row: row["cpu"],
}


def run(paths: str) -> Run:
    """The lines of a run by kind and id."""
    found: Run = {}
    for path in paths.split("+"):
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            key = (row["kind"], row["id"])
            if key in found:
                raise SystemExit(f"{paths}: {' '.join(key)} is there twice; join runs of different sets alone.")
            found[key] = row
    return found


def name_of(paths: str) -> str:
    return " and ".join(Path(path).stem for path in paths.split("+"))


def unfitted(one: Run, data: Path) -> Run:
    """Without the questions on documents of the reading sets in this folder that packaging/calibrate.py asks."""
    lines = [(path.stem, line) for path in dev_sets(data) for line in reading_set(path)]
    fitted = {(kind, line["question"]) for kind, line in lines if calibrates(line)}
    return {key: row for key, row in one.items() if (row["kind"], row["question"]) not in fitted}


def shared(runs: dict[str, Run]) -> dict[str, list[Row]]:
    """The questions that every run was asked, in the order of the first."""
    first = next(iter(runs.values()))
    keys = [key for key in first if all(key in one for one in runs.values())]
    if not keys:
        raise SystemExit("The runs have no question in common.")
    for name, one in runs.items():
        if len(one) > len(keys):
            print(f"  {name}: {len(one) - len(keys)} of {len(one)} questions were not asked in every run: left out")
    return {name: [one[key] for key in keys] for name, one in runs.items()}


def gain(runs: tuple[list[Row], list[Row]], title: str, least: float | None) -> list[Figure]:
    """How much better the second answers what can be answered: in points, and relative to the first."""
    first, other = ([row["score"] for row in rows if row["answerable"]] for rows in runs)
    if not first:
        return []
    points, low, high = replay.difference(other, first)
    size = len(first)
    found = [Figure(f"{title}: score more, answerable", 100 * points, "points", None, size, 100 * low, 100 * high)]
    if not sum(first):
        return [*found, Figure(f"{title}: relative gain", None, "the first scores nothing")]
    share, low, high = replay.ratio(other, first)
    target = (">=", least) if least is not None else None
    name = f"{title}: relative gain, answerable"
    found.append(Figure(name, 100 * (share - 1), "%", target, size, 100 * (low - 1), 100 * (high - 1)))
    if target:
        found.append(Figure(f"{name}, lower bound", 100 * (low - 1), "%", (">=", 0.0), size))
    return found


def of_run(rows: Sequence[Row], name: str) -> Iterator[Figure]:
    """Score, abstention of both kinds, and what a question cost."""
    known, unknown = ([row for row in rows if row["answerable"] is kind] for kind in (True, False))
    for title, some in (("answerable", known), ("unanswerable", unknown)):
        if some:
            scores = [row["score"] for row in some]
            mean, low, high = replay.difference(scores, [0.0] * len(some))
            yield Figure(f"{name}: score, {title}", 100 * mean, "%", None, len(some), 100 * low, 100 * high)
            abstained = sum(bool(row["abstained"]) for row in some) / len(some)
            yield Figure(f"{name}: abstained, {title}", 100 * abstained, "%", None, len(some))
    for title, of in COSTS.items():
        yield Figure(f"{name}: {title}", sum(map(of, rows)) / len(rows), "mean", None, len(rows))


def confidences(rows: Sequence[Row]) -> list[tuple[float, bool]]:
    """Of answers given."""
    given = [row for row in rows if row["confidence"] is not None and not row["abstained"]]
    return [(row["confidence"], row["score"] >= 0.5) for row in given]


def draw_together(runs: dict[str, list[Row]]) -> None:
    """The runs' risk against what they answer, in one picture."""
    lines = {}
    for name, rows in runs.items():
        pairs = confidences(rows)
        lines[name] = [(share * len(pairs) / len(rows), wrong) for share, wrong in curves.risk_coverage(pairs)]
    curves.draw(BENCH / "compare-risk", "risk against coverage", ("share answered", "of these wrong"), lines, {})


def compared(runs: dict[str, list[Row]], least: float | None) -> list[Figure]:
    """Every run by itself, then each against the first."""
    found: list[Figure] = []
    for name, rows in runs.items():
        found += [*of_run(rows, name), *of_confidence(confidences(rows), name, len(rows))]
    first, *others = runs
    for other in others:
        found += gain((runs[first], runs[other]), f"{other} against {first}", least)
    draw_together(runs)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+", metavar="RUN", help="the first is the one that the others are held against")
    parser.add_argument("--least", type=float, help="per cent that each must gain over the first")
    parser.add_argument("--data", type=Path, help="folder with the -dev reading sets, to leave out what calibrates")
    options = parser.parse_args()
    runs = {name_of(paths): run(paths) for paths in options.runs}
    if options.data:
        runs = {name: unfitted(one, options.data) for name, one in runs.items()}
    if len(runs) < len(options.runs):
        raise SystemExit("Two runs have the same name: rename one of the files.")
    report(
        "compare", compared(shared(runs), options.least), "python tests/benchmarks/compare.py " + " ".join(sys.argv[1:])
    )


if __name__ == "__main__":
    main()
