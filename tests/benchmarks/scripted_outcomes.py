"""Outcomes of our own, made by a seed: what packaging/calibrate.py would keep of a model that is right when it is sure.

Easy questions are found without the language model; on hard ones the samples scatter, the right answer among them, and
the verifier tells it from the others; a third has no answer in the notes.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any

from outcomes import fitting

from memx.app.clock import SystemClock
from memx.domain.answers import Candidate
from memx.domain.generation import Usage
from memx.domain.notes import Passage
from memx.domain.reading import Reading, Stretch
from memx.domain.search import Hit
from memx.reasoning.case import Case, Timer

NOW = datetime(2026, 10, 15, 12, 0, tzinfo=UTC)
WAVES = (1, 2, 2, 4, 7)
EASY = 0.4
WRONG = ("lantern", "copper kettle", "seven dwarfs", "blue ferry", "Okoro")
NOTHING: Any = None  # what a case that is kept needs no more


def scripted(questions: int, seed: int = 1) -> list[fitting.Outcome]:
    rng = random.Random(seed)
    return [outcome(rng, number) for number in range(questions)]


def outcome(rng: random.Random, number: int) -> fitting.Outcome:
    """One question: what is read closely, then the samples in waves."""
    hard, answerable = rng.random(), rng.random() > 0.33
    answer = f"door code {4000 + number}"
    drawn = [sample(rng, answer if answerable else "", hard) for _ in range(sum(WAVES))]
    found_right = answerable and hard < EASY
    quote = answer if found_right else rng.choice(WRONG)
    read = Candidate(quote, quote, (1,), False, 0.5, 0.0, 0, "read")
    origins = ["draft", *["vote"] * (len(drawn) - 1)]
    candidates = [
        Candidate(text, text, (1,), not text, 0.5, -0.1, 2 + len(text.split()), origin)
        for (text, _), origin in zip(drawn, origins, strict=True)
    ]
    right = [text == (answer if answerable else "") for text, _ in drawn]
    features = [{"likelihood": likelihood, "abstains": float(not text)} for text, likelihood in drawn]
    closely = (0.7 if found_right else 0.2) + 0.3 * rng.random()
    case = kept(number, [read, *candidates], closely)
    said = {
        text: (0.6 if text == answer else 0.3) + 0.3 * rng.random() for text in sorted({t for t, _ in drawn} - {""})
    }
    usage = tuple((count, Usage(900, 100, 5 * count, seconds=0.8 + 0.05 * count)) for count in WAVES)
    return fitting.Outcome(
        case, "own", features, [found_right, *right], (answer,) if answerable else (), picked=said, judging=250.0,
        usage=usage, read=({"chance": closely, "gap": closely, "first": 1.0},),
    )  # fmt: skip


def sample(rng: random.Random, answer: str, hard: float) -> tuple[str, float]:
    """What is said, and how likely the model finds it: the likelier, the more often right."""
    ok = rng.random() > 0.75 * hard
    text = answer if ok else rng.choice(WRONG)
    return text, (0.65 if ok else 0.45) + 0.5 * (rng.random() - 0.5)


def kept(number: int, candidates: list[Candidate], chance: float) -> Case:
    """The case as it is kept."""
    case = Case(
        question=f"code of door {number}?", now=NOW, level="deep", cap=sum(WAVES), kept_back=0, forced=True, exact=True,
        seed=0, searcher=NOTHING, model=None, timer=Timer(SystemClock(), 1e9), candidates=candidates,
    )  # fmt: skip
    quote = candidates[0].text
    case.hits = (Hit(Passage(1, "note", 0, 0, len(quote), quote, NOW, None), 1.0),)
    case.readings, case.absent = {1: Reading(chance, (Stretch(0, len(quote), chance),))}, 1.0 - chance
    case.usage = Usage(verifier=900)
    case.record = [{"step": "close reading", "tokens": 400, "seconds": 0.1}]
    return case
