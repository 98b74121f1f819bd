"""What each stop of the slider is worth and costs, live: every question asked at every level and by fixed strategies.

python tests/benchmarks/levels.py                                             # invented notes
python tests/benchmarks/levels.py --data ../reading/nq-dev.jsonl --questions 60  # all its passages as notes

Right where the token F1 with an answer is at least one half and no number, date or negation contradicts it; of a
question that the notes do not answer, where MemX abstains. Draws accuracy against completion tokens, against prompt
tokens that were not cached and against CPU seconds.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import curves
import replay
from figures import BENCH, Figure, report

from memx.app.memory import Memory
from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.events import Answered
from memx.domain.notes import Draft

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from calibrate import is_right
from calibration_sets import Group, calibrates, invented, read

LEVELS = ("instant", "quick", "balanced", "thorough", "deep")
FIXED = {"one greedy pass": ("draft", 1), "vote of 9": ("vote", 9), "best-of-9": ("best-of-n-weighted", 9)}
Row = tuple[Answer, bool, bool]  # the answer, is it right, could it be


@dataclass(frozen=True)
class Way:
    """A level left to itself, or a fixed strategy at the level that has the seconds for it."""

    name: str
    budget: Budget
    strategy: str | None = None
    samples: int | None = None


def ways(levels: Sequence[str]) -> list[Way]:
    found = [Way(level, Budget.named(level)) for level in levels]
    return found + [Way(name, Budget.named("thorough"), *how) for name, how in FIXED.items()]


def asked(group: Group, way: Way) -> Iterator[Row]:
    """The questions of a group in a library of its own."""
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory.open(Path(folder) / "library")
        try:
            for when, text in group.notes:
                memory.save(Draft(text, created=when))
            memory.warm_up()
            for _ in memory.embed_pending():
                pass
            for ask in group.asks:
                order = (ask.question, way.budget)
                events = memory.ask(*order, now=group.today, strategy=way.strategy, samples=way.samples, keep=False)
                answer = next(event.answer for event in events if isinstance(event, Answered))
                yield answer, is_right(answer.text, answer.abstained, ask.answers), bool(ask.answers)
        finally:
            memory.close()


def figures_of(way: Way, rows: Sequence[Row]) -> list[Figure]:
    known, unknown = [row for row in rows if row[2]], [row for row in rows if not row[2]]
    share, low, high = replay.difference([float(ok) for _, ok, _ in known], [0.0] * len(known))
    found = [Figure(f"{way.name}: right, answerable", 100 * share, "%", None, len(known), 100 * low, 100 * high)]
    false = 100 * sum(answer.abstained for answer, *_ in known) / max(1, len(known))
    found.append(Figure(f"{way.name}: falsely abstained", false, "%", None, len(known)))
    if unknown:
        true = 100 * sum(ok for _, ok, _ in unknown) / len(unknown)
        found.append(Figure(f"{way.name}: abstained, unanswerable", true, "%", None, len(unknown)))
    costs = {name: of(rows) for name, of in COSTS.items()}
    return found + [Figure(f"{way.name}: {name}", cost, "mean", None, len(rows)) for name, cost in costs.items()]


def mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


COSTS = {
    "completion and hidden tokens": lambda rows: mean(
        [a.effort.usage.completion + a.effort.usage.hidden for a, *_ in rows]
    ),
    "prompt tokens not cached": lambda rows: mean([a.effort.usage.prompt - a.effort.usage.cached for a, *_ in rows]),
    "verifier's tokens": lambda rows: mean([a.effort.usage.verifier for a, *_ in rows]),
    "CPU seconds": lambda rows: mean([a.effort.cpu_seconds for a, *_ in rows]),
    "seconds": lambda rows: mean([a.effort.seconds for a, *_ in rows]),
}


def draw(name: str, found: dict[str, list[Row]], levels: Sequence[str]) -> None:
    """A curve a cost: the levels joined, the fixed strategies as dots."""
    for cost in ("completion and hidden tokens", "prompt tokens not cached", "CPU seconds"):
        place = {way: (COSTS[cost](rows), mean([float(ok) for _, ok, _ in rows])) for way, rows in found.items()}
        title, path = f"{name}, n = {len(next(iter(found.values())))}", f"levels-{name}-{cost.replace(' ', '-')}"
        curves.draw(
            BENCH / path,
            title,
            (f"{cost} a question", "right"),
            {"the slider": [place[level] for level in levels]},
            {way: [place[way]] for way in FIXED},
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="a -dev file of the reading sets, less what calibrates")
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--levels", nargs="+", choices=LEVELS, default=list(LEVELS))
    options = parser.parse_args()
    if options.data:
        everything = read(options.data, options.questions, random.Random(1), lambda line: not calibrates(line))
        groups, name = [everything], options.data.stem
    else:
        groups, name = invented(options.questions, 2), "invented notes"
    found, figures = {}, []
    for way in ways(options.levels):
        found[way.name] = [row for group in groups for row in asked(group, way)]
        figures += figures_of(way, found[way.name])
        print(way.name, "done", flush=True)
    draw(name, found, options.levels)
    report(f"levels-{name.replace(' ', '-')}", figures, "python tests/benchmarks/levels.py " + " ".join(sys.argv[1:]))


if __name__ == "__main__":
    main()
