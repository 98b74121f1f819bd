"""From the tally to what is said: the leading value with its quotes, or that the notes do not hold it."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from memx.domain.answers import Citation, Conflict
from memx.domain.errors import NotFound
from memx.reasoning import (
    calibration,
    citations,
    close_reading,
    confidence,
    conflicts,
    grounding,
    localised,
    prompts,
    spans,
    speakers,
)
from memx.reasoning.case import Case
from memx.reasoning.voting import Tally
from memx.reasoning.wording import content, fold, words

CLOSEST = 3
COMPOSED = ("count", "gather")  # put together by code from what was checked piece by piece
PLAIN = ("yes", "no", "ja", "nein", "si", "oui", "non")  # stand in no note and need not
OF_ANOTHER = "somebody else says that of themselves"
NEAR = 12  # passages among which contradiction is looked for


@dataclass(frozen=True, slots=True)
class Ending:
    """What the answer says. `text` is empty where it abstains; then the citations are the closest passages."""

    text: str
    abstained: bool
    confidence: float
    citations: tuple[Citation, ...]
    conflicts: tuple[Conflict, ...] = ()
    unsupported: tuple[str, ...] = ()  # sentences of `text` that no passage bears out


def of(case: Case, result: Tally) -> Ending:
    """Decide between the leader and abstaining."""
    if mistaken := close_reading.mistaken(case):
        return _of_another(case, (mistaken,))
    if not result.clusters:
        return Ending("", True, 0.9 if not case.hits else 0.5, closest(case))
    if case.drawn > 1 and not case.weighed:
        case.stop_reason += "; votes counted without weights"
    if any(step["step"] == "close reading" and "left_out" in step for step in case.record):
        case.stop_reason += "; without the verifier, which failed"
    if case.drawn and case.info.adapter_fault:
        case.stop_reason += "; without the reading adapter"
    sure = confidence.probability(case, result)
    leader = result.clusters[0]
    if leader.abstains:
        return Ending("", True, sure, closest(case))
    found_alone = calibration.of_reader(case.fitted, case.reader_hash)
    if sure < (case.calibration.least if case.drawn else found_alone.least_read):
        case.stop_reason += "; too unsure to answer"
        return Ending("", True, 0.5, closest(case))  # the notes may hold it where the model cannot tell
    if any(case.candidates[m].origin == "count" for m in result.members[0]):
        case.stop_reason += "; " + _looked_at(next(step for step in case.record if step["step"] == "count"))
    value, numbers = _spoken(case, result)
    if numbers and all(speakers.is_of_another(case.person, case.hits[n - 1].passage.text) for n in numbers):
        return _of_another(case, numbers)
    ending = Ending(leader.text, False, sure, ())
    if case.candidates[result.members[0][0]].origin not in COMPOSED:
        ending, value, numbers = _checked(case, ending, value, numbers)
    return _in_its_language(case, _weighed(case, ending, value, numbers))


def _of_another(case: Case, numbers: tuple[int, ...]) -> Ending:
    """The notes say it of somebody else than was asked about, who is shown first."""
    if OF_ANOTHER not in case.stop_reason:
        case.stop_reason += f"; {OF_ANOTHER}"
    return Ending("", True, 0.5, closest(case, numbers))


def _checked(case: Case, ending: Ending, value: str, numbers: tuple[int, ...]) -> tuple[Ending, str, tuple[int, ...]]:
    """Sentence by sentence: what no passage bears out is left away where something else remains, or else marked, and
    then nothing is cited for it."""
    if _is_plain(value):
        return _plain(case, ending, value)
    checks = grounding.check(value, case.hits, numbers)
    case.record.append({"step": "check", "sentences": [asdict(one) for one in checks]})
    held = [one for one in checks if one.passage is not None]
    missing = tuple(one.text for one in checks if one.passage is None and fold(one.text) not in PLAIN)
    found = tuple(dict.fromkeys(one.passage for one in held if one.passage))
    if not missing or not checks:
        return ending, value, numbers or found[: citations.MOST_CITATIONS]
    if not held:
        return replace(ending, unsupported=(ending.text,)), value, ()
    kept = " ".join(one.text for one in held)
    return replace(ending, text=kept), held[0].text, found[: citations.MOST_CITATIONS]


def _plain(case: Case, ending: Ending, value: str) -> tuple[Ending, str, tuple[int, ...]]:
    """A mere yes or no stands in no note: a passage bears it out that speaks of what was asked. Without one it is the
    model's own."""
    number = grounding.about(case.question, case.hits)
    case.record.append({"step": "check", "plain": value, "passage": number})
    if number is None:
        return replace(ending, unsupported=(ending.text,)), value, ()
    return ending, value, (number,)


