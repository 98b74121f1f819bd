"""The tour: the sample notes in a library of their own, and eight questions of different difficulty."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from memx import bundled


@dataclass(frozen=True, slots=True)
class TourQuestion:
    """`shows` says what is hard about it; `level` is the thinking budget; `expected` what the notes say."""

    question: str
    now: datetime
    level: str
    shows: str
    expected: str


def questions() -> Iterator[TourQuestion]:
    """In the order in which they are asked."""
    path = bundled.folder("resources") / "samples" / "questions.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        now = datetime.fromisoformat(fields["now"]).astimezone()
        yield TourQuestion(fields["question"], now, fields["budget"], fields["shows"], fields["expected"])
