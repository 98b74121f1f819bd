"""Strategy `think`: a private trace before the answer, that holds the draft against the notes and revises it.

The trace is bounded and its end is forced (budget forcing, Muennighoff et al. 2025, arXiv 2501.19393); a model that was
trained to think writes it between marks of its own.
"""

from collections.abc import Iterator
from dataclasses import replace

from memx.domain.events import AskEvent, Voted
from memx.domain.generation import Thinking
from memx.reasoning import sampling
from memx.reasoning.case import Case

MOST_ROUNDS = 2
TOKENS = {"quick": 48, "balanced": 64, "thorough": 96, "deep": 128}
MANY_TOKENS = 4  # times as many for a model that was trained to think
_CRITIQUE = (
    "\nDraft answer: {draft}\nCheck the draft against the notes: does a note say it, is there a newer note? "
    "Then answer the question again."
)


def think(case: Case) -> Iterator[AskEvent]:
    """Draft, critique, revise: a further candidate a round, until a round changes nothing."""
    for turn in range(MOST_ROUNDS):
        if not case.candidates or case.stop_reason or case.drawn >= case.cap:
            return
        leader = case.tally().clusters[0]
        shown = sampling.view(case, 0)
        tokens = TOKENS.get(case.level, 64) * (MANY_TOKENS if case.info.capabilities.thinks else 1)
        wanted = replace(sampling.greedy(case), thinking=Thinking(tokens, waits=turn))
        more = _CRITIQUE.format(draft=leader.text or "Not in my notes.")
        before = len(case.candidates)
        drawing = sampling.draw(case, shown, wanted, "think", more)
        while True:
            try:
                next(drawing)
            except StopIteration as end:
                sampled = end.value
                break
            yield from ()
        if not sampled:
            return
        revised, result = case.candidates[before], case.tally()
        case.record.append(
            {
                "step": "think",
                "draft": leader.text,
                "thought": sampled[0].thought,
                "hidden": sampled[0].hidden,
                "revised": revised.text,
                "p": revised.weight,
                "posterior": result.posterior,
            }
        )
        yield Voted(result.clusters, case.drawn, result.posterior)
        if any({m, before} <= set(members) for members in result.members[:1] for m in members if m != before):
            return  # the revision agrees with the leader
