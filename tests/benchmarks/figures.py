"""One row a figure: printed as a table and kept in build/bench/NAME.json."""

import json
import os
import platform
from dataclasses import asdict, dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parents[2] / "build" / "bench"


@dataclass(frozen=True)
class Figure:
    """`target` as (sign, bound): ("<=", 10.0). What does not apply is None; without a value `unit` says why."""

    figure: str
    value: float | None
    unit: str
    target: tuple[str, float] | None = None
    n: int | None = None
    low: float | None = None
    high: float | None = None

    @property
    def holds(self) -> bool | None:
        if self.target is None or self.value is None:
            return None
        sign, bound = self.target
        return self.value <= bound if sign == "<=" else self.value >= bound


def percentile(values: list[float], share: float) -> float:
    """The nearest-rank percentile; `share` from 0 to 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def report(name: str, figures: list[Figure], command: str) -> None:
    """Print the table and write the rows."""
    print(f"\n{name}: {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    for f in figures:
        target = f"{f.target[0]} {f.target[1]:g}" if f.target else ""
        verdict = {True: "holds", False: "FALLS SHORT", None: ""}[f.holds]
        value = "–" if f.value is None else f"{f.value:.3f}"
        between = "" if f.low is None or f.high is None else f"[{f.low:.3f}, {f.high:.3f}]"
        print(f"  {f.figure:<66} {value:>10} {f.unit:<8} {between:<18} {target:<10} {verdict}".rstrip())
    rows = [
        asdict(f) | {"target": " ".join(map(str, f.target)) if f.target else None, "holds": f.holds, "command": command}
        for f in figures
    ]
    BENCH.mkdir(parents=True, exist_ok=True)
    (BENCH / f"{name}.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")
