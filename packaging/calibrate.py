# ruff: noqa: ARG002  the ports decide the arguments
"""Fit what foretells that an answer of one model is right, and keep it with the model's hash.

    python packaging/calibrate.py --rows build/reader/notes-held.jsonl build/reader/public-held.jsonl \
        --out resources/models/calibration.json

Rows as packaging/reader writes them: groups of dated passages with questions, answerable and not; never the sets that
are reported on. Half of the questions fit how samples are weighed, the other half the final confidence and its
threshold. Draws are kept (`--draws`), so that fitting again draws nothing.
"""

from __future__ import annotations

import argparse
import json
import math
import pickle
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from memx.domain.errors import NotFound
from memx.domain.generation import Generated, ModelInfo, Prompt, Sampled, Sampling, Usage
from memx.domain.notes import Note, Passage
from memx.domain.search import Hit
from memx.models.language import LanguageClient
from memx.reasoning import clustering, confidence, difficulty, voting
from memx.reasoning.calibration import DEFAULT, Calibration
from memx.reasoning.case import Case, Timer
from memx.reasoning.fitting import fit
from memx.reasoning.strategies.draft import draft
from memx.reasoning.strategies.extract import extract
from memx.reasoning.strategies.vote import vote
from memx.reasoning.wording import content

Features = dict[str, float]


