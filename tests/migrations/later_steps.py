"""migrations/library.py as it might be one day: two more steps, the second long enough to be killed in."""

import importlib.util
import sys
from pathlib import Path

from sqlite_utils import Database

path = Path(__file__).parents[2] / "migrations" / "library.py"
spec = importlib.util.spec_from_file_location("todays_steps", path)
today = importlib.util.module_from_spec(spec)
spec.loader.exec_module(today)
migrations = today.migrations


@migrations()
def m0005_language(db: Database) -> None:
    """Rebuilds a table that others refer to."""
    db["notes"].add_column("language", str)
    db["notes"].transform(defaults={"language": "en"})


@migrations()
def m0006_longer_bodies(db: Database) -> None:
    """Row by row; says so, for whoever waits to kill it."""
    for (number,) in db.execute("SELECT number FROM notes").fetchall():
        db.execute("UPDATE notes SET body = body || ' (seen)' WHERE number = ?", (number,))
        print(f"row {number}", flush=True)
        if "--hold" in sys.argv:
            sys.stdin.read()
