"""The one prompt, and how a reply to it is read. The bundled adapter is trained on exactly these characters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from memx.domain.generation import Prompt
from memx.domain.notes import Passage
from memx.reasoning import languages, orders
from memx.reasoning.wording import flat, fold

SYSTEM = (
    "Answer the question from the notes in a few words, then cite the note like [1]. "
    "If the notes do not say, answer: Not in my notes."
)
ABSTENTION = "Not in my notes."
MAX_PASSAGE_WORDS = 110
MAX_QUESTION_WORDS = 200

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MARK = re.compile(r"\s*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]")
_ABSTAINS = re.compile(
    r"(not (in|mentioned in|stated in) (my|the|your) notes?|the notes? (do|does) not say|no answer|unknown)\b[\s.!]*$"
)


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply, read: `text` without marks, `cited` the passages it names, from 1, in its order, that were shown."""

    text: str
    cited: tuple[int, ...]
    abstains: bool


def day(when: date) -> str:
    """`Mon 17 Feb 2025`: English whatever the locale, no leading zero."""
    return f"{_DAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]} {when.year}"


def build(question: str, passages: Sequence[Passage], today: date) -> Prompt:
    """Passages in the order given, numbered from 1, one line each, without what orders a model about."""
    lines = [
        f"[{n}] ({day(p.created)}) {_shown(orders.without(p.text), MAX_PASSAGE_WORDS)}"
        for n, p in enumerate(passages, 1)
    ]
    asked = _shown(shorten(question), MAX_QUESTION_WORDS)
    user = "\n".join(lines) + f"\n\nToday is {day(today)}.\nQuestion: {asked}"
    return Prompt(system=SYSTEM, user=user)


def shorten(question: str) -> str:
    """The beginning and the end of a question that is far too long: one of the two says what is asked."""
    parts = question.split()
    if len(parts) <= MAX_QUESTION_WORDS:
        return question.strip()
    half = MAX_QUESTION_WORDS // 2
    return " ".join(parts[:half] + parts[-half:])


def _shown(text: str, most: int) -> str:
    """One line, so that no note can begin a passage of its own, and no mark of a chat template left whole."""
    return " ".join(flat(text).split(" ")[:most]).replace("<|", "< |")


def read(raw: str, shown: int) -> Reply:
    """Read a reply to a prompt that showed so many passages. Numbers of passages not shown are dropped."""
    numbers = [int(n) for group in _MARK.findall(raw) for n in re.findall(r"\d+", group)]
    text = flat(_MARK.sub("", raw)).strip(" \"“”'`*,;:")
    cited = tuple(dict.fromkeys(n for n in numbers if 1 <= n <= shown))
    abstains = not any(ch.isalnum() for ch in text) or bool(_ABSTAINS.match(fold(text)))
    abstains = abstains or fold(text).strip(" .") in languages.folded_abstentions()
    return Reply("" if abstains else _without_full_stop(text), () if abstains else cited, abstains)


def _without_full_stop(text: str) -> str:
    """“Bristol.” is the value “Bristol”; “St. Ives Rd.” keeps its own."""
    return text[:-1] if text.endswith(".") and "." not in text[:-1] else text
