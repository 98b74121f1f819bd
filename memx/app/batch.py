"""Many questions in one go: a file of lines in, a line out as each question ends."""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from memx.app.replies import reply
from memx.domain.budget import Budget
from memx.domain.errors import BadInput, MemXError, ModelDied, ModelMissing, NotFound, UnknownStrategy
from memx.domain.events import Answered

if TYPE_CHECKING:
    from memx.app.memory import Memory

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Question:
    """A line that can be asked. `now` None means the clock's."""

    number: int
    id: str | int
    text: str
    now: datetime | None


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A line without a reply, and why."""

    number: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.number}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Orders:
    """What holds for every question of the batch."""

    budget: Budget
    strategy: str | None = None
    samples: int | None = None
    seed: int = 0
    rerank: bool = False


def questions(path: Path) -> list[Question | Unanswered]:
    """The lines of `path`, blank ones left out. Raises NotFound, BadInput."""
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}. Nothing was asked.") from None
    except OSError as error:
        raise BadInput(f"{path} could not be read: {error.strerror}. Nothing was asked.") from error
    return [question(line, number) for number, line in enumerate(lines, 1) if line.strip()]


def question(line: bytes, number: int) -> Question | Unanswered:
    """One line read, or what is wrong with it."""
    try:
        fields = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return Unanswered(number, "not JSON")
    if not isinstance(fields, dict) or not isinstance(fields.get("question"), str):
        return Unanswered(number, 'no question: {"id": "…", "question": "…"} is the least')
    name = fields.get("id", number)
    if not isinstance(name, str | int):
        return Unanswered(number, '"id" is neither text nor a number')
    try:
        now = moment(fields.get("now"))
    except (TypeError, ValueError, OverflowError, OSError):
        return Unanswered(number, '"now" is not a date in ISO form')
    return Question(number, name, fields["question"], now)


def moment(value: Any) -> datetime | None:
    """Aware; naive means local. Raises ValueError and what `astimezone` raises for times beyond its range."""
    return None if value is None else datetime.fromisoformat(value).astimezone()


def ask_all(
    memory: "Memory", asked: list[Question | Unanswered], orders: Orders, out: TextIO
) -> Iterator[Question | Unanswered]:
    """Answer in order, write and flush each reply, yield what became of each line.

    Raises what would be the same for every line: UnknownStrategy, ModelMissing, errors of the library.
    """
    for item in asked:
        if isinstance(item, Unanswered):
            yield item
            continue
        try:
            fields = {"id": item.id, **answered(memory, item, orders)}
        except (UnknownStrategy, ModelMissing):
            raise
        except MemXError as error:
            log.warning("line %d of a batch was not answered", item.number, exc_info=True)
            yield Unanswered(item.number, str(error))
            continue
        out.write(json.dumps(fields, ensure_ascii=False) + "\n")
        out.flush()
        yield item


def answered(memory: "Memory", item: Question, orders: Orders) -> dict[str, Any]:
    """The reply; asked once more where the model's process died under it."""
    try:
        return answer_once(memory, item, orders)
    except ModelDied:
        return answer_once(memory, item, orders)


def answer_once(memory: "Memory", item: Question, orders: Orders) -> dict[str, Any]:
    events = memory.ask(
        item.text,
        orders.budget,
        now=item.now,
        strategy=orders.strategy,
        samples=orders.samples,
        seed=orders.seed,
        keep=False,
        rerank=orders.rerank,
    )
    for event in events:
        if isinstance(event, Answered):
            return reply(event.answer)
    raise BadInput("the question ended without an answer")
