"""The time that a search was narrowed to, in words, with the words of the question that it comes from."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from memx.desktop import dates
from memx.desktop.texts import tr

if TYPE_CHECKING:
    from memx.domain.search import When


def says(when: "When") -> str:
    """`Only notes of March 2024 (from “last March”)`."""
    return tr("Only notes {time} (from “{phrase}”)", time=_stretch(when.after, when.before), phrase=when.phrase)


def _stretch(after: datetime | None, before: datetime | None) -> str:
    last = before - timedelta(seconds=1) if before else None
    if after is None or last is None:
        if after:
            return tr("since {day}", day=dates.plain_day(after))
        return tr("until {day}", day=dates.plain_day(last)) if last else tr("of any time")
    if (after.day, after.month, last.day, last.month) == (1, 1, 31, 12):
        if after.year == last.year:
            return tr("of {year}", year=after.year)
        return tr("of {first} to {last}", first=after.year, last=last.year)
    if after.day == 1 and (last + timedelta(days=1)).day == 1 and (after.year, after.month) == (last.year, last.month):
        return tr("of {month}", month=dates.month(after))
    if after.date() == last.date():
        return tr("of {day}", day=dates.plain_day(after))
    return tr("from {first} to {last}", first=dates.plain_day(after), last=dates.plain_day(last))
