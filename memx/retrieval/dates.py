"""Dates as people write them, relative to a given now, and only where they are dates."""

import re
from datetime import datetime, timedelta

from memx.domain.search import When

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


def find(text: str, now: datetime) -> When | None:
    """The stretch of time that a text names, or None."""
    match = _ISO.search(text)
    return value(match.group(), now) if match else None


def value(text: str, now: datetime) -> When | None:
    """The whole of `text` as a date, such as the value of an operator; None where it is none."""
    match = _ISO.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = datetime(year or 1, month or 1, day or 1, tzinfo=now.tzinfo)
    except ValueError:
        return None
    last = first + timedelta(days=1) if day else (first + timedelta(days=32)).replace(day=1)
    return When(text, 0, len(text), first, last)
