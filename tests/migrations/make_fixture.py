"""Writes the fixture of today's schema. Run before a release that changes the schema; a released fixture stays."""

import gzip
import struct
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from memx.domain.answers import Answer, Effort
from memx.domain.generation import Usage
from memx.domain.notes import Draft
from memx.library.files import Folder
from memx.library.schema import SCHEMA
from memx.library.store import Library

WHEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


class StoppedClock:
    def now(self) -> datetime:
        return WHEN

    def monotonic(self) -> float:
        return 0.0


def fill(library: Library) -> None:
    """A little of everything."""
    drafts = [
        Draft("The boiler code is AB-12.7/x. #house", source_id="a/1", created=datetime(2025, 3, 1, tzinfo=UTC)),
        Draft("我的医生电话是 030 1234567", source_id="a/2"),
        Draft("First text", source_id="a/3"),
        Draft("In the trash", source_id="a/4"),
    ]
    boiler, _, changed, gone = (saved.note.id for saved in library.save_many(drafts))
    library.save(Draft("Second text", id=changed))
    library.delete(gone)
    library.pin(boiler, True)
    vectors = [(passage.id, struct.pack("<2f", 0.6, 0.8)) for passage in library.pending("m", 2)]
    library.keep_vectors("m", vectors)
    effort = Effort(1, Usage(), 1.5, 2.0)
    answer = Answer("What code?", "AB-12.7/x", False, 0.9, (), (), (), (), effort, "draft", "sure", {"seed": 1})
    library.judge(library.keep_question(answer, "quick", WHEN), True)
    library.set_setting("budget", "deep")
    library.attach(boiler, "photo.png", "image/png", b"\x89PNG")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        library = Library.open(Path(name), StoppedClock())
        fill(library)
        library.close()
        content = Folder(Path(name)).database.read_bytes()
    target = Path(__file__).parent / f"schema-{SCHEMA}.db.gz"
    target.write_bytes(gzip.compress(content, mtime=0))
    print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
