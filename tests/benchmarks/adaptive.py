"""What adaptive thinking saves, replayed on samples that were drawn once.

python tests/benchmarks/adaptive.py --data ../samples/trivia-llama13b.jsonl     # samples of another model
python tests/benchmarks/adaptive.py --outcomes build/outcomes.pickle            # of packaging/calibrate.py --outcomes
python tests/benchmarks/adaptive.py                                             # a small set of our own

Thresholds are chosen on one half of the questions and tested on the other. A sample is right where its token F1 with an
answer is at least one half and no number, date or negation contradicts it.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import random
import sys
from pathlib import Path

import curves
import replay
from figures import BENCH, Figure, report
from replay import Question, Sample

from memx.reasoning import clustering

HALVINGS = 5
ENOUGH = 400  # questions, for a figure to be held against its target
TAUS = [0.6, 0.65, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92, 0.95, 0.97]
DOUBTS = [0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.14, 0.16, 0.2, 0.25]
GATES = [2.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
OWN = Path(__file__).parent / "samples_of_our_own.jsonl"
PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
Stops = dict[float, replay.Stop]


def cached(path: Path) -> list[Question]:
    """Lines of {"question", "answer", "samples"}: the first line of each sample counts."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Question([_sample(text.split("\n")[0], line["answer"]) for text in line["samples"]]) for line in lines]


def _sample(text: str, answer: str) -> Sample:
    one, other = clustering.reading(text), clustering.reading(answer)
    right = clustering.f1(one, other) >= 0.5 and one.agrees(other)
    return Sample(text, False, right, len(text.split()))


def drawn(path: Path) -> tuple[list[Question], list[tuple[float, bool]]]:
    """Questions that packaging/calibrate.py drew, and the held-out confidence of each one's vote with whether it was
    right. Weights come from folds that the question is not in."""
    sys.path.insert(0, str(PACKAGING))
    import calibration_fit as fitting

    outcomes = [one for one in pickle.loads(path.read_bytes()) if one.features]
    questions, pairs = [], []
    for train, held in fitting.folds(outcomes):
        part = fitting.trained(train, "")
        for one in held:
            led = fitting.leader(one, part)
            pairs.append((part.answer.probability(led.features), led.right))
            questions.append(_question(fitting.weighed(one, part).candidates, one))
    return questions, pairs


def _question(candidates, one) -> Question:
    """The samples of the model, with the weights of the fold."""
    samples = [
        Sample(c.text, c.abstains, ok, c.tokens, c.weight, one.case.support.get(c.text, 0.5))
        for c, ok in zip(candidates, one.right, strict=True)
        if c.tokens
    ]
    return Question(samples)


