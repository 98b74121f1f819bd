"""What the answer card says in words."""

from datetime import datetime

from memx.desktop import dates, floor_words
from memx.desktop.texts import number, percent, tr
from memx.domain.answers import Answer, Citation
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
        if most > 1:
            parts.append(tr("{samples} of %n samples", "", most, samples=spent.samples))
        else:
            parts.append(tr("%n samples", "", spent.samples, one="1 sample"))
        if before:
            parts.append(tr("goes on from %n samples", "", before, one="goes on from 1 sample"))
        tokens, hidden = spent.usage.completion + spent.usage.hidden, spent.usage.hidden
        if hidden:
            parts.append(tr("%n tokens, {hidden} hidden", "", tokens, hidden=number(hidden)))
        else:
            parts.append(tr("%n tokens", "", tokens))
    else:
        parts.append(tr("no model"))
    parts.append(tr("{seconds} s", seconds=number(spent.seconds, 1)))
    if answer.trace.get("sent_to"):
        parts.append(tr("passages went to {place}", place=answer.trace["sent_to"]))
    if answer.stop_reason:
        parts.append(tr("stopped: {reason}", reason=floor_words.stopped(answer.stop_reason)))
    return " · ".join(parts)


def drawn_before(answer: Answer) -> int:
    """The samples that it went on from, where an answer was thought about longer."""
    steps = answer.trace.get("steps", ())
    return next((int(step["samples"]) for step in reversed(steps) if step.get("step") == "goes on"), 0)


def sureness(answer: Answer) -> str:
    """`Likely · 86 %`; where it abstained, of the notes not saying it."""
    words = floor_words.sureness(answer.confidence, abstained=answer.abstained)
    return f"{words} · {percent(answer.confidence)}"


def read_as(answer: Answer) -> str:
    """How the question was understood; empty where it was taken as it stands."""
    return tr("Understood as: {question}", question=answer.read_as) if answer.read_as else ""


def close_vote(answer: Answer) -> list[str]:
    """The votes and the runner-up, where it came near."""
    votes = [cluster for cluster in answer.votes if cluster.votes]
    if len(votes) < 2 or votes[1].share < CLOSE:
        return []
    first, second = votes[0], votes[1]
    shares = {"share": percent(first.share), "second": percent(second.share)}
    if second.abstains:
        return [tr("{share} of the vote; runner-up: not in the notes with {second}", **shares)]
    return [tr("{share} of the vote; runner-up: “{text}” with {second}", text=second.text, **shares)]


def unsupported(answer: Answer) -> list[str]:
    """What the answer says and no note bears out."""
    return [tr("No note says this: “{sentence}”", sentence=" ".join(one.split())) for one in answer.unsupported]


def conflicts(answer: Answer) -> list[str]:
    """Other notes that say otherwise, with their dates, beside the date of the one that leads."""
    leads = answer.citations[0].note_id if answer.citations else ""
    dated = [hit.passage.created for hit in answer.passages if hit.passage.note_id == leads]
    lines = [tr("The answer is from a note of {day}.", day=dates.day(dated[0]))] if answer.conflicts and dated else []
    others = [
        tr("Another note, of {day}, says: “{text}”", day=_day(conflict.created), text=conflict.text)
        for conflict in answer.conflicts
    ]
    return [*lines, *others]


def numbered(answer: Answer) -> list[tuple[int, Citation]]:
    """The citations with the numbers that the answer's text has for them; without any there, from 1 on."""
    if any(f"[{cited.marker}]" in answer.text for cited in answer.citations):
        return [(cited.marker, cited) for cited in answer.citations]
    return list(enumerate(answer.citations, 1))


def as_text(answer: Answer) -> str:
    """For the clipboard: the answer, then each quote."""
    quotes = (f"[{number}] {' '.join(cited.quote.split())}" for number, cited in numbered(answer))
    lines = [answer.text, *quotes]
    return "\n".join(lines)


def as_note(answer: Answer, titles: dict[str, str]) -> str:
    """As a note: the question, the answer, each quote with the note it is from."""
    lines = [f"# {' '.join(answer.question.split())}", "", answer.text, ""]
    for cited in answer.citations:
        of = f" — [[{titles[cited.note_id]}]]" if titles.get(cited.note_id) else ""
        lines.append(f"> {' '.join(cited.quote.split())}{of}")
    return "\n".join(lines).rstrip() + "\n"


def _day(iso: str) -> str:
    try:
        return dates.day(datetime.fromisoformat(iso))
    except ValueError:
        return iso
