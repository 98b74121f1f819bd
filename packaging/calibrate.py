# ruff: noqa: ARG002  the ports decide the arguments
"""Fit what foretells that an answer of one model is right, and keep it with the model's hash.

    python packaging/calibrate.py --data ../reading --out resources/models/calibration-smollm2-135m.json

Questions are those of calibration_sets.py: half of the documents of the -dev reading sets (`--data`; the other half is
reported on) and invented notes. Draws are kept (`--draws`), so that a run that was broken off goes on and fitting again
draws nothing. `--minutes` ends the drawing early: what was drawn by then is fitted. `--model` and `--adapter` name
another model.
"""

from __future__ import annotations

import argparse
import json
import pickle
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from calibration_fit import Extra, Outcome, fitted
from calibration_sets import Ask, Group, Lab, Without, groups

from memx.app.clock import SystemClock
from memx.domain.budget import BUDGETS
from memx.domain.generation import Generated, ModelInfo, Prompt, Sampled, Sampling, Usage
from memx.domain.ports import CloseReader, LanguageModel, Searcher
from memx.models.embedder import EmbedderClient
from memx.models.language import LanguageClient
from memx.reasoning import close_reading, clustering, difficulty, evidence, verdicts, voting
from memx.reasoning.case import Case, Timer
from memx.reasoning.strategies import Strategy
from memx.reasoning.strategies.best_of_n import MOST_CLUSTERS as PICKED_FROM
from memx.reasoning.strategies.draft import draft
from memx.reasoning.strategies.extract import extract
from memx.reasoning.strategies.read import read, told
from memx.reasoning.strategies.search import search
from memx.reasoning.strategies.think import think
from memx.reasoning.strategies.verify import MOST_CLUSTERS, judge
from memx.reasoning.strategies.vote import vote

EVERY = 10  # of so many questions one is also thought about and searched as a tree, which takes minutes


