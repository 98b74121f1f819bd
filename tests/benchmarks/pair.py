"""The bundled pair by itself: what the verifier and the adapter cost, and how well they order, judge and abstain.

python tests/benchmarks/pair.py                                                       # invented notes
python tests/benchmarks/pair.py --data ../reading --notebook ../engineer.json --locomo ../locomo-dev.json

Cost: the verifier's seconds for 50 passages through its child process, tokens a second with the adapter and without.
R@k: evidence notes among the first k that are found, of the questions with an answer: in the search's own order, in the
product's, and in that of the close reading alone. Support: what the verifier says of the first greedy answer, of those
that are no abstention; right is a token F1 of at least one half with an answer and no other number. Absence: what it
says of all that was found, of questions with and without an answer. Intervals of seconds and speeds are least and
greatest, the others 95 % of a bootstrap over the questions. `--questions` are drawn of each set, of the conversations
`--locomo-questions` where that is said; a notebook is asked all of its own. Drafting takes the longest: `--drafts` says
for how many of each set.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import curves
import replay
from figures import Figure, report
from pair_sets import Questions, made_up, notebook, reading_sets, talks
from pair_speed import adapter_cost, verifier_cost

from memx.app.clock import SystemClock
from memx.domain.budget import BUDGETS
from memx.domain.generation import Sampled
from memx.domain.ports import CloseReader, LanguageModel, Searcher
from memx.domain.search import Hit
from memx.models.embedder import EmbedderClient
from memx.models.language import LanguageClient
from memx.models.life import environment
from memx.reasoning import anchors, close_reading, prompts, sampling
from memx.reasoning.case import Case, Timer
from memx.reasoning.controller import MOST_HITS

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from calibrate import NoFeed, is_right
from calibration_sets import Ask, Group, Lab, Without

DEPTHS = (1, 5, 10, 25)
READING_ALONE = 1e9  # a weight beside which the search's own order decides nothing
SEARCH, PRODUCT, READING = "search alone", f"read closely, weight {close_reading.WEIGHT:g}", "reading alone"


@dataclass(frozen=True)
class Looked:
    """A question after the close reading. `orders`: notes by what ordered them, best first; `home`: those that hold the
    answer. `support`, `right`: of the first draft; None where it abstained."""

    orders: Mapping[str, Sequence[str]]
    home: frozenset[str]
    answerable: bool
    absent: float
    support: float | None = None
    right: bool | None = None


def looked(
    group: Group, ids: Sequence[str], ask: Ask, searcher: Searcher, reader: CloseReader, model: LanguageModel | None
) -> Looked:
    """Search and read closely as for an answer, however long that takes; then draft, where there is a model."""
    question, timer = anchors.resolved(prompts.shorten(ask.question), searcher, group.today), Timer(SystemClock(), 1e9)
    case = Case(question, group.today, "balanced", 1, 0, True, True, 0, searcher, model, timer)
    case.hits = searched = tuple(searcher.search(question, MOST_HITS, group.today))
    close_reading.look(case, reader, BUDGETS["balanced"].read)
    if searched and case.absent is None:
        raise SystemExit(f"Nothing was read closely: {case.record}")
    known = close_reading.Known(case.readings, READING_ALONE)
    alone = searcher.rerank(question, searched, known, math.inf)
    orders = {SEARCH: notes(searched), PRODUCT: notes(case.hits), READING: notes(alone)}
    absent = 1.0 if case.absent is None else case.absent
    support, right = judged(case, ask) if model and searched else (None, None)
    return Looked(orders, frozenset(ids[n] for n in ask.home), bool(ask.answers), absent, support, right)


def notes(hits: Sequence[Hit]) -> list[str]:
    """Their ids, each once, in the order of their first passages."""
    return list(dict.fromkeys(hit.passage.note_id for hit in hits))


def judged(case: Case, ask: Ask) -> tuple[float | None, bool | None]:
    """What the verifier says of the first greedy answer, and whether it is right."""
    drawn = drafted(case)
    candidate = case.candidates[-1] if drawn else None
    if candidate is None or candidate.abstains:
        return None, None
    return close_reading.borne_out(case, candidate), is_right(candidate.text, False, ask.answers)


def drafted(case: Case) -> list[Sampled]:
    drawing = sampling.draw(case, sampling.view(case, 0), sampling.greedy(case), "draft")
    while True:
        try:
            next(drawing)
        except StopIteration as end:
            drawn: list[Sampled] = end.value
            return drawn


def recall(found: Sequence[str], home: frozenset[str], depth: int) -> float:
    """The share of the evidence among the first notes."""
    return len(home & set(found[:depth])) / len(home)


def of_order(asked: Questions, rows: Sequence[Looked]) -> Iterator[Figure]:
    """R@k by order, of the questions whose evidence is known."""
    some = [row for row in rows if row.answerable and row.home]
    for way in (SEARCH, PRODUCT, READING) if some else ():
        for depth in DEPTHS:
            shares = [100 * recall(row.orders[way], row.home, depth) for row in some]
            mean, low, high = replay.difference(shares, [0.0] * len(shares))
            target = (">=", asked.least[depth]) if way == PRODUCT and depth in asked.least else None
            yield Figure(f"{asked.name}: R@{depth}, {way}", mean, "%", target, len(some), low, high)


def of_judgement(name: str, rows: Sequence[Looked]) -> Iterator[Figure]:
    """Whether support tells right drafts from wrong ones, and absence questions without an answer from the others."""
    yield from of_support(name, rows)
    absence = [(row.absent, not row.answerable) for row in rows]
    yield told_apart(f"{name}: absence, unanswerable told from answerable, AUROC", absence)
    yield share(f"{name}: questions without an answer", [unknown for _, unknown in absence])


def of_support(name: str, rows: Sequence[Looked]) -> Iterator[Figure]:
    """Of the drafts that are no abstention; one on a question without an answer is wrong."""
    pairs = [(row.support, bool(row.right)) for row in rows if row.support is not None]
    if pairs:
        yield told_apart(f"{name}: support of drafts, right told from wrong, AUROC", pairs)
        yield share(f"{name}: drafts that are right, of those that answer", [right for _, right in pairs])


def told_apart(name: str, pairs: Sequence[tuple[float, bool]]) -> Figure:
    """AUROC; no value where there is only one kind."""
    if len({kind for _, kind in pairs}) < 2:
        return Figure(name, None, "all of one kind", None, len(pairs))
    rng = random.Random(1)
    drawn = [rng.choices(pairs, k=len(pairs)) for _ in range(replay.BOOTSTRAPS // 4)]
    values = sorted(curves.auroc(some) for some in drawn if len({kind for _, kind in some}) == 2)
    low, high = values[int(0.025 * len(values))], values[int(0.975 * len(values))]
    return Figure(name, curves.auroc(pairs), "", None, len(pairs), low, high)


def share(name: str, kinds: Sequence[bool]) -> Figure:
    return Figure(name, 100 * sum(kinds) / len(kinds), "%", None, len(kinds))


def measured(sets: Sequence[Questions], drafts: int, folder: Path) -> Iterator[list[Figure]]:
    """Part by part. Costs first, while nothing else of this run is at work."""
    reader, model = EmbedderClient(NoFeed(), folder), LanguageClient(folder)
    try:
        reader.start()
        yield [verifier_cost(reader), *adapter_cost(), load()]
        lab, every = Lab(reader), list[Looked]()
        for asked in sets:
            rows = list(of_set(asked, drafts, lab, reader, model))
            yield [*of_order(asked, rows), *of_judgement(asked.name, rows)]
            every += rows
        if len(sets) > 1:
            yield list(of_support("all sets", every))
    finally:
        reader.close()
        model.close()


def of_set(
    asked: Questions, drafts: int, lab: Lab, reader: CloseReader, model: LanguageModel | None
) -> Iterator[Looked]:
    """So many of the questions, drawn over all of them, are drafted too."""
    size, number = sum(len(group.asks) for group in asked.groups), 0
    drafted_too = set(random.Random(1).sample(range(size), min(drafts, size)))
    for group in asked.groups:
        searcher, ids = lab.searcher(group)
        for ask in group.asks:
            hide = frozenset() if ask.answers else frozenset(ids[n] for n in ask.home)
            own = model if number in drafted_too else None
            yield looked(group, ids, ask, Without(searcher, hide), reader, own)
            number += 1


def load() -> Figure:
    return Figure("load average of the computer after these", os.getloadavg()[0], "", None, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with the -dev files of the reading sets")
    parser.add_argument("--notebook", type=Path, help="a notebook with its questions, JSON")
    parser.add_argument("--locomo", type=Path, help="conversations of LoCoMo, JSON")
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--locomo-questions", type=int)
    parser.add_argument(
        "--drafts", type=int, default=10**6, help="questions of each set that are drafted; all otherwise"
    )
    options = parser.parse_args()
    for path in filter(None, (options.data, options.notebook, options.locomo)):
        if not path.exists():
            parser.error(f"{path} is not there.")
    os.environ.update(environment())  # before llama.cpp is loaded here: the same conditions as in the child
    command, figures = " ".join(["python tests/benchmarks/pair.py", *sys.argv[1:]]), list[Figure]()
    with tempfile.TemporaryDirectory() as name:
        for part in measured(chosen(options), options.drafts, Path(name)):
            figures += part
            report("pair", figures, command)  # each time anew: a run that is broken off has kept what it knew


def chosen(options: argparse.Namespace) -> list[Questions]:
    """What was named; invented notes where nothing was."""
    sets = [notebook(options.notebook)] if options.notebook else []
    sets += [talks(options.locomo, options.locomo_questions or options.questions)] if options.locomo else []
    sets += reading_sets(options.data, options.questions) if options.data else []
    return sets or [made_up(options.questions)]


if __name__ == "__main__":
    main()
