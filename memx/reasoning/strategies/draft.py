"""Strategy `draft`: one greedy pass, and how likely it is to be right."""

from collections.abc import Iterator

from memx.domain.events import AskEvent, Drafted, Streamed
from memx.reasoning import difficulty, prompts, sampling
from memx.reasoning.case import Case


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
    case.features.update(difficulty.features(case, sampled[0], case.candidates[-1]))
    case.probability = case.candidates[-1].weight
    case.record.append({"step": "draft", "shown": [p + 1 for p in shown], "p": case.probability})
    yield Drafted(case.candidates[-1], case.probability)
