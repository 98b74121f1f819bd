"""Whether confidence tells right from wrong: figures, and the curves in build/bench as SVG and PNG."""

from __future__ import annotations

from collections.abc import Sequence

import curves
from figures import BENCH, Figure

AUROC, ERROR = 0.8, 0.1
ENOUGH = 400  # questions, for a figure to be held against its target: with 100 even perfect confidence errs by 0.1


def of_confidence(pairs: Sequence[tuple[float, bool]], name: str, asked: int | None = None) -> list[Figure]:
    """Of answers given: (confidence, is it right), of so many questions asked; as many as answers where not said."""
    if not pairs:
        return []
    asked, size, held = asked or len(pairs), len(pairs), len(pairs) >= ENOUGH
    risk = [(share * size / asked, wrong) for share, wrong in curves.risk_coverage(pairs)]
    title = f"{name}, n = {size}"
    curves.draw(BENCH / f"{name}-risk", title, ("share answered", "of these wrong"), {"by confidence": risk}, {})
    curves.draw(
        BENCH / f"{name}-reliability", title, ("confidence", "right"),
        {"perfect": [(0.0, 0.0), (1.0, 1.0)]}, {"bins of equal mass": curves.reliability(pairs)},
    )  # fmt: skip
    brier = sum((p - ok) ** 2 for p, ok in pairs) / size
    covered = curves.coverage_at(pairs, 0.1) * size / asked
    least, most = ((">=", AUROC), ("<=", ERROR)) if held else (None, None)
    return [
        Figure(f"{name}: error detection AUROC", curves.auroc(pairs), "", least, size),
        Figure(f"{name}: calibration error", curves.calibration_error(pairs), "", most, size),
        Figure(f"{name}: Brier score", brier, "", None, size),
        Figure(f"{name}: coverage at 10 % risk", covered, "share", None, asked),
    ]
