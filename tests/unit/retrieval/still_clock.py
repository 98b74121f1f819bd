"""A clock that stands still, for libraries whose notes are all of one moment."""

from datetime import UTC, datetime

NOW = datetime(2026, 10, 15, 14, 30, tzinfo=UTC)


class Still:
    """The port Clock."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0