class WallClock:
    """The port Clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


@dataclass
class GroupSearch:
    """The port Searcher over one group's passages and those of its neighbours, by shared words."""

    passages: list[Passage]
    stems: list[set[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.stems = [content(passage.text) for passage in self.passages]

    def search(self, text: str, limit: int, now: datetime) -> list[Hit]:
        asked = content(text)
        seen = Counter(word for stems in self.stems for word in stems & asked)
        scored = [
            (sum(math.log(1 + len(self.passages) / (0.5 + seen[word])) for word in stems & asked), -place)
            for place, stems in enumerate(self.stems)
        ]
        best = sorted(scored, reverse=True)[:limit]
        return [Hit(self.passages[-place], score) for score, place in best if score > 0]

    def matching(self, text: str, now: datetime) -> Iterator[Note]:
        return iter(())

    def note(self, note_id: str) -> Note:
        raise NotFound(note_id)


class Drawn:
    """The port LanguageModel: draws once, then says the same again; keeps the samples of the current question."""

    def __init__(self, model: LanguageClient, kept: Path) -> None:
        self._model, self._path = model, kept
        self._store: dict[Any, Sampled] = pickle.loads(kept.read_bytes()) if kept.exists() else {}
        self.current: list[Sampled] = []

    def info(self) -> ModelInfo:
        return self._model.info()

    def count(self, texts: Sequence[str]) -> list[int]:
        return self._model.count(texts)

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        return self._model.score(prompt, continuations)

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        keys = [(prompt, sampling.temperature, sampling.seed + n) for n in range(sampling.count)]
        if not all(key in self._store for key in keys):
            for event in self._model.sample(prompt, sampling):
                if isinstance(event, Sampled):
                    self._store[keys[event.index]] = event
        self.current += [self._store[key] for key in keys]
        yield from (self._store[key] for key in keys)
        yield Usage()

    def save(self) -> None:
        self._path.write_bytes(pickle.dumps(self._store))


@dataclass
class Outcome:
    """One question: its case, the features of each sample, and which candidates were right."""

    case: Case
    features: list[Features]  # of the candidates that the model drew, in order
    right: list[bool]  # of all candidates
    answerable: bool


def main() -> None:
    """Draw, fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--draws", type=Path, default=Path(tempfile.gettempdir()) / "memx-draws.pickle")
    parser.add_argument("--questions", type=int, default=400)
    parser.add_argument("--samples", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    client = LanguageClient(Path(tempfile.mkdtemp()))
    model = Drawn(client, options.draws)
    questions = chosen([read(path) for path in options.rows], options.questions, options.seed)
    outcomes = []
    for number, (search, today, ask) in enumerate(questions, 1):
        outcomes.append(drawn(model, search, today, ask, options.samples))
        if number % 20 == 0:
            model.save()
            print(number, "of", len(questions), flush=True)
    model.save()
    found = fitted(outcomes, client.info().hash)
    client.close()
    options.out.write_text(json.dumps(found.to_json(), indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> list[dict[str, Any]]:
    """The groups of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def chosen(
    files: list[list[dict[str, Any]]], most: int, seed: int
) -> list[tuple[GroupSearch, datetime, dict[str, Any]]]:
    """Questions drawn evenly over the files, each to be searched for among its group and the three after it."""
    rng = random.Random(seed)
    found = []
    for groups in files:
        pool = [(place, ask) for place, group in enumerate(groups) for ask in group["questions"]]
        for place, ask in rng.sample(pool, min(most // len(files), len(pool))):
            near = [groups[(place + step) % len(groups)] for step in range(4)]
            texts = list(dict.fromkeys((day, text) for group in near for day, text in group["passages"]))
            passages = [
                Passage(n, str(n), 0, 0, len(text), text, datetime.fromisoformat(day).replace(tzinfo=UTC))
                for n, (day, text) in enumerate(texts)
            ]
            today = datetime.fromisoformat(groups[place]["today"]).replace(tzinfo=UTC)
            found.append((GroupSearch(passages), today, ask))
    rng.shuffle(found)
    return found


def drawn(model: Drawn, search: GroupSearch, today: datetime, ask: dict[str, Any], samples: int) -> Outcome:
    """Extract, draft and vote with a fixed number of samples."""
    case = Case(ask["q"], today, "deep", samples, True, 0, search, model, Timer(WallClock(), 1e9))
    case.hits = tuple(search.search(case.question, 50, today))
    model.current = []
    if case.hits:
        for step in (extract, draft, vote):
            for _ in step(case):
                pass
    answerable = bool(ask["gold"])
    right = [is_right(c.text, c.abstains, ask["answer"], answerable) for c in case.candidates]
    own = [c for c in case.candidates if c.origin not in voting.FOUND]
    features = [difficulty.features(case, sampled, c) for sampled, c in zip(model.current, own, strict=True)]
    return Outcome(case, features, right, answerable)


def is_right(text: str, abstains: bool, truth: str, answerable: bool) -> bool:
    """Token F1 of at least one half, no other number; abstaining where the notes do not say."""
    if not answerable or abstains:
        return abstains and not answerable
    one, other = clustering.reading(text), clustering.reading(truth)
    return clustering.f1(one, other) >= 0.5 and one.agrees(other)


def fitted(outcomes: Sequence[Outcome], model_hash: str) -> Calibration:
    """Weights from one half, confidence and threshold from the other; prints how well they foretell there."""
    half = len(outcomes) // 2
    rows = [row for one in outcomes[:half] for row in one.features]
    right = [ok for one in outcomes[:half] for ok in own_right(one)]
    sample = fit(rows, right, [*DEFAULT.sample.weights, "overlap"], ridge=3.0)
    found = replace(DEFAULT, sample=sample, model_hash=model_hash)
    leaders = [(features, ok) for one in outcomes[half:] if (leader := led(one, found)) for features, ok in [leader]]
    answer = fit([row for row, _ in leaders], [ok for _, ok in leaders], list(DEFAULT.answer.weights), ridge=3.0)
    found = replace(found, answer=answer)
    report(
        "samples",
        [
            (sample.probability(row), ok)
            for one in outcomes[half:]
            for row, ok in zip(one.features, own_right(one), strict=True)
        ],
    )
    report("leaders (fitted on these)", [(answer.probability(row), ok) for row, ok in leaders])
    return replace(found, least=threshold(outcomes[half:], found))


def own_right(one: Outcome) -> list[bool]:
    """Of the candidates that the model drew."""
    return [ok for c, ok in zip(one.case.candidates, one.right, strict=True) if c.origin not in voting.FOUND]


def led(one: Outcome, found: Calibration) -> tuple[Features, bool] | None:
    """The features of the vote's leader under these weights, and whether it was right."""
    if not one.features:
        return None
    weights = iter(found.sample.probability(row) for row in one.features)
    candidates = [c if c.origin in voting.FOUND else replace(c, weight=next(weights)) for c in one.case.candidates]
    case = replace(one.case, candidates=candidates)
    result = voting.tally(candidates)
    speaker = next(m for m in result.members[0] if candidates[m].text == result.clusters[0].text)
    return confidence.features(case, result), one.right[speaker]


def threshold(outcomes: Sequence[Outcome], found: Calibration) -> float:
    """Where answering only above it gives the most right answers and right abstentions; at most 0.5."""
    rows = [
        (found.answer.probability(leader[0]), leader[1], one.answerable)
        for one in outcomes
        if (leader := led(one, found))
    ]
    steps = [step / 50 for step in range(26)]
    return max(steps, key=lambda least: sum(ok if p >= least else not answerable for p, ok, answerable in rows))


def report(name: str, pairs: Sequence[tuple[float, bool]]) -> None:
    """Error detection AUROC and calibration error over ten bins of equal mass."""
    good, bad = [p for p, ok in pairs if ok], [p for p, ok in pairs if not ok]
    auroc = sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / max(1, len(good) * len(bad))
    ordered, size = sorted(pairs), max(1, len(pairs) // 10)
    bins = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    error = sum(abs(sum(p for p, _ in b) - sum(ok for _, ok in b)) for b in bins) / max(1, len(pairs))
    share = len(good) / max(1, len(pairs))
    print(f"{name}: n {len(pairs)}, right {share:.2f}, AUROC {auroc:.3f}, calibration error {error:.3f}")


if __name__ == "__main__":
    main()
