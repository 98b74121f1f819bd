"""How long a person waits for an answer on the sample notes, with warm models.

python tests/benchmarks/answers.py [--budget quick]
"""

import argparse
import tempfile
import time
from pathlib import Path

from figures import Figure, percentile, report

from memx.app.memory import Memory
from memx.domain.budget import BUDGETS, Budget
from memx.domain.events import Answered, Retrieved

QUESTIONS = Path(__file__).parent / "sample_questions.txt"


def ask(memory: Memory, question: str, budget: Budget) -> tuple[float, float]:
    """Seconds to the sources, seconds to the answer."""
    start, sources, answer = time.perf_counter(), 0.0, 0.0
    for event in memory.ask(question, budget, keep=False):
        if isinstance(event, Retrieved) and not sources:
            sources = time.perf_counter() - start
        if isinstance(event, Answered):
            answer = time.perf_counter() - start
    return sources, answer


def measure(memory: Memory, level: str) -> list[Figure]:
    questions = QUESTIONS.read_text(encoding="utf-8").splitlines()
    budget = Budget.named(level)
    ask(memory, questions[0], budget)  # the first one warms what warms lazily
    pairs = [ask(memory, question, budget) for question in questions]
    sources, answers = [p[0] for p in pairs], [p[1] for p in pairs]
    quick = level == "quick"
    return [
        Figure(f"{level}: sources shown, largest", max(sources), "s", ("<=", 1.0) if quick else None, len(pairs)),
        Figure(f"{level}: answer, p50", percentile(answers, 0.5), "s", ("<=", 3.0) if quick else None, len(pairs)),
        Figure(f"{level}: answer, largest", max(answers), "s", ("<=", budget.seconds + 2), len(pairs)),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--budget", action="append", choices=list(BUDGETS))
    levels = parser.parse_args().budget or ["instant", "quick", "balanced"]
    with tempfile.TemporaryDirectory() as name:
        memory = Memory.open(Path(name) / "library")
        for _ in memory.add_samples():
            pass
        memory.warm_up()
        for _ in memory.embed_pending():
            pass
        figures = [figure for level in levels for figure in measure(memory, level)]
        memory.close()
    report("answers", figures, "python tests/benchmarks/answers.py")


if __name__ == "__main__":
    main()
