"""Import and export: capture's drafts into the library, the library's notes out, with progress."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from memx.capture import export as exporting
from memx.capture import formats
from memx.capture.words import Captured, Failure
from memx.domain.errors import BadInput, NotFound
from memx.domain.events import Progress
from memx.domain.notes import Draft, Note, Saved
from memx.domain.ports import Clock

if TYPE_CHECKING:
    from memx.library.store import Library

BATCH = 200  # notes a transaction: thousands a second, and a stop loses none that was told of


@dataclass
class Tally:
    """What has happened so far."""

    clock: Clock
    total: int
    done: int = 0
    added: int = 0
    changed: int = 0
    failures: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._begun = self.clock.monotonic()

    def name(self, failure: Failure) -> None:
        (self.failures if failure.serious else self.passed_over).append(str(failure))

    def progress(self) -> Progress:
        spent = self.clock.monotonic() - self._begun
        left = spent / self.done * max(0, self.total - self.done) if self.done and spent > 0.5 else None
        return Progress(
            self.done,
            max(self.total, self.done),
            left,
            tuple(self.failures),
            tuple(self.passed_over),
            self.added,
            self.changed,
        )


def import_paths(library: "Library", clock: Clock, paths: Sequence[Path], dry_run: bool) -> Iterator[Progress]:
    """See Memory.import_paths."""
    sources, aside = formats.plan(paths)
    tally = Tally(clock, sum(source.size for source in sources))
    for failure in aside:
        tally.name(failure)
    found = (item for source in sources for item in formats.read(source.path))
    while batch := list(islice(found, BATCH)):
        take_in(library, batch, tally, dry_run)
        yield tally.progress()
    tally.total = tally.done  # a blank line is no note
    yield tally.progress()


def take_in(library: "Library", batch: list[Captured | Failure], tally: Tally, dry_run: bool) -> None:
    """One transaction for the whole batch; note by note where one of them is refused."""
    tally.done += len(batch)
    for item in batch:
        if isinstance(item, Failure):
            tally.name(item)
    notes = [item for item in batch if isinstance(item, Captured)]
    if dry_run:
        for item in notes:
            foresee(library, item.draft, tally)
        return
    for item, saved in zip(notes, keep(library, notes, tally), strict=True):
        if saved is not None:
            tally.added += saved.is_new
            tally.changed += saved.changed and not saved.is_new
            if item.pinned and not saved.note.pinned:
                library.pin(saved.note.id, True)


def keep(library: "Library", notes: list[Captured], tally: Tally) -> list[Saved | None]:
    """What became of each; None where the library refused it, which is named."""
    drafts = [recognised(library, item.draft) for item in notes]
    try:
        return list(library.save_many(drafts))
    except BadInput:
        return [keep_one(library, draft, item.where, tally) for draft, item in zip(drafts, notes, strict=True)]


def keep_one(library: "Library", draft: Draft, where: str, tally: Tally) -> Saved | None:
    try:
        return library.save(draft)
    except BadInput as error:
        tally.name(Failure(where, str(error)))
        return None


def recognised(library: "Library", draft: Draft) -> Draft:
    """A note that this very library exported is changed, not doubled: its line bears the note's own id."""
    if draft.source_id and known(library, draft) and not library.note_by_source(draft.source_id):
        return replace(draft, id=draft.source_id, source_id=None)
    return draft


def known(library: "Library", draft: Draft) -> Note | None:
    """The note that this draft would change."""
    name = draft.source_id or ""
    try:
        return library.note_by_source(name) or library.note(name)
    except NotFound:
        return None


def foresee(library: "Library", draft: Draft, tally: Tally) -> None:
    note = known(library, draft)
    tally.added += note is None
    tally.changed += note is not None and note.body != draft.body


def export(library: "Library", clock: Clock, target: Path, form: str) -> Iterator[Progress]:
    """See Memory.export."""
    tally = Tally(clock, library.count())
    notes: Iterable[Note] = library.all_notes()
    for tally.done, _ in enumerate(exporting.write(notes, target, form), 1):
        if tally.done % BATCH == 0:
            yield tally.progress()
    tally.total = tally.done
    yield tally.progress()


def note_file(note: Note, folder: Path) -> Path:
    """One note as a Markdown file in a folder, named after its day and first line. Raises BadInput, DiskFull."""
    with exporting.named_troubles(folder):
        return exporting.write_one(note, folder / exporting.file_name(note), "markdown")
