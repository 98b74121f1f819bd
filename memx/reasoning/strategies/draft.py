"""Strategy `draft`: one greedy pass, and how likely it is to be right."""

from collections.abc import Iterator, Sequence

from memx.domain.events import AskEvent, Drafted, Streamed
from memx.domain.generation import Sampled
from memx.reasoning import difficulty, evidence, prompts, sampling
from memx.reasoning.case import Case

MOST_READ = 400  # tokens that judging the evidence takes


def draft(case: Case) -> Iterator[AskEvent]:
    """One candidate; its features and their probability are kept in the case."""
    shown = sampling.view(case, 0)
    drawing = sampling.draw(case, shown, sampling.greedy(case), "draft")
    text = ""
    while True:
        try:
            more = next(drawing).text
        except StopIteration as end:
            sampled = end.value
            break
        text += more
        if more.strip():
            yield Streamed(prompts.read(text, len(shown)).text)
    if not sampled:
        return
    _look_closer(case, shown, sampled[0])
    case.features.update(difficulty.features(case, sampled[0], case.candidates[-1]))
    case.probability = case.candidates[-1].weight
    case.record.append({"step": "draft", "shown": [p + 1 for p in shown], "p": case.probability})
    yield Drafted(case.candidates[-1], case.probability)


def _look_closer(case: Case, shown: Sequence[int], sampled: Sampled) -> None:
    """With the prompt still in the cache the evidence is cheap to judge; the draft is weighed with it."""
    if case.stop_reason or not case.affords(MOST_READ):
        return
    case.evidence |= evidence.read(case, sampling.fitting(case, shown))
    case.candidates[-1] = sampling.candidate(case, sampled, shown, "draft")
