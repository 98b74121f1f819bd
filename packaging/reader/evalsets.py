"""Question sets for measuring, and how an answer is scored: the same rules as MemX's evaluation from outside."""

from __future__ import annotations

import json
import re
import statistics
import string
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from rows import read_lines
from text import pieces

CATEGORIES = {1: "multi-hop", 2: "temporal", 3: "open-domain", 4: "single-hop", 5: "adversarial"}
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"


@dataclass(frozen=True)
class Unit:
    """A piece of a note, what is searched and read."""

    note: str
    created: date
    text: str


@dataclass(frozen=True)
class Question:
    """A question with its truth; `truth` is empty where MemX must abstain."""

    text: str
    kind: str
    truth: tuple[str, ...]
    evidence: frozenset[str]
    today: date
    reject: tuple[str, ...] = ()
    all_required: bool = False


@dataclass(frozen=True)
class Library:
    """One set of notes with its questions."""

    name: str
    style: str
    units: list[Unit]
    questions: list[Question]


def cut(note: str, created: date, body: str) -> list[Unit]:
    """A note as units of at most 110 words."""
    return [Unit(note, created, text) for _, text in pieces(body)]


def read_reading(path: Path) -> list[Library]:
    """A `-dev` file: every passage a note."""
    units: dict[str, list[Unit]] = {}
    questions = []
    when, today = date(2025, 1, 1), date(2025, 6, 1)
    for line in read_lines(path):
        name = line["passage"][:200] + str(len(line["passage"]))
        if name not in units:
            units[name] = cut(name, when, line["passage"])
        truth = tuple(str(a) for a in line["answers"])
        questions.append(Question(line["question"], path.stem, truth, frozenset([name] if truth else []), today))
    return [Library(path.stem, "reading", [u for us in units.values() for u in us], questions)]


def read_notebook(path: Path) -> list[Library]:
    """A personal notebook."""
    data = json.loads(path.read_text(encoding="utf-8"))
    today = datetime.fromisoformat(data["now"]).date()
    units = [u for n in data["notes"] for u in cut(n["id"], datetime.fromisoformat(n["created"]).date(), n["body"])]
    questions = [
        Question(
            q["question"],
            q["kind"],
            tuple(q["answers"]),
            frozenset(q["evidence"]),
            today,
            tuple(q.get("reject", ())),
            bool(q.get("all_required")),
        )
        for q in data["questions"]
    ]
    return [Library(path.stem, "notebook", units, questions)]


def _talk(sample: dict[str, Any]) -> tuple[list[Unit], date]:
    talk, units, number, last = sample["conversation"], [], 1, date(2023, 1, 1)
    while f"session_{number}_date_time" in talk:
        when = talk[f"session_{number}_date_time"].replace(" on ", " ").replace(",", "")
        last = datetime.strptime(when, "%I:%M %p %d %B %Y").date()
        for turn in talk.get(f"session_{number}") or []:
            caption = f" [shares {turn['blip_caption']}]" if turn.get("blip_caption") else ""
            units += cut(turn["dia_id"], last, f"{turn['speaker']}: {turn['text']}{caption}")
        number += 1
    return units, last


def read_locomo(path: Path) -> list[Library]:
    """LoCoMo: dialogue turns as notes (for measuring only)."""
    out = []
    for sample in json.loads(path.read_text(encoding="utf-8")):
        units, last = _talk(sample)
        known = {u.note for u in units}
        questions = []
        for qa in sample["qa"]:
            evidence = [e for item in qa.get("evidence", []) for e in re.findall(r"D\d+:\d+", item) if e in known]
            truth = () if qa["category"] == 5 else (str(qa.get("answer", "")),)
            questions.append(
                Question(qa["question"], CATEGORIES[qa["category"]], truth, frozenset(evidence), last + timedelta(1))
            )
        out.append(Library(sample["sample_id"], "locomo", units, questions))
    return out


def read_set(path: Path) -> list[Library]:
    """By what the file holds: JSON Lines are reading sets, a list is LoCoMo, an object a notebook."""
    if path.suffix == ".jsonl":
        return read_reading(path)
    return read_locomo(path) if isinstance(json.loads(path.read_text(encoding="utf-8")), list) else read_notebook(path)


def _stemmer() -> Callable[[str], str]:
    try:
        import snowballstemmer
    except ImportError:
        return lambda word: word
    stem: Callable[[str], str] = snowballstemmer.stemmer("porter").stemWord
    return stem


_stem = _stemmer()


def words(text: str) -> list[str]:
    """Stemmed words without punctuation, articles and citation marks."""
    text = re.sub(r"\[\d+\]", " ", text).lower().replace(",", "")
    text = "".join(ch for ch in text if ch not in string.punctuation)
    return [_stem(w) for w in re.sub(r"\b(a|an|the|and)\b", " ", text).split()]


def token_f1(reply: str, truth: str) -> float:
    """F1 of the words in common."""
    p, t = words(reply), words(truth)
    same = sum((Counter(p) & Counter(t)).values())
    return 2 * same / (len(p) + len(t)) if same else 0.0


def _plain(text: str) -> str:
    text = re.sub(r"\[\d+\]", " ", text.lower())
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    text = re.sub(r"(?<=\d)[.,](?=\d)", "\0", text)
    return " " + " ".join("".join(ch if ch.isalnum() or ch == "\0" else " " for ch in text).split()) + " "


def holds(reply: str, answer: str) -> bool:
    """Does the reply contain the answer; a bare small number is not the day of a date."""
    reply, answer = _plain(reply), _plain(answer)
    if re.fullmatch(r" \d{1,2} ", answer):
        reply = re.sub(
            rf" \d{{1,2}}(st|nd|rd|th)? (?=({_MONTHS}) )|(?<= )({_MONTHS}) \d{{1,2}}(st|nd|rd|th)? ", " ", reply
        )
    return answer in reply


def score(style: str, question: Question, reply: str, abstained: bool) -> float:
    """Between 0 and 1."""
    if not question.truth:
        return float(abstained)
    if abstained:
        return 0.0
    if style == "reading":
        return max(token_f1(reply, t) for t in question.truth)
    if style == "locomo":
        truth = question.truth[0].split(";")[0] if question.kind == "open-domain" else question.truth[0]
        if question.kind != "multi-hop":
            return token_f1(reply, truth)
        return statistics.mean(max(token_f1(p, t) for p in reply.split(",")) for t in truth.split(","))
    found = [holds(reply, t) for t in question.truth]
    good = all(found) if question.all_required else any(found)
    return float(good and len(reply.split()) <= 40 and not any(holds(reply, r) for r in question.reject))


def interval(values: Sequence[float], draws: int = 1000) -> tuple[float, float, float]:
    """Mean with a 95 % bootstrap interval."""
    import random

    if not values:
        return (float("nan"),) * 3
    rng = random.Random(1)
    means = sorted(statistics.mean(rng.choices(values, k=len(values))) for _ in range(draws))
    return statistics.mean(values), means[int(0.025 * draws)], means[int(0.975 * draws)]
