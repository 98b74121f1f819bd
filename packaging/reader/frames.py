"""Frames: one kind of note each, with wordings, questions about every slot, and wordings of a later change."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from held import is_held
from rows import parsed, skipped
from slots import Value, makers, plain, vocabulary
from text import mistype

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

    def templates(self) -> list[str]:
        """Every text whose slots are filled together."""
        return [*self.notes, *(t for _, t in self.questions), *(t for _, t in self.updates)]


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


def read_frames(path: Path, words: Collection[str]) -> list[Frame]:
    """Parse a frame file; a broken line is named on stderr and skipped, with all its frame where it names a frame.

    `words` are the slots that every frame may use: lists and types.
    """
    parts: list[tuple[Frame, list[tuple[int, str]]]] = []
    lost = False
    for number, raw in enumerate(path.read_bytes().split(b"\n"), 1):
        try:
            line = raw.decode("utf-8").rstrip("\r")
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("="):
                parts.append((frame_of(line, path.stem.startswith("dialogue")), [(number, line)]))
                lost = False
            elif lost or not parts:
                raise ValueError("its frame is not known")
            else:
                parts[-1][1].append((number, line))
        except ValueError as problem:
            lost = lost or raw.startswith(b"=")
            skipped(path, number, problem)
    return [frame for frame, lines in parts if filled_in(path, frame, lines, words)]


def frame_of(line: str, dialogue: bool) -> Frame:
    """A frame's first line."""
    name, _, keys = line[1:].strip().partition(" ")
    if not keys.strip():
        raise ValueError("a frame needs a name and a key")
    return Frame(name, [k.strip() for k in keys.split(",")], dialogue)


def filled_in(path: Path, frame: Frame, lines: list[tuple[int, str]], words: Collection[str]) -> bool:
    """Put a frame's lines into it, its lists first; whether there is then something to write."""
    given = {"who", "other"} if frame.dialogue else set()
    for number, line in sorted(lines[1:], key=lambda one: not one[1].startswith("s ")):
        try:
            add_line(frame, line, {*words, *frame.lists, *given})
        except ValueError as problem:
            skipped(path, number, problem)
    missing = set(frame.keys) - given - {slot for text in frame.templates() for slot in slots_of(text)}
    if frame.notes and not missing:
        return True
    lacks = f"no text names {', '.join(sorted(missing))}" if missing else "no note"
    skipped(path, lines[0][0], ValueError(f"the frame {frame.name}: {lacks}"))
    return False


def add_line(frame: Frame, line: str, known: Collection[str]) -> None:
    """One line of a frame; ValueError where its mark, its form or one of its slots is wrong."""
    mark, _, rest = line.partition(" ")
    if mark == "n":
        frame.notes += checked([rest], known)
    elif mark == "s":
        label, _, values = rest.partition(" ")
        frame.lists[label] = checked(values.split("|"), known)
    elif mark in ("q", "y", "u"):
        labels, _, texts = rest.partition(" | ")
        templates = checked([t.strip() for t in texts.split(" | ")], known)
        if mark == "u":
            frame.updates.extend((labels.strip().split(","), t) for t in templates)
        else:
            (frame.questions if mark == "q" else frame.yes_no).extend((labels.strip(), t) for t in templates)
    else:
        raise ValueError(f"{mark!r} is no mark")


def checked(templates: list[str], known: Collection[str]) -> list[str]:
    """The templates, where there are words for their slots; ValueError."""
    for template in templates:
        if not template.strip():
            raise ValueError("a text is missing")
        if "{" in _SLOT.sub("", template) or "}" in _SLOT.sub("", template):
            raise ValueError("a brace is not closed")
        unknown = [s for s in slots_of(template) if s not in known and s.rstrip("0123456789") not in known]
        if unknown:
            raise ValueError(f"no words for {', '.join(unknown)}")
    return templates


class Writer:
    """Fills frames: those for training, or with `held` those that training never sees. `slips`: the share of notes with
    typing errors."""

    def __init__(self, folder: Path, rng: random.Random, held: bool = False, slips: float = 0.0) -> None:
        self.rng, self.slips = rng, slips
        self.lists = vocabulary(folder)
        self.makers: dict[str, Maker] = makers(self.lists)
        notes, dialogues = (
            [frame for path in sorted(folder.glob(f"{kind}*.txt")) for frame in read_frames(path, self.makers)]
            for kind in ("notes", "dialogue")
        )
        self.frames = [frame for frame in notes if is_held(frame.name) is held]
        self.dialogues = [frame for frame in dialogues if is_held(frame.name) is held]
        self.filler = list(parsed(folder / "filler.txt", str.rstrip))

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
        labels = sorted({slot for text in frame.templates() for slot in slots_of(text)})
        if speaker:
            labels = [s for s in labels if s not in ("who", "other")]
        values = self.values(frame, labels, now)
        if speaker:
            values |= {"who": Value(speaker, speaker), "other": Value(other, other)}
        shown = set(slots_of(template)) | ({"who"} if speaker else set())
        text = f"{speaker}: {self.fill(template, values)}" if speaker else self.dress(template, values)
        return Note(frame, values, shown, now, text, speaker)

    def dress(self, template: str, values: dict[str, Value]) -> str:
        """A filled template with small differences of hand: slips of the finger, capital first letter, final stop, an
        afterthought. Slips are made before the slots are filled, so that every answer stands as it is."""
        rng = self.rng
        slipped = mistype(template, rng) if self.slips and rng.random() < self.slips else template
        text = self.fill(slipped, values)
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
        return Note(note.frame, values, set(labels) | set(note.frame.keys), now, self.dress(template, values))
