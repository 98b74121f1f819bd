"""Looking a library over: the file, both indexes, the vectors, and what must agree."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from memx.domain.errors import LibraryDamaged
from memx.library import troubles
from memx.library.connections import Connections


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: `sentence` says what, and what to do."""

    name: str
    sentence: str

    def __str__(self) -> str:
        return self.sentence


# name -> (a count that must be 0, what it means where it is not)
_AGREE = {
    "passages": (
        "SELECT count(*) FROM passages WHERE note NOT IN (SELECT number FROM notes WHERE deleted IS NULL)",
        "{} passages belong to no living note",
    ),
    "dates": (
        "SELECT count(*) FROM passages p JOIN notes n ON n.number = p.note WHERE p.created <> n.created",
        "{} passages have another date than their note",
    ),
    "vectors": (
        """SELECT count(*) FROM vectors v JOIN embedders e ON e.id = v.embedder
            WHERE length(v.vector) <> 4 * e.dimensions OR v.passage NOT IN (SELECT id FROM passages)""",
        "{} vectors belong to no passage or have another size than their model's",
    ),
    "references": ("SELECT count(*) FROM pragma_foreign_key_check", "{} rows refer to what is not there"),
}


def check(connections: Connections) -> list[Finding]:
    """Everything that is wrong. Where the file itself is damaged, nothing is written afterwards."""
    try:
        with connections.reading() as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found != "ok":
                connections.distrust(troubles.damaged(connections.path))
                return [Finding("file", f"The database file is damaged ({found}). Restore a backup.")]
            disagreements = [*_disagreements(connection), *_misplaced(connection)]
        return [*disagreements, *_indexes(connections)]
    except LibraryDamaged as error:
        return [Finding("file", str(error))]


def _disagreements(connection: sqlite3.Connection) -> Iterator[Finding]:
    for name, (sql, trouble) in _AGREE.items():
        count = connection.execute(sql).fetchone()[0]
        if count:
            yield Finding(name, f"{trouble.format(count)}. Restore a backup.")


def _misplaced(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Passages that do not stand in their note where they say."""
    misplaced, last, body = 0, None, ""
    sql = 'SELECT note, "start", "end", text FROM passages ORDER BY note'
    for number, start, end, text in connection.execute(sql):
        if number != last:
            row = connection.execute("SELECT body FROM notes WHERE number = ?", (number,)).fetchone()
            last, body = number, row[0] if row else ""
        misplaced += body[start:end] != text
    if misplaced:
        yield Finding("places", f"{misplaced} passages do not stand in their note where they say. Restore a backup.")


def _indexes(connections: Connections) -> Iterator[Finding]:
    """FTS5 compares an index with the passages by way of an INSERT, so this needs a library that can be written."""
    for name in () if connections.read_only else ("words", "grams"):
        try:
            with connections.writing() as connection:
                connection.execute(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
        except LibraryDamaged:
            yield Finding(name, f"The full-text index “{name}” does not agree with the notes. Restore a backup.")
