"""The library's schema, step by step. A released step is never edited: a change is a new function at the end.

Found through memx.bundled and loaded by path; imports nothing of MemX, so that old steps never change with it.
`PRAGMA user_version` is the number of steps applied. Every step runs inside one transaction.

Tables are STRICT: a value of another type is refused, and found by `quick_check` where damage put it there.
Times are microseconds since 1970 UTC, each beside the seconds east of UTC in which it was written.
"""

import json

from sqlite_utils import Database, Migrations

migrations = Migrations("memx.library")


@migrations()
def m0001_first_schema(db: Database) -> None:
    """What the first release needs."""
    notes(db)
    history(db)
    tags(db)
    attachments(db)
    passages(db)
    full_text(db)
    vectors(db)
    questions(db)
    settings(db)


@migrations()
def m0002_hidden_notes_and_second_tries(db: Database) -> None:
    """A note may be kept from every model; a passage that failed is tried again at `due` (microseconds)."""
    db.execute("ALTER TABLE notes ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0")
    db.execute("CREATE INDEX notes_hidden ON notes(number) WHERE hidden = 1")
    db.execute("ALTER TABLE failures ADD COLUMN tries INTEGER NOT NULL DEFAULT 1")
    db.execute("ALTER TABLE failures ADD COLUMN due INTEGER NOT NULL DEFAULT 0")


@migrations()
def m0003_judged_questions(db: Database) -> None:
    """What a person says of an answer (1 right, 0 wrong) stands with its question, and so does how that was read.

    Until now the judgements were one setting.
    """
    db.execute("ALTER TABLE questions ADD COLUMN judged INTEGER")
    db.execute("ALTER TABLE questions ADD COLUMN read_as TEXT NOT NULL DEFAULT ''")
    db.execute("CREATE INDEX questions_judged ON questions(id) WHERE judged IS NOT NULL")
    followed = """SELECT id FROM questions WHERE trace LIKE '%"read_as": "%' AND trace NOT LIKE '%"read_as": ""%'"""
    for (question,) in db.execute(followed).fetchall():  # one trace at a time: all of them may be hundreds of megabytes
        trace = db.execute("SELECT trace FROM questions WHERE id = ?", (question,)).fetchone()[0]
        db.execute("UPDATE questions SET read_as = ? WHERE id = ?", (_read_as(trace), question))
    kept = db.execute("SELECT value FROM settings WHERE name = 'judged answers'").fetchone()
    for question, right in _judgements(kept[0] if kept else "[]"):
        db.execute("UPDATE questions SET judged = ? WHERE id = ?", (right, question))
    db.execute("DELETE FROM settings WHERE name = 'judged answers'")


