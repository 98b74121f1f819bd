"""What came of the last question at each stop of the slider where it was asked."""

from memx.desktop import floor_words
from memx.desktop.texts import number, tr
from memx.domain.answers import Answer

LONGEST = 60  # characters of an answer


def outcome(answer: Answer, level: str, *, longer: bool = False) -> str:
    """`Last question at Balanced: 3.4 s, 3 samples, “3 March”`. `longer`: it went on from an answer of before, so that
    its seconds are not all that it took."""
    text = " ".join(answer.text.split())
    shown = f"{text[:LONGEST].rstrip()}…" if len(text) > LONGEST else text
    said = tr("not in the notes") if answer.abstained else tr("“{text}”", text=shown)
    stop, seconds = floor_words.level(level), number(answer.effort.seconds, 1)
    samples = answer.effort.samples
    if longer:
        return tr("Last question at {level}, thought about longer: {answer}", level=stop, answer=said)
    if not samples:
        return tr("Last question at {level}: {seconds} s, {answer}", level=stop, seconds=seconds, answer=said)
    one = "Last question at {level}: {seconds} s, 1 sample, {answer}"
    values = {"level": stop, "seconds": seconds, "answer": said}
    return tr("Last question at {level}: {seconds} s, %n samples, {answer}", "", samples, one=one, **values)
