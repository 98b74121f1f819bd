"""Fit a small logistic model: iteratively reweighted least squares with a ridge, in plain Python."""

import math
from collections.abc import Mapping, Sequence

from memx.reasoning.logistic import Logistic

Row = Mapping[str, float]


def fit(
    rows: Sequence[Row], right: Sequence[bool], names: Sequence[str], ridge: float = 1.0, rounds: int = 12
) -> Logistic:
    """Newton's method on the penalised log-likelihood (Hastie et al., Elements of Statistical Learning, 4.4.1).

    The bias is not penalised. Needs both kinds of row; raises ValueError otherwise.
    """
    if len(set(right)) < 2:
        raise ValueError("to fit, some answers must be right and some wrong")
    table = [[1.0, *(_finite(row.get(name, 0.0)) for name in names)] for row in rows]
    weights = [0.0] * (len(names) + 1)
    for _ in range(rounds):
        step = _newton(table, right, weights, ridge)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(abs(s) for s in step) < 1e-6:
            break
    return Logistic(weights[0], dict(zip(names, weights[1:], strict=True)))


def _finite(value: float) -> float:
    return value if math.isfinite(value) else 0.0


def _newton(
    table: Sequence[Sequence[float]], right: Sequence[bool], weights: Sequence[float], ridge: float
) -> list[float]:
    """(X'WX + ridge) step = X'(y - p) - ridge * weights."""
    size = len(weights)
    left = [[ridge if i == j and i else 0.0 for j in range(size)] for i in range(size)]
    side = [-ridge * w if i else 0.0 for i, w in enumerate(weights)]
    for row, hit in zip(table, right, strict=True):
        z = max(-30.0, min(30.0, sum(w * x for w, x in zip(weights, row, strict=True))))
        p = 1.0 / (1.0 + math.exp(-z))
        for i, x in enumerate(row):
            side[i] += (hit - p) * x
            for j in range(size):
                left[i][j] += p * (1.0 - p) * x * row[j]
    return solved(left, side)


def solved(left: list[list[float]], side: list[float]) -> list[float]:
    """Gaussian elimination with partial pivoting; a direction that nothing speaks of stays 0."""
    size = len(side)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(left[row][column]))
        left[column], left[pivot] = left[pivot], left[column]
        side[column], side[pivot] = side[pivot], side[column]
        if abs(left[column][column]) < 1e-12:
            continue
        for row in range(column + 1, size):
            factor = left[row][column] / left[column][column]
            side[row] -= factor * side[column]
            for k in range(column, size):
                left[row][k] -= factor * left[column][k]
    result = [0.0] * size
    for row in reversed(range(size)):
        if abs(left[row][row]) >= 1e-12:
            result[row] = (side[row] - sum(left[row][k] * result[k] for k in range(row + 1, size))) / left[row][row]
    return result
