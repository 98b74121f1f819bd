"""Strategy `search`: a tree of reasoning steps. Each step is scored, promising branches go on, weak ones are pruned.

Beam search against a process score (Snell et al. 2024, arXiv 2408.03314, 5.1). The score of a step is how likely the
model finds it times how much of it one of the shown notes holds, and how far that note, read closely, answers the
question: a small model has no better judge of a step than the notes.
"""

import math
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from memx.domain.events import AskEvent, Voted
from memx.domain.generation import Piece, Sampled, Sampling
from memx.reasoning import sampling
from memx.reasoning.case import Case
from memx.reasoning.wording import content, flat

DEPTH, WIDTH, FAN = 2, 2, 3
STEP_TOKENS = 24
LEAST = 0.5  # of the best branch's score, under which another is pruned
_ASK = "\nFirst copy the facts from the notes that help, one a line. Then answer."
_STEP, _ANSWER = "Fact:", "Answer:"


@dataclass(frozen=True, slots=True)
class Branch:
    """`score`: the geometric mean of its steps', 0 to 1."""

    steps: tuple[str, ...] = ()
    score: float = 1.0

    @property
    def opening(self) -> str:
        return "".join(f"{_STEP} {step}\n" for step in self.steps)


def search(case: Case) -> Iterator[AskEvent]:
    """A candidate for each branch that is left at the end."""
    shown = sampling.view(case, 0)
    notes = _notes(case, shown)
    beam, pruned = [Branch()], 0
    for depth in range(DEPTH):
        grown: list[Branch] = []
        for number, branch in enumerate(beam):
            drawn = yield from _silent(_steps(case, shown, branch, 10 * depth + number))
            grown += [_longer(branch, sampled, notes) for sampled in drawn]
        kept = best(grown)
        pruned += len(grown) - len(kept)
        if not kept or case.stop_reason:
            break
        beam = kept
    for branch in beam:
        if case.stop_reason or case.drawn >= case.cap or not branch.steps:
            break
        yield from _silent(_answer(case, shown, branch))
    result = case.tally()
    tree = [{"steps": branch.steps, "score": round(branch.score, 4)} for branch in beam]
    case.record.append({"step": "search", "branches": tree, "pruned": pruned, "posterior": result.posterior})
    yield Voted(result.clusters, case.drawn, result.posterior)


def best(grown: Sequence[Branch]) -> list[Branch]:
    """The most promising, none twice, none far behind the first."""
    ordered = sorted({branch.steps: branch for branch in grown}.values(), key=lambda branch: -branch.score)
    return [branch for branch in ordered[:WIDTH] if branch.score > 0 and branch.score >= LEAST * ordered[0].score]


def _steps(case: Case, shown: Sequence[int], branch: Branch, turn: int) -> Generator[Piece, None, list[Sampled]]:
    """Some next steps of a branch. They are no answers: hidden tokens, and no samples."""
    wanted = replace(sampling.wave(case, FAN, 200 + turn), max_tokens=STEP_TOKENS)
    prompt = sampling.fitting(case, shown)
    before = case.drawn
    drawn = yield from case.draw(replace(prompt, user=prompt.user + _ASK, opening=branch.opening + _STEP), wanted)
    case.drawn = before
    case.think_aside(sum(sampled.tokens for sampled in drawn))
    return drawn


def _answer(case: Case, shown: Sequence[int], branch: Branch) -> Generator[Piece, None, list[Sampled]]:
    prompt = sampling.fitting(case, shown)
    wanted: Sampling = sampling.greedy(case)
    drawn = yield from case.draw(replace(prompt, user=prompt.user + _ASK, opening=branch.opening + _ANSWER), wanted)
    case.candidates += [sampling.candidate(case, sampled, shown, "search") for sampled in drawn]
    return drawn


def _notes(case: Case, shown: Sequence[int]) -> list[tuple[set[str], float]]:
    """Of each shown note its words, with the question's, and how far it answers beside the one that does best; the same
    for all where nothing was read closely."""
    asked, passages = content(case.question), [case.hits[place].passage for place in shown]
    readings = [case.readings.get(passage.id) for passage in passages]
    relevance = [reading.relevance if reading else 0.0 for reading in readings]
    best = max(relevance, default=0.0)
    worth = [one / best if best else 1.0 for one in relevance]
    return [(asked | content(passage.text), one) for passage, one in zip(passages, worth, strict=True)]


def _longer(branch: Branch, sampled: Sampled, notes: Sequence[tuple[set[str], float]]) -> Branch:
    step = flat(sampled.text)
    words = content(step)
    borne_out = max((worth * len(words & held) / len(words) for held, worth in notes), default=0.0) if words else 0.0
    own = math.exp(max(-30.0, sampled.mean_logprob)) * borne_out
    depth = len(branch.steps)
    score = (branch.score**depth * own) ** (1.0 / (depth + 1))
    return Branch((*branch.steps, step), score)


def _silent(drawing: Generator[Piece, None, list[Sampled]]) -> Generator[AskEvent, None, list[Sampled]]:
    """Nothing is shown of a branch; closing still reaches the model."""
    while True:
        try:
            next(drawing)
        except StopIteration as end:
            found: list[Sampled] = end.value
            return found
        yield from ()
