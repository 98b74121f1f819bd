"""What happens while an answer is made, in order. One generator yields them, four front ends read them."""

from dataclasses import dataclass

from memx.domain.answers import Answer, Candidate, Cluster
from memx.domain.search import Hit


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The sources, before any model has spoken."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Streamed:
    """The draft's text so far, whole: show it in place of the last one."""

    text: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """The first pass, finished, and the probability that it is right."""

    candidate: Candidate
    probability: float


@dataclass(frozen=True, slots=True)
class Voted:
    """The tally after a wave, leader first; `posterior` is the probability that the leader stays."""

    tally: tuple[Cluster, ...]
    samples: int
    posterior: float


@dataclass(frozen=True, slots=True)
class Answered:
    """The end. `kept_as`: the number under which question and answer are kept; 0 where they are not."""

    answer: Answer
    kept_as: int = 0


AskEvent = Retrieved | Streamed | Drafted | Voted | Answered


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is; `seconds_left` None while unknown. `failures` name what went wrong, and why.

    An import also says what it left aside on purpose (hidden files, pictures, links) and how many notes
    are new and how many changed.
    """

    done: int
    total: int
    seconds_left: float | None = None
    failures: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()
    added: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Fetching:
    """How far a model's download is. `step`: "asking" the hub, "fetching", "waiting" to try again, "checking", "done".

    `done` and `total` in bytes, `rate` in bytes a second over the last few seconds; None while unknown.
    """

    name: str
    step: str
    done: int = 0
    total: int = 0
    rate: float | None = None

    @property
    def seconds_left(self) -> float | None:
        return (self.total - self.done) / self.rate if self.rate and self.step == "fetching" else None
