"""Rows of invented notes and conversations, with questions of every kind that people ask their notes."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from pathlib import Path

from frames import Note, Writer, slots_of
from prompt import Passage
from rows import Ask, Row
from slots import Value
from text import roughen

ROLES = (
    "landlord",
    "accountant",
    "neighbour",
    "piano teacher",
    "boss",
    "brother-in-law",
    "sister",
    "cousin",
    "godmother",
    "flatmate",
    "tutor",
    "physio",
    "babysitter",
    "cleaner",
    "uncle",
    "mother-in-law",
    "gardener",
    "hairdresser",
    "lawyer",
    "colleague",
    "best friend",
    "partner",
    "carer",
    "coach",
    "eldest",
    "niece",
)
ALIASES = (
    "{who} = my {role}",
    "my new {role} is called {who}",
    "met my {role} {who} at last",
    "{who} is our {role} now",
    "note to self: {role} = {who}",
)
LISTS = (
    (
        "shopitem",
        (
            "shopping: {items}",
            "need {items}",
            "get {items} on the way home",
            "{items} - all out!!",
            "supermarket list {items}",
        ),
        (
            "What's on the shopping list?",
            "what do I need to buy",
            "shopping list?",
            "What did I want to get at the shop?",
        ),
        ("Is {item} on the shopping list?", "do I need {item}", "Did I note {item} for the shop?"),
    ),
    (
        "packitem",
        ("pack: {items}", "bring {items} on the trip", "packing list: {items}", "in the suitcase: {items}"),
        ("What should I pack?", "packing list?", "What do I take on the trip", "what goes in the suitcase"),
        ("Am I packing {item}?", "is {item} on the packing list?", "Should I take {item}?"),
    ),
    (
        "todo",
        ("to do: {items}", "this week: {items}", "todo {items}", "jobs for the weekend: {items}"),
        ("What's on my to-do list?", "what jobs do I have to do", "todo list?", "What did I plan for the weekend?"),
        ("Do I have to {item}?", "Did I plan to {item}?"),
    ),
    (
        "plant",
        ("in the greenhouse: {items}", "sowing this spring: {items}", "beds: {items}"),
        ("What's growing in the greenhouse?", "what am I sowing", "which plants are in the beds?"),
        ("Am I growing {item}?", "Are there {item} in the beds?"),
    ),
    (
        "first",
        ("coming to dinner: {items}", "guest list: {items}", "present: {items}", "party yes: {items}"),
        ("Who is coming?", "who's on the guest list", "Which people are on the list?", "guest list?"),
        ("Is {item} coming?", "is {item} on the guest list?"),
    ),
)
ACROSS = {
    "debt": ("who", ("Who owes me money?", "which people owe me money", "who had costs I paid?")),
    "loan": ("who", ("Who has things of mine?", "who borrowed something", "people who borrowed things from me?")),
    "allergy": ("who", ("Who has allergies?", "which of my guests have allergies", "people with allergies?")),
    "wildlife": ("animal", ("Which animals have we seen?", "what wildlife did I note", "animals spotted?")),
    "plantlog": (
        "plant",
        ("Which crops have I written about?", "what did I grow", "which plants are in my garden notes?"),
    ),
    "film": ("film", ("Which films are in my notes?", "what films did I note", "films?")),
    "bookloan": ("book", ("Which books are in my notes?", "what books did I mention", "books I noted?")),
    "birthday": ("who", ("Whose birthdays have I noted?", "who has a birthday coming up")),
    "order": ("what", ("What have I ordered?", "which things did I order", "orders?")),
}


class Generator:
    """Draws rows."""

    def __init__(self, folder: Path, seed: int, held: bool, slips: float) -> None:
        self.rng = random.Random(seed)
        self.writer = Writer(folder, self.rng, held, slips)

    def row(self) -> Row:
        """A row of notes or of conversation."""
        return self.talk_row() if self.rng.random() < 0.33 else self.notes_row()

    def when(self) -> date:
        """A first day."""
        return date(2019, 1, 1) + timedelta(self.rng.randrange(2900))

    def notes_row(self) -> Row:
        """Four to eight notes: a main frame, perhaps twice, perhaps changed later, an alias, a list, and others."""
        rng, first = self.rng, self.when()
        frames = rng.sample(self.writer.frames, rng.choice((2, 3, 3, 4)))
        notes: list[Note] = []
        for frame in frames:
            for _ in range(rng.choice((1, 1, 2, 2, 3)) if frame is frames[0] or frame.name in ACROSS else 1):
                note = self.writer.note(frame, first + timedelta(rng.randrange(300)))
                if all(
                    note.values[k].answer != o.values[k].answer for o in notes if o.frame is frame for k in frame.keys
                ):
                    notes.append(note)
        changed: dict[int, Note] = {}
        for at in range(len(notes)):
            newer = self.writer.update(notes[at], notes[at].created + timedelta(rng.randint(1, 120)))
            if newer and len(changed) < 2 and rng.random() < 0.5:
                changed[at] = newer
        texts = [(n.created, n.text) for n in notes]
        where = {id(n): i for i, n in enumerate(notes)}
        for newer in changed.values():
            where[id(newer)] = len(texts)
            texts.append((newer.created, newer.text))
        asks: list[Ask] = []
        for i, note in enumerate(notes):
            asks += self.questions(note, notes, where, changed.get(i))
        asks += self.across(notes, where) + self.unknown(notes)
        self.alias(notes, where, changed, texts, asks)
        if rng.random() < 0.3:
            self.listed(texts, asks, first + timedelta(rng.randrange(300)))
        for _ in range(rng.choice((0, 0, 1))):
            texts.append(
                (
                    first + timedelta(rng.randrange(300)),
                    rng.choice([f for f in self.writer.filler if "{" not in f and f[0].islower()]),
                )
            )
        return self.finish("notes", texts, asks)

    def talk_row(self) -> Row:
        """Five to eight turns of two people over two or three days."""
        rng, first = self.rng, self.when()
        names = rng.sample(
            [n for n in self.writer.lists["first"] if " " not in n and n not in ("Mum", "Dad", "Grandma")], 2
        )
        days = [first + timedelta(rng.randrange(200)) for _ in range(rng.choice((1, 2, 3)))]
        notes = []
        for frame in rng.sample(self.writer.dialogues, rng.choice((3, 4, 5))):
            speakers = names if rng.random() < 0.25 else [rng.choice(names)]
            for speaker in speakers:
                other = names[1 - names.index(speaker)]
                notes.append(self.writer.note(frame, rng.choice(days), speaker, other))
        texts = [(n.created, n.text) for n in notes]
        where = {id(n): i for i, n in enumerate(notes)}
        asks: list[Ask] = []
        for note in notes:
            asks += self.questions(note, notes, where, None) + self.swapped(note, notes, names)
        for _ in range(rng.choice((0, 1, 2))):
            speaker = rng.choice(names)
            line = rng.choice([f for f in self.writer.filler if f[0].isupper()])
            texts.append((rng.choice(days), f"{speaker}: {line.format(other=names[1 - names.index(speaker)])}"))
        return self.finish("talk", texts, asks)

    def questions(self, note: Note, notes: list[Note], where: dict[int, int], newer: Note | None) -> list[Ask]:
        """Questions about one note: what it says, what it leaves out, yes and no, and what changed."""
        rng, frame = self.rng, note.frame
        alone = sum(o.frame is frame for o in notes) == 1
        asks: list[Ask] = []
        for label, template in rng.sample(frame.questions, len(frame.questions)):
            used = set(slots_of(template))
            if not used <= note.shown | set(frame.keys) | {"other"} or not (alone or used & set(frame.keys)):
                continue
            question = Writer.fill(template, note.values)
            if label == "-" or label not in note.shown:
                if label == "-" or newer is None or label not in newer.shown:
                    asks.append(Ask(question, "", [], "attribute"))
            elif newer is not None and label in newer.shown:
                asks.append(Ask(question, newer.values[label].answer, [where[id(newer)] + 1], "newer"))
                if rng.random() < 0.4:
                    before = rng.choice(
                        ("Before it changed: {}", "{} (originally)", "At first, {}", "{} before the change?")
                    )
                    old = before.format(question.rstrip("?") if before.startswith("{}") else question)
                    asks.append(Ask(old, note.values[label].answer, [where[id(note)] + 1], "older"))
            else:
                kind = "date" if note.values[label].relative else "lookup"
                asks.append(Ask(question, note.values[label].answer, [where[id(note)] + 1], kind))
        asks += self.yes_no(note, newer, where)
        return self.thin(asks)

    def yes_no(self, note: Note, newer: Note | None, where: dict[int, int]) -> list[Ask]:
        """Yes with the true value, No with another."""
        rng = self.rng
        asks = []
        for label, template in note.frame.yes_no:
            if label not in note.shown or (newer and label in newer.shown) or rng.random() < 0.3:
                continue
            values, answer = dict(note.values), "Yes"
            if rng.random() < 0.5:
                values[label] = self.writer.maker(note.frame, label)(rng, note.created)
                answer = "Yes" if values[label].answer == note.values[label].answer else "No"
            asks.append(Ask(Writer.fill(template, values), answer, [where[id(note)] + 1], "yes-no"))
        return asks

    def thin(self, asks: list[Ask]) -> list[Ask]:
        """One question a slot's answer, not more than one on what is missing."""
        out: list[Ask] = []
        for ask in asks:
            if ask.kind == "attribute" and (any(a.kind == "attribute" for a in out) or self.rng.random() < 0.45):
                continue
            if ask.gold and any(a.answer == ask.answer for a in out) and self.rng.random() < 0.7:
                continue
            out.append(ask)
        return out

    def unknown(self, notes: list[Note]) -> list[Ask]:
        """A question like those that the notes answer, about somebody or something that they never mention."""
        rng, out = self.rng, []
        for note in rng.sample(notes, min(2, len(notes))):
            keyed = [
                t
                for _, t in note.frame.questions
                if set(slots_of(t)) & set(note.frame.keys) and set(slots_of(t)) <= note.shown | set(note.frame.keys)
            ]
            if not keyed:
                continue
            values = dict(note.values)
            key = rng.choice(note.frame.keys)
            values[key] = self.writer.maker(note.frame, key)(rng, note.created)
            template = rng.choice(keyed)
            if key in slots_of(template) and not any(values[key].answer in n.text for n in notes):
                out.append(Ask(Writer.fill(template, values), "", [], "unknown"))
        return out

    def swapped(self, note: Note, notes: list[Note], names: list[str]) -> list[Ask]:
        """Asked about the one though the other did it."""
        other = names[1 - names.index(note.speaker)]
        if any(o.frame is note.frame and o.speaker == other for o in notes) or self.rng.random() < 0.25:
            return []
        fitting = [
            t for label, t in note.frame.questions if label in note.shown and set(slots_of(t)) <= note.shown | {"other"}
        ]
        if not fitting:
            return []
        values = note.values | {"who": Value(other, other), "other": Value(note.speaker, note.speaker)}
        return [Ask(Writer.fill(self.rng.choice(fitting), values), "", [], "swapped")]

    def across(self, notes: list[Note], where: dict[int, int]) -> list[Ask]:
        """Lists and counts over several notes."""
        out = []
        for name, (key, templates) in ACROSS.items():
            found = [n for n in notes if n.frame.name == name and key in n.shown]
            if found:
                answer = ", ".join(n.values[key].answer for n in found)
                gold = [where[id(n)] + 1 for n in found]
                out.append(Ask(self.rng.choice(templates), answer, gold, "list"))
        return out

    def alias(
        self,
        notes: list[Note],
        where: dict[int, int],
        changed: dict[int, Note],
        texts: list[tuple[date, str]],
        asks: list[Ask],
    ) -> None:
        """Two notes joined: one says who the landlord is, the other what the landlord charges."""
        rng = self.rng
        people = [n for i, n in enumerate(notes) if "who" in n.frame.keys and i not in changed]
        if not people or rng.random() < 0.4:
            return
        note, role = rng.choice(people), rng.choice(ROLES)
        template = rng.choice(ALIASES)
        values = note.values | {"role": Value(role, role)}
        texts.append((note.created - timedelta(rng.randint(1, 200)), Writer.fill(template, values)))
        asks.append(Ask(f"Who is my {role}?", note.values["who"].answer, [len(texts)], "lookup"))
        fitting = [
            (lab, t)
            for lab, t in note.frame.questions
            if "who" in slots_of(t) and lab in note.shown and lab != "who" and set(slots_of(t)) <= note.shown
        ]
        for label, question in rng.sample(fitting, min(2, len(fitting))):
            values["who"] = Value(f"my {role}", f"my {role}")
            asks.append(
                Ask(Writer.fill(question, values), note.values[label].answer, [where[id(note)] + 1, len(texts)], "join")
            )

    def listed(self, texts: list[tuple[date, str]], asks: list[Ask], when: date) -> None:
        """A note that is a list: the whole, how many, is this on it."""
        rng = self.rng
        source, notes, wholes, ones = rng.choice(LISTS)
        items = rng.sample(self.writer.lists[source], rng.randint(3, 7))
        inside, outside = items[:-1], items[-1]
        joined = rng.choice((", ", ", ", "\n- ")).join(inside)
        texts.append((when, rng.choice(notes).format(items=("\n- " if "\n" in joined else "") + joined)))
        gold = [len(texts)]
        asks.append(Ask(rng.choice(wholes), ", ".join(inside), gold, "list"))
        whole = rng.choice(wholes)
        if rng.random() < 0.6:
            asks.append(
                Ask(f"How many {rng.choice(('things', 'items', 'entries'))}? {whole}", str(len(inside)), gold, "count")
            )
        asks.append(Ask(rng.choice(ones).format(item=rng.choice(inside)), "Yes", gold, "yes-no"))
        if rng.random() < 0.7:
            asks.append(Ask(rng.choice(ones).format(item=outside), "No", gold, "yes-no"))

    def finish(self, source: str, texts: list[tuple[date, str]], asks: list[Ask]) -> Row:
        """Order the notes roughly as a search for the first question would, cut to eight, renumber, roughen."""
        rng = self.rng
        rng.shuffle(asks)
        asks = asks[:10]
        lead = next((a.question for a in asks if a.gold), "")
        wanted = set(re.findall(r"\w{3,}", lead.lower()))
        gold = set(next((a.gold for a in asks if a.gold), []))

        def rank(i: int) -> float:
            found = wanted & set(re.findall(r"\w{3,}", texts[i][1].lower()))
            return -len(found) - 0.8 * (i + 1 in gold) + rng.gauss(0, 0.7)

        order = sorted(range(len(texts)), key=rank)[:8]
        place = {old + 1: new for new, old in enumerate(order, 1)}
        kept = [
            Ask(roughen(a.question, rng, 0.3), a.answer, sorted(place[g] for g in a.gold), a.kind)
            for a in asks
            if all(g in place for g in a.gold)
        ]
        today = max(d for d, _ in texts) + timedelta(rng.choice((0, 1, 2, 7, 30, 150)))
        return Row(source, today, [Passage(*texts[i]) for i in order], kept)


def generated_rows(folder: Path, count: int, seed: int, held: bool = False, slips: float = 0.0) -> list[Row]:
    """`count` rows of invented notes, `slips` of them with typing errors; with `held` from frames not trained on."""
    generator = Generator(folder, seed, held, slips)
    return [r for r in (generator.row() for _ in range(count)) if r.asks]
