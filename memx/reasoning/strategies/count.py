"""Strategy `count`: how many, which days, list all, over every note that matches."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.domain.notes import Note
from memx.reasoning import counting, dates, languages
from memx.reasoning.case import Case

# How often such an answer is right, by how it was reached: a guess, not fitted.
CLEAR, NUMBERED, TALLIED, LISTED = 0.8, 0.5, 0.25, 0.6
MOST_LISTED = 12


def count(case: Case) -> Iterator[AskEvent]:
    """One candidate where all notes are asked for and at least two speak of it; else nothing. Where the notes name the
    thing in so many words, that settles it."""
    kind = counting.kind(case.question)
    if not kind:
        return
    subject = counting.subject(case.question, case.now.date())
    notes = list(_in_time(case, subject or case.question)) or list(_in_time(case, case.question))
    if kind == "many":
        yield from _counted(case, notes)
    else:
        yield from _listed(case, notes, subject, _day if kind == "days" else _title)


def _in_time(case: Case, text: str) -> Iterator[Note]:
    """Every matching note, as far as the budget's seconds reach."""
    for note in case.searcher.matching(text, case.now):
        if case.timer.left() <= 0:
            case.stop_reason = "time is up"
            return
        yield note


def _counted(case: Case, notes: Sequence[Note]) -> Iterator[AskEvent]:
    found = counting.count(case.question, notes, case.now.date())
    if found is None:
        return
    weight = CLEAR if found.clear else NUMBERED if found.numbered else TALLIED
    details = {"number": found.number, "numbered": found.numbered}
    yield from _kept(case, str(found.number), weight, (found.looked_at, found.notes), details)
    if found.clear:
        case.stop_reason = case.stop_reason or "counted"


def _listed(case: Case, notes: Sequence[Note], subject: str, said: Callable[[Note], str]) -> Iterator[AskEvent]:
    looked_at, about = counting.about(case.question, notes, case.now.date())
    kept = counting.narrowed(subject, about)
    things = list(dict.fromkeys(said(note) for note in kept))
    if len(kept) < 2:
        return
    text, more = ", ".join(things[:MOST_LISTED]), len(things) - MOST_LISTED
    text = languages.sentence("more", case.question, text=text, count=str(more)) if more > 0 else text
    yield from _kept(case, text, LISTED, (looked_at, kept), {"listed": len(things)})
    case.stop_reason = case.stop_reason or "listed"


def _day(note: Note) -> str:
    return dates.written(note.created.date())


def _title(note: Note) -> str:
    words = note.title.rstrip(" .,;:").split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def _kept(
    case: Case, text: str, weight: float, seen: tuple[int, Sequence[Note]], details: dict[str, Any]
) -> Iterator[AskEvent]:
    looked_at, notes = seen
    ids = {note.id for note in notes}
    cited = tuple(n for n, hit in enumerate(case.hits, 1) if hit.passage.note_id in ids)
    case.candidates.append(Candidate(text, text, cited, False, weight, 0.0, 0, "count"))
    whole = case.stop_reason != "time is up"
    case.record.append({"step": "count", "looked_at": looked_at, "all": whole, "notes": sorted(ids), **details})
    yield Streamed(text)
