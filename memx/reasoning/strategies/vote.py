"""Strategy `vote`: samples in waves from shared prefixes, until one cluster leads for good."""

from collections.abc import Generator, Iterator

from memx.domain.events import AskEvent, Voted
from memx.domain.generation import Piece, Sampled
from memx.reasoning import sampling, stopping, voting
from memx.reasoning.case import Case

# Under so much doubt (stopping.doubt) no more is drawn: two samples that agree come to 0.06 of nine, three to 0.01.
DOUBT = {"quick": 0.1, "balanced": 0.07, "thorough": 0.05, "deep": 0.03}

# What one more sample must be expected to add to the probability of a right answer.
PRICE = {"quick": 0.02, "balanced": 0.008, "thorough": 0.003, "deep": 0.001}


def vote(case: Case) -> Iterator[AskEvent]:
    """Waves, cumulative 3, 5, 9, 16, ...; the draft counts as the first vote. Goes on from the votes already cast."""
    turn = 0
    while not case.stop_reason:
        cap = case.vote_cap
        total = max(stopping.next_total(case.drawn, cap), min(2, cap))
        if total <= case.drawn:
            case.stop_reason = "all samples drawn"
            return
        before, started = case.drawn, case.timer.elapsed()
        shown = sampling.view(case, max(0, turn - 1))
        yield from _silently(sampling.draw(case, shown, sampling.wave(case, total - before, turn + 1), "vote"))
        turn += 1
        result = case.tally()
        clusters = [[c.text, c.votes, round(c.share, 4)] for c in result.clusters]
        step = {"step": "vote", "wave": turn, "shown": [p + 1 for p in shown], "drawn": case.drawn}
        case.record.append(step | {"posterior": result.posterior, "clusters": clusters})
        yield Voted(result.clusters, case.drawn, result.posterior)
        if case.drawn == before:
            case.stop_reason = case.stop_reason or "the model returned nothing"
        case.stop_reason = case.stop_reason or _verdict(case, result, case.timer.elapsed() - started)


def _silently(drawing: Generator[Piece, None, list[Sampled]]) -> Iterator[AskEvent]:
    """Nothing is shown of the samples of a wave; closing still reaches the model."""
    for _ in drawing:
        yield from ()


def _verdict(case: Case, result: voting.Tally, last_wave: float) -> str:
    """Why to stop, or nothing."""
    if case.exact:
        return "no time for another wave" if case.timer.left() < 1.2 * last_wave else ""
    cap = case.vote_cap
    if case.drawn >= cap:
        return "all samples drawn"
    if result.scores:
        first, second = result.scores[0], result.scores[1] if len(result.scores) > 1 else 0.0
        if stopping.cannot_be_overtaken(first, second, cap - case.drawn):
            return "the lead cannot be overtaken"
        if stopping.doubt(first, second, case.drawn, cap) <= DOUBT.get(case.level, 0.03):
            return "the votes agree"
        price = PRICE.get(case.level, 0.0) * (stopping.next_total(case.drawn, cap) - case.drawn)
        if not case.forced and _gain(case, stopping.overtaking(first, second, case.drawn, cap)) < price:
            return "more samples would not pay"
    if case.timer.left() < 1.2 * last_wave:
        return "no time for another wave"
    return ""


def _gain(case: Case, overtaking: float) -> float:
    """At most how much likelier a right answer would become (after BEACON, arXiv 2510.15945): the leader must be
    overtaken, by what is itself no likelier to be right than the best sample outside its cluster."""
    members = set(case.tally().members[0])
    others = [c.weight for m, c in enumerate(case.candidates) if m not in members]
    return overtaking * max(others, default=UNSEEN)


UNSEEN = 0.1  # how likely what nobody has said yet is to be right
