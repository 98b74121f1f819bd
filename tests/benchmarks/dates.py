"""How many dates are read right that nobody looked at while the forms were written, and how many false ones.

    python tests/benchmarks/dates.py

The sentences were written by hand after the work and measured once. A form may be added for one that fails; then this
set is no longer held back, and another has to be written.
"""

from datetime import UTC, datetime
from pathlib import Path

from figures import Figure, report

from memx.retrieval import dates

HERE = Path(__file__).parent


def moment(text: str) -> datetime | None:
    """A day, or a day and an hour such as 2026-10-15T05; None for an open end."""
    if text == "-":
        return None
    day, _, hour = text.partition("T")
    return datetime.fromisoformat(day).replace(hour=int(hour or 0), tzinfo=UTC)


def main() -> None:
    table = [line.split("\t") for line in (HERE / "dates_held_back.tsv").read_text(encoding="utf-8").splitlines()]
    ordinary = (HERE / "not_dates_held_back.txt").read_text(encoding="utf-8").splitlines()
    right = 0
    for text, now, first, end in table:
        found = dates.find(text, datetime.fromisoformat(now).replace(tzinfo=UTC))
        right += found is not None and (found.after, found.before) == (moment(first), moment(end))
    now = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
    none = sum(dates.find(text, now) is None for text in ordinary)
    rows = [
        Figure("dates read right, held back", right / len(table), "share", (">=", 0.97), len(table)),
        Figure(
            "ordinary sentences without a date, held back", none / len(ordinary), "share", (">=", 1.0), len(ordinary)
        ),
    ]
    report("dates", rows, "python tests/benchmarks/dates.py")


if __name__ == "__main__":
    main()
