"""What the verifier costs a question and the adapter a token: seconds and tokens a second, on this computer."""

from __future__ import annotations

import itertools
import json
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures import Figure

from memx import bundled
from memx.app.clock import SystemClock
from memx.domain.notes import Passage
from memx.domain.ports import CloseReader
from memx.domain.search import Hit
from memx.models import weights
from memx.models.language import FORM
from memx.reasoning import close_reading
from memx.reasoning.case import Case, Timer

if TYPE_CHECKING:
    from memx.models.llama import Llama

PASSAGES, WORDS, READINGS = 50, 55, 9
QUESTIONS = Path(__file__).parent / "sample_questions.txt"
TURNS, STEPS, PROMPT, CONTEXT = 15, 16, 512, 1024
SLOTS = (1, 8)  # sequences decoded together: the first pass, and a vote
SLOWER = 15.0  # % that the adapter may cost
NO_SEARCH: Any = None  # nothing is searched for here


def verifier_cost(reader: CloseReader) -> Figure:
    """Wall seconds of reading 50 notes closely, as a question does it: the median, after one that is not counted."""
    from memx.models import half_width  # imports torch

    hits = tuple(Hit(passage, 0.0) for passage in note_length())
    questions = QUESTIONS.read_text(encoding="utf-8").splitlines()[: READINGS + 1]
    found = [seconds_to_read(reader, question, hits) for question in questions][1:]
    width = "bfloat16" if half_width.is_faster() else "float32"
    name = f"{PASSAGES} passages of {WORDS} words read closely, {width}, {weights.physical_cores()} threads"
    return Figure(name, statistics.median(found), "s", ("<=", 0.5), len(found), min(found), max(found))


def seconds_to_read(reader: CloseReader, question: str, hits: tuple[Hit, ...]) -> float:
    timer = Timer(SystemClock(), 1e9)
    case = Case(question, datetime.now(UTC), "balanced", 1, 0, True, True, 0, NO_SEARCH, None, timer, hits=hits)
    start = time.perf_counter()
    close_reading.read(case, reader, len(hits))
    seconds = time.perf_counter() - start
    if len(case.readings) < len(hits):
        raise SystemExit(f"The verifier read {len(case.readings)} of {len(hits)} passages: {case.record}")
    return seconds


def note_length() -> list[Passage]:
    """The words of the sample notes, cut into passages."""
    lines = (bundled.folder("resources") / "samples" / "notes.jsonl").read_text(encoding="utf-8").splitlines()
    words = itertools.cycle([word for line in lines for word in json.loads(line)["body"].split()])
    texts = [" ".join(itertools.islice(words, WORDS)) for _ in range(PASSAGES)]
    when = datetime(2025, 3, 6, 10, tzinfo=UTC)
    return [Passage(n, f"n{n}", 0, 0, len(text), text, when) for n, text in enumerate(texts, 1)]


@dataclass
class Decoding:
    """A model behind a prompt that it has read, and the tokens a second that it then wrote, by sequences together."""

    name: str
    llama: Llama
    speeds: dict[int, list[float]] = field(default_factory=lambda: {slots: [] for slots in SLOTS})

    def read_prompt(self) -> None:
        from memx.models.llama import CHUNK, Entry

        for at in range(0, PROMPT, CHUNK):
            self.llama.decode([Entry(1000 + at + i, at + i, (0,), False) for i in range(CHUNK)])
        for slot in range(1, max(SLOTS) + 1):
            self.llama.copy(0, slot)

    def write(self, slots: int) -> None:
        """Some steps, then back to the prompt."""
        from memx.models.llama import Entry

        start = time.perf_counter()
        for step in range(STEPS):
            self.llama.decode([Entry(2000 + slot, PROMPT + step, (slot,)) for slot in range(1, slots + 1)])
        self.speeds[slots].append(slots * STEPS / (time.perf_counter() - start))
        for slot in range(1, slots + 1):
            self.llama.trim(slot, PROMPT)


def adapter_cost() -> Iterator[Figure]:
    """With and without the adapter, in turns: in the app's form, where it is merged, and added to the shipped file."""
    pairs = [decodings(FORM), decodings(None)]
    every = [one for pair in pairs for one in pair]
    for one in every:
        one.read_prompt()
        one.write(1)
        one.speeds[1].clear()  # the first steps warm up
    for turn, slots in itertools.product(range(TURNS), SLOTS):
        for one in every[turn % len(every) :] + every[: turn % len(every)]:
            one.write(slots)
    for (without, with_adapter), slots in itertools.product(pairs, SLOTS):
        for one in (without, with_adapter):
            found, name = one.speeds[slots], f"decoding, {together(slots)}: {one.name}"
            yield Figure(name, statistics.median(found), "tokens/s", None, TURNS, min(found), max(found))
        lost = slower(with_adapter.speeds[slots], without.speeds[slots])
        name = f"decoding, {together(slots)}: slower, {with_adapter.name}"
        yield Figure(name, statistics.median(lost), "%", ("<=", SLOWER), TURNS, min(lost), max(lost))


def decodings(form: str | None) -> tuple[Decoding, Decoding]:
    """Without the adapter and with it; both converted to a form, or as shipped."""
    from memx.models.llama import Llama
    from memx.models.loading import loadable
    from memx.models.stop import Stop

    threads, found = weights.physical_cores(), []
    for adapter in (None, weights.adapter()):
        used = loadable(weights.language_weights(), adapter, form, threads)
        llama = Llama(used.file, used.adapter, CONTEXT, threads, Stop())
        if llama.adapter_fault:
            raise SystemExit(llama.adapter_fault)
        how = "merged" if used.merged else "beside"
        found.append(Decoding(f"{form or 'as shipped'}, {f'adapter {how}' if adapter else 'no adapter'}", llama))
    return found[0], found[1]


def slower(speeds: Sequence[float], without: Sequence[float]) -> list[float]:
    """By how many % tokens a second are fewer, turn by turn."""
    return [100 * (1 - one / other) for one, other in zip(speeds, without, strict=True)]


def together(slots: int) -> str:
    return "1 sequence" if slots == 1 else f"{slots} sequences together"
