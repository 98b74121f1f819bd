"""Candidates, votes and the answer with everything it rests on."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from memx.domain.generation import Usage
from memx.domain.search import Hit


@dataclass(frozen=True, slots=True)
class Citation:
    """`note.body[start:end] == quote`, in code points, checked by machine."""

    note_id: str
    source_id: str | None
    quote: str
    start: int
    end: int
    marker: int  # the [n] of the answer: position of the passage among those shown to the model, from 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """One answer as sampled; `text` without citation marks, `cited` the passages' numbers from 1."""

    text: str
    raw: str
    cited: tuple[int, ...]
    abstains: bool
    weight: float
    mean_logprob: float
    tokens: int
    origin: str  # the strategy that drew it
    cluster: int = -1


@dataclass(frozen=True, slots=True)
class Cluster:
    """Candidates that say the same: `share` of the weighted vote, 0 to 1."""

    text: str
    votes: int
    share: float
    abstains: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another note says otherwise; `created` in ISO form, `cited` where it does, None where that is gone from it."""

    text: str
    note_id: str
    source_id: str | None
    created: str
    cited: Citation | None = None


@dataclass(frozen=True, slots=True)
class Effort:
    """What an answer cost; `usage.completion` leaves out `usage.hidden`."""

    samples: int
    usage: Usage
    seconds: float
    cpu_seconds: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The leading value as plain text, or an abstention with the closest passages.

    `confidence` is the probability that `text` is right (where abstained: that abstaining is).
    `trace` is the whole record, JSON-ready.
    """

    question: str
    text: str
    abstained: bool
    confidence: float
    citations: tuple[Citation, ...]
    passages: tuple[Hit, ...]
    votes: tuple[Cluster, ...]
    conflicts: tuple[Conflict, ...]
    effort: Effort
    strategy: str
    stop_reason: str
    trace: dict[str, Any] = field(default_factory=dict)
    read_as: str = ""  # the question as it was understood, where that is not as it was asked
    unsupported: tuple[str, ...] = ()  # sentences of `text` that no passage bears out: to be shown marked


@dataclass(frozen=True, slots=True)
class Asked:
    """An earlier question as kept in the library. Never evidence for a later one."""

    id: int
    question: str
    answer: str  # empty where abstained
    abstained: bool
    confidence: float
    level: str  # the budget's
    asked: datetime
    read_as: str = ""  # as it was understood, where that is not as it was asked
    judged: bool | None = None  # what the person says of the answer: right, wrong or nothing


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer with what the person says of it, as what a calibration learns from."""

    question_id: int
    right: bool
    by: str  # hash of the model that answered; of the close reader where none did; empty where neither
    features: dict[str, float]  # those that the confidence came from
