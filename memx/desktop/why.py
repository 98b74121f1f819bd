"""“Why this answer?”: what was read, what was said how often, how sure it was when, and what it cost."""

from typing import Any

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from memx.desktop import answer_words, floor_words, theme
from memx.desktop.sheet import Sheet, quiet
from memx.desktop.texts import later, percent, tr
from memx.desktop.why_picture import Bar, Bars, Point, Rise
from memx.domain.answers import Answer

MOST_VOTES = 6
NEWER = "newer note leads"
_DID = {
    "extract": later("Looked for the sentence itself, without a model"),
    "asked about": later("Kept what others say of themselves apart from the one you asked about"),
    "close reading": later("Read the question closely with each near passage"),
    "read": later("Took the words that this close reading liked best"),
    "found already": later("Was sure enough of it before asking the model"),
    "draft": later("Read the nearest passages and answered once"),
    "vote": later("Drew more answers and counted what they say"),
    "goes on": later("Went on from the votes that were cast before"),
    "count": later("Counted over every note that matches"),
    "gather": later("Asked each near passage alone and put the answers together"),
    NEWER: later("A newer note says otherwise, so it leads"),
}


class WhySheet(Sheet):
    """One answer, looked at closely."""

    def __init__(self, parent: QWidget, answer: Answer, level: str) -> None:
        super().__init__(parent, tr("Why this answer?"), answer.question)
        holder = theme.named(QWidget(), "cardHolder")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 14, 0)
        self._column.setSpacing(10)
        said = tr("Not in your notes") if answer.abstained else answer.text
        self._say(said, 1.2)
        self._column.addWidget(quiet(f"{answer_words.sureness(answer)} · {answer_words.effort(answer, level)}"))
        if votes := votes_of(answer):
            self._part(tr("How the votes fell"), Bars(tr("Votes"), votes))
            if any(step.get("step") == NEWER for step in answer.trace.get("steps", ())):
                self._column.addWidget(QLabel(tr(_DID[NEWER]), wordWrap=True))  # the votes were for another answer
            self._column.addWidget(quiet(tr("A vote weighs as much as its answer is likely to be right."), 0.88))
        if len(sure := sureness_of(answer.trace)) > 1:
            self._part(tr("How sure it was, step by step"), Rise(tr("Sureness after each step"), sure))
        if tokens := tokens_of(answer):
            self._part(tr("What was read and written"), Bars(tr("Tokens"), tokens))
        self._part(tr("What was done"), quiet("\n".join(steps_of(answer))))
        self._column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("The answer, looked at closely"))
        scroll.setWidget(holder)
        self.inside.addWidget(scroll)
        self.fit(640, 680)

    def _say(self, text: str, scale: float) -> None:
        label = QLabel(text, wordWrap=True)
        label.setTextFormat(self.subtitle.textFormat())
        label.setFont(theme.font(scale, QFont.Weight.DemiBold))
        self._column.addWidget(label)

    def _part(self, heading: str, picture: QWidget) -> None:
        self._column.addSpacing(8)
        title = QLabel(heading)
        title.setProperty("tone", "accent")
        title.setFont(theme.font(1.0, QFont.Weight.DemiBold))
        self._column.addWidget(title)
        self._column.addWidget(picture)


def votes_of(answer: Answer) -> list[Bar]:
    """A bar for each thing said."""
    bars = [
        Bar(
            tr("Not in the notes") if vote.abstains else vote.text,
            vote.share,
            f"{_votes(vote.votes)} · {percent(vote.share)}",
            leads=place == 0,
        )
        for place, vote in enumerate(answer.votes[:MOST_VOTES])
    ]
    if more := answer.votes[MOST_VOTES:]:
        share = sum(vote.share for vote in more)
        votes = sum(vote.votes for vote in more)
        others = tr("%n others", "", len(more), one="1 other")
        bars.append(Bar(others, share, f"{_votes(votes)} · {percent(share)}"))
    return bars


def sureness_of(trace: dict[str, Any]) -> list[Point]:
    """After the first pass and after each wave; the last is what stands on the card."""
    points = []
    for step in trace.get("steps", ()):
        if step.get("step") == "draft" and step.get("p") is not None:
            points.append(Point(tr("First pass"), float(step["p"])))
        elif step.get("step") == "vote":
            points.append(Point(tr("%n samples", "", step["drawn"], one="1 sample"), float(step["posterior"])))
    if "confidence" in trace:
        points.append(Point(tr("In the end"), float(trace["confidence"])))
    return points


def tokens_of(answer: Answer) -> list[Bar]:
    """None where no model was asked."""
    usage = answer.effort.usage
    parts = (
        (tr("Read", "tokens"), usage.prompt - usage.cached),
        (tr("Read before and remembered"), usage.cached),
        (tr("Written", "tokens"), usage.completion),
        (tr("Thought and hidden"), usage.hidden),
        (tr("Checked", "tokens"), usage.verifier),
    )
    most = max(count for _, count in parts)
    return [Bar(text, count / most, tr("%n tokens", "", count)) for text, count in parts if count > 0]


def steps_of(answer: Answer) -> list[str]:
    """In the order in which they were taken."""
    passages = len(answer.passages)
    done = [tr("Found %n passages in your notes", "", passages, one="Found 1 passage in your notes")]
    for step in answer.trace.get("steps", ()):
        did = "" if "left_out" in step else _DID.get(step.get("step", ""), "")
        if did and (says := tr(did)) not in done:
            done.append(says)
    if answer.stop_reason:
        done.append(tr("Stopped: {reason}", reason=floor_words.stopped(answer.stop_reason)))
    if model := answer.trace.get("model"):
        done.append(tr("Answered by {model}", model=model["name"]))
    return [f"{place}. {line}" for place, line in enumerate(done, 1)]


def _votes(count: int) -> str:
    return tr("%n votes", "", count, one="1 vote")
