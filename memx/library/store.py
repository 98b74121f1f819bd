"""The library's front door. Each method is a line to the room that does it; begin reading here."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from memx.domain.answers import Answer, Asked, Judged
from memx.domain.notes import Attached, Draft, Edit, IndexStatus, Note, Passage, Saved, Version
from memx.domain.ports import Clock, Vector
from memx.domain.search import Query
from memx.library.attachments import Attachments
from memx.library.checks import Finding, check
from memx.library.edits import Edits
from memx.library.files import Folder
from memx.library.lexical import Lexical
from memx.library.notes import Notes
from memx.library.opening import Opened, open_folder
from memx.library.passages import Passages
from memx.library.purging import Purging
from memx.library.questions import Questions
from memx.library.saving import Saving
from memx.library.settings import Settings
from memx.library.substrings import Substrings
from memx.library.times import stamp
from memx.library.vectors import Vectors


class Library:
    """One SQLite file in a folder of its own. Any thread may call any method; an error is a kind of MemXError.

    Implements PassageStore, NoteStore, PendingStore and VectorFeed of `memx.domain.ports`.
    """

    def __init__(self, folder: Folder, opened: Opened, clock: Clock) -> None:
        self.folder = folder.path
        self._opened = opened
        self._clock = clock
        connections = opened.connections
        self._notes = Notes(connections)
        self._saving = Saving(connections, clock)
        self._passages = Passages(connections)
        self._lexical = Lexical(connections)
        self._substrings = Substrings(connections)
        self._vectors = Vectors(connections, clock)
        self._questions = Questions(connections)
        self._settings = Settings(connections)
        self._attachments = Attachments(connections, folder)
        self._edits = Edits(connections)
        self._purging = Purging(connections, folder)

    @staticmethod
    def open(folder: Path, clock: Clock) -> "Library":
        """Open, make or bring up to date. Raises the kinds of LibraryError; then nothing was changed."""
        place = Folder(folder)
        return Library(place, open_folder(place, clock.now()), clock)

    @property
    def read_only(self) -> bool:
        """Whether every write raises LibraryReadOnly."""
        return self._opened.connections.read_only

    # Notes

    def save(self, draft: Draft) -> Saved:
        """Durable when it returns. Raises BadInput for a new note without text, NotFound for an unknown `id`.

        A note in the trash is changed and stays there. Text that is replaced becomes a version, unless a save
        within ten minutes only added to it at one place.
        """
        return self._saving.save(draft)

    def save_many(self, drafts: Sequence[Draft]) -> list[Saved]:
        """All in one transaction, or, where one raises, none."""
        return self._saving.save_many(drafts)

    def note(self, note_id: str) -> Note:
        """Living or in the trash. Raises NotFound."""
        return self._notes.note(note_id)

    def note_by_source(self, source_id: str) -> Note | None:
        """Living or in the trash."""
        return self._notes.by_source(source_id)

    def notes(self, limit: int, offset: int = 0) -> list[Note]:
        """Living: pinned first, then newest modified first."""
        return self._notes.living(limit, offset)

    def all_notes(self) -> Iterator[Note]:
        """Living, in creation order."""
        return self._notes.all()

    def count(self) -> int:
        """Living notes."""
        return self._notes.count()

    def versions(self, note_id: str) -> list[Version]:
        """Earlier texts, newest first. Raises NotFound."""
        return self._notes.versions(note_id)

    def delete(self, note_id: str) -> Note:
        """Into the trash: found by nothing from now on. Raises NotFound."""
        return self._saving.delete(note_id)

    def restore(self, note_id: str) -> Note:
        """Out of the trash; its passages are new, so its vectors are pending. Raises NotFound."""
        return self._saving.restore(note_id)

    def trash(self, limit: int) -> list[Note]:
        """Newest deleted first."""
        return self._notes.trash(limit)

    def trash_count(self) -> int:
        """Notes in the trash."""
        return self._notes.trash_count()

    def empty_trash(self, older_than: timedelta | None = None) -> int:
        """Remove for good what is in the trash, or only what was deleted longer ago; how many notes.

        Their earlier texts go too, and attached files that no other note has. Copies of the whole library in
        `backups/` stay as they are.
        """
        return self._purging.empty_trash(self._clock.now(), older_than)

    def pin(self, note_id: str, pinned: bool) -> Note:
        """Raises NotFound."""
        return self._saving.pin(note_id, pinned)

    def set_hidden(self, note_id: str, hidden: bool) -> Note:
        """From every model: found by its words alone from now on, or no longer. Raises NotFound."""
        return self._saving.set_hidden(note_id, hidden)

    def attach(self, note_id: str, name: str, kind: str, content: bytes) -> str:
        """Keep a file with a note; its sha256. Raises NotFound."""
        return self._attachments.attach(note_id, name, kind, content, self._clock.now())

    def attached(self, note_id: str) -> list[Attached]:
        """The files kept with a note. Raises NotFound."""
        return self._attachments.of_note(note_id)

    def edits(self, note_id: str) -> list[Edit]:
        """What the last saves of a note changed, newest first. Raises NotFound."""
        return self._edits.of_note(note_id, stamp(self._clock.now())[0])

    def attachment(self, hash_: str) -> Path:
        """Where an attached file's bytes are. Raises NotFound, BadInput."""
        return self._attachments.attachment(hash_)

    # Retrieval: PassageStore, NoteStore

    def lexical(self, query: Query, limit: int) -> list[tuple[int, float]]:
        return self._lexical.lexical(query, limit)

    def substring(self, query: Query, limit: int) -> list[tuple[int, float]]:
        return self._substrings.substring(query, limit)

    def allowed(self, query: Query, ids: Sequence[int]) -> set[int]:
        return self._lexical.allowed(query, ids)

    def matching(self, query: Query) -> Iterator[Note]:
        """Living notes with any of the words (`all_words`: all of them) that pass the filters, in creation order."""
        return self._notes.numbered(self._lexical.matching(query))

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        return self._passages.passages(ids)

    def passages_of(self, note_id: str) -> list[Passage]:
        """In order; none of a note that is deleted or not there."""
        return self._passages.of_note(note_id)

    def all_passages(self) -> Iterator[Passage]:
        """In creation order."""
        return self._passages.all()

    def near_in_time(self, ids: Sequence[int], radius: int) -> dict[int, list[tuple[int, int]]]:
        return self._passages.near_in_time(ids, radius)

    # Vectors: PendingStore, VectorFeed

    def pending(self, model_hash: str, limit: int) -> list[Passage]:
        return self._vectors.pending(model_hash, limit)

    def keep_vectors(self, model_hash: str, vectors: Sequence[tuple[int, Vector]]) -> None:
        self._vectors.keep_vectors(model_hash, vectors)

    def mark_failed(self, model_hash: str, passage_id: int, reason: str) -> None:
        self._vectors.mark_failed(model_hash, passage_id, reason)

    def retry_failed(self, model_hash: str) -> int:
        """Make every passage that failed pending again; how many."""
        return self._vectors.retry_failed(model_hash)

    def index_status(self, model_hash: str) -> IndexStatus:
        return self._vectors.index_status(model_hash)

    def forget_vectors(self, model_hash: str) -> int:
        return self._vectors.forget_vectors(model_hash)

    def vectors_after(self, model_hash: str, sequence: int, limit: int) -> list[tuple[int, int, Vector]]:
        return self._vectors.vectors_after(model_hash, sequence, limit)

    def vector_count(self, model_hash: str) -> tuple[int, int]:
        return self._vectors.vector_count(model_hash)

    # Questions and settings

    def keep_question(self, answer: Answer, level: str, now: datetime) -> int:
        """The question's id."""
        return self._questions.keep(answer, level, now)

    def asked(self, limit: int) -> list[Asked]:
        """Newest first."""
        return self._questions.asked(limit)

    def judge(self, question_id: int, right: bool | None) -> None:
        """What the person says of an answer; None takes it back. Raises NotFound."""
        self._questions.judge(question_id, right)

    def judged(self, limit: int) -> list[Judged]:
        """The answers that the person has judged, newest first."""
        return self._questions.judged(limit)

    def trace(self, question_id: int) -> dict[str, Any] | None:
        """The whole record of an answer."""
        return self._questions.trace(question_id)

    def durations(self, level: str, limit: int) -> list[float]:
        """Seconds of the last answers, newest first."""
        return self._questions.durations(level, limit)

    def setting(self, name: str, default: str) -> str:
        return self._settings.setting(name, default)

    def set_setting(self, name: str, value: str) -> None:
        self._settings.set_setting(name, value)

    # The whole

    def data_version(self) -> int:
        """Differs from the last time exactly where something was written since, by this or any other process."""
        return self._opened.connections.data_version()

    def check(self) -> list[Finding]:
        """What is wrong, nothing where all is well; seconds for a large library. A damaged file is not written on."""
        return check(self._opened.connections)

    def close(self) -> None:
        """Waits for a write under way. May be called twice."""
        self._opened.close()
