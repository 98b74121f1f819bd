"""From what the model drew to candidates: marks read, citations checked, weighed."""

from collections.abc import Generator, Sequence
from dataclasses import replace

from memx.domain.answers import Candidate
from memx.domain.generation import Piece, Prompt, Sampled, Sampling
from memx.reasoning import citations, difficulty, moments, prompts
from memx.reasoning.case import Case

MAX_TOKENS = 40
STOPS = ("\n",)
MOST_PASSAGES = 5
LEAST_WEIGHT = 0.01
EVEN = 0.5  # each sample's weight where the model gives no log-probabilities; never sure enough to end at the first


def view(case: Case, turn: int) -> list[int]:
    """Positions of the hits to show in the given turn: the best first; later turns show them in another order, with
    some further ones, so that agreement does not come from the order alone."""
    order = case.distinct(MOST_PASSAGES + 3)
    if turn == 0 or len(order) < 2:
        return order[:MOST_PASSAGES]
    if turn % 2:
        return [order[1], order[0], *order[2:MOST_PASSAGES]]
    return [order[0], *order[MOST_PASSAGES:], *order[1:3]]


def draw(
    case: Case, shown: Sequence[int], sampling: Sampling, origin: str, more: str = ""
) -> Generator[Piece, None, list[Sampled]]:
    """Draw from the given hits and add the candidates to the case. `more` follows the question, so that what stands
    before it is read once for all strategies."""
    prompt = fitting(case, shown)
    prompt = replace(prompt, user=prompt.user + more)
    sampled = yield from case.draw(prompt, sampling)
    case.candidates += [candidate(case, one, shown, origin) for one in sampled]
    return sampled


def fitting(case: Case, shown: Sequence[int]) -> Prompt:
    """The prompt with as many of the passages as the model's context holds, at least one: whole ones are left out, the
    last ones first, and the trace says which."""
    for count in range(len(shown), 0, -1):
        prompt = prompts.build(case.question, [case.hits[p].passage for p in shown[:count]], case.now)
        if count == 1 or _fits(case, prompt):
            if count < len(shown):
                left_out = {"step": "fit", "left_out": [p + 1 for p in shown[count:]]}
                case.record += [] if left_out in case.record else [left_out]
            return prompt
    return prompts.build(case.question, [], case.now)


def _fits(case: Case, prompt: Prompt) -> bool:
    assert case.model is not None
    most = len((prompt.system + prompt.user).encode()) + MAX_TOKENS + 32  # a token is at least a byte
    if most < case.info.context:
        return True
    return sum(case.model.count([prompt.system, prompt.user])) + MAX_TOKENS + 32 < case.info.context


def candidate(case: Case, sampled: Sampled, shown: Sequence[int], origin: str) -> Candidate:
    """Read one sample. The passages it cites are those that hold its value; the wrong [n] is corrected. Its weight in
    the vote is the probability that it is right."""
    reply = prompts.read(sampled.text, len(shown))
    claimed = tuple(shown[n - 1] + 1 for n in reply.cited)
    cited = () if reply.abstains else citations.supporting(reply.text, case.hits, claimed)
    text = moments.resolved(reply.text, case.hits[cited[0] - 1].passage, case.question) if cited else reply.text
    read = Candidate(
        text=text,
        raw=sampled.text,
        cited=cited,
        abstains=reply.abstains,
        weight=0.0,
        mean_logprob=sampled.mean_logprob if sampled.logprobs else -99.0,
        tokens=sampled.tokens,
        origin=origin,
    )
    if not case.weighed or not sampled.logprobs:
        return replace(read, weight=EVEN)
    chance = case.calibration.sample.probability(difficulty.features(case, sampled, read))
    return replace(read, weight=max(LEAST_WEIGHT, chance))


def wave(case: Case, count: int, turn: int) -> Sampling:
    """How a wave draws; each has seeds of its own."""
    return Sampling(count, MAX_TOKENS, 0.7, 0.05, seed=case.seed + 1000 * turn, stops=STOPS)


GREEDY = Sampling(1, MAX_TOKENS, 0.0, stops=STOPS)


def greedy(case: Case) -> Sampling:
    """How the first pass draws."""
    return replace(GREEDY, seed=case.seed)