def _is_plain(value: str) -> bool:
    """“Yes”, “Yes, it is”: nothing that a note could hold."""
    said = words(value)
    return bool(said) and said[0] in PLAIN and content(value) <= set(PLAIN)


def _looked_at(step: dict[str, Any]) -> str:
    every = "all" if step["all"] else "only the first"
    return f"went over {every} {step['looked_at']} notes that match, {len(step['notes'])} speak of it"


def _spoken(case: Case, result: Tally) -> tuple[str, tuple[int, ...]]:
    """The leading value as it stands in the notes, before dates were resolved, and the passages that hold it; where
    none does, those that were cited."""
    members = [case.candidates[m] for m in result.members[0]]
    speaker = next(member for member in members if member.text == result.clusters[0].text)
    value = prompts.read(speaker.raw, len(case.hits)).text
    claimed = tuple(dict.fromkeys(n for member in (speaker, *members) for n in member.cited))
    held = () if speaker.origin == "count" else citations.supporting(value, case.hits, claimed)
    return value, (held or claimed)[: citations.MOST_CITATIONS]


def _weighed(case: Case, ending: Ending, value: str, numbers: tuple[int, ...]) -> Ending:
    """With what other notes say to the contrary: of two notes about the same thing the newer one leads, unless the
    question is about the past."""
    hits = case.hits[:NEAR]
    asked = spans.question(case.question, hits)
    counted = case.candidates[0].origin == "count" and ending.text == case.candidates[0].text
    if counted or not numbers or numbers[0] > len(hits):
        return replace(ending, citations=_cited(case, numbers, value))
    home = conflicts.source(asked, hits, numbers[0], value)
    against = conflicts.rivals(asked, hits, home, value)
    newer = [rival for rival in against if rival.newer]
    if not newer or conflicts.of_the_past(case.question):
        others = tuple(_conflict(case, rival.said, rival.number) for rival in against)
        return replace(ending, citations=_cited(case, numbers, value), conflicts=others)
    leader = max(newer, key=lambda rival: hits[rival.number - 1].passage.created)
    case.record.append({"step": "newer note leads", "over": ending.text, "passage": leader.number})
    others = tuple(
        _conflict(case, rival.said, rival.number) for rival in against if conflicts.contradicts(rival.said, leader.said)
    )
    return replace(
        ending,
        text=leader.said,
        citations=_cited(case, (leader.number,), leader.said),
        conflicts=(_conflict(case, ending.text, home), *others),
    )


def _in_its_language(case: Case, ending: Ending) -> Ending:
    """Days as the language of the question writes them."""

    def said(text: str) -> str:
        return localised.text(text, case.question, [hit.passage.text for hit in case.hits[:NEAR]])

    return replace(
        ending,
        text=said(ending.text),
        conflicts=tuple(replace(one, text=said(one.text)) for one in ending.conflicts),
        unsupported=tuple(said(one) for one in ending.unsupported),
    )


def _conflict(case: Case, text: str, number: int) -> Conflict:
    passage = case.hits[number - 1].passage
    cited = next(iter(_cited(case, (number,), text)), None)
    return Conflict(text, passage.note_id, passage.source_id, passage.created.isoformat(), cited)


def closest(case: Case, before: tuple[int, ...] = ()) -> tuple[Citation, ...]:
    """The three closest passages, for someone who wants to look for themselves; those in `before` come first."""
    numbers = dict.fromkeys([*before, *range(1, min(CLOSEST, len(case.hits)) + 1)])
    return _cited(case, tuple(numbers)[:CLOSEST], "")


def _cited(case: Case, numbers: tuple[int, ...], value: str) -> tuple[Citation, ...]:
    found = []
    for number in numbers:
        passage = case.hits[number - 1].passage
        try:
            note = case.searcher.note(passage.note_id)
        except NotFound:  # deleted meanwhile
            continue
        found.append(citations.cite(note, passage, number, value, case.question))
    return tuple(citation for citation in found if citation)
