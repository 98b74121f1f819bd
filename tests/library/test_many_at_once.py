"""Many at once: threads, processes, and whoever reads meanwhile."""

import subprocess
import sys
import threading
from pathlib import Path

from libraries import SetClock, opened

from memx.domain.errors import LibraryError
from memx.domain.notes import Draft
from memx.domain.search import Query
from memx.library.store import Library

WRITER = """
import sys
from datetime import datetime
from pathlib import Path
from memx.domain.notes import Draft
from memx.library.store import Library

class Clock:
    def now(self): return datetime.now().astimezone()

library = Library.open(Path(sys.argv[1]), Clock())
for i in range(int(sys.argv[3])):
    note = library.save(Draft(f"{sys.argv[2]} wrote {i}")).note
    if i % 5 == 0:
        library.delete(note.id)
    library.keep_vectors("m", [(passage.id, bytes(16)) for passage in library.pending("m", 2)])
library.close()
"""


def test_processes_that_write_at_once_lose_nothing_and_are_never_told_that_it_is_locked(
    folder: Path, clock: SetClock
) -> None:
    """They make the library at once, too."""
    names = ("window", "terminal", "indexer")
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(folder), name, "60"], stderr=subprocess.PIPE, text=True)
        for name in names
    ]
    troubles = [writer.communicate()[1] for writer in writers]
    assert troubles == ["", "", ""]
    with opened(folder, clock) as library:
        assert library.count() == 3 * 48
        assert len(library.trash(99)) == 3 * 12
        assert library.check() == []


def test_threads_share_a_library(library: Library) -> None:
    troubles: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for i in range(25):
                note = library.save(Draft(f"{name} thought of {i}")).note
                assert library.note(note.id) == note
                assert library.lexical(Query("", words=(name,)), 99)
                library.near_in_time([passage.id for passage in library.all_passages()][:5], 1)
        except BaseException as error:  # noqa: BLE001 -- shown by the main thread
            troubles.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("ana", "bo", "cy", "di")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert library.count() == 100


def test_an_iteration_goes_on_while_others_write(library: Library) -> None:
    library.save_many([Draft(f"note {i}") for i in range(500)])
    seen = 0
    for note in library.all_notes():
        seen += 1
        if seen == 10:
            library.save(Draft("written meanwhile"))
            last = library.notes(1)[0]
            library.delete(next(iter(library.all_notes())).id)
        assert note.body.startswith("note")
    assert seen == 500
    assert last.body == "written meanwhile"


def test_a_thread_that_ends_gives_its_connection_back(library: Library) -> None:
    connections = library._opened.connections
    library.count()
    before = len(connections._all)
    for _ in range(5):
        thread = threading.Thread(target=library.count)
        thread.start()
        thread.join()
    assert len(connections._all) == before


def test_closing_interrupts_a_long_read_and_the_reader_is_told(folder: Path, clock: SetClock) -> None:
    library = Library.open(folder, clock)
    library.save(Draft("a note"))
    reading, told = threading.Event(), []

    def read_long() -> None:
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        try:
            with library._opened.connections.reading() as connection:
                reading.set()
                connection.execute(endless).fetchone()
        except LibraryError as error:
            told.append(str(error))

    thread = threading.Thread(target=read_long)
    thread.start()
    reading.wait()
    library.close()
    thread.join()
    assert len(told) == 1
    assert "closed" in told[0]
