"""One order out of several kinds of evidence, at the level of scores. Plain Python over some hundred passages.

The weights were fitted (softmax over each question's candidates, L2) on a part of two question sets and reported on
another: dialogue turns of many sessions, and a notebook of short notes. Their unit is one standard deviation of the
dense scores.
"""

import math
import re
from dataclasses import dataclass

from memx.domain.notes import Passage
from memx.domain.search import Query
from memx.retrieval import dialogue
from memx.retrieval.coverage import covered
from memx.retrieval.evidence import Evidence, Scores

_ASKS_WHEN = re.compile(r"(?i)\s*(when\b|(what|which) (day|date|month|year|time)\b|how long ago)")
_TELLS_WHEN = re.compile(
    r"(?i)\b(yesterday|today|tonight|tomorrow|last|next|ago|weeks?|weekend|months?|years?|(mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)\b|\d"
)
_LINES = 12  # about all around a line
_NEAR = 3.5  # deviations; among many that are alike one line stands out by far more, and would outshine itself


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each kind of evidence counts."""

    dense: float = 1.0
    lexical: float = 0.7  # BM25 as a share of the best
    covered: float = 9.6  # share of the query's words, neighbours' included
    around: float = 1.4  # how near in meaning the lines around it are
    length: float = 0.44  # logarithm of its words: “Wow, lovely!” is seldom an answer
    says: float = 0.5
    asks: float = -1.25
    answers: float = 0.9
    speaker: float = 1.1  # it is said by somebody whom the query names
    tells_when: float = 3.5  # the query asks when, and it tells
    exact: float = 15.0  # more than all the rest together
    dated: float = 4.0


def fuse(query: Query, evidence: Evidence, weights: Weights | None = None) -> list[tuple[int, float]]:
    """(passage id, score), best first, of every passage in the evidence; equal scores by id."""
    weights = weights or Weights()
    dense, lexical = standardised(evidence.dense), share_of_best(evidence.lexical)
    covers = covered([*query.words, *([query.prefix] if query.prefix else [])], evidence)
    lengths = {id_: dialogue.length(passage) for id_, passage in evidence.passages.items()}
    asks_when = bool(_ASKS_WHEN.match(query.meaning))
    scored = {}
    for id_, passage in evidence.passages.items():
        scored[id_] = (
            weights.dense * dense.get(id_, 0.0)
            + weights.lexical * lexical.get(id_, 0.0)
            + weights.covered * covers.get(id_, 0.0)
            + weights.exact * (id_ in evidence.exact)
            + weights.dated * (id_ in evidence.dated)
            + weights.tells_when * (asks_when and _TELLS_WHEN.search(passage.text) is not None)
            + weights.speaker * dialogue.spoken_by(passage, query.names)
            + weights.length * lengths[id_]
            + _from_neighbours(passage, evidence, dense, lengths, weights)
        )
    return sorted(scored.items(), key=lambda item: (-item[1], item[0]))


def _from_neighbours(passage: Passage, evidence: Evidence, dense: Scores, lengths: Scores, weights: Weights) -> float:
    leans = dialogue.leans(passage)
    around = dialogue.together(passage.id, evidence) if leans else []
    if not around:
        return 0.0
    line = dialogue.line(passage, around, lengths)
    # Squared: one line that is very near tells more of the place than some that are a little nearer than most.
    near = sum(min(_NEAR, max(0.0, dense.get(other.id, 0.0))) ** 2 / away for other, away in around) / _LINES
    said = weights.says * line.says + weights.asks * line.asks + weights.answers * line.answers
    return leans * (weights.around * near + said)


def first_order(evidence: Evidence) -> list[int]:
    """Ids by dense and lexical score alone: which candidates are worth reading the neighbours of."""
    dense, lexical = standardised(evidence.dense), share_of_best(evidence.lexical)
    lifted = evidence.exact | evidence.dated
    rough = {id_: dense.get(id_, 0.0) + 6 * lexical.get(id_, 0.0) + 6 * (id_ in lifted) for id_ in evidence.ids()}
    return sorted(rough, key=lambda id_: (-rough[id_], id_))


def standardised(scores: Scores) -> dict[int, float]:
    """Zero mean, unit deviation over the candidates."""
    if not scores:
        return {}
    mean = sum(scores.values()) / len(scores)
    spread = math.sqrt(sum((score - mean) ** 2 for score in scores.values()) / len(scores)) or 1.0
    return {id_: (score - mean) / spread for id_, score in scores.items()}


def share_of_best(scores: Scores) -> dict[int, float]:
    best = max(scores.values(), default=0.0)
    return {id_: score / best for id_, score in scores.items()} if best > 0 else {}
