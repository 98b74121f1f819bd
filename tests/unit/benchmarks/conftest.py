"""The benchmarks' own modules can be imported here, and what they write goes to a folder of the test."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(autouse=True)
def benchmarks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    before = list(sys.path)
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import adaptive
        import compare
        import figures
        import replay
        import trust

        for module in (figures, adaptive, compare, trust):
            monkeypatch.setattr(module, "BENCH", tmp_path)
        monkeypatch.setattr(replay, "BOOTSTRAPS", 200)
        yield tmp_path
    finally:
        sys.path[:] = before


@pytest.fixture
def undrawn(benchmarks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No curve is drawn: that takes longer than everything else."""
    import curves

    monkeypatch.setattr(curves, "draw", lambda *_: None)
