"""Dates as a person says them, in the language of the window. No time zone but the reader's own."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate

from memx.desktop import texts
from memx.desktop.texts import tr


def friendly(when: datetime, now: datetime) -> str:
    """`14:05`, `Yesterday`, `Monday`, `3 Mar` or `3 Mar 2024`, in the reader's own time zone."""
    when, now = when.astimezone(), now.astimezone()
    days = (now.date() - when.date()).days
    if days == 0:
        return f"{when:%H:%M}"
    if days == 1:
        return tr("Yesterday")
    if 1 < days < 7:
        return _written(when, "dddd")
    form = tr("d MMM", "date format") if when.year == now.year else tr("d MMM yyyy", "date format")
    return _written(when, form)


def full(when: datetime, now: datetime) -> str:
    """`today at 14:05`, `yesterday at 14:05` or `3 March 2024 at 14:05`."""
    when, now = when.astimezone(), now.astimezone()
    time = f"{when:%H:%M}"
    if when.date() == now.date():
        return tr("today at {time}", time=time)
    if when.date() == now.date() - timedelta(days=1):
        return tr("yesterday at {time}", time=time)
    return tr("{day} at {time}", day=day(when), time=time)


def day(when: datetime) -> str:
    """`3 March 2024`."""
    return plain_day(when.astimezone())


def plain_day(when: datetime) -> str:
    """As `day`, of the date as it stands."""
    return _written(when, tr("d MMMM yyyy", "date format"))


def month(when: datetime) -> str:
    """`March 2024`."""
    return _written(when, tr("MMMM yyyy", "date format"))


def _written(when: datetime, form: str) -> str:
    """`form` in Qt's letters."""
    return texts.locale().toString(QDate(when.year, when.month, when.day), form)
