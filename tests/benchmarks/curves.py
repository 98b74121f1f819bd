"""Curves of answers, as SVG and PNG in build/bench."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")
from matplotlib import pyplot as plt

Points = Sequence[tuple[float, float]]


def draw(path: Path, title: str, axes: tuple[str, str], lines: dict[str, Points], marks: dict[str, Points]) -> None:
    """One figure: `lines` joined, `marks` as dots; written beside each other as .svg and .png."""
    figure, place = plt.subplots(figsize=(6.4, 4.4), layout="constrained")
    for name, points in lines.items():
        place.plot([x for x, _ in points], [y for _, y in points], marker=".", label=name)
    for name, points in marks.items():
        place.scatter([x for x, _ in points], [y for _, y in points], label=name, zorder=3)
    place.set(title=title, xlabel=axes[0], ylabel=axes[1])
    place.grid(alpha=0.3)
    place.legend(fontsize=8)
    path.parent.mkdir(parents=True, exist_ok=True)
    for ending in (".svg", ".png"):
        figure.savefig(path.with_suffix(ending), dpi=120)
    plt.close(figure)


def risk_coverage(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """(share answered, share of these that is wrong), surest first."""
    ordered = sorted(pairs, key=lambda pair: -pair[0])
    wrong, points = 0, []
    for answered, (_, right) in enumerate(ordered, 1):
        wrong += not right
        points.append((answered / len(ordered), wrong / answered))
    return points


def coverage_at(pairs: Sequence[tuple[float, bool]], risk: float) -> float:
    """The largest share that can be answered with at most that share wrong."""
    return max((covered for covered, wrong in risk_coverage(pairs) if wrong <= risk), default=0.0)


def reliability(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """(mean confidence, share right) of min(10, n/40) bins of equal mass."""
    bins = max(1, min(10, len(pairs) // 40))
    ordered = sorted(pairs)
    edges = [round(n * len(ordered) / bins) for n in range(bins + 1)]
    parts = [ordered[a:b] for a, b in itertools.pairwise(edges) if a < b]
    return [(sum(p for p, _ in part) / len(part), sum(ok for _, ok in part) / len(part)) for part in parts]


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Mean distance of confidence and share right over bins of equal mass."""
    points = reliability(pairs)
    return sum(abs(p - ok) for p, ok in points) / len(points) if points else 0.0


def auroc(pairs: Sequence[tuple[float, bool]]) -> float:
    """That a right answer has the greater confidence than a wrong one; ties count half."""
    good, bad = [p for p, ok in pairs if ok], [p for p, ok in pairs if not ok]
    return sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / max(1, len(good) * len(bad))
