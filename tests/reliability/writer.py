"""Writes to a library until it is killed, and says of each change when it begins and when it is acknowledged.

`python writer.py FOLDER SEED`; lines of JSON: {"begin": [kind, id, body]} and {"done": id}.
"""

import json
import random
import sys
from datetime import datetime
from pathlib import Path

from memx.domain.notes import Draft
from memx.library.store import Library

WORDS = ["amber", "birch", "cedar", "dogwood", "elm", "fir", "#tag"]


class WallClock:
    def now(self) -> datetime:
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        return 0.0


def say(**message: object) -> None:
    print(json.dumps(message), flush=True)


def change(library: Library, chance: random.Random, count: int) -> None:
    """One change of a random kind."""
    notes = library.notes(20)
    trash = library.trash(5)
    kind = chance.choice(["add", "add", "add", "edit", "edit", "delete", "restore", "embed"])
    body = f"{count} " + " ".join(chance.choices(WORDS, k=chance.randint(1, 200)))
    if kind == "edit" and notes:
        id_ = chance.choice(notes).id
        say(begin=[kind, id_, body])
        library.save(Draft(body, id=id_))
    elif kind == "delete" and len(notes) > 5:
        id_ = chance.choice(notes).id
        say(begin=[kind, id_, ""])
        library.delete(id_)
    elif kind == "restore" and trash:
        id_ = chance.choice(trash).id
        say(begin=[kind, id_, ""])
        library.restore(id_)
    elif kind == "embed":
        say(begin=[kind, "", ""])
        library.keep_vectors("m", [(passage.id, bytes(64)) for passage in library.pending("m", 32)])
        id_ = ""
    else:
        say(begin=["add", "", body])
        id_ = library.save(Draft(body)).note.id
    say(done=id_)


def main() -> None:
    chance = random.Random(int(sys.argv[2]))
    library = Library.open(Path(sys.argv[1]), WallClock())
    count = 0
    while True:
        count += 1
        change(library, chance, count)


if __name__ == "__main__":
    main()
