"""An answer on a terminal: its sources at once, the draft as it grows, then the answer and what it rests on."""

import sys
from collections.abc import Iterator

from memx.app import wording
from memx.cli.console import clean, say
from memx.domain.answers import Answer, Citation
from memx.domain.events import Answered, AskEvent, Drafted, Retrieved, Streamed, Voted
from memx.domain.search import Hit

CLOSEST = 3  # notes shown under an answer that was not found


def follow(events: Iterator[AskEvent], *, sources: bool = True) -> Answer | None:
    """Print what happens until the end; the answer. On a terminal the draft is shown while it grows."""
    answer = None
    line = GrowingLine()
    try:
        for event in events:
            match event:
                case Retrieved(hits) if sources:
                    show_sources(hits)
                case Streamed(text):
                    line.show(f"… {text}")
                case Drafted(candidate, probability):
                    line.show(f"… {candidate.text} ({wording.confidence(probability)})")
                case Voted(tally, samples, _) if tally:
                    line.show(f"… {tally[0].text} ({tally[0].votes} of {samples})")
                case Answered(found):
                    answer = found
    finally:
        line.clear()
    return answer


class GrowingLine:
    """One line of a terminal that is written over; nothing where the output is a file."""

    def __init__(self) -> None:
        self._live = sys.stdout.isatty()

    def show(self, text: str) -> None:
        if self._live:
            sys.stdout.write("\r\x1b[2K" + clean(" ".join(text.split()))[:76])
            sys.stdout.flush()

    def clear(self) -> None:
        if self._live:
            sys.stdout.write("\r\x1b[2K")


def show_sources(hits: tuple[Hit, ...]) -> None:
    say("Looking in:" if hits else "Nothing in your notes comes near.")
    for hit in hits[:CLOSEST]:
        say(f"  {hit.passage.created:%d %b %Y}  {short(hit.passage.text)}")
    say()


def show(answer: Answer) -> None:
    """The answer, its confidence in words and as a figure, what it rests on, what it cost."""
    asked = answer.question
    if answer.read_as:
        say(wording.said("read_as", asked, text=answer.read_as))
    if answer.abstained:
        say(wording.said("abstention", asked))
    else:
        marks = "".join(f"[{n}]" for n in sorted({c.marker for c in answer.citations}))
        say(f"{answer.text} {marks}".rstrip())
    usage = answer.effort.usage
    cost = wording.effort(answer.effort.samples, usage.completion + usage.hidden, answer.effort.seconds)
    say(f"  {wording.confidence(answer.confidence)} ({answer.confidence:.0%}) · {cost} · {answer.stop_reason}")
    if answer.trace.get("sent_to"):
        say(f"  Passages of your notes were sent to {answer.trace['sent_to']}.")
    for cited in () if answer.abstained else answer.citations:
        say(source(cited, answer))
    if answer.abstained:
        for hit in answer.passages[:CLOSEST]:
            say(f"  {wording.said('closest', asked)}: {hit.passage.created:%d %b %Y}  {short(hit.passage.text)}")
    for text in answer.unsupported:
        say("  " + wording.said("unsupported", asked, text=short(text)))
    for conflict in answer.conflicts:
        say("  " + wording.said("conflict", asked, day=conflict.created[:10], text=short(conflict.text)))


def source(cited: Citation, answer: Answer) -> str:
    """`[n] date “the sentence”`."""
    dates = {hit.passage.note_id: f"{hit.passage.created:%d %b %Y}" for hit in answer.passages}
    return f"  [{cited.marker}] {dates.get(cited.note_id, '')}  “{short(cited.quote)}”"


def short(text: str, length: int = 100) -> str:
    """On one line, cut at a word."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"
