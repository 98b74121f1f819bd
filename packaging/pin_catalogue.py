"""Fills and checks the pins of resources/models/catalogue.json from the hub: `python packaging/pin_catalogue.py`.

For each entry the hub is asked what it has at the pinned revision, or at its newest where none is pinned: commit, size,
and the sha256 of its LFS record. What is null is filled in; what differs is named, nothing of it is changed, and the
exit code is 1. `--check` writes nothing. To move an entry to a newer file, set its three fields to null and run this.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "models" / "catalogue.json"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--catalogue", type=Path, default=CATALOGUE)
    given = parser.parse_args(arguments)
    content = json.loads(given.catalogue.read_text(encoding="utf-8"))
    troubles = [trouble for row in content["models"] if (trouble := pinned(row))]
    if not given.check:
        given.catalogue.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return 1 if troubles else 0


def pinned(row: dict[str, Any]) -> str:
    """Fill what is null in `row`; what is wrong with it, empty where nothing is."""
    from memx.domain.errors import ModelError
    from memx.models import hub

    try:
        offer = hub.offered(row["repo"], row["file"], row["revision"], timeout=30.0)
    except (ModelError, hub.PassingTrouble) as error:
        return f"{row['name']}: {error}"
    theirs = {"revision": offer.revision, "sha256": offer.sha256 or None, "size": offer.size}
    wrong = [
        f"{key} is {row[key]}, the hub says {theirs[key]}" for key in theirs if row[key] not in (None, theirs[key])
    ]
    if not wrong:
        row.update(theirs)
    return f"{row['name']}: {'; '.join(wrong)}" if wrong else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
