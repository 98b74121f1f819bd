"""What pair.py asks: reading sets, a notebook, conversations, or invented notes, each as notes with questions.

Of a notebook the questions in another language than their note are left out: both models know English alone. Of a list
that is only right as a whole, the whole is the one right answer.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from calibration_sets import Ask, Group, dev_sets, groups, read

OPEN_DOMAIN, ADVERSARIAL = 3, 5  # LoCoMo's categories
DRAWN_BY = 7  # the seed with which conversations are drawn from, as the project's measuring tool does
LEAST_NOTEBOOK, LEAST_TALKS = {1: 55.0, 5: 82.0}, {1: 45.0, 5: 74.0}


@dataclass(frozen=True)
class Questions:
    """A set by its name. `least`: the % of the evidence that are to be among the first k passages, by k."""

    name: str
    groups: list[Group]
    least: Mapping[int, float] = field(default_factory=dict)


def made_up(questions: int) -> Questions:
    """Notes of kinds that training never saw; a third of the questions is asked with the note hidden that answers."""
    return Questions("invented notes", groups(None, questions, 2))


def reading_sets(folder: Path, questions: int) -> Iterator[Questions]:
    """So many questions of each -dev file, all its passages as notes."""
    for path in dev_sets(folder):
        yield Questions(path.stem, [read(path, questions, random.Random(1))])


def notebook(path: Path) -> Questions:
    """One person's notes, with every question in their language."""
    data = json.loads(path.read_text(encoding="utf-8"))
    place = {note["id"]: n for n, note in enumerate(data["notes"])}
    notes = [(local(note["created"]), note["body"]) for note in data["notes"]]
    asks = [
        Ask(one["question"], accepted(one), tuple(place[name] for name in one["evidence"]) if one["answers"] else ())
        for one in data["questions"]
        if one["kind"] != "language"
    ]
    return Questions(path.stem, [Group("notebook", local(data["now"]), notes, asks)], LEAST_NOTEBOOK)


def accepted(one: Mapping[str, Any]) -> tuple[str, ...]:
    return (", ".join(one["answers"]),) if one.get("all_required") else tuple(one["answers"])


def talks(path: Path, questions: int) -> Questions:
    """Conversations, each turn a note; so many questions drawn over all of them."""
    told = [talk(one) for one in json.loads(path.read_text(encoding="utf-8"))]
    every = [(group, ask) for group in told for ask in group.asks]
    chosen = random.Random(DRAWN_BY).sample(range(len(every)), min(questions, len(every)))
    for group in told:
        group.asks = []
    for n in sorted(chosen):
        group, ask = every[n]
        group.asks.append(ask)
    return Questions(path.stem, [group for group in told if group.asks], LEAST_TALKS)


def talk(one: Mapping[str, Any]) -> Group:
    """One conversation, asked about on the day after its last session."""
    said, place, notes, number, when = one["conversation"], dict[str, int](), [], 1, datetime.min
    while f"session_{number}_date_time" in said:
        written = said[f"session_{number}_date_time"].replace(" on ", " ").replace(",", "")
        when = datetime.strptime(written, "%I:%M %p %d %B %Y").astimezone()
        for turn in said.get(f"session_{number}") or []:
            place[turn["dia_id"]] = len(notes)
            shares = f" [shares {turn['blip_caption']}]" if turn.get("blip_caption") else ""
            notes.append((when, f"{turn['speaker']}: {turn['text']}{shares}"))
        number += 1
    return Group("talk", when + timedelta(days=1), notes, [of_talk(qa, place) for qa in one["qa"]])


def of_talk(qa: Mapping[str, Any], place: Mapping[str, int]) -> Ask:
    """An adversarial question has no answer; one of open domain is answered by what stands before the semicolon."""
    if qa["category"] == ADVERSARIAL:
        return Ask(qa["question"], (), ())
    answer = str(qa["answer"])
    if qa["category"] == OPEN_DOMAIN:
        answer = answer.partition(";")[0].strip()
    names = [name for item in qa["evidence"] for name in re.findall(r"D\d+:\d+", item)]
    home = tuple(dict.fromkeys(place[name] for name in names if name in place))
    return Ask(qa["question"], (answer,), home)


def local(written: str) -> datetime:
    return datetime.fromisoformat(written).astimezone()
