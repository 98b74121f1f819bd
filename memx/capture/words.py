"""What reading a file gives: a note, or the reason why there is none."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from memx.domain.notes import Draft

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Captured:
    """A draft, and what a draft does not carry but an export of MemX does. `where` names file and line."""

    draft: Draft
    where: str
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that did not become a note. Not `serious`: left aside on purpose."""

    where: str
    reason: str
    serious: bool = True

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


def moment(text: str) -> datetime:
    """A date or time in ISO form; naive stays naive. Raises ValueError, also for what no time zone can shift."""
    when = datetime.fromisoformat(text.strip())
    try:
        when.astimezone(UTC)
    except (OverflowError, OSError) as error:
        raise ValueError(f"out of range: {text}") from error
    return when


def whole_characters(text: str) -> str:
    """Halves of a surrogate pair, which no file can hold, become U+FFFD."""
    return LONE_SURROGATE.sub("�", text)
