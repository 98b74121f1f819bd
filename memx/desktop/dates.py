"""Dates as a person says them."""

from datetime import datetime, timedelta


def friendly(when: datetime, now: datetime) -> str:
    """`14:05`, `Yesterday`, `Monday`, `3 Mar` or `3 Mar 2024`, in the reader's own time zone."""
    when, now = when.astimezone(), now.astimezone()
    days = (now.date() - when.date()).days
    if days == 0:
        return f"{when:%H:%M}"
    if days == 1:
        return "Yesterday"
    if 1 < days < 7:
        return f"{when:%A}"
    return f"{when.day} {when:%b}" if when.year == now.year else f"{when.day} {when:%b %Y}"


def full(when: datetime, now: datetime) -> str:
    """`today at 14:05`, `yesterday at 14:05` or `3 March 2024 at 14:05`."""
    when, now = when.astimezone(), now.astimezone()
    if when.date() == now.date():
        return f"today at {when:%H:%M}"
    if when.date() == now.date() - timedelta(days=1):
        return f"yesterday at {when:%H:%M}"
    return f"{when.day} {when:%B %Y} at {when:%H:%M}"


def day(when: datetime) -> str:
    """`3 March 2024`."""
    when = when.astimezone()
    return f"{when.day} {when:%B %Y}"
