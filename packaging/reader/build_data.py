"""Prepare the training groups: `python packaging/reader/build_data.py --data READING --out build/reader`."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from generate import generated_rows
from public import public_rows
from rows import write_rows


def main() -> None:
    """Write `public.jsonl`, `notes.jsonl` and, to calibrate with, `held.jsonl`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the three -train.jsonl reading sets")
    parser.add_argument("--out", type=Path, default=Path("build/reader"))
    parser.add_argument("--notes", type=int, default=3000, help="generated groups")
    parser.add_argument("--slips", type=float, default=0.15, help="share of the notes with typing errors")
    parser.add_argument(
        "--rounds", type=int, default=1, help="passes over the public sets, each with other distractors"
    )
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    invented = generated_rows(Path(__file__).parent / "frames", options.notes, options.seed, slips=options.slips)
    print("notes", write_rows(options.out / "notes.jsonl", invented), "groups")
    kept = generated_rows(Path(__file__).parent / "frames", 250, options.seed + 1000, held=True, slips=options.slips)
    print("held", write_rows(options.out / "held.jsonl", kept), "groups, for calibration only")
    rows = public_rows(options.data, options.out / "vectors", options.seed, options.rounds)
    print("public", write_rows(options.out / "public.jsonl", rows), "groups")
    print(Counter((r.source, a.kind) for r in invented + rows for a in r.asks))


if __name__ == "__main__":
    main()
