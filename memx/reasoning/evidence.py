"""Whether what was found can hold the answer at all: asked before more is spent."""

import math

from memx.domain.generation import Prompt, Usage
from memx.reasoning import expected, prompts, values
from memx.reasoning.case import Case
from memx.reasoning.wording import content, flat

TOP = 3  # passages that are looked at
UNKNOWN = 0.5


def found(case: Case) -> dict[str, float]:
    """Of the search alone, no model; all 0 to 1.

    `margin`: how far the first passage leads the second; `near`: the first one's cosine similarity, UNKNOWN by words
    alone; `kind_there`: a value of the kind that is asked for stands in one of the first; `overlap`: how much of the
    question's words stand in the first; `covered`: in the first three together.
    """
    hits = case.hits[:TOP]
    if not hits:
        return {}
    asked, kinds = content(case.question), expected.kinds(case.question)
    scores = [hit.score for hit in hits]
    held = [content(hit.passage.text) for hit in hits]
    there = {v.kind for hit in hits for v in [*values.find(hit.passage.text), *values.names(hit.passage.text)]}
    return {
        "margin": (scores[0] - scores[1]) / scores[0] if len(scores) > 1 and scores[0] > 0 else 1.0,
        "near": hits[0].dense if hits[0].dense is not None else UNKNOWN,
        "kind_there": float(bool(kinds) and bool(there.intersection(kinds))),
        "overlap": len(asked & held[0]) / len(asked) if asked else 0.0,
        "covered": len(asked & set().union(*held)) / len(asked) if asked else 0.0,
    }


def read(case: Case, prompt: Prompt) -> dict[str, float]:
    """What the model makes of it; nothing where it cannot score texts.

    `absent`: a tenth of the log-odds of “Not in my notes.” after the prompt, which is cached already; within -1 to 1.
    `query_gain`: how much likelier the first passage makes the question, nats a token, at most 3 (query likelihood,
    Sachan et al. 2022, arXiv 2204.07496, less the likelihood without a passage).
    """
    if case.model is None or not case.info.capabilities.scores:
        return {}
    absent = case.model.score(prompt, [prompts.ABSTENTION])[0]
    question = flat(case.question)
    asked = [_asking(flat(case.hits[0].passage.text)), _asking("-")]
    with_it, without = case.model.score_each([(one, question) for one in asked])
    tokens, *read = case.model.count([question, *(one.system + one.user for one in asked)])
    case.usage += Usage(verifier=2 * tokens + sum(read))
    gain = (with_it - without) / max(1, tokens)
    return {"absent": _log_odds(absent) / 10.0, "query_gain": max(-3.0, min(3.0, gain))}


def _log_odds(logprob: float) -> float:
    """Of a probability given by its logarithm; within -10 to 10."""
    chance = math.exp(max(-10.0, min(-1e-4, logprob)))
    return max(-10.0, min(10.0, math.log(chance / (1.0 - chance))))


def _asking(note: str) -> Prompt:
    return Prompt("Write a question that the note answers.", " ".join(note.split(" ")[: prompts.MAX_PASSAGE_WORDS]))
