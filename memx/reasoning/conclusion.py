"""From the tally to what is said: the leading value with its quotes, or that the notes do not hold it."""

from dataclasses import dataclass

from memx.domain.answers import Citation, Conflict
from memx.domain.errors import NotFound
from memx.reasoning import citations, confidence, prompts
from memx.reasoning.case import Case
from memx.reasoning.voting import Tally

CLOSEST = 3


@dataclass(frozen=True, slots=True)
class Ending:
    """What the answer says. `text` is empty where it abstains; then the citations are the closest passages."""

    text: str
    abstained: bool
    confidence: float
    citations: tuple[Citation, ...]
    conflicts: tuple[Conflict, ...] = ()


def of(case: Case, result: Tally) -> Ending:
    """Decide between the leader and abstaining."""
    if not result.clusters:
        return Ending("", True, 0.9 if not case.hits else 0.5, closest(case))
    sure = confidence.probability(case, result)
    leader = result.clusters[0]
    if leader.abstains:
        return Ending("", True, sure, closest(case))
    if sure < confidence.LEAST:
        case.stop_reason += "; too unsure to answer"
        return Ending("", True, 1.0 - sure, closest(case))
    return Ending(leader.text, False, sure, quoted(case, result))


def quoted(case: Case, result: Tally) -> tuple[Citation, ...]:
    """The sentences that hold the leading value; where none does, the nearest one of what was cited or found first."""
    members = [case.candidates[m] for m in result.members[0]]
    speaker = next(member for member in members if member.text == result.clusters[0].text)
    value = prompts.read(speaker.raw, len(case.hits)).text  # as it stands in the note, before dates were resolved
    claimed = tuple(dict.fromkeys(n for member in (speaker, *members) for n in member.cited))
    numbers = citations.supporting(value, case.hits, claimed) or claimed or (1,)
    return _cited(case, numbers[: citations.MOST_CITATIONS], value)


def closest(case: Case) -> tuple[Citation, ...]:
    """The three closest passages, for someone who wants to look for themselves."""
    return _cited(case, tuple(range(1, min(CLOSEST, len(case.hits)) + 1)), "")


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
