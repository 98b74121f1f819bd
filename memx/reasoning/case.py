"""Everything known about one question while it is being answered."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from memx.domain.answers import Candidate
from memx.domain.generation import Generated, Piece, Prompt, Sampled, Sampling, Usage
from memx.domain.ports import Clock, LanguageModel, Searcher
from memx.domain.search import Hit


class Timer:
    """Seconds since it was made, that never run backwards, whatever the clock does."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock, self._last, self._elapsed, self.seconds = clock, clock.monotonic(), 0.0, seconds

    def elapsed(self) -> float:
        now = self._clock.monotonic()
        self._elapsed += max(0.0, now - self._last)
        self._last = now
        return self._elapsed

    def left(self) -> float:
        return self.seconds - self.elapsed()


@dataclass(slots=True)
class Case:
    """The question, what was found, what was drawn and what it cost. Strategies add to it; the controller reads it."""

    question: str
    now: datetime
    level: str
    cap: int  # samples
    exact: bool  # draw all of them, whatever the votes say
    seed: int
    searcher: Searcher
    model: LanguageModel | None
    timer: Timer
    hits: tuple[Hit, ...] = ()
    candidates: list[Candidate] = field(default_factory=list)
    drawn: int = 0
    usage: Usage = field(default_factory=Usage)
    features: dict[str, float] = field(default_factory=dict)
    probability: float | None = None  # of the first pass being right
    record: list[dict[str, Any]] = field(default_factory=list)  # a line for each step taken
    stop_reason: str = ""

    def draw(self, prompt: Prompt, sampling: Sampling) -> Generator[Piece, None, list[Sampled]]:
        """Draw samples, yielding pieces as they come, and return those that ended. Cancels when time is up."""
        assert self.model is not None
        done: list[Sampled] = []
        stream = self.model.sample(prompt, sampling)
        try:
            for item in stream:
                if isinstance(item, Piece):
                    yield item
                elif isinstance(item, Usage):
                    self.usage += item
                else:
                    done.append(item)
                if self.timer.left() <= 0:
                    self.stop_reason = "time is up"
                    break
        finally:
            _close(stream)
        self.drawn += len(done)
        return done


def _close(stream: Iterator[Generated]) -> None:
    """Generators cancel when closed; a plain iterator has nothing to close."""
    if isinstance(stream, Generator):
        stream.close()


def distinct(hits: Sequence[Hit], most: int) -> list[int]:
    """Positions of the first hits that differ in text."""
    seen: dict[str, int] = {}
    for position, hit in enumerate(hits):
        seen.setdefault(" ".join(hit.passage.text.split()), position)
        if len(seen) == most:
            break
    return list(seen.values())
