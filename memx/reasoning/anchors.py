"""“Two weeks before the Lisbon trip”: a time told by another note, made a date before anything is searched for."""

import re
from datetime import date, datetime, timedelta

from memx.domain.ports import Searcher
from memx.domain.search import Hit
from memx.reasoning import dates, periods
from memx.reasoning.calendar import NUMBER_WORDS
from memx.reasoning.citations import best_sentence
from memx.reasoning.wording import content

MOST_HITS = 5
_DAYS = {"day": 1, "week": 7, "month": 30}
_SLACK = {"day": 0, "week": 3, "month": 15}  # days to each side that are still meant
_ANCHORED = re.compile(
    r"\b(?P<count>\d{1,2}|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|twelve) "
    r"(?P<unit>day|week|month)s? (?P<side>before|after) (?:(?:the|my|our|we|i) )?(?P<event>[^\W\d_][\w’' -]*)",
    re.IGNORECASE,
)


def resolved(question: str, searcher: Searcher, now: datetime) -> str:
    """The question with the date in place of the words; unchanged where no note tells when the event was."""
    match = _ANCHORED.search(question)
    if not match or dates.moments(match["event"], now.date()):
        return question
    day = _day_of(match["event"], searcher, now)
    if day is None:
        return question
    unit, count = match["unit"].lower(), match["count"].lower()
    many = int(count) if count.isdigit() else NUMBER_WORDS.get(count, 1)
    meant = day + timedelta(days=many * _DAYS[unit] * (-1 if match["side"].lower() == "before" else 1))
    return question[: match.start()] + _said(meant, _SLACK[unit]) + question[match.end() :]


def _said(day: date, slack: int) -> str:
    first, last = day - timedelta(days=slack), day + timedelta(days=slack)
    return f"between {dates.written(first)} and {dates.written(last)}" if slack else f"on {dates.written(day)}"


def _day_of(event: str, searcher: Searcher, now: datetime) -> date | None:
    """When the best note that holds every word of it says that it is; the day it was written where it says nothing."""
    wanted = content(event)
    hits = searcher.search(event, MOST_HITS, now) if wanted else []
    hit = next((hit for hit in hits if wanted <= content(hit.passage.text)), None)
    return _told(hit, event) if hit else None


def _told(hit: Hit, event: str) -> date:
    written = hit.passage.created.date()
    start, end = best_sentence(hit.passage.text, "", event)
    for moment in dates.moments(hit.passage.text[start:end], written):
        stretch = periods.days(moment.said, written)
        if stretch and stretch[1] - stretch[0] <= timedelta(days=7):
            return stretch[0]
    return written
