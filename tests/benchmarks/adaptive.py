"""What adaptive thinking saves, replayed on samples that were drawn once.

python tests/benchmarks/adaptive.py --data ../samples/trivia-llama13b.jsonl     # samples of another model
python tests/benchmarks/adaptive.py --outcomes build/outcomes.pickle            # of packaging/calibrate.py --outcomes
python tests/benchmarks/adaptive.py                                             # small sets of our own, one scripted

Thresholds are chosen on one half of the questions and tested on the other. A sample is right where its token F1 with an
answer is at least one half and no number, date or negation contradicts it.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import sys
from pathlib import Path
from typing import Any

import curves
import replay
import walks
from cheaper import DOUBTS, FOUND_GATES, against_best_of_n, halves
from figures import BENCH, Figure, report
from outcomes import replayable
from scripted_outcomes import scripted
from trust import ENOUGH, of_confidence
from walks import Question, Sample

from memx.reasoning import clustering

HALVINGS = 5
TAUS = [0.6, 0.65, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92, 0.95, 0.97]
OWN = Path(__file__).parent / "samples_of_our_own.jsonl"
OWN_OUTCOMES = 150
Stops = dict[float, replay.Stop]
MATCHING = """\
  Matching: on one half of the questions each side takes the threshold with the fewest samples whose accuracy is
  within half a point of the full vote (the most accurate threshold where none is); both are tested on the other
  half. Both ways round, over {halvings} draws of the halves; samples and accuracy are means of the tested halves."""


def cached(path: Path) -> list[Question]:
    """Lines of {"question", "answer", "samples"}: the first line of each sample counts."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Question([_sample(text.split("\n")[0], line["answer"]) for text in line["samples"]]) for line in lines]


def _sample(text: str, answer: str) -> Sample:
    one, other = clustering.reading(text), clustering.reading(answer)
    right = clustering.f1(one, other) >= 0.5 and one.agrees(other)
    return Sample(text, False, right, len(text.split()))


class Compared:
    """Sums over the tested halves, a place for each question: ours, Adaptive-Consistency's, the full vote's."""

    def __init__(self, questions: int) -> None:
        self.samples, self.theirs, self.right, self.right_theirs, self.right_full = (
            [0.0] * questions for _ in range(5)
        )

    def add(self, test: list[int], mine: replay.Outcome, theirs: replay.Outcome, full: replay.Outcome) -> None:
        sums = (self.samples, self.theirs, self.right, self.right_theirs, self.right_full)
        values = (mine.samples, theirs.samples, mine.right, theirs.right, full.right)
        for total, found in zip(sums, values, strict=True):
            for place, value in zip(test, found, strict=True):
                total[place] += value / HALVINGS


def against_adaptive_consistency(questions: list[Question], name: str) -> list[Figure]:
    """Samples of ours over those of Adaptive-Consistency, each at its own best threshold: the fewest samples within
    half a point of the full vote on one half, tested on the other; both ways, over HALVINGS draws of the halves."""
    counted, close = replay.walked(questions, walks.counted), replay.walked(questions, walks.close)
    theirs: Stops = {tau: replay.adaptive_consistency(tau) for tau in TAUS}
    mine: Stops = {least: replay.ours(least, replay.most_samples(questions)) for least in DOUBTS}
    found, place = Compared(len(questions)), {id(q): n for n, q in enumerate(questions)}
    print(f"\n{name}: ours and Adaptive-Consistency, each at its own best threshold")
    print(MATCHING.format(halvings=HALVINGS))
    print("  thresholds, ours and Adaptive-Consistency's; their samples; their accuracy less the full vote's")
    for seed in range(HALVINGS):
        one, other = ([place[id(q)] for q in half] for half in halves(questions, seed))
        for fit, test in ((one, other), (other, one)):
            parts = [[paths[n] for n in part] for part in (fit, test) for paths in (counted, close)]
            compare(found, test, parts, theirs, mine)
    curve(questions, name)
    share, low, high = replay.ratio(found.samples, found.theirs)
    gap, worst, most = replay.difference(found.right, found.right_full)
    gap_theirs, *_ = replay.difference(found.right_theirs, found.right_full)
    gain, low_gain, high_gain = replay.difference(
        found.right, replay.mixed(counted, sum(found.samples) / len(questions))
    )
    size = len(questions)
    print(f"  samples over theirs {share:.3f} [{low:.3f}, {high:.3f}]")
    most_samples, least_gap = (("<=", 0.85), (">=", -0.5)) if size >= ENOUGH else (None, None)
    return [
        Figure(f"{name}: samples over Adaptive-Consistency's", share, "share", most_samples, size, low, high),
        Figure(f"{name}: accuracy less the full vote's", 100 * gap, "points", least_gap, size, 100 * worst, 100 * most),
        Figure(f"{name}: Adaptive-Consistency's less the full vote's", 100 * gap_theirs, "points", None, size),
        Figure(
            f"{name}: over a random mix of votes of N",
            100 * gain,
            "points",
            None,
            size,
            100 * low_gain,
            100 * high_gain,
        ),
    ]


