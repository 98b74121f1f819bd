"""The one prompt that the reader is trained with and that MemX asks with.

Whoever changes a character here must train the adapter again: `PROMPT_VERSION` goes into the adapter's JSON, and a test
of the product compares its own prompt with `prompt_text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

PROMPT_VERSION = 1
SYSTEM = (
    "Answer the question from the notes in a few words, then cite the note like [1]. "
    "If the notes do not say, answer: Not in my notes."
)
ABSTENTION = "Not in my notes."
END = "<|im_end|>"
MAX_PASSAGES = 8
MAX_WORDS = 110

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Passage:
    """A note, or a piece of a long one, as the model sees it."""

    created: date
    text: str


def day(when: date) -> str:
    """`Mon 17 Feb 2025`, in English whatever the locale, no leading zero."""
    return f"{_DAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]} {when.year}"


def shared_text(passages: Sequence[Passage], today: date) -> str:
    """Everything before `Question:`; questions about the same passages share it (and its prefill)."""
    notes = "\n".join(f"[{i}] ({day(p.created)}) {p.text}" for i, p in enumerate(passages, 1))
    return f"<|im_start|>system\n{SYSTEM}{END}\n<|im_start|>user\n{notes}\n\nToday is {day(today)}.\n"


def question_text(question: str) -> str:
    """From `Question:` to the place where the answer starts."""
    return f"Question: {question}{END}\n<|im_start|>assistant\n"


def prompt_text(passages: Sequence[Passage], today: date, question: str) -> str:
    """The whole prompt; tokenise with special tokens parsed and without an added BOS."""
    return shared_text(passages, today) + question_text(question)


def target_text(answer: str, cited: Sequence[int]) -> str:
    """What the model must say: `short answer [n]`, or the abstention when nothing is cited."""
    if not cited:
        return ABSTENTION
    return f"{answer} " + "".join(f"[{n}]" for n in cited)
