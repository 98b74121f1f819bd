"""The public reading sets as groups: a prefix takes passages that MiniLM finds near, then all is asked about them."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from embed import Embedder, Vectors
from prompt import MAX_PASSAGES, Passage
from rows import Ask, Row, read_lines
from text import clean_dialogue, find_answer, pieces, roughen


@dataclass(frozen=True)
class Known:
    """A question, the piece that answers it (None where nothing does) and the document it was asked about."""

    question: str
    answer: str
    piece: int | None
    document: int


@dataclass
class Pool:
    """All pieces of a set with their documents, and all questions."""

    name: str
    texts: list[str]
    documents: list[int]
    asks: list[Known]


def load_prose(path: Path) -> Pool:
    """SQuAD and Natural Questions: documents cut to note length; the gold piece is where the answer stands."""
    pool = Pool(path.stem, [], [], [])
    known: dict[str, tuple[int, list[tuple[int, int, str]]]] = {}
    for line in read_lines(path):
        passage = line["passage"]
        if passage not in known:
            cut = [(len(pool.texts) + i, at, piece) for i, (at, piece) in enumerate(pieces(passage))]
            known[passage] = (len(known), cut)
            pool.texts += [piece for _, _, piece in cut]
            pool.documents += [known[passage][0]] * len(cut)
        document, cut = known[passage]
        if not line["answers"]:
            pool.asks.append(Known(line["question"], "", None, document))
            continue
        start = line.get("start")
        for index, at, piece in cut:
            answer = find_answer(piece, [str(a) for a in line["answers"]])
            if answer and (start is None or at <= start < at + len(piece) + 2):
                pool.asks.append(Known(line["question"], answer, index, document))
                break
    return pool


def load_dialogue(path: Path, whole_turns: bool) -> Pool:
    """FriendsQA: single turns as notes, or windows of several turns up to note length."""
    pool = Pool(path.stem, [], [], [])
    known: dict[str, tuple[int, list[int]]] = {}
    for line in read_lines(path):
        scene = line["passage"]
        if scene not in known:
            turns = [clean_dialogue(t.replace("#NOTE#:", "")) for t in scene.splitlines()]
            cut = [t for t in turns if t] if whole_turns else [p for _, p in pieces("\n".join(turns))]
            known[scene] = (len(known), list(range(len(pool.texts), len(pool.texts) + len(cut))))
            pool.texts += [" ".join(t.split()[:110]) for t in cut]
            pool.documents += [known[scene][0]] * len(cut)
        document, indices = known[scene]
        answers = [clean_dialogue(str(a)) for a in line["answers"]]
        question = clean_dialogue(line["question"])
        for index in indices:
            body = pool.texts[index].partition(": ")[2] if whole_turns else pool.texts[index]
            answer = find_answer(body, answers) or find_answer(pool.texts[index], answers)
            if answer and len(answer.split()) <= 12:
                pool.asks.append(Known(question, answer, index, document))
                break
    return pool


class Builder:
    """Draws groups from one pool."""

    def __init__(self, pool: Pool, embedder: Embedder, cache: Path, rng: random.Random) -> None:
        self.pool, self.rng = pool, rng
        self.passages: Vectors = embedder.cached(pool.texts, cache)
        self.questions: Vectors = embedder.cached([a.question for a in pool.asks], cache)
        self.by_piece: dict[int, list[int]] = defaultdict(list)
        self.by_document: dict[int, list[int]] = defaultdict(list)
        for i, ask in enumerate(pool.asks):
            self.by_document[ask.document].append(i)
            if ask.piece is not None:
                self.by_piece[ask.piece].append(i)

    def row(self, primary: int, words: int, siblings: int, absent: float) -> Row:
        """A group around question `primary`: retrieved passages in order, then other questions about them."""
        rng, ask = self.rng, self.pool.asks[primary]
        scores = self.passages @ self.questions[primary]
        order = [int(i) for i in np.argsort(-scores)[:40]]
        gold_in = ask.piece is not None and rng.random() >= absent
        chosen = self._choose(order, ask, words, siblings, gold_in)
        chosen.sort(key=lambda i: -float(scores[i]))
        if rng.random() < 0.15:
            rng.shuffle(chosen)
        today, dates = self._dates(chosen)
        row = Row(self.pool.name, today, [Passage(d, self.pool.texts[i]) for i, d in zip(chosen, dates, strict=True)])
        for i in [primary, *self._others(primary, chosen)]:
            self._add(row, chosen, self.pool.asks[i])
        return row

    def _choose(self, order: list[int], ask: Known, words: int, siblings: int, gold_in: bool) -> list[int]:
        rng = self.rng
        chosen: list[int] = []
        if ask.piece is not None and gold_in:
            chosen.append(ask.piece)
        elif ask.piece is None:
            chosen += [i for i in order if self.pool.documents[i] == ask.document][:1]
        asked = [p for i in self.by_document[ask.document] if (p := self.pool.asks[i].piece) is not None]
        rng.shuffle(asked)
        chosen += list(dict.fromkeys(p for p in asked if p not in chosen and p != ask.piece))[:siblings]
        budget = words - sum(len(self.pool.texts[i].split()) for i in chosen)
        limit = rng.randint(max(1, len(chosen)), MAX_PASSAGES)
        for i in order:
            cost = len(self.pool.texts[i].split())
            if i in chosen or i == ask.piece or cost < 3 or rng.random() < 0.1:
                continue
            if len(chosen) >= limit or cost > budget:
                break
            chosen.append(i)
            budget -= cost
        return chosen or order[:1]

    def _others(self, primary: int, chosen: list[int]) -> list[int]:
        """Questions that the passages answer, unanswerable ones of the set, near ones whose passage is missing."""
        rng = self.rng
        answered = [i for p in chosen for i in self.by_piece[p] if i != primary]
        rng.shuffle(answered)
        documents = {self.pool.documents[p] for p in chosen[:3]}
        null = [i for d in documents for i in self.by_document[d] if i != primary and self.pool.asks[i].piece is None]
        rng.shuffle(null)
        near = np.argsort(-(self.questions @ self.passages[chosen].mean(axis=0)))[:60]
        missing = [
            int(i)
            for i in near
            if self.pool.asks[int(i)].piece is not None
            and int(i) != primary
            and self.pool.asks[int(i)].piece not in chosen
            and self.pool.asks[int(i)].document not in documents
        ]
        picked = answered[:10] + null[: 1 + len(answered[:10]) // 3]
        return picked + rng.sample(missing, min(len(missing), 1 if rng.random() < 0.8 else 2))

    def _dates(self, chosen: list[int]) -> tuple[date, list[date]]:
        rng = self.rng
        first = date(2021, 1, 1) + timedelta(days=rng.randrange(2000))
        by_document = {d: first + timedelta(days=rng.randrange(500)) for d in {self.pool.documents[i] for i in chosen}}
        same = rng.random() < 0.2
        dates = [first if same else by_document[self.pool.documents[i]] for i in chosen]
        return max(dates) + timedelta(days=rng.choice((0, 1, 3, 10, 60, 200))), dates

    def _add(self, row: Row, chosen: list[int], ask: Known) -> None:
        question = roughen(ask.question, self.rng, 0.25)
        if ask.piece is not None and ask.piece in chosen:
            row.asks.append(Ask(question, ask.answer, [chosen.index(ask.piece) + 1], "public"))
        else:
            row.asks.append(Ask(question, "", [], "public-none"))


def public_rows(data: Path, cache: Path, seed: int, rounds: int = 1) -> list[Row]:
    """Groups from the three `-train` files under `data`, shuffled."""
    rng = random.Random(seed)
    embedder = Embedder()
    squad = load_prose(data / "squad2-train.jsonl")
    natural = load_prose(data / "nq-train.jsonl")
    turns = load_dialogue(data / "friendsqa-train.jsonl", True)
    windows = load_dialogue(data / "friendsqa-train.jsonl", False)
    rows: list[Row] = []
    for pool, most, siblings, absent in (
        (squad, 420, 0, 0.1),
        (natural, 460, 0, 0.12),
        (turns, 140, 4, 0.12),
        (windows, 400, 1, 0.1),
    ):
        builder = Builder(pool, embedder, cache, rng)
        for _ in range(rounds):
            seen: set[int] = set()
            for primary in rng.sample(range(len(pool.asks)), len(pool.asks)):
                if primary in seen or (pool in (windows, turns) and rng.random() < 0.5):
                    continue
                # MemX shows five passages, so up to five of full length; fewer, mostly, for the sake of the hour.
                words = rng.randint(most // 3, most)
                row = builder.row(primary, words, siblings, absent)
                asked = {a.question for a in row.asks}
                same = builder.by_document[pool.asks[primary].document]
                seen.update(i for i in same if pool.asks[i].question in asked)
                rows.append(row)
    rng.shuffle(rows)
    return rows
