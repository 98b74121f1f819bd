"""The one prompt that the reader is trained with and that MemX asks with.

Whoever changes a character here must train the adapter again: `PROMPT_VERSION` goes into the adapter's JSON, and
tests/training compares the product's own prompt with `prompt_text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from memx.reasoning import orders

PROMPT_VERSION = 1
SYSTEM = (
    "Answer the question from the notes in a few words, then cite the note like [1]. "
    "If the notes do not say, answer: Not in my notes."
)
ABSTENTION = "Not in my notes."
END = "<|im_end|>"
MAX_PASSAGES = 8
MAX_WORDS = 110
MAX_QUESTION_WORDS = 200

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
    lines = (f"[{i}] ({day(p.created)}) {shown(orders.without(p.text), MAX_WORDS)}" for i, p in enumerate(passages, 1))
    notes = "\n".join(lines)
    return f"<|im_start|>system\n{SYSTEM}{END}\n<|im_start|>user\n{notes}\n\nToday is {day(today)}.\n"


def question_text(question: str) -> str:
    """From `Question:` to the place where the answer starts."""
    words = question.split()
    if len(words) > MAX_QUESTION_WORDS:  # its beginning and its end
        words = words[: MAX_QUESTION_WORDS // 2] + words[-MAX_QUESTION_WORDS // 2 :]
    return f"Question: {shown(' '.join(words), MAX_QUESTION_WORDS)}{END}\n<|im_start|>assistant\n"


def shown(text: str, most: int) -> str:
    """At most so many words on one line, with no mark of the chat template left whole."""
    return " ".join(text.split()[:most]).replace("<|", "< |")


def prompt_text(passages: Sequence[Passage], today: date, question: str) -> str:
    """The whole prompt; tokenise with special tokens parsed and without an added BOS."""
    return shared_text(passages, today) + question_text(question)


def target_text(answer: str, cited: Sequence[int]) -> str:
    """What the model must say: `short answer [n]`, or the abstention when nothing is cited."""
    if not cited:
        return ABSTENTION
    return f"{answer} " + "".join(f"[{n}]" for n in cited)