class Drawn:
    """The port LanguageModel: draws once, then says the same again; keeps the samples of the current question, and of
    each request how many it drew and what that cost."""

    def __init__(self, model: LanguageModel, kept: Path) -> None:
        self._model, self._path = model, kept
        self._store: dict[Any, Any] = pickle.loads(kept.read_bytes()) if kept.exists() else {}
        self._info = model.info()
        self.begin()

    def begin(self) -> None:
        """From here on it is another question."""
        self.current: list[Sampled] = []
        self.usage: list[tuple[int, Usage]] = []

    def info(self) -> ModelInfo:
        return self._info

    def count(self, texts: Sequence[str]) -> list[int]:
        return self._once(("count", tuple(texts)), lambda: self._model.count(texts))

    def score(self, prompt: Prompt, continuations: Sequence[str]) -> list[float]:
        return self._once(("score", prompt, tuple(continuations)), lambda: self._model.score(prompt, continuations))

    def score_each(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        return self._once(("each", tuple(pairs)), lambda: self._model.score_each(pairs))

    def sample(self, prompt: Prompt, sampling: Sampling) -> Iterator[Generated]:
        keys = [(prompt, sampling, n) for n in range(sampling.count)]
        if not all(key in self._store for key in keys):
            for event in self._model.sample(prompt, sampling):
                if isinstance(event, Sampled):
                    self._store[keys[event.index]] = event
                elif isinstance(event, Usage):
                    self._store["usage", *keys[0]] = event
        self.current += [self._store[key] for key in keys]
        self.usage.append((len(keys), self._store["usage", *keys[0]]))
        yield from (self._store[key] for key in keys)
        yield self._store["usage", *keys[0]]

    def save(self) -> None:
        draft = self._path.with_suffix(".part")
        draft.write_bytes(pickle.dumps(self._store))
        draft.replace(self._path)

    def _once(self, key: Any, ask: Any) -> Any:
        if key not in self._store:
            self._store[key] = ask()
        return self._store[key]


def main() -> None:
    """Draw, fit, report, write."""
    options = arguments()
    folder = Path(tempfile.mkdtemp(prefix="memx-calibrate-"))
    client = LanguageClient(folder, options.model, options.adapter)
    model = Drawn(client, options.draws)
    embedder = EmbedderClient(NoFeed(), folder)
    outcomes = drawn_all(model, Lab(embedder), embedder, groups(options.data, options.questions, options.seed), options)
    reader_hash = embedder.reader_hash()
    embedder.close()
    client.close()
    if options.outcomes:
        options.outcomes.write_bytes(pickle.dumps(outcomes))
    found = replace(fitted(outcomes, model.info().hash), reader_hash=reader_hash)
    options.out.write_text(json.dumps(found.to_json(), indent=1) + "\n", encoding="utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with the -dev reading sets; without: invented notes alone")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--draws", type=Path, default=Path(tempfile.gettempdir()) / "memx-draws.pickle")
    parser.add_argument("--outcomes", type=Path, help="keep what was drawn and judged, to fit again elsewhere")
    parser.add_argument("--questions", type=int, default=400)
    parser.add_argument("--samples", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--model", type=Path, help="a GGUF; the bundled one otherwise")
    parser.add_argument("--adapter", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class NoFeed:
    """The port VectorFeed, empty: the embedder's own index is not used here."""

    def vectors_after(self, model_hash: str, sequence: int, limit: int) -> list[tuple[int, int, bytes]]:
        return []

    def vector_count(self, model_hash: str) -> tuple[int, int]:
        return 0, 0


def drawn_all(
    model: Drawn, lab: Lab, reader: CloseReader, asked: Sequence[Group], options: argparse.Namespace
) -> list[Outcome]:
    """Groups in an order that mixes the sources, as far as the minutes reach."""
    until = time.monotonic() + 60 * options.minutes
    outcomes: list[Outcome] = []
    for group in asked:
        searcher, ids = lab.searcher(group)
        for ask in group.asks:
            if time.monotonic() > until:
                model.save()
                return outcomes
            hide = frozenset() if ask.answers else frozenset(ids[place] for place in ask.home)
            outcomes.append(drawn(model, Without(searcher, hide), reader, group, ask, options.samples, len(outcomes)))
        model.save()
        print(len(outcomes), "questions", flush=True)
    return outcomes


def drawn(
    model: Drawn, searcher: Searcher, reader: CloseReader, group: Group, ask: Ask, samples: int, number: int
) -> Outcome:
    """Read closely, extract, draft and vote with a fixed number of samples, and the verifiers' word for it."""
    case = Case(
        ask.question, group.today, "deep", samples, 0, True, True, 0, searcher, model, Timer(SystemClock(), 1e9)
    )
    case.hits = tuple(searcher.search(case.question, 50, group.today))
    close_reading.look(case, reader, BUDGETS["deep"].read)
    case.evidence = evidence.found(case)
    model.begin()
    closely: tuple[dict[str, float], ...] = ()
    steps: tuple[Strategy, ...] = (extract, read, draft, vote) if case.hits else ()
    for step in steps:
        closely = tuple(features for _, features in told(case)) if step is read else closely
        for _ in step(case):
            pass
    voted, usage, (picked, judging) = model.current, tuple(model.usage), verified(case)
    other = judged(case, model)
    extra = further(case, model, ask) if case.hits and number % EVERY == 0 else {}
    right = [is_right(c.text, c.abstains, ask.answers) for c in case.candidates]
    own = [c for c in case.candidates if c.origin not in voting.FOUND]
    features = [difficulty.features(case, sampled, c) for sampled, c in zip(voted, own, strict=True)]
    case.model = None
    case.__dict__.pop("verifier", None)
    case.searcher = NO_SEARCH
    return Outcome(case, group.source, features, right, ask.answers, other, extra, picked, judging, closely, usage)


def verified(case: Case) -> tuple[dict[str, float], float]:
    """Judge what the step `verify` would. Then what best-of-N hears, which counts the heads of the samples alone, and
    the tokens that the verifier read for a text."""
    before, own = case.usage.verifier, [c for c in case.candidates if c.origin not in voting.FOUND]
    judge(case, MOST_CLUSTERS)
    alone = replace(case, candidates=own, support=dict(case.support), counting="heads", record=[])
    judge(alone, PICKED_FROM)
    return alone.support, (alone.usage.verifier - before) / max(1, len(alone.support))


def further(case: Case, model: Drawn, ask: Ask) -> dict[str, list[Extra]]:
    """What thinking and searching the tree would add to this vote."""
    found = {}
    for step in (think, search):
        more = replace(case, candidates=list(case.candidates), record=[], stop_reason="", cap=case.cap + 8)
        model.begin()
        for _ in step(more):
            pass
        new = more.candidates[len(case.candidates) :]
        sampled = model.current[len(model.current) - len(new) :]  # steps of the tree come before its answers
        found[step.__name__] = [
            Extra(c, difficulty.features(more, one, c), is_right(c.text, c.abstains, ask.answers))
            for one, c in zip(sampled, new, strict=True)
        ]
    return found


NO_SEARCH: Any = None  # a case that is kept needs none


def judged(case: Case, model: LanguageModel) -> dict[str, dict[str, float]]:
    """What each verifier alone says of the texts that were judged, the model itself asked in either way."""
    texts = list(case.support)
    cited = [next((c.cited[0] for c in case.candidates if c.text == text and c.cited), 1) for text in texts]
    claims = [(text, case.hits[n - 1].passage) for text, n in zip(texts, cited, strict=True)]
    alone = {
        "Closely": verdicts.Closely(case.readings),
        "Contrast": verdicts.Contrast(model, case.now),
        "YesNo": verdicts.YesNo(model),
    }
    return {
        name: dict(zip(texts, verifier.support(case.question, claims), strict=True) if texts else ())
        for name, verifier in alone.items()
    }


def is_right(text: str, abstains: bool, answers: Sequence[str]) -> bool:
    """Token F1 of at least one half with one of the answers, no other number; abstaining where there is none."""
    if not answers or abstains:
        return abstains and not answers
    one = clustering.reading(text)
    return any(clustering.f1(one, clustering.reading(a)) >= 0.5 and one.agrees(clustering.reading(a)) for a in answers)


if __name__ == "__main__":
    main()
