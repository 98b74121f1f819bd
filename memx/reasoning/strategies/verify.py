"""Strategy `verify`: the first clusters of the vote are held against the notes; what the notes bear out weighs more."""

from collections.abc import Iterator

from memx.domain.errors import ModelError
from memx.domain.events import AskEvent, Voted
from memx.domain.generation import Usage
from memx.domain.notes import Passage
from memx.reasoning.case import Case

MOST_CLUSTERS = 3
MOST_READ = 300  # tokens a cluster


def verify(case: Case) -> Iterator[AskEvent]:
    """The verifier's word for each leading cluster that is not yet known; the vote is then counted again."""
    before = dict(case.support)
    judge(case, MOST_CLUSTERS)
    if case.support == before:
        return
    case.selects = True
    result = case.tally()
    support = {text: round(p, 4) for text, p in case.support.items()}
    case.record.append({"step": "verify", "support": support, "posterior": result.posterior})
    yield Voted(result.clusters, case.drawn, result.posterior)


def judge(case: Case, most: int) -> None:
    """Fill `case.support` for the texts of the first clusters; abstentions are not judged."""
    clusters = case.tally().clusters[:most]
    texts = [c.text for c in clusters if not c.abstains and c.text not in case.support]
    if case.verifier is None or not texts or not case.affords(MOST_READ * len(texts)):
        return
    read = case.verifier.tokens()
    try:
        scores = case.verifier.support(case.question, [(text, _passage(case, text)) for text in texts])
    except ModelError as error:
        case.record.append({"step": "verify", "failed": type(error).__name__})
        return
    case.usage += Usage(verifier=case.verifier.tokens() - read)
    case.support |= dict(zip(texts, scores, strict=True))


def _passage(case: Case, text: str) -> Passage:
    """Where it is said to stand; else the first that was found."""
    cited = next((c.cited[0] for c in case.candidates if c.text == text and c.cited), 1)
    return case.hits[cited - 1].passage
