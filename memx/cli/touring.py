"""`memx tour`: sample notes into a temporary library, eight questions asked, every answer with what it rests on."""

import tempfile
from pathlib import Path
from time import perf_counter

from memx.app import tour
from memx.app.memory import Memory
from memx.app.replies import reply
from memx.cli.answers import follow, show
from memx.cli.console import say, say_json
from memx.cli.preparing import prepare
from memx.domain.budget import Budget


def walk_through(as_json: bool) -> int:
    """Nothing of it is kept, and the person's own library is not opened."""
    with tempfile.TemporaryDirectory(prefix="memx-tour-") as folder:
        memory = Memory.open(Path(folder) / "library")
        try:
            begin(memory, as_json)
            for number, question in enumerate(tour.questions(), 1):
                ask(memory, number, question, as_json)
        finally:
            memory.close()
    if not as_json:
        say("\nThat was the tour. `memx add` keeps your first note; `memx` opens the window.")
    return 0


def begin(memory: Memory, as_json: bool) -> None:
    begun = perf_counter()
    for _ in memory.add_samples():
        pass
    saved = perf_counter() - begun
    prepare(memory, language=True, everything=True)
    if not as_json:
        say(
            f"{memory.count()} sample notes kept in {saved:.2f} s; models up and all notes read in "
            f"{perf_counter() - begun - saved:.1f} s. Everything happens on this computer."
        )


def ask(memory: Memory, number: int, question: tour.TourQuestion, as_json: bool) -> None:
    if not as_json:
        say(f"\n{number}. {question.question}   ({question.shows}; budget: {question.level})")
    events = memory.ask(question.question, Budget.named(question.level), now=question.now)
    answer = follow(events, sources=False)
    if answer is None:
        raise RuntimeError("the controller ended without an answer")
    if as_json:
        say_json({"expected": question.expected, **reply(answer)})
    else:
        show(answer)
