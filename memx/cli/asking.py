"""`memx ask`: one question for a person, or a batch for a program."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TextIO

from memx.app import batch
from memx.app.asking import needs_language
from memx.app.memory import Memory
from memx.app.replies import reply
from memx.cli.answers import follow, show
from memx.cli.console import opened, say_json, warn
from memx.cli.preparing import prepare
from memx.domain.answers import Answer
from memx.domain.errors import BadInput, NotFound, PartlyDone
from memx.domain.events import Answered, AskEvent

MOST_ASKED = 1_000_000


@dataclass(frozen=True, slots=True)
class Single:
    """A question, the moment that "today" means, and the number of the question that it follows."""

    text: str
    now: datetime | None
    after: int | None = None


def moment(text: str | None) -> datetime | None:
    """What `--now` gives, aware. Raises BadInput."""
    try:
        return batch.moment(text)
    except (ValueError, OverflowError, OSError):
        raise BadInput(f"“{text}” is not a date in ISO form, such as 2026-10-15T09:00.") from None


def ask_one(question: Single, orders: batch.Orders, as_json: bool) -> int:
    """Sources, draft and answer as they come, or one JSON object at the end."""
    with opened() as memory:
        if not question.text.strip():
            raise BadInput("The question is empty. Type what you want to know after `memx ask`.")
        try:
            prepare(memory, language=needs_language(orders.budget, orders.strategy, orders.samples), everything=False)
            answer = answered(memory, question, orders, as_json)
            model = memory.models().language
            if model.state == "failed":  # a sentence was quoted instead
                warn(model.reason)
        except KeyboardInterrupt:
            warn("Stopped. Your notes are kept; this question was not.")
            return 130
    if as_json:
        say_json(reply(answer))
    else:
        show(answer)
    return 0


def answered(memory: Memory, question: Single, orders: batch.Orders, quiet: bool) -> Answer:
    events = memory.ask(
        question.text,
        orders.budget,
        now=question.now,
        strategy=orders.strategy,
        samples=orders.samples,
        seed=orders.seed,
        thread=thread(memory, question.after),
        rerank=orders.rerank,
    )
    answer = last(events) if quiet else follow(events)
    if answer is None:
        raise RuntimeError("the controller ended without an answer")
    return answer


def thread(memory: Memory, after: int | None) -> list[tuple[str, str]]:
    """The question that is followed up, with its answer. Raises NotFound."""
    if after is None:
        return []
    found = next((one for one in memory.asked(MOST_ASKED) if one.id == after), None)
    if found is None:
        raise NotFound(f"There is no question {after}: `memx asked` lists them. Nothing was asked.")
    return [(found.question, found.answer)]


def last(events: Iterator[AskEvent]) -> Answer | None:
    return next((event.answer for event in events if isinstance(event, Answered)), None)


def ask_batch(path: Path, orders: batch.Orders, out: Path | None) -> int:
    """Every line asked; a reply a line, flushed, to `out` or stdout. Exit code 6 where a line had no reply."""
    asked = batch.questions(path)
    unanswered = done = 0
    with ExitStack() as stack:
        memory = stack.enter_context(opened())
        file = stack.enter_context(written(out)) if out else sys.stdout
        try:
            prepare(memory, language=needs_language(orders.budget, orders.strategy, orders.samples), everything=True)
            for result in batch.ask_all(memory, asked, orders, file):
                done += 1
                if isinstance(result, batch.Unanswered):
                    unanswered += 1
                    warn(f"{path} {result}")
        except KeyboardInterrupt:
            where = f" in {out}" if out else ""
            warn(f"Stopped. {done - unanswered} of {len(asked)} replies are kept{where}.")
            return 130
    if unanswered:
        raise PartlyDone(f"{unanswered} of {len(asked)} lines were not answered; the others were.")
    return 0


def written(out: Path) -> TextIO:
    """The file for the replies, made anew. Raises NotFound, BadInput."""
    if not out.absolute().parent.is_dir():
        raise NotFound(f"There is no folder {out.absolute().parent}. Nothing was asked.")
    try:
        return out.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadInput(f"{out} could not be written: {error.strerror}. Nothing was asked.") from error
