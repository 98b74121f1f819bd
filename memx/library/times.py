"""Times as the library keeps them: microseconds since 1970 UTC, and the seconds east of UTC as written."""

from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

from memx.domain.errors import BadInput

DAY = 86_400_000_000  # microseconds

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = datetime(1970, 1, 1)
_MICROSECOND = timedelta(microseconds=1)


def stamp(when: datetime) -> tuple[int, int]:
    """(microseconds since 1970 UTC, seconds east of UTC); naive means local. Raises BadInput far off."""
    try:
        aware = when if when.tzinfo else when.astimezone()
        offset = aware.utcoffset() or timedelta(0)
        return (aware - _EPOCH) // _MICROSECOND, int(offset.total_seconds())
    except (OverflowError, ValueError, OSError):
        raise BadInput(f"The date {when.isoformat()} is too far off to be kept. Nothing was changed.") from None


def moment(microseconds: int, offset: int) -> datetime:
    """The aware time that `stamp` was given."""
    local = _NAIVE_EPOCH + timedelta(microseconds=microseconds, seconds=offset)
    return local.replace(tzinfo=_zone(offset))


@lru_cache(maxsize=100)
def _zone(offset: int) -> timezone:
    return timezone(timedelta(seconds=offset))
