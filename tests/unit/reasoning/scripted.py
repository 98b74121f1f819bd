"""A scripted model, a small search and a clock, for the logic of the loop alone."""
# ruff: noqa: ARG002  the ports decide the arguments

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from memx.domain.answers import Answer
from memx.domain.budget import Budget
from memx.domain.errors import NotFound
from memx.domain.events import Answered, AskEvent
from memx.domain.generation import Generated, ModelInfo, Piece, Prompt, Sampled, Sampling, Usage
from memx.domain.notes import Note, Passage
from memx.domain.ports import Reranker
from memx.domain.search import Hit
from memx.reasoning import controller
from memx.reasoning.wording import content

NOW = datetime(2026, 10, 15, 12, 0, tzinfo=UTC)


@dataclass
class SteppedClock:
    """Stands still until it is told to go on."""

    seconds: float = 0.0

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class ScriptedModel:
    """Says what the script says, one reply a sample, over again from the last; every piece takes `pace` seconds."""

    script: Sequence[str | tuple[str, float]]
    clock: SteppedClock = field(default_factory=SteppedClock)
    pace: float = 0.01
    context: int = 2048
    prompts: list[Prompt] = field(default_factory=list)
    samplings: list[Sampling] = field(default_factory=list)
    said: int = 0
    cancelled: int = 0

    def info(self) -> ModelInfo:
        return ModelInfo("scripted", "0" * 64, self.context)

    def count(self, texts: Sequence[str]) -> list[int]:
        return [len(text) // 4 + 1 for text in texts]

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        self.prompts.append(prompt)
        self.samplings.append(sampling)
        finished = False
        try:
            for index in range(sampling.count):
                line = self.script[min(self.said, len(self.script) - 1)]
                text, logprob = line if isinstance(line, tuple) else (line, -0.2)
                for word in text.split(" "):
                    self.clock.seconds += self.pace
                    yield Piece(index, word + " ")
                self.said += 1
                tokens = len(text.split())
                yield Sampled(index, text, (logprob,) * tokens, 1.0, "stop")
            yield Usage(prompt=100, cached=50, completion=7 * sampling.count)
            finished = True
        finally:
            self.cancelled += not finished

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        return [-1.0 for _ in continuations]

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        return [-1.0 for _ in pairs]


@dataclass
class Judge:
    """Finds true what the table says."""

    table: dict[str, float]
    asked: list[str] = field(default_factory=list)

    def support(self, question: str, claims: Sequence[tuple[str, Passage]]) -> list[float]:
        self.asked += [text for text, _ in claims]
        return [self.table.get(text, 0.1) for text, _ in claims]

    def tokens(self) -> int:
        return 50 * len(self.asked)


@dataclass
class SmallSearch:
    """Notes ranked by shared words."""

    notes: list[Note]
    searched: list[str] = field(default_factory=list)

    def search(self, text: str, limit: int, now: datetime) -> list[Hit]:
        self.searched.append(text)
        asked = content(text)
        ranked = sorted(self.notes, key=lambda n: -len(asked & content(n.body)))
        return [
            Hit(Passage(i, n.id, 0, 0, len(n.body), n.body, n.created, n.source_id), 1.0 / i)
            for i, n in enumerate(ranked[:limit], 1)
        ]

    def hop(self, question: str, found: Sequence[Hit], limit: int, now: datetime) -> list[Hit]:
        known = {hit.passage.note_id for hit in found}
        further = self.search(" ".join([question, *(hit.passage.text for hit in found[:3])]), len(self.notes), now)
        return [hit for hit in further if hit.passage.note_id not in known][:limit]

    def rerank(self, question: str, found: Sequence[Hit], reranker: Reranker, seconds: float) -> list[Hit]:
        scores = reranker.relevance(question, [hit.passage for hit in found], seconds)
        order = sorted(range(len(scores)), key=lambda i: -scores[i])
        return [*(found[i] for i in order), *found[len(scores) :]]

    def matching(self, text: str, now: datetime) -> Iterator[Note]:
        asked = content(text)
        return (n for n in sorted(self.notes, key=lambda n: n.created) if asked & content(n.body))

    def note(self, note_id: str) -> Note:
        for note in self.notes:
            if note.id == note_id:
                return note
        raise NotFound(f"There is no note {note_id}.")


def a_note(body: str, created: datetime | str = NOW, name: str = "") -> Note:
    when = datetime.fromisoformat(created).replace(tzinfo=UTC) if isinstance(created, str) else created
    return Note(name or f"note of {body[:20]}", body, when, when, source_id=f"source of {body[:20]}")


Ask = Callable[..., list[AskEvent]]


def asked(
    question: str,
    notes: Sequence[Note | str],
    model: ScriptedModel | None = None,
    level: str = "balanced",
    **options: object,
) -> list[AskEvent]:
    """Every event of one question."""
    clock = model.clock if model else SteppedClock()
    search = SmallSearch([note if isinstance(note, Note) else a_note(note) for note in notes])
    budget = options.pop("budget", None) or Budget.named(level)
    return list(
        controller.answer(question, now=NOW, budget=budget, searcher=search, model=model, clock=clock, **options)  # type: ignore[arg-type]
    )


def answered(events: Sequence[AskEvent]) -> Answer:
    """The one answer, which is the last event."""
    assert [type(event) for event in events].count(Answered) == 1
    last = events[-1]
    assert isinstance(last, Answered)
    return last.answer


@pytest.fixture
def clock() -> SteppedClock:
    return SteppedClock()
