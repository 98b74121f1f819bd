"""Frames: one kind of note each, with wordings, questions about every slot, and wordings of a later change."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from held import is_held
from slots import Value, makers, plain, vocabulary

_SLOT = re.compile(r"\{(\w+)\}")
Maker = Callable[[random.Random, date], Value]


@dataclass
class Frame:
    """A parsed frame; `keys` are the slots that a question must name where two notes of the frame stand together."""

    name: str
    keys: list[str]
    dialogue: bool = False
    lists: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    questions: list[tuple[str, str]] = field(default_factory=list)
    yes_no: list[tuple[str, str]] = field(default_factory=list)
    updates: list[tuple[list[str], str]] = field(default_factory=list)


@dataclass
class Note:
    """One written note of a frame with the values behind it."""

    frame: Frame
    values: dict[str, Value]
    shown: set[str]
    created: date
    text: str
    speaker: str = ""


def slots_of(template: str) -> list[str]:
    """Slot names in a template."""
    return _SLOT.findall(template)


def read_frames(path: Path) -> list[Frame]:
    """Parse a frame file; a line that is wrong is named."""
    frames: list[Frame] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        mark, _, rest = line.partition(" ")
        if mark == "=":
            name, _, keys = rest.strip().partition(" ")
            frames.append(Frame(name, [k.strip() for k in keys.split(",")], path.stem.startswith("dialogue")))
            continue
        frame = frames[-1]
        if mark == "n":
            frame.notes.append(rest)
        elif mark == "s":
            label, _, values = rest.partition(" ")
            frame.lists[label] = values.split("|")
        elif mark in ("q", "y"):
            label, _, texts = rest.partition(" | ")
            pairs = [(label.strip(), t.strip()) for t in texts.split(" | ")]
            (frame.questions if mark == "q" else frame.yes_no).extend(pairs)
        elif mark == "u":
            labels, _, texts = rest.partition(" | ")
            frame.updates.extend((labels.strip().split(","), t.strip()) for t in texts.split(" | "))
        else:
            raise ValueError(f"{path.name}:{number}: {mark!r} is no mark")
    return frames


class Writer:
    """Fills frames: those for training, or with `held` those that training never sees."""

    def __init__(self, folder: Path, rng: random.Random, held: bool = False) -> None:
        self.rng = rng
        self.lists = vocabulary(folder)
        self.makers: dict[str, Maker] = makers(self.lists)
        notes, dialogues = (
            [frame for path in sorted(folder.glob(f"{kind}*.txt")) for frame in read_frames(path)]
            for kind in ("notes", "dialogue")
        )
        self.frames = [frame for frame in notes if is_held(frame.name) is held]
        self.dialogues = [frame for frame in dialogues if is_held(frame.name) is held]
        self.filler = (folder / "filler.txt").read_text(encoding="utf-8").splitlines()

    def maker(self, frame: Frame, label: str) -> Maker:
        """How a slot of a frame is filled: its own list, an alias of a list, its type, its type without the digit."""
        if label in frame.lists:
            values = frame.lists[label]
            if len(values) == 1 and values[0] in self.makers:
                return self.makers[values[0]]
            return plain(lambda r: r.choice(values))
        for name in (label, label.rstrip("0123456789")):
            if name in self.makers:
                return self.makers[name]
        raise KeyError(f"{frame.name}: no words for {label}")

    def values(self, frame: Frame, labels: list[str], now: date) -> dict[str, Value]:
        """Values for `labels`, those of one type all different; a list's own slots are filled in turn."""
        out: dict[str, Value] = {}
        for label in labels:
            for _ in range(8):
                value = self.maker(frame, label)(self.rng, now)
                if value.answer not in {v.answer for v in out.values()}:
                    break
            inner = slots_of(value.text)
            if inner:
                text = self.fill(value.text, {k: self.maker(frame, k)(self.rng, now) for k in inner})
                value = Value(text, text)
            out[label] = value
        return out

    @staticmethod
    def fill(template: str, values: dict[str, Value], answer: bool = False) -> str:
        """Template with its slots filled."""
        return _SLOT.sub(lambda m: values[m.group(1)].answer if answer else values[m.group(1)].text, template)

    def note(self, frame: Frame, now: date, speaker: str = "", other: str = "") -> Note:
        """A new note of a frame; in dialogue `{who}` is the speaker."""
        template = self.rng.choice(frame.notes)
        labels = sorted(
            {s for t in frame.notes for s in slots_of(t)}
            | {s for _, q in frame.questions for s in slots_of(q)}
            | {s for _, t in frame.updates for s in slots_of(t)}
        )
        if speaker:
            labels = [s for s in labels if s not in ("who", "other")]
        values = self.values(frame, labels, now)
        if speaker:
            values |= {"who": Value(speaker, speaker), "other": Value(other, other)}
        text = self.fill(template, values)
        shown = set(slots_of(template)) | ({"who"} if speaker else set())
        text = f"{speaker}: {text}" if speaker else self.dress(text)
        return Note(frame, values, shown, now, text, speaker)

    def dress(self, text: str) -> str:
        """Small differences of hand: capital first letter, final stop, an afterthought."""
        rng = self.rng
        if rng.random() < 0.35:
            text = text[:1].upper() + text[1:]
        if rng.random() < 0.2:
            text += "."
        if rng.random() < 0.12:
            text += " " + rng.choice(
                ("don't forget!!", "(check this)", "phew", "finally", "ask again next week", "lol", "see email")
            )
        return text

    def update(self, note: Note, now: date) -> Note | None:
        """A later note that changes one value of `note`, or None where no wording of the frame fits."""
        fitting = [(ls, t) for ls, t in note.frame.updates if set(ls) <= note.shown]
        if not fitting:
            return None
        labels, template = self.rng.choice(fitting)
        values = dict(note.values)
        for label in labels:
            for _ in range(8):
                values[label] = self.maker(note.frame, label)(self.rng, now)
                if values[label].answer != note.values[label].answer:
                    break
        missing = [s for s in slots_of(template) if s not in values]
        values |= self.values(note.frame, missing, now)
        return Note(
            note.frame, values, set(labels) | set(note.frame.keys), now, self.dress(self.fill(template, values))
        )
