"""Emptying the trash: what was deleted long enough ago is gone for good, with all that belongs to it and no more."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from libraries import SetClock, bodies, opened

from memx.domain.answers import Answer, Effort
from memx.domain.errors import NotFound
from memx.domain.generation import Usage
from memx.domain.notes import Draft
from memx.library.store import Library

DAY = timedelta(days=1)


def an_answer() -> Answer:
    return Answer("When?", "", True, 0.5, (), (), (), (), Effort(0, Usage(), 0.1, 0.1), "extract", "done")


def rows_of(folder: Path) -> dict[str, int]:
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        tables = ("notes", "history", "tags", "passages", "note_attachments", "attachments")
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_only_what_was_deleted_long_enough_ago_goes(library: Library, clock: SetClock) -> None:
    early, late, kept = (saved.note.id for saved in library.save_many([Draft(x) for x in ("early", "late", "kept")]))
    library.delete(early)
    clock.at += 20 * DAY
    library.delete(late)
    clock.at += 15 * DAY
    assert library.empty_trash(30 * DAY) == 0, "nothing was written since"
    library.save(Draft("something new"))
    assert library.empty_trash(30 * DAY) == 1
    assert bodies(library.trash(9)) == ["late"]
    with pytest.raises(NotFound):
        library.restore(early)
    assert library.note(kept).body == "kept"
    assert library.restore(late).body == "late"
    assert library.empty_trash() == 0


def test_a_clock_that_jumps_ahead_removes_nothing(library: Library, clock: SetClock) -> None:
    """Nor does one that goes back; what is written under the right time counts again."""
    library.delete(library.save(Draft("gone")).note.id)
    clock.at += 2000 * DAY
    assert library.empty_trash(30 * DAY) == 0
    clock.at -= 2001 * DAY
    library.save(Draft("written before it was deleted"))
    assert library.empty_trash(30 * DAY) == 0
    clock.at += 32 * DAY
    library.keep_question(an_answer(), "quick", clock.now())
    assert library.empty_trash(30 * DAY) == 1


def test_all_that_belongs_to_a_note_goes_and_nothing_else(library: Library, folder: Path) -> None:
    gone, kept = (saved.note.id for saved in library.save_many([Draft("first #one"), Draft("stays #two")]))
    for id_ in (gone, kept):
        library.save(Draft(f"changed {id_} #three", id=id_))
    alone = library.attach(gone, "a.png", "image/png", b"only here")
    shared = library.attach(gone, "b.png", "image/png", b"in both")
    assert library.attach(kept, "c.png", "image/png", b"in both") == shared
    library.delete(gone)
    assert library.empty_trash() == 1
    assert rows_of(folder) == {
        "notes": 1, "history": 1, "tags": 1, "passages": 1, "note_attachments": 1, "attachments": 1,
    }  # fmt: skip
    with pytest.raises(NotFound):
        library.attachment(alone)
    assert library.attachment(shared).read_bytes() == b"in both"
    assert library.attach(kept, "d.png", "image/png", b"only here") == alone, "it can come again"
    assert library.attachment(alone).read_bytes() == b"only here"


def test_no_word_of_it_stays_in_the_file(folder: Path, clock: SetClock) -> None:
    secret = "Zanzibarquadrille"
    with opened(folder, clock) as library:
        library.save_many([Draft(f"note {n}: {secret} {n}") for n in range(300)])
        for note in library.notes(300):
            library.save(Draft("something else", id=note.id))
            library.delete(note.id)
        assert library.empty_trash() == 300
        assert library.check() == []
    content = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert secret.encode() not in content


def test_more_notes_than_one_statement_can_name(library: Library) -> None:
    for saved in library.save_many([Draft(f"note {n}") for n in range(1203)]):
        library.delete(saved.note.id)
    assert library.empty_trash() == 1203
    assert (library.count(), library.trash_count()) == (0, 0)


def test_a_file_that_cannot_be_deleted_is_no_trouble(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_id = library.save(Draft("with a file")).note.id
    library.attach(note_id, "a.png", "image/png", b"held by another program")
    library.delete(note_id)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert library.empty_trash() == 1
    assert rows_of(folder)["attachments"] == 0
