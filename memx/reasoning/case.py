"""Everything known about one question while it is being answered."""

from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from memx.domain.answers import Candidate
from memx.domain.generation import Generated, ModelInfo, Piece, Prompt, Sampled, Sampling, Usage
from memx.domain.ports import Clock, CostedReply, LanguageModel, Searcher, Verifier
from memx.domain.reading import Reading
from memx.domain.search import Hit
from memx.reasoning import calibration, speakers, verdicts, voting
from memx.reasoning.calibration import Calibration
from memx.reasoning.voting import Counting, Tally


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


@dataclass
class Case:
    """The question, what was found, what was drawn and what it cost. Strategies add to it; the controller reads it."""

    question: str
    now: datetime
    level: str
    cap: int  # samples
    kept_back: int  # of the cap, for strategies after the vote
    forced: bool  # a strategy was asked for by name: it is not cut short because it would not pay
    exact: bool  # draw all of them, whatever the votes say
    seed: int
    searcher: Searcher
    model: LanguageModel | None
    timer: Timer
    fitted: Mapping[str, Calibration] = field(default_factory=dict)  # by the model's hash
    given: Verifier | None = None  # in place of the model's own
    reader_hash: str = ""  # of the close reader, where there is one
    hits: tuple[Hit, ...] = ()
    person: str = ""  # whom it asks about, of those who speak in the hits
    candidates: list[Candidate] = field(default_factory=list)
    drawn: int = 0
    usage: Usage = field(default_factory=Usage)
    readings: dict[int, Reading] = field(default_factory=dict)  # by passage id: what reading closely says of it
    absent: float | None = None  # and how likely none of them answers
    of_others: dict[int, Reading] = field(default_factory=dict)  # of others' words, the same asked about each of them
    evidence: dict[str, float] = field(default_factory=dict)  # what evidence.py says of what was found
    features: dict[str, float] = field(default_factory=dict)
    probability: float | None = None  # of the first pass being right
    support: dict[str, float] = field(default_factory=dict)  # what the verifier says of a cluster's text
    selects: bool = False  # whether that decides who leads, too
    counting: Counting = "worth"  # how much a candidate counts in the vote
    record: list[dict[str, Any]] = field(default_factory=list)  # a line for each step taken
    stop_reason: str = ""
    sent_to: str = ""  # the host that passages went to; empty where they stayed on this computer
    longer: bool = False  # more thought was asked for than an earlier answer took
    resumed: bool = False  # it goes on from the votes of that answer

    def draw(self, prompt: Prompt, sampling: Sampling) -> Generator[Piece, None, list[Sampled]]:
        """Draw samples, yielding pieces as they come, and return those that ended. Cancels when time is up."""
        assert self.model is not None
        done: list[Sampled] = []
        pieces: Counter[int] = Counter()
        self.sent_to = self.info.capabilities.host
        stream = self.model.sample(prompt, sampling)
        try:
            for item in stream:
                if isinstance(item, Usage):
                    self.usage += item
                    pieces.clear()
                elif isinstance(item, Sampled):
                    done.append(item)
                else:
                    pieces[item.index] += bool(item.text)
                    yield item
                if self.timer.left() <= 0:
                    self.stop_reason = "time is up"
                    if isinstance(stream, CostedReply) and not isinstance(item, Usage):
                        self.usage += stream.cost()
                        pieces.clear()
                    break
        finally:
            _close(stream)
            # Of a request that broke off nothing else is known; a piece is about a token.
            self.usage += Usage(completion=sum(pieces.values()))
        self.drawn += len(done)
        return done

    def distinct(self, most: int) -> list[int]:
        """Positions of the first hits that differ in text and may speak of the person asked about; where none does, of
        the first ones."""
        seen: dict[str, int] = {}
        other: dict[str, int] = {}
        for position, hit in enumerate(self.hits):
            places = other if speakers.is_of_another(self.person, hit.passage.text) else seen
            places.setdefault(" ".join(hit.passage.text.split()), position)
            if len(seen) == most:
                break
        return list((seen or other).values())[:most]

    @property
    def vote_cap(self) -> int:
        """Samples that a vote may draw; the rest is for what comes after it."""
        return self.cap - self.kept_back

    def think_aside(self, tokens: int) -> None:
        """Tokens that were drawn and are no part of an answer are hidden ones."""
        moved = min(tokens, self.usage.completion)
        self.usage += Usage(completion=-moved, hidden=moved)

    def tally(self) -> Tally:
        """The vote as it stands."""
        support = self.support if self.selects else voting.NOTHING
        return voting.tally(voting.counted(self.candidates, self.counting), support)

    def affords(self, tokens: int) -> bool:
        """Whether so many tokens can be read before time is up, judged by what was read until now."""
        new, seconds = self.usage.prompt - self.usage.cached + self.usage.completion, self.usage.seconds
        needed = tokens * seconds / new if new else 0.0
        return self.timer.left() > 0.3 + 1.5 * needed

    @cached_property
    def calibration(self) -> Calibration:
        """What is known of the model at hand."""
        return calibration.of_model(self.fitted, self.info.hash if self.model else "", self.reader_hash)

    @property
    def weighed(self) -> bool:
        """Whether the model says how likely what it drew is; else every sample counts the same."""
        return self.model is None or self.info.capabilities.logprobs

    @cached_property
    def verifier(self) -> Verifier | None:
        """Who says whether the notes bear an answer out: the one given, or those at hand."""
        return self.given or verdicts.at_hand(self.model, self.readings, self.now)

    @cached_property
    def info(self) -> ModelInfo:
        """What the model is; asked for once."""
        assert self.model is not None
        return self.model.info()


def _close(stream: Iterator[Generated]) -> None:
    """Generators and replies cancel when closed; a plain iterator has nothing to close."""
    if isinstance(stream, Generator | CostedReply):
        stream.close()
