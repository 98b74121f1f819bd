"""Strategy `gather`: a question for several things is asked of each passage alone; what they say is put together."""

import re
from collections.abc import Iterator

from memx.domain.answers import Candidate
from memx.domain.events import AskEvent, Streamed
from memx.reasoning import needing_all, sampling, spans, voting
from memx.reasoning.case import Case
from memx.reasoning.wording import fold

MOST_PASSAGES = 8
MOST_ITEMS = 6
LEAST_SHARE = 0.5  # of what the nearest passage holds of the question, that another must to be asked
LEAST_WEIGHT = 0.4

_SEVERAL = re.compile(
    r"\b(?:list|name) (?:all|every|the|my)\b|\bwhat (?:are|were) (?:all|the|my)\b|\ball (?:of )?(?:the|my)\b|"
    r"^(?:and |so )?(?:what|which) (?:\w+ ){0,2}?\w{2,}[^su\W]s "
    r"(?=(?:did|do|does|has|have|had|are|were|is|am|can|could|will|would|should|might)\b)"
)


def asks_for_several(question: str) -> bool:
    """“Which tomatoes did I grow?”, “list all …”: a plural is asked for."""
    return bool(_SEVERAL.search(fold(question))) or needing_all.kind(question) == "which"


def gather(case: Case) -> Iterator[AskEvent]:
    """One candidate that lists what the passages say one by one; nothing where fewer than two things come together."""
    if not asks_for_several(case.question):
        return
    near = case.distinct(MOST_PASSAGES)
    asked = spans.question(case.question, case.hits[:MOST_PASSAGES])
    shares = [asked.share(case.hits[place].passage.text) for place in near]
    items: list[Candidate] = []
    before = len(case.candidates)
    worth_asking = [place for place, share in zip(near, shares, strict=True) if share >= LEAST_SHARE * max(shares)]
    for place in worth_asking:
        if case.stop_reason or case.drawn >= case.cap:
            break
        for _ in sampling.draw(case, [place], sampling.greedy(case), "gather"):
            yield from ()
        items, case.candidates = items + case.candidates[before:], case.candidates[:before]
    said = [item for item in items if not item.abstains and item.cited and item.weight >= LEAST_WEIGHT]
    result = voting.tally(said)
    if len(result.clusters) < 2:
        return
    first = [said[members[0]] for members in result.members[:MOST_ITEMS]]
    text = ", ".join(item.text for item in first)
    weight = sum(item.weight for item in first) / len(first)
    cited = tuple(dict.fromkeys(n for item in first for n in item.cited))
    tokens = sum(item.tokens for item in items)
    case.candidates.append(Candidate(text, text, cited, False, weight, 0.0, tokens, "gather"))
    case.record.append({"step": "gather", "asked": len(items), "items": [item.text for item in first]})
    case.stop_reason = case.stop_reason or f"gathered from {len(items)} passages"
    if len(items) < len(worth_asking) or len(near) == MOST_PASSAGES:
        case.stop_reason += f"; went over only the first {len(items)} notes that match, {len(said)} speak of it"
    yield Streamed(text)