@migrations()
def m0004_edits(db: Database) -> None:
    """What each save changed, so that undoing goes on after a restart: bounded, and gone with its note."""
    db.execute(
        """CREATE TABLE edits(
            id INTEGER PRIMARY KEY,
            note INTEGER NOT NULL REFERENCES notes(number),
            place INTEGER NOT NULL,
            removed TEXT NOT NULL,
            added TEXT NOT NULL,
            length INTEGER NOT NULL,
            saved INTEGER NOT NULL,
            saved_offset INTEGER NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX edits_of_note ON edits(note)")
    db.execute("CREATE INDEX edits_in_time ON edits(saved)")


def _read_as(trace: str) -> str:
    try:
        return str(json.loads(trace).get("read_as", "")).encode("utf-8", "replace").decode()
    except (ValueError, AttributeError):
        return ""


def _judgements(kept: str) -> list[tuple[int, int]]:
    """(question, 1 or 0); none where what was kept cannot be read: it only ever moved a confidence."""
    try:
        return [(int(one["id"]), int(bool(one["right"]))) for one in json.loads(kept)]
    except (ValueError, TypeError, KeyError):
        return []


def notes(db: Database) -> None:
    """`number` is for joins inside the file; `id` is the name that the rest of the world knows."""
    db["notes"].create(
        {
            "number": int,
            "id": str,
            "source_id": str,
            "body": str,
            "created": int,
            "created_offset": int,
            "modified": int,
            "modified_offset": int,
            "deleted": int,
            "deleted_offset": int,
            "pinned": int,
        },
        pk="number",
        strict=True,
        not_null={"id", "body", "created", "created_offset", "modified", "modified_offset", "pinned"},
        defaults={"pinned": 0},
    )
    db["notes"].create_index(["id"], unique=True)
    db["notes"].create_index(["source_id"], unique=True)
    db.execute("CREATE INDEX notes_living ON notes(pinned DESC, modified DESC, number DESC) WHERE deleted IS NULL")
    db.execute("CREATE INDEX notes_trash ON notes(deleted DESC, number DESC) WHERE deleted IS NOT NULL")
    db.execute("CREATE INDEX notes_in_time ON notes(created, number) WHERE deleted IS NULL")


def history(db: Database) -> None:
    """Earlier texts; `saved` is when that text had been written."""
    db["history"].create(
        {"id": int, "note": int, "body": str, "saved": int, "saved_offset": int},
        pk="id",
        strict=True,
        not_null={"note", "body", "saved", "saved_offset"},
        foreign_keys=[("note", "notes", "number")],
    )
    db["history"].create_index(["note"])


def tags(db: Database) -> None:
    """The #words of the notes' bodies, casefolded, in their order."""
    db["tags"].create(
        {"note": int, "place": int, "name": str},
        pk=("note", "place"),
        strict=True,
        not_null={"name"},
        foreign_keys=[("note", "notes", "number")],
    )
    db["tags"].create_index(["name", "note"])


def attachments(db: Database) -> None:
    """Files by the sha256 of their content; the bytes are in the folder `attachments/`."""
    db["attachments"].create(
        {"hash": str, "size": int, "kind": str, "added": int},
        pk="hash",
        strict=True,
        not_null={"size", "kind", "added"},
    )
    db["note_attachments"].create(
        {"note": int, "hash": str, "name": str},
        pk=("note", "hash", "name"),
        strict=True,
        foreign_keys=[("note", "notes", "number"), ("hash", "attachments", "hash")],
    )


def passages(db: Database) -> None:
    """Pieces of the living notes; AUTOINCREMENT, so that an id never means another text.

    `aids` is what else the index of three characters shall find: numbers that are written in groups, without what
    separates the groups; and each pair of Chinese, Japanese or Korean characters with a blank before it, since their
    words mostly have two.
    """
    db.execute(
        """CREATE TABLE passages(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            note INTEGER NOT NULL REFERENCES notes(number),
            ordinal INTEGER NOT NULL,
            "start" INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            hash BLOB NOT NULL,
            text TEXT NOT NULL,
            aids TEXT NOT NULL,
            created INTEGER NOT NULL
        ) STRICT"""
    )
    db["passages"].create_index(["note"])
    db["passages"].create_index(["created", "note", "ordinal"])


def full_text(db: Database) -> None:
    """Twice over the passages: by stemmed word, and by any three characters.

    The second keeps neither positions nor sizes: its hits are compared with the text, and it is a third as large.
    """
    db.execute(
        """CREATE VIRTUAL TABLE words USING fts5(
            text, content='passages', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')"""
    )
    db.execute(
        """CREATE VIRTUAL TABLE grams USING fts5(
            text, aids, content='passages', content_rowid='id', tokenize='trigram', detail=none, columnsize=0)"""
    )


def vectors(db: Database) -> None:
    """What the embedders made of the passages. `sequence` only grows: an index follows it."""
    db["embedders"].create(
        {"id": int, "hash": str, "dimensions": int}, pk="id", strict=True, not_null={"hash", "dimensions"}
    ).create_index(["hash", "dimensions"], unique=True)
    db.execute(
        """CREATE TABLE vectors(
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            passage INTEGER NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
            embedder INTEGER NOT NULL REFERENCES embedders(id),
            vector BLOB NOT NULL,
            UNIQUE(passage, embedder)
        ) STRICT"""
    )
    db["vectors"].create_index(["embedder"])
    db.execute(
        """CREATE TABLE failures(
            passage INTEGER NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
            model_hash TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY(passage, model_hash)
        ) STRICT"""
    )


def questions(db: Database) -> None:
    """Questions asked, with their answers and the whole trace as JSON."""
    db["questions"].create(
        {
            "id": int,
            "asked": int,
            "asked_offset": int,
            "question": str,
            "answer": str,
            "abstained": int,
            "confidence": float,
            "level": str,
            "strategy": str,
            "seconds": float,
            "trace": str,
        },
        pk="id",
        strict=True,
        not_null={
            "asked",
            "asked_offset",
            "question",
            "answer",
            "abstained",
            "confidence",
            "level",
            "seconds",
            "trace",
        },
    )
    db["questions"].create_index(["level"])


def settings(db: Database) -> None:
    db["settings"].create({"name": str, "value": str}, pk="name", strict=True, not_null={"value"})
