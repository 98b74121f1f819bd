"""What the answer card says in words. No Qt here."""

from datetime import datetime

from memx.app import wording
from memx.desktop import dates
from memx.domain.answers import Answer
from memx.domain.budget import BUDGETS

CLOSE = 0.2  # a runner-up with at least this share of the vote is named


def effort(answer: Answer, level: str) -> str:
    """`3 of 9 samples · 212 tokens, 148 hidden · 1.9 s · stopped: they agree`.

    Where it was thought about longer, the samples are those of both times, tokens and seconds those of the second.
    """
    spent, before = answer.effort, drawn_before(answer)
    parts = []
    if spent.samples:
        most = before + BUDGETS[level].samples if level in BUDGETS else 0
        of = f" of {most}" if most > 1 else ""
        parts.append(f"{spent.samples}{of} sample{'s' if max(spent.samples, most) != 1 else ''}")
        if before:
            parts.append(f"goes on from {before} sample{'s' * (before != 1)}")
        tokens = spent.usage.completion + spent.usage.hidden
        parts.append(f"{tokens:,} tokens" + (f", {spent.usage.hidden:,} hidden" if spent.usage.hidden else ""))
    else:
        parts.append("no model")
    parts.append(f"{spent.seconds:.1f} s")
    if answer.trace.get("sent_to"):
        parts.append(f"passages went to {answer.trace['sent_to']}")
    if answer.stop_reason:
        parts.append(f"stopped: {answer.stop_reason}")
    return " · ".join(parts)


def drawn_before(answer: Answer) -> int:
    """The samples that it went on from, where an answer was thought about longer."""
    steps = answer.trace.get("steps", ())
    return next((int(step["samples"]) for step in reversed(steps) if step.get("step") == "goes on"), 0)


def sureness(answer: Answer) -> str:
    """`Likely · 86 %`; where it abstained, of the notes not saying it."""
    words = wording.confidence(answer.confidence).capitalize()
    return f"{words}{' that they do not say' if answer.abstained else ''} · {round(100 * answer.confidence)} %"


def read_as(answer: Answer) -> str:
    """How the question was understood; empty where it was taken as it stands."""
    return f"Understood as: {answer.read_as}" if answer.read_as else ""


def close_vote(answer: Answer) -> list[str]:
    """The votes and the runner-up, where it came near."""
    votes = [cluster for cluster in answer.votes if cluster.votes]
    if len(votes) < 2 or votes[1].share < CLOSE:
        return []
    first, second = votes[0], votes[1]
    other = "not in the notes" if second.abstains else f"“{second.text}”"
    return [f"{_percent(first.share)} of the vote; runner-up: {other} with {_percent(second.share)}"]


def unsupported(answer: Answer) -> list[str]:
    """What the answer says and no note bears out."""
    return [f"No note says this: “{' '.join(sentence.split())}”" for sentence in answer.unsupported]


def conflicts(answer: Answer) -> list[str]:
    """Other notes that say otherwise, with their dates."""
    return [f"Another note, of {_day(conflict.created)}, says: “{conflict.text}”" for conflict in answer.conflicts]


def as_text(answer: Answer) -> str:
    """For the clipboard: the answer, then each quote."""
    lines = [answer.text, *(f"[{cited.marker}] {' '.join(cited.quote.split())}" for cited in answer.citations)]
    return "\n".join(lines)


def as_note(answer: Answer, titles: dict[str, str]) -> str:
    """As a note: the question, the answer, each quote with the note it is from."""
    lines = [f"# {' '.join(answer.question.split())}", "", answer.text, ""]
    for cited in answer.citations:
        of = f" — [[{titles[cited.note_id]}]]" if titles.get(cited.note_id) else ""
        lines.append(f"> {' '.join(cited.quote.split())}{of}")
    return "\n".join(lines).rstrip() + "\n"


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"


def _day(iso: str) -> str:
    try:
        return dates.day(datetime.fromisoformat(iso))
    except ValueError:
        return iso
