"""A MemX of the future opens a library: `python upgrade.py FOLDER [--hold]`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from memx.library import schema
from memx.library.files import Folder
from memx.library.lock import alone

FUTURE = Path(__file__).parent / "later_steps.py"


def upgrade(folder: Path) -> None:
    with alone(Folder(folder)):
        schema.migrate(Folder(folder), datetime.now(UTC), FUTURE)


if __name__ == "__main__":
    upgrade(Path(sys.argv[1]))
    print("upgraded", flush=True)
