"""A Memory without a file and without models, for what only the widgets decide. Times and replies are the test's."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from fake_shelf import FakeShelf

from memx.app.states import ModelsState, ModelState
from memx.domain.answers import Answer, Asked, Citation, Cluster, Conflict, Effort
from memx.domain.budget import Budget
from memx.domain.errors import BadInput, MemXError, NotFound
from memx.domain.events import Answered, AskEvent, Progress, Retrieved, Streamed
from memx.domain.generation import Usage
from memx.domain.notes import Attached, Draft, Edit, IndexStatus, Note, Passage, Saved, Version
from memx.domain.search import Found, Hit, Query, Related, Snippet, SuggestedTag, When
from memx.models.choice import ModelChoice

DAY = datetime(2026, 3, 4, 9, 30).astimezone()


class FakeMemory(FakeShelf):
    """The methods of Memory that the window calls, over a dictionary."""

    def __init__(self, bodies: list[str] | None = None, *, read_only: bool = False) -> None:
        super().__init__()
        self.folder, self.read_only = Path("/nowhere"), read_only
        self.kept: dict[str, Note] = {}
        self.settings: dict[str, str] = {}
        self.saves: list[Draft] = []
        self.save_error: MemXError | None = None
        self.texts: dict[str, list[Version]] = {}
        self.past: dict[str, list[Edit]] = {}
        self.files: dict[str, list[Attached]] = {}
        self.questions: list[Asked] = []
        self.tags_for: dict[str, list[SuggestedTag]] = {}
        self.status: IndexStatus | None = None
        self.indexing_paused = False
        self.retries = 0
        self.states = ModelsState(*2 * [ModelState("ready", name="the bundled model", memory=1 << 29)])
        self.budgets: list[Budget] = []
        self.threads: list[tuple[tuple[str, str], ...]] = []
        self.longer_than: list[Answer | None] = []
        self.judgements: list[tuple[int, bool | None]] = []
        self.before_words: Callable[[str], None] = lambda _: None
        self.when: When | None = None  # read where its phrase stands in a text
        self.meaning: Callable[[str], list[Hit]] | None = None
        self.answer: Callable[[str], Iterator[AskEvent]] | None = None
        self.closed_streams = 0
        self.stops = 0
        self.called_on: set[str] = set()
        self.lock = threading.RLock()
        for place, body in enumerate(bodies or []):
            made = DAY - timedelta(days=place)
            self.kept[f"n{place}"] = Note(f"n{place}", body, made, made)

    def _seen(self) -> None:
        self.called_on.add(threading.current_thread().name)

    def save(self, draft: Draft) -> Saved:
        self._seen()
        if self.save_error is not None:
            raise self.save_error
        with self.lock:
            self.saves.append(draft)
            if draft.id is None and not draft.body.strip():
                raise BadInput("An empty note is not kept.")
            note_id = draft.id or f"new{len(self.kept)}"
            old = self.kept.get(note_id)
            now = datetime.now().astimezone()
            note = replace(old, body=draft.body, modified=now) if old else Note(note_id, draft.body, now, now)
            self.kept[note_id] = note
            return Saved(note, old is None, old is None or old.body != draft.body)

    def note(self, note_id: str) -> Note:
        self._seen()
        if note_id not in self.kept:
            raise NotFound("That note is not there any more.")
        return self.kept[note_id]

    def living(self) -> list[Note]:
        notes = [note for note in self.kept.values() if note.deleted is None]
        return sorted(notes, key=lambda note: (note.pinned, note.modified), reverse=True)

    def notes(self, limit: int, offset: int = 0) -> list[Note]:
        self._seen()
        return self.living()[offset : offset + limit]

    def count(self) -> int:
        return len(self.living())

    def delete(self, note_id: str) -> Note:
        old = self.note(note_id)
        note = self.kept[note_id] = replace(old, deleted=datetime.now().astimezone())
        return note

    def restore(self, note_id: str) -> Note:
        note = self.kept[note_id] = replace(self.note(note_id), deleted=None)
        return note

    def trash(self, limit: int) -> list[Note]:
        gone = [note for note in self.kept.values() if note.deleted]
        return sorted(gone, key=lambda note: str(note.deleted), reverse=True)[:limit]

    def trash_count(self) -> int:
        return len(self.trash(len(self.kept)))

    def empty_trash(self, older_than: timedelta | None = None) -> int:
        self._seen()
        if self.save_error is not None:
            raise self.save_error
        now = datetime.now().astimezone()
        gone = [note for note in self.trash(len(self.kept)) if older_than is None or note.deleted < now - older_than]
        for note in gone:
            del self.kept[note.id]
        return len(gone)

    def pin(self, note_id: str, pinned: bool) -> Note:
        note = self.kept[note_id] = replace(self.note(note_id), pinned=pinned)
        return note

    def set_hidden(self, note_id: str, hidden: bool) -> Note:
        note = self.kept[note_id] = replace(self.note(note_id), hidden=hidden)
        return note

    def edits(self, note_id: str) -> list[Edit]:
        self._seen()
        return self.past.get(note_id, [])

    def attach(self, note_id: str, name: str, kind: str, content: bytes) -> None:
        self._seen()
        path = self.folder / name
        path.write_bytes(content)
        self.files.setdefault(note_id, []).append(Attached(name, kind, len(content), path))

    def attached(self, note_id: str) -> list[Attached]:
        self._seen()
        return list(self.files.get(note_id, []))

    def versions(self, note_id: str) -> list[Version]:
        self._seen()
        return self.texts.get(note_id, [])

    def asked(self, limit: int) -> list[Asked]:
        self._seen()
        return self.questions[:limit]

    def related(self, note_id: str, limit: int = 5) -> list[Related]:
        self._seen()
        others = [note for note in self.living() if note.id != note_id][:limit]
        mine = self.note(note_id).body
        return [Related(o.id, o.title, 0.5, mine, hit_of(o, 0, 1).passage, o.body) for o in others]

    def suggest_tags(self, note_id: str) -> list[SuggestedTag]:
        self._seen()
        return [] if self.note(note_id).hidden else self.tags_for.get(note_id, [])

    def hits(self, text: str) -> list[Hit]:
        found = []
        text = text.replace('"', "")
        for note in self.living():
            at = note.body.lower().find(text.lower().split(maxsplit=1)[0]) if text.split() else -1
            if at >= 0:
                found.append(hit_of(note, at, at + len(text.split(maxsplit=1)[0])))
        return found

    def search_words(self, text: str, limit: int = 50) -> list[Hit]:
        self._seen()
        self.before_words(text)
        return self.hits(text)[:limit]

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        self._seen()
        return (self.meaning or self.hits)(text)[:limit]

    def find(self, text: str, limit: int = 50, *, meaning: bool = True, dates: bool = True) -> Found:
        hits = self.search(text, limit) if meaning else self.search_words(text, limit)
        when = self.when if dates and self.when and self.when.phrase in text else None
        if when:
            hits = [hit for hit in hits if not when.before or hit.passage.created < when.before]
        return Found(tuple(hits), Query(text, when=when))

    def follows(self, question: str) -> bool:
        self._seen()
        return question.lower().startswith("and ")

    def ask(
        self,
        question: str,
        budget: Budget,
        *,
        thread: tuple[tuple[str, str], ...] = (),
        longer_than: Answer | None = None,
    ) -> Iterator[AskEvent]:
        self._seen()
        self.budgets.append(budget)
        self.threads.append(thread)
        self.longer_than.append(longer_than)
        try:
            assert self.answer is not None
            yield from self.answer(question)
        finally:
            self.closed_streams += 1

    def judge(self, question_id: int, right: bool | None) -> None:
        self._seen()
        if self.save_error is not None:
            raise self.save_error
        self.judgements.append((question_id, right))

    def stop_answering(self) -> None:
        self.stops += 1

    def typical_seconds(self, level: str) -> float | None:
        return {"quick": 2.1, "balanced": 4.0}.get(level)

    def setting(self, name: str, default: str) -> str:
        return self.settings.get(name, default)

    def set_setting(self, name: str, value: str) -> None:
        self.settings[name] = value

    def warm_up(self) -> None:
        self._seen()

    def models(self) -> ModelsState:
        return self.states

    def language_choice(self) -> ModelChoice:
        self._seen()
        return self.choice

    def index_status(self) -> IndexStatus:
        return self.status or IndexStatus(self.count(), self.count(), 0, 0)

    def retry_failed(self) -> int:
        self._seen()
        self.retries += 1
        return 1

    def pause_indexing(self, paused: bool) -> None:
        self._seen()
        self.indexing_paused = paused

    def start_indexing(self) -> None:
        self._seen()

    def import_paths(self, paths: Sequence[Path]) -> Iterator[Progress]:
        """A note for each, but for what is named `odd`."""
        self._seen()
        aside: list[str] = []
        for done, path in enumerate(paths, 1):
            if path.stem == "odd":
                aside.append(f"{path}: not text")
            else:
                self.save(Draft(path.name))
            yield Progress(done, len(paths), None, (), tuple(aside), done - len(aside))

    def add_samples(self) -> Iterator[Progress]:
        for place in range(3):
            self.save(Draft(f"Sample {place}"))
            yield Progress(place + 1, 3)

    def close(self) -> None:
        self._seen()


def hit_of(note: Note, start: int, end: int, score: float = 1.0) -> Hit:
    passage = Passage(1, note.id, 0, 0, len(note.body), note.body, note.created)
    return Hit(passage, score, lexical=score, snippet=Snippet(note.body, ((start, end),)))


def an_answer(memory: FakeMemory, note_id: str, quote: str, text: str, **changes: object) -> Answer:
    """What the controller would say of one note."""
    note = memory.kept[note_id]
    start = note.body.index(quote)
    fields: dict[str, object] = {
        "question": "?",
        "text": text,
        "abstained": False,
        "confidence": 0.86,
        "citations": (Citation(note_id, None, quote, start, start + len(quote), 1),),
        "passages": (hit_of(note, start, start + len(quote)),),
        "votes": (Cluster(text, 3, 1.0),),
        "conflicts": (),
        "effort": Effort(3, Usage(prompt=400, completion=64, hidden=148, seconds=1.9), 1.9, 3.1),
        "strategy": "vote",
        "stop_reason": "they agree",
    }
    return Answer(**{**fields, **changes})  # type: ignore[arg-type]


def told(answer: Answer, kept_as: int = 7) -> Callable[[str], Iterator[AskEvent]]:
    """The events of an answer, without waiting. `kept_as`: its number among the questions, 0 where it is not kept."""

    def events(question: str) -> Iterator[AskEvent]:
        yield Retrieved(answer.passages)
        yield Streamed(answer.text[:4])
        yield Answered(answer, kept_as)

    return events


__all__ = ["Conflict", "FakeMemory", "an_answer", "hit_of", "told"]