def compare(found: Compared, test: list[int], parts: list[replay.Walked], theirs: Stops, mine: Stops) -> None:
    """Choose both thresholds on the first half and add what they give on the second."""
    counted_fit, close_fit, counted, close = parts
    least = replay.replayed(counted_fit, replay.fixed(10**6)).accuracy - replay.SLACK
    doubt, tau_theirs = cheapest(close_fit, mine, least), cheapest(counted_fit, theirs, least)
    out, out_theirs = replay.replayed(close, mine[doubt]), replay.replayed(counted, theirs[tau_theirs])
    full = replay.replayed(counted, replay.fixed(10**6))
    print(
        f"  {doubt:.3f} {tau_theirs:.2f}   {out.mean_samples:5.2f} {out_theirs.mean_samples:5.2f}   "
        f"{100 * (out.accuracy - full.accuracy):+.2f} {100 * (out_theirs.accuracy - full.accuracy):+.2f}"
    )
    found.add(test, out, out_theirs, full)


def cheapest(paths: replay.Walked, stops: Stops, least: float) -> float:
    return replay.cheapest({threshold: replay.replayed(paths, stop) for threshold, stop in stops.items()}, least)


def curve(questions: list[Question], name: str) -> None:
    """Accuracy against completion tokens, one dot a threshold or a number of samples."""
    most = replay.most_samples(questions)
    numbers = [n for n in (1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 48, 64) if n <= most]
    paths = {
        walk.__name__: replay.walked(questions, walk)
        for walk in (walks.counted, walks.close, walks.best, walks.weighted, walks.any_right)
    }

    def along(walk: str, stops: list[replay.Stop]) -> list[tuple[float, float]]:
        outs = [replay.replayed(paths[walk], stop) for stop in stops]
        return [(out.mean_tokens, out.accuracy) for out in outs]

    fixed = [replay.fixed(n) for n in numbers]
    lines = {
        "vote of N": along("counted", fixed),
        "best-of-N": along("best", fixed),
        "weighted best-of-N": along("weighted", fixed),
        "oracle of N": along("any_right", fixed),
        "Adaptive-Consistency": along("counted", [replay.adaptive_consistency(tau) for tau in TAUS]),
        "ours": along("close", [replay.ours(least, most) for least in DOUBTS]),
    }
    if any(question.found for question in questions):
        lines["ours, asking only where unsure"] = asking(questions, paths["close"])
    marks = {"ESC, window 3, 5": [_esc(questions, window) for window in (3, 5)]}
    curves.draw(
        BENCH / f"{name}-tokens",
        f"{name}, n = {len(questions)}",
        ("completion tokens a question", "right"),
        lines,
        marks,
    )


def asking(questions: list[Question], close: replay.Walked) -> list[tuple[float, float]]:
    """The vote of the middle doubt, behind every gate of what was found."""
    vote = replay.replayed(close, replay.ours(DOUBTS[len(DOUBTS) // 2], replay.most_samples(questions)))
    outs = [replay.found_first(vote, questions, gate) for gate in FOUND_GATES]
    return [(out.mean_tokens, out.accuracy) for out in outs]


def _esc(questions: list[Question], window: int) -> tuple[float, float]:
    stop, tokens, right, runs = replay.early_stopping(window), 0, 0, 0
    for number, question in enumerate(questions):
        for order in replay.orders(question, number):
            step = walks.counted(question, order)[stop(question, order) - 1]
            tokens, right, runs = tokens + step.tokens, right + step.right, runs + 1
    return tokens / runs, right / runs


def of_outcomes(outcomes: list[Any], name: str, held: bool) -> list[Figure]:
    """Everything that is replayed on drawn and judged samples."""
    found = replayable(outcomes)
    curve(found.questions, name)
    return against_best_of_n(found.questions, name, found.rates, held) + of_confidence(found.confidences, name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told = os.environ.get("MEMX_EVAL_DATA")
    parser.add_argument("--data", type=Path, default=Path(told) / "samples" / "trivia-llama13b.jsonl" if told else OWN)
    parser.add_argument("--outcomes", type=Path)
    options = parser.parse_args()
    figures = against_adaptive_consistency(cached(options.data), options.data.stem)
    if options.outcomes:
        figures += of_outcomes(pickle.loads(options.outcomes.read_bytes()), "bundled model", held=True)
    else:
        figures += of_outcomes(scripted(OWN_OUTCOMES), "scripted outcomes", held=False)
    report("adaptive", figures, "python tests/benchmarks/adaptive.py " + " ".join(sys.argv[1:]))


if __name__ == "__main__":
    main()
