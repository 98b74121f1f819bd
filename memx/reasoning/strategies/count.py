"""Strategy `count`: how many, which days, list all, over every note that matches."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.domain.notes import Note
from memx.reasoning import counting, dates, deeds, languages, needing_all, settling
from memx.reasoning.case import Case
from memx.reasoning.deeds import Deed, Read, Told
from memx.reasoning.strategies.gather import MOST_PASSAGES

# How often such an answer is right, by how it was reached: a guess, not fitted.
CLEAR, NUMBERED, TALLIED, LISTED = 0.8, 0.5, 0.25, 0.6
MOST_LISTED = 12


def count(case: Case) -> Iterator[AskEvent]:
    """One candidate where all notes are asked for. What was done is counted in the notes that tell of it, and that
    settles it, be it 0 or 1; so does a thing that notes name in so many words."""
    kind = needing_all.kind(case.question)
    if not kind:
        return
    deed = counting.deed(case.question, case.now.date())
    if kind != "many" and deed is not None:
        yield from _of_deed(case, kind, deed)
    if case.candidates or case.stop_reason or kind in ("which", "days done"):
        return
    subject = counting.subject(case.question, case.now.date())
    notes = list(_in_time(case, subject or case.question)) or list(_in_time(case, case.question))
    if kind in ("times", "many"):
        yield from _counted(case, notes, deed if kind == "many" else None)
    else:
        yield from _listed(case, notes, subject, _day if kind == "days" else _title)


def _of_deed(case: Case, kind: str, deed: Deed) -> Iterator[AskEvent]:
    """What was done, over every note that tells of it; nothing where that is doubtful."""
    notes = _looked_through(case, deed.queries(verb_too=kind == "which"))
    notes = notes or _looked_through(case, deed.queries(verb_too=True))
    told = deeds.told(deed, notes)
    if kind == "which":
        yield from _which(case, deed, notes)
    elif _settles(case, kind, deed, told):
        days = list(dict.fromkeys(_day(note) for note in told.notes))
        if kind == "days":
            yield from _enumerated(case, days, (len(notes), told.notes))
        else:
            number = len(days) if kind == "days done" else len(told.notes)
            yield from _settled(case, number, (len(notes), told.notes))


def _settles(case: Case, kind: str, deed: Deed, told: Told) -> bool:
    """That nothing tells of it is known only where all notes were gone over."""
    whole = case.stop_reason != "time is up"
    return bool(told.notes or whole) and settling.counted(kind, case.question, deed, told, case.absent)


def _which(case: Case, deed: Deed, notes: Sequence[Read]) -> Iterator[AskEvent]:
    """“Which books did I read?” by the notes' first words where they are more than can be asked one by one."""
    named = deeds.told(deed, notes).notes
    done = deeds.told(deed.without(needing_all.thing(case.question)), notes).notes
    kept = max(named, done, key=len)
    one_by_one = case.model is not None and case.cap > 1
    if len(kept) > (MOST_PASSAGES if one_by_one else 1):
        yield from _enumerated(case, list(dict.fromkeys(_title(note) for note in kept)), (len(notes), kept))


def _looked_through(case: Case, queries: Sequence[str]) -> list[Read]:
    """Every note that one of them finds, in creation order, read as long as the budget's seconds reach."""
    seen: dict[str, Read] = {}
    for query in queries:
        if case.stop_reason:
            break
        for note in _in_time(case, query):
            seen[note.id] = seen.get(note.id) or deeds.read(note)
    return sorted(seen.values(), key=lambda one: one[0].created)


def _in_time(case: Case, text: str) -> Iterator[Note]:
    """Every matching note, as far as the budget's seconds reach."""
    for note in case.searcher.matching(text, case.now):
        if case.timer.left() <= 0:
            case.stop_reason = "time is up"
            return
        yield note


def _settled(case: Case, number: int, seen: tuple[int, Sequence[Note]]) -> Iterator[AskEvent]:
    yield from _kept(case, str(number), CLEAR, seen, {"number": number, "numbered": False})
    case.stop_reason = case.stop_reason or "counted"


def _counted(case: Case, notes: Sequence[Note], deed: Deed | None) -> Iterator[AskEvent]:
    """Things: those that notes name or number; else, where somebody did something with them, those that tell of it."""
    found = counting.count(case.question, notes, case.now.date())
    if deed is not None and (found is None or not (found.clear or found.numbered)):
        seen = _looked_through(case, deed.queries(verb_too=True))
        told = deeds.told(deed, seen)
        if _settles(case, "many", deed, told):
            yield from _settled(case, len(told.notes), (len(seen), told.notes))
            return
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
    if counting.all_hold(subject, kept):
        yield from _enumerated(case, things, (looked_at, kept))


def _enumerated(case: Case, things: Sequence[str], seen: tuple[int, Sequence[Note]]) -> Iterator[AskEvent]:
    """The list; where nothing is on it, that the notes do not say."""
    if not things:
        case.candidates.append(Candidate("", "", (), True, CLEAR, 0.0, 0, "count"))
        case.stop_reason = case.stop_reason or f"listed; went over all {seen[0]} notes that match, 0 speak of it"
        return
    text, more = ", ".join(things[:MOST_LISTED]), len(things) - MOST_LISTED
    text = languages.sentence("more", case.question, text=text, count=str(more)) if more > 0 else text
    yield from _kept(case, text, LISTED, seen, {"listed": len(things)})
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