def halves(questions: list[Question], seed: int = 1) -> tuple[list[Question], list[Question]]:
    """Two halves, drawn."""
    shuffled = random.Random(seed).sample(questions, len(questions))
    return shuffled[: len(shuffled) // 2], shuffled[len(shuffled) // 2 :]


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
    counted, close = replay.walked(questions, replay.counted), replay.walked(questions, replay.close)
    theirs: Stops = {tau: replay.adaptive_consistency(tau) for tau in TAUS}
    mine: Stops = {least: replay.ours(least, replay.most_samples(questions)) for least in DOUBTS}
    found, place = Compared(len(questions)), {id(q): n for n, q in enumerate(questions)}
    print(f"\n{name}: thresholds, ours and Adaptive-Consistency's; their samples; their accuracy less the full vote's")
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
    doubt, tau_theirs = replay.cheapest(close_fit, mine, least), replay.cheapest(counted_fit, theirs, least)
    out, out_theirs = replay.replayed(close, mine[doubt]), replay.replayed(counted, theirs[tau_theirs])
    full = replay.replayed(counted, replay.fixed(10**6))
    print(
        f"  {doubt:.3f} {tau_theirs:.2f}   {out.mean_samples:5.2f} {out_theirs.mean_samples:5.2f}   "
        f"{100 * (out.accuracy - full.accuracy):+.2f} {100 * (out_theirs.accuracy - full.accuracy):+.2f}"
    )
    found.add(test, out, out_theirs, full)


def curve(questions: list[Question], name: str) -> None:
    """Accuracy against completion tokens, one dot a threshold or a number of samples."""
    most = replay.most_samples(questions)
    numbers = [n for n in (1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 48, 64) if n <= most]
    paths = {
        walk.__name__: replay.walked(questions, walk)
        for walk in (replay.counted, replay.close, replay.best, replay.weighted, replay.any_right)
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
    marks = {"ESC, window 3, 5": [_esc(questions, window) for window in (3, 5)]}
    curves.draw(
        BENCH / f"{name}-tokens",
        f"{name}, n = {len(questions)}",
        ("completion tokens a question", "right"),
        lines,
        marks,
    )


def _esc(questions: list[Question], window: int) -> tuple[float, float]:
    stop, tokens, right, runs = replay.early_stopping(window), 0, 0, 0
    for number, question in enumerate(questions):
        for order in replay.orders(question, number):
            step = replay.counted(question, order)[stop(question, order) - 1]
            tokens, right, runs = tokens + step.tokens, right + step.right, runs + 1
    return tokens / runs, right / runs


def against_best_of_n(questions: list[Question], name: str) -> list[Figure]:
    """Tokens of the smallest weighted best-of-N that is as accurate as ours, over ours; chosen on one half."""
    fit, test = halves(questions)
    close = replay.walked(fit, replay.close)
    most = replay.most_samples(questions)
    mine = {(least, gate): replay.ours(least, most, gate) for least in DOUBTS for gate in GATES}
    numbers = range(1, most + 1)
    weighted = replay.walked(fit, replay.weighted)
    reached = max(replay.replayed(weighted, replay.fixed(n)).accuracy for n in numbers)
    keyed: Stops = {float(i): stop for i, stop in enumerate(mine.values())}
    key = replay.cheapest(close, keyed, reached - replay.SLACK)
    close, weighted = replay.walked(test, replay.close), replay.walked(test, replay.weighted)
    one = replay.replayed(close, keyed[key])
    outs = {n: replay.replayed(weighted, replay.fixed(n)) for n in numbers}
    limit = max(out.accuracy for out in outs.values()) - replay.SLACK
    enough = next(n for n, out in outs.items() if out.accuracy >= min(one.accuracy, limit))
    share, low, high = replay.ratio(outs[enough].tokens, one.tokens)
    gain, lowest, highest = replay.difference(outs[most].right, outs[1].right)
    oracle = replay.replayed(replay.walked(test, replay.any_right), replay.fixed(10**6)).accuracy
    print(f"\n{name}: completion tokens, samples and share right")
    rows = (("ours", one), (f"weighted best-of-{enough}", outs[enough]), ("one sample", outs[1]))
    for title, out in rows:
        print(f"  {title}: {out.mean_tokens:.1f} tokens, {out.mean_samples:.2f} samples, {out.accuracy:.3f}")
    if lowest <= 0:
        print(f"  best-of-N gains {100 * gain:.1f} points, from {100 * lowest:.1f} on, over one sample: no claim")
    return [
        Figure(
            f"{name}: best-of-{enough}'s tokens over ours at equal accuracy",
            share,
            "times",
            (">=", 4.0),
            len(test),
            low,
            high,
        ),
        Figure(
            f"{name}: gain of best-of-{most} over one sample",
            100 * gain,
            "points",
            None,
            len(test),
            100 * lowest,
            100 * highest,
        ),
        Figure(f"{name}: oracle of {most} samples, right", 100 * oracle, "%", None, len(test)),
    ]


def of_confidence(pairs: list[tuple[float, bool]], name: str) -> list[Figure]:
    """Whether confidence tells right from wrong, with the curves."""
    curves.draw(
        BENCH / f"{name}-risk",
        f"{name}, n = {len(pairs)}",
        ("share answered", "of these wrong"),
        {"by confidence": curves.risk_coverage(pairs)},
        {},
    )
    curves.draw(
        BENCH / f"{name}-reliability", f"{name}, n = {len(pairs)}", ("confidence", "right"),
        {"perfect": [(0.0, 0.0), (1.0, 1.0)]}, {"bins of equal mass": curves.reliability(pairs)},
    )  # fmt: skip
    brier = sum((p - ok) ** 2 for p, ok in pairs) / len(pairs)
    return [
        Figure(f"{name}: error detection AUROC", curves.auroc(pairs), "", (">=", 0.8), len(pairs)),
        Figure(f"{name}: calibration error", curves.calibration_error(pairs), "", ("<=", 0.1), len(pairs)),
        Figure(f"{name}: Brier score", brier, "", None, len(pairs)),
        Figure(f"{name}: coverage at 10 % risk", curves.coverage_at(pairs, 0.1), "share", None, len(pairs)),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told = os.environ.get("MEMX_EVAL_DATA")
    parser.add_argument("--data", type=Path, default=Path(told) / "samples" / "trivia-llama13b.jsonl" if told else OWN)
    parser.add_argument("--outcomes", type=Path)
    options = parser.parse_args()
    figures = against_adaptive_consistency(cached(options.data), options.data.stem)
    if options.outcomes:
        questions, pairs = drawn(options.outcomes)
        figures += against_best_of_n(questions, "bundled model") + of_confidence(pairs, "bundled model")
        curve(questions, "bundled model")
    report("adaptive", figures, "python tests/benchmarks/adaptive.py " + " ".join(sys.argv[1:]))


if __name__ == "__main__":
    main()
