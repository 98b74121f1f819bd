"""Libraries of very many notes, SYNTHETIC, made once and kept under build/many_notes."""

import random
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from figures import BENCH

from memx.app.clock import SystemClock
from memx.domain.notes import Draft
from memx.library.store import Library

BATCH = 2000
NOUNS = ("boiler", "parcel", "recipe", "ticket", "garden", "invoice", "bicycle", "dentist", "lecture", "kettle")
VERBS = ("serviced", "ordered", "lent", "found", "paid", "moved", "promised", "measured", "painted", "returned")
PLACES = ("Lisbon", "the cellar", "Hall Street", "the workshop", "the third shelf", "the clinic", "platform four")


def body(draw: random.Random, number: int) -> str:
    """A title and one or two sentences under it, as people write them."""
    noun = draw.choice(NOUNS)
    lines = [f"{noun.capitalize()} {number}: {draw.choice(VERBS)} in {draw.choice(PLACES)}"]
    for _ in range(draw.randint(1, 3)):
        words = " ".join(draw.choice(NOUNS) for _ in range(draw.randint(4, 12)))
        lines.append(f"The **{noun}** was {draw.choice(VERBS)}, then {words}; it cost {draw.randint(3, 900)} euros.")
    return "\n\n".join(lines)


def library_of(count: int) -> Path:
    """Its folder. What uses it and writes there works on a `copied` one."""
    folder = BENCH.parent / "many_notes" / str(count)
    if not folder.exists():
        making = folder.with_name(f"{count}.making")
        shutil.rmtree(making, ignore_errors=True)
        draw, now = random.Random(1), datetime.now(UTC)
        opened = Library.open(making, SystemClock())
        for first in range(0, count, BATCH):
            places = range(first, min(count, first + BATCH))
            opened.save_many([Draft(body(draw, i), created=now - timedelta(minutes=7 * i)) for i in places])
        opened.close()
        making.rename(folder)
    return folder


def copied(count: int, folder: Path) -> Path:
    shutil.copytree(library_of(count), folder)
    return folder
