"""`memx asked` and `memx explain`: what was asked, and everything that an answer rests on."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from memx.app.memory import Memory
from memx.cli.answers import short
from memx.cli.console import opened, say, say_json
from memx.domain.answers import Asked
from memx.domain.errors import BadInput, NotFound

MOST_SHOWN = 8
VERDICTS = {"right": True, "wrong": False, "neither": None}


def list_asked(limit: int, as_json: bool) -> int:
    """Newest first."""
    with opened() as memory:
        earlier = memory.asked(limit)
        if as_json:
            say_json([record(memory, one) for one in earlier])
            return 0
    for one in earlier:
        answer = "–" if one.abstained else short(one.answer, 50)
        say(f"{one.id:>5}  {one.asked:%d %b %Y %H:%M}  {short(one.question, 60)}  →  {answer} ({one.confidence:.0%})")
    return 0


def record(memory: Memory, one: Asked) -> dict[str, Any]:
    """The kept question with its trace; `judged` is true (right), false (wrong) or null."""
    return {"id": one.id, "asked": one.asked.isoformat(), "judged": one.judged, **(memory.trace(one.id) or {})}


def explain(number: int | None, as_json: bool) -> int:
    """One answer's record. Raises NotFound."""
    with opened() as memory:
        every = memory.asked(1 if number is None else 10_000_000)
        one = next((one for one in every if number in (None, one.id)), None)
        if one is None:
            raise NotFound("Nothing has been asked yet." if number is None else f"There is no question {number}.")
        kept = record(memory, one)
        if as_json:
            say_json(kept)
        else:
            tell(one, kept, passages(memory, kept))
    return 0


def passages(memory: Memory, kept: Mapping[str, Any]) -> list[str]:
    """The first notes that were found, as they are now, a line each."""
    lines = []
    for place, one in enumerate((kept.get("passages") or ())[:MOST_SHOWN], 1):
        with suppress(NotFound):  # deleted since
            lines.append(f"[{place}] {short(memory.note(one['note']).body, 70)}")
    return lines


def judge(number: int, verdict: str) -> int:
    """Raises BadInput, NotFound."""
    if verdict not in VERDICTS:
        raise BadInput(f"“{verdict}” is neither right nor wrong. Nothing was kept.")
    with opened() as memory:
        memory.judge(number, VERDICTS[verdict])
    say("Taken back." if VERDICTS[verdict] is None else "Kept.")
    return 0


def tell(one: Asked, kept: Mapping[str, Any], found: Sequence[str]) -> None:
    """In the order in which it happened."""
    trace = kept.get("trace") or {}
    say(f"{one.question}")
    say(f"  {'not in the notes' if one.abstained else one.answer} ({one.confidence:.0%}), {trace.get('strategy')}")
    if one.judged is not None:
        say(f"  you said: {'right' if one.judged else 'wrong'}")
    say(f"  stopped: {trace.get('stop_reason')}")
    say(f"  first pass right with {trace['first_pass']:.0%}" if trace.get("first_pass") is not None else "  no model")
    for line in found:
        say("  " + line)
    for step in trace.get("steps", ()):
        say("  · " + told(step))
    for candidate in trace.get("candidates", ())[:MOST_SHOWN]:
        say(f"  {candidate['origin']}: {short(candidate['raw'] or '–', 60)} ({candidate['weight']:.2f})")
    for cluster in trace.get("clusters", ())[:MOST_SHOWN]:
        say(f"  {cluster['share']:>4.0%} of the vote, {cluster['votes']}×: {short(cluster['text'] or '–', 60)}")
    usage = trace.get("usage", {})
    say(
        f"  {trace.get('samples', 0)} samples; tokens: {usage.get('prompt', 0)} read, {usage.get('cached', 0)} of them "
        f"from the cache, {usage.get('completion', 0)} written, {usage.get('hidden', 0)} hidden, "
        f"{usage.get('verifier', 0)} to verify; {trace.get('seconds', 0.0):.1f} s, "
        f"{trace.get('cpu_seconds', 0.0):.1f} s of processors"
    )


def told(step: Mapping[str, Any]) -> str:
    """A step in a line."""
    parts = [str(step["step"])]
    if "person" in step:
        parts.append(f"{step['person']}; what others say of themselves is kept apart")
    if "off" in step:
        parts.append(f"off for this model: {step['off']}")
    if "left_out" in step:
        parts.append(f"left out: {step['left_out']}")
    if "after" in step:
        parts.append(_moved(step["before"], step["after"]))
    if "wave" in step:
        parts.append(f"wave {step['wave']}, {step['drawn']} drawn")
    if "posterior" in step:
        parts.append(f"leader stays with {step['posterior']:.0%}")
    if "p" in step:
        parts.append(f"{step['p']:.0%} likely right")
    if "looked_at" in step:
        parts.append(f"looked at {step['looked_at']} notes")
    if "support" in step:
        parts.append(", ".join(f"{short(text, 30)}: {p:.2f}" for text, p in step["support"].items()))
    if "thought" in step:
        parts.append(f"thought: {short(step['thought'], 80)}")
    return "; ".join(parts)


def _moved(before: Sequence[int], after: Sequence[int]) -> str:
    """The places from which the first passages came, up to the last that moved."""
    moved = [place for place, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new]
    if not moved:
        return "the order stays"
    return "new order: " + " ".join(str(before.index(new) + 1) for new in after[: moved[-1]])
