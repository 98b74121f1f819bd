"""What a note calls “yesterday”, where a question asks when: said as the day that it means."""

from memx.domain.notes import Passage
from memx.reasoning import citations, dates, expected


def resolved(text: str, passage: Passage, question: str) -> str:
    """A value from a passage with its expressions of time made absolute; unchanged where no time is asked for."""
    if not expected.asks_when(question):
        return text
    start, end = citations.best_sentence(passage.text, text, question)
    return dates.resolved(text, passage.created.date(), passage.text[start:end])
