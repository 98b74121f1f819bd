"""How an answer's figures are said in words, the same in every front end."""

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from memx.domain.search import When


def confidence(probability: float) -> str:
    """A probability in words, for people; the figure stands beside it."""
    for least, words in ((0.9, "almost certain"), (0.7, "likely"), (0.4, "unsure")):
        if probability >= least:
            return words
    return "a guess"


def time_filter(when: "When") -> str:
    """The stretch of time that a search was narrowed to, with the words it comes from."""
    return f"only notes {_stretch(when.after, when.before)} (from “{when.phrase}”)"


def _stretch(after: "datetime | None", before: "datetime | None") -> str:
    last = before - timedelta(seconds=1) if before else None
    if after is None or last is None:
        return f"since {_day(after)}" if after else f"until {_day(last)}" if last else "of any time"
    if (after.day, after.month, last.day, last.month) == (1, 1, 31, 12):
        return f"of {after.year}" if after.year == last.year else f"of {after.year} to {last.year}"
    if after.day == 1 and (last + timedelta(days=1)).day == 1 and (after.year, after.month) == (last.year, last.month):
        return f"of {after:%B %Y}"
    return f"of {_day(after)}" if after.date() == last.date() else f"from {_day(after)} to {_day(last)}"


def _day(moment: "datetime | None") -> str:
    return f"{moment.day} {moment:%B %Y}" if moment else ""


def effort(samples: int, tokens: int, seconds: float) -> str:
    """What an answer cost, in a line. `tokens` are those the model wrote, hidden ones included."""
    if not samples:
        return f"no model, {seconds:.1f} s"
    return f"{samples} sample{'s' * (samples > 1)}, {tokens} tokens, {seconds:.1f} s"


def said(name: str, question: str, **filled: str) -> str:
    """A fixed sentence ("abstention", "closest", "conflict", "read_as", "unsupported") in the question's language."""
    from memx.reasoning.languages import sentence

    return sentence(name, question, **filled)
